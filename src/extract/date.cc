// In: a token that may begin a date. Out: a date or a range of dates, with the weekday before it and the year after it.
//
//   24/11/2025   2025-11-24   5/2015
//   [weekday] day [من] [شهر] month [second name of the month] [year]      24 نونبر 2025, السابع من حزيران/يونيو
//   month year                                                           أبريل 2023, رمضان 1440
//   year                                                                 عام 1967, 2003م, 1436هـ
//   من D إلى D,  ما بين D وD,  D-D                                        each side as above; a bare day borrows the
//   month
#include <array>
#include <cstdlib>

#include "extract/calendar.h"
#include "extract/cardinal.h"
#include "extract/numeral.h"
#include "extract/ordinal_words.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr std::u32string_view kDashes = U"-–—‑−";
constexpr int kFirstYear = 1900;  // of a bare number read as a year
constexpr int kLastYear = 2100;
constexpr int kHijriYears[] = {1300, 1500};

struct Point {
  Date date;
  bool hijri = false;
  std::optional<int> shift;  // الماضي -1, الجاري 0, المقبل +1
  Index first = 0;
  Index last = 0;
  std::int8_t weekday = 0;  // ISO 8601; 0 where none is given
};

class Reader {
 public:
  Reader(const View& view, const Context& context) : view_(view), context_(context) {}

  std::optional<Reading> read(Index at) const {
    if (const auto end = end_of_impossible_date(at)) return Reading{std::nullopt, *end};
    if (auto d = decade(at)) return d;
    if (auto d = day_of_a_list(at)) return single(*d);
    auto low = point(at);
    std::optional<Point> high;
    if (low)
      high = other_end(*low);
    else if (const auto day = bare_day(at)) {
      low = *day;
      high = other_end(*low);
      if (!high || high->date.month == 0 || high->date.day == 0) return std::nullopt;
    }
    if (!low) return std::nullopt;
    with_weekday(*low);
    return high ? range(*low, *high) : single(*low);
  }

 private:
  // «الستينيات», «تسعينيات القرن الماضي»: without a century, of the last one.
  std::optional<Reading> decade(Index at) const {
    const auto s = view_.find(at, Class::decade);
    if (!s) return std::nullopt;
    Index end = at + 1;
    std::int16_t century = 1900;
    if (view_.has_article(end) && is_century_word(end)) {
      const auto ordinal = read_ordinal_words(view_, end + 1);
      const auto ten = view_.find(end + 1, Class::number);
      if (ordinal) {
        century = static_cast<std::int16_t>((ordinal->value - 1) * 100);
        end = ordinal->end;
      } else if (ten || view_.find(end + 1, Class::relation)) {
        end += 2;  // القرن العشرين, القرن الماضي
      }
    } else if (!s->proclitics.article) {
      return std::nullopt;
    }
    const auto year = static_cast<std::int16_t>(century + view_.lexicon().decade[s->row].start);
    Mention m = make_mention(view_, Kind::date_range, at, end, "decade");
    m.figure = m.span;
    m.value.form = Value::Form::date;
    m.value.quantity.precision = Precision::range;
    m.value.dates = {{year, 0, 0}, {static_cast<std::int16_t>(year + 9), 0, 0}};
    return Reading{m, end};
  }
  bool is_century_word(Index at) const {
    const auto s = view_.find(at, Class::unit);
    return s && view_.lexicon().unit[s->row].id == "century";
  }

  // «24 و25 و26 نونبر»: a bare day whose month stands behind the last of the list.
  std::optional<Point> day_of_a_list(Index at) const {
    auto day = bare_day(at);
    if (!day || !view_.is_digits(at) || (at > 0 && view_.is(at - 1, words::kBayn))) return std::nullopt;
    Index next = day->last;
    for (int more = 0; more < 5; ++more) {
      if (view_.is_mark_of(next, U"،,"))
        ++next;
      else if (!view_.joined(next, next))
        return std::nullopt;
      if (!view_.is_digits(next)) return std::nullopt;
      if (const auto last = day_and_month(next)) {
        day->date.month = last->date.month;
        day->date.year = last->date.year;
        day->hijri = last->hijri;
        day->shift = last->shift;
        return is_valid(day->date) ? day : std::nullopt;
      }
      const auto other = bare_day(next);
      if (!other) return std::nullopt;
      next = other->last;
    }
    return std::nullopt;
  }

