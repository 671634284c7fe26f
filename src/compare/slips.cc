// In: the claims of two articles. Out: long numbers of which the one is the other with a slip: one digit changed, two
// next to each other swapped, ألف for مليون or grams for kilograms, dollars for riyals.
//
// Numbers so long are hardly alike by chance where two articles tell of one happening, so less need be known of what
// they count. Neither article gives the other's number.
#include <algorithm>
#include <string>

#include "compare/passes.h"
#include "factcheck/digits.h"

namespace factcheck::compare {
namespace {

constexpr int kMostDaysApart = 2;
constexpr std::size_t kLeastDigits = 5;       // of which one may be another
constexpr std::size_t kLeastDigitsMoved = 3;  // that stay where the number is a thousand times the other

// A number as its digits, and how many of them stand before the point: 5335313 and 8 for 53,353,130.
struct Digits {
  std::string digits;  // without zeros at the ends
  int before_point = 0;
};

Digits digits_of(const Decimal& number) {
  Digits d;
  std::string text = number.str();
  if (const std::size_t point = text.find('.'); point != std::string::npos) text.erase(point, 1);
  text.erase(0, text.find_first_of("123456789"));
  d.before_point = static_cast<int>(text.size()) - number.scale();
  text.erase(text.find_last_not_of('0') + 1);
  d.digits = std::move(text);
  return d;
}

// One digit between the first and the last.
bool is_one_changed(std::string_view a, std::string_view b) {
  return places_changed(a, b) == 1 && a.front() == b.front() && a.back() == b.back();
}

enum class Slip { none, digit, swapped, thousandfold };

Slip slip(const Digits& a, const Digits& b) {
  const int moved = std::abs(a.before_point - b.before_point);
  if (moved != 0)
    return a.digits == b.digits && a.digits.size() >= kLeastDigitsMoved && (moved == 3 || moved == 6)
               ? Slip::thousandfold
               : Slip::none;
  // The one may be rounded: it is held to as many digits of the other.
  const std::size_t length = std::min(a.digits.size(), b.digits.size());
  if (length < kLeastDigits) return Slip::none;
  const std::string_view x = std::string_view(a.digits).substr(0, length);
  const std::string_view y = std::string_view(b.digits).substr(0, length);
  return are_neighbours_swapped(x, y) ? Slip::swapped : is_one_changed(x, y) ? Slip::digit : Slip::none;
}

std::string_view why(Slip slip) {
  constexpr std::string_view kWhy[] = {"", "why.slip-digit", "why.slip-swapped", "why.slip-thousand"};
  return kWhy[static_cast<int>(slip)];
}

bool is_long(const Statement& s) {
  const Quantity& q = s.value.quantity;
  return s.value.form == Value::Form::number && s.kind != Kind::ordinal && s.kind != Kind::percent && !s.furniture &&
         !s.ambiguous && q.precision != Precision::vague && q.precision != Precision::range &&
         q.said().str().size() >= kLeastDigitsMoved &&
         (!s.unit.empty() || (!s.measure.empty() && q.said().is_integer()));
}

// A price or a rate is another one an hour later. What has reached so much is no price: sales, visitors, a debt.
bool is_quoted(const Statement& s) {
  constexpr std::int64_t kNoPrice = 100'000;
  const bool price = s.part == Part::level && s.base_value().quantity.said() < Decimal(kNoPrice);
  return price || s.part == Part::rate || s.part == Part::compared;
}

struct Long {
  const Statement* statement;
  Digits digits;
};

std::vector<Long> long_numbers(const Account& account) {
  std::vector<Long> all;
  for (const Statement& s : account.statements())
    if (is_long(s)) all.push_back({&s, digits_of(s.base_value().quantity.said())});
  return all;
}

// A currency that the words do not settle («جنيها») may be any of its name.
bool are_of_one_unit(const Statement& a, const Statement& b) {
  return a.base_unit() == b.base_unit() || (a.kind == Kind::money && (a.unit.empty() || b.unit.empty()));
}

// «318 جيجابت في الثانية» and «318 جيجابايت»: the number stayed, its unit did not. «1276 مترا» are square ones, and
// barrels are told of a day without saying so.
bool is_in_other_unit(const Long& x, const Long& y) {
  const Statement& a = *x.statement;
  const Statement& b = *y.statement;
  if (a.kind != b.kind || (a.kind != Kind::money && a.kind != Kind::measure)) return false;
  if (a.value.quantity != b.value.quantity || digits_of(a.value.quantity.said()).digits.size() < kLeastDigitsMoved)
    return false;
  return !a.unit.empty() && !b.unit.empty() && a.unit.find(b.unit) == std::string::npos &&
         b.unit.find(a.unit) == std::string::npos;
}

bool has(const Account& account, const Statement& s) {
  return std::ranges::any_of(account.statements(), [&](const Statement& o) {
    return o.unit == s.unit && o.value.quantity == s.value.quantity;
  });
}

void compare(const Long& x, const Long& y, const Pair& pair, std::vector<Contradiction>& found) {
  const Statement& a = *x.statement;
  const Statement& b = *y.statement;
  if (is_in_other_unit(x, y) && !has(pair.a, b) && !has(pair.b, a))
    found.push_back({&a, &b, Rule::slip_of_digits, Severity::warning, {{"why.other-unit"}}});
  if (a.kind != b.kind || !are_of_one_unit(a, b)) return;
  const Slip s = slip(x.digits, y.digits);
  if (s == Slip::none || pair.a.gives(b) || pair.b.gives(a)) return;
  if (s != Slip::thousandfold && (is_quoted(a) || is_quoted(b))) return;
  found.push_back({&a, &b, Rule::slip_of_digits, Severity::warning, {{why(s)}}});
}

}  // namespace

void slips(const Pair& pair, std::vector<Contradiction>& found) {
  if (pair.likeness < story::kAlike || pair.days_apart > kMostDaysApart || pair.are_other_instances()) return;
  const std::vector<Long> these = long_numbers(pair.a);
  const std::vector<Long> those = long_numbers(pair.b);
  for (const Long& a : these)
    for (const Long& b : those) compare(a, b, pair, found);
}

}  // namespace factcheck::compare
