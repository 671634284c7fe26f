// In: stories. Out: findings.
//
// Within a story, claims of one measure are set against each other where they are about the same happening, play roles
// that can be compared, and come from different articles. Pairs that part are the edges of a graph; each of its
// components is one contradiction, and becomes one finding with a side for each value.
#include "factcheck/compare.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "compare/rules.h"
#include "compare/values.h"
#include "text/hash.h"

namespace factcheck::compare {
namespace {

struct Edge {
  std::size_t a = 0;
  std::size_t b = 0;
  Rule rule = Rule::count_conflict;
  Severity severity = Severity::note;
  std::string why;
};

std::string number_text(const Quantity& q) {
  const auto end = [](const std::optional<Decimal>& d) { return d ? d->str() : std::string("…"); };
  return std::string(name(q.precision)) + " " + end(q.low) + ".." + end(q.high);
}

// "196", "more than 800", "20 to 99".
std::string said(const Quantity& q) {
  switch (q.precision) {
    case Precision::about: return "about " + q.said().str();
    case Precision::more_than: return "more than " + q.said().str();
    case Precision::at_least: return "at least " + q.said().str();
    case Precision::less_than: return "less than " + q.said().str();
    case Precision::at_most: return "at most " + q.said().str();
    case Precision::range:
    case Precision::vague: return q.low->str() + " to " + q.high->str();
    case Precision::exact: break;
  }
  return q.said().str();
}

bool is_total(const std::string& role) { return role == "total" || role == "whole"; }

// A role that nothing states fits every role of those that were there; the total of a body, a plan and what was added
// since are other figures.
bool roles_fit(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto is_plain = [](const std::string& r) { return r.empty() || r == "attended" || r == "part"; };
  return is_plain(a) && is_plain(b);
}

bool can_be_compared(const Claim& c, const lexicon::Lexicon& lexicon) {
  if (c.furniture) return false;
  const lexicon::Concept* what = lexicon.find_concept(c.measure);
  if (what != nullptr && what->incidental) return false;
  if (c.kind == Kind::count && !c.measure.empty()) return true;
  // Sums, shares and measurements stand in an article by the dozen, each of something else: what the article is about,
  // and by a name that says of what, is compared.
  if (!c.lead) return false;
  return c.kind == Kind::money || c.kind == Kind::percent || c.kind == Kind::measure || c.kind == Kind::duration;
}

Rule rule_of(Kind kind, Severity severity) {
  switch (kind) {
    case Kind::money: return Rule::money_conflict;
    case Kind::percent: return Rule::percent_conflict;
    case Kind::measure: return Rule::measure_conflict;
    case Kind::duration: return Rule::duration_conflict;
    default: return severity == Severity::warning ? Rule::bound_conflict : Rule::count_conflict;
  }
}

bool precedes(ClaimRef a, ClaimRef b) {
  // Titles before texts: what an article says first is what it is about.
  const auto in_text = [](ClaimRef c) { return c->field == Field::text; };
  return std::tuple(std::string_view(a->article->id), in_text(a), a->span.begin, a->span.end) <
         std::tuple(std::string_view(b->article->id), in_text(b), b->span.begin, b->span.end);
}

class Comparer {
 public:
  Comparer(const std::vector<ClaimRef>& story, const lexicon::Lexicon& lexicon, std::vector<Finding>& out)
      : story_(story), lexicon_(lexicon), out_(out) {}

  // Claims of one measure, in order.
  void compare(std::vector<ClaimRef> claims) {
    claims_ = std::move(claims);
    find_principals();
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < claims_.size(); ++i)
      for (std::size_t k = i + 1; k < claims_.size(); ++k)
        if (auto e = edge(i, k)) edges.push_back(std::move(*e));
    // Notes and conflicts are different findings, though they share a claim.
    for (const bool note : {false, true}) {
      std::vector<Edge> some;
      for (const Edge& e : edges)
        if ((e.severity == Severity::note) == note) some.push_back(e);
      components(some);
    }
  }

 private:
  // Of several numbers that one article gives for a measure in one role, the first is what it is about; the others are
  // parts, comparisons and background. The first, and what agrees with it, is compared.
  void find_principals() {
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, ClaimRef> first;
    principal_.assign(claims_.size(), false);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& c = *claims_[i];
      const ClaimRef lead = first.try_emplace({c.article->id, c.event.key, c.role}, &c).first->second;
      principal_[i] = compare_values(lead->value, c.value).parting == Parting::agree;
    }
  }

