// Two numbers that are the ends of one figure.
#pragma once

#include "extract/number.h"
#include "extract/unit.h"

namespace factcheck::extract {

struct Range {
  Quantity quantity;
  Index first = 0;                  // of the words that announce it: «من», «ما بين»
  Index end = 0;                    // past the second number
  std::optional<UnitReading> unit;  // after the second number
};

// The range whose lower end is `low`, at token `first`, with `unit` behind it.
std::optional<Range> read_range(const View& view, Index first, const Number& low,
                                const std::optional<UnitReading>& unit);

}  // namespace factcheck::extract
