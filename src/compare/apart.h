// Do the values of two claims of any sort part? As values.h has it of numbers.
#pragma once

#include "factcheck/claim.h"

namespace factcheck::compare {

// A relative date («أمس») says another day in each article, and one in digits without its year («3/10») may be of
// either calendar: only a date that is written out is compared.
bool is_written(const Claim& c);

// Can the two not be of one thing, whatever it is? Values of two sorts cannot.
bool are_apart(const Claim& a, const Claim& b);

}  // namespace factcheck::compare
