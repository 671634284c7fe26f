// Between which numbers one lies that was rounded to the digits it is told in.
#pragma once

#include "factcheck/decimal.h"
#include "factcheck/quantity.h"

namespace factcheck::compare {

struct Rounded {
  Decimal low;
  Decimal high;
};

// Half of its last digit away, of a number of one digit and of a round one half of its second: 9.5–10.5 for 10.
// «نحو» leaves twice as much open.
Rounded rounded(const Quantity& said);

}  // namespace factcheck::compare
