// In: the claims of one article. Out: a rise to less, or a fall to more: «تضاعفت الأرباح إلى 1.55 مليار بعد أن كانت 752
// مليارا».
//
// Which of two levels was before is told by the words between them; that they rise or fall by the words before them,
// where all of these say the same: «خفض توقعات النمو من 3 إلى 2.5 %» says both.
#include <algorithm>
#include <optional>

#include "compare/between.h"
#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr lexicon::TokenIndex kFarthestWord = 16;  // tokens between the word of a change and the first level
constexpr std::string_view kLam = "ل";
constexpr lexicon::TokenIndex kFarthestLevel = 8;  // and between the levels

bool is_level(const Statement& s) {
  return is_measured(s) && s.kind != Kind::duration && s.value.quantity.precision != Precision::vague &&
         s.value.quantity.precision != Precision::range &&
         (s.part == Part::level || s.part == Part::compared || s.part == Part::total);
}

const lexicon::Qualifier* change_at(const lexicon::Sense& sense, const lexicon::View& view) {
  if (sense.cls != lexicon::Class::qualifier) return nullptr;
  const lexicon::Qualifier& q = view.lexicon().qualifier[sense.row];
  return q.place == lexicon::Qualifier::Place::change ? &q : nullptr;
}

bool tells_change(const lexicon::View& view, lexicon::TokenIndex i) {
  return std::ranges::any_of(view.senses(i), [&](const lexicon::Sense& s) { return change_at(s, view) != nullptr; });
}

// «مقابل 65 للمتصدر», «مقابل 65 لجيرونا»: a name need not be known.
bool is_of_another(const Statement& s, lexicon::WordCache& cache) {
  const Words behind(std::string_view(s.quote.text).substr(s.span.end - s.quote.start), cache);
  return behind.view().is_word(0) && behind.view().bytes(0).starts_with(kLam);
}

// Two levels of one thing, one of which is told as the one before.
bool are_levels(const Statement& a, const Statement& b, lexicon::WordCache& cache) {
  if (!is_level(a) || !is_level(b) || (a.part == Part::compared) == (b.part == Part::compared)) return false;
  if (a.kind != b.kind || a.unit != b.unit || a.measure != b.measure || a.measure.empty() || !holds(a.beside, b))
    return false;
  const Words told(between(a, b), cache);
  const lexicon::View& view = told.view();
  if (view.size() == 0 || view.size() > kFarthestLevel) return false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (tells_change(view, i)) return false;  // «ارتفعت أسهم 9 شركات مقابل تراجع أسهم 25»
  return !is_of_another(b, cache);
}

// What the words before a figure say that it does, up to the figure before it: up 1, down -1; 0 where they say nothing,
// or both.
int sign_before(const Statement& s, std::uint32_t from, lexicon::WordCache& cache) {
  const std::uint32_t start = std::max(from, s.quote.start);
  if (start >= s.span.begin) return 0;
  const Words told(std::string_view(s.quote.text).substr(start - s.quote.start, s.span.begin - start), cache);
  const lexicon::View& view = told.view();
  int sign = 0;
  for (lexicon::TokenIndex i = view.size() - std::min(view.size(), kFarthestWord); i < view.size(); ++i) {
    if (view.find(i, lexicon::Class::currency) != nullptr)
      return 0;  // «ينخفض الدينار أمام الدولار من 3 دنانير إلى 1116»
    for (const lexicon::Sense& sense : view.senses(i)) {
      const lexicon::Qualifier* change = change_at(sense, view);
      if (change == nullptr) continue;
      if (change->sign == 0 || (sign != 0 && change->sign != sign)) return 0;
      sign = change->sign;
    }
  }
  return sign;
}

// Farther apart than a scale, one of them is told without it: «121 مليونا من 158».
bool are_of_one_scale(const Decimal& less, const Decimal& more) {
  constexpr std::int64_t kScale = 1000;
  const auto product = multiply(less, Decimal(kScale));
  return Decimal(0) < less && product && more < *product;
}

void check(const Refs& all, std::size_t at, lexicon::WordCache& cache, std::vector<Finding>& findings) {
  const Statement& a = *all[at];
  const Statement& b = *all[at + 1];
  if (!are_levels(a, b, cache)) return;
  const Statement& before = a.part == Part::compared ? a : b;
  const Statement& now = a.part == Part::compared ? b : a;
  const Decimal& x = before.value.quantity.said();
  const Decimal& y = now.value.quantity.said();
  if (x == y || !are_of_one_scale(std::min(x, y), std::max(x, y))) return;
  const bool field = at > 0 && all[at - 1]->field == a.field;
  const int sign = sign_before(a, field ? all[at - 1]->span.end : 0, cache);
  if (sign == 0 || (sign > 0) == (x < y)) return;
  findings.push_back(finding(Rule::change_conflict, Severity::warning,
                             {{sign > 0 ? "why.change-falls" : "why.change-rises"}},
                             {Side{now.value, now.unit, {&now}}, Side{before.value, before.unit, {&before}}}));
}

}  // namespace

void directions(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) check(all, i, comparable.words(), findings);
}

}  // namespace factcheck::compare
