#include "factcheck/date.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace factcheck {
namespace {

constexpr std::array<std::int8_t, 13> kMonthDays = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

// A number from 0 on, with zeros before it up to `width` digits; what has more of them is written whole.
char* put_padded(char* out, int n, int width) {
  if (width == 2 && n >= 0 && n < 100) {  // nearly all that is written
    *out++ = static_cast<char>('0' + n / 10);
    *out++ = static_cast<char>('0' + n % 10);
    return out;
  }
  for (int least = 10, digits = 1; digits < width && n >= 0; ++digits, least *= 10)
    if (n < least) *out++ = '0';
  return std::to_chars(out, out + 11, n).ptr;
}

char* put_unknown(char* out, int width) { return std::fill_n(out, width, 'X'); }

// The number at the beginning of `text`, "XX" as 0; nothing unless it has exactly `width` characters.
std::optional<int> field(std::string_view text, std::size_t width) {
  if (text.size() < width) return std::nullopt;
  text = text.substr(0, width);
  if (text.find_first_not_of('X') == std::string_view::npos) return 0;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + width, value);
  if (error != std::errc() || end != text.data() + width) return std::nullopt;
  return value;
}

}  // namespace

bool is_valid(const Date& d) {
  if (d.empty() || d.year < 0 || d.year > 9999 || d.month < 0 || d.month > 12 || d.day < 0) return false;
  if (d.day > kMonthDays[static_cast<std::size_t>(d.month)]) return false;
  return !(d.month == 2 && d.day == 29 && d.year != 0 && !is_leap(d.year));
}

// Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int32_t day_number(const Date& d) {
  assert(d.full());
  const int y = d.year - (d.month <= 2 ? 1 : 0);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yoe = y - era * 400;
  const int doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  const int doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Date from_day_number(std::int32_t days) {
  const int z = days + 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int day = doy - (153 * mp + 2) / 5 + 1;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<std::int16_t>(yoe + era * 400 + (month <= 2 ? 1 : 0)), static_cast<std::int8_t>(month),
          static_cast<std::int8_t>(day)};
}

int weekday(const Date& d) {
  const int days = day_number(d);  // 1970-01-01 was a Thursday
  return ((days + 3) % 7 + 7) % 7 + 1;
}

std::string str(const Date& d) {
  std::array<char, 48> room;
  char* end = room.data();
  end = d.year == 0 ? put_unknown(end, 4) : put_padded(end, d.year, 4);
  if (d.month == 0 && d.day == 0) return {room.data(), end};
  *end++ = '-';
  end = d.month == 0 ? put_unknown(end, 2) : put_padded(end, d.month, 2);
  if (d.day == 0) return {room.data(), end};
  *end++ = '-';
  return {room.data(), put_padded(end, d.day, 2)};
}

std::optional<Date> parse_date(std::string_view iso) {
  const auto year = field(iso, 4);
  if (!year) return std::nullopt;
  Date d{static_cast<std::int16_t>(*year), 0, 0};
  if (iso.size() >= 7 && iso[4] == '-') {
    const auto month = field(iso.substr(5), 2);
    if (!month) return std::nullopt;
    d.month = static_cast<std::int8_t>(*month);
    if (iso.size() >= 10 && iso[7] == '-') {
      const auto day = field(iso.substr(8), 2);
      if (!day) return std::nullopt;
      d.day = static_cast<std::int8_t>(*day);
    }
  }
  if (!is_valid(d)) return std::nullopt;
  return d;
}

bool compatible(const Date& a, const Date& b) {
  const auto fit = [](int x, int y) { return x == 0 || y == 0 || x == y; };
  return fit(a.year, b.year) && fit(a.month, b.month) && fit(a.day, b.day);
}

std::string time_str(int minutes) {
  std::array<char, 32> room;
  char* end = put_padded(room.data(), minutes / 60, 2);
  *end++ = ':';
  return {room.data(), put_padded(end, minutes % 60, 2)};
}

}  // namespace factcheck
