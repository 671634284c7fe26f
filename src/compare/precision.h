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
Rounded hundredfold(const Rounded& n);

// Can so many per cent of a number not be a hundredth of another? Two in a hundred are left for what was rounded twice.
bool is_no_percent(const Rounded& percent, const Rounded& of, const Rounded& hundred);

}  // namespace factcheck::compare
