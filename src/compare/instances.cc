// In: the claims of two articles. Out: contradictions about which one of a series it was, and how a match ended.
//
// «الدورة 59» and «الدورة 58» are two events, and so are two matches of one pair of teams: they contradict each other
// only where all else says that the articles are of one of them.
#include <algorithm>

#include "compare/apart.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr int kMostDaysApart = 1;
constexpr int kWordsOfOneMatch = 3;
constexpr int kWeightOfOneMatch = 150;
constexpr double kShareOfOneMatch = 0.5;
constexpr std::int64_t kLeastEdition = 2;

// What an article opens with is what it is about.
bool opens(const Statement& s) { return !s.furniture && (s.lead || s.is_headline()); }

bool tells_edition(const Claim& c) {
  return (c.kind == Kind::ordinal || c.kind == Kind::count) && c.article_event->edition &&
         *c.article_event->edition >= kLeastEdition && c.value.form == Value::Form::number &&
         c.value.quantity.said() == Decimal(*c.article_event->edition);
}

class Instances {
 public:
  Instances(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found)
      : pair_(pair), comparable_(comparable), found_(found) {}

  void compare() {
    if (pair_.likeness < story::kVeryAlike || !pair_.are_dated() || pair_.days_apart > kMostDaysApart) return;
    editions(first(pair_.a, tells_edition), first(pair_.b, tells_edition));
    const auto is_score = [](const Claim& c) { return c.value.form == Value::Form::score; };
    scores(first(pair_.a, is_score), first(pair_.b, is_score));
  }

 private:
  template <class Is>
  static const Statement* first(const Account& account, Is is) {
    const auto it = std::ranges::find_if(account.statements(), [&](const Statement& s) { return opens(s) && is(s); });
    return it == account.statements().end() ? nullptr : &*it;
  }

  void editions(const Statement* a, const Statement* b) {
    if (a == nullptr || b == nullptr || a->article_event->edition == b->article_event->edition) return;
    const EventRef& x = *a->article_event;
    const EventRef& y = *b->article_event;
    const bool one_series = !x.kind.empty() && x.kind == y.kind && x.organisation == y.organisation &&
                            story::places_fit(x.place, y.place, comparable_.lexicon());
    // Where nothing names the series, what stands behind the number does.
    if (!one_series || (x.organisation.empty() && comparable_.go_on_otherwise(*a, *b))) return;
    if (tell(pair_.a, *b) || tell(pair_.b, *a)) return;
    found_.push_back({a, b, Rule::edition_conflict, Severity::error, {{"why.edition"}}});
  }

  // Does an article give the number of a claim anywhere?
  static bool tell(const Account& account, const Claim& of) {
    return std::ranges::any_of(account.statements(), [&](const Statement& s) { return s.value == of.value; });
  }

  void scores(const Statement* a, const Statement* b) {
    if (a == nullptr || b == nullptr || gives(pair_.a, *b) || gives(pair_.b, *a)) return;
    const story::Overlap o = comparable_.overlap(*a, *b);
    if (o.words < kWordsOfOneMatch || o.weight < kWeightOfOneMatch || o.share < kShareOfOneMatch) return;
    found_.push_back({a, b, Rule::score_conflict, Severity::error, {{"why.score"}}});
  }

  static bool gives(const Account& account, const Statement& score) {
    return std::ranges::any_of(account.statements(), [&](const Statement& s) {
      return s.value.form == Value::Form::score && !are_apart(s, score);
    });
  }

  const Pair& pair_;
  const Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void instances(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  Instances(pair, comparable, found).compare();
}

}  // namespace factcheck::compare
