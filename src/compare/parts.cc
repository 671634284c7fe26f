// In: the claims of one article. Out: findings of arithmetic: parts that do not add up to their whole, a part larger
// than its whole, a percentage that is not that of its numbers.
//
// Whether numbers are all the parts of another is rarely said. They are taken for it where two or three of one thing
// stand in one sentence, add up to nearly the number that the article is about, and are not it: «قتل 60 شخصا … مقتل 13
// في مروة فيما لقي 37 مصرعهم».
#include <algorithm>
#include <set>

#include "compare/between.h"
#include "compare/passes.h"
#include "factcheck/text.h"
#include "text/stem.h"

namespace factcheck::compare {
namespace {

constexpr int kNearWhole = 125;  // hundredths
constexpr std::size_t kMostParts = 4;
constexpr std::uint32_t kSentence = 500;     // bytes between the first and the last part
constexpr std::uint32_t kRightBehind = 30;   // bytes between a whole and its part: room for «بينهم»
constexpr std::uint32_t kRoomOfWhole = 100;  // bytes between a whole and the first of its parts
constexpr std::uint32_t kRoomOfPart = 60;    // bytes between a part and the next
constexpr std::uint32_t kNextTo = 60;        // bytes between a whole and the percentage of it
constexpr int kSlackOfPercent = 1;

bool is_count(const Claim& c) { return c.kind == Kind::count && c.value.form == Value::Form::number && !c.furniture; }

bool in_one_sentence(const Statement& a, const Statement& b) {
  return a.field == b.field && b.span.begin - a.span.begin < kSentence && holds(a.beside, b);
}

using Refs = std::vector<const Statement*>;

// The sum of some numbers, as exact as the least exact of them.
std::optional<Value> sum_of(const Refs& parts) {
  Decimal sum(0);
  bool exact = true;
  for (const Statement* p : parts) {
    const Quantity& q = p->value.quantity;
    const auto more = add(sum, q.said());
    if (!more || q.precision == Precision::vague || q.precision == Precision::range) return std::nullopt;
    sum = *more;
    exact = exact && q.precision == Precision::exact;
  }
  Value v;
  v.quantity = Quantity::of(sum, exact ? Precision::exact : Precision::about);
  return v;
}

class Parts {
 public:
  Parts(const Account& account, const Comparable& comparable) : comparable_(comparable) {
    for (const Statement& s : account.statements())
      if (!s.furniture && s.value.form == Value::Form::number) statements_.push_back(&s);
  }

  std::vector<Finding> find() {
    for (std::size_t i = 0; i + 1 < statements_.size(); ++i) {
      check_part(*statements_[i], *statements_[i + 1]);
      if (i + 2 >= statements_.size()) continue;
      check_percent(*statements_[i], *statements_[i + 1], *statements_[i + 2]);
      check_two_parts(i);
    }
    check_sums();
    return std::move(out_);
  }

 private:
  // «15 قتيلا بينهم 18 طفلا», «197 من أصل 196».
  void check_part(const Statement& first, const Statement& second) {
    if (!is_count(first) || !is_count(second) || !in_one_sentence(first, second)) return;
    if (!is_right_behind(first, second)) return;
    const bool part_behind =
        second.role == "part" && second.part != Part::total && first.role != "part" && first.role != "whole";
    const bool whole_behind = second.role == "whole" && first.role != "whole";
    if (part_behind == whole_behind || !is_within(part_behind ? second : first, part_behind ? first : second)) return;
    const Statement& part = part_behind ? second : first;
    const Statement& whole = part_behind ? first : second;
    if (!whole.value.quantity.high || !part.value.quantity.low) return;
    if (!(*whole.value.quantity.high < *part.value.quantity.low)) return;
    if (whole.value.quantity.precision != Precision::exact) return;
    out_.push_back(finding(Rule::part_exceeds_whole, Severity::error, {{"why.part-larger"}},
                           {Side{part.value, part.unit, {&part}}, Side{whole.value, whole.unit, {&whole}}}));
  }

