// In: a story. Out: contradictions between its articles: figures of one subject whose values part.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

Rule rule_of(Kind kind, Severity severity) {
  switch (kind) {
    case Kind::money: return Rule::money_conflict;
    case Kind::percent: return Rule::percent_conflict;
    case Kind::measure: return Rule::measure_conflict;
    case Kind::duration: return Rule::duration_conflict;
    default: return severity == Severity::warning ? Rule::bound_conflict : Rule::count_conflict;
  }
}

constexpr int kFarthestBound = 200;   // hundredths
constexpr int kFarthestEqual = 1000;  // likewise, where the words are the same

class Across {
 public:
  Across(const story::Story& story, Comparable& comparable, const Trace& trace)
      : story_(story), comparable_(comparable), trace_(trace) {}

  // Claims of one subject, by their places in the story.
  void compare(const Subject& subject, const std::vector<std::size_t>& places, std::vector<Contradiction>& found) {
    std::map<std::size_t, std::vector<Member>> by_article;
    for (const std::size_t p : places) by_article[story_.article[p]].push_back({story_.claims[p], false});
    for (auto& [_, members] : by_article) find_principals(members);
    for (const auto& [article, members] : by_article) {
      for (const std::size_t other : story_.related[article]) {
        const auto others = by_article.find(other);
        if (others == by_article.end()) continue;
        for (const Member& a : members)
          for (const Member& b : others->second)
            if (auto c = contradiction(subject, {a, members}, {b, others->second})) found.push_back(std::move(*c));
      }
    }
    for (const auto& [article, members] : by_article) {
      for (const std::size_t other : story_.related[article]) {
        const auto others = by_article.find(other);
        if (others == by_article.end()) continue;
        find_wrong_scope(members, others->second, found);
        find_wrong_scope(others->second, members, found);
      }
    }
  }

 private:
  static bool is_vague(const Claim& c) { return c.value.quantity.precision == Precision::vague; }
  // One or two: a dual or a singular, counted of many things in one story.
  static bool is_few(const Claim& a, const Claim& b) {
    return a.value.quantity.said() <= Decimal(2) && b.value.quantity.said() <= Decimal(2);
  }

  struct Member {
    ClaimRef claim = nullptr;
    bool principal = false;
  };
  // A claim among those that its article gives of the subject.
  struct Place {
    const Member& member;
    const std::vector<Member>& all;
  };

