// In: the claims of two articles. Out: contradictions between dates, times, ordinals and scores that stand between the
// same words.
//
// Many articles print one agency's text, and a figure changes on the way. Then nothing need be known of what it counts:
// the words around it are the same, the other figures are the same, and neither article gives the other's.
#include <algorithm>

#include "compare/apart.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr double kAlikeWithoutFigures = 0.6;  // where there are no others to go by
constexpr int kMostDaysApart = 2;

// Of numbers the evidence tells more: see figures.cc.
bool is_told_by_words(const Claim& c) { return c.value.form != Value::Form::number || c.kind == Kind::ordinal; }

bool is_figure(const Statement& s) {
  return !s.furniture && s.value.form != Value::Form::name && s.value.form != Value::Form::out_of_range &&
         s.is_written();
}

bool is_of_one_sort(const Statement& a, const Statement& b) {
  return a.kind == b.kind && a.base_unit() == b.base_unit();
}

// Is it the same figure? A number that another may stand for is not the same.
bool is_same(const Statement& a, const Statement& b) {
  return a.value.form == Value::Form::number && b.value.form == Value::Form::number
             ? a.base_value().quantity.said() == b.base_value().quantity.said()
             : !are_apart(a, b);
}

using Figures = std::vector<const Statement*>;

// The figures of an article that the other does not give.
Figures own(const Account& account, const Account& other) {
  Figures out;
  for (const Statement& s : account.statements())
    if (is_figure(s) && std::ranges::none_of(other.statements(), [&](const Statement& o) {
          return is_figure(o) && is_of_one_sort(s, o) && is_same(s, o);
        }))
      out.push_back(&s);
  return out;
}

// Does the sentence of a figure, as far as it is quoted, hold another of them?
bool is_one_of_several(const Claim& c, const Figures& figures) {
  return std::ranges::any_of(figures, [&](const Statement* f) {
    return f != &c && f->field == c.field && f->span.begin >= c.quote.start &&
           f->span.end <= c.quote.start + c.quote.text.size();
  });
}

// Are most figures of one of the articles in the other? What is told anew each day, as of the sick of a day, has few
// that stay.
bool share_figures(std::size_t all, std::size_t own_ones, bool one_day, double likeness) {
  constexpr std::size_t kOneOf = 3;
  constexpr std::size_t kFewestOfOtherDay = 3;
  const std::size_t common = all - own_ones;
  if (!one_day && common < kFewestOfOtherDay) return false;
  if (common == 0) return own_ones == 1 && likeness >= kAlikeWithoutFigures;
  return own_ones == 1 || kOneOf * own_ones <= all;
}

std::size_t figures(const Account& account) {
  return static_cast<std::size_t>(std::ranges::count_if(account.statements(), is_figure));
}

}  // namespace

void word_for_word(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  if (pair.likeness < story::kAlike || pair.days_apart > kMostDaysApart) return;
  const Figures mine = own(pair.a, pair.b);
  if (mine.empty()) return;
  const Figures others = own(pair.b, pair.a);
  if (others.empty() || pair.are_other_instances()) return;
  const bool one_day = pair.days_apart == 0 && pair.are_dated();
  const auto shared = [&](const Account& account, const Figures& own_ones) {
    return share_figures(figures(account), own_ones.size(), one_day, pair.likeness);
  };
  if (!shared(pair.a, mine) && !shared(pair.b, others)) return;
  const auto is_found = [&](ClaimRef a, ClaimRef b) {
    return std::ranges::any_of(found, [&](const Contradiction& c) { return c.a == a && c.b == b; });
  };
  for (const Statement* a : mine)
    for (const Statement* b : others) {
      if (!is_told_by_words(*a)) continue;
      if (a->kind != b->kind || a->unit != b->unit || !are_apart(*a, *b)) continue;
      if (a->kind == Kind::ordinal && !one_day) continue;  // «لليوم الخامس» is the day after the fourth
      // In reports of one form, as of two hours of one market, more than one figure of a sentence is another.
      if (is_one_of_several(*a, mine) && is_one_of_several(*b, others)) continue;
      if (is_found(a, b) || !comparable.is_verbatim(*a, *b)) continue;
      found.push_back({a, b, rule_of(a->kind), grade_between_same_words(a->kind), {{"why.equal-words"}}});
    }
}

}  // namespace factcheck::compare
