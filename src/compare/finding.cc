// In: contradictions between two claims. Out: findings, each with all its sides.
//
// Contradictions are the edges of a graph; each of its components is one finding, with a side for each value.
#include "compare/finding.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "factcheck/disjoint_sets.h"
#include "factcheck/story.h"
#include "text/hash.h"

namespace factcheck::compare {
namespace {

std::string number_text(const Quantity& q) {
  const auto end = [](const std::optional<Decimal>& d) { return d ? d->str() : std::string("…"); };
  return std::string(name(q.precision)) + " " + end(q.low) + ".." + end(q.high);
}

std::string value_key(const Claim& c, const Value& v) {
  switch (v.form) {
    case Value::Form::name: return c.name->id;
    case Value::Form::date: return str(v.dates.from) + ".." + str(v.dates.to);
    case Value::Form::time: return std::to_string(v.times.from) + ".." + std::to_string(v.times.to);
    case Value::Form::score: return v.quantity.low->str() + "-" + v.quantity.high->str();
    case Value::Form::out_of_range: return c.text;
    case Value::Form::number: break;
  }
  return number_text(v.quantity);
}
std::string value_key(const Claim& c) { return value_key(c, c.value); }

bool is_larger(const Side& a, const Side& b) {
  if (a.value.form != Value::Form::number || b.value.form != Value::Form::number)
    return value_key(*b.claims.front()) < value_key(*a.claims.front());
  const auto number = [](const Side& side) { return in_base_unit(*side.claims.front()).value.quantity.said(); };
  return number(b) < number(a);
}

bool in_one_place(ClaimRef a, ClaimRef b) {
  return a->article->id == b->article->id && a->field == b->field && a->span == b->span;
}

// By article and content, of each place one: a claim may come thousands of times, and may have been read from two
// files.
std::vector<ClaimRef> in_order(std::vector<ClaimRef> claims) {
  std::sort(claims.begin(), claims.end(), story::precedes);
  claims.erase(std::unique(claims.begin(), claims.end(), in_one_place), claims.end());
  return claims;
}

// What makes claims one side: 300 hectares are three square kilometres, and 1-3 is 3-1 told by the other team.
std::string side_key(const Claim& c, bool by_noun) {
  auto [value, unit] = in_base_unit(c);
  Quantity& q = value.quantity;
  if (value.form == Value::Form::score && *q.low < *q.high) std::swap(q.low, q.high);
  return value_key(c, value) + " " + std::string(unit) + (by_noun && c.counted != c.noun ? " +" : "");
}

// A side for each value (for each thing counted, where the value is the same); the largest value first.
std::vector<Side> sides_of(const std::vector<ClaimRef>& claims, bool by_noun) {
  std::map<std::string, Side> sides;
  for (const ClaimRef c : claims) {
    Side& side = sides[side_key(*c, by_noun)];
    if (side.claims.empty()) side.value = c->value, side.unit = c->unit;
    side.claims.push_back(c);
  }
  std::vector<Side> out;
  out.reserve(sides.size());
  for (auto& [_, side] : sides) out.push_back(std::move(side));
  std::stable_sort(out.begin(), out.end(), is_larger);
  return out;
}

// Near-copies of one wire text are one source.
void count_sources(Side& side) {
  std::vector<const Article*> originals;
  for (const ClaimRef c : side.claims) {
    const bool repeats = std::any_of(originals.begin(), originals.end(), [&](const Article* a) {
      return a->known_as() == c->article->known_as() || story::near_copies(*a, *c->article);
    });
    side.repeats.push_back(repeats);
    if (!repeats) originals.push_back(c->article.get());
  }
  side.sources = originals.size();
}

// Named after the claim whose event is known best; of equals, the first.
void name_event(Finding& f) {
  const auto known = [](const Claim& c) {
    return (c.article_event->edition ? 2 : 0) + (c.article_event->organisation.empty() ? 0 : 1) +
           (c.article_event->key.empty() ? 0 : 1);
  };
  std::vector<ClaimRef> all;
  for (const Side& side : f.sides) all.insert(all.end(), side.claims.begin(), side.claims.end());
  const Claim* best = nullptr;
  for (const ClaimRef c : in_order(std::move(all))) {
    if (best == nullptr || known(*c) > known(*best)) best = c;
    if (f.role.empty()) f.role = c->role;
  }
  f.event_key = best->article_event->key;
  f.event_name = best->article_event->name;
  f.measure = best->measure;
}

std::string fingerprint(const Finding& f) {
  std::set<std::string> pairs;
  for (const Side& side : f.sides)
    for (const ClaimRef c : side.claims) pairs.insert(c->article->known_as() + "\x1F" + value_key(*c) + c->unit);
  std::string bytes = std::string(f.rule) + "\x1E" + f.event_key + "\x1E" + f.measure;
  for (const std::string& p : pairs) bytes += "\x1E" + p;
  return text::hash_hex(bytes);
}

// Which claims hang together by the contradictions that were told.
class Graph {
 public:
  // Did they not yet?
  bool join(const Contradiction& c) {
    join_with_same(c.a);
    join_with_same(c.b);
    return sets_.join(number(c.a), number(c.b));
  }
  // The first claim, by its number, of those with which a claim hangs together.
  std::size_t component(ClaimRef c) { return sets_.root(number(c)); }

