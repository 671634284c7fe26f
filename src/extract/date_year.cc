// A year: «عام 1967», «2003م», «1436هـ», «عام ألفين وواحد وعشرين», and seasons of two: «2015/2016».
#include <algorithm>

#include "extract/date.h"
#include "extract/numeral.h"
#include "extract/qualifier.h"

namespace factcheck::extract {
namespace {

constexpr int kLatestAnnounced = 2050;  // of a year whose next word could be counted

// «عام 2003», «العام الماضي 2014»; but not «كل عام 2000 شخص».
bool is_announced(const View& view, Index at) {
  if (at > 1 && relation(view, at - 1)) --at;
  return at > 0 && is_year_word(view, at - 1) && !(at > 1 && view.is(at - 2, words::kKull));
}

// Behind a single year's noun a number near our time is the year, whatever stands behind it: «سنة 2022 زيادة».
bool is_surely_announced(const View& view, Index at, int year) {
  if (!is_announced(view, at) || view.digit_count(at) != 4 || year < kFirstYear || year > kLatestAnnounced)
    return false;
  const auto noun = view.find(at - 1, Class::unit);
  return noun && noun->form == Form::plain;
}

// Does the noun stand in the form that a count of `number` governs? «2014 قرية» is one, «بين 2003 و2009 تغير» none:
// from 3 to 10 the plural, from 11 to 99 the accusative singular, which only some endings show.
bool agrees(const View& view, Index at, const Sense& noun, int number) {
  constexpr std::string_view kTehMarbuta = "\u0629";
  const int rest = number % 100;
  const bool plural = noun.form == Form::plural || noun.form == Form::dual_or_plural;
  if (rest >= 3 && rest <= 10) return plural;
  if (plural || rest < 11) return !plural;
  return noun.form == Form::tanwin || noun.words > 1 || view.bytes(at).ends_with(kTehMarbuta);
}

// Is something counted by a number that ends at `end`? Then it is no year. A number near our time is one unless the
// noun agrees with it.
bool is_a_count(const View& view, Index end, int year) {
  if (view.find(end, Class::function)) return false;
  const bool near = year >= kFirstYear && year <= kLatestAnnounced;
  for (const Sense& s : view.senses(end)) {
    if (!s.proclitics.none()) continue;
    if (s.cls == Class::noun && (!near || agrees(view, end, s, year))) return true;
    if (s.cls == Class::currency || s.cls == Class::percent || s.cls == Class::number || s.cls == Class::unit)
      return true;
  }
  return false;
}

// «من 1809 إلى 1917», «بين 1873 و1945»; but not «ارتفع من 1809 إلى 1917».
bool begins_span_in_words(const View& view, Index at, int year) {
  if (at == 0) return false;
  const bool between = is_between(view, at - 1) && view.is(at + 1, words::kWa);
  const bool from = view.is(at - 1, words::kMin) && view.is(at + 1, words::kIla);
  const auto later = small_number(view, at + 2, std::max(year + 1, kFirstYear), kLatestAnnounced);
  if (!(between || from) || !later || is_a_count(view, at + 3, *later)) return false;
  return between || trend_before(view, at - 1) != Trend::change;
}

// «1873-1945»
bool spans_years(const View& view, Index at, int year) {
  if (begins_span_in_words(view, at, year)) return true;
  const auto is_later = [&](Index i) { return small_number(view, i, year + 1, kLastYear) && view.digit_count(i) == 4; };
  const auto is_earlier = [&](Index i) { return small_number(view, i, 1000, year - 1) && view.digit_count(i) == 4; };
  Index end = at + 3;
  const int later = view.is_digits(at + 2) ? static_cast<int>(std::min<std::uint64_t>(view.number(at + 2), 9999)) : 0;
  const bool is_year = era(view, end, true) != Era::none || !is_a_count(view, end, later);
  return (view.is_mark_of(at + 1, kDateDashes) && is_later(at + 2) && is_year) ||
         (at >= 2 && view.is_mark_of(at - 1, kDateDashes) && is_earlier(at - 2));
}

// «عام ألفين وواحد وعشرين»
std::optional<Point> spelled(const View& view, Index at) {
  if (at == 0 || !is_year_word(view, at - 1) || !view.is_word(at)) return std::nullopt;
  Point p;
  p.first = at;
  const auto year = year_in_words(view, at, p.last);
  if (!year || *year < 1000) return std::nullopt;
  p.date.year = *year;
  return p;
}

// «(2014 م)», «1430هـ - 2009 م»: the letter may stand apart between marks.
bool letter_may_stand_apart(const View& view, Index at, int year) {
  return is_announced(view, at) ||
         (at > 0 && year >= kFirstYear && year <= kLatestAnnounced && view.is_mark_of(at - 1, U"(/-–"));
}

// «ولد في 1875،»: nothing but a year stands alone behind «في».
bool stands_alone_behind_in(const View& view, const Point& p) {
  constexpr int kFirst = 1500;
  return p.date.year >= kFirst && p.first > 0 && view.is(p.first - 1, words::kFi) && view.is_mark_of(p.last, U"،.؛)") &&
         !(view.glued(p.last + 1) && view.is_digits(p.last + 1));
}

bool ends_a_date_of_its_own(const View& view, const Point& p) {
  if (p.date.year < kFirstYear && !stands_alone_behind_in(view, p) &&
      !(p.date.year >= 1000 && spans_years(view, p.first, p.date.year)))
    return false;
  if (view.digit_count(p.first) != 4) return false;
  if (p.first > 0 && view.is(p.first - 1, words::kAl)) return false;
  return !view.is_mark_of(p.last, U"%٪°");
}

}  // namespace

std::optional<Point> year_point(const View& view, Index at) {
  if (!view.is_digits(at)) return spelled(view, at);
  const auto year = small_number(view, at, 1, kLastYear);
  if (!year || (*year < 100 && !view.is(at + 1, words::kHeh))) return std::nullopt;  // most numbers
  const auto n = read_numeral(view, at);
  if (!n || !n->plain) return std::nullopt;
  const bool announced = is_announced(view, at);
  Point p;
  p.first = at;
  p.last = at + 1;
  p.date.year = static_cast<std::int16_t>(*year);
  const Era e = era(view, p.last, letter_may_stand_apart(view, at, *year));
  // «400م» is a distance; a short year of the common era stands beside its Hijri one («261هـ/875م»).
  const bool letter = view.is(p.last - 1, words::kMeemAlone);
  if (e == Era::common && letter && *year < 1000 && !(at > 0 && view.is_mark(at - 1, U'/'))) return std::nullopt;
  p.hijri = e == Era::hijri || (e == Era::none && announced && is_hijri_year(*year));
  if (e == Era::before) return std::nullopt;
  if (e != Era::none || is_surely_announced(view, at, *year)) return p;
  if (is_a_count(view, p.last, *year)) return std::nullopt;
  return announced || ends_a_date_of_its_own(view, p) ? std::optional(p) : std::nullopt;
}

namespace {

// «93 - 1997م»: the century of the first year stands in the second. A smaller number may be a day or a month.
std::optional<Dates> from_a_short_year(const View& view, Index at) {
  constexpr int kLeast = 32;
  const auto first =
      view.is_digits(at) && view.digit_count(at) == 2 ? small_number(view, at, kLeast, 99) : std::nullopt;
  if (!first || !view.is_mark_of(at + 1, kDateDashes) || (at > 0 && view.glued(at) && view.is_digits(at - 1)))
    return std::nullopt;
  const auto second =
      view.digit_count_at_least(at + 2, 4) ? small_number(view, at + 2, kHijriYears[0], kLastYear) : std::nullopt;
  if (!second || *first >= *second % 100) return std::nullopt;
  Dates d;
  d.low.first = at;
  d.low.last = at + 1;
  d.low.date.year = static_cast<std::int16_t>(*second - *second % 100 + *first);
  d.high = d.low;
  d.high->first = at + 2;
  d.high->last = at + 3;
  d.high->date.year = static_cast<std::int16_t>(*second);
  const Era e = era(view, d.high->last, true);
  d.low.hijri = d.high->hijri = e == Era::hijri || (e == Era::none && is_hijri_year(*second));
  if (e == Era::none && (*second > kLatestAnnounced || is_a_count(view, d.high->last, *second))) return std::nullopt;
  return d;
}

}  // namespace

std::optional<Dates> season(const View& view, Index at) {
  if (auto d = from_a_short_year(view, at)) return d;
  constexpr std::u32string_view kSigns = U"/-–—\\";
  const auto first = view.digit_count_at_least(at, 4) ? small_number(view, at, 1000, kLastYear) : std::nullopt;
  if (!first) return std::nullopt;
  Dates d;
  d.low.first = at;
  d.low.last = at + 1;
  const Era of_first = era(view, d.low.last);
  if (!view.is_mark_of(d.low.last, kSigns) || !view.is_digits(d.low.last + 1)) return std::nullopt;
  const Index at_second = d.low.last + 1;
  Index end = at_second + 1;
  const auto second = small_number(view, at_second, 0, kLastYear);
  if (!second || (view.is_mark_of(end, kSigns) && view.is_digits(end + 1))) return std::nullopt;
  const bool glued = view.glued(at_second - 1) && view.glued(at_second);
  // «2014-15», «1993-97»; but «2009-12» may be a month of the year.
  const bool is_next = *second == (*first + 1) % 100;
  const bool is_short = view.digit_count(at_second) == 2 && glued && *first >= kFirstYear &&
                        (is_next || (*second > *first % 100 && *second > 12));
  if (!is_short && (view.digit_count(at_second) != 4 || (*second != *first + 1 && *second != *first - 1)))
    return std::nullopt;
  const Era of_second = era(view, end, true);
  if (of_first != Era::none && of_second != of_first) return std::nullopt;  // «1430هـ/1431م»
  // Written from the right, the later year may stand first.
  const int from = is_short ? *first : std::min(*first, *second);
  d.low.date.year = static_cast<std::int16_t>(from);
  d.low.hijri = of_second == Era::hijri || (of_second == Era::none && is_hijri_year(from));
  if (from < kFirstYear && !d.low.hijri && of_second != Era::common) return std::nullopt;
  d.high = d.low;
  d.high->first = at_second;
  d.high->last = end;
  d.high->date.year = static_cast<std::int16_t>(is_short ? *first + (*second - *first % 100 + 100) % 100 : from + 1);
  return d;
}

std::optional<Index> end_of_ancient_years(const View& view, Index at) {
  if (!view.is_digits(at) || view.digit_count(at) > 4) return std::nullopt;
  Index end = at + 1;
  if (era(view, end) == Era::before) return end;
  Index next = 0;
  if (!view.joined(end, next)) {
    if (!view.is(end, words::kIla) && !view.is_mark_of(end, kDateDashes)) return std::nullopt;
    next = end + 1;
  }
  if (!view.is_digits(next)) return std::nullopt;
  end = next + 1;
  return era(view, end) == Era::before ? std::optional(end) : std::nullopt;
}

}  // namespace factcheck::extract
