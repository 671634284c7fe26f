// Numerals in digits, with the separators and the decimal signs that Arabic newspapers print.
#pragma once

#include <optional>

#include "extract/words.h"
#include "factcheck/decimal.h"

namespace factcheck::extract {

struct Numeral {
  Decimal value;
  Index end = 0;
  bool plain = true;          // one run of digits, nothing between
  bool ambiguous = false;     // 12.345: thousands, or a fraction
  std::size_t thousands = 0;  // groups of three behind the first, by the signs between them
};

// Does a thing that can be counted or measured stand at `at`, with nothing glued to its front?
bool counts_something(const View& view, Index at);

// The numeral that begins at token `at`, which is digits.
std::optional<Numeral> read_numeral(const View& view, Index at);

}  // namespace factcheck::extract