  std::optional<Edge> edge(std::size_t i, std::size_t k) const {
    const Claim& a = *claims_[i];
    const Claim& b = *claims_[k];
    if (a.article->id == b.article->id || !roles_fit(a.role, b.role)) return std::nullopt;
    if (!principal_[i] || !principal_[k]) return std::nullopt;
    if (a.period != 0 && b.period != 0 && a.period != b.period) return std::nullopt;
    if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) return std::nullopt;
    const Verdict v = compare_values(a.value, b.value);
    if (v.parting == Parting::agree) return same_number(i, k);
    if (a.kind != Kind::count || a.measure.empty()) {
      const bool named = !a.measure.empty() && !a.measure.starts_with("stem:");
      // A percentage in a form letter of company results stands in the same words for each company.
      if (!named && (a.kind == Kind::percent || !story::same_clause(a, b, lexicon_))) return std::nullopt;
    }
    if (knows_both(a, b)) return std::nullopt;
    if (are_of_two_things(a.value, b.value) || !story::same_happening(a, b, lexicon_)) return std::nullopt;
    if (is_update(a, b))
      return Edge{i, k, Rule::toll_update, Severity::note, "the later article gives the higher number"};
    const Severity severity = v.parting == Parting::apart ? Severity::error : Severity::warning;
    return Edge{i, k, rule_of(a.kind, severity), severity, v.why};
  }

  // The same exact number, but one article counts something more with it.
  std::optional<Edge> same_number(std::size_t i, std::size_t k) const {
    const Claim& a = *claims_[i];
    const Claim& b = *claims_[k];
    if (a.kind != Kind::count || !(a.value == b.value) || a.value.quantity.precision != Precision::exact)
      return std::nullopt;
    if ((a.counted == a.noun) == (b.counted == b.noun)) return std::nullopt;
    if (!story::same_happening(a, b, lexicon_)) return std::nullopt;
    const Claim& more = a.counted == a.noun ? b : a;
    const Claim& less = a.counted == a.noun ? a : b;
    return Edge{i, k, Rule::same_number_other_noun, Severity::note,
                "the same number counts «" + more.counted + "» in one and «" + less.counted + "» in the other"};
  }

  // An article that gives the other's number as well, for the same measure, means two things by them. A headline may be
  // the slip itself, and a part beside its whole is known to be one.
  bool knows_both(const Claim& a, const Claim& b) const {
    if (is_total(a.role) || (a.role == "part") != (b.role == "part")) return false;
    if (only_in_headline(a) || only_in_headline(b) || nearly_equal(a.value, b.value)) return false;
    return gives(*a.article, b) || gives(*b.article, a);
  }

  static bool gives(const Article& article, const Claim& c) {
    return std::binary_search(article.figures.begin(), article.figures.end(), figure_entry(c));
  }

  bool only_in_headline(const Claim& c) const {
    if (!c.headline) return false;
    return std::none_of(claims_.begin(), claims_.end(), [&](ClaimRef other) {
      return !other->headline && other->article->id == c.article->id && other->value == c.value;
    });
  }

  bool is_update(const Claim& a, const Claim& b) const {
    const lexicon::Concept* c = lexicon_.find_concept(a.measure);
    const auto x = parse_date(a.article->published);
    const auto y = parse_date(b.article->published);
    if (a.kind != Kind::count || !x || !y || *x == *y) return false;
    // Who attended and how many there are in all does not grow from one day to the next; a toll and a tally do.
    const bool grows = (c != nullptr && c->cumulative) || (a.role != "attended" && b.role != "attended");
    if (!grows || is_total(a.role)) return false;
    return (*x < *y) == (a.value.quantity.said() < b.value.quantity.said());
  }

  void components(const std::vector<Edge>& edges) {
    std::vector<std::size_t> parent(claims_.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
      while (parent[i] != i) i = parent[i];
      return i;
    };
    for (const Edge& e : edges) {
      const std::size_t a = root(e.a);
      const std::size_t b = root(e.b);
      parent[std::max(a, b)] = std::min(a, b);
    }
    std::map<std::size_t, std::vector<const Edge*>> by_root;
    for (const Edge& e : edges) by_root[root(e.a)].push_back(&e);
    for (const auto& [_, members] : by_root) add(members);
  }

  void add(const std::vector<const Edge*>& edges) {
    const Edge* gravest = *std::max_element(edges.begin(), edges.end(),
                                            [](const Edge* x, const Edge* y) { return x->severity < y->severity; });
    std::set<std::size_t> members;
    for (const Edge* e : edges) members.insert({e->a, e->b});
    Finding f;
    f.rule = info(gravest->rule).id;
    f.name = info(gravest->rule).name;
    f.severity = gravest->severity;
    f.why = gravest->why;
    sides(f, members, gravest->rule == Rule::same_number_other_noun);
    describe(f, members);
    f.hint = hint(f);
    f.fingerprint = fingerprint(f);
    out_.push_back(std::move(f));
  }

  // A side for each value (for each thing counted, where the value is the same); the largest value first.
  void sides(Finding& f, const std::set<std::size_t>& members, bool by_noun) const {
    std::map<std::string, Side> sides;
    for (const std::size_t m : members) {
      const Claim& c = *claims_[m];
      Side& side = sides[number_text(c.value.quantity) + " " + c.unit + (by_noun && c.counted != c.noun ? " +" : "")];
      side.value = c.value;
      side.unit = c.unit;
      side.claims.push_back(&c);
    }
    for (auto& [_, side] : sides) f.sides.push_back(std::move(side));
    std::stable_sort(f.sides.begin(), f.sides.end(),
                     [](const Side& a, const Side& b) { return b.value.quantity.said() < a.value.quantity.said(); });
  }

  void describe(Finding& f, const std::set<std::size_t>& members) const {
    // Named after the member whose event is known best; of equals, the first.
    const Claim* best = nullptr;
    for (const std::size_t m : members) {
      const Claim* c = claims_[m];
      const auto known = [](const Claim& x) {
        return (x.event.edition ? 2 : 0) + (x.event.organisation.empty() ? 0 : 1) + (x.event.key.empty() ? 0 : 1);
      };
      if (best == nullptr || known(*c) > known(*best)) best = c;
      if (f.role.empty()) f.role = c->role;
    }
    f.event_key = best->event.key;
    f.event_name = best->event.name;
    f.measure = best->measure;
    f.message = std::string(name(best->kind)) + " of " + f.measure + ": ";
    for (std::size_t i = 0; i < f.sides.size(); ++i)
      f.message += (i == 0 ? "" : " against ") + said(f.sides[i].value.quantity) + " (" +
                   f.sides[i].claims.front()->article->id + (f.sides[i].claims.size() > 1 ? " and others" : "") + ")";
  }

  // A side whose value other articles give for the whole of which the finding is a part.
  std::string hint(const Finding& f) const {
    if (f.severity == Severity::note) return {};
    for (const Side& side : f.sides) {
      std::set<std::string> sources;
      for (const ClaimRef c : story_) {
        if (c->measure != f.measure || !is_total(c->role) || !(c->value == side.value)) continue;
        sources.insert(c->article->id);
      }
      if (sources.empty()) continue;
      std::string list;
      for (const std::string& s : sources) list += (list.empty() ? "" : ", ") + s;
      return said(side.value.quantity) + " may be the total, mistaken for those counted here: it is the total in " +
             list;
    }
    return {};
  }

  static std::string fingerprint(const Finding& f) {
    std::set<std::string> pairs;
    for (const Side& side : f.sides)
      for (const ClaimRef c : side.claims)
        pairs.insert(c->article->id + "\x1F" + number_text(c->value.quantity) + c->unit);
    std::string bytes = std::string(f.rule) + "\x1E" + f.event_key + "\x1E" + f.measure;
    for (const std::string& p : pairs) bytes += "\x1E" + p;
    return text::hash_hex(bytes);
  }

  const std::vector<ClaimRef>& story_;
  const lexicon::Lexicon& lexicon_;
  std::vector<Finding>& out_;
  std::vector<ClaimRef> claims_;
  std::vector<bool> principal_;
};

}  // namespace

std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon) {
  std::vector<Finding> findings;
  for (const story::Story& s : stories) {
    std::map<std::tuple<Kind, std::string, bool>, std::vector<ClaimRef>> by_measure;
    for (const ClaimRef c : s.claims)
      if (can_be_compared(*c, lexicon)) by_measure[{c->kind, c->measure, is_total(c->role)}].push_back(c);
    Comparer comparer(s.claims, lexicon, findings);
    for (auto& [_, claims] : by_measure) {
      std::sort(claims.begin(), claims.end(), precedes);
      comparer.compare(std::move(claims));
    }
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.event_key, a.measure, a.fingerprint) < std::tie(b.event_key, b.measure, b.fingerprint);
  });
  return findings;
}

}  // namespace factcheck::compare
