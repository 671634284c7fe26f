// In: two claims and their articles. Out: one small number a piece of evidence. A row of kEvidence is a name, how many
// numbers it may give, and the function that reads it; nothing else of the program knows what the evidence is.
//
// A bin means something: its weight in data/model/same_thing.tsv can be read beside it.
#include "factcheck/evidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>

#include "evidence/words.h"

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
template <class Of>
int told(const Pair& p, Of of) {
  const auto [x, y] = both(p, of);
  using Value = std::decay_t<decltype(x)>;
  if (x == Value{} && y == Value{}) return 0;
  if (x == Value{} || y == Value{}) return 1;
  return x == y ? 2 : 3;
}

// --- the articles

int likeness(const Pair& p) { return reached(p.articles.likeness, {10, 20, 27, 35, 45, 60, 80}); }
int titles(const Pair& p) { return reached(p.articles.titles, {1, 15, 30, 45, 60, 80, 95}); }
int titles_of_both(const Pair& p) { return reached(p.articles.titles_of_both, {1, 10, 20, 35, 50, 75}); }
int days_apart(const Pair& p) {
  return p.articles.days_apart < 0 ? 0 : 1 + reached(p.articles.days_apart, {1, 2, 3, 5});
}
int same_source(const Pair& p) { return p.articles.same_source ? 1 : 0; }
int figures_in_common(const Pair& p) { return reached(p.articles.figures_in_common, {1, 15, 25, 40, 55, 75, 95}); }
int fewer_figures(const Pair& p) { return reached(p.articles.fewer_figures, {1, 2, 4, 7, 12, 20}); }

// --- the words of the clauses

// How many words from the figure outwards are the same.
int run(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n].key == b[n].key) ++n;
  return static_cast<int>(n);
}

std::vector<Word> nearest(const std::vector<Word>& words, std::size_t most) {
  std::vector<Word> near;
  for (std::size_t i = 0; i < words.size() && near.size() < most; ++i)
    if (!words[i].number) near.push_back(words[i]);
  std::sort(near.begin(), near.end(), [](const Word& a, const Word& b) { return a.key < b.key; });
  return near;
}

Shared near(const std::vector<Word>& a, const std::vector<Word>& b, std::size_t most) {
  return shared(nearest(a, most), nearest(b, most));
}

int run_before(const Pair& p) { return reached(run(p.a.before, p.b.before), {1, 2, 3, 4, 6, 9}); }
int run_behind(const Pair& p) { return reached(run(p.a.behind, p.b.behind), {1, 2, 3, 4, 6, 9}); }
int three_before(const Pair& p) { return reached(near(p.a.before, p.b.before, 3).of_shorter, {1, 25, 50, 75, 100}); }
int three_behind(const Pair& p) { return reached(near(p.a.behind, p.b.behind, 3).of_shorter, {1, 25, 50, 75, 100}); }
constexpr std::size_t kAll = 100;
int before(const Pair& p) {
  return reached(near(p.a.before, p.b.before, kAll).of_shorter, {1, 15, 30, 45, 60, 80, 100});
}
int behind(const Pair& p) {
  return reached(near(p.a.behind, p.b.behind, kAll).of_shorter, {1, 15, 30, 45, 60, 80, 100});
}
int before_weight(const Pair& p) {
  return reached(near(p.a.before, p.b.before, kAll).weight, {1, 60, 120, 200, 300, 450});
}
int behind_weight(const Pair& p) { return reached(near(p.a.behind, p.b.behind, kAll).weight, {1, 60, 120, 200, 300}); }
int clause(const Pair& p) { return reached(shared(p.a.clause, p.b.clause).of_shorter, {1, 15, 30, 45, 60, 80, 100}); }
int clause_of_both(const Pair& p) { return reached(shared(p.a.clause, p.b.clause).of_both, {1, 10, 20, 35, 50, 75}); }
int clause_weight(const Pair& p) {
  return reached(shared(p.a.clause, p.b.clause).weight, {1, 60, 120, 200, 300, 450, 700});
}
int own_words(const Pair& p) {
  if (p.a.own.empty() || p.b.own.empty()) return p.a.own.empty() && p.b.own.empty() ? 0 : 1;
  return 2 + reached(shared(p.a.own, p.b.own).of_shorter, {1, 40, 70, 100});
}

// --- the figures beside

