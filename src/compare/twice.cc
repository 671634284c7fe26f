// In: the claims of one article. Out: one thing told with two numbers.
#include <algorithm>

#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr int kWordsOfOneThing = 3;
constexpr double kShareOfOneThing = 0.5;

class Twice {
 public:
  Twice(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found)
      : comparable_(comparable), beside_itself_(account, account, 1), found_(found) {
    for (const Statement& s : account.statements())
      if (!s.is_headline()) body_.push_back(&s);
  }

  void find() {
    for (std::size_t i = 0; i < body_.size(); ++i) {
      // Only what opens the article is looked for further down: a list of a hundred thousand figures is passed once.
      if (!body_[i]->lead || !is_measured(*body_[i])) continue;
      for (std::size_t k = i + 1; k < body_.size(); ++k)
        if (is_measured(*body_[k])) check(*body_[i], *body_[k]);
    }
  }

 private:
  // Do roles, years and places go together?
  bool fit(const Match& m) const {
    const auto differ = [](const auto& x, const auto& y) { return !x.empty() && !y.empty() && x != y; };
    if (differ(m.a.role, m.b.role) || m.a.group() != m.b.group()) return false;
    if (m.a.scope.period != m.b.scope.period && m.a.scope.period != 0 && m.b.scope.period != 0) return false;
    return m.a.place() == m.b.place() || (!m.a.names_town() && !m.b.names_town() &&
                                          story::places_fit(m.a.place(), m.b.place(), comparable_.lexicon()));
  }

  // Is it, or a figure of its sentence, set against what the article tells? «404 رحلات في اليوم السابق نقلت 45758».
  bool is_compared(const Statement& s) const {
    return std::ranges::any_of(body_, [&](const Statement* o) {
      return o->part == Part::compared &&
             (o == &s || (o->field == s.field && holds(o->beside, s) && holds(s.beside, *o)));
    });
  }

  // Nearly the same, or one more of several: fewer than six are counted in many ways.
  static bool may_be_slip(const Statement& a, const Statement& b) {
    constexpr std::int64_t kSeveral = 6;
    const Decimal& x = a.value.quantity.said();
    const Decimal& y = b.value.quantity.said();
    if (nearly_equal(a.value, b.value)) return true;
    if (a.part == Part::rest || b.part == Part::rest || std::min(x, y) < Decimal(kSeveral)) return false;
    return add(x, Decimal(1)) == y || add(y, Decimal(1)) == x;
  }

  // One thing told twice, with two numbers that are nearly the same.
  void check(const Statement& a, const Statement& b) {
    // Lists, tables and prices give many near numbers of one sort; what opens an article is told again further down.
    if (a.kind != Kind::count || b.kind != Kind::count || a.measure != b.measure) return;
    if (a.what() == nullptr || a.what()->incidental) return;
    if (!a.value.quantity.said().is_integer() || !b.value.quantity.said().is_integer()) return;  // «51.4 نقطة ارتفاعا»
    if (compare_values(a.value, b.value).parting != Parting::apart || !may_be_slip(a, b)) return;
    const Match m(beside_itself_, a, b);
    if (!fit(m) || holds(a.beside, b) || holds(b.beside, a) || is_sum_with_any_beside(a, b) ||
        is_sum_with_any_beside(b, a))
      return;
    const story::Overlap o = comparable_.overlap(a, b);
    const bool same_words = o.words >= kWordsOfOneThing && o.share >= kShareOfOneThing;
    if ((!same_words && in_both(a.beside, b.beside) == 0) || is_compared(a) || is_compared(b)) return;
    found_.push_back({&a, &b, Rule::self_conflict, Severity::error, {{"why.twice"}}});
  }

  const Comparable& comparable_;
  const Pair beside_itself_;
  std::vector<const Statement*> body_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void twice(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found) {
  Twice(account, comparable, found).find();
}

}  // namespace factcheck::compare
