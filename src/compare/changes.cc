// In: the claims of one article. Out: a change in per cent that is not that of the two levels beside it, «ارتفعت من 40
// إلى 60 مليونا، بزيادة 20 %», or not that of the change in numbers, «خسر 71 نقطة بنسبة 7.6 % وأغلق عند 9301».
#include <algorithm>

#include "compare/between.h"
#include "compare/passes.h"
#include "compare/precision.h"
#include "factcheck/text.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kFarthest = 8;           // tokens between two levels, and between a change and its level
constexpr std::size_t kFarthestChange = 12;    // between the levels and the change that sums them up
constexpr lexicon::TokenIndex kNearLevel = 5;  // between the change in per cent and its level
constexpr std::size_t kNextTo = 3;             // between a change in numbers and the same in per cent

bool is_exact(const Quantity& q) { return q.precision == Precision::exact || q.precision == Precision::about; }

bool is_number(const Statement& s) {
  return s.value.form == Value::Form::number && !s.furniture &&
         (s.kind == Kind::count || s.kind == Kind::money || s.kind == Kind::measure || s.kind == Kind::percent);
}

bool is_level(const Statement& s) {
  return s.kind != Kind::percent && is_exact(s.value.quantity) && Decimal(0) < s.value.quantity.said() &&
         s.part != Part::planned;
}

bool is_percent(const Statement& s) {
  return s.kind == Kind::percent && s.unit == "percent" && is_exact(s.value.quantity) &&
         Decimal(0) < s.value.quantity.said();
}

bool is_change(const Statement& s) { return is_percent(s) && s.part == Part::change; }

// «من 40 إلى 60», «من 40 دولارا في 2014 إلى 60»: does what is compared lead to what it is compared with?
bool leads_up_to(const Statement& a, const Statement& b, lexicon::WordCache& cache) {
  constexpr std::size_t kRoom = 16;  // bytes: « إلى نحو »
  const std::string_view words = between(a, b);
  if (words.empty() || words.size() <= kRoom) return !words.empty();
  const Words told(words, cache);
  const lexicon::View& view = told.view();
  if (view.size() > kFarthest) return false;
  const auto* last = view.find(view.size() - 1, lexicon::Class::governor);
  return last != nullptr && view.lexicon().governor[last->row].sort == lexicon::Governor::Sort::level;
}

// Two levels of one thing, as far as they tell.
bool may_be_levels(const Statement& a, const Statement& b) {
  return is_level(a) && is_level(b) && a.kind == b.kind && a.unit == b.unit &&
         (a.measure == b.measure || says_little(a.measure) || says_little(b.measure));
}

// And one of them is what the other is compared with.
bool are_levels(const Statement& a, const Statement& b, lexicon::WordCache& cache) {
  return may_be_levels(a, b) &&
         (a.part == Part::compared ? b.part != Part::compared && leads_up_to(a, b, cache) : b.part == Part::compared) &&
         holds(a.beside, b);
}

// No more words than so many, as far as is quoted.
bool are_near(const Statement& first, const Statement& second, std::size_t most) {
  const std::string_view words = between(first, second);
  return !words.empty() && text::make_passage(Field::text, words, {}).tokens.size() <= most;
}

// Does a word between two figures set the second against something («مقارنة», «مقابل»), in a way that `is` asks for?
template <class Is>
bool are_compared(const Statement& first, const Statement& second, lexicon::WordCache& cache, Is is) {
  const Words told(between(first, second), cache);
  const lexicon::View& view = told.view();
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (const auto* word = view.find(i, lexicon::Class::governor);
        word != nullptr && view.lexicon().governor[word->row].sort == lexicon::Governor::Sort::compared && is(*word))
      return true;
  return false;
}
bool are_compared(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  return are_compared(first, second, cache, [](const lexicon::Sense& /*word*/) { return true; });
}

