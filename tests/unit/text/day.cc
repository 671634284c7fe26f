#include "text/day.h"

#include <catch2/catch.hpp>

#include "../tables.h"

using namespace factcheck;

namespace {

const text::MonthNames& months() {
  static const text::MonthNames names = [] {
    text::MonthNames made;
    for (const test::Record& row : test::records("months"))
      for (const std::string& name : test::split(row.at("names"), '|'))
        if (row.at("calendar") == "g")
          made.rows.push_back({text::fold_phrase(name), static_cast<std::int8_t>(std::stoi(row.at("month")))});
    return made;
  }();
  return names;
}

std::string read(const std::string& text) {
  const text::Day day = text::read_day(text, &months());
  return (day.date ? str(*day.date) : "-") + (day.order_is_guessed ? " guessed" : "");
}

}  // namespace

TEST_CASE("a date of publication in every form that programs and people write", "[day]") {
  for (const char* same : {"2024-02-19",
                           " 2024-02-19T23:59:59+03:00 ",
                           "2024-02-19 10:15",
                           "2024/02/19",
                           "2024/2/19 10:15:00",
                           "2024.2.19",
                           "20240219",
                           "20240219T101500Z",
                           "19/02/2024",
                           "19-2-2024",
                           "19.02.2024 - 10:15",
                           "02/19/2024",
                           "2/19/2024 1:00 PM",
                           "19 فبراير 2024",
                           "19 شباط 2024",
                           "19 شباط/فبراير 2024",
                           "الاثنين، 19 فبراير، 2024 - 10:15",
                           "١٩ فبراير ٢٠٢٤",
                           "٢٠٢٤-٠٢-١٩",
                           "19 فيفري 2024",
                           "فبراير 19, 2024",
                           "نشر في: 19-فبراير-2024",
                           "10:15 - 19/02/2024",
                           "19 فبراير 2024 الموافق 9 شعبان 1445",
                           "Mon, 19 Feb 2024 10:15:00 +0300",
                           "19 Feb 2024",
                           "February 19, 2024",
                           "Monday, February 19th, 2024",
                           "Mon Feb 19 10:15:00 2024",
                           "Mon Feb 19 10:15:00 +0000 2024",
                           "Mon Feb 19 10:15:00 UTC 2024",
                           "lundi 19 février 2024",
                           "mardi 19 FEV. 2024",
                           "1708300800",
                           "1708300800000",
                           "1708300800.25"}) {
    INFO(same);
    CHECK(read(same) == "2024-02-19");
  }
  CHECK(read("5 تشرين الثاني 2024") == "2024-11-05");
  CHECK(read("5 تشرين الثاني/نوفمبر 2024") == "2024-11-05");
  CHECK(read("1er mai 2024") == "2024-05-01");
  CHECK(read("15 juillet 2024") == "2024-07-15");
  CHECK(read("15 juin 2024") == "2024-06-15");
}

TEST_CASE("which of two numbers is the month is guessed where both may be", "[day]") {
  CHECK(read("04/05/2025") == "2025-05-04 guessed");
  CHECK(read("4-5-2025 10:00") == "2025-05-04 guessed");
  CHECK(read("04/04/2025") == "2025-04-04");
  CHECK(read("13/05/2025") == "2025-05-13");
  CHECK(read("05/13/2025") == "2025-05-13");
}

TEST_CASE("what is no day of the common calendar is none", "[day]") {
  for (const char* none : {"",
                           "  ",
                           "أمس",
                           "قبل 3 ساعات",
                           "2024",
                           "2024-02",
                           "فبراير 2024",
                           "31/02/2024",
                           "30 فبراير 2024",
                           "9 رمضان 1445",
                           "9-9-1445",
                           "19/02/24",
                           "13/13/2024",
                           "12",
                           "1",
                           "99999999",
                           "12345678901234567890",
                           "http://a.example/2024",
                           "1.2.3.4",
                           "-",
                           "19 فبراير",
                           "10:15"}) {
    INFO(none);
    CHECK(read(none) == "-");
  }
  CHECK(read(std::string(100'000, '1')) == "-");
  CHECK(read(std::string(100'000, '/')) == "-");
  CHECK(text::read_day("19 فبراير 2024", nullptr).date == std::nullopt);
  CHECK(text::read_day("19 Feb 2024", nullptr).date == Date{2024, 2, 19});
}
