// In: the claims of two articles. Out: contradictions between figures that stand between the same words.
//
// Many articles print one agency's text, and a figure changes on the way. Then nothing need be known of what it counts:
// the words around it are the same, the other figures are the same, and neither article gives the other's.
#include <algorithm>

#include "compare/apart.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr double kAlikeStories = 0.27;
constexpr double kAlikeWithoutFigures = 0.6;  // where there are no others to go by
constexpr int kMostDaysApart = 2;

bool is_figure(const Claim& c) {
  return !c.furniture && c.value.form != Value::Form::name && c.value.form != Value::Form::out_of_range &&
         is_written(c);
}

bool is_of_one_sort(const Claim& a, const Claim& b) { return a.kind == b.kind && a.unit == b.unit; }

// Is it the same figure? A number that another may stand for is not the same.
bool is_same(const Claim& a, const Claim& b) {
  return a.value.form == Value::Form::number && b.value.form == Value::Form::number
             ? a.value.quantity.said() == b.value.quantity.said()
             : !are_apart(a, b);
}

// The figures of an article that the other does not give.
std::vector<ClaimRef> own(const std::vector<ClaimRef>& claims, const std::vector<ClaimRef>& of_other) {
  std::vector<ClaimRef> out;
  for (const ClaimRef c : claims)
    if (is_figure(*c) && std::ranges::none_of(of_other, [&](ClaimRef o) {
          return is_figure(*o) && is_of_one_sort(*c, *o) && is_same(*c, *o);
        }))
      out.push_back(c);
  return out;
}

// Does the sentence of a figure, as far as it is quoted, hold another of them?
bool is_one_of_several(const Claim& c, const std::vector<ClaimRef>& figures) {
  return std::ranges::any_of(figures, [&](ClaimRef f) {
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

std::size_t figures(const std::vector<ClaimRef>& claims) {
  return static_cast<std::size_t>(std::ranges::count_if(claims, [](ClaimRef c) { return is_figure(*c); }));
}

}  // namespace

void word_for_word(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
                   std::vector<Contradiction>& found) {
  if (comparable.likeness() < kAlikeStories || comparable.days_apart() > kMostDaysApart) return;
  const std::vector<ClaimRef> mine = own(these, those);
  if (mine.empty()) return;
  const std::vector<ClaimRef> others = own(those, these);
  if (others.empty() || comparable.are_other_instances()) return;
  const bool one_day = comparable.days_apart() == 0 && !mine.front()->article->published.empty() &&
                       !others.front()->article->published.empty();
  const auto shared = [&](const std::vector<ClaimRef>& all, const std::vector<ClaimRef>& own_ones) {
    return share_figures(figures(all), own_ones.size(), one_day, comparable.likeness());
  };
  if (!shared(these, mine) && !shared(those, others)) return;
  const auto is_found = [&](ClaimRef a, ClaimRef b) {
    return std::ranges::any_of(found, [&](const Contradiction& c) { return c.a == a && c.b == b; });
  };
  for (const ClaimRef a : mine)
    for (const ClaimRef b : others) {
      if (!is_of_one_sort(*a, *b) || !are_apart(*a, *b)) continue;
      if (a->kind == Kind::ordinal && !one_day) continue;  // «لليوم الخامس» is the day after the fourth
      if (Comparable::are_of_their_own_days(*a, *b)) continue;
      // In reports of one form, as of two hours of one market, more than one figure of a sentence is another.
      if (is_one_of_several(*a, mine) && is_one_of_several(*b, others)) continue;
      if (is_found(a, b) || !comparable.is_verbatim(*a, *b)) continue;
      const bool is_update = comparable.is_update(*a, *b);
      found.push_back({a,
                       b,
                       is_update ? Rule::toll_update : rule_of(a->kind),
                       is_update ? Severity::note : Severity::error,
                       {{is_update ? "why.later-higher" : "why.equal-words"}}});
    }
}

}  // namespace factcheck::compare
