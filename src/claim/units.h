// Units of one dimension.
#pragma once

#include <optional>
#include <string_view>

#include "factcheck/decimal.h"

namespace factcheck::claim {

// Units are one of another by an exact decimal factor, and both in daily use for one thing: hectares and square
// kilometres. Miles and kilometres are not: the article that gives the one has rounded the other.
struct Conversion {
  std::string_view base;  // unit that the dimension is compared in
  Decimal factor;         // of the base in one of the unit
};
// None for a unit that is no multiple of another, and for a base.
std::optional<Conversion> conversion(std::string_view unit);

}  // namespace factcheck::claim
