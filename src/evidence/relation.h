// How do the values of two claims relate?
#pragma once

#include "factcheck/evidence.h"

namespace factcheck::evidence {

// 1 one value, 2 a power of ten apart, 3 the digits of one in another order, 4 one digit of another, 5 to 11 the nearer
// the lower, 12 not the same and yet not `parted`.
int relation(const Item& a, const Item& b, bool parted);

}  // namespace factcheck::evidence
