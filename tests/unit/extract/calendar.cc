#include "factcheck/extract.h"

#include <catch2/catch.hpp>

using namespace factcheck;
using extract::gregorian;
using extract::hijri;

TEST_CASE("known days of the Umm al-Qura calendar", "[calendar]") {
  struct Row {
    Date hijri;
    Date gregorian;
  };
  // New years and feasts as the Saudi almanac printed them.
  const Row rows[] = {
      {{1420, 1, 1}, {1999, 4, 17}},   {{1425, 9, 1}, {2004, 10, 15}},  {{1437, 1, 1}, {2015, 10, 14}},
      {{1441, 9, 1}, {2020, 4, 24}},   {{1441, 12, 10}, {2020, 7, 31}}, {{1443, 10, 1}, {2022, 5, 2}},
      {{1444, 1, 1}, {2022, 7, 30}},   {{1444, 12, 9}, {2023, 6, 27}},  {{1445, 9, 1}, {2024, 3, 11}},
      {{1445, 12, 10}, {2024, 6, 16}}, {{1446, 1, 1}, {2024, 7, 7}},    {{1446, 9, 1}, {2025, 3, 1}},
      {{1447, 1, 1}, {2025, 6, 26}},
  };
  for (const Row& row : rows) {
    INFO(str(row.hijri));
    CHECK(gregorian(row.hijri) == DateRange{row.gregorian, row.gregorian});
    CHECK(hijri(row.gregorian) == row.hijri);
  }
}

TEST_CASE("months and years are ranges", "[calendar]") {
  CHECK(gregorian({1445, 9, 0}) == DateRange{{2024, 3, 11}, {2024, 4, 9}});
  CHECK(gregorian({1445, 12, 0}) == DateRange{{2024, 6, 7}, {2024, 7, 6}});
  CHECK(gregorian({1445, 0, 0}) == DateRange{{2023, 7, 19}, {2024, 7, 6}});
  CHECK_FALSE(gregorian({0, 9, 1}).has_value());
  CHECK(hijri({2024, 3, 0}).empty());
}

TEST_CASE("there and back, every day of a century", "[calendar]") {
  for (std::int32_t n = day_number({1960, 1, 1}); n < day_number({2060, 1, 1}); n += 3) {
    const Date day = from_day_number(n);
    const auto back = gregorian(hijri(day));
    if (!back || back->from != day || back->to != day) FAIL(str(day));
  }
}
