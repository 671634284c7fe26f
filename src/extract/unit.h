// What follows a number and makes it a percentage, money, a measure or a duration.
#pragma once

#include <optional>
#include <string_view>

#include "extract/words.h"
#include "factcheck/decimal.h"
#include "factcheck/mention.h"

namespace factcheck::extract {

struct UnitReading {
  Kind kind = Kind::count;
  std::string_view id;  // empty: a currency that the noun alone does not settle (دينار)
  Decimal factor = 1;   // of a part of a currency, in the main unit
  Index end = 0;
  bool part = false;  // سنت, هللة
};

// The unit right at token `at`.
std::optional<UnitReading> read_unit(const View& view, Index at);
// The currency that a sense of class currency at `at` means, with the adjective that may settle it.
UnitReading currency_of(const View& view, Index at, const Sense& sense);

// How many `small` make one `big`, where that is exact: minutes of an hour, months of a year; nothing else.
std::optional<std::int64_t> exact_ratio(std::string_view big, std::string_view small);

}  // namespace factcheck::extract
