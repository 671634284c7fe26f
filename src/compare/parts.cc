// In: the claims of one article. Out: parts that do not add up to their whole.
//
// Whether numbers are all the parts of another is rarely said. They are taken for it where two or three of one thing
// stand in one sentence, add up to nearly the number that the article is about, and are not it: «قتل 60 شخصا … مقتل 13
// في مروة فيما لقي 37 مصرعهم».
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "compare/between.h"
#include "compare/counts.h"
#include "compare/passes.h"
#include "factcheck/text.h"
#include "text/stem.h"

namespace factcheck::compare {
namespace {

constexpr int kNearWhole = 125;  // hundredths
constexpr std::size_t kMostParts = 4;
constexpr std::uint32_t kRoomOfWhole = 100;  // bytes between a whole and the first of its parts
constexpr std::uint32_t kRoomOfPart = 60;    // bytes between a part and the next
constexpr std::string_view kWaw = "و";
constexpr std::string_view kCasualties = "casualties";
constexpr std::string_view kDeaths = "deaths";
constexpr std::string_view kInjured = "injured";

class Parts {
 public:
  Parts(const Account& account, const Comparable& comparable)
      : comparable_(comparable), statements_(numbers_of(account.statements())) {}

  std::vector<Finding> find() {
    for (std::size_t i = 0; i + 2 < statements_.size(); ++i) {
      check_two_parts(i);
      check_bracket(i);
    }
    check_sums();
    check_casualties();
    return std::move(out_);
  }

 private:
  // «1546 حالة منهم 844 من الذكور و650 من الإناث»: nobody is neither, so they are all. Of two other parts a third may
  // not be told, but hardly so small a one.
  void check_two_parts(std::size_t at) {
    const Statement& whole = *statements_[at];
    const Statement& first = *statements_[at + 1];
    const Statement& second = *statements_[at + 2];
    if (!is_count(whole) || !is_count(first) || !is_count(second) || !is_divided(whole, first, second)) return;
    const auto sum = sum_of({&first, &second});
    if (!sum || whole.value.quantity.precision != Precision::exact || !may_be_all(*sum, whole, first, second) ||
        compare_values(*sum, whole.value).parting != Parting::apart)
      return;
    const bool sexes = are_sexes_of(whole, first, second);
    if (!sexes && (is_followed(at + 2) || !is_nearly(*sum, whole) || !are_of_measure(whole, first, second))) return;
    const bool sure = sexes && within(*sum, whole.value, kNearWhole);
    out_.push_back(finding(Rule::parts_do_not_add_up, sure ? Severity::error : Severity::warning, {{"why.sum", {*sum}}},
                           {Side{whole.value, whole.unit, {&whole}}, Side{*sum, first.unit, {&first, &second}}}));
  }

  // «16 شخصا (5 رجال، 6 أطفال و4 نساء)»: what stands in brackets right behind its whole is all of it.
  void check_bracket(std::size_t at) {
    const Statement& whole = *statements_[at];
    if (!is_exact_count(whole) || !is_opened(whole, *statements_[at + 1])) return;
    Refs parts{statements_[at + 1]};
    for (std::size_t i = at + 2; i < statements_.size() && is_next_in_list(*statements_[i - 1], *statements_[i]); ++i)
      parts.push_back(statements_[i]);
    if (parts.size() < 2 || !std::ranges::all_of(parts, [](const Statement* p) { return is_count(*p); }) ||
        !is_closed(*parts.back()))
      return;
    const auto sum = sum_of(parts);
    if (!sum || !may_be_all(*sum, whole, *parts.front(), *parts.back()) ||
        compare_values(*sum, whole.value).parting != Parting::apart)
      return;
    out_.push_back(finding(
        Rule::parts_do_not_add_up, Severity::warning, {{"why.sum", {*sum}}},
        {Side{whole.value, whole.unit, {&whole}}, Side{*sum, parts.front()->unit, {parts.begin(), parts.end()}}}));
  }

  // Nearly as many as the whole; or, however few, both sexes of a whole that names both: «90 معلما ومعلمة، منهم 31
  // معلما و22 معلمة.» Not where more is said of the last, which narrows it down: «و22 معلمة من الخارج».
  bool may_be_all(const Value& sum, const Statement& whole, const Statement& first, const Statement& last) const {
    return within(sum, whole.value, kNearWhole) ||
           (names_both_sexes(whole) && are_sexes_of(whole, first, last) && ends_clause(last));
  }

  bool ends_clause(const Statement& s) const {
    const Words told(std::string_view(s.quote.text).substr(s.span.end - s.quote.start), comparable_.words());
    return told.view().size() == 0 || !told.view().is_word(0);
  }

  bool is_opened(const Statement& whole, const Statement& first) const {
    const Words told(between(whole, first), comparable_.words());
    return told.view().size() == 1 && told.view().is_mark(0, U'(');
  }