  // ---- the parts

  std::optional<int> small_number(Index at, int low, int high) const {
    if (!view_.is_digits(at) || view_.digit_count(at) > 4) return std::nullopt;
    const auto n = static_cast<int>(view_.number(at));
    return n >= low && n <= high ? std::optional(n) : std::nullopt;
  }

  // A day of the month in digits or as an ordinal: «24», «السابع», «التاسع والعشرين».
  std::optional<Point> bare_day(Index at) const {
    Point p;
    p.first = at;
    if (const auto n = small_number(at, 1, 31); n && view_.digit_count(at) <= 2) {
      p.date.day = static_cast<std::int8_t>(*n);
      p.last = at + 1;
      return p;
    }
    const auto words = read_ordinal_words(view_, at);
    if (!words || words->value > 31 || words->feminine) return std::nullopt;
    p.date.day = static_cast<std::int8_t>(words->value);
    p.last = words->end;
    return p;
  }

  // «30 فبراير» is no date, and its 30 counts nothing.
  std::optional<Index> end_of_impossible_date(Index at) const {
    const auto day = bare_day(at);
    const auto month = day ? month_name(day->last) : std::nullopt;
    if (!month || month->month.hijri || !view_.is_digits(at)) return std::nullopt;
    if (is_valid({0, month->month.month, day->date.day})) return std::nullopt;
    return month->end;
  }

  struct MonthName {
    lexicon::Month month;
    Index end = 0;
    bool doubled = false;
  };

  std::optional<MonthName> month_name(Index at) const {
    const auto s = view_.find(at, Class::month);
    if (!s || s->proclitics.article) return std::nullopt;
    MonthName m{view_.lexicon().month[s->row], at + s->words, false};
    // The same month by its other name: «أيار/مايو», «مارس (آذار)», «ابريل نيسان».
    Index next = m.end;
    const bool bracket = view_.is_mark(next, U'(');
    if (bracket || view_.is_mark_of(next, U"/-–\\")) ++next;
    const auto other = view_.find(next, Class::month);
    if (other && view_.lexicon().month[other->row].month == m.month.month &&
        view_.lexicon().month[other->row].hijri == m.month.hijri) {
      const Index end = next + other->words;
      if (!bracket || view_.is_mark(end, U')')) {
        m.end = bracket ? end + 1 : end;
        m.doubled = true;
      }
    }
    return m;
  }

  bool is_month_word(Index at) const {
    const auto s = view_.find(at, Class::unit);
    return s && s->form == Form::plain && view_.lexicon().unit[s->row].id == "month";
  }
  bool is_year_word(Index at) const {
    const auto s = view_.find(at, Class::unit);
    return s && s->words == 1 && view_.lexicon().unit[s->row].id == "year";
  }

  // The mark of an era behind a year: «1436هـ», «2003م», «1436 هجرية».
  enum class Era { none, common, hijri };
  Era era(Index& end) const {
    if (view_.is(end, words::kHeh)) return ++end, Era::hijri;
    if (view_.is(end, words::kMeemAlone) && view_.glued(end)) return ++end, Era::common;
    if (view_.is_word(end)) {
      const Key k = view_[end].key;
      if (k == words::kHijri || k == words::kHijriya) return ++end, Era::hijri;
      if (k == words::kMiladi || k == words::kMiladiya || k == words::kMiladiyan) return ++end, Era::common;
    }
    return Era::none;
  }

  // A year after a month: «2025», «عام 1936», «من سنة 1936», «لهذا العام 1438هـ».
  void year_after(Point& p) const {
    Index at = p.last;
    if (view_.is_mark_of(at, U"،,") && small_number(at + 1, kFirstYear, kLastYear)) ++at;
    for (Index filler = 0; filler < 3 && view_.is_word(at) && !is_year_word(at); ++filler) {
      if (!view_.find(at, Class::function)) break;
      ++at;
    }
    if (is_year_word(at))
      ++at;
    else if (at != p.last && !view_.is_digits(at))
      at = p.last;
    const int low = p.hijri ? kHijriYears[0] : 1000;
    const auto year = view_.digit_count_at_least(at, 4) ? small_number(at, low, kLastYear) : std::nullopt;
    if (year) {
      Index end = at + 1;
      const Era e = era(end);
      if ((e == Era::hijri) == p.hijri || e == Era::none) {
        p.date.year = static_cast<std::int16_t>(*year);
        p.last = end;
        return;
      }
    }
    if (const auto s = view_.find(p.last, Class::relation); s && s->proclitics.article) {
      p.shift = view_.lexicon().relation[s->row].shift;
      ++p.last;
    }
  }

