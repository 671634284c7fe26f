// In: a token that may begin a date. Out: a date or a range of dates, with the weekday before it and the year after it.
#include "extract/date.h"

namespace factcheck::extract {
namespace {

void with_weekday(const View& view, Point& p) {
  Index before = p.first;
  while (before > 0 && view.is_mark_of(before - 1, U"(،,")) --before;
  if (before == 0) return;
  const auto s = view.find(before - 1, Class::weekday);
  if (!s || (!s->proclitics.article && !(before >= 2 && is_day_word(view, before - 2)))) return;
  p.weekday = view.lexicon().weekday[s->row];
  p.first = before - 1;
}

}  // namespace

std::optional<Reading> read_date(const View& view, Index at, const Context& context) {
  if (const auto end = end_of_impossible_date(view, at)) return Reading{std::nullopt, *end};
  if (auto d = read_decade(view, at)) return d;
  if (auto d = day_of_a_list(view, at)) return date_reading(view, context, *d);
  auto low = date_point(view, at);
  std::optional<Point> high;
  if (low)
    high = other_end(view, *low);
  else if (const auto day = bare_day(view, at)) {
    low = *day;
    high = other_end(view, *low);
    if (!high || high->date.month == 0 || high->date.day == 0) return std::nullopt;
  }
  if (!low) return std::nullopt;
  with_weekday(view, *low);
  return high ? range_reading(view, context, *low, *high) : date_reading(view, context, *low);
}

}  // namespace factcheck::extract
