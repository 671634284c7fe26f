// Exact decimals. Values are compared and printed as the article gave them, so no binary fraction comes near them.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factcheck {

__extension__ using Int128 = __int128;

// coefficient × 10^-scale. Range: |coefficient| < 10^26, 0 ≤ scale ≤ 12, so that any two can be aligned in 128 bits.
// Always normalised: no trailing zero behind the point. Arithmetic that would leave the range gives nothing.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t integer) : Decimal(integer, 0) {}  // NOLINT(google-explicit-constructor): 3 is 3

  // coefficient × 10^-scale, if it is in range.
  static std::optional<Decimal> make(Int128 coefficient, int scale);
  // "-12.50": ASCII digits, one optional point and sign. Nothing else is accepted.
  static std::optional<Decimal> parse(std::string_view text);

  int scale() const { return scale_; }  // digits behind the point
  bool is_integer() const { return scale_ == 0; }
  bool is_negative() const { return high_ < 0; }
  // The integer value if it is one and fits, as of a year or an edition.
  std::optional<std::int64_t> integer() const;
  // Shortest exact form, "1000", "2.8", "-0.5".
  std::string str() const;
  // Digits without the zeros at both ends: of 1000 one, of 0.05 one, of 12.05 four; of 0 none.
  int significant_digits() const;
  // So many places behind the point stands the last digit that is not a zero: of 0.05 two, of 4200 minus two; of 0
  // none.
  int last_place() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend std::optional<Decimal> add(const Decimal& a, const Decimal& b);
  friend std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

 private:
  template <class Put>
  void digits_from_last(Put put) const;
  // Digits, and those of them that are zeros at the end.
  struct Count {
    int all = 0;
    int zeros = 0;
  };
  Count count() const;

  constexpr Decimal(Int128 coefficient, int scale)
      : low_(static_cast<std::uint64_t>(coefficient)),
        high_(static_cast<std::int32_t>(coefficient >> 64)),
        scale_(scale) {}
  Int128 coefficient() const { return static_cast<Int128>(high_) << 64 | low_; }

  // Of the coefficient, 96 bits: a claim holds many of these.
  std::uint64_t low_ = 0;
  std::int32_t high_ = 0;
  std::int32_t scale_ = 0;
};

std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
Decimal negate(const Decimal& a);
// So many hundredths of it; itself where that would leave the range.
Decimal hundredths_of(const Decimal& a, int hundredths);
// Within the bounds of a Decimal: from 10^-12 to 10^25.
Decimal ten_to(int power);

}  // namespace factcheck