  // No word with «و» between them, which would be one more: «5 رجال وامرأة و4 أطفال».
  bool is_next_in_list(const Statement& part, const Statement& next) const {
    constexpr lexicon::TokenIndex kAdjectives = 3;  // with the mark behind them
    const Words told(between(part, next), comparable_.words());
    const lexicon::View& view = told.view();
    if (view.size() == 0 || view.size() > kAdjectives) return false;
    for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
      const bool and_alone = i + 1 == view.size() && view.bytes(i) == kWaw;
      const bool comma = view.is_mark_of(i, U"،,") && i + 2 >= view.size();
      if (!comma && !and_alone && (!view.is_word(i) || view.grammar(i).conjunction)) return false;
    }
    return true;
  }

  // «… و4 نساء)»
  bool is_closed(const Statement& last) const {
    constexpr lexicon::TokenIndex kAdjectives = 2;
    const Words told(std::string_view(last.quote.text).substr(last.span.end - last.quote.start), comparable_.words());
    const lexicon::View& view = told.view();
    lexicon::TokenIndex i = 0;
    while (i < kAdjectives && view.is_word(i) && !view.grammar(i).conjunction) ++i;
    return view.is_mark(i, U')');
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
    // «أودت بحياة سبعة في إقليم وثلاثة في آخر وشخصين في ثالث»: a number that makes them add up is a part, whatever it
    // counts.
    if (std::ranges::any_of(sentence, [&](const Statement* c) { return is_rest(*c, *sum, whole); })) return;
    // A number that is told again is no part, and one that some of them add up to is a part itself.
    for (const Statement* p : parts)
      if (within(p->value, whole.value, kNearWhole)) return;
    std::vector<Side> sides{Side{whole.value, whole.unit, {&whole}},
                            Side{*sum, parts.front()->unit, {parts.begin(), parts.end()}}};
    for (const Statement* c : statements_)
      if (c != &whole && c->measure == whole.measure && c->value == whole.value) sides[0].claims.push_back(c);
    out_.push_back(finding(Rule::parts_do_not_add_up, Severity::note, {{"why.sum", {*sum}}}, std::move(sides)));
  }

  // «مصرع وإصابة 9 أشخاص» over «قتل شخصان وأصيب 9», where the text tells one such number of each. One more may be told
  // of without a number.
  void check_casualties() {
    const auto whole = std::ranges::find_if(
        statements_, [](const Statement* c) { return c->lead && c->measure == kCasualties && is_exact_count(*c); });
    if (whole == statements_.end()) return;
    const auto parts = dead_and_injured();
    if (!parts) return;
    const auto sum = sum_of({parts->first, parts->second});
    const Value& told = (*whole)->value;
    if (!sum || !within(*sum, told, kNearWhole) || compare_values(*sum, told).parting != Parting::apart ||
        add(sum->quantity.said(), Decimal(1)) == told.quantity.said())
      return;
    out_.push_back(
        finding(Rule::parts_do_not_add_up, Severity::warning, {{"why.sum", {*sum}}},
                {Side{told, (*whole)->unit, {*whole}}, Side{*sum, parts->first->unit, {parts->first, parts->second}}}));
  }

  // The dead and the injured of one sentence; none where sentences give several.
  std::optional<std::pair<const Statement*, const Statement*>> dead_and_injured() const {
    std::optional<std::pair<const Statement*, const Statement*>> parts;
    for (std::size_t i = 0; i + 1 < statements_.size(); ++i) {
      const Statement* dead = statements_[i];
      const Statement* injured = statements_[i + 1];
      if (dead->measure != kDeaths) std::swap(dead, injured);
      if (dead->measure != kDeaths || injured->measure != kInjured ||
          !in_one_sentence(*statements_[i], *statements_[i + 1]))
        continue;
      if (!is_exact_count(*dead) || !is_exact_count(*injured)) return std::nullopt;
      if (parts && !(parts->first->value == dead->value && parts->second->value == injured->value)) return std::nullopt;
      if (!parts) parts = {dead, injured};
    }
    return parts;
  }

  // «30 للرجال و12 للنساء»; «معلما» and «معلمة» of «معلما ومعلمة».
  bool are_sexes_of(const Statement& whole, const Statement& a, const Statement& b) const {
    if (are_both_sexes(a, b)) return true;
    constexpr std::string_view kTehMarbuta = "\u0629";
    const Key noun = first_stem(whole.noun);
    return names_both_sexes(whole) && first_stem(a.noun) == noun && first_stem(b.noun) == noun &&
           a.noun.ends_with(kTehMarbuta) != b.noun.ends_with(kTehMarbuta);
  }

  static bool is_rest(const Statement& more, const Value& sum, const Statement& whole) {
    const auto all = is_count(more) ? add(sum.quantity.said(), more.value.quantity.said()) : std::nullopt;
    return all && *all == whole.value.quantity.said();
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
  const Refs statements_;
  std::vector<Finding> out_;
};

}  // namespace

void parts(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  for (Finding& f : Parts(account, comparable).find()) findings.push_back(std::move(f));
}

}  // namespace factcheck::compare