  std::optional<Point> numeric(Index at) const {
    // d/m/y or y-m-d, one sign throughout; white space may stand around it («18- 9-2022»).
    if (!view_.is_digits(at) || !view_.has(at + 1) || view_[at + 1].kind != Token::Kind::mark) return std::nullopt;
    const auto sign = static_cast<char32_t>(view_[at + 1].key);
    if (std::u32string_view(U"/-.\\–").find(sign) == std::u32string_view::npos || !view_.is_digits(at + 2))
      return std::nullopt;
    Point p;
    p.first = at;
    if (!view_.is_mark(at + 3, sign) || !view_.is_digits(at + 4)) return month_and_year(at, sign);
    const int a = static_cast<int>(std::min<std::uint64_t>(view_.number(at), 9999));
    const int b = static_cast<int>(std::min<std::uint64_t>(view_.number(at + 2), 9999));
    const int c = static_cast<int>(std::min<std::uint64_t>(view_.number(at + 4), 9999));
    int year = c;
    int day = a;
    if (view_.digit_count(at) == 4)
      std::swap(year, day);
    else if (view_.digit_count(at + 4) != 4)
      return std::nullopt;
    if (view_.digit_count(at + 2) > 2 || day > 31 || b > 12) return std::nullopt;
    p.date = {static_cast<std::int16_t>(year), static_cast<std::int8_t>(b), static_cast<std::int8_t>(day)};
    p.last = at + 5;
    const Era e = era(p.last);
    p.hijri = e == Era::hijri || (e == Era::none && year > kHijriYears[0] && year < kHijriYears[1]);
    if (!is_valid(p.date) || p.date.day == 0 || p.date.month == 0) return std::nullopt;
    return p;
  }

  // «5/2015»
  std::optional<Point> month_and_year(Index at, char32_t sign) const {
    if (sign != U'/' || !view_.glued(at + 1) || !view_.glued(at + 2)) return std::nullopt;
    const auto month = small_number(at, 1, 12);
    const auto year = small_number(at + 2, kFirstYear, kLastYear);
    if (!month || !year || view_.digit_count(at) > 2) return std::nullopt;
    Point p;
    p.first = at;
    p.last = at + 3;
    p.date = {static_cast<std::int16_t>(*year), static_cast<std::int8_t>(*month), 0};
    return p;
  }

  std::optional<Point> day_and_month(Index at) const {
    auto p = bare_day(at);
    if (!p) return std::nullopt;
    Index next = p->last;
    if (view_.is(next, words::kMin)) ++next;
    if (is_month_word(next)) ++next;
    if (view_.is_mark_of(next, U"-/") && view_.glued(next)) ++next;  // «18-شوال»
    const auto m = month_name(next);
    if (!m) return std::nullopt;
    p->date.month = m->month.month;
    p->hijri = m->month.hijri;
    p->last = m->end;
    year_after(*p);
    if (!is_valid(p->date) || (p->hijri && p->date.day > 30)) return std::nullopt;
    return p;
  }

  std::optional<Point> month_only(Index at) const {
    const auto m = month_name(at);
    if (!m) return std::nullopt;
    Point p;
    p.first = at;
    p.date.month = m->month.month;
    p.hijri = m->month.hijri;
    p.last = m->end;
    year_after(p);
    const bool announced = at > 0 && is_month_word(at - 1);
    // A month by its name alone is left to the words around it, except where it is tied to a year.
    if (p.date.year == 0 && (!p.shift || (m->month.homograph && !announced))) return std::nullopt;
    return p;
  }

