#include "factcheck/date.h"

#include <catch2/catch.hpp>

using namespace factcheck;

namespace {

std::string parsed(std::string_view iso) {
  const auto d = parse_date(iso);
  return d ? str(*d) : "none";
}

}  // namespace

TEST_CASE("which days there are", "[date]") {
  struct Row {
    Date date;
    bool valid;
  };
  const Row rows[] = {
      {{2025, 11, 24}, true}, {{2024, 2, 29}, true},  {{2023, 2, 29}, false}, {{2000, 2, 29}, true},
      {{1900, 2, 29}, false}, {{0, 2, 29}, true},     {{0, 2, 30}, false},    {{2025, 4, 31}, false},
      {{2025, 12, 31}, true}, {{2025, 13, 1}, false}, {{2025, -1, 0}, false}, {{2025, 0, 0}, true},
      {{2025, 6, 0}, true},   {{0, 6, 0}, true},      {{0, 0, 31}, true},     {{0, 0, 32}, false},
      {{0, 0, 0}, false},     {{-5, 1, 1}, false},    {{10000, 1, 1}, false}, {{9999, 12, 31}, true},
  };
  for (const Row& row : rows) {
    INFO(row.date.year << " " << int{row.date.month} << " " << int{row.date.day});
    CHECK(is_valid(row.date) == row.valid);
  }
}

TEST_CASE("known days and their weekdays", "[date]") {
  struct Row {
    Date date;
    std::int32_t number;
    int weekday;
  };
  const Row rows[] = {
      {{1970, 1, 1}, 0, 4},       {{1969, 12, 31}, -1, 3},      {{2000, 2, 29}, 11016, 2},
      {{2025, 11, 24}, 20416, 1}, {{2025, 11, 27}, 20419, 4},   {{1956, 3, 2}, -5053, 5},
      {{1, 1, 1}, -719162, 1},    {{9999, 12, 31}, 2932896, 5}, {{2023, 9, 8}, 19608, 5},
  };
  for (const Row& row : rows) {
    INFO(str(row.date));
    CHECK(day_number(row.date) == row.number);
    CHECK(from_day_number(row.number) == row.date);
    CHECK(weekday(row.date) == row.weekday);
  }
}

TEST_CASE("days run on without a gap from the year 1 to 9999", "[date]") {
  const std::int32_t last = day_number({9999, 12, 31});
  Date before = {1, 1, 1};
  for (std::int32_t n = day_number(before) + 1; n <= last; ++n) {
    const Date d = from_day_number(n);
    const bool next_day = d.day == before.day + 1 && d.month == before.month && d.year == before.year;
    const bool first = d.day == 1 && (d.month == before.month + 1 || (d.month == 1 && d.year == before.year + 1));
    if (!(is_valid(d) && (next_day || first) && (n % 7 != 0 || day_number(d) == n))) FAIL(str(d));
    before = d;
  }
  CHECK(before == Date{9999, 12, 31});
}

TEST_CASE("dates as EDTF", "[date]") {
  const std::pair<Date, const char*> rows[] = {
      {{2025, 11, 24}, "2025-11-24"}, {{2025, 11, 0}, "2025-11"}, {{2025, 0, 0}, "2025"},
      {{0, 11, 24}, "XXXX-11-24"},    {{0, 11, 0}, "XXXX-11"},    {{0, 0, 24}, "XXXX-XX-24"},
      {{622, 7, 16}, "0622-07-16"},
  };
  for (const auto& [date, edtf] : rows) {
    CHECK(str(date) == edtf);
    CHECK(parse_date(edtf) == date);
  }
}

TEST_CASE("reading ISO dates", "[date]") {
  const std::pair<const char*, const char*> rows[] = {
      {"2025-11-24T14:21:00+01:00", "2025-11-24"},
      {"2025-11-24 14:21", "2025-11-24"},
      {"2025-11", "2025-11"},
      {"2025", "2025"},
      {"2025-13-01", "none"},
      {"2025-02-30", "none"},
      {"25-11-2024", "none"},
      {"24/11/2025", "none"},
      {"أمس", "none"},
      {"", "none"},
      {"202", "none"},
      {"XXXX", "none"},
      {"2025-1X-01", "none"},
      {"-123", "none"},
  };
  for (const auto& [iso, expected] : rows) {
    INFO(iso);
    CHECK(parsed(iso) == expected);
  }
}

TEST_CASE("dates that can be the same day", "[date]") {
  struct Row {
    Date a, b;
    bool fit;
  };
  const Row rows[] = {
      {{2025, 11, 24}, {2025, 11, 24}, true},
      {{2025, 11, 24}, {2025, 11, 25}, false},
      {{2025, 11, 24}, {0, 11, 24}, true},
      {{2025, 11, 24}, {0, 11, 25}, false},
      {{2025, 11, 0}, {2025, 0, 0}, true},
      {{2025, 11, 0}, {2024, 11, 24}, false},
      {{}, {2025, 1, 1}, true},
  };
  for (const Row& row : rows) {
    CHECK(compatible(row.a, row.b) == row.fit);
    CHECK(compatible(row.b, row.a) == row.fit);
  }
}

TEST_CASE("times are written with two digits", "[date]") {
  CHECK(time_str(0) == "00:00");
  CHECK(time_str(14 * 60 + 21) == "14:21");
  CHECK(time_str(1439) == "23:59");
}
