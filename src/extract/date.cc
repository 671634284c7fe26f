// In: a token that may begin a date. Out: a date or a range of dates, with the weekday before it and the year after it.
#include "extract/date.h"

namespace factcheck::extract {
namespace {

// Of the words that a date begins with; digits beside them.
constexpr lexicon::ClassSet kOpenings = lexicon::class_bit(Class::ordinal) | lexicon::class_bit(Class::number) |
                                        lexicon::class_bit(Class::fraction) | lexicon::class_bit(Class::month) |
                                        lexicon::class_bit(Class::weekday) | lexicon::class_bit(Class::calendar) |
                                        lexicon::class_bit(Class::unit) | lexicon::class_bit(Class::decade);

// Past what may stand between a weekday and its date: «الاثنين (24 نونبر)», «الأحد المقبل الموافق 10 شوال».
Index before_the_link(const View& view, Index at) {
  for (int marks = 0; marks < 2 && at > 0 && view.is_mark_of(at - 1, U"(،,)"); ++marks) --at;
  Index first = 0;
  if (const auto link = view.find_before(at, Class::calendar, first, 2);
      link && view.lexicon().calendar[link->row].role == lexicon::Calendar::Role::equals)
    at = first;
  if (at > 1 && relation(view, at - 1) && weekday_name(view, at - 2)) --at;
  return at;
}

void with_weekday(const View& view, Dates& dates) {
  Point& p = dates.low;
  const Index before = before_the_link(view, p.first);
  if (before == 0) return;
  const auto s = view.find(before - 1, Class::weekday);
  if (!s || (!s->proclitics.article && !(before >= 2 && is_day_word(view, before - 2)))) return;
  // «السبت والأحد 24 و25»: which of them is the first day's?
  if (s->proclitics.conjunction != Proclitics::Conjunction::none || (before >= 2 && view.is(before - 2, words::kWa)))
    return;
  p.weekday = view.lexicon().weekday[s->row];
  Index& last = dates.high ? dates.high->last : p.last;
  if (view.is_mark(before, U'(') && view.is_mark(last, U')')) ++last;
  p.first = before - 1;
}

}  // namespace

std::optional<Dates> dates_at(const View& view, Index at, const std::optional<Point>& day) {
  if (auto d = season(view, at)) return d;
  if (const auto d = day_of_a_list(view, at, day)) return Dates{*d, std::nullopt};
  if (const auto low = date_point(view, at, day)) return Dates{*low, other_end(view, *low)};
  const auto high = day ? other_end(view, *day) : std::nullopt;
  if (!high || high->date.month == 0 || high->date.day == 0) return std::nullopt;
  return Dates{*day, high};
}

std::optional<Reading> read_date(const View& view, Index at, const Context& context) {
  if (!view.is_digits(at) && !view.may_be(at, kOpenings)) return std::nullopt;
  const auto day = bare_day(view, at);
  if (const auto end = end_of_impossible_date(view, at, day)) return Reading{std::nullopt, *end, "impossible-date"};
  if (const auto end = end_of_ancient_years(view, at)) return Reading{std::nullopt, *end, "years-of-old"};
  if (auto r = read_part_of_year(view, at, context)) return r;
  if (auto r = read_decade(view, at)) return r;
  if (auto r = read_relative_date(view, at, day, context)) return r;
  auto dates = dates_at(view, at, day);
  if (!dates) return std::nullopt;
  with_weekday(view, *dates);
  return dates_reading(view, context, *dates);
}

}  // namespace factcheck::extract