int beside_same(const Pair& p) { return reached(in_common(p.a.beside, p.b.beside), {1, 2, 3, 5}); }
int beside_apart(const Pair& p) {
  const int same = in_common(p.a.beside, p.b.beside);
  return reached(static_cast<int>(std::min(p.a.beside.size(), p.b.beside.size())) - same, {1, 2, 3, 5});
}
int fewer_beside(const Pair& p) {
  return reached(static_cast<int>(std::min(p.a.beside.size(), p.b.beside.size())), {1, 2, 3, 5});
}
int more_beside(const Pair& p) {
  return reached(static_cast<int>(std::max(p.a.beside.size(), p.b.beside.size())), {1, 2, 3, 5, 8});
}
// Does one article give the other's number as well? Then it may mean two things by them.
int gives_both(const Pair& p) {
  const auto gives = [](const Claim& c, const Claim& other) {
    if (other.value.form != Value::Form::number) return false;
    return std::ranges::any_of(c.article->figures, [&](const FigureEntry& f) {
      return f.sort == FigureEntry::Sort::number && f.said == other.value.quantity.said();
    });
  };
  return int{gives(*p.a.claim, *p.b.claim)} + int{gives(*p.b.claim, *p.a.claim)};
}

// --- where they stand

int in_lead(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.lead; });
  return int{x} + int{y};
}
int in_headline(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.headline || c.field == Field::title; });
  return int{x} + int{y};
}
int places_in_text(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return static_cast<int>(c.span.begin); });
  return reached(std::abs(x - y), {1, 60, 200, 500, 1200, 3000});
}

// --- what the claims say

int kind(const Pair& p) {
  switch (p.a.claim->kind) {
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
  const auto [x, y] = both(p, [](const Claim& c) { return std::string_view(c.measure); });
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  const bool known = !x.starts_with("stem:") && !y.starts_with("stem:");
  if (x == y) return known ? 2 : 3;
  return known ? 4 : 5;
}
int quantity(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return std::string_view(c.quantity); });
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  return x == y ? 2 : 3;
}
int outcome(const Pair& p) {
  return told(p, [](const Claim& c) { return std::string_view(c.outcome); });
}
int frame_role(const Pair& p) {
  return told(p, [](const Claim& c) { return std::string_view(c.role); });
}
int part(const Pair& p) {
  return told(p, [](const Claim& c) { return c.part; });
}
int subject(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return std::string_view(c.subject.id); });
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  if (x == y) return 2;
  if (x.find(y) != std::string_view::npos || y.find(x) != std::string_view::npos) return 3;
  return p.a.claim->subject.type == p.b.claim->subject.type ? 4 : 5;
}
int place(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return std::string_view(c.scope.place_text); });
  const int id = told(p, [](const Claim& c) { return std::string_view(c.scope.place); });
  if (id >= 2) return id;
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  return x == y ? 2 : 4;
}
int time(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.time; });
  if (x.dates.empty() || y.dates.empty()) return x.dates.empty() && y.dates.empty() ? 0 : 1;
  const bool stated = x.basis == Period::Basis::stated && y.basis == Period::Basis::stated;
  if (x.dates == y.dates) return stated ? (x.times == y.times ? 2 : 3) : 4;
  if (compatible(x.dates.from, y.dates.from) || compatible(x.dates.to, y.dates.to)) return 5;
  return stated ? 6 : 7;
}
int year(const Pair& p) {
  return told(p, [](const Claim& c) { return c.scope.period; });
}
int group(const Pair& p) {
  const auto& x = p.a.claim->group;
  const auto& y = p.b.claim->group;
  if (x.empty() || y.empty()) return x.empty() && y.empty() ? 0 : 1;
  if (x == y) return 2;
  return std::ranges::any_of(x, [&](const std::string& w) { return std::ranges::find(y, w) != y.end(); }) ? 3 : 4;
}
int event(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.article_event.operator->(); });
  if (x->key.empty() || y->key.empty()) return x->key.empty() && y->key.empty() ? 0 : 1;
  if (x->key == y->key) return 2;
  return x->kind == y->kind ? 3 : 4;
}
int event_place(const Pair& p) {
  return told(p, [](const Claim& c) { return std::string_view(c.article_event->place); });
}
int said_by(const Pair& p) {
  return told(p, [](const Claim& c) { return std::string_view(c.attribution.by); });
}
int bounds(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.value.quantity.precision; });
  if (x == y) return x == Precision::exact ? 0 : 1;
  return x == Precision::exact || y == Precision::exact ? 2 : 3;
}
int ambiguous(const Pair& p) {
  const auto [x, y] = both(p, [](const Claim& c) { return c.ambiguous; });
  return x || y ? 1 : 0;
}
// Two and two are met by chance, 1,437 and 1,437 are not.
int digits(const Pair& p) {
  if (p.a.claim->value.form != Value::Form::number || p.b.claim->value.form != Value::Form::number) return 0;
  const auto count = [](const Claim& c) {
    int n = 0;
    const std::string s = c.value.quantity.said().str();
    std::size_t last = s.find_last_not_of("0.");
    if (s.find('.') != std::string::npos || last == std::string::npos) last = s.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) n += s[i] >= '0' && s[i] <= '9';
    return n;
  };
  return 1 + reached(std::min(count(*p.a.claim), count(*p.b.claim)), {2, 3, 4, 5});
}

