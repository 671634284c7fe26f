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
  bool part = false;      // سنت, هللة
  std::int64_t most = 0;  // where more of it would be something else (26 عقدا are contracts); 0: any number
};

// The unit right at token `at`.
std::optional<UnitReading> read_unit(const View& view, Index at);
// The sign or code right before a number [first, end): «$100», «USD 100», «%5»; its first token in `begin`.
std::optional<UnitReading> read_unit_before(const View& view, Index first, Index end, Index& begin);
// The currency that a sense of class currency at `at` means, with the adjective that may settle it.
UnitReading currency_of(const View& view, Index at, const Sense& sense);

// Is the word of a unit at [at, end) here the name of a thing («عقدين», contracts), by the words of unit_clues.tsv?
bool is_thing(const View& view, Index at, Index end, std::string_view unit);

// How many `small` make one `big`, where that is exact: minutes of an hour, months of a year; nothing else.
std::optional<std::int64_t> exact_ratio(std::string_view big, std::string_view small);

struct Smaller {
  std::string_view unit;
  std::int64_t count = 0;  // of it in the larger one
};
// The unit of time in which parts of another are told: minutes of an hour, months of a year.
std::optional<Smaller> next_smaller(std::string_view unit);
// Is one unit of time larger than another, exact or not?
bool is_larger(std::string_view big, std::string_view small);
// What one `small` is of one `big` of the metric system: a centimetre is 0.01 of a metre.
std::optional<Decimal> metric_part(std::string_view big, std::string_view small);

}  // namespace factcheck::extract
