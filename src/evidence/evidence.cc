// In: two claims and their articles. Out: one small number a piece of evidence. A row of kOneThing is a name, how many
// numbers it may give, and the function that reads it; nothing else of the program knows what the evidence is.
//
// A bin means something: its weight in data/model/same_thing.tsv can be read beside it.
#include "factcheck/evidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>

#include "evidence/values.h"
#include "evidence/words.h"
#include "factcheck/story.h"

namespace factcheck::evidence {
namespace {

// How many of the bounds a number reaches.
int reached(int n, std::initializer_list<int> bounds) {
  int bin = 0;
  for (const int bound : bounds) bin += n >= bound;
  return bin;
}

template <class Of>
auto both(const Pair& p, Of of) {
  return std::pair(of(*p.a.claim), of(*p.b.claim));
}

// 0 neither says it, 1 one does, 2 both the same, 3 each another.
template <class Value>
int told(const Value& x, const Value& y) {
  if (x == Value{} && y == Value{}) return 0;
  if (x == Value{} || y == Value{}) return 1;
  return x == y ? 2 : 3;
}

int told(const Pair& p, std::uint64_t Item::Names::*of) { return told(p.a.names.*of, p.b.names.*of); }

// --- the articles

int likeness(const Pair& p) { return reached(p.articles.likeness, {10, 20, 27, 35, 45, 60, 80}); }
int days_apart(const Pair& p) {
  return p.articles.is_dated ? 1 + reached(std::abs(p.articles.days_apart), {1, 2, 3, 5}) : 0;
}
int same_source(const Pair& p) { return p.articles.same_source ? 1 : 0; }
int figures_in_common(const Pair& p) { return reached(p.articles.figures_in_common, {1, 15, 25, 40, 55, 75, 95}); }

// --- the words of the clauses

int run_before(const Pair& p) { return reached(run(p.a.before, p.b.before), {1, 2, 3, 4, 6, 9}); }
int before_weight(const Pair& p) {
  return reached(shared_weight(p.a.words_before, p.b.words_before), {1, 60, 120, 200, 300, 450});
}
int behind_weight(const Pair& p) {
  return reached(shared_weight(p.a.words_behind, p.b.words_behind), {1, 60, 120, 200, 300});
}
int own_words(const Pair& p) {
  if (p.a.own.empty() || p.b.own.empty()) return p.a.own.empty() && p.b.own.empty() ? 0 : 1;
  return 2 + reached(shared_of_lighter(p.a.own, p.b.own), {1, 40, 70, 100});
}

// --- the figures beside

int beside_same(const Pair& p) { return reached(in_common(p.a.beside, p.b.beside), {1, 2, 3, 5}); }
int beside_apart(const Pair& p) {
  const int same = in_common(p.a.beside, p.b.beside);
  return reached(static_cast<int>(std::min(p.a.beside.size(), p.b.beside.size())) - same, {1, 2, 3, 5});
}
int more_beside(const Pair& p) {
  return reached(static_cast<int>(std::max(p.a.beside.size(), p.b.beside.size())), {1, 2, 3, 5, 8});
}
// Does one article give the other's number as well? Then it may mean two things by them.
int gives_both(const Pair& p) {
  return int{std::ranges::binary_search(p.articles.a.figures, p.b.said)} +
         int{std::ranges::binary_search(p.articles.b.figures, p.a.said)};
}

// --- where they stand

int in_lead(const Pair& p) { return int{p.a.lead} + int{p.b.lead}; }

// --- what the claims say

int kind(const Pair& p) {
  switch (p.a.kind) {
    case Kind::count: return 0;
    case Kind::percent: return 1;
    case Kind::money: return 2;
    case Kind::measure: return 3;
    case Kind::duration: return 4;
    case Kind::ordinal: return 5;
    default: return 6;
  }
}
int measure(const Pair& p) {
  const int as_told = told(p, &Item::Names::measure);
  if (as_told < 2) return as_told;
  const bool known = !p.a.is_stem && !p.b.is_stem;
  return as_told == 2 ? (known ? 2 : 3) : (known ? 4 : 5);
}
int quantity(const Pair& p) { return told(p, &Item::Names::quantity); }
int outcome(const Pair& p) { return told(p, &Item::Names::outcome); }
int frame_role(const Pair& p) { return told(p, &Item::Names::role); }
int subject(const Pair& p) {
  const int as_told = told(p, &Item::Names::subject);
  if (as_told < 3) return as_told;
  const auto [x, y] = both(p, [](const Claim& c) { return std::string_view(c.subject.id); });
  if (x.find(y) != std::string_view::npos || y.find(x) != std::string_view::npos) return 3;
  return p.a.claim->subject.type == p.b.claim->subject.type ? 4 : 5;
}
int place(const Pair& p) {
  const int id = told(p, &Item::Names::place);
  if (id >= 2) return id;
  const int text = told(p, &Item::Names::place_text);
  return text == 3 ? 4 : text;
}
int time(const Pair& p) {
  const Period& x = p.a.time;
  const Period& y = p.b.time;
  if (x.dates.empty() || y.dates.empty()) return x.dates.empty() && y.dates.empty() ? 0 : 1;
  const bool stated = x.basis == Period::Basis::stated && y.basis == Period::Basis::stated;
  if (x.dates == y.dates) return stated ? (x.times == y.times ? 2 : 3) : 4;
  if (compatible(x.dates.from, y.dates.from) || compatible(x.dates.to, y.dates.to)) return 5;
  return stated ? 6 : 7;
}
int year(const Pair& p) { return told(p.a.year, p.b.year); }
int group(const Pair& p) {
  const int as_told = told(p, &Item::Names::group);
  if (as_told < 3) return as_told;
  const auto& x = p.a.claim->group;
  const auto& y = p.b.claim->group;
  return std::ranges::any_of(x, [&](const std::string& w) { return std::ranges::find(y, w) != y.end(); }) ? 3 : 4;
}
int event_place(const Pair& p) { return told(p, &Item::Names::event_place); }
int said_by(const Pair& p) { return told(p, &Item::Names::said_by); }

// --- how the values relate

// Two values, the smaller first; as whole numbers where they are.
struct Sizes {
  explicit Sizes(const Pair& p)
      : small(&p.a.claim->value.quantity.said()),
        large(&p.b.claim->value.quantity.said()),
        of_small(p.a.whole),
        of_large(p.b.whole),
        are_whole(of_small >= 0 && of_large >= 0) {
    const bool is_other_way = are_whole ? of_large < of_small : *large < *small;
    if (is_other_way) std::swap(small, large), std::swap(of_small, of_large);
  }
  bool are_equal() const { return are_whole ? of_small == of_large : *small == *large; }
  bool is_multiple(std::int64_t factor) const {
    return are_whole ? of_small * factor == of_large : multiply(*small, Decimal(factor)) == *large;
  }
  bool is_within(int hundredths) const {
    if (are_whole) return of_large * kHundred <= of_small * hundredths;
    const auto reach = multiply(*small, *Decimal::make(hundredths, 2));
    return reach && *large <= *reach;
  }