// «مقارنة بنحو 188 ألفا في 2014، ومقارنة بنحو 184 في 2013»: a second level that a third is compared with.
bool is_compared_as_well(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  return are_compared(first, second, cache, [](const lexicon::Sense& word) {
    return word.proclitics.conjunction == lexicon::Proclitics::Conjunction::waw;
  });
}

// «بزيادة», «بنسبة ارتفاع»: a word of change that is told as the amount of something.
bool is_by_change(const lexicon::View& view, lexicon::TokenIndex i) {
  using Place = lexicon::Qualifier::Place;
  const auto place = [&](const lexicon::Sense& s) { return view.lexicon().qualifier[s.row].place; };
  const auto* before = i > 0 ? view.find(i - 1, lexicon::Class::qualifier) : nullptr;
  const bool behind_rate = before != nullptr && place(*before) == Place::spread;
  return std::ranges::any_of(view.senses(i), [&](const lexicon::Sense& s) {
    return s.cls == lexicon::Class::qualifier && place(s) == Place::change &&
           (behind_rate || s.proclitics.preposition == lexicon::Proclitics::Preposition::beh);
  });
}

// Is the change said to be that of the levels right before it?
bool sums_them_up(const Statement& levels, const Statement& change, lexicon::WordCache& cache) {
  const Words told(between(levels, change), cache);
  const lexicon::View& view = told.view();
  if (view.size() > kFarthestChange) return false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (is_by_change(view, i)) return true;
  return false;
}

// «من 18 إلى 32 مسارا، وبنسبة 77 %»: no more than the rate of what was just told.
bool is_rate_of(const Statement& levels, const Statement& percent, lexicon::WordCache& cache) {
  if (!is_percent(percent) || percent.part == Part::compared || percent.part == Part::level) return false;
  const Words told(between(levels, percent), cache);
  const lexicon::View& view = told.view();
  if (view.size() == 0 || view.size() > kFarthest) return false;
  return std::ranges::any_of(view.senses(view.size() - 1), [&](const lexicon::Sense& s) {
    return s.cls == lexicon::Class::qualifier &&
           view.lexicon().qualifier[s.row].place == lexicon::Qualifier::Place::spread &&
           s.proclitics.conjunction == lexicon::Proclitics::Conjunction::waw;
  });
}

// Is the third number the change from one of two levels to the other?
bool sums_up(const Statement& a, const Statement& b, const Statement& change, lexicon::WordCache& cache) {
  if (is_change(change) && sums_them_up(b, change, cache)) return !is_compared_as_well(a, b, cache);
  return a.part == Part::compared && is_rate_of(b, change, cache);
}

// «انخفض صافي الخسارة بنسبة 29 % إلى 458 مليونا مقارنة بـ 647»: does the change lead to the level? Not where it is said
// to be a change from something else: «بنسبة 29 % عن الربع السابق لتبلغ 458 مليونا مقارنة بـ 647».
bool leads_to(const Statement& change, const Statement& level, const Statement& before, lexicon::WordCache& cache) {
  constexpr std::size_t kNear = 3;
  if (level.part == Part::compared) return are_near(change, level, kNear);  // «بنسبة 297 % من 14 ألفا إلى 56 ألفا»
  const bool same = change.measure == level.measure && !says_little(level.measure);
  return level.part == Part::level && holds(change.beside, level) &&
         (are_near(change, level, kNear) ||
          (same && are_near(change, level, kFarthest) && !are_compared(change, level, cache))) &&
         are_near(level, before, same && before.measure == level.measure ? kFarthest : kNear) &&
         (same || says_little(change.measure) || says_little(level.measure));
}

// «18.7 مليونا بارتفاع نسبته 20 % مقابل 15.6».
bool stands_between(const Statement& level, const Statement& change, const Statement& before) {
  constexpr std::size_t kNear = 2;
  return before.part == Part::compared && are_near(level, change, kNextTo) && are_near(change, before, kNear);
}

