// Inside of the date rules: a date as the words give it, the parts that it is made of, and how it becomes a Mention.
//
//   date_parts     day, month, year, era: the words and numerals that a date is made of
//   date_point     a day or a month: «24 نونبر 2025», 24/11/2025, «أبريل 2023»
//   date_year      a year: «عام 1967», «1436هـ»; seasons «2015/2016»
//   date_range     the other end, where a date begins a range
//   date_period    parts of a year and decades
//   date_relative  days, months and years told by the day of writing: «أمس», «الشهر الجاري»
//   date_pair      the same day in the other calendar: «الموافق»
//   date_value     years that the words leave open, the Gregorian reading, the Mention
//   date           the rule, which puts them together
#pragma once

#include <optional>

#include "extract/rules.h"

namespace factcheck::extract {

constexpr std::u32string_view kDateDashes = U"-–—‑−";
constexpr int kFirstYear = 1900;  // of a bare number read as a year
constexpr int kLastYear = 2100;
constexpr int kHijriYears[] = {1300, 1500};

struct Point {
  Date date;
  bool hijri = false;
  std::optional<int> shift;       // الماضي -1, الجاري 0, المقبل +1
  std::optional<int> year_shift;  // «من العام الماضي» -1
  bool bare = false;              // a month by its name alone
  Index first = 0;
  Index last = 0;
  std::int8_t weekday = 0;  // ISO 8601; 0 where none is given
};

// Is there such a day? A Hijri month has thirty days at the most.
inline bool is_possible(const Point& p) { return p.hijri ? p.date.day <= 30 : is_valid(p.date); }

// ---- parts

std::optional<int> small_number(const View& view, Index at, int low, int high);
// A day of the month in digits or as an ordinal: «24», «السابع», «التاسع والعشرين». What is asked for a date that may
// begin with one takes it as `day`.
std::optional<Point> bare_day(const View& view, Index at);

struct MonthName {
  lexicon::Month month;
  Index end = 0;
  bool doubled = false;
};
std::optional<MonthName> month_name(const View& view, Index at);

// Is token `at` the noun of a CLDR unit, in any form: «شهر», «شهري», «أشهر»?
bool is_noun_of(const View& view, Index at, std::string_view unit);
bool is_day_word(const View& view, Index at);
bool is_month_word(const View& view, Index at);
bool is_year_word(const View& view, Index at);

const lexicon::Calendar* calendar_word(const View& view, Index at);
// «الماضي», «المقبلة» at token `at`, with its article: -1, 0, +1.
std::optional<int> relation(const View& view, Index at);
// A weekday with its article.
std::optional<std::int8_t> weekday_name(const View& view, Index at);

// The mark of an era behind a year: «1436هـ», «2003م», «1436 هجرية». A letter م that stands apart is one only where the
// year is `announced`.
enum class Era { none, before, common, hijri };
Era era(const View& view, Index& end, bool announced = false);
// A year that nothing marks as one of the other calendar. Those to come are of the Common Era: 1453, 1492.
constexpr int kLatestHijri = 1452;
constexpr bool is_hijri_year(int year) { return year > kHijriYears[0] && year < kLatestHijri; }
// A year in words, its units first or last: «ألفين وواحد وعشرين», «خمس وثمانين وتسعمئة وألف». `end` is set where one
// is.
std::optional<std::int16_t> year_in_words(const View& view, Index at, Index& end);
// A year after a month: «2025», «عام 1936», «من سنة 1936», «لهذا العام 1438هـ», «من العام الماضي»; or «الماضي».
void year_after(const View& view, Point& p);

// ---- one date

std::optional<Point> day_and_month(const View& view, const std::optional<Point>& day);
std::optional<Point> date_point(const View& view, Index at, const std::optional<Point>& day);
std::optional<Point> year_point(const View& view, Index at);
// «24 و25 و26 نونبر»: a bare day whose month stands behind the last of the list.
std::optional<Point> day_of_a_list(const View& view, Index at, std::optional<Point> day);
// «30 فبراير» and 31/02/2024 are no dates, and their numbers count nothing.
std::optional<Index> end_of_impossible_date(const View& view, Index at, const std::optional<Point>& day);
// Neither are the years before the Common Era, which no calendar here holds.
std::optional<Index> end_of_ancient_years(const View& view, Index at);

// ---- ranges and periods

// «من عام 2020», «بين شهري مارس»: the token at which the date with its noun begins.
Index with_noun(const View& view, const Point& p);
struct Dates {
  Point low;
  std::optional<Point> high;
  Index end() const { return high ? high->last : low.last; }
};
// The second date of a range begun by `low`; a date of the same make, or a full one after a bare day.
std::optional<Point> other_end(const View& view, const Point& low);
// A date, or a range of dates, without what stands before it.
std::optional<Dates> dates_at(const View& view, Index at, const std::optional<Point>& day);
// «2015/2016», «1436-1437هـ», «2014-15»: a season or a school year.
std::optional<Dates> season(const View& view, Index at);
// «الربع الثالث من 2015», «النصف الأول من العام الجاري».
std::optional<Reading> read_part_of_year(const View& view, Index at, const Context& context);
std::optional<Reading> read_decade(const View& view, Index at);
std::optional<Reading> read_relative_date(const View& view, Index at, const std::optional<Point>& day,
                                          const Context& context);

// ---- values

// Gives a date the year that its words leave open, where the day of the article tells it.
void settle(const Context& context, Point& p);
// The Gregorian days beside a Hijri date or range of days, where the text gives them and they fit: «20-22 أكتوبر
// الموافق 7-9 محرم». Sets the years of the Hijri dates where they are not given.
std::optional<DateRange> given_days(const View& view, const Context& context, Dates& dates);
// A mention of Gregorian dates reckoned from the day of the article.
Mention relative_mention(const View& view, Kind kind, Index first, Index last, DateRange value);
std::optional<Reading> dates_reading(const View& view, const Context& context, Dates dates);

}  // namespace factcheck::extract
