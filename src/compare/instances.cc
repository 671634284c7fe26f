// In: the claims of two articles. Out: contradictions about which one of a series it was, and how a match ended.
//
// «الدورة 59» and «الدورة 58» are two events, and so are two matches of one pair of teams: they contradict each other
// only where all else says that the articles are of one of them.
#include <algorithm>

#include "compare/apart.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr double kAlikeStories = 0.45;
constexpr int kMostDaysApart = 1;
constexpr int kWordsOfOneMatch = 3;
constexpr int kWeightOfOneMatch = 150;
constexpr double kShareOfOneMatch = 0.5;
constexpr std::int64_t kLeastEdition = 2;

// What an article opens with is what it is about.
bool opens(const Claim& c) { return !c.furniture && (c.lead || c.headline || c.field == Field::title); }

bool tells_edition(const Claim& c) {
  return (c.kind == Kind::ordinal || c.kind == Kind::count) && c.event->edition && *c.event->edition >= kLeastEdition &&
         c.value.form == Value::Form::number && c.value.quantity.said() == Decimal(*c.event->edition);
}

class Instances {
 public:
  Instances(Comparable& comparable, std::vector<Contradiction>& found) : comparable_(comparable), found_(found) {}

  void compare(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    if (these.empty() || those.empty() || comparable_.likeness() < kAlikeStories) return;
    const Article& a = *these.front()->article;
    const Article& b = *those.front()->article;
    if (a.published.empty() || b.published.empty() || story::days_apart(a, b) > kMostDaysApart) return;
    editions(first(these, tells_edition), first(those, tells_edition), these, those);
    const auto is_score = [](const Claim& c) { return c.value.form == Value::Form::score; };
    scores(first(these, is_score), first(those, is_score), these, those);
  }

 private:
  template <class Is>
  static ClaimRef first(const std::vector<ClaimRef>& claims, Is is) {
    const auto it = std::find_if(claims.begin(), claims.end(), [&](ClaimRef c) { return opens(*c) && is(*c); });
    return it == claims.end() ? nullptr : *it;
  }

  void editions(ClaimRef a, ClaimRef b, const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    if (a == nullptr || b == nullptr || a->event->edition == b->event->edition) return;
    const EventRef& x = *a->event;
    const EventRef& y = *b->event;
    const bool one_series = !x.kind.empty() && x.kind == y.kind && x.organisation == y.organisation &&
                            story::places_fit(x.place, y.place, comparable_.lexicon());
    // Where nothing names the series, what stands behind the number does.
    if (!one_series || (x.organisation.empty() && comparable_.go_on_otherwise(*a, *b))) return;
    if (tell(these, *b) || tell(those, *a)) return;
    found_.push_back({a, b, Rule::edition_conflict, Severity::error, {{"why.edition"}}});
  }

  // Does an article give the number of a claim anywhere?
  static bool tell(const std::vector<ClaimRef>& claims, const Claim& of) {
    return std::any_of(claims.begin(), claims.end(), [&](ClaimRef c) { return c->value == of.value; });
  }

  void scores(ClaimRef a, ClaimRef b, const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those) {
    if (a == nullptr || b == nullptr || gives(these, *b) || gives(those, *a)) return;
    const story::Overlap o = comparable_.overlap(*a, *b);
    if (o.words < kWordsOfOneMatch || o.weight < kWeightOfOneMatch || o.share < kShareOfOneMatch) return;
    found_.push_back({a, b, Rule::score_conflict, Severity::error, {{"why.score"}}});
  }

  static bool gives(const std::vector<ClaimRef>& claims, const Claim& score) {
    return std::any_of(claims.begin(), claims.end(),
                       [&](ClaimRef c) { return c->value.form == Value::Form::score && !are_apart(*c, score); });
  }

  Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void instances(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
               std::vector<Contradiction>& found) {
  Instances(comparable, found).compare(these, those);
}

}  // namespace factcheck::compare