  // «، من بينهم»: two words at the most, and no mark between them.
  static bool is_right_behind(const Statement& first, const Statement& second) {
    if (second.span.begin < first.span.end || second.span.begin - first.span.end > kRightBehind) return false;
    const Passage gap = text::make_passage(Field::text, between(first, second), {});
    constexpr int kMostWords = 2;
    int words = 0;
    for (const Token& t : gap.tokens) {
      if (t.kind == Token::Kind::word) ++words;
      if (t.kind != Token::Kind::word && words > 0) return false;
    }
    return words <= kMostWords;
  }

  // Is what is counted as the part of the sort that the whole is of?
  bool is_within(const Statement& part, const Statement& whole) const {
    if (part.measure.empty() || whole.measure.empty()) return false;
    // «أصيب 12 شخصا بينهم 3 أطفال»: whom it befell are people of any sort.
    if (whole.is_fate() && comparable_.counts_people(part)) return true;
    return comparable_.is_sort_of(part.what(), whole.measure);
  }

  // «12 من أصل 60، أي 25 بالمئة».
  void check_percent(const Statement& part, const Statement& whole, const Statement& percent) {
    if (!is_count(part) || !is_count(whole) || percent.kind != Kind::percent || percent.unit != "percent" ||
        whole.role != "whole")
      return;
    if (!in_one_sentence(part, whole) || percent.field != whole.field) return;
    if (percent.span.begin < whole.span.end || percent.span.begin - whole.span.end > kNextTo) return;
    const auto n = part.value.quantity.said().integer();
    const auto of = whole.value.quantity.said().integer();
    if (!n || !of || *of <= 0 || *n < 0 || *n > *of) return;
    if (part.value.quantity.precision != Precision::exact || percent.value.quantity.precision != Precision::exact)
      return;
    const auto hundredths = multiply(percent.value.quantity.said(), Decimal(*of));
    const auto told = add(*hundredths, negate(*multiply(Decimal(*n), Decimal(100))));
    if (!hundredths || !told) return;
    const Decimal off = told->is_negative() ? negate(*told) : *told;
    if (off <= Decimal(*of * kSlackOfPercent)) return;
    out_.push_back(
        finding(Rule::percent_of_numbers, Severity::error, {{"why.percent"}},
                {Side{percent.value, percent.unit, {&percent}}, Side{part.value, part.unit, {&part, &whole}}}));
  }

  // «1546 حالة منهم 844 من الذكور و650 من الإناث»: nobody is neither, so they are all. Of two other parts a third may
  // not be told, but hardly so small a one.
  void check_two_parts(std::size_t at) {
    const Statement& whole = *statements_[at];
    const Statement& first = *statements_[at + 1];
    const Statement& second = *statements_[at + 2];
    if (!is_count(whole) || !is_count(first) || !is_count(second) || !is_divided(whole, first, second)) return;
    const auto sum = sum_of({&first, &second});
    if (!sum || whole.value.quantity.precision != Precision::exact || !within(*sum, whole.value, kNearWhole) ||
        compare_values(*sum, whole.value).parting != Parting::apart)
      return;
    const bool sexes = are_both_sexes(first, second);
    if (!sexes && (is_followed(at + 2) || !is_nearly(*sum, whole) || !are_of_measure(whole, first, second))) return;
    out_.push_back(finding(Rule::parts_do_not_add_up, sexes ? Severity::error : Severity::warning,
                           {{"why.sum", {*sum}}},
                           {Side{whole.value, whole.unit, {&whole}}, Side{*sum, first.unit, {&first, &second}}}));
  }

