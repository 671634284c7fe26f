// One date:
//
//   24/11/2025   2025-11-24   5/2015
//   day [من] [شهر] month [second name of the month] [year]      24 نونبر 2025, السابع من حزيران/يونيو
//   month year                                                 أبريل 2023, رمضان 1440
//   year                                                       عام 1967, 2003م, 1436هـ
#include <algorithm>

#include "extract/cardinal.h"
#include "extract/date.h"
#include "extract/numeral.h"

namespace factcheck::extract {
namespace {

// «5/2015»
std::optional<Point> month_and_year(const View& view, Index at, char32_t sign) {
  if (sign != U'/' || !view.glued(at + 1) || !view.glued(at + 2)) return std::nullopt;
  const auto month = small_number(view, at, 1, 12);
  const auto year = small_number(view, at + 2, kFirstYear, kLastYear);
  if (!month || !year || view.digit_count(at) > 2) return std::nullopt;
  Point p;
  p.first = at;
  p.last = at + 3;
  p.date = {static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month), 0};
  return p;
}

std::optional<Point> numeric(const View& view, Index at) {
  // d/m/y or y-m-d, one sign throughout; white space may stand around it («18- 9-2022»).
  if (!view.is_digits(at) || !view.has(at + 1) || view[at + 1].kind != Token::Kind::mark) return std::nullopt;
  const auto sign = static_cast<char32_t>(view[at + 1].key);
  if (std::u32string_view(U"/-.\\–").find(sign) == std::u32string_view::npos || !view.is_digits(at + 2))
    return std::nullopt;
  Point p;
  p.first = at;
  if (!view.is_mark(at + 3, sign) || !view.is_digits(at + 4)) return month_and_year(view, at, sign);
  const int a = static_cast<int>(std::min<std::uint64_t>(view.number(at), 9999));
  const int b = static_cast<int>(std::min<std::uint64_t>(view.number(at + 2), 9999));
  const int c = static_cast<int>(std::min<std::uint64_t>(view.number(at + 4), 9999));
  int year = c;
  int day = a;
  if (view.digit_count(at) == 4)
    std::swap(year, day);
  else if (view.digit_count(at + 4) != 4)
    return std::nullopt;
  if (view.digit_count(at + 2) > 2 || day > 31 || b > 12) return std::nullopt;
  p.date = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(b), static_cast<std::int8_t>(day)};
  p.last = at + 5;
  const Era e = era(view, p.last);
  p.hijri = e == Era::hijri || (e == Era::none && year > kHijriYears[0] && year < kHijriYears[1]);
  if (!is_valid(p.date) || p.date.day == 0 || p.date.month == 0) return std::nullopt;
  return p;
}

std::optional<Point> month_only(const View& view, Index at) {
  const auto m = month_name(view, at);
  if (!m) return std::nullopt;
  Point p;
  p.first = at;
  p.date.month = m->month.month;
  p.hijri = m->month.hijri;
  p.last = m->end;
  year_after(view, p);
  const bool announced = at > 0 && is_month_word(view, at - 1);
  // A month by its name alone is left to the words around it, except where it is tied to a year.
  if (p.date.year == 0 && (!p.shift || (m->month.homograph && !announced))) return std::nullopt;
  return p;
}

// Is something counted after a number at `end`? Then it is no year.
bool is_a_count(const View& view, Index end) {
  for (const Class cls : {Class::noun, Class::currency, Class::percent, Class::number, Class::unit})
    if (const auto s = view.find(end, cls); s && s->proclitics.none() && !view.find(end, Class::function)) return true;
  return false;
}

// «1873-1945»
bool spans_years(const View& view, Index at, int year) {
  const auto is_later = [&](Index i) { return small_number(view, i, year + 1, kLastYear) && view.digit_count(i) == 4; };
  const auto is_earlier = [&](Index i) { return small_number(view, i, 1000, year - 1) && view.digit_count(i) == 4; };
  return (view.is_mark_of(at + 1, kDateDashes) && is_later(at + 2) && !is_a_count(view, at + 3)) ||
         (at >= 2 && view.is_mark_of(at - 1, kDateDashes) && is_earlier(at - 2));
}

