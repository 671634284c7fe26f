// In: the claims of one article. Out: a length of time that is not that of the hours or days right beside it: «خمس
// ساعات من 14:00 إلى 17:00», «عشرة أيام من 3 إلى 9 مايو»; and one told to the minute that is the time between two hours
// told before it but for one digit: «تعطلت عند 9:41 … وأبحرت عند 12:07 متأخرة ساعتين و36 دقيقة».
#include <algorithm>
#include <cstdlib>

#include "compare/between.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kRoom = 60;  // bytes between the two: « من », «، ولمدة », «، وذلك ما بين الساعة »
constexpr std::int64_t kHour = 60;
constexpr std::int64_t kHalfDay = 12 * kHour;

bool is_length(const Statement& s) {
  return s.kind == Kind::duration && s.value.form == Value::Form::number && !s.furniture &&
         s.value.quantity.precision == Precision::exact && s.part != Part::change && s.part != Part::compared;
}

bool are_beside_each_other(const Statement& a, const Statement& b) {
  const std::string_view words = between(a, b);
  return !words.empty() && words.size() <= kRoom && words.find_first_of(".!?\n") == std::string_view::npos;
}

std::optional<std::int64_t> length_in(const Statement& s, std::string_view unit, std::int64_t times,
                                      std::string_view larger, std::int64_t of_larger) {
  constexpr std::int64_t kMost = 1'000'000;  // longer is no span that hours or days are told of
  const auto n = s.value.quantity.said().integer();
  if (!n || *n < 0 || *n > kMost) return std::nullopt;
  if (s.unit == unit) return *n * times;
  return s.unit == larger ? std::optional(*n * of_larger) : std::nullopt;
}

// «من 8 إلى 3» is told without saying which half of the day it is.
bool parts_from_hours(const Statement& range, const Statement& length) {
  constexpr std::int64_t kSlack = 30;  // minutes
  const auto told = length_in(length, "minute", 1, "hour", 60);
  if (range.value.form != Value::Form::time || range.value.times.from == range.value.times.to || !told) return false;
  const std::int64_t span = (range.value.times.to - range.value.times.from + 2 * kHalfDay) % (2 * kHalfDay);
  const auto fits = [&](std::int64_t minutes) { return std::abs(minutes - *told) < kSlack; };
  return !fits(span) && !fits(span % kHalfDay) && *told < 2 * kHalfDay;
}

// Fewer days than from the first to the last may be told of: those of work.
bool parts_from_days(const Statement& range, const Statement& length) {
  const DateRange& days = range.value.dates;
  const auto told = length_in(length, "day", 1, "week", 7);
  if (range.kind != Kind::date_range || !days.from.full() || !days.to.full() || !told) return false;
  if (range.rule == "relative-date") return false;  // «الأسبوع الماضي»
  constexpr int kSlack = 1;  // of the Hijra, whose months are a day shorter or longer than tables have them
  return *told > day_number(days.to) - day_number(days.from) + 1 + (range.value.hijri.empty() ? 0 : kSlack);
}

// Hours and minutes, and not round ones: chance hardly comes as near to them.
std::optional<std::int64_t> told_to_the_minute(const Statement& s) {
  constexpr std::int64_t kRound = 5;
  const auto minutes = is_length(s) ? length_in(s, "minute", 1, {}, 0) : std::nullopt;
  return minutes && kHour <= *minutes && *minutes < kHalfDay && *minutes % kRound != 0 ? minutes : std::nullopt;
}

bool is_hour_of_day(const Statement& s) {
  return s.value.form == Value::Form::time && s.value.times.from == s.value.times.to && !s.furniture;
}

// Which half of the day it is may not be told.
std::int64_t minutes_between(const Statement& from, const Statement& to) {
  return (to.value.times.from - from.value.times.from + 2 * kHalfDay) % kHalfDay;
}

// 2:36 and 2:26, 2:36 and 1:36, but not 2:36 and 2:40.
bool is_one_digit_off(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t kTen = 10;
  const int parts = int{a / kHour != b / kHour} + int{a % kHour / kTen != b % kHour / kTen} + int{a % kTen != b % kTen};
  return parts == 1;
}

// The hours that are told before a length, in its passage.
std::vector<const Statement*> hours_before(const Statements& all, const Statement& length) {
  constexpr std::uint32_t kPassage = 800;  // bytes
  std::vector<const Statement*> hours;
  for (const Statement& s : all)
    if (is_hour_of_day(s) && s.field == length.field && s.span.end <= length.span.begin &&
        length.span.begin - s.span.end <= kPassage)
      hours.push_back(&s);
  return hours;
}

// The last hour told is the one that the length leads up to.
void check_minutes(const Statements& all, const Statement& length, std::vector<Finding>& findings) {
  const auto told = told_to_the_minute(length);
  if (!told) return;
  const auto hours = hours_before(all, length);
  const Statement* start = nullptr;
  for (const Statement* hour : hours) {
    const std::int64_t between = minutes_between(*hour, *hours.back());
    if (between == *told) return;
    if (start == nullptr && is_one_digit_off(between, *told)) start = hour;
  }
  if (start == nullptr) return;
  Value hours_told = start->value;
  hours_told.times.to = hours.back()->value.times.to;
  findings.push_back(
      finding(Rule::span_conflict, Severity::warning, {{"why.span-digit"}},
              {Side{hours_told, {}, {start, hours.back()}}, Side{length.value, length.unit, {&length}}}));
}

}  // namespace

void spans(const Account& account, std::vector<Finding>& findings) {
  const Statements& all = account.statements();
  for (const Statement& s : all) check_minutes(all, s, findings);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const bool length_first = is_length(all[i]);
    const Statement& length = length_first ? all[i] : all[i + 1];
    const Statement& range = length_first ? all[i + 1] : all[i];
    if (!is_length(length) || range.furniture || !are_beside_each_other(all[i], all[i + 1])) continue;
    if (!parts_from_hours(range, length) && !parts_from_days(range, length)) continue;
    findings.push_back(finding(Rule::span_conflict, Severity::error, {{"why.span"}},
                               {Side{range.value, range.unit, {&range}}, Side{length.value, length.unit, {&length}}}));
  }
}

}  // namespace factcheck::compare
