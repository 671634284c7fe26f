// In: the claims of two articles. Out: contradictions between them: figures of one subject whose values part.
#include <algorithm>
#include <span>
#include <unordered_map>

#include "compare/passes.h"
#include "compare/units.h"

namespace factcheck::compare {
namespace {

constexpr int kFarthestBound = 200;   // hundredths
constexpr int kFarthestEqual = 1000;  // likewise, where the words are the same

class Across {
 public:
  Across(Comparable& comparable, const Trace& trace, std::vector<Contradiction>& found)
      : comparable_(comparable), trace_(trace), found_(found) {}

  void compare(const Ranked& these, const Ranked& those) {
    auto x = these.begin();
    auto y = those.begin();
    while (x != these.end() && y != those.end()) {
      if (x->subject < y->subject)
        ++x;
      else if (y->subject < x->subject)
        ++y;
      else {
        const OfSubject a = of_subject(x, these.end());
        const OfSubject b = of_subject(y, those.end());
        compare(a, b);
        find_wrong_scope(a, b);
        find_wrong_scope(b, a);
        x += static_cast<std::ptrdiff_t>(a.size());
        y += static_cast<std::ptrdiff_t>(b.size());
      }
    }
  }

 private:
  // What an article gives of one subject, in order of place.
  using OfSubject = std::span<const RankedClaim>;
  // A claim among those.
  struct Place {
    const RankedClaim& member;
    OfSubject all;
  };

  static OfSubject of_subject(Ranked::const_iterator first, Ranked::const_iterator end) {
    const auto last = std::find_if(first, end, [&](const RankedClaim& c) { return c.subject != first->subject; });
    return {first, last};
  }

  void compare(OfSubject these, OfSubject those) {
    near_.clear();
    for (const RankedClaim& a : these)
      for (const RankedClaim& b : those)
        if (auto c = contradiction({a, these}, {b, those})) found_.push_back(std::move(*c));
  }

  static bool is_vague(const Claim& c) { return c.value.quantity.precision == Precision::vague; }
  static bool are_lines(const Claim& a, const Claim& b) { return Comparable::is_line(a) && Comparable::is_line(b); }
  // One or two: a dual or a singular, counted of many things in one story.
  static bool is_few(const Claim& a, const Claim& b) {
    return a.value.quantity.said() <= Decimal(2) && b.value.quantity.said() <= Decimal(2);
  }

  std::optional<Contradiction> contradiction(const Place& x, const Place& y) {
    const Claim& a = *x.member.claim;
    const Claim& b = *y.member.claim;
    if (a.unit != b.unit && base_unit(a) == base_unit(b)) return in_one_unit(x, y);
    // Two groups that one thing befell are compared where their own names are.
    if (a.measure == b.measure && x.member.of_fate) return std::nullopt;
    const Verdict v = Comparable::verdict(a, b);
    const bool main = x.member.principal && y.member.principal;
    if (v.parting == Parting::agree) return same_number(a, b, main);
    std::string_view reason;
    const bool compared = are_compared(x, y, main, v.parting, reason);
    if (trace_) trace_(a, b, reason);
    if (!compared) return std::nullopt;
    if (comparable_.is_update(a, b))
      return Contradiction{&a, &b, Rule::toll_update, Severity::note, {{"why.later-higher"}}};
    const Severity severity = v.parting == Parting::apart ? Severity::error : Severity::warning;
    const Rule rule = severity == Severity::warning && a.kind == Kind::count ? Rule::bound_conflict : rule_of(a.kind);
    return Contradiction{&a, &b, rule, severity, {{v.why}, {comparable_.plain_reason()}}};
  }

  std::optional<Contradiction> in_one_unit(const Place& x, const Place& y) {
    RankedClaim a = x.member;
    RankedClaim b = y.member;
    a.claim = comparable_.in_base(*a.claim);
    b.claim = comparable_.in_base(*b.claim);
    if (a.claim->unit != b.claim->unit) return std::nullopt;
    auto found = contradiction({a, x.all}, {b, y.all});
    if (found) found->a = x.member.claim, found->b = y.member.claim;
    return found;
  }

  bool are_compared(const Place& x, const Place& y, bool main, Parting parting, std::string_view& reason) {
    const Claim& a = *x.member.claim;
    const Claim& b = *y.member.claim;
    const Comparable::Ground ground = comparable_.ground(a, b, main);
    reason = comparable_.reason();
    if (ground == Comparable::Ground::none) return false;
    // What nothing names is compared only where it cannot be true of both.
    if (parting == Parting::strained && a.measure.empty() && !are_lines(a, b)) {
      reason = "nothing names them, and both may hold";
      return false;
    }
    const bool equal = ground == Comparable::Ground::equal;
    if (equal && !are_lines(a, b) && !within(a.value, b.value, kFarthestEqual) && !is_slip(a.value, b.value)) {
      reason = "the numbers are too far apart to be of one thing";
      return false;
    }
    if (!equal) {
      reason = "the numbers are too far apart to be of one thing";
      if (are_of_two_things(a.value, b.value)) return false;
      // Two bounds, or a bound and a number, that lie far apart say nothing of each other.
      if (parting == Parting::strained && !within(a.value, b.value, kFarthestBound)) return false;
      reason = "the numbers are too vague, or too small, to be of one thing";
      if (is_vague(a) || is_vague(b) || is_few(a, b)) return false;
    }
    reason = "one article gives both";
    if (comparable_.knows_both(a, b)) return false;
    reason = "one is the sum of the other and what stands beside it";
    if (comparable_.is_sum(a, b) || comparable_.is_sum(b, a)) return false;
    reason = "another number of the article is nearer";
    if (has_nearer(x, b) || has_nearer(y, a)) return false;
    reason = comparable_.reason();
    return true;
  }

