// Inside of the date rules: a date as the words give it, the parts that it is made of, and how it becomes a Mention.
//
//   date_parts    day, month, year, era: the words and numerals that a date is made of
//   date_point    one date: «24 نونبر 2025», 24/11/2025, «أبريل 2023», «1436هـ»
//   date_range    the other end, where a date begins a range
//   date_period   stretches with a name of their own: decades
//   date_value    years that the words leave open, the other calendar, the Mention
//   date          the rule, which puts them together
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
  std::optional<int> shift;  // الماضي -1, الجاري 0, المقبل +1
  Index first = 0;
  Index last = 0;
  std::int8_t weekday = 0;  // ISO 8601; 0 where none is given
};

// ---- parts

std::optional<int> small_number(const View& view, Index at, int low, int high);
// A day of the month in digits or as an ordinal: «24», «السابع», «التاسع والعشرين».
std::optional<Point> bare_day(const View& view, Index at);

struct MonthName {
  lexicon::Month month;
  Index end = 0;
  bool doubled = false;
};
std::optional<MonthName> month_name(const View& view, Index at);

bool is_day_word(const View& view, Index at);
bool is_month_word(const View& view, Index at);
bool is_year_word(const View& view, Index at);

// The mark of an era behind a year: «1436هـ», «2003م», «1436 هجرية».
enum class Era { none, common, hijri };
Era era(const View& view, Index& end);
// A year after a month: «2025», «عام 1936», «من سنة 1936», «لهذا العام 1438هـ»; or «الماضي».
void year_after(const View& view, Point& p);

// ---- one date

std::optional<Point> day_and_month(const View& view, Index at);
std::optional<Point> date_point(const View& view, Index at);
// «24 و25 و26 نونبر»: a bare day whose month stands behind the last of the list.
std::optional<Point> day_of_a_list(const View& view, Index at);
// «30 فبراير» is no date, and its 30 counts nothing.
std::optional<Index> end_of_impossible_date(const View& view, Index at);

// ---- ranges and periods

// «من عام 2020», «بين عامي 2020»: the token at which the date with its noun begins.
Index before_year_word(const View& view, const Point& p);
// The second date of a range begun by `low`; a date of the same make, or a full one after a bare day.
std::optional<Point> other_end(const View& view, const Point& low);
std::optional<Reading> read_decade(const View& view, Index at);

// ---- values

Reading date_reading(const View& view, const Context& context, Point p);
std::optional<Reading> range_reading(const View& view, const Context& context, Point low, Point high);

}  // namespace factcheck::extract
