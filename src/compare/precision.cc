#include "compare/precision.h"

#include <algorithm>

namespace factcheck::compare {
namespace {

// So many places behind the point has the last digit that counts; negative before it.
int last_place(const Decimal& number) {
  constexpr int kLeastDigits = 2;
  if (number.scale() > 0) return number.scale();
  const std::string digits = (number.is_negative() ? negate(number) : number).str();
  const int told = static_cast<int>(digits.find_last_not_of('0')) + 1;
  const int size = static_cast<int>(digits.size());
  return size == 1 ? 0 : -(size - std::max(told, kLeastDigits));
}

// 5 in the place behind that one.
Decimal half_of_place(int place) {
  Decimal half = *Decimal::make(5, 1);
  const Decimal step = place < 0 ? Decimal(10) : *Decimal::make(1, 1);
  for (int i = 0; i < std::abs(place); ++i) half = multiply(half, step).value_or(half);
  return half;
}

}  // namespace

Rounded rounded(const Quantity& said) {
  const Decimal& n = said.said();
  Decimal slack = half_of_place(last_place(n));
  if (said.precision != Precision::exact) slack = multiply(slack, Decimal(2)).value_or(slack);
  return {add(n, negate(slack)).value_or(n), add(n, slack).value_or(n)};
}

}  // namespace factcheck::compare