  static constexpr std::int64_t kHundred = 100;
  const Decimal* small;
  const Decimal* large;
  std::int64_t of_small;
  std::int64_t of_large;
  bool are_whole;
};

// Without the zeros at its end.
std::string_view telling(std::string_view digits) { return digits.substr(0, digits.find_last_not_of('0') + 1); }

int digits_changed(std::string_view x, std::string_view y) {
  int changed = 0;
  for (std::size_t i = 0; i < x.size(); ++i) changed += x[i] != y[i];
  return changed;
}

int values(const Pair& p) {
  const Sizes sizes(p);
  if (sizes.are_equal()) return 1;
  if (!p.parted) return 12;
  const std::string_view x = p.a.digits;
  const std::string_view y = p.b.digits;
  const auto is_multiple = [&](int factor) { return sizes.is_multiple(factor); };
  if (telling(x) == telling(y) && std::ranges::any_of(std::array{10, 100, 1000, 1'000'000}, is_multiple)) return 2;
  if (x.size() == y.size() && x.size() >= 2) {
    if (std::is_permutation(x.begin(), x.end(), y.begin())) return 3;
    if (x.size() >= 3 && digits_changed(x, y) == 1) return 4;
  }
  int bin = 5;
  for (const int hundredths : {101, 105, 120, 150, 200, 400}) {
    if (sizes.is_within(hundredths)) return bin;
    ++bin;
  }
  return bin;
}

// --- what else the articles give

// Two small numbers as one, whichever comes first.
int of_two(int x, int y, int bins) { return std::min(x, y) * bins + std::max(x, y); }
int twins(const Pair& p) { return of_two(static_cast<int>(p.rivals().of_a), static_cast<int>(p.rivals().of_b), 4); }
int first_of_measure(const Pair& p) { return int{p.a.first} + int{p.b.first}; }

int sum_of_beside(const Pair& p) { return is_sum(p.a, p.b) || is_sum(p.b, p.a) ? 1 : 0; }

// 0 no noun is numbered in both, 1 the same one, 2 another one: «الدفعة الثانية» and «الدفعة الثالثة».
int numbered(const Pair& p) {
  int bin = 0;
  for (const Word& x : p.a.numbered)
    for (const Word& y : p.b.numbered)
      if (x.key == y.key) bin = std::max(bin, x.weight == y.weight ? 1 : 2);
  return bin;
}

// 0 no day named, 1 by one, 2 the same day among them, 3 others.
int weekdays(const Pair& p) {
  if (p.a.weekdays == 0 || p.b.weekdays == 0) return p.a.weekdays == p.b.weekdays ? 0 : 1;
  return (p.a.weekdays & p.b.weekdays) != 0 ? 2 : 3;
}

int places_fit(const Pair& p) {
  const auto place = [](const Claim& c) -> const std::string& {
    return c.scope.place.empty() ? c.article_event->place : c.scope.place;
  };
  return story::places_fit(place(*p.a.claim), place(*p.b.claim), p.articles.lexicon) ? 0 : 1;
}

// 0 of one day, or of unknown ones, 1 the later article gives the higher number, 2 the lower.
int grows(const Pair& p) { return p.articles.days_apart == 0 ? 0 : grew(p) ? 1 : 2; }
int size(const Pair& p) {
  const Decimal& x = p.a.base.value.quantity.said();
  const Decimal& y = p.b.base.value.quantity.said();
  int bin = 0;
  for (const std::int64_t bound : {3, 10, 100, 1000, 100'000}) bin += !((x < y ? x : y) < Decimal(bound));
  return bin;
}

int first_and_measure(const Pair& p) { return first_of_measure(p) * 6 + measure(p); }
int outcome_and_likeness(const Pair& p) { return outcome(p) * 8 + likeness(p); }

int kind_and_time(const Pair& p) { return kind(p) * 8 + time(p); }

// --- of two that are of one thing: is one a later state of the other?

// 0 unknown or the same, 1 the later one has the higher number, 2 the lower.
int grows_with(const Date& x, const Date& y, const Pair& p) {
  if (!x.full() || !y.full() || x == y) return 0;
  return (p.a.base.value.quantity.said() < p.b.base.value.quantity.said()) == (day_number(x) < day_number(y)) ? 1 : 2;
}
// By the day that each is of.
int grows_with_time(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.time; });
  return grows_with(x.dates.to, y.dates.to, p);
}
// Is it a number that adds up while things go on, as a toll does?
int cumulative(const Pair& p) {
  const auto adds_up = [&](const Claim& c) {
    const auto is = [&](const std::string& concept_id) {
      const lexicon::Concept* found = p.articles.lexicon.find_concept(concept_id);
      return found != nullptr && (found->cumulative || found->fate);
    };
    return is(c.measure) || is(c.role) || is(c.outcome);
  };
  const auto [x, y] = both(p, adds_up);
  return int{x} + int{y};
}
int exact(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.value.quantity.precision == Precision::exact; });
  return int{x} + int{y};
}
int grows_and_cumulative(const Pair& p) { return grows(p) * 3 + cumulative(p); }

