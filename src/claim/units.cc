// In: a unit, or a claim in it. Out: the unit that its dimension is compared in, and the number in that.
//
// Unit ids and factors are CLDR's (common/supplemental/units.xml), which ICU does not give out for single units. A
// month and a year are kept apart from days, and a day from hours: «24 ساعة» is said where a deadline is meant.
#include "claim/units.h"

#include <algorithm>
#include <array>

#include "factcheck/claim.h"

namespace factcheck::claim {
namespace {

struct Row {
  std::string_view unit;
  std::string_view base;
  std::int64_t factor;  // × 10^-scale
  int scale;
};

constexpr std::array kTable = {
    Row{"centimeter", "meter", 1, 2},
    Row{"century", "month", 1200, 0},
    Row{"decade", "month", 120, 0},
    Row{"gigawatt", "megawatt", 1000, 0},
    Row{"gigawatt-hour", "megawatt-hour", 1000, 0},
    Row{"gram", "kilogram", 1, 3},
    Row{"hectare", "square-meter", 10'000, 0},
    Row{"hour", "minute", 60, 0},
    Row{"kilometer", "meter", 1000, 0},
    Row{"kilotonne", "kilogram", 1'000'000, 0},
    Row{"kilowatt", "megawatt", 1, 3},
    Row{"kilowatt-hour", "megawatt-hour", 1, 3},
    Row{"liter", "cubic-meter", 1, 3},
    Row{"milliliter", "cubic-meter", 1, 6},
    Row{"millimeter", "meter", 1, 3},
    Row{"quintal", "kilogram", 100, 0},
    Row{"square-kilometer", "square-meter", 1'000'000, 0},
    Row{"terawatt-hour", "megawatt-hour", 1'000'000, 0},
    Row{"tonne", "kilogram", 1000, 0},
    Row{"week", "day", 7, 0},
    Row{"year", "month", 12, 0},
};

}  // namespace

std::optional<Conversion> conversion(std::string_view unit) {
  if (unit.empty()) return std::nullopt;  // of most claims
  const auto* row =
      std::lower_bound(kTable.begin(), kTable.end(), unit, [](const Row& r, std::string_view u) { return r.unit < u; });
  if (row == kTable.end() || row->unit != unit) return std::nullopt;
  return Conversion{row->base, *Decimal::make(row->factor, row->scale)};
}

}  // namespace factcheck::claim

namespace factcheck {

Amount in_base_unit(const Claim& claim) {
  const Amount as_said{claim.value, claim.unit};
  const auto c = claim.value.form == Value::Form::number ? claim::conversion(claim.unit) : std::nullopt;
  if (!c) return as_said;
  Amount converted{claim.value, c->base};
  for (std::optional<Decimal>* end : {&converted.value.quantity.low, &converted.value.quantity.high}) {
    if (!*end) continue;
    *end = multiply(**end, c->factor);
    if (!*end) return as_said;
  }
  return converted;
}

}  // namespace factcheck