 private:
  // What a headline says and its text says again is told of once.
  void join_with_same(ClaimRef c) {
    const ClaimRef first =
        same_.try_emplace(c->article->known_as() + "\x1F" + c->measure + "\x1F" + side_key(*c, false), c).first->second;
    sets_.join(number(first), number(c));
  }
  std::size_t number(ClaimRef c) {
    const auto [it, fresh] = numbers_.try_emplace(c, numbers_.size());
    if (fresh) sets_.add();
    return it->second;
  }

  std::unordered_map<ClaimRef, std::size_t> numbers_;
  std::unordered_map<std::string, ClaimRef> same_;
  DisjointSets<std::size_t> sets_;
};

// The components of a graph of contradictions, each in the order of its first one.
std::vector<std::vector<const Contradiction*>> components(const std::vector<const Contradiction*>& edges) {
  Graph graph;
  for (const Contradiction* e : edges) graph.join(*e);
  std::map<std::size_t, std::vector<const Contradiction*>> by_component;
  for (const Contradiction* e : edges) by_component[graph.component(e->a)].push_back(e);
  std::vector<std::vector<const Contradiction*>> out;
  out.reserve(by_component.size());
  for (auto& [_, members] : by_component) out.push_back(std::move(members));
  return out;
}

std::string key(const Value& v) {
  return number_text(v.quantity) + str(v.dates.from) + ".." + str(v.dates.to) + std::to_string(v.times.from);
}

// By which of two reasons as grave is always the same one given.
std::string key(const std::vector<Phrase>& why) {
  std::string out;
  for (const Phrase& p : why) {
    out += std::string(p.id) + "\x1F";
    for (const Phrase::Argument& a : p.arguments) {
      if (const auto* text = std::get_if<std::string>(&a)) out += *text;
      if (const auto* value = std::get_if<Value>(&a)) out += key(*value);
      if (const auto* message = std::get_if<Phrase::Message>(&a)) out += message->id;
      out += "\x1F";
    }
  }
  return out;
}

// Of contradictions that hang together, the finding is called after the gravest, and of these after the surest.
bool is_less_grave(const Contradiction& x, const Contradiction& y) {
  if (x.severity != y.severity) return x.severity < y.severity;
  if (x.confidence != y.confidence) return x.confidence < y.confidence;
  const auto sum = [](const Contradiction& c) {
    return std::accumulate(c.evidence.begin(), c.evidence.end(), 0,
                           [](int n, const Weighed& w) { return n + w.weight; });
  };
  if (const int a = sum(x), b = sum(y); a != b) return a < b;
  if (x.rule != y.rule) return y.rule < x.rule;
  if (const std::string a = key(x.why), b = key(y.why); a != b) return b < a;
  // Then by the claims, so that of two as grave and as sure always the same one is told of.
  const auto first = [](const Contradiction& c) {
    return story::precedes(c.a, c.b) ? std::pair(c.a, c.b) : std::pair(c.b, c.a);
  };
  const auto [xa, xb] = first(x);
  const auto [ya, yb] = first(y);
  if (story::precedes(xa, ya) != story::precedes(ya, xa)) return story::precedes(ya, xa);
  return story::precedes(yb, xb);
}

// A toll that grew to a number which others give at once for the lower one, or two numbers of which it is less sure
// that they are of one thing: it is their contradiction, told once more.
bool joins(const Contradiction& note, const std::vector<const Contradiction*>& conflict) {
  const auto holds = [&](ClaimRef c) {
    return std::any_of(conflict.begin(), conflict.end(),
                       [&](const Contradiction* e) { return e->a == c || e->b == c; });
  };
  const auto tells = [&](ClaimRef c) {
    return std::any_of(conflict.begin(), conflict.end(), [&](const Contradiction* e) {
      return e->a->measure == c->measure && (e->a->value == c->value || e->b->value == c->value);
    });
  };
  return note.rule != Rule::same_number_other_noun &&
         ((holds(note.a) && tells(note.b)) || (holds(note.b) && tells(note.a)));
}

using Edges = std::vector<const Contradiction*>;

bool by_noun(const Contradiction& c) { return c.rule == Rule::same_number_other_noun; }
std::string side_of_a(const Contradiction& c) { return side_key(*c.a, by_noun(c)); }
std::string side_of_b(const Contradiction& c) { return side_key(*c.b, by_noun(c)); }

// Names are compared elsewhere: «محمد المرشد» and «محمد بن عبدالله المرشد» are two sides and one person.
bool are_names(const Claim& a, const Claim& b) {
  return a.value.form == Value::Form::name && b.value.form == Value::Form::name;
}

// Two sides of a finding are set against each other, not joined by a chain: 15 and 21 of one thing, 21 and 38 of
// another. So what hangs together is parted into findings of which each side contradicts each other one, the gravest
// first.
std::vector<Edges> parted(Edges all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const Contradiction* x, const Contradiction* y) { return is_less_grave(*y, *x); });
  struct Edge {
    const Contradiction* told;
    std::string a;  // the sides
    std::string b;
  };
  std::vector<Edge> edges;
  std::set<std::pair<std::string, std::string>> linked;
  std::map<std::string, ClaimRef> claim_of;
  for (const Contradiction* c : all) {
    const Edge& e = edges.emplace_back(Edge{c, side_of_a(*c), side_of_b(*c)});
    linked.emplace(e.a, e.b);
    linked.emplace(e.b, e.a);
    claim_of.emplace(e.a, c->a);
    claim_of.emplace(e.b, c->b);
  }
  const auto go_together = [&](const std::string& x, const std::string& y) {
    return x == y || linked.contains({x, y}) || are_names(*claim_of.at(x), *claim_of.at(y));
  };
  std::vector<Edges> out;
  while (!edges.empty()) {
    std::set<std::string> sides;
    const auto add = [&](const std::string& side) {
      if (std::ranges::all_of(sides, [&](const std::string& s) { return go_together(s, side); })) sides.insert(side);
    };
    for (const Edge& e : edges) add(e.a), add(e.b);
    const auto taken = std::stable_partition(
        edges.begin(), edges.end(), [&](const Edge& e) { return !sides.contains(e.a) || !sides.contains(e.b); });
    Edges& part = out.emplace_back();
    std::transform(taken, edges.end(), std::back_inserter(part), [](const Edge& e) { return e.told; });
    edges.erase(taken, edges.end());
  }
  return out;
}

}  // namespace