  // Is something counted after a number at `end`? Then it is no year.
  bool counts_something(Index end) const {
    for (const Class cls : {Class::noun, Class::currency, Class::percent, Class::number, Class::unit})
      if (const auto s = view_.find(end, cls); s && s->proclitics.none() && !view_.find(end, Class::function))
        return true;
    return false;
  }

  // «1873-1945»
  bool spans_years(Index at, int year) const {
    const auto is_later = [&](Index i) { return small_number(i, year + 1, kLastYear) && view_.digit_count(i) == 4; };
    const auto is_earlier = [&](Index i) { return small_number(i, 1000, year - 1) && view_.digit_count(i) == 4; };
    return (view_.is_mark_of(at + 1, kDashes) && is_later(at + 2) && !counts_something(at + 3)) ||
           (at >= 2 && view_.is_mark_of(at - 1, kDashes) && is_earlier(at - 2));
  }

  // «عام ألفين وواحد وعشرين»
  std::optional<Point> year_in_words(Index at) const {
    if (at == 0 || !is_year_word(at - 1) || !view_.is_word(at)) return std::nullopt;
    const auto c = read_cardinal(view_, at);
    const auto year = c ? c->value.integer() : std::nullopt;
    if (!year || *year < 1000 || *year > kLastYear || c->proclitics.preposition != Proclitics::Preposition::none)
      return std::nullopt;
    Point p;
    p.first = at;
    p.last = c->end;
    p.date.year = static_cast<std::int16_t>(*year);
    return p;
  }

  std::optional<Point> year_only(Index at) const {
    if (!view_.is_digits(at)) return year_in_words(at);
    const auto n = read_numeral(view_, at);
    if (!n || !n->plain) return std::nullopt;
    const bool announced = at > 0 && is_year_word(at - 1);
    const auto year = small_number(at, 1, kLastYear);
    if (!year || (*year < 100 && !view_.is(at + 1, words::kHeh))) return std::nullopt;
    Point p;
    p.first = at;
    p.last = at + 1;
    p.date.year = static_cast<std::int16_t>(*year);
    Era e = era(p.last);
    // «400م» is a distance; a short year of the common era stands beside its Hijri one («261هـ/875م»).
    const bool letter = view_.is(p.last - 1, words::kMeemAlone);
    if (e == Era::common && letter && *year < 1000 && !(at > 0 && view_.is_mark(at - 1, U'/'))) return std::nullopt;
    p.hijri = e == Era::hijri || (e == Era::none && announced && *year > kHijriYears[0] && *year < kHijriYears[1]);
    if (e != Era::none) return p;
    if (counts_something(p.last)) return std::nullopt;
    if (announced) return p;
    const bool lifetime = *year >= 1000 && spans_years(at, *year);
    if ((*year < kFirstYear && !lifetime) || view_.digit_count(at) != 4) return std::nullopt;
    if (at > 0 && view_.is(at - 1, words::kAl)) return std::nullopt;
    if (view_.is_mark_of(p.last, U"%٪°")) return std::nullopt;
    return p;
  }

  std::optional<Point> point(Index at) const {
    if (auto p = numeric(at)) return p;
    if (auto p = day_and_month(at)) return p;
    if (auto p = month_only(at)) return p;
    return year_only(at);
  }

  // ---- around it

  void with_weekday(Point& p) const {
    Index before = p.first;
    while (before > 0 && view_.is_mark_of(before - 1, U"(،,")) --before;
    if (before == 0) return;
    const auto s = view_.find(before - 1, Class::weekday);
    if (!s || (!s->proclitics.article && !(before >= 2 && is_day_word(before - 2)))) return;
    p.weekday = view_.lexicon().weekday[s->row];
    p.first = before - 1;
  }

  bool is_day_word(Index at) const {
    const auto s = view_.find(at, Class::unit);
    return s && view_.lexicon().unit[s->row].id == "day";
  }

  // «من عام 2020», «بين عامي 2020»: the token at which the date with its noun begins.
  Index before_year_word(const Point& p) const {
    return p.first > 0 && p.date.month == 0 && is_year_word(p.first - 1) ? p.first - 1 : p.first;
  }

