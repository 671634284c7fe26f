// In: the claims of one article. Out: findings inside it: a headline that its text does not bear out, one thing told
// with two numbers, a weekday that is not that of its date.
#include <algorithm>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr int kNearHeadline = 130;  // hundredths: farther apart, headline and text mean two things
constexpr int kRounding = 110;      // hundredths that a headline may round
constexpr int kStretched = 110;     // that «نحو» may, where the writer knew the number
constexpr int kWordsOfOneThing = 3;
constexpr double kShareOfOneThing = 0.5;
constexpr std::int64_t kCrowd = 100;

bool is_measured(const Claim& c) {
  return c.value.form == Value::Form::number && c.kind != Kind::ordinal && !c.furniture;
}

bool is_crowd(const Claim& c) { return !(c.value.quantity.said() < Decimal(kCrowd)); }

Value of_day(const Date& day) {
  Value value;
  value.form = Value::Form::date;
  value.dates = {day, day};
  return value;
}

class Within {
 public:
  Within(const Account& account, const Comparable& comparable)
      : comparable_(comparable), beside_itself_(account, account, 1) {
    for (const Statement& s : account.statements()) (s.is_headline() ? headline_ : body_).push_back(&s);
  }

  void find(std::vector<Contradiction>& found, std::vector<Finding>& more) {
    for (const Statement* h : headline_)
      if (is_measured(*h)) check_headline(*h);
    for (std::size_t i = 0; i < body_.size(); ++i) {
      if (body_[i]->wrong_weekday) report_weekday(*body_[i]);
      // Only what opens the article is looked for further down: a list of a hundred thousand figures is passed once.
      if (!body_[i]->lead || !is_measured(*body_[i])) continue;
      for (std::size_t k = i + 1; k < body_.size(); ++k)
        if (is_measured(*body_[k])) check_twice(*body_[i], *body_[k]);
    }
    found.insert(found.end(), std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()));
    more.insert(more.end(), std::make_move_iterator(more_.begin()), std::make_move_iterator(more_.end()));
  }

 private:
  // Does the text give the number of the headline anywhere, or the parts that make it up?
  bool is_borne_out(const Statement& h) const {
    return is_sum_of_some(h) || std::ranges::any_of(body_, [&](const Statement* b) {
             const Match m(beside_itself_, h, *b);
             if (!is_measured(*b) || !m.values.in_one_unit) return false;
             // «أكثر من 100 طفل» bears out no headline of 180 hostages.
             const Quantity& q = b->value.quantity;
             if ((!q.low || !q.high) && !(b->measure == h.measure && within(m.values.of_a, m.values.of_b, kRounding)))
               return false;
             return compare_values(m.values.of_a, m.values.of_b).parting == Parting::agree ? !is_stretched(m)
                                                                                           : is_sum_of_any(h, *b);
           });
  }

  // «125 قاضيا» over «ترقية 100 قاض … وترقية 25 قاضيا»; also of three.
  bool is_sum_of_some(const Statement& h) const {
    constexpr std::size_t kMostParts = 12;
    std::vector<Decimal> parts;
    for (const Statement* b : body_)
      if (is_part_of(*b, h) && std::ranges::find(parts, b->base_value().quantity.said()) == parts.end() &&
          parts.size() < kMostParts)
        parts.push_back(b->base_value().quantity.said());
    const Decimal& whole = h.base_value().quantity.said();
    const auto is_whole = [&](const std::optional<Decimal>& sum) { return sum && *sum == whole; };
    for (std::size_t i = 0; i < parts.size(); ++i)
      for (std::size_t k = i + 1; k < parts.size(); ++k) {
        const auto two = add(parts[i], parts[k]);
        if (is_whole(two)) return true;
        for (std::size_t l = k + 1; two && l < parts.size(); ++l)
          if (is_whole(add(*two, parts[l]))) return true;
      }
    return false;
  }
  static bool is_part_of(const Statement& part, const Statement& whole) {
    return is_measured(part) && part.kind == whole.kind && part.base_unit() == whole.base_unit() &&
           (part.measure == whole.measure || says_little(part.measure) || says_little(whole.measure));
  }

  // Is what the text knows exactly the «نحو» of the headline?
  static bool is_stretched(const Match& m) {
    const bool exact = m.values.of_b.quantity.precision == Precision::exact;
    return exact && m.values.of_a.quantity.precision == Precision::about &&
           !within(m.values.of_a, m.values.of_b, kStretched);
  }

  static bool is_sum_of_any(const Statement& whole, const Statement& part) {
    return std::ranges::any_of(part.beside, [&](const FigureEntry& f) {
      if (f.sort != FigureEntry::Sort::number) return false;
      const auto sum = add(part.base_value().quantity.said(), f.number);
      return sum && *sum == whole.base_value().quantity.said();
    });
  }

  // Of one thing, as far as a headline and its text name it: «نصف مليون يمني» are «439,491 مقيما».
  bool is_of_one_thing(const Statement& h, const Statement& b) const {
    if (h.kind != b.kind || h.unit != b.unit) return false;
    if (!h.measure.empty() && h.measure == b.measure) return true;
    if (h.kind != Kind::count) return false;
    return comparable_.counts_people(h) && comparable_.counts_people(b) && is_crowd(h) && is_crowd(b);
  }

  void check_headline(const Statement& h) {
    if (h.value.quantity.precision == Precision::vague || is_borne_out(h)) return;
    const auto first =
        std::ranges::find_if(body_, [&](const Statement* b) { return is_measured(*b) && is_of_one_thing(h, *b); });
    if (first == body_.end()) return;
    const Statement& b = **first;
    if (!within(h.value, b.value, kNearHeadline) && !evidence::is_slip(h.value, b.value)) return;
    const Verdict v = compare_values(h.value, b.value);
    if (v.parting == Parting::strained) return;
    if (is_stretched(Match(beside_itself_, h, b))) {
      found_.push_back({&h, &b, Rule::headline_conflict, Severity::warning, {{"why.headline-stretched"}}});
    } else if (v.parting == Parting::apart) {
      const bool rounds = within(h.value, b.value, kRounding) && evidence::is_rounder(h.value, b.value);
      found_.push_back({&h,
                        &b,
                        Rule::headline_conflict,
                        rounds ? Severity::note : Severity::error,
                        {{rounds ? "why.headline-rounds" : "why.headline"}}});
    }
  }

  // Do roles, years and places go together?
  bool fit(const Match& m) const {
    const auto differ = [](const auto& x, const auto& y) { return !x.empty() && !y.empty() && x != y; };
    if (differ(m.a.role, m.b.role) || m.a.group() != m.b.group()) return false;
    if (m.a.scope.period != m.b.scope.period && m.a.scope.period != 0 && m.b.scope.period != 0) return false;
    return m.a.place() == m.b.place() || (!m.a.names_town() && !m.b.names_town() &&
                                          story::places_fit(m.a.place(), m.b.place(), comparable_.lexicon()));
  }

  // One thing told twice, with two numbers that are nearly the same.
  void check_twice(const Statement& a, const Statement& b) {
    // Lists, tables and prices give many near numbers of one sort; what opens an article is told again further down.
    if (a.kind != Kind::count || b.kind != Kind::count || a.measure != b.measure) return;
    if (a.what() == nullptr || a.what()->incidental || a.role == "compared" || b.role == "compared") return;
    if (compare_values(a.value, b.value).parting != Parting::apart || !nearly_equal(a.value, b.value)) return;
    const Match m(beside_itself_, a, b);
    if (!fit(m) || holds(a.beside, b) || holds(b.beside, a)) return;
    const story::Overlap o = comparable_.overlap(a, b);
    const bool same_words = o.words >= kWordsOfOneThing && o.share >= kShareOfOneThing;
    if (!same_words && in_both(a.beside, b.beside) == 0) return;
    found_.push_back({&a, &b, Rule::self_conflict, Severity::error, {{"why.twice"}}});
  }

  void report_weekday(const Claim& c) {
    constexpr std::string_view kDays[] = {"weekday.1", "weekday.2", "weekday.3", "weekday.4",
                                          "weekday.5", "weekday.6", "weekday.7"};
    const Date& day = c.value.dates.from;
    // A Hijri month begins a day earlier or later than tables have it, and «3/10» may be of either calendar.
    if (!day.full() || !c.value.hijri.empty() || !evidence::is_written_out(c.text)) return;
    more_.push_back(finding(Rule::weekday_conflict, Severity::error,
                            {{"why.weekday", {of_day(day), Phrase::Message{kDays[weekday(day) - 1]}}}},
                            {Side{c.value, c.unit, {&c}}}));
  }

  const Comparable& comparable_;
  const Pair beside_itself_;
  std::vector<const Statement*> headline_;
  std::vector<const Statement*> body_;
  std::vector<Contradiction> found_;
  std::vector<Finding> more_;
};

}  // namespace

void within_article(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found,
                    std::vector<Finding>& findings) {
  Within(account, comparable).find(found, findings);
}

}  // namespace factcheck::compare
