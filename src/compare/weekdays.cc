// In: the claims of one article. Out: dates whose weekday is another: «الاثنين 25 نوفمبر 2025», which was a Tuesday.
//
// «الاثنين 10/4/1436» is 4/10/1436 with its day and month the other way round, as digits come to stand where a line is
// turned: every reader takes it for the day that is meant, so it is a note. Another date of that month shows which it
// is.
#include <algorithm>
#include <utility>
#include <vector>

#include "compare/between.h"
#include "compare/passes.h"
#include "compare/told_date.h"
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

Date turned(const Date& d) { return {d.year, d.day, d.month}; }

// Is it the weekday of the date with day and month the other way round? Only digits are turned, so no name of a month.
bool is_turned(const Statement& s, lexicon::WordCache& cache) {
  constexpr int kMonths = 12;
  if (as_told(s).day > kMonths || s.text.find('/') == std::string::npos) return false;
  const Date meant = turned(as_told(s));
  const auto days = s.value.hijri.empty() ? std::optional(DateRange{meant, meant}) : extract::gregorian(meant);
  return days && weekday(middle(*days)) == named_weekday(s, cache);
}

// A date of the month that a turned one is meant of, told the right way round: «حتى 27/10».
const Statement* of_meant_month(const Statement& s, const Statements& all) {
  const Date meant = turned(as_told(s));
  const auto it = std::ranges::find_if(all, [&](const Statement& o) {
    const Date& told = as_told(o);
    return o.kind == Kind::date && !o.furniture && o.value.hijri.empty() == s.value.hijri.empty() && told.day != 0 &&
           told.year == meant.year && told.month == meant.month && told != meant;
  });
  return it == all.end() ? nullptr : &*it;
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
    const bool is_order = is_turned(s, comparable.words());
    std::vector<Phrase> reasons{why(s)};
    std::vector<Side> sides{Side{s.value, s.unit, {&s}}};
    if (const Statement* other = is_order ? of_meant_month(s, account.statements()) : nullptr) {
      reasons.push_back({"why.weekday-turned", {s.text, other->text}});
      sides.push_back(Side{other->value, other->unit, {other}});
    }
    findings.push_back(finding(Rule::weekday_conflict, is_order ? Severity::note : Severity::error, std::move(reasons),
                               std::move(sides)));
  }
}

}  // namespace factcheck::compare
