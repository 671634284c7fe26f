// Dates and times of day as newspapers give them: often without a year, or without a day.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factcheck {

// Parts that the words do not give are 0: {0, 11, 24} is a 24 November of an unknown year, {2025, 11, 0} a month.
// Written as EDTF (ISO 8601-2:2019, level 1): "XXXX-11-24", "2025-11", "2025".
struct Date {
  std::int16_t year = 0;  // 1 … 9999; 0 unknown
  std::int8_t month = 0;  // 1 … 12; 0 not given
  std::int8_t day = 0;    // 1 … 31; 0 not given

  constexpr bool empty() const { return year == 0 && month == 0 && day == 0; }
  constexpr bool full() const { return year != 0 && month != 0 && day != 0; }
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// Is there such a day? The length of the month is checked; 29 February counts where the year is not known.
bool is_valid(const Date& d);
// Days since 1970-01-01, of a full and valid date (proleptic Gregorian).
std::int32_t day_number(const Date& d);
Date from_day_number(std::int32_t days);
// 1 Monday … 7 Sunday (ISO 8601), of a full date.
int weekday(const Date& d);
std::string str(const Date& d);
// The date at the beginning of an ISO 8601 date or date-time; also the EDTF forms that str() writes.
std::optional<Date> parse_date(std::string_view iso);
// Can both name the same day, on the parts that both know?
bool compatible(const Date& a, const Date& b);

struct DateRange {
  Date from;
  Date to;
  constexpr bool empty() const { return from.empty() && to.empty(); }
  friend constexpr auto operator<=>(const DateRange&, const DateRange&) = default;
};

// Minutes since midnight, 0 … 1439; 24:00 is 0.
struct TimeRange {
  std::int16_t from = 0;
  std::int16_t to = 0;
  friend constexpr auto operator<=>(const TimeRange&, const TimeRange&) = default;
};

std::string time_str(int minutes);

}  // namespace factcheck