Value of_day(const Date& day) {
  Value value;
  value.form = Value::Form::date;
  value.dates = {day, day};
  return value;
}

Finding finding(Rule rule, Severity severity, std::vector<Phrase> why, std::vector<Side> sides) {
  Finding f;
  f.rule = info(rule).id;
  f.name = info(rule).name;
  f.severity = severity;
  f.why = std::move(why);
  f.sides = std::move(sides);
  for (Side& side : f.sides) count_sources(side);
  name_event(f);
  f.fingerprint = fingerprint(f);
  return f;
}

void name_stories(std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, std::size_t> finding_of;  // by article, the first that has a claim of it
  DisjointSets<std::size_t> stories(findings.size());
  const auto each_article = [&](std::size_t i, auto take) {
    for (const Side& side : findings[i].sides)
      for (const ClaimRef c : side.claims) take(std::string_view(c->article->known_as()));
  };
  for (std::size_t i = 0; i < findings.size(); ++i)
    each_article(i,
                 [&](std::string_view article) { stories.join(finding_of.try_emplace(article, i).first->second, i); });
  std::unordered_map<std::size_t, std::string_view> first;  // article of a story
  for (std::size_t i = 0; i < findings.size(); ++i)
    each_article(i, [&](std::string_view article) {
      std::string_view& least = first.try_emplace(stories.root(i), article).first->second;
      least = std::min(least, article);
    });
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i].story = text::hash_hex(first[stories.root(i)]);
}

bool precedes(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  const auto what = [](const Finding& f) { return std::tie(f.event_key, f.measure, f.fingerprint, f.rule); };
  if (what(a) != what(b)) return what(a) < what(b);
  const auto claims = [](const Finding& f) {
    std::vector<ClaimRef> all;
    for (const Side& side : f.sides) all.insert(all.end(), side.claims.begin(), side.claims.end());
    return all;
  };
  const std::vector<ClaimRef> x = claims(a);
  const std::vector<ClaimRef> y = claims(b);
  if (std::ranges::lexicographical_compare(x, y, story::precedes)) return true;
  if (std::ranges::lexicographical_compare(y, x, story::precedes)) return false;
  return key(a.why) < key(b.why);
}

