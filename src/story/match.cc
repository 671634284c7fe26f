// In: two articles, or the events of two claims. Out: whether they tell of the same happening.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "factcheck/story.h"

namespace factcheck::story {
namespace {

// Measured on labelled groups of news and on 480 pairs of claims read by hand: nine in ten pairs of articles on one
// happening are that alike, of the pairs of 1,500 articles that share two telling words one in two hundred.
constexpr double kLeastLikeness = 0.27;
constexpr double kLikenessOfCopies = 0.8;
constexpr int kMostDaysApart = 4;
// Figures that both articles give in common, where they are of one happening and not only of one form.
constexpr std::size_t kFewFigures = 4;
constexpr double kLeastInCommon = 0.25;
constexpr int kLeastDiffering = 3;

// What a figure of Article::figures measures.
std::string_view measure(const std::string& figure) { return std::string_view(figure).substr(0, figure.rfind('=')); }

// The figures of one measure in an article: [first, last) of its sorted list.
std::size_t end_of_measure(const std::vector<std::string>& figures, std::size_t first) {
  std::size_t last = first + 1;
  while (last < figures.size() && measure(figures[last]) == measure(figures[first])) ++last;
  return last;
}

// Of the measures that both give most have no figure in common.
bool measures_differ(const Article& a, const Article& b) {
  int agree = 0;
  int differ = 0;
  for (std::size_t i = 0; i < a.figures.size(); i = end_of_measure(a.figures, i)) {
    if (measure(a.figures[i]).empty()) continue;
    bool both = false;
    bool same = false;
    for (const std::string& f : b.figures) {
      if (measure(f) != measure(a.figures[i])) continue;
      both = true;
      same = same || std::binary_search(a.figures.begin(), a.figures.end(), f);
    }
    agree += same;
    differ += both && !same;
  }
  return differ >= kLeastDiffering && differ > agree;
}

bool same_series(const EventRef& a, const EventRef& b) {
  if (a.kind.empty() && a.organisation.empty()) return false;
  return a.kind == b.kind && a.organisation == b.organisation;
}

bool dates_fit(const EventRef& a, const EventRef& b) {
  if (a.from.empty() || b.from.empty() || compatible(a.from, b.from)) return true;
  if (!a.from.full() || !b.from.full()) return false;
  const auto end = [](const EventRef& e) { return day_number(e.to.full() ? e.to : e.from); };
  return day_number(a.from) <= end(b) && day_number(b.from) <= end(a);
}

}  // namespace

double likeness(const Article& a, const Article& b) {
  double shared = 0;
  double of_a = 0;
  double of_b = 0;
  const auto square = [](const Anchor& x) { return static_cast<double>(x.weight) * x.weight; };
  for (const Anchor& x : a.signature) of_a += square(x);
  for (const Anchor& x : b.signature) of_b += square(x);
  for (auto x = a.signature.begin(), y = b.signature.begin(); x != a.signature.end() && y != b.signature.end();) {
    const int order = x->word.compare(y->word);
    if (order == 0) shared += static_cast<double>(x->weight) * y->weight;
    if (order <= 0) ++x;
    if (order >= 0) ++y;
  }
  return of_a == 0 || of_b == 0 ? 0 : shared / std::sqrt(of_a * of_b);
}

bool same_story(const Article& a, const Article& b) {
  return days_apart(a, b) <= kMostDaysApart && likeness(a, b) >= kLeastLikeness;
}

bool near_copies(const Article& a, const Article& b) { return likeness(a, b) >= kLikenessOfCopies; }

int days_apart(const Article& a, const Article& b) {
  const auto x = parse_date(a.published);
  const auto y = parse_date(b.published);
  return x && y && x->full() && y->full() ? std::abs(day_number(*x) - day_number(*y)) : 0;
}

bool is_other_instance(const Article& a, const Article& b) {
  if (measures_differ(a, b)) return true;
  const std::size_t fewer = std::min(a.figures.size(), b.figures.size());
  if (fewer < kFewFigures) return false;
  const auto in_b = [&](const std::string& f) { return std::binary_search(b.figures.begin(), b.figures.end(), f); };
  const auto common = std::count_if(a.figures.begin(), a.figures.end(), in_b);
  return static_cast<double>(common) < kLeastInCommon * static_cast<double>(fewer);
}

bool places_fit(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon) {
  if (a.empty() || b.empty() || a == b) return true;
  const lexicon::Place* p = lexicon.find_place(a);
  const lexicon::Place* q = lexicon.find_place(b);
  if (p == nullptr || q == nullptr) return true;
  if (p->within == q->id || q->within == p->id) return true;
  return (p->type == "country" || q->type == "country" || p->type == "area" || q->type == "area") &&
         (p->country == q->country || p->country.empty() || q->country.empty());
}

Events compare_events(const EventRef& x, const EventRef& y, const lexicon::Lexicon& lexicon) {
  if (same_series(x, y) && !x.organisation.empty()) {
    if (x.edition && y.edition) return x.edition == y.edition ? Events::same : Events::other;
    if (!places_fit(x.place, y.place, lexicon) || !dates_fit(x, y)) return Events::other;
    const bool same_place = !x.place.empty() && x.place == y.place;
    const bool same_dates = !x.from.empty() && !y.from.empty();
    return same_place && same_dates ? Events::same : Events::unknown;
  }
  if (x.edition && y.edition && x.kind == y.kind && x.edition != y.edition) return Events::other;
  if (!x.kind.empty() && x.kind == y.kind && !(places_fit(x.place, y.place, lexicon) && dates_fit(x, y)))
    return Events::other;
  return Events::unknown;
}

}  // namespace factcheck::story
