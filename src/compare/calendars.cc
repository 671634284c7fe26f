// In: the claims of one article. Out: one day told by two calendars that is not the same day: «16 رمضان 1436 الموافق
// 3 يونيو 2015».
#include <algorithm>

#include "compare/between.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// A month of the Hijra begins when its crescent is seen, a day or two from where tables have it.
constexpr int kSlack = 2;
constexpr int kFirstYear = 1900;  // before, dates may be Julian

bool is_full_day(const Statement& s) {
  return s.kind == Kind::date && !s.furniture && s.value.dates.from.full() && s.value.dates.to.full() &&
         s.value.dates.from.year >= kFirstYear;
}

bool is_hijri(const Statement& s) { return s.value.hijri.from.full(); }

// Is nothing between them but «الموافق», a mark, and the letter of an era?
bool are_told_as_one(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  const std::string_view words = between(first, second);
  if (words.empty()) return false;
  const Words told(words, cache);
  const lexicon::View& view = told.view();
  bool equals = false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    const auto* word = view.find(i, lexicon::Class::calendar);
    const auto role = word != nullptr ? view.lexicon().calendar[word->row].role : lexicon::Calendar::Role::other;
    if (view.is_mark_of(i, U"/=("))
      equals = true;
    else if (role == lexicon::Calendar::Role::equals)
      equals = true, i += word->words - 1;
    else if (view.is_word(i) && role != lexicon::Calendar::Role::era)
      return false;
  }
  return equals;
}

int days_between(const DateRange& a, const DateRange& b) {
  return std::max(day_number(a.from) - day_number(b.to), day_number(b.from) - day_number(a.to));
}

}  // namespace

void calendars(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const Statements& all = account.statements();
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Statement& a = all[i];
    const Statement& b = all[i + 1];
    if (!is_full_day(a) || !is_full_day(b) || is_hijri(a) == is_hijri(b)) continue;
    if (days_between(a.value.dates, b.value.dates) <= kSlack || !are_told_as_one(a, b, comparable.words())) continue;
    const Statement& hijri = is_hijri(a) ? a : b;
    findings.push_back(finding(Rule::calendar_conflict, Severity::error,
                               {{"why.calendars", {hijri.text, of_day(hijri.value.dates.from)}}},
                               {Side{a.value, {}, {&a}}, Side{b.value, {}, {&b}}}));
  }
}

}  // namespace factcheck::compare
