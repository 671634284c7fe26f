// Ranges of dates: من D إلى D, ما بين D وD, D-D; a bare day borrows the month of the other end.
#include "extract/date.h"

namespace factcheck::extract {

Index before_year_word(const View& view, const Point& p) {
  return p.first > 0 && p.date.month == 0 && is_year_word(view, p.first - 1) ? p.first - 1 : p.first;
}

std::optional<Point> other_end(const View& view, const Point& low) {
  const Index first = before_year_word(view, low);
  const bool between = first > 0 && view.is(first - 1, words::kBayn);
  const bool from = first > 0 && (view.is(first - 1, words::kMin) || view.is(first - 1, words::kMundhu));
  Index next = 0;
  Index at = 0;
  const bool years = low.date.month == 0 && low.date.day == 0;
  const bool to = view.is(low.last, words::kIla) || (from && view.is(low.last, words::kHatta));
  const bool dash = view.is_mark_of(low.last, kDateDashes) || (years && view.is_mark(low.last, U'/'));
  if (between && view.joined(low.last, next))
    at = next;
  else if (to || dash || (between && view.is(low.last, words::kWa)))
    at = low.last + 1;
  if (at == 0 || !view.has(at)) return std::nullopt;
  if (is_year_word(view, at) && view.is_digits(at + 1)) ++at;
  // «2019-2020 هدفا»: the year after a year is a season, whatever stands behind it.
  if (const auto next_year = small_number(view, at, low.date.year + 1, low.date.year + 1);
      next_year && low.date.year >= kFirstYear && low.date.month == 0 && view.is_mark_of(low.last, U"-–/")) {
    Point season;
    season.first = at;
    season.last = at + 1;
    season.date.year = static_cast<std::int16_t>(*next_year);
    return season;
  }
  if (view.find(at, Class::weekday) && !view.find(at, Class::number)) ++at;
  auto high = date_point(view, at);
  if (!high) return std::nullopt;
  if (years != (high->date.month == 0 && high->date.day == 0)) return std::nullopt;
  if (years && high->date.year <= low.date.year) return std::nullopt;
  return high;
}

}  // namespace factcheck::extract