  // «منها 18 … و12»
  static bool is_divided(const Statement& whole, const Statement& first, const Statement& second) {
    const std::string_view words = between(whole, first);
    const std::string_view more = between(first, second);
    return !words.empty() && words.size() <= kRoomOfWhole && !more.empty() && more.size() <= kRoomOfPart &&
           (first.role == "part" || first.part == Part::part) && whole.role != "part" &&
           in_one_sentence(whole, first) && in_one_sentence(first, second);
  }
  // Does a third part follow?
  bool is_followed(std::size_t at) const {
    if (at + 1 >= statements_.size()) return false;
    const Statement& next = *statements_[at + 1];
    return is_count(next) && next.field == statements_[at]->field &&
           next.span.begin - statements_[at]->span.end <= kRoomOfPart;
  }
  static bool is_nearly(const Value& sum, const Statement& whole) {
    constexpr int kOneOrTwo = 102;  // hundredths
    constexpr std::int64_t kMany = 50;
    return Decimal(kMany) <= whole.value.quantity.said() && within(sum, whole.value, kOneOrTwo);
  }
  static bool are_of_measure(const Statement& whole, const Statement& first, const Statement& second) {
    constexpr std::int64_t kFewest = 5;
    return first.measure == whole.measure && second.measure == whole.measure && !whole.measure.empty() &&
           Decimal(kFewest) <= std::min(first.value.quantity.said(), second.value.quantity.said());
  }

  // The concept of the first noun in a figure's words and behind it: men of «844 ذكور» and of «43544 مقعدا للذكور».
  std::set<std::string_view> concepts_at(const Statement& s) const {
    constexpr lexicon::TokenIndex kFew = 3;
    const std::string_view quote = s.quote.text;
    const Words told(quote.substr(s.figure.end - s.quote.start), comparable_.words());
    const lexicon::View& view = told.view();
    const lexicon::Lexicon& l = view.lexicon();
    std::set<std::string_view> ids;
    for (lexicon::TokenIndex i = 0; i < std::min(view.size(), kFew) && !view.is_digits(i); ++i)
      if (const auto* noun = view.find(i, lexicon::Class::noun))
        ids.insert(l.concepts[l.noun[noun->row].concept_id].id);
    return ids;
  }

  bool are_both_sexes(const Statement& a, const Statement& b) const {
    constexpr std::pair<std::string_view, std::string_view> kSexes[] = {
        {"men", "women"}, {"boys", "girls"}, {"students", "female-students"}};
    const auto x = concepts_at(a);
    const auto y = concepts_at(b);
    const auto are = [&](const auto& sexes, const auto& his, const auto& hers) {
      return his.contains(sexes.first) && !his.contains(sexes.second) && hers.contains(sexes.second) &&
             !hers.contains(sexes.first);
    };
    return std::ranges::any_of(kSexes, [&](const auto& sexes) { return are(sexes, x, y) || are(sexes, y, x); });
  }

  void check_sums() {
    // People and what befell them are divided; prizes and companies are told one by one.
    const auto whole = std::ranges::find_if(statements_, [&](const Statement* c) {
      return is_count(*c) && c->lead && (comparable_.counts_people(*c) || c->is_fate()) &&
             c->value.quantity.precision != Precision::vague;
    });
    if (whole == statements_.end()) return;
    for (auto first = statements_.begin(); first != statements_.end();) {
      auto last = first + 1;
      while (last != statements_.end() && in_one_sentence(**first, **last)) ++last;
      check_sum(**whole, {first, last});
      first = last;
    }
  }

