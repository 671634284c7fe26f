// In: two quantities. Out: whether they agree, strain each other or cannot both be true.
//
// Each is widened to the interval that a writer of such words would stand by: «نحو 180» to 171–189, a number in round
// thousands to what rounds to it. Intervals that do not meet are apart. Two bounds in one direction («أكثر من ألف»,
// «أكثر من 800») always meet, yet whoever knew the higher would not write the lower: strained.
#include "evidence/values.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "factcheck/digits.h"

namespace factcheck::evidence {
namespace {

struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool open_low = false;  // the end itself is excluded
  bool open_high = false;
};

Decimal minus(const Decimal& a, const Decimal& b) { return add(a, negate(b)).value_or(a); }
Decimal plus(const Decimal& a, const Decimal& b) { return add(a, b).value_or(a); }
Decimal magnitude(const Decimal& a) { return a.is_negative() ? negate(a) : a; }

// What «نحو» leaves open: much for نحو 200, little for نحو 42, next to nothing for نحو 1,234; one at the least of what
// is counted from ten on.
Decimal slack_of_about(const Decimal& v) {
  constexpr std::array<int, 3> kHundredths = {15, 5, 2};
  const int digits = v.significant_digits();
  const Decimal slack = hundredths_of(v, kHundredths[static_cast<std::size_t>(std::min(std::max(digits, 1), 3) - 1)]);
  return v.integer() && !(v < Decimal(10)) && slack < Decimal(1) ? Decimal(1) : slack;
}

// A number in round thousands may stand for what rounds to it: 363 ألف for 363,378. Never by more than two in a
// hundred.
constexpr int kSlackOfRound = 2;
// Or for what it is cut off from: «22 ألف حبة» for 22,790.
constexpr int kSlackOfCut = 5;
// What the last digit that is not a zero counts: of 4,200 hundreds.
Decimal step_of_last_digit(const Decimal& n) { return ten_to(-n.last_place()); }

Interval interval(const Quantity& q) {
  Interval i{q.low, q.high, q.precision == Precision::more_than, q.precision == Precision::less_than};
  if (q.precision == Precision::about && q.low && q.high) {
    const Decimal slack = slack_of_about(magnitude(*q.low));
    return {minus(*q.low, slack), plus(*q.high, slack), false, false};
  }
  return i;
}

// «أكثر من 90» and «أقل من 90» part; «أكثر من 90» and a bare 90 are one figure, told with more care or less.
bool below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && a.open_high && b.open_low);
}

// «93 %» for 92.9, and «16 نقطة» for 16.72: fewer decimals, and less than one of the last of them away.
bool drops_decimals(const Decimal& round, const Decimal& exact) {
  const int kept = round.scale();
  return kept < exact.scale() && magnitude(minus(round, exact)) < *Decimal::make(1, kept);
}

bool is_round(const Decimal& v) {
  constexpr std::int64_t kLeast = 10'000;
  const auto n = v.integer();
  return n && *n >= kLeast && *n % 1'000 == 0;
}

// «363 ألف» for 363,378, also where that is told as a bound.
bool rounds_to(const Quantity& round, const Quantity& exact) {
  if (round.precision != Precision::exact) return false;
  if (exact.precision == Precision::vague || exact.precision == Precision::range) return false;
  const Decimal& r = round.said();
  const Decimal& e = exact.said();
  if (drops_decimals(r, e)) return true;
  if (!is_round(r) || r.significant_digits() >= e.significant_digits()) return false;
  const Decimal off = magnitude(minus(r, e));
  return off <= hundredths_of(magnitude(e), kSlackOfRound) ||
         (r < e && off < step_of_last_digit(r) && off <= hundredths_of(magnitude(e), kSlackOfCut));
}

// Two bounds in one direction that differ by a twentieth or more.
bool strained(const Quantity& a, const Quantity& b) {
  const bool lower = !a.high && !b.high;
  const bool upper = !a.low && !b.low;
  if (!lower && !upper) return false;
  const Decimal& x = a.said();
  const Decimal& y = b.said();
  return magnitude(minus(x, y)) > hundredths_of(magnitude(x < y ? y : x), 5);
}

// One that knew the number would not have written so low a bound: «أكثر من 50» beside 60, which is as round.
bool bound_falls_short(const Quantity& bound, const Quantity& exact) {
  if (bound.high || exact.precision != Precision::exact) return false;
  const Decimal& b = bound.said();
  const Decimal& v = exact.said();
  return v.significant_digits() <= b.significant_digits() && hundredths_of(b, 110) < v;
}

// A headline's number in fewer digits, off by less than its last one counts and by no more than a tenth. Below a
// hundred people count.
bool is_shortened(const Quantity& headline, const Quantity& exact) {
  constexpr int kMostOff = 10;
  constexpr std::int64_t kLeast = 100;
  if (exact.precision == Precision::vague || headline.precision == Precision::vague) return false;
  const Decimal h = magnitude(headline.said());
  const Decimal e = magnitude(exact.said());
  if (h < Decimal(kLeast) && h.scale() == 0 && e.scale() == 0) return false;
  const Decimal off = magnitude(minus(h, e));
  return h.significant_digits() < e.significant_digits() && off < step_of_last_digit(h) &&
         off <= hundredths_of(e, kMostOff);
}

