// In: the claims of two articles. Out: contradictions between them: figures of one subject whose values part.
#include <algorithm>
#include <optional>
#include <span>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr int kFarthestBound = 200;   // hundredths
constexpr int kFarthestEqual = 1000;  // likewise, where the words are the same

// What an article gives of one subject, in order of place.
using OfSubject = std::span<const Ranked>;

OfSubject of_subject(std::vector<Ranked>::const_iterator first, const std::vector<Ranked>& all) {
  const auto last = std::find_if(first, all.end(), [&](const Ranked& r) { return r.subject != first->subject; });
  return {first, last};
}

bool is_vague(const Claim& c) { return c.value.quantity.precision == Precision::vague; }
bool is_vague(const Match& m) { return is_vague(m.a) || is_vague(m.b); }
// One or two: a dual or a singular, counted of many things in one story.
bool is_few(const Match& m) {
  return m.values.of_a.quantity.said() <= Decimal(2) && m.values.of_b.quantity.said() <= Decimal(2);
}

// Which claims of an article's subject have a number of the other article near them. Asked of each claim again for each
// of the other article's.
class NearOnes {
 public:
  NearOnes(OfSubject own, OfSubject others) : own_(own), others_(others) {}

  bool has(const Ranked& r) {
    if (known_.empty()) known_.resize(own_.size());
    std::optional<bool>& known = known_[static_cast<std::size_t>(&r - own_.data())];
    if (!known) known = find(*r.statement);
    return *known;
  }

 private:
  bool find(const Statement& s) const {
    return std::ranges::any_of(others_, [&](const Ranked& r) {
      const Values values(*r.statement, s);
      return !r.statement->is_headline() && nearly_equal(values.of_a, values.of_b);
    });
  }

  OfSubject own_;
  OfSubject others_;
  std::vector<std::optional<bool>> known_;  // by place in `own`; empty until one is asked for
};

// Figures of one subject in two articles.
class Across {
 public:
  Across(const Pair& pair, const Comparable& comparable, const Trace& trace, std::vector<Contradiction>& found,
         OfSubject these, OfSubject those)
      : pair_(pair),
        comparable_(comparable),
        trace_(trace),
        found_(found),
        these_(these),
        those_(those),
        near_these_(these, those),
        near_those_(those, these) {}

  void compare() {
    for (const Ranked& a : these_)
      for (const Ranked& b : those_)
        if (auto c = contradiction(a, b)) found_.push_back(std::move(*c));
    find_wrong_scope(these_, those_);
    find_wrong_scope(those_, these_);
  }

 private:
  std::optional<Contradiction> contradiction(const Ranked& x, const Ranked& y) {
    const Match m(pair_, *x.statement, *y.statement);
    // Two groups that one thing befell are compared where their own names are.
    if (m.a.measure == m.b.measure && x.of_fate) return std::nullopt;
    const Verdict v = Comparable::verdict(m);
    const bool main = x.principal && y.principal;
    if (v.parting == Parting::agree) return same_number(m, main);
    const Judgement judged = comparable_.ground(m, main);
    const std::string_view against = why_not(m, x, y, judged, v.parting);
    if (trace_) tell(m, judged, against);
    if (!against.empty()) return std::nullopt;
    if (Comparable::is_update(m))
      return Contradiction{&m.a, &m.b, Rule::toll_update, Severity::note, {{"why.later-higher"}}};
    const Severity severity = v.parting == Parting::apart ? Severity::error : Severity::warning;
    const Rule rule =
        severity == Severity::warning && m.a.kind == Kind::count ? Rule::bound_conflict : rule_of(m.a.kind);
    return Contradiction{&m.a, &m.b, rule, severity, {{v.why}, {judged.reason}}};
  }

  void tell(const Match& m, const Judgement& judged, std::string_view against) const {
    const bool is_judged = against.empty() || against == judged.reason;
    std::string reason(is_judged ? judged.reason : against);
    if (is_judged && judged.by_words) reason += comparable_.measured(m);
    trace_(m.a, m.b, reason);
  }

