// Do the values of two claims of any sort part? As values.h has it of numbers.
#pragma once

#include "compare/statement.h"

namespace factcheck::compare {

// Can the two not be of one thing, whatever it is? Values of two sorts cannot.
bool are_apart(const Statement& a, const Statement& b);

// Of two that stand between the same words. Two dates there are seldom one date told twice: of sixteen that were read
// in news four were.
inline Severity grade_between_same_words(Kind kind) {
  return kind == Kind::date || kind == Kind::date_range ? Severity::note : Severity::error;
}

}  // namespace factcheck::compare