// «عام ألفين وواحد وعشرين»
std::optional<Point> year_in_words(const View& view, Index at) {
  if (at == 0 || !is_year_word(view, at - 1) || !view.is_word(at)) return std::nullopt;
  const auto c = read_cardinal(view, at);
  const auto year = c ? c->value.integer() : std::nullopt;
  if (!year || *year < 1000 || *year > kLastYear || c->proclitics.preposition != Proclitics::Preposition::none)
    return std::nullopt;
  Point p;
  p.first = at;
  p.last = c->end;
  p.date.year = static_cast<std::int16_t>(*year);
  return p;
}

std::optional<Point> year_only(const View& view, Index at) {
  if (!view.is_digits(at)) return year_in_words(view, at);
  const auto n = read_numeral(view, at);
  if (!n || !n->plain) return std::nullopt;
  const bool announced = at > 0 && is_year_word(view, at - 1);
  const auto year = small_number(view, at, 1, kLastYear);
  if (!year || (*year < 100 && !view.is(at + 1, words::kHeh))) return std::nullopt;
  Point p;
  p.first = at;
  p.last = at + 1;
  p.date.year = static_cast<std::int16_t>(*year);
  Era e = era(view, p.last);
  // «400م» is a distance; a short year of the common era stands beside its Hijri one («261هـ/875م»).
  const bool letter = view.is(p.last - 1, words::kMeemAlone);
  if (e == Era::common && letter && *year < 1000 && !(at > 0 && view.is_mark(at - 1, U'/'))) return std::nullopt;
  p.hijri = e == Era::hijri || (e == Era::none && announced && *year > kHijriYears[0] && *year < kHijriYears[1]);
  if (e != Era::none) return p;
  if (is_a_count(view, p.last)) return std::nullopt;
  if (announced) return p;
  const bool lifetime = *year >= 1000 && spans_years(view, at, *year);
  if ((*year < kFirstYear && !lifetime) || view.digit_count(at) != 4) return std::nullopt;
  if (at > 0 && view.is(at - 1, words::kAl)) return std::nullopt;
  if (view.is_mark_of(p.last, U"%٪°")) return std::nullopt;
  return p;
}

}  // namespace

std::optional<Point> day_and_month(const View& view, Index at) {
  auto p = bare_day(view, at);
  if (!p) return std::nullopt;
  Index next = p->last;
  if (view.is(next, words::kMin)) ++next;
  if (is_month_word(view, next)) ++next;
  if (view.is_mark_of(next, U"-/") && view.glued(next)) ++next;  // «18-شوال»
  const auto m = month_name(view, next);
  if (!m) return std::nullopt;
  p->date.month = m->month.month;
  p->hijri = m->month.hijri;
  p->last = m->end;
  year_after(view, *p);
  if (!is_valid(p->date) || (p->hijri && p->date.day > 30)) return std::nullopt;
  return p;
}

std::optional<Point> date_point(const View& view, Index at) {
  if (auto p = numeric(view, at)) return p;
  if (auto p = day_and_month(view, at)) return p;
  if (auto p = month_only(view, at)) return p;
  return year_only(view, at);
}

std::optional<Point> day_of_a_list(const View& view, Index at) {
  auto day = bare_day(view, at);
  if (!day || !view.is_digits(at) || (at > 0 && view.is(at - 1, words::kBayn))) return std::nullopt;
  Index next = day->last;
  for (int more = 0; more < 5; ++more) {
    if (view.is_mark_of(next, U"،,"))
      ++next;
    else if (!view.joined(next, next))
      return std::nullopt;
    if (!view.is_digits(next)) return std::nullopt;
    if (const auto last = day_and_month(view, next)) {
      day->date.month = last->date.month;
      day->date.year = last->date.year;
      day->hijri = last->hijri;
      day->shift = last->shift;
      return is_valid(day->date) ? day : std::nullopt;
    }
    const auto other = bare_day(view, next);
    if (!other) return std::nullopt;
    next = other->last;
  }
  return std::nullopt;
}

std::optional<Index> end_of_impossible_date(const View& view, Index at) {
  const auto day = bare_day(view, at);
  const auto month = day ? month_name(view, day->last) : std::nullopt;
  if (!month || month->month.hijri || !view.is_digits(at)) return std::nullopt;
  if (is_valid({0, month->month.month, day->date.day})) return std::nullopt;
  return month->end;
}

}  // namespace factcheck::extract
