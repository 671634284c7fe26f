// The answer of a door that can fail: the value, or one sentence that names the place and says what was expected.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "factcheck/notice.h"

namespace factcheck {

struct Error {
  std::string where;  // "data/ar/units.tsv:14", "batch.jsonl:3", a path; never empty
  Notice what;        // what was expected
};

template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor): reads as `return value;`
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  T& value() { return std::get<T>(state_); }
  const T& value() const { return std::get<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace factcheck
