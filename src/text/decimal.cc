#include "factcheck/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace factcheck {
namespace {

constexpr int kMaxScale = 12;
constexpr int kMaxDigits = 26;

// Of what a Decimal may hold, and one more.
constexpr auto kPowersOfTen = [] {
  std::array<Int128, kMaxDigits + 1> powers = {1};
  for (std::size_t n = 1; n < powers.size(); ++n) powers[n] = powers[n - 1] * 10;
  return powers;
}();

constexpr Int128 power_of_ten(int n) { return kPowersOfTen[static_cast<std::size_t>(n)]; }

constexpr Int128 kLimit = power_of_ten(kMaxDigits);

// Nearly all numbers of news do. Dividing and multiplying them is many times faster than in 128 bits.
bool fits_64_bits(Int128 n) { return n == static_cast<std::int64_t>(n); }

template <class Int>
void strip_zeros(Int& coefficient, int& scale) {
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
}

}  // namespace

std::optional<Decimal> Decimal::make(Int128 coefficient, int scale) {
  if (auto small = static_cast<std::int64_t>(coefficient); fits_64_bits(coefficient)) {
    strip_zeros(small, scale);
    if (scale < 0 || scale > kMaxScale) return std::nullopt;
    return Decimal(small, scale);
  }
  strip_zeros(coefficient, scale);
  if (scale < 0 || scale > kMaxScale || coefficient >= kLimit || coefficient <= -kLimit) return std::nullopt;
  return Decimal(coefficient, scale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Int128 coefficient = 0;
  int scale = -1;
  bool digits = false;
  for (const char c : text) {
    if (c == '.' && scale < 0) {
      scale = 0;
      continue;
    }
    if (c < '0' || c > '9' || coefficient >= kLimit) return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    digits = true;
    if (scale >= 0) ++scale;
  }
  if (!digits) return std::nullopt;
  return make(negative ? -coefficient : coefficient, std::max(scale, 0));
}

std::optional<std::int64_t> Decimal::integer() const {
  const Int128 whole = coefficient();
  if (scale_ != 0 || whole > INT64_MAX || whole < INT64_MIN) return std::nullopt;
  return static_cast<std::int64_t>(whole);
}

// From the last digit to the first, in halves that 64 bits hold: dividing by ten is slow in 128.
template <class Put>
void Decimal::digits_from_last(Put put) const {
  constexpr std::uint64_t kHalf = 10'000'000'000'000'000'000u;
  constexpr int kDigitsOfHalf = 19;
  __extension__ using Unsigned = unsigned __int128;
  const auto all = static_cast<Unsigned>(is_negative() ? -coefficient() : coefficient());
  const bool has_one_half = all < kHalf;
  auto low = static_cast<std::uint64_t>(has_one_half ? all : all % kHalf);
  auto high = static_cast<std::uint64_t>(has_one_half ? 0 : all / kHalf);
  for (int i = 0; low != 0 || (high != 0 && i < kDigitsOfHalf); ++i, low /= 10) put(static_cast<int>(low % 10));
  for (; high != 0; high /= 10) put(static_cast<int>(high % 10));
}

std::string Decimal::str() const {
  constexpr std::size_t kLongest = 44;  // sign, digits, point, and the zeros of a small fraction
  std::array<char, kLongest> digits;
  char* begin = digits.data() + kLongest;
  int written = 0;
  const auto put = [&](int digit) {
    if (written++ == scale_ && scale_ != 0) *--begin = '.';
    *--begin = static_cast<char>('0' + digit);
  };
  digits_from_last(put);
  while (written <= scale_) put(0);
  if (is_negative()) *--begin = '-';
  return {begin, digits.data() + kLongest};
}

Decimal::Count Decimal::count() const {
  Count c;
  digits_from_last([&](int digit) {
    c.zeros += digit == 0 && c.zeros == c.all;
    ++c.all;
  });
  return c;
}

int Decimal::significant_digits() const {
  const Count c = count();
  return c.all - c.zeros;
}

int Decimal::last_place() const { return scale_ - count().zeros; }

Decimal ten_to(int power) { return power < 0 ? *Decimal::make(1, -power) : *Decimal::make(power_of_ten(power), 0); }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.coefficient() <=> b.coefficient();
  // In range by the class's bounds: 26 digits and 12 more are 38, and 2^127 has 39.
  const int scale = std::max(a.scale_, b.scale_);
  return a.coefficient() * power_of_ten(scale - a.scale_) <=> b.coefficient() * power_of_ten(scale - b.scale_);
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return Decimal::make(a.coefficient() + b.coefficient(), a.scale_);
  const int scale = std::max(a.scale_, b.scale_);
  return Decimal::make(
      a.coefficient() * power_of_ten(scale - a.scale_) + b.coefficient() * power_of_ten(scale - b.scale_), scale);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
  Int128 product = 0;
  if (fits_64_bits(a.coefficient()) && fits_64_bits(b.coefficient()))
    product =
        static_cast<Int128>(static_cast<std::int64_t>(a.coefficient())) * static_cast<std::int64_t>(b.coefficient());
  else if (__builtin_mul_overflow(a.coefficient(), b.coefficient(), &product))
    return std::nullopt;
  return Decimal::make(product, a.scale_ + b.scale_);
}

Decimal negate(const Decimal& a) { return *multiply(a, Decimal(-1)); }

Decimal hundredths_of(const Decimal& a, int hundredths) {
  return multiply(a, *Decimal::make(hundredths, 2)).value_or(a);
}

}  // namespace factcheck