  void check_sum(const Statement& whole, const Refs& sentence) {
    Refs parts;
    for (const Statement* c : sentence)
      if (c != &whole && is_count(*c) && c->role != "part" && c->role != "whole" && is_part_of(*c, whole, sentence))
        parts.push_back(c);
    if (parts.size() < 2 || parts.size() > kMostParts) return;
    // In one sentence with its whole, what has a place of its own each: «60 قتيلا، 13 في مدينة و37 في أخرى».
    if (std::find(sentence.begin(), sentence.end(), &whole) != sentence.end() && !have_places(whole, parts)) return;
    const auto sum = sum_of(parts);
    if (!sum || !within(*sum, whole.value, kNearWhole) || compare_values(*sum, whole.value).parting != Parting::apart)
      return;
    // A number that is told again is no part, and one that some of them add up to is a part itself.
    for (const Statement* p : parts)
      if (within(p->value, whole.value, kNearWhole)) return;
    std::vector<Side> sides{Side{whole.value, whole.unit, {&whole}},
                            Side{*sum, parts.front()->unit, {parts.begin(), parts.end()}}};
    for (const Statement* c : statements_)
      if (c != &whole && c->measure == whole.measure && c->value == whole.value) sides[0].claims.push_back(c);
    out_.push_back(finding(Rule::parts_do_not_add_up, Severity::note, {{"why.sum", {*sum}}}, std::move(sides)));
  }

  static bool have_places(const Statement& whole, const Refs& parts) {
    std::set<std::string> places;
    for (const Statement* p : parts)
      if (p->span.begin > whole.span.end) places.insert(p->scope.place);
    return places.size() == parts.size() && places.count("") == 0;
  }

  // Of the same measure, or one sex of those of whom the whole counts both: «88 سفيرا وسفيرة», «39 طالبا و39 طالبة».
  static bool is_part_of(const Statement& part, const Statement& whole, const Refs& sentence) {
    if (part.measure == whole.measure) return true;
    return names_both_sexes(whole) && std::ranges::any_of(sentence, [&](const Statement* c) {
             return is_count(*c) && c->measure != part.measure && first_stem(c->noun) == first_stem(part.noun);
           });
  }

  // «سفيرا وسفيرة»: the noun, and right behind it the same with «و» and a feminine ending.
  static bool names_both_sexes(const Claim& c) {
    const Key noun = first_stem(c.noun);
    return noun != 0 && noun == first_stem(std::string_view(c.quote.text).substr(c.span.end - c.quote.start));
  }

  const Comparable& comparable_;
  Refs statements_;
  std::vector<Finding> out_;
};

// Two figures of an article right behind each other: «15 قتيلا بينهم 3 أطفال», «15 قتيلا و3 أطفال».
struct Neighbours {
  const Statement* first = nullptr;
  const Statement* second = nullptr;
};

std::vector<Neighbours> neighbours(const Account& account) {
  std::vector<Neighbours> all;
  const Statement* before = nullptr;
  for (const Statement& s : account.statements()) {
    if (!is_count(s) || s.measure.empty()) {
      before = nullptr;
      continue;
    }
    if (before != nullptr && before->field == s.field && s.span.begin >= before->span.end &&
        s.span.begin - before->span.end <= kRightBehind)
      all.push_back({before, &s});
    before = &s;
  }
  return all;
}

bool is_part(const Neighbours& n) { return n.second->role == "part" && n.first->role != "part"; }

bool is_addition(const Neighbours& n) {
  constexpr std::uint32_t kRoomForAnd = 4;  // « و»
  return n.second->role != "part" && n.second->span.begin - n.first->span.end <= kRoomForAnd;
}

bool are_alike(const Claim& a, const Claim& b) { return a.measure == b.measure && a.value == b.value; }

}  // namespace

void parts_or_additions(const Pair& pair, std::vector<Contradiction>& found) {
  if (!Comparable::same_story(pair)) return;
  for (const Neighbours& a : neighbours(pair.a))
    for (const Neighbours& b : neighbours(pair.b)) {
      if (!are_alike(*a.first, *b.first) || !are_alike(*a.second, *b.second)) continue;
      if ((is_part(a) && is_addition(b)) || (is_part(b) && is_addition(a)))
        found.push_back({a.second, b.second, Rule::part_or_addition, Severity::warning, {{"why.among-or-beside"}}});
    }
}

void parts_and_wholes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  for (Finding& f : Parts(account, comparable).find()) findings.push_back(std::move(f));
}

}  // namespace factcheck::compare
