// In: two claims. Out: how their values relate, apart from whether they part: one digit changed, a factor of ten, near,
// far. A slip of the pen leaves such marks.
#include "evidence/relation.h"

#include <algorithm>
#include <string_view>

#include "factcheck/digits.h"

namespace factcheck::evidence {
namespace {

// Two values, the smaller first; as whole numbers of thousandths where they are.
struct Sizes {
  Sizes(const Item& a, const Item& b)
      : small(&a.claim->value.quantity.said()),
        large(&b.claim->value.quantity.said()),
        of_small(a.thousandths),
        of_large(b.thousandths),
        are_whole(of_small >= 0 && of_large >= 0) {
    const bool is_other_way = are_whole ? of_large < of_small : *large < *small;
    if (is_other_way) std::swap(small, large), std::swap(of_small, of_large);
  }
  bool are_equal() const { return are_whole ? of_small == of_large : *small == *large; }
  bool is_multiple(std::int64_t factor) const {
    return are_whole ? Int128{of_small} * factor == of_large : multiply(*small, Decimal(factor)) == *large;
  }
  bool is_within(int hundredths) const {
    if (are_whole) return of_large * kHundred <= of_small * hundredths;
    const auto reach = multiply(*small, *Decimal::make(hundredths, 2));
    return reach && *large <= *reach;
  }

  static constexpr std::int64_t kHundred = 100;
  const Decimal* small;
  const Decimal* large;
  std::int64_t of_small;
  std::int64_t of_large;
  bool are_whole;
};

std::string_view telling(const Item& item) { return std::string_view(item.digits).substr(0, item.telling_digits); }

}  // namespace

int relation(const Item& a, const Item& b, bool parted) {
  const Sizes sizes(a, b);
  if (sizes.are_equal()) return 1;
  if (!parted) return 12;
  const auto is_multiple = [&](int factor) { return sizes.is_multiple(factor); };
  if (telling(a) == telling(b) && std::ranges::any_of(kLostFactors, is_multiple)) return 2;
  if (a.digits.size() == b.digits.size() && a.digits.size() >= 2) {
    if (a.digit_counts == b.digit_counts) return 3;
    if (a.digits.size() >= 3 && places_changed(a.digits, b.digits) == 1) return 4;
  }
  int bin = 5;
  for (const int hundredths : {101, 105, 120, 150, 200, 400}) {
    if (sizes.is_within(hundredths)) return bin;
    ++bin;
  }
  return bin;
}

}  // namespace factcheck::evidence
