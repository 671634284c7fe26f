// The number of a figure: exact, vague or broken.
#pragma once

#include <optional>

#include "extract/words.h"
#include "factcheck/quantity.h"
#include "factcheck/rule_name.h"

namespace factcheck::extract {

struct Number {
  Quantity quantity;
  Index end = 0;
  bool ambiguous = false;
  bool in_words = false;
  bool construct = false;  // may govern a definite noun: عشرات الخلايا, ألف …
  bool small_one = false;
  bool vague = false;
  bool scaled = false;
  bool definite = false;  // «الخمسة والعشرين»
  RuleName rule;
};

// The number that begins at token `at`: exact («33 ألفا و716», «عشرون ونيف»), else vague («مئات الآلاف», «بضع وعشرون»).
std::optional<Number> exact_number(const View& view, Index at);
std::optional<Number> vague_number(const View& view, Index at);
// نصف, ربع: only with a unit after it, or before what it is a part of, is it a figure.
std::optional<Number> fraction_number(const View& view, Index at);

// The parts of one that have an exact decimal and are said of a unit: نصف, ربع.
std::optional<Decimal> halves_or_quarters(const lexicon::Fraction& f);

}  // namespace factcheck::extract
