// Do the values of two claims of any sort part? As values.h has it of numbers.
#pragma once

#include "compare/statement.h"

namespace factcheck::compare {

// Can the two not be of one thing, whatever it is? Values of two sorts cannot.
bool are_apart(const Statement& a, const Statement& b);

}  // namespace factcheck::compare
