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

bool is_headline(const Claim& c) { return c.headline || c.field == Field::title; }

bool is_measured(const Claim& c) {
  return c.value.form == Value::Form::number && c.kind != Kind::ordinal && !c.furniture;
}

bool is_crowd(const Claim& c) { return !(c.value.quantity.said() < Decimal(kCrowd)); }

class Within {
 public:
  Within(const std::vector<ClaimRef>& claims, Comparable& comparable) : comparable_(comparable) {
    for (const ClaimRef c : claims) (is_headline(*c) ? headline_ : body_).push_back(c);
  }

  void find(std::vector<Contradiction>& found, std::vector<Finding>& more) {
    for (const ClaimRef h : headline_)
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
  bool is_borne_out(const Claim& h) const {
    return std::any_of(body_.begin(), body_.end(), [&](ClaimRef b) {
      if (!is_measured(*b) || b->unit != h.unit) return false;
      // «أكثر من 100 طفل» bears out no headline of 180 hostages.
      const Quantity& q = b->value.quantity;
      if ((!q.low || !q.high) && !(b->measure == h.measure && within(h.value, b->value, kRounding))) return false;
      return compare_values(h.value, b->value).parting == Parting::agree ? !is_stretched(h, *b) : is_sum_of_any(h, *b);
    });
  }

  static bool is_stretched(const Claim& h, const Claim& b) {
    const bool exact = b.value.quantity.precision == Precision::exact;
    return exact && h.value.quantity.precision == Precision::about && !within(h.value, b.value, kStretched);
  }

  static bool is_sum_of_any(const Claim& whole, const Claim& part) {
    for (const std::string& f : part.beside) {
      const auto other = Decimal::parse(std::string_view(f).substr(f.rfind('=') + 1));
      const auto sum = other ? add(part.value.quantity.said(), *other) : std::nullopt;
      if (sum && *sum == whole.value.quantity.said()) return true;
    }
    return false;
  }

  // Of one thing, as far as a headline and its text name it: «نصف مليون يمني» are «439,491 مقيما».
  bool is_of_one_thing(const Claim& h, const Claim& b) {
    if (h.kind != b.kind || h.unit != b.unit) return false;
    if (!h.measure.empty() && h.measure == b.measure) return true;
    if (h.kind != Kind::count) return false;
    return comparable_.counts_people(h) && comparable_.counts_people(b) && is_crowd(h) && is_crowd(b);
  }

  void check_headline(const Claim& h) {
    if (h.value.quantity.precision == Precision::vague || is_borne_out(h)) return;
    const auto first =
        std::find_if(body_.begin(), body_.end(), [&](ClaimRef b) { return is_measured(*b) && is_of_one_thing(h, *b); });
    if (first == body_.end()) return;
    const Claim& b = **first;
    if (!within(h.value, b.value, kNearHeadline) && !is_slip(h.value, b.value)) return;
    const Verdict v = compare_values(h.value, b.value);
    if (v.parting == Parting::strained) return;
    if (is_stretched(h, b)) {
      found_.push_back({&h, &b, Rule::headline_conflict, Severity::warning, {{"why.headline-stretched"}}});
    } else if (v.parting == Parting::apart) {
      const bool rounds = within(h.value, b.value, kRounding) && is_rounder(h.value, b.value);
      found_.push_back({&h,
                        &b,
                        Rule::headline_conflict,
                        rounds ? Severity::note : Severity::error,
                        {{rounds ? "why.headline-rounds" : "why.headline"}}});
    }
  }

  // One thing told twice, with two numbers that are nearly the same.
  void check_twice(const Claim& a, const Claim& b) {
    // Lists, tables and prices give many near numbers of one sort; what opens an article is told again further down.
    if (a.kind != Kind::count || b.kind != Kind::count || a.measure != b.measure) return;
    const lexicon::Concept* what = comparable_.what(a);
    if (what == nullptr || what->incidental || a.role == "compared" || b.role == "compared") return;
    if (compare_values(a.value, b.value).parting != Parting::apart || !nearly_equal(a.value, b.value)) return;
    if (!comparable_.fit(a, b) || comparable_.knows_both(a, b)) return;
    const story::Overlap o = comparable_.overlap(a, b);
    const bool same_words = o.words >= kWordsOfOneThing && o.share >= kShareOfOneThing;
    if (!same_words && Comparable::beside_both(a, b) == 0) return;
    found_.push_back({&a, &b, Rule::self_conflict, Severity::error, {{"why.twice"}}});
  }

  void report_weekday(const Claim& c) {
    constexpr std::string_view kDays[] = {"weekday.1", "weekday.2", "weekday.3", "weekday.4",
                                          "weekday.5", "weekday.6", "weekday.7"};
    const Date& day = c.value.dates.from;
    // A Hijri month begins a day earlier or later than tables have it, and «3/10» may be of either calendar.
    if (!day.full() || !c.value.hijri.empty() || !is_written_out(c.text)) return;
    more_.push_back(finding(Rule::weekday_conflict, Severity::error,
                            {{"why.weekday", {str(day), Phrase::Message{kDays[weekday(day) - 1]}}}},
                            {Side{c.value, c.unit, {&c}}}));
  }

  Comparable& comparable_;
  std::vector<ClaimRef> headline_;
  std::vector<ClaimRef> body_;
  std::vector<Contradiction> found_;
  std::vector<Finding> more_;
};

}  // namespace

void within_article(const std::vector<ClaimRef>& claims, Comparable& comparable, std::vector<Contradiction>& found,
                    std::vector<Finding>& findings) {
  Within(claims, comparable).find(found, findings);
}

}  // namespace factcheck::compare
