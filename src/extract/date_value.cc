// From dates as the words give them to Mentions: the year that they leave open, and the Gregorian reading of Hijri
// dates.
//
// What a newspaper calls 1 Ramadan is the day after the crescent was seen, which may be a day before or after the
// calendar's own. So the Gregorian reading of a Hijri date is an interval of a day to either side, unless the text
// itself gives the Gregorian date, or the weekday, which only one of the three days has.
#include "extract/date.h"
#include "factcheck/extract.h"

namespace factcheck::extract {
namespace {

constexpr int kSighting = 1;  // days by which a month may begin early or late

// The first day of a date's reading, or the day in the middle of its month.
std::optional<int> day_in_year(const Point& p, int year) {
  const Date d{static_cast<std::int16_t>(year), p.date.month, p.date.day == 0 ? std::int8_t{15} : p.date.day};
  if (p.hijri) {
    const auto range = gregorian(d);
    return range ? std::optional(day_number(range->from)) : std::nullopt;
  }
  return is_valid(d) ? std::optional(day_number(d)) : std::nullopt;
}

// The year that brings a date nearest to the day of the article, on the side that «الماضي» or «المقبل» names. Without
// such a word a day ahead counts double: of a day far ahead newspapers say its year, of one past they need not.
std::int16_t year_near(const Date& day, const Point& p) {
  const int this_year = p.hijri ? hijri(day).year : day.year;
  if (p.year_shift) return static_cast<std::int16_t>(this_year + *p.year_shift);
  if (p.date.day == 0 && p.shift == 0) return static_cast<std::int16_t>(this_year);
  int best = 0;
  int best_distance = 0;
  for (int year = this_year - 1; year <= this_year + 1; ++year) {
    const auto there = day_in_year(p, year);
    if (!there) continue;
    const int ahead = *there - day_number(day);
    if (p.shift == -1 && ahead > 0) continue;
    if (p.shift == 1 && ahead < 0) continue;
    const int distance = ahead > 0 ? 2 * ahead : -ahead;
    if (best != 0 && distance >= best_distance) continue;
    best = year;
    best_distance = distance;
  }
  return static_cast<std::int16_t>(best);
}

bool has_weekday(const Point& p) { return p.weekday != 0 && p.date.full(); }

DateRange with_sighting(DateRange range) {
  return {from_day_number(day_number(range.from) - kSighting), from_day_number(day_number(range.to) + kSighting)};
}

// The one day that a weekday leaves of a Hijri date's interval.
std::optional<Date> day_of_weekday(const Point& p, const DateRange& range) {
  if (!has_weekday(p)) return std::nullopt;
  for (int n = day_number(range.from); n <= day_number(range.to); ++n)
    if (weekday(from_day_number(n)) == p.weekday) return from_day_number(n);
  return std::nullopt;
}

// Sets the Gregorian value of Hijri dates.
void put_hijri(Mention& m, const Point& low, const Point& high, const std::optional<DateRange>& given) {
  m.value.hijri = {low.date, high.date};
  const auto from = gregorian(low.date);
  const auto to = gregorian(high.date);
  if (given) {
    m.value.dates = *given;
    m.wrong_weekday = has_weekday(low) && weekday(given->from) != low.weekday;
  } else if (from && to) {
    m.value.dates = with_sighting({from->from, to->to});
    if (m.kind != Kind::date) return;
    const auto day = day_of_weekday(low, m.value.dates);
    if (day) m.value.dates = {*day, *day};
    m.wrong_weekday = has_weekday(low) && !day;
  }
}

bool is_wrong_weekday(const Point& p) { return has_weekday(p) && weekday(p.date) != p.weekday; }

void put(Mention& m, const Point& low, const Point& high, const std::optional<DateRange>& given) {
  m.figure = m.span;
  m.value.form = Value::Form::date;
  m.value.quantity.precision = m.kind == Kind::date ? Precision::exact : Precision::range;
  m.relative = low.bare;
  if (low.hijri) return put_hijri(m, low, high, given);
  m.value.dates = {low.date, high.date};
  m.wrong_weekday = is_wrong_weekday(low) || is_wrong_weekday(high);
}

Reading date_reading(const View& view, const Context& context, Dates d, const std::optional<DateRange>& given) {
  settle(context, d.low);
  const RuleName rule = d.low.hijri ? RuleName("hijri-date") : d.low.bare ? RuleName("month") : RuleName("date");
  Mention m = make_mention(view, Kind::date, d.low.first, d.low.last, rule);
  put(m, d.low, d.low, given);
  return {m, d.low.last};
}

// Gives the first of two dates what only the second says: the month, the calendar, the year.
void complete_from(const Point& high, Point& low) {
  if (low.date.month == 0 && low.date.day != 0) {
    low.date.month = high.date.month;
    low.hijri = high.hijri;
  }
  // «1429-1435هـ»
  if (low.date.month == 0 && high.hijri) low.hijri = true;
  if (low.date.year != 0) return;
  low.date.year = high.date.year;
  low.shift = high.shift;
  low.year_shift = high.year_shift;
  if (low.date.year != 0 && low.date.month > high.date.month) --low.date.year;
}

// «بين 1 نوفمبر و15 ديسمبر»: each was set to the year that brings it nearest. Where no word says which day comes
// («المقبل», behind the second), the second follows the first.
void set_in_order(Point& low, Point& high) {
  if (high.shift) {
    low.date.year = high.date.year;
    if (low.date > high.date) --low.date.year;
    return;
  }
  high.date.year = low.date.year;
  if (low.date > high.date) ++high.date.year;
}

}  // namespace

void settle(const Context& context, Point& p) {
  if (p.date.year == 0 && context.day && context.day->full()) p.date.year = year_near(*context.day, p);
}

Mention relative_mention(const View& view, Kind kind, Index first, Index last, DateRange value) {
  Mention m = make_mention(view, kind, first, last, "relative-date");
  m.figure = m.span;
  m.value.form = Value::Form::date;
  m.value.quantity.precision = kind == Kind::date ? Precision::exact : Precision::range;
  m.value.dates = value;
  m.relative = true;
  return m;
}

std::optional<Reading> dates_reading(const View& view, const Context& context, Dates d) {
  if (d.high) {
    complete_from(*d.high, d.low);
    if (d.low.hijri != d.high->hijri) d.high.reset();
  }
  const std::optional<DateRange> given = d.low.hijri ? given_days(view, context, d) : std::nullopt;
  if (!d.high) return date_reading(view, context, d, given);
  Point& low = d.low;
  Point& high = *d.high;
  const bool open_years = low.date.year == 0 && high.date.year == 0;
  settle(context, high);
  settle(context, low);
  if (low.bare && low.date.year != 0 && low.date > high.date) --low.date.year;
  if (open_years && low.date.year != 0 && low.date > high.date) set_in_order(low, high);
  if (!is_possible(low)) return std::nullopt;
  Index first = with_noun(view, low);
  if (first > 0 && (view.is(first - 1, words::kMin) || is_between(view, first - 1))) --first;
  if (first > 0 && is_between(view, first) && view.is(first - 1, words::kMa)) --first;
  Mention m = make_mention(view, Kind::date_range, first, high.last,
                           low.hijri ? RuleName("hijri-range") : RuleName("date-range"));
  put(m, low, high, given);
  return Reading{m, high.last};
}

}  // namespace factcheck::extract
