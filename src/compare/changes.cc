// In: the claims of one article. Out: a change in per cent that is not that of the two levels beside it: «ارتفعت من 40
// إلى 60 مليونا، بزيادة 20 %».
#include <algorithm>

#include "compare/between.h"
#include "compare/passes.h"
#include "compare/precision.h"
#include "factcheck/text.h"
#include "factcheck/view.h"

namespace factcheck::compare {
namespace {

constexpr lexicon::TokenIndex kFarthest = 8;  // tokens between the levels and the change

bool is_exact(const Quantity& q) { return q.precision == Precision::exact || q.precision == Precision::about; }

bool is_number(const Statement& s) {
  return s.value.form == Value::Form::number && !s.furniture &&
         (s.kind == Kind::count || s.kind == Kind::money || s.kind == Kind::measure || s.kind == Kind::percent);
}

bool is_level(const Statement& s) {
  return s.kind != Kind::percent && is_exact(s.value.quantity) && Decimal(0) < s.value.quantity.said() &&
         s.part != Part::change && s.part != Part::planned;
}

bool is_change(const Statement& s) {
  return s.kind == Kind::percent && s.unit == "percent" && s.part == Part::change && is_exact(s.value.quantity);
}

// «من 40 إلى 60»: is what is compared right before what it is compared with?
bool is_right_before(const Statement& a, const Statement& b) {
  constexpr std::size_t kRoom = 16;  // bytes: « إلى نحو »
  const std::string_view words = between(a, b);
  return !words.empty() && words.size() <= kRoom;
}

// Two levels of one thing, of which one is what the other is compared with.
bool are_levels(const Statement& a, const Statement& b) {
  return is_level(a) && is_level(b) && a.kind == b.kind && a.unit == b.unit &&
         (a.measure == b.measure || says_little(a.measure) || says_little(b.measure)) &&
         (a.part == Part::compared ? b.part != Part::compared && is_right_before(a, b) : b.part == Part::compared) &&
         holds(a.beside, b);
}

// «بزيادة», «بانخفاض»: a word of change with its preposition.
bool is_by_change(const lexicon::Sense& sense, const lexicon::Lexicon& lexicon) {
  return sense.cls == lexicon::Class::qualifier &&
         sense.proclitics.preposition == lexicon::Proclitics::Preposition::beh &&
         lexicon.qualifier[sense.row].place == lexicon::Qualifier::Place::change;
}

// Is the change said to be that of the levels right before it?
bool sums_them_up(const Statement& levels, const Statement& change, lexicon::WordCache& cache) {
  const Passage passage = text::make_passage(Field::text, between(levels, change), {});
  const lexicon::View view(passage, cache);
  if (view.size() > kFarthest) return false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    for (const lexicon::Sense& sense : view.senses(i))
      if (is_by_change(sense, view.lexicon())) return true;
  return false;
}

Decimal distance(const Decimal& a, const Decimal& b) {
  const Decimal d = add(a, negate(b)).value_or(Decimal());
  return d.is_negative() ? negate(d) : d;
}

// Hundred times the change from the old level to the new one, as far as both are rounded.
Rounded hundredfold_change(const Rounded& before, const Rounded& now) {
  const bool meet = !(before.high < now.low) && !(now.high < before.low);
  const Decimal least = meet ? Decimal() : std::min(distance(before.high, now.low), distance(before.low, now.high));
  const Decimal most = std::max(distance(before.low, now.high), distance(before.high, now.low));
  return {multiply(least, Decimal(100)).value_or(Decimal()), multiply(most, Decimal(100)).value_or(most)};
}

// Can the change not be that of the levels, whatever they were rounded from? A tenth is left for what was rounded
// twice.
bool is_another(const Statement& change, const Statement& before, const Statement& now) {
  const Rounded told = rounded(change.value.quantity);
  const Rounded old_level = rounded(before.value.quantity);
  const Rounded real = hundredfold_change(old_level, rounded(now.value.quantity));
  const auto low = multiply(told.low, old_level.low);
  const auto high = multiply(told.high, old_level.high);
  const auto tenth_more = [](const Decimal& d) { return multiply(d, *Decimal::make(11, 1)).value_or(d); };
  return low && high && (tenth_more(*high) < real.low || tenth_more(real.high) < *low);
}

}  // namespace

void changes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  std::vector<const Statement*> numbers;
  for (const Statement& s : account.statements())
    if (is_number(s)) numbers.push_back(&s);
  for (std::size_t i = 0; i + 2 < numbers.size(); ++i) {
    const Statement& a = *numbers[i];
    const Statement& b = *numbers[i + 1];
    const Statement& change = *numbers[i + 2];
    if (!is_change(change) || !are_levels(a, b) || !sums_them_up(b, change, comparable.words())) continue;
    const bool first_is_old = a.part == Part::compared;
    if (!is_another(change, first_is_old ? a : b, first_is_old ? b : a)) continue;
    findings.push_back(finding(Rule::change_conflict, Severity::error, {{"why.change"}},
                               {Side{change.value, change.unit, {&change}}, Side{a.value, a.unit, {&a, &b}}}));
  }
}

}  // namespace factcheck::compare
