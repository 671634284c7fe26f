// In: two articles, or the events of two claims. Out: whether they tell of the same happening.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "factcheck/story.h"

namespace factcheck::story {
namespace {

constexpr double kLikenessOfCopies = 0.8;
// Figures that both articles give in common, where they are of one happening and not only of one form.
constexpr std::size_t kFewFigures = 4;
constexpr double kLeastInCommon = 0.25;
constexpr int kLeastDiffering = 3;

// How many figures two articles have in common, and of how many measures both give figures, but none in common.
struct InCommon {
  std::size_t figures = 0;
  int agreeing = 0;
  int differing = 0;
};

InCommon in_common(const Article& a, const Article& b) {
  InCommon all;
  const auto measure = [](const FigureEntry& f) { return std::tuple(f.sort, std::string_view(f.of)); };
  const auto end = [&](const std::vector<FigureEntry>& figures, auto first) {
    return std::find_if(first, figures.end(), [&](const FigureEntry& f) { return measure(f) != measure(*first); });
  };
  for (auto x = a.figures.begin(), y = b.figures.begin(); x != a.figures.end() && y != b.figures.end();) {
    const auto order = measure(*x) <=> measure(*y);
    const auto of_x = order <= 0 ? end(a.figures, x) : x;
    const auto of_y = order >= 0 ? end(b.figures, y) : y;
    if (order == 0) {
      const auto same = std::ranges::count_if(x, of_x, [&](const FigureEntry& f) {
        return std::ranges::binary_search(y, of_y, f.number, {}, &FigureEntry::number);
      });
      all.figures += static_cast<std::size_t>(same);
      if (!x->of.empty()) ++(same != 0 ? all.agreeing : all.differing);
    }
    x = of_x;
    y = of_y;
  }
  return all;
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
  return days_apart(a, b) <= kMostDaysApart && likeness(a, b) >= kAlike;
}

bool near_copies(const Article& a, const Article& b) { return likeness(a, b) >= kLikenessOfCopies; }

int days_apart(const Article& a, const Article& b) {
  const auto x = parse_date(a.published);
  const auto y = parse_date(b.published);
  return x && y && x->full() && y->full() ? std::abs(day_number(*x) - day_number(*y)) : 0;
}

bool is_other_instance(const Article& a, const Article& b) {
  const InCommon common = in_common(a, b);
  // Of the measures that both give most have no figure in common.
  if (common.differing >= kLeastDiffering && common.differing > common.agreeing) return true;
  const std::size_t fewer = std::min(a.figures.size(), b.figures.size());
  return fewer >= kFewFigures && static_cast<double>(common.figures) < kLeastInCommon * static_cast<double>(fewer);
}

bool places_fit(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon) {
  if (a.empty() || b.empty() || a == b) return true;
  const lexicon::Place* p = lexicon.find_place(a);
  const lexicon::Place* q = lexicon.find_place(b);
  return p == nullptr || q == nullptr || places_fit(*p, *q);
}

bool places_fit(const lexicon::Place& p, const lexicon::Place& q) {
  if (p.id == q.id || p.within == q.id || q.within == p.id) return true;
  return (p.type == "country" || q.type == "country" || p.type == "area" || q.type == "area") &&
         (p.country == q.country || p.country.empty() || q.country.empty());
}

Events compare_events(const EventRef& x, const EventRef& y, const lexicon::Lexicon& lexicon) {
  if (are_other_editions(x, y)) return Events::other;
  if (same_series(x, y) && !x.organisation.empty()) {
    if (x.edition && y.edition) return Events::same;
    if (!places_fit(x.place, y.place, lexicon) || !dates_fit(x, y)) return Events::other;
    const bool same_place = !x.place.empty() && x.place == y.place;
    const bool same_dates = !x.from.empty() && !y.from.empty();
    return same_place && same_dates ? Events::same : Events::unknown;
  }
  if (!x.kind.empty() && x.kind == y.kind && !(places_fit(x.place, y.place, lexicon) && dates_fit(x, y)))
    return Events::other;
  return Events::unknown;
}

}  // namespace factcheck::story
