// The same day in both calendars: «20-22 أكتوبر الموافق 7-9 محرم», «6 شوال 1436هـ (22 يوليو 2015م)».
#include <cstdlib>

#include "extract/date.h"
#include "factcheck/extract.h"

namespace factcheck::extract {
namespace {

constexpr int kFarthest = 2;        // days between the calendar's reading and the day given
constexpr Index kLongestDate = 12;  // tokens
constexpr int kMostBetween = 5;     // marks and words

bool is_link(const View& view, Index at, const lexicon::Sense& s) {
  return view.has(at) && view.lexicon().calendar[s.row].role == lexicon::Calendar::Role::equals;
}

// Marks, «يوم», «من» and weekdays may stand between the two dates, beside «الموافق».
bool stands_between(const View& view, Index at) {
  return view.is_mark_of(at, U"(),،/-–=") || view.is(at, words::kMin) || is_day_word(view, at) ||
         weekday_name(view, at).has_value();
}

// The token at which a date could stand behind token `at`.
Index after_link(const View& view, Index at) {
  for (int step = 0; step < kMostBetween; ++step) {
    const auto s = view.find(at, Class::calendar);
    if (s && is_link(view, at, *s))
      at += s->words;
    else if (stands_between(view, at))
      ++at;
    else
      break;
  }
  return at;
}

// The token past the date that could stand before token `at`.
Index before_link(const View& view, Index at) {
  for (int step = 0; step < kMostBetween && at > 0; ++step) {
    Index first = 0;
    const auto s = view.find_before(at, Class::calendar, first, 2);
    if (s && is_link(view, first, *s))
      at = first;
    else if (stands_between(view, at - 1))
      --at;
    else
      break;
  }
  return at;
}

std::optional<Dates> gregorian_days(const View& view, const Context& context, Index at) {
  auto d = dates_at(view, at, bare_day(view, at));
  if (!d || d->low.hijri || d->low.date.day == 0) return std::nullopt;
  if (d->high) {
    if (d->low.date.month == 0) d->low.date.month = d->high->date.month;
    if (d->low.date.year == 0) d->low.date.year = d->high->date.year;
    settle(context, *d->high);
  }
  settle(context, d->low);
  return d;
}

std::optional<Dates> beside(const View& view, const Context& context, const Dates& hijri_dates) {
  const Index after = after_link(view, hijri_dates.end());
  if (after != hijri_dates.end())
    if (auto d = gregorian_days(view, context, after)) return d;
  const Index end = before_link(view, hijri_dates.low.first);
  if (end == hijri_dates.low.first) return std::nullopt;
  for (Index at = end > kLongestDate ? end - kLongestDate : 0; at < end; ++at)
    if (auto d = gregorian_days(view, context, at); d && d->end() == end) return d;
  return std::nullopt;
}

// Can the Hijri day be this Gregorian one? Then it gets the year, where it had none.
bool fits(Point& p, const Date& day) {
  if (!day.full() || p.date.day == 0 || p.date.month == 0) return false;
  const int year = hijri(day).year;
  for (int y = year - 1; y <= year + 1; ++y) {
    if (p.date.year != 0 && p.date.year != y) continue;
    const auto reading = gregorian({static_cast<std::int16_t>(y), p.date.month, p.date.day});
    if (!reading || std::abs(day_number(reading->from) - day_number(day)) > kFarthest) continue;
    p.date.year = static_cast<std::int16_t>(y);
    return true;
  }
  return false;
}

}  // namespace

std::optional<DateRange> given_days(const View& view, const Context& context, Dates& dates) {
  if (dates.low.date.day == 0 || dates.low.date.month == 0) return std::nullopt;
  const auto there = beside(view, context, dates);
  if (!there || there->high.has_value() != dates.high.has_value()) return std::nullopt;
  Dates read = dates;
  if (!fits(read.low, there->low.date)) return std::nullopt;
  if (dates.high && !fits(*read.high, there->high->date)) return std::nullopt;
  dates = read;
  return DateRange{there->low.date, there->high ? there->high->date : there->low.date};
}

}  // namespace factcheck::extract