// --- how the values relate

std::string digits_of(const Decimal& n) {
  std::string digits;
  for (const char c : n.str())
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool is_power_of_ten_away(const Decimal& small, const Decimal& large) {
  return std::ranges::any_of(std::array{10, 100, 1000, 1'000'000},
                             [&](int factor) { return multiply(small, Decimal(factor)) == large; });
}

int digits_changed(const std::string& x, const std::string& y) {
  int changed = 0;
  for (std::size_t i = 0; i < x.size(); ++i) changed += x[i] != y[i];
  return changed;
}

int values(const Pair& p) {
  const Value& v = p.a.claim->value;
  const Value& w = p.b.claim->value;
  if (v.form != Value::Form::number || w.form != Value::Form::number) return 0;
  Decimal small = v.quantity.said();
  Decimal large = w.quantity.said();
  if (small == large) return 1;
  if (large < small) std::swap(small, large);
  if (is_power_of_ten_away(small, large)) return 2;
  const std::string x = digits_of(small);
  const std::string y = digits_of(large);
  if (x.size() == y.size() && x.size() >= 2) {
    std::string s = x;
    std::string t = y;
    std::ranges::sort(s);
    std::ranges::sort(t);
    if (s == t) return 3;
    if (x.size() >= 3 && digits_changed(x, y) == 1) return 4;
  }
  int bin = 5;
  for (const int hundredths : {101, 105, 120, 150, 200, 400}) {
    const auto reach = multiply(small, *Decimal::make(hundredths, 2));
    if (reach && large <= *reach) return bin;
    ++bin;
  }
  return bin;
}

int kind_and_time(const Pair& p) { return kind(p) * 8 + time(p); }
int kind_and_measure(const Pair& p) { return kind(p) * 6 + measure(p); }
int kind_and_likeness(const Pair& p) { return kind(p) * 8 + likeness(p); }
int beside_same_and_apart(const Pair& p) { return beside_same(p) * 5 + beside_apart(p); }

constexpr std::array kEvidence = {
    Evidence{"likeness", 8, likeness},
    Evidence{"titles", 8, titles},
    Evidence{"titles-of-both", 7, titles_of_both},
    Evidence{"days-apart", 6, days_apart},
    Evidence{"same-source", 2, same_source},
    Evidence{"figures-in-common", 8, figures_in_common},
    Evidence{"fewer-figures", 7, fewer_figures},
    Evidence{"run-before", 7, run_before},
    Evidence{"run-behind", 7, run_behind},
    Evidence{"three-before", 6, three_before},
    Evidence{"three-behind", 6, three_behind},
    Evidence{"before", 8, before},
    Evidence{"behind", 8, behind},
    Evidence{"before-weight", 7, before_weight},
    Evidence{"behind-weight", 6, behind_weight},
    Evidence{"clause", 8, clause},
    Evidence{"clause-of-both", 7, clause_of_both},
    Evidence{"clause-weight", 8, clause_weight},
    Evidence{"own-words", 7, own_words},
    Evidence{"beside-same", 5, beside_same},
    Evidence{"beside-apart", 5, beside_apart},
    Evidence{"fewer-beside", 5, fewer_beside},
    Evidence{"more-beside", 6, more_beside},
    Evidence{"gives-both", 3, gives_both},
    Evidence{"in-lead", 3, in_lead},
    Evidence{"in-headline", 3, in_headline},
    Evidence{"places-in-text", 7, places_in_text},
    Evidence{"kind", 7, kind},
    Evidence{"measure", 6, measure},
    Evidence{"quantity", 4, quantity},
    Evidence{"outcome", 4, outcome},
    Evidence{"frame-role", 4, frame_role},
    Evidence{"part", 4, part},
    Evidence{"subject", 6, subject},
    Evidence{"place", 5, place},
    Evidence{"time", 8, time},
    Evidence{"year", 4, year},
    Evidence{"group", 5, group},
    Evidence{"event", 5, event},
    Evidence{"event-place", 4, event_place},
    Evidence{"said-by", 4, said_by},
    Evidence{"bounds", 4, bounds},
    Evidence{"ambiguous", 2, ambiguous},
    Evidence{"digits", 6, digits},
    Evidence{"values", 12, values},
    Evidence{"kind-and-time", 56, kind_and_time},
    Evidence{"kind-and-measure", 42, kind_and_measure},
    Evidence{"kind-and-likeness", 56, kind_and_likeness},
    Evidence{"beside-same-and-apart", 25, beside_same_and_apart},
};

}  // namespace

std::span<const Evidence> all_evidence() { return kEvidence; }

}  // namespace factcheck::evidence