// Told by another writer in fewer digits: «مئة جريح» for 104 or «نحو 104», «160 كلم» for 157. Below a hundred people
// count.
bool is_told_rounder(const Quantity& round, const Quantity& exact) {
  constexpr int kMostOff = 5;
  constexpr int kMostOffInTens = 2;
  constexpr std::int64_t kLeast = 100;
  if (round.precision != Precision::exact) return false;
  if (exact.precision != Precision::exact && exact.precision != Precision::about) return false;
  const Decimal r = magnitude(round.said());
  const Decimal e = magnitude(exact.said());
  const Decimal place = step_of_last_digit(r);
  const Decimal off = magnitude(minus(r, e));
  if (r < Decimal(kLeast) || e < Decimal(kLeast) || r.significant_digits() >= e.significant_digits() ||
      !(Decimal(1) < place) || place < plus(off, off))
    return false;
  return off <= hundredths_of(e, place < Decimal(kLeast) ? kMostOffInTens : kMostOff);
}

bool is_apart(const Quantity& a, const Quantity& b) {
  if (rounds_to(a, b) || rounds_to(b, a)) return false;
  const Interval x = interval(a);
  const Interval y = interval(b);
  return below(x, y) || below(y, x);
}

Verdict compare_quantities(const Quantity& x, const Quantity& y) {
  if (is_apart(x, y)) return {Parting::apart, "why.apart"};
  if (strained(x, y)) return {Parting::strained, "why.strained"};
  if (bound_falls_short(x, y) || bound_falls_short(y, x)) return {Parting::strained, "why.low-bound"};
  return {};
}

// An age is what it is, whatever stands before it.
Quantity exact(Quantity q) {
  if (q.precision == Precision::about) q.precision = Precision::exact;
  return q;
}

}  // namespace

bool is_age(const Claim& c) { return c.measure == "age"; }

bool is_headline(const Claim& c) { return c.headline || c.field == Field::title; }

int minutes_apart(const TimeRange& a, const TimeRange& b) {
  constexpr int kHalfDay = 12 * 60;
  const int apart = std::abs(a.from - b.from) % kHalfDay;
  return std::min(apart, kHalfDay - apart);
}

bool may_stand_for_others(const Decimal& v) {
  constexpr std::int64_t kLeast = 100;
  const auto n = v.integer();
  return n && *n >= kLeast && *n % 10 == 0;
}

bool nearly_equal(const Value& a, const Value& b) {
  const Decimal x = magnitude(a.quantity.said());
  const Decimal y = magnitude(b.quantity.said());
  return magnitude(minus(x, y)) <= hundredths_of(x < y ? y : x, 5);
}

bool within(const Value& a, const Value& b, int hundredths) {
  Decimal small = magnitude(a.quantity.said());
  Decimal large = magnitude(b.quantity.said());
  if (large < small) std::swap(small, large);
  return large <= hundredths_of(small, hundredths);
}

bool is_slip(const Value& a, const Value& b) {
  Decimal small = magnitude(a.quantity.said());
  Decimal large = magnitude(b.quantity.said());
  if (large < small) std::swap(small, large);
  if (small == Decimal(0)) return false;
  return std::ranges::any_of(kLostFactors, [&](int factor) { return multiply(small, Decimal(factor)) == large; });
}

bool is_rounder(const Value& a, const Value& b) {
  return a.quantity.said().significant_digits() < b.quantity.said().significant_digits();
}

bool are_of_two_things(const Value& a, const Value& b) {
  constexpr int kFarthest = 400;  // hundredths
  return !within(a, b, kFarthest) && !is_slip(a, b);
}

bool is_written_out(std::string_view text) {
  constexpr int kDigitsOfDayAndYear = 5;
  int digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
    const bool western = byte(i) >= '0' && byte(i) <= '9';
    const bool arabic = byte(i) == 0xD9 && byte(i + 1) >= 0xA0 && byte(i + 1) <= 0xA9;  // U+0660 to U+0669
    digits += western || arabic;
  }
  const bool in_digits_alone = text.find('/') != std::string_view::npos || text.find('-') != std::string_view::npos;
  return digits >= (in_digits_alone ? kDigitsOfDayAndYear : 1);
}

Verdict compare_values(const Value& a, const Value& b) {
  if (a.form != Value::Form::number || b.form != Value::Form::number) return {};
  return compare_quantities(a.quantity, b.quantity);
}

Verdict compare_claims(const Claim& a, const Value& base_of_a, const Claim& b, const Value& base_of_b) {
  // A number is as its article has it where both have the same unit: what it was rounded to shows in its own digits.
  const bool one_unit = a.unit == b.unit;
  const Value& x = one_unit ? a.value : base_of_a;
  const Value& y = one_unit ? b.value : base_of_b;
  if (x.form != Value::Form::number || y.form != Value::Form::number) return {};
  const bool are_ages = is_age(a) && is_age(b);
  const Verdict v =
      are_ages ? compare_quantities(exact(x.quantity), exact(y.quantity)) : compare_quantities(x.quantity, y.quantity);
  const bool of_a = is_headline(a);
  const bool is_shorter = v.parting == Parting::apart && of_a != is_headline(b) &&
                          (of_a ? is_shortened(x.quantity, y.quantity) : is_shortened(y.quantity, x.quantity));
  const bool is_rounder = v.parting == Parting::apart && a.article != b.article &&
                          (is_told_rounder(x.quantity, y.quantity) || is_told_rounder(y.quantity, x.quantity));
  return is_shorter || is_rounder ? Verdict{} : v;
}

}  // namespace factcheck::evidence
