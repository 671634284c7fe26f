// From dates as the words give them to Mentions: the year that they leave open, and the other calendar.
#include <cstdlib>

#include "extract/calendar.h"
#include "extract/date.h"

namespace factcheck::extract {
namespace {

std::int16_t year_near(const Date& day, const Point& p) {
  if (p.hijri) return 0;
  if (p.date.day == 0 && p.shift == 0) return day.year;
  int best = 0;
  int best_distance = 0;
  for (int year = day.year - 1; year <= day.year + 1; ++year) {
    Date d{static_cast<std::int16_t>(year), p.date.month, p.date.day == 0 ? std::int8_t{15} : p.date.day};
    if (!is_valid(d)) continue;
    const int ahead = day_number(d) - day_number(day);
    if (p.shift == -1 && ahead > 0) continue;
    if (p.shift == 1 && ahead < 0) continue;
    if (best != 0 && std::abs(ahead) >= best_distance) continue;
    best = year;
    best_distance = std::abs(ahead);
  }
  return static_cast<std::int16_t>(best);
}

void settle(const Context& context, Point& p) {
  if (p.date.year == 0 && context.day && context.day->full()) p.date.year = year_near(*context.day, p);
}

void put(Mention& m, const Point& low, const Point& high) {
  m.value.form = Value::Form::date;
  m.value.quantity.precision = low.date == high.date ? Precision::exact : Precision::range;
  m.value.dates = {low.date, high.date};
  if (!low.hijri) return;
  m.value.hijri = {low.date, high.date};
  const auto from = gregorian(low.date);
  const auto to = gregorian(high.date);
  m.value.dates = from && to ? DateRange{from->from, to->to} : DateRange{};
}

bool is_wrong_weekday(const Point& p) {
  return p.weekday != 0 && p.date.full() && !p.hijri && weekday(p.date) != p.weekday;
}

}  // namespace

Reading date_reading(const View& view, const Context& context, Point p) {
  settle(context, p);
  Mention m = make_mention(view, Kind::date, p.first, p.last, p.hijri ? "hijri-date" : "date");
  m.figure = m.span;
  put(m, p, p);
  m.wrong_weekday = is_wrong_weekday(p);
  return Reading{m, p.last};
}

std::optional<Reading> range_reading(const View& view, const Context& context, Point low, Point high) {
  if (low.date.month == 0 && low.date.day != 0) {
    low.date.month = high.date.month;
    low.hijri = high.hijri;
  }
  if (low.hijri != high.hijri) return date_reading(view, context, low);
  if (low.date.year == 0) {
    low.date.year = high.date.year;
    low.shift = high.shift;
    if (low.date.year != 0 && low.date.month > high.date.month) --low.date.year;
  }
  settle(context, high);
  settle(context, low);
  if (!is_valid(low.date)) return std::nullopt;
  Index first = before_year_word(view, low);
  if (first > 0 && (view.is(first - 1, words::kMin) || view.is(first - 1, words::kBayn))) --first;
  if (first > 0 && view.is(first, words::kBayn) && view.is(first - 1, words::kMa)) --first;
  Mention m = make_mention(view, Kind::date_range, first, high.last, low.hijri ? "hijri-range" : "date-range");
  m.figure = m.span;
  put(m, low, high);
  m.value.quantity.precision = Precision::range;
  m.wrong_weekday = is_wrong_weekday(low);
  return Reading{m, high.last};
}

}  // namespace factcheck::extract
