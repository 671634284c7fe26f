// Figures as they stand beside others: how they are written, and by what two of them are one.
#include <catch2/catch.hpp>

#include "../claims.h"

using namespace factcheck;

namespace {

Claim of(Kind kind, std::int64_t number, const char* unit, const char* measure) {
  Claim c = test::count_claim("a", Quantity::of(Decimal(number)), measure);
  c.kind = kind;
  c.unit = unit;
  return c;
}

}  // namespace

TEST_CASE("an entry is written as it was read, and read as it was written", "[figure_entry]") {
  Claim month = of(Kind::date, 0, "", "");
  month.value = {};
  month.value.form = Value::Form::date;
  month.value.dates.from = {2031, 3, 0};
  Claim time = of(Kind::time, 0, "", "");
  time.value = {};
  time.value.form = Value::Form::time;
  time.value.times = {14 * 60 + 5, 15 * 60};
  struct Row {
    Claim claim;
    const char* written;
  };
  const Row rows[] = {
      {of(Kind::count, 15, "", "deaths"), "deaths=15"},
      {of(Kind::count, 15, "", ""), "=15"},
      {of(Kind::count, 15, "", "stem:زيتون"), "stem:زيتون=15"},
      {of(Kind::money, 15, "MAD", "budget"), "MAD=15"},
      {of(Kind::money, 15, "MAD", "stem:زيتون"), "MAD=15"},
      {of(Kind::measure, 5, "square-kilometer", ""), "square-kilometer=5"},
      {of(Kind::measure, 5, "square-kilometer", "area"), "square-kilometer=5"},
      {of(Kind::duration, 57, "year", "age"), "age=57 year"},
      {of(Kind::duration, 3, "month", ""), "month=3 month"},
      {of(Kind::duration, 3, "year", ""), "year=3"},
      {month, "month=3"},
      {time, "time=14:05"},
  };
  for (const Row& row : rows) {
    const FigureEntry entry = figure_entry(row.claim);
    CHECK(str(entry) == row.written);
    const auto read = FigureEntry::parse(row.written);
    REQUIRE(read);
    CHECK((*read == entry));
  }
}

TEST_CASE("a figure is one in whatever unit", "[figure_entry]") {
  const auto same = [](const char* a, const char* b) {
    return FigureEntry::parse(a)->key() == FigureEntry::parse(b)->key();
  };
  CHECK(same("hectare=300", "square-kilometer=3"));
  CHECK(same("area=300 hectare", "area=3 square-kilometer"));
  CHECK(same("area=300 hectare", "area=3000000"));
  CHECK(same("year=2", "month=24 month"));
  CHECK_FALSE(same("hectare=300", "square-kilometer=300"));
  CHECK_FALSE(same("area=300 hectare", "hectare=300"));
  // Three months are not March.
  CHECK_FALSE(same("month=3 month", "month=3"));
  CHECK_FALSE(same("mile=1", "kilometer=1.609"));
}

TEST_CASE("what is no entry is none", "[figure_entry]") {
  for (const char* written : {"", "=", "deaths", "deaths=", "deaths=many", "time=25:00", "time=14", "deaths=1 2 "})
    if (const auto entry = FigureEntry::parse(written)) {
      INFO(written << " " << str(*entry));
      CHECK(FigureEntry::parse(str(*entry)) == entry);
    }
  CHECK_FALSE(FigureEntry::parse("deaths=many"));
  CHECK_FALSE(FigureEntry::parse("time=25:00"));
  CHECK_FALSE(FigureEntry::parse("deaths"));
  // Out of the range of a number, once it is converted: as it stands.
  const auto huge = FigureEntry::parse("square-kilometer=99999999999999999999999999");
  REQUIRE(huge);
  CHECK(huge->of == "square-kilometer");
  CHECK(str(*huge) == "square-kilometer=99999999999999999999999999");
}
