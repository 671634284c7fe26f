#include "compare/precision.h"

#include <algorithm>

namespace factcheck::compare {
namespace {

// The place of the last digit that counts: a number before the point has two.
int last_place(const Decimal& number) {
  constexpr int kLeastDigits = 2;
  const int size = static_cast<int>((number.is_negative() ? negate(number) : number).str().size());
  return number.is_integer() ? std::max(number.last_place(), std::min(0, kLeastDigits - size)) : number.last_place();
}

// 5 in the place behind that one.
Decimal half_of_place(int place) {
  const Decimal half = *Decimal::make(5, 1);
  return multiply(half, ten_to(-place)).value_or(half);
}

}  // namespace

Rounded rounded(const Quantity& said) {
  const Decimal& n = said.said();
  Decimal slack = half_of_place(last_place(n));
  if (said.precision != Precision::exact) slack = multiply(slack, Decimal(2)).value_or(slack);
  return {add(n, negate(slack)).value_or(n), add(n, slack).value_or(n)};
}

Rounded hundredfold(const Rounded& n) {
  return {multiply(n.low, Decimal(100)).value_or(n.low), multiply(n.high, Decimal(100)).value_or(n.high)};
}

bool is_no_percent(const Rounded& percent, const Rounded& of, const Rounded& hundred) {
  constexpr int kLittleMore = 102;
  const auto low = multiply(percent.low, of.low);
  const auto high = multiply(percent.high, of.high);
  return low && high &&
         (hundredths_of(*high, kLittleMore) < hundred.low || hundredths_of(hundred.high, kLittleMore) < *low);
}

}  // namespace factcheck::compare
