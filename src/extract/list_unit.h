// The unit that stands once behind a list of numbers.
#pragma once

#include <optional>

#include "extract/number.h"
#include "extract/unit.h"

namespace factcheck::extract {

struct ListUnit {
  UnitReading unit;
  std::int64_t scale = 1;  // that stands there as well: «20 و30 ألف ريال»
};

// The unit behind the last number of the list that `first`, at token `at`, is in.
std::optional<ListUnit> unit_of_list(const View& view, Index at, const Number& first);

}  // namespace factcheck::extract