// «خاسرا 71 نقطة بنسبة 0.76 % ليغلق عند 9301»: a change in numbers, the same in per cent, and the level it leads to.
bool are_of_one_change(const Statement& amount, const Statement& change, const Statement& level) {
  return amount.kind == level.kind && amount.base_unit() == level.base_unit() &&
         (amount.measure == level.measure || (amount.measure.empty() && amount.part == Part::change)) &&
         is_level(amount) && is_level(level) && amount.part != Part::compared && level.part != Part::compared &&
         is_percent(change) && are_near(amount, change, kNextTo) && holds(change.beside, amount) &&
         holds(change.beside, level);
}

bool is_restating(const lexicon::View& view, lexicon::TokenIndex i, lexicon::Restating::Sort sort) {
  const auto* word = view.find(i, lexicon::Class::restating);
  return word != nullptr && view.lexicon().restating[word->row].sort == sort;
}

// «زادت البلاغات 8 %، حيث بلغت العام الماضي 46083 بلاغا وهذا العام 53894 بلاغا»: are the two what the change was worked
// out of?
bool are_its_details(const Statement& change, const Statement& a, const Statement& b, lexicon::WordCache& cache) {
  constexpr std::size_t kFarthestDetail = 20;
  if (!is_level(a) || !is_level(b) || a.kind != b.kind || a.unit != b.unit || a.measure != b.measure ||
      says_little(a.measure) || !are_near(change, a, kFarthestDetail) || !are_near(a, b, kFarthest))
    return false;
  const Words told(between(change, a), cache);
  const lexicon::View& view = told.view();
  const lexicon::TokenIndex first = view.is_mark_of(0, U"،,؛") ? 1 : 0;
  return is_restating(view, first, lexicon::Restating::Sort::detail);
}

// «71 نقطة بنسبة», «39 سنتا أو», «1016 مليونا تعادل»: is the amount told again in per cent?
bool is_told_again(const Statement& amount, const Statement& change, lexicon::WordCache& cache) {
  const Words told(between(amount, change), cache);
  const lexicon::View& view = told.view();
  const auto* rate = view.find(0, lexicon::Class::qualifier);
  return view.is_mark(0, U'(') || is_restating(view, 0, lexicon::Restating::Sort::again) ||
         (rate != nullptr && view.lexicon().qualifier[rate->row].place == lexicon::Qualifier::Place::spread);
}

// What the words between two figures say of the second.
struct Between {
  bool near = false;  // that it is of one thing with the first: the words are few
  bool then = false;  // that it was so before
};

Between words_between(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  const Words told(between(first, second), cache);
  const lexicon::View& view = told.view();
  Between b;
  b.near = view.size() > 0 && view.size() <= kFarthestChange;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    b.then = b.then || is_restating(view, i, lexicon::Restating::Sort::then);
    b.near = b.near && !is_restating(view, i, lexicon::Restating::Sort::apart);
  }
  return b;
}

// Does a word of a level stand between the two («إلى», «عند»), and none of another sort?
bool reaches(const Statement& change, const Statement& level, lexicon::WordCache& cache) {
  const Words told(between(change, level), cache);
  const lexicon::View& view = told.view();
  bool leads = false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    const auto* word = view.find(i, lexicon::Class::governor);
    if (word == nullptr) continue;
    const lexicon::Governor::Sort sort = view.lexicon().governor[word->row].sort;
    if (sort != lexicon::Governor::Sort::level && sort != lexicon::Governor::Sort::general) return false;
    leads = leads || sort == lexicon::Governor::Sort::level;
  }
  return leads && view.size() <= kNearLevel;
}

Decimal distance(const Decimal& a, const Decimal& b) {
  const Decimal d = add(a, negate(b)).value_or(Decimal());
  return d.is_negative() ? negate(d) : d;
}

