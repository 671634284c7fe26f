// In: two articles, or two claims. Out: whether they tell of the same happening.
#include <algorithm>
#include <cstdlib>

#include "factcheck/story.h"

namespace factcheck::story {
namespace {

// Measured on labelled groups of news: articles on one happening share a quarter of the weight of their telling words
// and more, articles on two happenings of one kind about a tenth.
constexpr int kLeastShared = 4;
constexpr double kLeastShare = 0.22;
constexpr int kMostDaysApart = 4;

int total_weight(const Article& a) {
  int sum = 0;
  for (const Anchor& anchor : a.signature) sum += anchor.weight;
  return sum;
}

// Days between two articles; 0 where one of them is not dated.
int days_apart(const Article& a, const Article& b) {
  const auto x = parse_date(a.published);
  const auto y = parse_date(b.published);
  return x && y && x->full() && y->full() ? std::abs(day_number(*x) - day_number(*y)) : 0;
}

bool same_series(const EventRef& a, const EventRef& b) {
  if (a.kind.empty() && a.organisation.empty()) return false;
  return a.kind == b.kind && a.organisation == b.organisation;
}

// Is one of the places the other, or around it?
bool places_fit(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon) {
  if (a.empty() || b.empty() || a == b) return true;
  const lexicon::Place* p = lexicon.find_place(a);
  const lexicon::Place* q = lexicon.find_place(b);
  if (p == nullptr || q == nullptr) return true;
  if (p->within == q->id || q->within == p->id) return true;
  return (p->type == "country" || q->type == "country" || p->type == "area" || q->type == "area") &&
         (p->country == q->country || p->country.empty() || q->country.empty());
}

bool dates_fit(const EventRef& a, const EventRef& b) {
  if (a.from.empty() || b.from.empty() || compatible(a.from, b.from)) return true;
  if (!a.from.full() || !b.from.full()) return false;
  const auto end = [](const EventRef& e) { return day_number(e.to.full() ? e.to : e.from); };
  return day_number(a.from) <= end(b) && day_number(b.from) <= end(a);
}

}  // namespace

bool same_story(const Article& a, const Article& b) {
  if (days_apart(a, b) > kMostDaysApart) return false;
  int shared = 0;
  int weight = 0;
  for (auto x = a.signature.begin(), y = b.signature.begin(); x != a.signature.end() && y != b.signature.end();) {
    if (x->word < y->word)
      ++x;
    else if (y->word < x->word)
      ++y;
    else {
      ++shared;
      weight += std::min(x->weight, y->weight);
      ++x, ++y;
    }
  }
  const int whole = std::min(total_weight(a), total_weight(b));
  return shared >= kLeastShared && weight >= kLeastShare * whole;
}

bool same_happening(const Claim& a, const Claim& b, const lexicon::Lexicon& lexicon) {
  const EventRef& x = a.event;
  const EventRef& y = b.event;
  if (same_series(x, y) && !x.organisation.empty()) {
    if (x.edition && y.edition) return x.edition == y.edition;
    if (!places_fit(x.place, y.place, lexicon) || !dates_fit(x, y)) return false;
    const bool same_place = !x.place.empty() && x.place == y.place;
    const bool same_dates = !x.from.empty() && !y.from.empty();
    if (same_place && same_dates) return true;
    return same_story(*a.article, *b.article);
  }
  if (x.edition && y.edition && x.kind == y.kind && x.edition != y.edition) return false;
  if (!x.kind.empty() && x.kind == y.kind && !(places_fit(x.place, y.place, lexicon) && dates_fit(x, y))) return false;
  return same_story(*a.article, *b.article);
}

}  // namespace factcheck::story