void thin_out(std::vector<Contradiction>& contradictions) {
  Graph graph;
  std::vector<bool> needed(contradictions.size());
  std::set<std::pair<ClaimRef, std::string>> told;  // which claims are set against which sides
  for (std::size_t i = 0; i < contradictions.size(); ++i) {
    const Contradiction& c = contradictions[i];
    const bool joins = graph.join(c);
    const bool a_is_new = told.emplace(c.a, side_of_b(c)).second;
    const bool b_is_new = told.emplace(c.b, side_of_a(c)).second;
    needed[i] = c.severity == Severity::note || joins || a_is_new || b_is_new;
  }
  // By component and sides; a finding is called after the gravest.
  std::map<std::tuple<std::size_t, std::string, std::string>, std::size_t> gravest;
  for (std::size_t i = 0; i < contradictions.size(); ++i) {
    const Contradiction& c = contradictions[i];
    if (c.severity == Severity::note) continue;
    std::string x = side_of_a(c);
    std::string y = side_of_b(c);
    if (y < x) std::swap(x, y);
    std::size_t& most = gravest.try_emplace({graph.component(c.a), std::move(x), std::move(y)}, i).first->second;
    if (is_less_grave(contradictions[most], c)) most = i;
  }
  for (const auto& [_, i] : gravest) needed[i] = true;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < contradictions.size(); ++i)
    if (needed[i]) std::swap(contradictions[kept++], contradictions[i]);
  contradictions.erase(contradictions.begin() + static_cast<std::ptrdiff_t>(kept), contradictions.end());
}

namespace {

// A toll that articles give with three numbers is one that is still counted: none of them contradicts another. By the
// gravest of its contradictions, which is the same one however many were left out.
bool is_course(const Contradiction& gravest, const std::vector<Side>& sides) {
  constexpr std::size_t kCourse = 3;
  if (!gravest.is_toll || sides.size() < kCourse) return false;
  std::set<std::string> numbers;
  for (const Side& side : sides) numbers.insert(side.value.quantity.said().str());
  return numbers.size() >= kCourse;
}

}  // namespace

std::vector<Finding> put_together(const std::vector<Contradiction>& contradictions) {
  std::vector<const Contradiction*> conflicts;
  std::vector<const Contradiction*> notes;
  for (const Contradiction& c : contradictions) (c.severity == Severity::note ? notes : conflicts).push_back(&c);
  std::vector<std::vector<const Contradiction*>> all = components(conflicts);
  // A note that two conflicts could take goes to the first of them, in whatever order they were found.
  const auto first_claim = [](const std::vector<const Contradiction*>& component) {
    ClaimRef first = component.front()->a;
    for (const Contradiction* e : component)
      for (const ClaimRef c : {e->a, e->b})
        if (story::precedes(c, first)) first = c;
    return first;
  };
  std::sort(all.begin(), all.end(),
            [&](const auto& x, const auto& y) { return story::precedes(first_claim(x), first_claim(y)); });
  for (auto& conflict : all) {
    const auto ours =
        std::stable_partition(notes.begin(), notes.end(), [&](const Contradiction* n) { return !joins(*n, conflict); });
    conflict.insert(conflict.end(), ours, notes.end());
    notes.erase(ours, notes.end());
  }
  for (auto& of_notes : components(notes)) all.push_back(std::move(of_notes));
  std::vector<Edges> whole = std::exchange(all, {});
  for (Edges& component : whole)
    for (Edges& part : parted(std::move(component))) all.push_back(std::move(part));
  std::vector<Finding> out;
  out.reserve(all.size());
  for (const auto& component : all) {
    const Contradiction& gravest =
        **std::max_element(component.begin(), component.end(),
                           [](const Contradiction* x, const Contradiction* y) { return is_less_grave(*x, *y); });
    std::vector<ClaimRef> claims;
    for (const Contradiction* e : component) claims.insert(claims.end(), {e->a, e->b});
    std::vector<Side> sides = sides_of(in_order(std::move(claims)), by_noun(gravest));
    const bool course = is_course(gravest, sides);
    Finding& f =
        out.emplace_back(course ? finding(Rule::toll_update, Severity::note, {{"why.course"}}, std::move(sides))
                                : finding(gravest.rule, gravest.severity, gravest.why, std::move(sides)));
    f.confidence = gravest.confidence;
    f.evidence = gravest.evidence;
  }
  return out;
}

}  // namespace factcheck::compare