// Hundred times the change from the old level to the new one, as far as both are rounded.
Rounded hundredfold_change(const Rounded& before, const Rounded& now) {
  const bool meet = !(before.high < now.low) && !(now.high < before.low);
  const Decimal least = meet ? Decimal() : std::min(distance(before.high, now.low), distance(before.low, now.high));
  const Decimal most = std::max(distance(before.low, now.high), distance(before.high, now.low));
  return hundredfold({least, most});
}

Rounded sum(const Rounded& a, const Rounded& b) {
  return {add(a.low, b.low).value_or(a.low), add(a.high, b.high).value_or(a.high)};
}
Rounded negative(const Rounded& a) { return {negate(a.high), negate(a.low)}; }

class Changes {
 public:
  Changes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings)
      : comparable_(comparable), findings_(findings) {
    for (const Statement& s : account.statements())
      if (is_number(s)) numbers_.push_back(&s);
  }

  void find() {
    for (std::size_t i = 0; i + 2 < numbers_.size(); ++i)
      if (!is_told_in_few_words(i)) check_far(i);
  }

 private:
  // Three numbers in a form of words in which nearly all of them agree; they are checked.
  bool is_told_in_few_words(std::size_t at) {
    lexicon::WordCache& words = comparable_.words();
    const Statement& a = *numbers_[at];
    const Statement& b = *numbers_[at + 1];
    const Statement& c = *numbers_[at + 2];
    if (are_levels(a, b, words) && sums_up(a, b, c, words))
      check_levels(c, a, b);
    else if (is_change(a) && !is_told_of_levels_before(at) && are_levels(b, c, words) && leads_to(a, b, c, words))
      check_levels(a, b, c);
    else if (is_change(a) && are_its_details(a, b, c, words))
      check_details(a, b, c);
    else if (is_change(b) && are_levels(a, c, words) && stands_between(a, b, c))
      check_levels(b, a, c);
    else if (are_of_one_change(a, b, c) && is_told_again(a, b, words) && reaches(b, c, words))
      check_amount(a, b, c);
    else
      return false;
    return true;
  }

  void check_far(std::size_t at) {
    const Statement& a = *numbers_[at];
    const Statement& b = *numbers_[at + 1];
    const Statement& c = *numbers_[at + 2];
    if (is_from_level_before(at))
      check_far_change(is_change(a) ? a : b, c, is_change(a) ? b : a);
    else if (b.part == Part::change && are_of_one_change(b, c, a) && is_told_again(b, c, comparable_.words()) &&
             are_near(a, b, kNextTo))
      check_amount(b, c, a);
  }

  // A change and two levels in more words, the last of which is told as the one before: «10.4 مليون، بزيادة 17 % عن
  // الفترة المماثلة، حينما بلغت 8.9 مليون».
  bool is_from_level_before(std::size_t at) const {
    const Statement& first = *numbers_[at];
    const Statement& second = *numbers_[at + 1];
    const Statement& before = *numbers_[at + 2];
    const Statement& now = is_change(first) ? second : first;
    if (!is_change(first) && !is_change(second)) return false;
    if (!may_be_levels(now, before) || now.part == Part::change ||
        (is_change(first) && (is_one_of_several(at) || is_told_of_levels_before(at))))
      return false;
    const Between left = words_between(first, second, comparable_.words());
    const Between right = words_between(second, before, comparable_.words());
    return left.near && right.near && !left.then && (before.part == Part::compared || right.then) &&
           !are_compared(first, second, comparable_.words());
  }

  // «9 مليارات مقابل 10، بانخفاض 10 %، أما الربح فبلغ …»
  bool is_told_of_levels_before(std::size_t change) const {
    lexicon::WordCache& words = comparable_.words();
    return change >= 2 && are_levels(*numbers_[change - 2], *numbers_[change - 1], words) &&
           sums_them_up(*numbers_[change - 1], *numbers_[change], words);
  }

  // «بانخفاض 55 % عن العام السابق، وبانخفاض 31 % عن الربع السابق، لتبلغ 1.08 ريال مقابل 2.23»
  bool is_one_of_several(std::size_t at) const {
    return at > 0 && numbers_[at - 1]->kind == Kind::percent &&
           are_near(*numbers_[at - 1], *numbers_[at], kFarthestChange);
  }

  void check_levels(const Statement& change, const Statement& a, const Statement& b) {
    const bool a_is_before = a.part == Part::compared;
    check_change(change, a_is_before ? a : b, a_is_before ? b : a);
  }
  void check_change(const Statement& change, const Statement& before, const Statement& now) {
    const Rounded then = rounded(before.value.quantity);
    if (is_no_percent(rounded(change.value.quantity), then, hundredfold_change(then, rounded(now.value.quantity))))
      report(change, now, before);
  }

  // What is told in more words may be of two things after all, and «5 % وبنحو 1.7 مليار، مقارنة بـ 32» has the change
  // itself.
  void check_far_change(const Statement& change, const Statement& before, const Statement& now) {
    const Rounded percent = rounded(change.value.quantity);
    const Rounded then = rounded(before.value.quantity);
    const Rounded level = rounded(now.value.quantity);
    if (!are_of_two_things(percent, then, hundredfold_change(then, level)) &&
        is_no_percent(percent, then, hundredfold(level)))
      check_change(change, before, now);
  }

  // Which of the two is the level before is not known, nor whether it is no share after all: «ناهزت المشاركة 43 %، إذ
  // صوت 6.7 ملايين من أصل 16».
  void check_details(const Statement& change, const Statement& a, const Statement& b) {
    const Rounded x = rounded(a.value.quantity);
    const Rounded y = rounded(b.value.quantity);
    const Rounded percent = rounded(change.value.quantity);
    if (is_no_percent(percent, x, hundredfold_change(x, y)) && is_no_percent(percent, y, hundredfold_change(y, x)) &&
        is_no_percent(percent, x, hundredfold(y)) && is_no_percent(percent, y, hundredfold(x)))
      report(change, a, b);
  }

  // Of the level before: that which it leads to, less or more by the change.
  void check_amount(const Statement& amount, const Statement& change, const Statement& level) {
    const Rounded off = rounded(amount.base_value().quantity);
    const Rounded now = rounded(level.base_value().quantity);
    const Rounded percent = rounded(change.value.quantity);
    constexpr int kPointMoved = 12;  // of a number that is said to be a change
    if (are_of_two_things(percent, now, hundredfold(off), amount.part == Part::change ? kPointMoved : kMostTimes))
      return;
    if (is_no_percent(percent, sum(now, off), hundredfold(off)) &&
        is_no_percent(percent, sum(now, negative(off)), hundredfold(off)))
      report(change, amount, level);
  }

  // «ستاندارد آند بورز 500 بنسبة 2.5 % إلى 4277»: a slip of one digit is not that far off.
  static constexpr int kMostTimes = 4;
  static bool are_of_two_things(const Rounded& percent, const Rounded& of, const Rounded& hundred,
                                int most = kMostTimes) {
    const auto told = multiply(percent.high, of.high);
    const auto much_more = told ? multiply(*told, Decimal(most)) : std::nullopt;
    const auto much_less = multiply(hundred.low, Decimal(most));
    return !much_more || !much_less || *much_more < hundred.low || *much_less < *told;
  }

  void report(const Statement& change, const Statement& a, const Statement& b) {
    findings_.push_back(finding(Rule::change_conflict, Severity::error, {{"why.change"}},
                                {Side{change.value, change.unit, {&change}}, Side{a.value, a.unit, {&a, &b}}}));
  }

  const Comparable& comparable_;
  std::vector<Finding>& findings_;
  std::vector<const Statement*> numbers_;
};

}  // namespace

void changes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  Changes(account, comparable, findings).find();
}

}  // namespace factcheck::compare