  // A number that one article gives for a town, where the other gives it for more, and a smaller one for the town.
  void find_wrong_scope(OfSubject these, OfSubject those) {
    for (const RankedClaim& m : these) {
      const Claim& told = *m.claim;
      if (told.kind != Kind::count || !comparable_.names_town(told) || !comparable_.is_fate(told)) continue;
      const auto of_town = [&](const Claim& c) { return c.scope.place == told.scope.place; };
      const auto whole = std::find_if(those.begin(), those.end(), [&](const RankedClaim& o) {
        return o.claim->value == told.value && o.claim->scope.place != told.scope.place;
      });
      const auto part = std::find_if(those.begin(), those.end(), [&](const RankedClaim& o) {
        return of_town(*o.claim) && o.claim->role == "part" &&
               o.claim->value.quantity.said() < told.value.quantity.said();
      });
      if (whole == those.end() || part == those.end()) continue;
      if (std::any_of(these.begin(), these.end(),
                      [&](const RankedClaim& o) { return of_town(*o.claim) && o.claim->value == part->claim->value; }))
        continue;
      if (!comparable_.same_story()) continue;
      found_.push_back({&told, part->claim, Rule::scope_conflict, Severity::error, {{"why.scope"}}});
    }
  }

  // Does an article give another number of the subject that is near to a claim, as its own is not? Then that is meant.
  bool has_nearer(const Place& own, const Claim& to) {
    return !nearly_equal(own.member.claim->value, to.value) && give_near(own.all, to);
  }

  // Asked of each claim again for each of the other article's.
  bool give_near(OfSubject others, const Claim& to) {
    const auto [it, fresh] = near_.try_emplace(&to);
    if (fresh)
      it->second = std::any_of(others.begin(), others.end(), [&](const RankedClaim& m) {
        const Claim& c = *m.claim;
        return !c.headline && c.field == Field::text && nearly_equal(c.value, to.value);
      });
    return it->second;
  }

  // The same exact number, but one article counts something more with it.
  std::optional<Contradiction> same_number(const Claim& a, const Claim& b, bool main) {
    if (a.kind != Kind::count || !(a.value == b.value) || a.value.quantity.precision != Precision::exact ||
        is_few(a, b))
      return std::nullopt;
    if ((a.counted == a.noun) == (b.counted == b.noun)) return std::nullopt;
    if (comparable_.ground(a, b, main) == Comparable::Ground::none) return std::nullopt;
    const Claim& more = a.counted == a.noun ? b : a;
    const Claim& less = a.counted == a.noun ? a : b;
    return Contradiction{
        &a, &b, Rule::same_number_other_noun, Severity::note, {{"why.same-number", {more.counted, less.counted}}}};
  }

  std::unordered_map<const Claim*, bool> near_;  // of the two lists that are compared
  Comparable& comparable_;
  const Trace& trace_;
  std::vector<Contradiction>& found_;
};

}  // namespace

Ranked rank(const std::vector<ClaimRef>& claims, const Comparable& comparable) {
  Ranked all;
  for (const ClaimRef c : claims) {
    bool of_fate = false;
    for (const Subject& subject : comparable.subjects(*c)) {
      all.push_back({subject, c, of_fate, false});
      of_fate = true;  // the second one, where there are two
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const RankedClaim& a, const RankedClaim& b) { return a.subject < b.subject; });
  // What each is a part of is led by the first of its subject, event, role and group.
  struct Lead {
    ClaimRef claim = nullptr;
    std::string_view group;
  };
  std::vector<Lead> leads;  // of one subject
  const Subject* subject = nullptr;
  for (RankedClaim& r : all) {
    if (subject == nullptr || *subject != r.subject) leads.clear();
    subject = &r.subject;
    const std::string_view group = comparable.group(*r.claim);
    auto lead = std::ranges::find_if(leads, [&](const Lead& l) {
      return l.claim->event->key == r.claim->event->key && l.claim->role == r.claim->role && l.group == group;
    });
    if (lead == leads.end()) lead = leads.insert(lead, {r.claim, group});
    r.principal = compare_values(lead->claim->value, r.claim->value).parting == Parting::agree;
  }
  return all;
}

void across_articles(const Ranked& these, const Ranked& those, Comparable& comparable, const Trace& trace,
                     std::vector<Contradiction>& found) {
  Across(comparable, trace, found).compare(these, those);
}

}  // namespace factcheck::compare