  // Why two claims whose values part are not set against each other; empty where they are.
  std::string_view why_not(const Match& m, const Ranked& x, const Ranked& y, const Judgement& judged, Parting parting) {
    if (judged.ground == Ground::none) return judged.reason;
    const Value& a = m.values.of_a;
    const Value& b = m.values.of_b;
    // What nothing names is compared only where it cannot be true of both.
    const bool lines = pair_.are_lines();
    if (parting == Parting::strained && m.a.measure.empty() && !lines) return "nothing names them, and both may hold";
    constexpr std::string_view kTooFar = "the numbers are too far apart to be of one thing";
    if (judged.ground == Ground::equal) {
      if (!lines && !within(a, b, kFarthestEqual) && !is_slip(a, b)) return kTooFar;
    } else {
      if (are_of_two_things(a, b)) return kTooFar;
      // Two bounds, or a bound and a number, that lie far apart say nothing of each other.
      if (parting == Parting::strained && !within(a, b, kFarthestBound)) return kTooFar;
      if (is_vague(m) || is_few(m)) return "the numbers are too vague, or too small, to be of one thing";
    }
    if (comparable_.knows_both(m)) return "one article gives both";
    if (comparable_.is_sum(m.a, m.b) || comparable_.is_sum(m.b, m.a))
      return "one is the sum of the other and what stands beside it";
    // Does an article give another number of the subject that is near to a claim, as its own is not? Then that is
    // meant.
    if (!nearly_equal(a, b) && (near_those_.has(y) || near_these_.has(x)))
      return "another number of the article is nearer";
    return {};
  }

  // A number that one article gives for a town, where the other gives it for more, and a smaller one for the town.
  void find_wrong_scope(OfSubject these, OfSubject those) {
    for (const Ranked& r : these) {
      const Statement& told = *r.statement;
      if (told.kind != Kind::count || !told.names_town() || !told.is_fate()) continue;
      const auto of_town = [&](const Claim& c) { return c.scope.place == told.scope.place; };
      const auto whole = std::ranges::find_if(those, [&](const Ranked& o) {
        return o.statement->value == told.value && o.statement->scope.place != told.scope.place;
      });
      const auto part = std::ranges::find_if(those, [&](const Ranked& o) {
        return of_town(*o.statement) && o.statement->role == "part" &&
               o.statement->value.quantity.said() < told.value.quantity.said();
      });
      if (whole == those.end() || part == those.end()) continue;
      if (std::ranges::any_of(these, [&](const Ranked& o) {
            return of_town(*o.statement) && o.statement->value == part->statement->value;
          }))
        continue;
      if (!Comparable::same_story(pair_)) continue;
      found_.push_back({&told, part->statement, Rule::scope_conflict, Severity::error, {{"why.scope"}}});
    }
  }

  // The same exact number, but one article counts something more with it.
  std::optional<Contradiction> same_number(const Match& m, bool main) const {
    if (m.a.kind != Kind::count || !(m.a.value == m.b.value) || m.a.value.quantity.precision != Precision::exact ||
        is_few(m))
      return std::nullopt;
    const auto counts_one_thing = [](const Claim& c) { return c.counted == c.noun; };
    if (counts_one_thing(m.a) == counts_one_thing(m.b)) return std::nullopt;
    if (comparable_.ground(m, main).ground == Ground::none) return std::nullopt;
    const Claim& more = counts_one_thing(m.a) ? m.b : m.a;
    const Claim& less = counts_one_thing(m.a) ? m.a : m.b;
    return Contradiction{
        &m.a, &m.b, Rule::same_number_other_noun, Severity::note, {{"why.same-number", {more.counted, less.counted}}}};
  }

  const Pair& pair_;
  const Comparable& comparable_;
  const Trace& trace_;
  std::vector<Contradiction>& found_;
  OfSubject these_;
  OfSubject those_;
  NearOnes near_these_;
  NearOnes near_those_;
};

}  // namespace

void across_articles(const Pair& pair, const Comparable& comparable, const Trace& trace,
                     std::vector<Contradiction>& found) {
  const std::vector<Ranked>& these = pair.a.ranked();
  const std::vector<Ranked>& those = pair.b.ranked();
  auto x = these.begin();
  auto y = those.begin();
  while (x != these.end() && y != those.end()) {
    if (x->subject < y->subject)
      ++x;
    else if (y->subject < x->subject)
      ++y;
    else {
      const OfSubject a = of_subject(x, these);
      const OfSubject b = of_subject(y, those);
      Across(pair, comparable, trace, found, a, b).compare();
      x += static_cast<std::ptrdiff_t>(a.size());
      y += static_cast<std::ptrdiff_t>(b.size());
    }
  }
}

}  // namespace factcheck::compare