constexpr std::array kUpdate = {
    Evidence{"grows", 3, grows},           Evidence{"grows-with-time", 3, grows_with_time},
    Evidence{"cumulative", 3, cumulative}, Evidence{"grows-and-cumulative", 9, grows_and_cumulative},
    Evidence{"days-apart", 6, days_apart}, Evidence{"kind", 7, kind},
    Evidence{"values", 13, values, 2},     Evidence{"same-source", 2, same_source},
    Evidence{"exact", 3, exact},           Evidence{"time", 8, time},
};

constexpr std::array kOneThing = {
    Evidence{"kind-and-time", 56, kind_and_time},
    Evidence{"measure", 6, measure},
    Evidence{"first-and-measure", 18, first_and_measure},
    Evidence{"outcome-and-likeness", 32, outcome_and_likeness},
    Evidence{"likeness", 8, likeness},
    Evidence{"same-source", 2, same_source},
    Evidence{"figures-in-common", 8, figures_in_common},
    Evidence{"in-lead", 3, in_lead},
    Evidence{"frame-role", 4, frame_role},
    Evidence{"quantity", 4, quantity},
    Evidence{"subject", 6, subject},
    Evidence{"place", 5, place},
    Evidence{"group", 5, group},
    Evidence{"year", 4, year},
    Evidence{"said-by", 4, said_by},
    Evidence{"more-beside", 6, more_beside},
    Evidence{"event-place", 4, event_place},
    Evidence{"gives-both", 3, gives_both, 4},
    Evidence{"weekdays", 4, weekdays, 2},
    Evidence{"numbered", 3, numbered, 4},
    Evidence{"run-before", 7, run_before, 8},
    Evidence{"own-words", 7, own_words, 12},
    Evidence{"before-weight", 7, before_weight, 16},
    Evidence{"behind-weight", 6, behind_weight, 16},
    Evidence{"beside-same", 5, beside_same, 6},
    Evidence{"beside-apart", 5, beside_apart, 6},
    Evidence{"values", 13, values, 2},
    Evidence{"size", 6, size, 3},
    Evidence{"grows", 3, grows},
    Evidence{"places-fit", 2, places_fit, 10},
    Evidence{"sum-of-beside", 2, sum_of_beside, 20},
    Evidence{"twins", 16, twins, 400},
    Evidence{"time", 8, time},
};

}  // namespace

bool is_sum(const Item& whole, const Item& part) {
  return std::ranges::any_of(part.claim->beside, [&](const FigureEntry& f) {
    if (f.sort != FigureEntry::Sort::number) return false;
    const auto sum = add(part.base.value.quantity.said(), f.number);
    return sum && *sum == whole.base.value.quantity.said();
  });
}

bool grew(const Pair& p) {
  const int days = p.articles.days_apart;
  return days != 0 && (p.a.base.value.quantity.said() < p.b.base.value.quantity.said()) == (days > 0);
}

std::span<const Evidence> of_one_thing() { return kOneThing; }

std::span<const Evidence> of_an_update() { return kUpdate; }

}  // namespace factcheck::evidence
