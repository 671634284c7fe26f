// In: the claims of one article. Out: a headline that its text does not bear out.
#include <algorithm>

#include "compare/counts.h"
#include "compare/passes.h"
#include "factcheck/digits.h"

namespace factcheck::compare {
namespace {

constexpr int kNearHeadline = 130;  // hundredths: farther apart, headline and text mean two things
constexpr int kRounding = 110;      // hundredths that a headline may round
constexpr int kStretched = 110;     // that «نحو» may, where the writer knew the number
constexpr std::int64_t kCrowd = 100;
constexpr std::string_view kAge = "age";

bool is_crowd(const Claim& c) { return !(c.value.quantity.said() < Decimal(kCrowd)); }

class Headline {
 public:
  Headline(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found)
      : comparable_(comparable), beside_itself_(account, account, 1), found_(found) {
    for (const Statement& s : account.statements()) (s.is_headline() ? headline_ : body_).push_back(&s);
  }

  void find() {
    for (const Statement* h : headline_) {
      if (!is_measured(*h)) continue;
      if (const Statement* range = range_that_it_ends(*h))
        found_.push_back({h, range, Rule::headline_conflict, Severity::note, {{"why.headline-end"}}});
      else
        check_headline(*h);
    }
  }

 private:
  // Does the text give the number of the headline anywhere, or the parts that make it up?
  bool is_borne_out(const Statement& h) const {
    return is_sum_of_some(h) || std::ranges::any_of(body_, [&](const Statement* b) {
             const Match m(beside_itself_, h, *b);
             if (!is_measured(*b)) return false;
             // «ارتفاعا بنسبة 18.7» and «تزيد على 4.2 في المئة» have the number, however they tell it.
             if (b->value.quantity.said() == h.value.quantity.said() && (m.values.in_one_unit || b->unit.empty()))
               return true;
             if (!m.values.in_one_unit) return false;
             // «أكثر من 100 طفل» bears out no headline of 180 hostages.
             const Quantity& q = b->value.quantity;
             if ((!q.low || !q.high) && !(b->measure == h.measure && within(m.values.of_a, m.values.of_b, kRounding)))
               return false;
             return compare_values(m.values.of_a, m.values.of_b).parting == Parting::agree
                        ? !is_stretched(m)
                        : is_sum_with_any_beside(h, *b);
           });
  }

  // «الكيلو بـ700 ريال» over «بين 150 و700 ريال»: one end of what the text leaves open, given for the number.
  const Statement* range_that_it_ends(const Statement& h) const {
    if (h.value.quantity.precision != Precision::exact) return nullptr;
    const Decimal& end = h.value.quantity.said();
    const Statement* range = nullptr;
    for (const Statement* b : body_) {
      const Quantity& q = b->value.quantity;
      if (!is_measured(*b) || b->kind != h.kind || b->unit != h.unit) continue;
      if (q.precision != Precision::range && q.said() == end) return nullptr;
      const bool same = h.kind != Kind::count || b->measure == h.measure;
      if (range == nullptr && same && q.precision == Precision::range && q.low != q.high &&
          (q.low == end || q.high == end))
        range = b;
    }
    return range;
  }

  // «125 قاضيا» over «ترقية 100 قاض … وترقية 25 قاضيا»; also of three, rounded, and of one more who is told by his
  // name: «مقتل ستة متطرفين» over «القيادي … وخمسة متطرفين».
  bool is_sum_of_some(const Statement& h) const {
    constexpr std::size_t kMostParts = 12;
    std::vector<Decimal> parts;
    for (const Statement* b : body_)
      if (is_part_of(*b, h) && std::ranges::find(parts, b->base_value().quantity.said()) == parts.end() &&
          parts.size() < kMostParts)
        parts.push_back(b->base_value().quantity.said());
    // Of many parts some add up to nearly anything.
    constexpr std::size_t kFew = 4;
    const Decimal& whole = h.base_value().quantity.said();
    const auto is_whole = [&](const std::optional<Decimal>& sum) {
      return sum && (*sum == whole || (h.kind == Kind::count && parts.size() <= kFew && may_be(h.base_value(), *sum)));
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (h.kind == Kind::count && add(parts[i], Decimal(1)) == whole) return true;
      for (std::size_t k = i + 1; k < parts.size(); ++k) {
        const auto two = add(parts[i], parts[k]);
        if (is_whole(two)) return true;
        for (std::size_t l = k + 1; two && l < parts.size(); ++l)
          if (is_whole(add(*two, parts[l]))) return true;
      }
    }
    return false;
  }
  static bool may_be(const Value& told, const Decimal& number) {
    Value exact;
    exact.quantity = Quantity::of(number);
    return compare_values(told, exact).parting != Parting::apart;
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

  bool are_told_alike(const Statement& h, const Statement& b) const {
    constexpr int kWords = 2;
    constexpr double kShare = 0.5;
    const story::Overlap o = comparable_.overlap(h, b);
    return b.lead && o.words >= kWords && o.share >= kShare;
  }

  // Of one thing, as far as a headline and its text name it: «نصف مليون يمني» are «439,491 مقيما».
  bool is_of_one_thing(const Statement& h, const Statement& b) const {
    if (h.kind != b.kind || h.unit != b.unit) return false;
    if (h.kind == Kind::duration && h.measure != kAge) return are_told_alike(h, b);  // of all that lasts
    if (!h.measure.empty() && h.measure == b.measure) return true;
    if (h.kind != Kind::count) return false;
    return comparable_.counts_people(h) && comparable_.counts_people(b) && is_crowd(h) && is_crowd(b);
  }

  // 25 for 35: one digit of several; the text's number is not rounded.
  static bool is_digit_changed(const Value& a, const Value& b) {
    const std::string x = a.quantity.said().str();
    const std::string y = b.quantity.said().str();
    if (x.size() != y.size() || x.size() < 2 || y.back() == '0') return false;
    return places_changed(x, y) == 1;
  }

  void check_headline(const Statement& h) {
    if (h.value.quantity.precision == Precision::vague || is_borne_out(h)) return;
    const auto first =
        std::ranges::find_if(body_, [&](const Statement* b) { return is_measured(*b) && is_of_one_thing(h, *b); });
    if (first == body_.end()) return;
    const Statement& b = **first;
    if (!within(h.value, b.value, kNearHeadline) && !evidence::is_slip(h.value, b.value) &&
        !is_digit_changed(h.value, b.value))
      return;
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

  const Comparable& comparable_;
  const Pair beside_itself_;
  std::vector<const Statement*> headline_;
  std::vector<const Statement*> body_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void headline(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found) {
  Headline(account, comparable, found).find();
}

}  // namespace factcheck::compare
