// A day or a month:
//
//   24/11/2025   2025-11-24   5/2015   الأحد 24/11
//   day [من] [شهر] month [second name of the month] [year]      24 نونبر 2025, السابع من حزيران/يونيو, فاتح ماي
//   month [year]                                               أبريل 2023, رمضان 1440, شهر 9, في يوليوز
#include <algorithm>

#include "extract/counted.h"
#include "extract/date.h"
#include "extract/numeral.h"

namespace factcheck::extract {
namespace {

using Role = lexicon::Calendar::Role;

Point numeric_point(Index first, Index last, int year, int month, int day) {
  Point p;
  p.first = first;
  p.last = last;
  p.date = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
  return p;
}

// «5/2015», «3 / 1436 هـ»
std::optional<Point> month_and_year(const View& view, Index at) {
  if (!view.is_mark(at + 1, U'/')) return std::nullopt;
  const auto month = small_number(view, at, 1, 12);
  const auto year = small_number(view, at + 2, kHijriYears[0], kLastYear);
  if (!month || !year || view.digit_count(at) > 2) return std::nullopt;
  Point p = numeric_point(at, at + 3, *year, *month, 0);
  const Era e = era(view, p.last, true);
  const bool glued = view.glued(at + 1) && view.glued(at + 2);
  if (e == Era::before || (e == Era::none && (!glued || *year < kFirstYear))) return std::nullopt;
  p.hijri = e == Era::hijri;
  return p;
}

// «الأحد 24/11», «يوم 24/11»: without the word before it, two numbers are a score or a fraction.
std::optional<Point> day_and_month_in_digits(const View& view, Index at) {
  if (at == 0 || !view.is_mark(at + 1, U'/')) return std::nullopt;
  const auto day = small_number(view, at, 1, 31);
  const auto month = small_number(view, at + 2, 1, 12);
  if (!day || !month || view.is_mark_of(at + 3, U"/-")) return std::nullopt;
  if (!weekday_name(view, at - 1) && !is_day_word(view, at - 1)) return std::nullopt;
  const Point p = numeric_point(at, at + 3, 0, *month, *day);
  return is_valid(p.date) ? std::optional(p) : std::nullopt;
}

// Is there d/m/y or y-m-d, one sign throughout? White space may stand around it («18- 9-2022»).
bool has_three_parts(const View& view, Index at) {
  if (!view.is_digits(at) || !view.is_mark_of(at + 1, U"/-.\\–")) return false;
  if (!view.is_digits(at + 2) || view.digit_count(at + 2) > 2) return false;
  if (!view.is_mark(at + 3, static_cast<char32_t>(view[at + 1].key)) || !view.is_digits(at + 4)) return false;
  const std::uint32_t first = view.digit_count(at);
  const std::uint32_t last = view.digit_count(at + 4);
  return (first == 4 && last <= 2) || (first <= 2 && last == 4);
}

std::optional<Point> numeric(const View& view, Index at) {
  if (!has_three_parts(view, at)) {
    if (auto p = month_and_year(view, at)) return p;
    return day_and_month_in_digits(view, at);
  }
  auto year = static_cast<int>(view.number(at + 4));
  auto day = static_cast<int>(view.number(at));
  if (view.digit_count(at) == 4) std::swap(year, day);
  const auto month = static_cast<int>(view.number(at + 2));
  if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  Point p = numeric_point(at, at + 5, year, month, day);
  const Era e = era(view, p.last, true);
  p.hijri = e == Era::hijri || (e == Era::none && is_hijri_year(year));
  return is_possible(p) && e != Era::before ? std::optional(p) : std::nullopt;
}

// «13 فبراير»; the month may be a number too: «السادس عشر من شهر 10».
std::optional<MonthName> month_of_day(const View& view, Index at) {
  if (view.is(at, words::kMin)) ++at;
  const bool noun = is_month_word(view, at);
  if (noun) ++at;
  if (view.is_mark(at, U'/') || (view.is_mark(at, U'-') && view.glued(at))) ++at;  // «18-شوال», «7 / يوليو»
  if (auto name = month_name(view, at)) return name;
  const auto number = noun ? small_number(view, at, 1, 12) : std::nullopt;
  if (!number || counts_something(view, at + 1)) return std::nullopt;
  return MonthName{{static_cast<std::int8_t>(*number), false, false}, at + 1, false};
}

// «1-صفر»: a score, where no year makes a month of صفر.
bool is_score(const View& view, const Point& p, const MonthName& m) {
  constexpr std::int8_t kSafar = 2;  // صفر, which is zero as well
  return m.month.hijri && m.month.month == kSafar && p.date.year == 0 && !p.shift && view.is_digits(p.first) &&
         (view.is_mark_of(p.first + 1, kDateDashes) || view.is_mark(p.first + 1, U'/'));
}

// «شهر 9», «شهر 9 2021»
std::optional<Point> numbered_month(const View& view, Index at) {
  if (at == 0 || !is_month_word(view, at - 1) || view.has_article(at - 1)) return std::nullopt;
  if (at > 1 && view.is(at - 2, words::kKull)) return std::nullopt;
  const auto month = small_number(view, at, 1, 12);
  if (!month || counts_something(view, at + 1) || view.is_mark_of(at + 1, U"-/.,:%")) return std::nullopt;
  Point p = numeric_point(at, at + 1, 0, *month, 0);
  year_after(view, p);
  return p;
}

// «February 13, 2015», as translated: the day between month and year.
bool day_before_year(const View& view, Point& p) {
  const auto day = small_number(view, p.last, 1, 31);
  if (!day || !view.is_mark_of(p.last + 1, U"،,") || !view.digit_count_at_least(p.last + 2, 4)) return false;
  const auto year = small_number(view, p.last + 2, kFirstYear, kLastYear);
  if (!year) return false;
  p.date.day = static_cast<std::int8_t>(*day);
  p.date.year = static_cast<std::int16_t>(*year);
  p.last += 3;
  return is_valid(p.date);
}

// «في يناير 1»: the day behind the month, where nothing is counted by it.
bool day_behind(const View& view, Point& p) {
  const auto day = small_number(view, p.last, 1, 31);
  const Index end = p.last + 1;
  if (!day || view.digit_count(p.last) > 2 || !view.has(p.first) || counts(view, end, 0)) return false;
  if (view.is_mark_of(end, U".,/:%٪-–") && view.is_digits(end + 1)) return false;
  if (view.find(end, Class::month) || (view.is(end, words::kMin) && view.find(end + 1, Class::month))) return false;
  Point read = p;
  read.date.day = static_cast<std::int8_t>(*day);
  read.last = end;
  year_after(view, read);
  if (!is_possible(read)) return false;
  p = read;
  return true;
}

// May a month stand by its name alone? «شهر ديسمبر», «في حزيران/يونيو», «منذ يوليوز», «نهاية غشت»; but «ثورة يوليو» is
// of one year. Of the Hijri months newspapers speak every year anew, so that they tell no date.
bool stands_alone(const View& view, const Point& p, const MonthName& m) {
  if (m.month.hijri) return false;
  if (p.first > 0 && is_noun_of(view, p.first - 1, "month")) return true;
  const auto s = view.find(p.first, Class::month);
  const bool sure = m.doubled || !m.month.homograph;
  if (sure && s->proclitics.preposition != Proclitics::Preposition::none) return true;
  const bool joined = s->proclitics.conjunction == Proclitics::Conjunction::waw;
  if (joined && (m.doubled || (sure && p.first > 0 && view.find(p.first - 1, Class::month)))) return true;
  if (p.first == 0 || view.begins_sentence(p.first)) return sure;
  const auto word = calendar_word(view, p.first - 1);
  if (sure && view.find(p.first - 1, Class::function)) return true;
  if (m.month.strict && !m.doubled) return false;
  return view.is(p.first - 1, words::kFi) || view.is(p.first - 1, words::kMundhu) || (word && word->role == Role::edge);
}

std::optional<Point> month_point(const View& view, Index at) {
  const auto m = month_name(view, at);
  if (!m) return std::nullopt;
  Point p;
  p.first = at;
  p.date.month = m->month.month;
  p.hijri = m->month.hijri;
  p.last = m->end;
  if (day_before_year(view, p) || day_behind(view, p)) return p;
  year_after(view, p);
  if (p.date.year != 0 || p.shift || p.year_shift) return p;
  p.bare = true;
  return stands_alone(view, p, *m) ? std::optional(p) : std::nullopt;
}

}  // namespace

std::optional<Point> day_and_month(const View& view, const std::optional<Point>& day) {
  const auto m = day ? month_of_day(view, day->last) : std::nullopt;
  if (!m) return std::nullopt;
  std::optional<Point> p = day;
  p->date.month = m->month.month;
  p->hijri = m->month.hijri;
  p->last = m->end;
  year_after(view, *p);
  if (is_score(view, *p, *m)) return std::nullopt;
  return is_possible(*p) ? p : std::nullopt;
}

std::optional<Point> date_point(const View& view, Index at, const std::optional<Point>& day) {
  if (auto p = numeric(view, at)) return p;
  if (auto p = day_and_month(view, day)) return p;
  if (auto p = numbered_month(view, at)) return p;
  if (auto p = month_point(view, at)) return p;
  return year_point(view, at);
}

std::optional<Point> day_of_a_list(const View& view, Index at, std::optional<Point> day) {
  if (!day || !view.is_digits(at) || (at > 0 && is_between(view, at - 1))) return std::nullopt;
  Index next = day->last;
  for (int more = 0; more < 5; ++more) {
    if (view.is_mark_of(next, U"،,"))
      ++next;
    else if (!view.joined(next, next))
      return std::nullopt;
    if (!view.is_digits(next)) return std::nullopt;
    const auto other = bare_day(view, next);
    if (const auto last = day_and_month(view, other)) {
      day->date.month = last->date.month;
      day->date.year = last->date.year;
      day->hijri = last->hijri;
      day->shift = last->shift;
      day->year_shift = last->year_shift;
      return is_possible(*day) ? day : std::nullopt;
    }
    if (!other) return std::nullopt;
    next = other->last;
  }
  return std::nullopt;
}

std::optional<Index> end_of_impossible_date(const View& view, Index at, const std::optional<Point>& day) {
  if (!view.is_digits(at)) return std::nullopt;
  if (has_three_parts(view, at) && view.glued(at + 1) && view.glued(at + 4) && view.is_mark_of(at + 1, U"/-"))
    return numeric(view, at) ? std::nullopt : std::optional(at + 5);
  const auto month = day ? month_name(view, day->last) : std::nullopt;
  if (!month || month->month.hijri) return std::nullopt;
  if (is_valid({0, month->month.month, day->date.day})) return std::nullopt;
  return month->end;
}

}  // namespace factcheck::extract