  // The second date of a range begun by `low`; a date of the same make, or a full one after a bare day.
  std::optional<Point> other_end(const Point& low) const {
    const Index first = before_year_word(low);
    const bool between = first > 0 && view_.is(first - 1, words::kBayn);
    const bool from = first > 0 && (view_.is(first - 1, words::kMin) || view_.is(first - 1, words::kMundhu));
    Index next = 0;
    Index at = 0;
    const bool years = low.date.month == 0 && low.date.day == 0;
    const bool to = view_.is(low.last, words::kIla) || (from && view_.is(low.last, words::kHatta));
    const bool dash = view_.is_mark_of(low.last, kDashes) || (years && view_.is_mark(low.last, U'/'));
    if (between && view_.joined(low.last, next))
      at = next;
    else if (to || dash || (between && view_.is(low.last, words::kWa)))
      at = low.last + 1;
    if (at == 0 || !view_.has(at)) return std::nullopt;
    if (is_year_word(at) && view_.is_digits(at + 1)) ++at;
    // «2019-2020 هدفا»: the year after a year is a season, whatever stands behind it.
    if (const auto next_year = small_number(at, low.date.year + 1, low.date.year + 1);
        next_year && low.date.year >= kFirstYear && low.date.month == 0 && view_.is_mark_of(low.last, U"-–/")) {
      Point season;
      season.first = at;
      season.last = at + 1;
      season.date.year = static_cast<std::int16_t>(*next_year);
      return season;
    }
    if (view_.find(at, Class::weekday) && !view_.find(at, Class::number)) ++at;
    auto high = point(at);
    if (!high) return std::nullopt;
    if (years != (high->date.month == 0 && high->date.day == 0)) return std::nullopt;
    if (years && high->date.year <= low.date.year) return std::nullopt;
    return high;
  }

  std::int16_t year_near_the_article(const Point& p) const {
    if (!context_.day || p.hijri) return 0;
    const Date& day = *context_.day;
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

  void settle(Point& p) const {
    if (p.date.year == 0 && context_.day && context_.day->full()) p.date.year = year_near_the_article(p);
  }

  void put(Mention& m, const Point& low, const Point& high) const {
    m.value.form = Value::Form::date;
    m.value.quantity.precision = low.date == high.date ? Precision::exact : Precision::range;
    m.value.dates = {low.date, high.date};
    if (!low.hijri) return;
    m.value.hijri = {low.date, high.date};
    const auto from = gregorian(low.date);
    const auto to = gregorian(high.date);
    m.value.dates = from && to ? DateRange{from->from, to->to} : DateRange{};
  }

  std::optional<Reading> single(Point p) const {
    settle(p);
    Mention m = make_mention(view_, Kind::date, p.first, p.last, p.hijri ? "hijri-date" : "date");
    m.figure = m.span;
    put(m, p, p);
    m.wrong_weekday = p.weekday != 0 && p.date.full() && !p.hijri && weekday(p.date) != p.weekday;
    return Reading{m, p.last};
  }

  std::optional<Reading> range(Point low, Point high) const {
    if (low.date.month == 0 && low.date.day != 0) {
      low.date.month = high.date.month;
      low.hijri = high.hijri;
    }
    if (low.hijri != high.hijri) return single(low);
    if (low.date.year == 0) {
      low.date.year = high.date.year;
      low.shift = high.shift;
      if (low.date.year != 0 && low.date.month > high.date.month) --low.date.year;
    }
    settle(high);
    settle(low);
    if (!is_valid(low.date)) return std::nullopt;
    Index first = before_year_word(low);
    if (first > 0 && (view_.is(first - 1, words::kMin) || view_.is(first - 1, words::kBayn))) --first;
    if (first > 0 && view_.is(first, words::kBayn) && view_.is(first - 1, words::kMa)) --first;
    Mention m = make_mention(view_, Kind::date_range, first, high.last, low.hijri ? "hijri-range" : "date-range");
    m.figure = m.span;
    put(m, low, high);
    m.value.quantity.precision = Precision::range;
    m.wrong_weekday = low.weekday != 0 && low.date.full() && !low.hijri && weekday(low.date) != low.weekday;
    return Reading{m, high.last};
  }

  const View& view_;
  const Context& context_;
};

}  // namespace

std::optional<Reading> read_date(const View& view, Index at, const Context& context) {
  return Reader(view, context).read(at);
}

}  // namespace factcheck::extract
