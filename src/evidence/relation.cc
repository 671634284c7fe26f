// In: two claims. Out: how their values relate, apart from whether they part: one digit changed, a factor of ten, near,
// far. A slip of the pen leaves such marks.
#include "evidence/relation.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace factcheck::evidence {
namespace {

bool is_power_of_ten_away(const Decimal& small, const Decimal& large) {
  return std::ranges::any_of(std::array{10, 100, 1000, 1'000'000},
                             [&](int factor) { return multiply(small, Decimal(factor)) == large; });
}

// Without the zeros at its end.
std::string_view telling(std::string_view digits) { return digits.substr(0, digits.find_last_not_of('0') + 1); }

int digits_changed(std::string_view x, std::string_view y) {
  int changed = 0;
  for (std::size_t i = 0; i < x.size(); ++i) changed += x[i] != y[i];
  return changed;
}

}  // namespace

int relation(const Pair& p) {
  Decimal small = p.a.claim->value.quantity.said();
  Decimal large = p.b.claim->value.quantity.said();
  if (small == large) return 1;
  if (!p.parted) return 12;
  if (large < small) std::swap(small, large);
  const std::string_view x = p.a.digits;
  const std::string_view y = p.b.digits;
  if (telling(x) == telling(y) && is_power_of_ten_away(small, large)) return 2;
  if (x.size() == y.size() && x.size() >= 2) {
    if (std::is_permutation(x.begin(), x.end(), y.begin())) return 3;
    if (x.size() >= 3 && digits_changed(x, y) == 1) return 4;
  }
  int bin = 5;
  for (const int hundredths : {101, 105, 120, 150, 200, 400}) {
    const auto reach = multiply(small, *Decimal::make(hundredths, 2));
    if (reach && large <= *reach) return bin;
    ++bin;
  }
  return bin;
}

}  // namespace factcheck::evidence
