// In: two claims and their articles. Out: one small number a piece of evidence. A row of kOneThing is a name, how many
// numbers it may give, and the function that reads it; nothing else of the program knows what the evidence is.
//
// A bin means something: its weight in data/model/same_thing.tsv can be read beside it.
#include "factcheck/evidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "evidence/around.h"
#include "evidence/values.h"
#include "evidence/words.h"
#include "factcheck/story.h"

namespace factcheck::evidence {
namespace {

// How many of the bounds a number reaches.
template <int... kBounds>
constexpr int reached(int n) {
  return (int{n >= kBounds} + ...);
}

// Two small numbers as one, whichever comes first.
int of_two(int x, int y, int bins) { return std::min(x, y) * bins + std::max(x, y); }

// 0 neither says it, 1 one does, 2 both the same, 3 each another.
template <class Value>
int told(const Value& x, const Value& y) {
  if (x == Value{} && y == Value{}) return 0;
  if (x == Value{} || y == Value{}) return 1;
  return x == y ? 2 : 3;
}

int told(const Pair& p, std::uint64_t Item::Names::*of) { return told(p.a.names.*of, p.b.names.*of); }

// Of two names by their stems: 0 neither has one, 1 one has, 2 the same, 3 one within the other, 4 some in common, 5
// none.
int named(const std::vector<Key>& x, const std::vector<Key>& y) {
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  if (x == y) return 2;
  const auto same =
      static_cast<std::size_t>(std::ranges::count_if(x, [&](Key stem) { return std::ranges::binary_search(y, stem); }));
  if (same == 0) return 5;
  return same == std::min(x.size(), y.size()) ? 3 : 4;
}

// --- the articles

int likeness(const Pair& p) { return reached<10, 20, 27, 35, 45, 60, 80>(p.articles.likeness); }
int days_apart(const Pair& p) {
  return p.articles.is_dated ? 1 + reached<1, 2, 3, 5>(std::abs(p.articles.days_apart)) : 0;
}
int figures_in_common(const Pair& p) { return reached<1, 15, 25, 40, 55, 75, 95>(p.articles.figures_in_common); }

// --- the words of the sentences

int run_before(const Pair& p) { return reached<1, 2, 3, 4, 6, 9>(run(p.a.before, p.b.before)); }
int behind_weight(const Pair& p) {
  return reached<1, 60, 120, 200, 300>(shared_weight(p.a.words_behind, p.b.words_behind));
}
int rare_in_both(const Pair& p) {
  constexpr int kRare = 60;
  int n = 0;
  for (const Word& w : p.a.clause)
    n += w.weight >= kRare && std::ranges::binary_search(p.b.clause, w.key, {}, &Word::key);
  return reached<1, 2, 3, 5, 8>(n);
}
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

// Of two lists that are sorted: 0 one or both are empty, 1 some in common, 2 none.
template <class T>
int met(const std::vector<T>& x, const std::vector<T>& y) {
  if (x.empty() || y.empty()) return 0;
  return std::ranges::any_of(x, [&](const T& v) { return std::ranges::binary_search(y, v); }) ? 1 : 2;
}
// Of the sentences, and of what the articles say at their heads.
int countries(const Pair& p) {
  return met(p.a.countries, p.b.countries) * 3 + met(p.articles.a.countries, p.articles.b.countries);
}

// --- what stands around them, beyond their sentences

int words_next(const Pair& p) {
  const Around x(p.articles.a, p.a);
  const Around y(p.articles.b, p.b);
  return reached<10, 25, 40, 60, 80, 100, 130, 160>(same_in_order(x.before(), y.before()) +
                                                    same_in_order(x.behind(), y.behind()));
}
// In words, less what parts them.
int words_around(const Pair& p) {
  const Around x(p.articles.a, p.a);
  const Around y(p.articles.b, p.b);
  return reached<2, 5, 10, 17, 25, 37, 53>((aligned(x.before(), y.before()) + aligned(x.behind(), y.behind())) /
                                           kAWord);
}
// How many figures there are the same, and of the fewer others how many.
int figures_around(const Pair& p) {
  constexpr int kMany = 3;
  const auto x = Around(p.articles.a, p.a).figures();
  const auto y = Around(p.articles.b, p.b).figures();
  const int same = in_common(x, y);
  const int others = static_cast<int>(std::min(x.size(), y.size())) - same;
  return std::min(same, kMany) * (kMany + 1) + std::min(others, kMany);
}

// --- the other figures

// 0 one stands alone, else how many of the fewer figures beside them stand beside the other too.
int beside_same(const Pair& p) {
  const auto fewer = static_cast<int>(std::min(p.a.beside.size(), p.b.beside.size()));
  return fewer == 0 ? 0 : 1 + reached<1, 34, 67, 100>(100 * in_common(p.a.beside, p.b.beside) / fewer);
}
int more_beside(const Pair& p) {
  return reached<1, 2, 3, 5, 8>(static_cast<int>(std::max(p.a.beside.size(), p.b.beside.size())));
}
// Of the figure before and of the one behind: 0 one has none, 1 others, 2 the same.
int neighbours(const Pair& p) {
  const auto side = [](std::uint64_t x, std::uint64_t y) { return x == 0 || y == 0 ? 0 : x == y ? 2 : 1; };
  return side(p.a.figure_before, p.b.figure_before) * 3 + side(p.a.figure_behind, p.b.figure_behind);
}
int likeness_and_beside(const Pair& p) {
  return likeness(p) * 5 + reached<1, 2, 3, 5>(in_common(p.a.beside, p.b.beside));
}
// Does one article give the other's number as well? Then it may mean two things by them.
int gives_both(const Pair& p) {
  return int{std::ranges::binary_search(p.articles.a.figures, p.b.said)} +
         int{std::ranges::binary_search(p.articles.b.figures, p.a.said)};
}
int twins(const Pair& p) { return of_two(static_cast<int>(p.rivals().of_a), static_cast<int>(p.rivals().of_b), 4); }
int first_of_measure(const Pair& p) { return int{p.a.first} + int{p.b.first}; }

// --- what the claims say

// Ages and quotes of a market are kinds of their own: many have one age, and a price lives for minutes.
int kind(const Pair& p) {
  if (p.a.is_age || p.b.is_age) return 7;
  if (p.a.is_quote && p.b.is_quote) return 8;
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
// 0 neither has one, 1 one has; the same: 2 known, 3 a word that no table knows, 6 counted on many fronts of one war;
// others: 4 known, 5 words.
int measure(const Pair& p) {
  const int as_told = told(p, &Item::Names::measure);
  if (as_told < 2) return as_told;
  const bool known = !p.a.is_stem && !p.b.is_stem;
  if (as_told == 3) return known ? 4 : 5;
  return p.a.of_fronts ? 6 : known ? 2 : 3;
}
int first_and_measure(const Pair& p) { return first_of_measure(p) * 7 + measure(p); }
int first_and_likeness(const Pair& p) { return first_of_measure(p) * 8 + likeness(p); }
int quantity(const Pair& p) { return told(p, &Item::Names::quantity); }
int role(const Pair& p) { return told(p.a.part, p.b.part); }

// 0 nothing befell those counted, 1 only those of one, 2 the same befell both, 3 something else.
int fate(const Pair& p) {
  if (!p.a.is_fate || !p.b.is_fate) return int{p.a.is_fate || p.b.is_fate};
  return p.a.names.fate == p.b.names.fate ? 2 : 3;
}
int fate_and_likeness(const Pair& p) { return fate(p) * 8 + likeness(p); }

// Of how many figures of the other article could each be the counterpart, by measure and fate?
int rivals_of_measure(const Pair& p) {
  constexpr int kMany = 3;
  const auto in = [&](const ArticleItem& article, const Item& one) {
    int n = 0;
    for (const Item& other : article.items)
      n += other.kind == one.kind && other.names.measure == one.names.measure && other.names.fate == one.names.fate;
    return std::min(n, kMany);
  };
  return of_two(in(p.articles.b, p.a), in(p.articles.a, p.b), kMany + 1);
}

int subject(const Pair& p) {
  const int as_told = told(p, &Item::Names::subject);
  if (as_told < 3) return as_told;
  const std::string& x = p.a.claim->subject.id;
  const std::string& y = p.b.claim->subject.id;
  if (x.find(y) != std::string::npos || y.find(x) != std::string::npos) return 3;
  return p.a.claim->subject.type == p.b.claim->subject.type ? 4 : 5;
}
int subject_types(const Pair& p) {
  return of_two(static_cast<int>(p.a.subject_type), static_cast<int>(p.b.subject_type), 9);
}

// 0 neither says where, 1 one does. Both do, in words of which no table knows a place: 2 with words in common, 3
// without; where one is known: 4 and 5 likewise. Both are known: the same, 6 in the same words, 7 one more fully, 8 in
// other words («حي بدنة بعرعر», «مطار عرعر»); 9 one in the other, 10 two of one country, 11 of two.
int place(const Pair& p) {
  const int words = named(p.a.place, p.b.place);
  if (words < 2) return words;
  const bool shared = words < 5;
  const lexicon::Place* x = p.a.where;
  const lexicon::Place* y = p.b.where;
  if (x == nullptr || y == nullptr) return (x == y ? 2 : 4) + int{!shared};
  if (x == y) return words == 2 ? 6 : words == 3 ? 7 : 8;
  if (story::places_fit(*x, *y)) return 9;
  return x->country == y->country ? 10 : 11;
}
int places_fit(const Pair& p) {
  const lexicon::Place* x = p.a.around;
  const lexicon::Place* y = p.b.around;
  return x == nullptr || y == nullptr || story::places_fit(*x, *y) ? 0 : 1;
}
int event(const Pair& p) { return told(p, &Item::Names::event); }
// Of what the articles tell, as story::Events has it: 0 it is not known, 1 it is one happening, 2 by place, day or
// number another.
int happening(const Pair& p) {
  return static_cast<int>(
      story::compare_events(*p.a.claim->article_event, *p.b.claim->article_event, p.articles.lexicon));
}
int fate_and_event(const Pair& p) { return fate(p) * 4 + event(p); }
int fate_and_place(const Pair& p) { return fate(p) * 6 + named(p.a.place, p.b.place); }

// 8 where neither says one and an article has no day, so that «أمس» would be no time at all.
int time(const Pair& p) {
  const Period& x = p.a.time;
  const Period& y = p.b.time;
  if (!p.articles.is_dated && x.dates.empty() && y.dates.empty()) return 8;
  if (x.dates.empty() || y.dates.empty()) return x.dates.empty() && y.dates.empty() ? 0 : 1;
  const bool stated = x.basis == Period::Basis::stated && y.basis == Period::Basis::stated;
  if (x.dates == y.dates) return stated ? (x.times == y.times ? 2 : 3) : 4;
  if (compatible(x.dates.from, y.dates.from) || compatible(x.dates.to, y.dates.to)) return 5;
  return stated ? 6 : 7;
}
int kind_and_time(const Pair& p) { return kind(p) * 9 + time(p); }
int year(const Pair& p) { return told(p.a.year, p.b.year); }

// 0 no word narrows what is counted, 1 to 3 those of one, the more the higher; else how many are the same: 4 none, 6
// some, 8 all of the fewer, and one more where these are two or more.
int group(const Pair& p) {
  const auto& x = p.a.group;
  const auto& y = p.b.group;
  if (x.empty() || y.empty())
    return x.empty() && y.empty() ? 0 : 1 + reached<2, 4>(static_cast<int>(x.size() + y.size()));
  const auto same =
      static_cast<std::size_t>(std::ranges::count_if(x, [&](Key w) { return std::ranges::find(y, w) != y.end(); }));
  const std::size_t fewer = std::min(x.size(), y.size());
  return (same == 0 ? 4 : same < fewer ? 6 : 8) + int{fewer > 1};
}
int said_by(const Pair& p) { return named(p.a.said_by, p.b.said_by); }

// --- the values

int values(const Pair& p) { return p.relation(); }
int kind_and_values(const Pair& p) { return kind(p) * 13 + values(p); }
// What a slip of the pen leaves, between how many words that are the same. 0 a power of ten, 1 digits in another order,
// 2 one digit, 3 near, 4 farther, 5 far.
int slip(const Pair& p) {
  const int values = p.relation();
  return values == 1 || values == 12 ? 3 : values <= 4 ? values - 2 : values <= 6 ? 3 : values <= 9 ? 4 : 5;
}
int slip_and_words(const Pair& p) { return slip(p) * 5 + reached<1, 2, 4, 6>(same_words(p.a, p.b)); }
// 0 but where one text was copied from the other, with other figures the same, so that it shows what became of this
// one.
int slip_in_copy(const Pair& p) {
  constexpr int kLikeness = 45;  // per cent: story::kVeryAlike
  constexpr int kFiguresInCommon = 40;
  constexpr int kSameWords = 4;
  const bool is_copy = p.articles.likeness >= kLikeness && p.articles.figures_in_common >= kFiguresInCommon &&
                       same_words(p.a, p.b) >= kSameWords;
  return is_copy ? 1 + slip(p) : 0;
}
int bounds(const Pair& p) { return of_two(p.a.bounds, p.b.bounds, 5); }
int size(const Pair& p) { return std::min(p.a.size, p.b.size); }
// 0 of one day, or of unknown ones, 1 the later article gives the higher number, 2 the lower.
int grows(const Pair& p) { return p.articles.days_apart == 0 ? 0 : grew(p) ? 1 : 2; }

// --- of two that are of one thing: is one a later state of the other?

int exact(const Pair& p) {
  const auto is_exact = [](const Item& item) { return item.claim->value.quantity.precision == Precision::exact; };
  return int{is_exact(p.a)} + int{is_exact(p.b)};
}
// Which of the two is the later; and of sentence or headline: 0 neither tells of a rise or fall, 1 both do, 2 that of
// the higher number, 3 that of the lower.
int grows_and_changes(const Pair& p) {
  const bool x = p.a.changes || p.articles.a.changes;
  const bool y = p.b.changes || p.articles.b.changes;
  const bool a_is_higher = p.b.base.value.quantity.said() < p.a.base.value.quantity.said();
  return grows(p) * 4 + (x == y ? int{x} : a_is_higher == x ? 2 : 3);
}
// Of the sentence, else of headline and lead. 0 no day named, 1 by one, 2 the same, 3 some in common, 4 others.
int days_named(const Pair& p) {
  const std::uint8_t x = p.a.weekdays != 0 ? p.a.weekdays : p.articles.a.weekdays;
  const std::uint8_t y = p.b.weekdays != 0 ? p.b.weekdays : p.articles.b.weekdays;
  if (x == 0 || y == 0) return x == y ? 0 : 1;
  if (x == y) return 2;
  return (x & y) != 0 ? 3 : 4;
}

// --- of two days or hours

// 0 they agree. Days: of one month, 1 next to each other, 2 with one digit changed, 3 within a week, 4 others; 5 with
// one number in two months, 6 others within a week, 7 farther. Hours: 8 with the same minutes, 9 within an hour, 10
// farther.
int moments(const Pair& p) {
  if (!p.parted) return 0;
  constexpr int kWeek = 7;
  constexpr int kHour = 60;
  const Value& x = p.a.claim->value;
  const Value& y = p.b.claim->value;
  if (x.form == Value::Form::time) {
    const int apart = std::abs(x.times.from - y.times.from);
    return apart % kHour == 0 ? 8 : apart < kHour ? 9 : 10;
  }
  const Date& one = x.dates.from;
  const Date& other = y.dates.from;
  const int days = std::abs(day_number(one) - day_number(other));
  if (one.month != other.month) return one.day == other.day ? 5 : days <= kWeek ? 6 : 7;
  constexpr int kTen = 10;
  const bool one_digit = (one.day % kTen == other.day % kTen) != (one.day / kTen == other.day / kTen);
  return days == 1 ? 1 : one_digit ? 2 : days <= kWeek ? 3 : 4;
}
// How many of the two are to come, from the day of their article; 3 of an article without a day, 4 of hours.
int to_come(const Pair& p) {
  if (p.a.claim->value.form == Value::Form::time) return 4;
  if (!p.articles.is_dated) return 3;
  return int{*p.articles.a.day < p.a.claim->value.dates.from} + int{*p.articles.b.day < p.b.claim->value.dates.from};
}
int headlines(const Pair& p) { return int{p.a.headline} + int{p.b.headline}; }
// To how many of the other article's days or hours could each be compared?
int rival_moments(const Pair& p) {
  constexpr int kMany = 4;
  const auto in = [&](const ArticleItem& article, const Item& one) {
    const auto n = std::ranges::count(article.moments, one.kind, &Item::kind);
    return static_cast<int>(std::min<std::ptrdiff_t>(n, kMany)) - 1;
  };
  return of_two(in(p.articles.b, p.a), in(p.articles.a, p.b), kMany);
}

// Where all but a few figures are the same, one text was written off the other.
int same_figures(const Pair& p) { return reached<75>(p.articles.figures_in_common); }

constexpr std::string_view kCasualties = "casualties";  // the dead and the injured

constexpr std::array kUpdate = {
    Evidence{"grows", 3, grows},
    Evidence{"grows-and-changes", 12, grows_and_changes},
    Evidence{"days-apart", 6, days_apart},
    Evidence{"days-named", 5, days_named},
    Evidence{"time", 9, time},
    Evidence{"kind", 9, kind},
    Evidence{"fate-and-place", 24, fate_and_place},
    Evidence{"place", 12, place},
    Evidence{"exact", 3, exact},
    Evidence{"bounds", 25, bounds},
    Evidence{"first", 3, first_of_measure},
    Evidence{"beside-same", 6, beside_same},
    Evidence{"same-figures", 2, same_figures},
};

constexpr std::array kOneMoment = {
    Evidence{"moments", 11, moments},
    Evidence{"to-come", 5, to_come},
    Evidence{"headlines", 3, headlines},
    Evidence{"likeness", 8, likeness},
    Evidence{"figures-in-common", 8, figures_in_common},
    Evidence{"days-apart", 6, days_apart},
    Evidence{"subject", 6, subject, 3},
    Evidence{"place", 12, place, 4},
    Evidence{"group", 10, group, 8},
    Evidence{"event", 4, event},
    Evidence{"happening", 3, happening, 10},
    Evidence{"weekdays", 4, weekdays},
    Evidence{"numbered", 3, numbered, 4},
    Evidence{"run-before", 7, run_before, 8},
    Evidence{"rare-in-both", 6, rare_in_both, 16},
    Evidence{"behind-weight", 6, behind_weight, 16},
    Evidence{"beside-same", 6, beside_same, 6},
    Evidence{"more-beside", 6, more_beside},
    Evidence{"neighbours", 9, neighbours},
    Evidence{"countries", 9, countries, 4},
    Evidence{"rival-moments", 16, rival_moments, 10},
};

constexpr std::array kOneThing = {
    Evidence{"kind-and-time", 81, kind_and_time, 2},
    Evidence{"first-and-measure", 21, first_and_measure},
    Evidence{"fate", 4, fate},
    Evidence{"fate-and-event", 16, fate_and_event},
    Evidence{"fate-and-likeness", 32, fate_and_likeness},
    Evidence{"first-and-likeness", 24, first_and_likeness},
    Evidence{"figures-in-common", 8, figures_in_common},
    Evidence{"days-apart", 6, days_apart},
    Evidence{"quantity", 4, quantity},
    Evidence{"role", 4, role},
    Evidence{"subject", 6, subject, 3},
    Evidence{"subject-types", 81, subject_types},
    Evidence{"place", 12, place, 4},
    Evidence{"group", 10, group, 8},
    Evidence{"year", 4, year},
    Evidence{"said-by", 6, said_by, 4},
    Evidence{"bounds", 25, bounds},
    Evidence{"more-beside", 6, more_beside},
    Evidence{"gives-both", 3, gives_both, 4},
    Evidence{"weekdays", 4, weekdays},
    Evidence{"numbered", 3, numbered, 4},
    Evidence{"run-before", 7, run_before, 8},
    Evidence{"rare-in-both", 6, rare_in_both, 16},
    Evidence{"behind-weight", 6, behind_weight, 16},
    Evidence{"beside-same", 6, beside_same, 6},
    Evidence{"neighbours", 9, neighbours},
    Evidence{"words-next", 9, words_next, 100},
    Evidence{"words-around", 8, words_around, 2000},
    Evidence{"figures-around", 16, figures_around, 60},
    Evidence{"likeness-and-beside", 40, likeness_and_beside, 6},
    Evidence{"rivals-of-measure", 16, rivals_of_measure, 40},
    Evidence{"values", 13, values, 3},
    Evidence{"kind-and-values", 117, kind_and_values},
    Evidence{"size", 6, size},
    Evidence{"slip-and-words", 30, slip_and_words, 6},
    Evidence{"slip-in-copy", 7, slip_in_copy, 6},
    Evidence{"countries", 9, countries, 4},
    Evidence{"happening", 3, happening, 10},
    Evidence{"grows", 3, grows},
    Evidence{"places-fit", 2, places_fit, 10},
    Evidence{"twins", 16, twins, 400},
};

// The injured are none of the dead, though of the dead and injured.
bool may_be_among(std::string_view measure, const Item& whole, const lexicon::Lexicon& lexicon) {
  const lexicon::Concept* of = lexicon.find_concept(measure);
  if (of == nullptr || !of->fate || !whole.is_fate) return true;
  const std::string& fate = fate_of(*whole.claim);
  return fate == measure || fate == kCasualties;
}

}  // namespace

bool is_sum(const Item& whole, const Item& part, const lexicon::Lexicon& lexicon) {
  return std::ranges::any_of(part.claim->beside, [&](const FigureEntry& f) {
    if (f.sort != FigureEntry::Sort::number) return false;
    const auto sum = add(part.base.value.quantity.said(), f.number);
    return sum && *sum == whole.base.value.quantity.said() && may_be_among(f.of, whole, lexicon);
  });
}

bool grew(const Pair& p) {
  const int days = p.articles.days_apart;
  return days != 0 && (p.a.base.value.quantity.said() < p.b.base.value.quantity.said()) == (days > 0);
}

std::span<const Evidence> of_one_thing() { return kOneThing; }

std::span<const Evidence> of_an_update() { return kUpdate; }

std::span<const Evidence> of_one_moment() { return kOneMoment; }

}  // namespace factcheck::evidence
