// In: two articles, or two claims. Out: whether they tell of the same happening.
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "factcheck/story.h"
#include "factcheck/text.h"
#include "text/stem.h"
#include "text/words.h"

namespace factcheck::story {
namespace {

// Measured on labelled groups of news: articles on one happening share a quarter of the weight of their telling words
// and more, articles on two happenings of one kind about a tenth.
constexpr int kLeastShared = 4;
constexpr double kLeastShare = 0.22;
constexpr int kMostDaysApart = 4;
constexpr int kLeastDiffering = 3;
// Words of the two clauses that must be the same, beside what is counted, where the figures do not stand in the lead.
constexpr int kLeastContext = 2;
// Of two clauses that say one thing: telling words in common, and their share of the longer one.
constexpr int kLeastOfClause = 3;
constexpr double kShareOfClause = 0.6;
constexpr std::uint8_t kLeastTelling = 28;
constexpr unsigned kShortestWord = 3;

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

// What a figure of Article::figures measures.
std::string_view measure(const std::string& figure) { return std::string_view(figure).substr(0, figure.rfind('=')); }

// The figures of one measure in an article: [first, last) of its sorted list.
std::size_t end_of_measure(const std::vector<std::string>& figures, std::size_t first) {
  std::size_t last = first + 1;
  while (last < figures.size() && measure(figures[last]) == measure(figures[first])) ++last;
  return last;
}

// Two reports of one form, as of the stock exchange on two days: the words are the same, but of the measures that both
// give most have no figure in common.
bool is_other_instance(const Article& a, const Article& b) {
  int agree = 0;
  int differ = 0;
  for (std::size_t i = 0; i < a.figures.size(); i = end_of_measure(a.figures, i)) {
    bool both = false;
    bool same = false;
    for (const std::string& f : b.figures) {
      if (measure(f) != measure(a.figures[i])) continue;
      both = true;
      same = same || std::find(a.figures.begin(), a.figures.end(), f) != a.figures.end();
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

// Telling words of a claim's quote, without those that it counts, in order.
std::vector<Key> context(const Claim& c, const lexicon::Lexicon& lexicon) {
  const Passage quote = text::make_passage(Field::text, c.quote.text, {});
  std::vector<Key> words;
  for (const Token& t : quote.tokens) {
    if (t.kind != Token::Kind::word) continue;
    const std::uint32_t at = t.span.begin + c.quote.start;
    if (at >= c.span.begin && at < c.span.end) continue;
    const Key stem = text::light_stem(t.key);
    if (text::length(stem) < kShortestWord) continue;
    if (std::min(lexicon.weight(t.key), lexicon.weight(stem)) >= kLeastTelling) words.push_back(stem);
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::ptrdiff_t words_in_common(const std::vector<Key>& x, const std::vector<Key>& y) {
  return std::count_if(x.begin(), x.end(), [&](Key w) { return std::binary_search(y.begin(), y.end(), w); });
}

bool same_context(const Claim& a, const Claim& b, const lexicon::Lexicon& lexicon) {
  if (a.lead && b.lead) return true;
  const std::vector<Key> x = context(a, lexicon);
  const std::vector<Key> y = context(b, lexicon);
  return words_in_common(x, y) >= kLeastContext;
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
  const double whole = std::min(total_weight(a), total_weight(b));
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
  if (!same_story(*a.article, *b.article) || !same_context(a, b, lexicon)) return false;
  // The tolls of one disaster may all have moved; of anything else, figures that mostly differ are of another day.
  const lexicon::Concept* what = lexicon.find_concept(a.measure);
  return (what != nullptr && what->cumulative) || !is_other_instance(*a.article, *b.article);
}

bool same_clause(const Claim& a, const Claim& b, const lexicon::Lexicon& lexicon) {
  const std::vector<Key> x = context(a, lexicon);
  const std::vector<Key> y = context(b, lexicon);
  const auto shared = words_in_common(x, y);
  const auto words = static_cast<double>(std::max(x.size(), y.size()));
  return shared >= kLeastOfClause && static_cast<double>(shared) >= kShareOfClause * words;
}

}  // namespace factcheck::story
