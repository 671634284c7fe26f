// A value that never changes once it was made, held once for all that have it in common.
#pragma once

#include <memory>
#include <utility>

namespace factcheck {

template <class T>
class Shared {
 public:
  Shared() = default;  // T{}, and takes no memory
  Shared(T value)      // NOLINT(google-explicit-constructor): it is that value
      : value_(std::make_shared<const T>(std::move(value))) {}

  const T& operator*() const {
    static const T kNone{};
    return value_ != nullptr ? *value_ : kNone;
  }
  const T* operator->() const { return &**this; }
  friend bool operator==(const Shared& a, const Shared& b) { return a.value_ == b.value_ || *a == *b; }

 private:
  std::shared_ptr<const T> value_;
};

}  // namespace factcheck