  // Of several numbers that one article gives for a subject in one role, the first is what it is about; the others are
  // parts, comparisons and background. So is what agrees with the first.
  void find_principals(std::vector<Member>& members) const {
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return precedes(a.claim, b.claim); });
    using Part = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Part, ClaimRef> first;
    for (Member& m : members) {
      const Claim& c = *m.claim;
      const ClaimRef lead = first.try_emplace({c.event.key, c.role, comparable_.group(c)}, &c).first->second;
      m.principal = compare_values(lead->value, c.value).parting == Parting::agree;
    }
  }

  std::optional<Contradiction> contradiction(const Subject& subject, const Place& x, const Place& y) {
    const Claim& a = *x.member.claim;
    const Claim& b = *y.member.claim;
    // Two groups that one thing befell are compared where their own names are.
    if (a.measure == b.measure && subject.measure != a.measure) return std::nullopt;
    const Verdict v = Comparable::verdict(a, b);
    const bool main = x.member.principal && y.member.principal;
    if (v.parting == Parting::agree) return same_number(a, b, main);
    std::string_view reason;
    const bool compared = are_compared(x, y, main, v.parting, reason);
    if (trace_) trace_(a, b, reason);
    if (!compared) return std::nullopt;
    if (is_update(a, b))
      return Contradiction{&a, &b, Rule::toll_update, Severity::note, "the later article gives the higher number"};
    const Severity severity = v.parting == Parting::apart ? Severity::error : Severity::warning;
    return Contradiction{&a, &b, rule_of(a.kind, severity), severity, v.why};
  }

  bool are_compared(const Place& x, const Place& y, bool main, Parting parting, std::string_view& reason) {
    const Claim& a = *x.member.claim;
    const Claim& b = *y.member.claim;
    const Comparable::Ground ground = comparable_.ground(a, b, main);
    reason = comparable_.reason();
    if (ground == Comparable::Ground::none) return false;
    // What nothing names is compared only where it cannot be true of both.
    if (parting == Parting::strained && a.measure.empty() && !Comparable::is_line(a)) {
      reason = "nothing names them, and both may hold";
      return false;
    }
    const bool equal = ground == Comparable::Ground::equal;
    if (equal && !Comparable::is_line(a) && !within(a.value, b.value, kFarthestEqual) && !is_slip(a.value, b.value)) {
      reason = "the numbers are too far apart to be of one thing";
      return false;
    }
    if (!equal) {
      reason = "the numbers are too far apart to be of one thing";
      if (are_of_two_things(a.value, b.value)) return false;
      // Two bounds, or a bound and a number, that lie far apart say nothing of each other.
      if (parting == Parting::strained && !within(a.value, b.value, kFarthestBound)) return false;
      reason = "the numbers are too vague, or too small, to be of one thing";
      if (is_vague(a) || is_vague(b) || (!comparable_.is_fate(a) && is_few(a, b))) return false;
    }
    reason = "one article gives both";
    if (comparable_.knows_both(a, b)) return false;
    reason = "one is the sum of the other and what stands beside it";
    if (Comparable::is_sum(a, b) || Comparable::is_sum(b, a)) return false;
    reason = "another number of the article is nearer";
    if (has_nearer(x, b) || has_nearer(y, a)) return false;
    reason = comparable_.reason();
    return true;
  }

  // A number that one article gives for a town, where the other gives it for more, and a smaller one for the town.
  void find_wrong_scope(const std::vector<Member>& these, const std::vector<Member>& those,
                        std::vector<Contradiction>& found) {
    for (const Member& m : these) {
      const Claim& told = *m.claim;
      if (told.kind != Kind::count || !comparable_.names_town(told) || !comparable_.is_fate(told)) continue;
      const auto of_town = [&](const Claim& c) { return c.scope.place == told.scope.place; };
      const auto whole = std::find_if(those.begin(), those.end(), [&](const Member& o) {
        return o.claim->value == told.value && o.claim->scope.place != told.scope.place;
      });
      const auto part = std::find_if(those.begin(), those.end(), [&](const Member& o) {
        return of_town(*o.claim) && o.claim->role == "part" && o.claim->value.quantity.said() < told.value.quantity.said();
      });
      if (whole == those.end() || part == those.end()) continue;
      if (std::any_of(these.begin(), these.end(), [&](const Member& o) { return of_town(*o.claim) && o.claim->value == part->claim->value; }))
        continue;
      if (!story::same_story(*told.article, *part->claim->article)) continue;
      found.push_back({&told, part->claim, Rule::scope_conflict, Severity::error,
                       "what one article gives for the place, the other gives for more, and less for the place"});
    }
  }

  // Does an article give another number of the subject that is near to a claim, as its own is not? Then that is meant.
  static bool has_nearer(const Place& own, const Claim& to) {
    if (nearly_equal(own.member.claim->value, to.value)) return false;
    return std::any_of(own.all.begin(), own.all.end(), [&](const Member& m) {
      const Claim& c = *m.claim;
      return !c.headline && c.field == Field::text && nearly_equal(c.value, to.value);
    });
  }

  // The same exact number, but one article counts something more with it.
  std::optional<Contradiction> same_number(const Claim& a, const Claim& b, bool main) {
    if (a.kind != Kind::count || !(a.value == b.value) || a.value.quantity.precision != Precision::exact)
      return std::nullopt;
    if ((a.counted == a.noun) == (b.counted == b.noun)) return std::nullopt;
    if (comparable_.ground(a, b, main) == Comparable::Ground::none) return std::nullopt;
    const Claim& more = a.counted == a.noun ? b : a;
    const Claim& less = a.counted == a.noun ? a : b;
    return Contradiction{&a, &b, Rule::same_number_other_noun, Severity::note,
                         "the same number counts «" + more.counted + "» in one and «" + less.counted + "» in the other"};
  }

  bool is_update(const Claim& a, const Claim& b) const {
    const lexicon::Concept* c = comparable_.what(a);
    const auto x = parse_date(a.article->published);
    const auto y = parse_date(b.article->published);
    if (a.kind != Kind::count || !x || !y || *x == *y) return false;
    // Who attended and how many there are in all does not grow from one day to the next; a toll and a tally do.
    const bool grows = (c != nullptr && c->cumulative) || (a.role != "attended" && b.role != "attended");
    if (!grows || is_total(a.role)) return false;
    return (*x < *y) == (a.value.quantity.said() < b.value.quantity.said());
  }

  const story::Story& story_;
  Comparable& comparable_;
  const Trace& trace_;
};

}  // namespace

void across_articles(const story::Story& story, Comparable& comparable, const Trace& trace,
                     std::vector<Contradiction>& found) {
  std::map<Subject, std::vector<std::size_t>> by_subject;
  for (std::size_t i = 0; i < story.claims.size(); ++i)
    for (const Subject& subject : comparable.subjects(*story.claims[i])) by_subject[subject].push_back(i);
  Across across(story, comparable, trace);
  for (const auto& [subject, places] : by_subject) across.compare(subject, places, found);
}

}  // namespace factcheck::compare
