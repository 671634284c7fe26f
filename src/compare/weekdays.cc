// In: the claims of one article. Out: dates whose weekday is another: «الاثنين 25 نوفمبر 2025», which was a Tuesday.
//
// «الاثنين 10/4/1436» is 4/10/1436 with its day and month the other way round, as digits come to stand where a line is
// turned: every reader takes it for the day that is meant, so it is a note.
#include "compare/between.h"
#include "compare/passes.h"
#include "factcheck/extract.h"

namespace factcheck::compare {
namespace {

// Since when the months of the Umm al-Qura calendar follow the rules that its tables are made by.
constexpr int kFirstYear = 1980;

// «3/10» without its year may be of either calendar, and «ثاني رمضان» of any year of the Hijra.
bool is_settled(const Statement& s, lexicon::WordCache& cache) {
  constexpr std::uint32_t kDigitsOfYear = 4;
  const Words told(s.text, cache);
  const lexicon::View& view = told.view();
  bool names_month = false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    if (view.digit_count_at_least(i, kDigitsOfYear)) return true;
    names_month = names_month || view.find(i, lexicon::Class::month) != nullptr;
  }
  return names_month && s.value.hijri.empty();
}

// The day itself; of a Hijri date the one in the middle, for its month begins a day earlier or later than tables have
// it.
Date middle(const DateRange& days) { return from_day_number((day_number(days.from) + day_number(days.to)) / 2); }

// ISO 8601, 1 Monday; 0 where the words of a date name none.
int named_weekday(const Statement& s, lexicon::WordCache& cache) {
  const Words told(s.text, cache);
  const lexicon::View& view = told.view();
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (const auto* day = view.find(i, lexicon::Class::weekday)) return view.lexicon().weekday[day->row];
  return 0;
}

// Is it the weekday of the date with day and month the other way round? Only digits are turned, so no name of a month.
bool is_turned(const Statement& s, lexicon::WordCache& cache) {
  constexpr int kMonths = 12;
  const Date& told = s.value.hijri.empty() ? s.value.dates.from : s.value.hijri.from;
  if (told.day > kMonths || s.text.find('/') == std::string::npos) return false;
  const Date turned{told.year, told.day, told.month};
  const auto days = s.value.hijri.empty() ? std::optional(DateRange{turned, turned}) : extract::gregorian(turned);
  return days && weekday(middle(*days)) == named_weekday(s, cache);
}

Phrase why(const Statement& s) {
  constexpr std::string_view kDays[] = {"weekday.1", "weekday.2", "weekday.3", "weekday.4",
                                        "weekday.5", "weekday.6", "weekday.7"};
  const Date day = middle(s.value.dates);
  const Phrase::Message name{kDays[weekday(day) - 1]};
  const bool settled = s.value.dates.from == s.value.dates.to;  // by a Gregorian date beside it
  if (settled) return {"why.weekday", {of_day(day), name}};
  return {"why.weekday-hijri", {s.text, of_day(day), name}};
}

}  // namespace

void weekdays(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  for (const Statement& s : account.statements()) {
    const DateRange& days = s.value.dates;
    if (!s.wrong_weekday || s.is_headline() || !days.from.full() || !days.to.full()) continue;
    if (!s.value.hijri.empty() && (!s.value.hijri.from.full() || days.from.year < kFirstYear)) continue;
    if (!is_settled(s, comparable.words())) continue;
    const Severity grade = is_turned(s, comparable.words()) ? Severity::note : Severity::error;
    findings.push_back(finding(Rule::weekday_conflict, grade, {why(s)}, {Side{s.value, s.unit, {&s}}}));
  }
}

}  // namespace factcheck::compare
