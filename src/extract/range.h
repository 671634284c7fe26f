// Two numbers that are the ends of one figure.
#pragma once

#include "extract/number.h"
#include "extract/unit.h"

namespace factcheck::extract {

struct Range {
  bool change =
      false;  // «ارتفع من 5 إلى 7 في المائة»: no range, but the first of two levels, which shares scale and unit
  Quantity quantity;
  Index first = 0;                  // of the words that announce it: «من», «ما بين»
  Index end = 0;                    // past the second number; of a change, past the first
  Index last = 0;                   // and past its unit, or noun
  std::optional<UnitReading> unit;  // of both
  std::optional<Index> noun;        // of a change: counted by the first number
};

// The range whose lower end is `low`, at token `first`, with `unit` behind it.
std::optional<Range> read_range(const View& view, Index first, const Number& low,
                                const std::optional<UnitReading>& unit);

}  // namespace factcheck::extract
