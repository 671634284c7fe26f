// Ranges of dates: من D إلى D, ما بين D وD, D-D; a bare day borrows the month of the other end.
#include "extract/date.h"

namespace factcheck::extract {
namespace {

// Where the second date begins; 0 where nothing joins one to `low`.
Index second_begins(const View& view, const Point& low) {
  const Index first = with_noun(view, low);
  const bool between = first > 0 && is_between(view, first - 1);
  const bool from = first > 0 && (view.is(first - 1, words::kMin) || view.is(first - 1, words::kMundhu));
  const bool years = low.date.month == 0 && low.date.day == 0;
  Index next = 0;
  if (between && view.joined(low.last, next)) return next;
  const bool to = view.is(low.last, words::kIla) || (from && view.is(low.last, words::kHatta));
  const bool dash = view.is_mark_of(low.last, kDateDashes) || (years && view.is_mark(low.last, U'/'));
  return to || dash || (between && view.is(low.last, words::kWa)) ? low.last + 1 : 0;
}

// «من 24 نونبر إلى 3 منه»
std::optional<Point> day_of_the_same_month(const View& view, const Point& low, Index at) {
  auto day = bare_day(view, at);
  if (!day || low.date.day == 0 || low.date.month == 0 || !view.is(day->last, words::kMinhu)) return std::nullopt;
  ++day->last;
  day->date.month = low.date.month;
  day->date.year = low.date.year;
  day->hijri = low.hijri;
  day->shift = low.shift;
  return day;
}

// «من يناير إلى مارس»: a name that is also another word is a month behind a month.
std::optional<Point> month_after_a_month(const View& view, const Point& low, Index at) {
  if (!low.bare) return std::nullopt;
  const auto name = month_name(view, at);
  if (!name || name->month.hijri) return std::nullopt;
  Point p;
  p.first = at;
  p.last = name->end;
  p.date.month = name->month.month;
  p.bare = true;
  return p;
}

}  // namespace

Index with_noun(const View& view, const Point& p) {
  if (p.first == 0) return 0;
  const bool noun = p.date.month == 0 ? is_noun_of(view, p.first - 1, "year")
                                      : p.date.day == 0 && is_noun_of(view, p.first - 1, "month");
  return noun ? p.first - 1 : p.first;
}

std::optional<Point> other_end(const View& view, const Point& low) {
  Index at = second_begins(view, low);
  if (at == 0 || !view.has(at)) return std::nullopt;
  const bool years = low.date.month == 0 && low.date.day == 0;
  if ((is_year_word(view, at) && view.is_digits(at + 1)) || (low.date.day == 0 && is_month_word(view, at))) ++at;
  std::int8_t weekday = 0;
  if (const auto name = weekday_name(view, at); name && !view.find(at, Class::number)) {
    weekday = *name;
    ++at;
  }
  auto high = day_of_the_same_month(view, low, at);
  if (!high) high = date_point(view, at, bare_day(view, at));
  if (!high) high = month_after_a_month(view, low, at);
  if (!high) return std::nullopt;
  if (years != (high->date.month == 0 && high->date.day == 0)) return std::nullopt;
  if (years && high->date.year <= low.date.year) return std::nullopt;
  high->weekday = weekday;
  return high;
}

}  // namespace factcheck::extract
