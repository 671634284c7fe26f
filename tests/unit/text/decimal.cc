#include "factcheck/decimal.h"
#include "factcheck/digits.h"

#include <catch2/catch.hpp>

#include <random>

using namespace factcheck;

namespace {

const std::string kNines26(26, '9');

std::string text(const std::optional<Decimal>& d) { return d ? d->str() : "none"; }
Decimal of(std::string_view s) { return Decimal::parse(s).value(); }

}  // namespace

TEST_CASE("parsing and writing decimals", "[decimal]") {
  const std::pair<std::string, std::string> rows[] = {
      {"0", "0"},
      {"-0", "0"},
      {"007", "7"},
      {"1000", "1000"},
      {"2.8", "2.8"},
      {"2.80", "2.8"},
      {"2.000", "2"},
      {"-12.50", "-12.5"},
      {"0.5", "0.5"},
      {".5", "0.5"},
      {"-.05", "-0.05"},
      {"5.", "5"},
      {"0.000000000001", "0.000000000001"},
      {"0.0000000000001", "none"},
      {"0.5000000000000000", "0.5"},
      {kNines26, kNines26},
      {"1" + std::string(26, '0'), "none"},
      {std::string(60, '9'), "none"},
      {"", "none"},
      {"-", "none"},
      {".", "none"},
      {"+5", "none"},
      {"1,5", "none"},
      {"1.2.3", "none"},
      {" 1", "none"},
      {"1e3", "none"},
      {"٣", "none"},
      {"0x1", "none"},
  };
  for (const auto& [in, out] : rows) {
    INFO("'" << in << "'");
    CHECK(text(Decimal::parse(in)) == out);
  }
}

TEST_CASE("a decimal has one form", "[decimal]") {
  CHECK(of("2.50") == of("2.5"));
  CHECK(of("100.0") == Decimal(100));
  CHECK(text(Decimal::make(2500, 3)) == "2.5");
  CHECK(text(Decimal::make(5, -1)) == "none");
  CHECK(text(Decimal::make(1, 13)) == "none");
  CHECK(text(Decimal::make(10, 13)) == "0.000000000001");
}

TEST_CASE("integers of decimals", "[decimal]") {
  CHECK(of("93").integer() == 93);
  CHECK(of("-3").integer() == -3);
  CHECK_FALSE(of("9.5").integer().has_value());
  CHECK(of("9223372036854775807").integer() == INT64_MAX);
  CHECK_FALSE(of("9223372036854775808").integer().has_value());
  CHECK(of("3").is_integer());
  CHECK_FALSE(of("3.1").is_integer());
  CHECK(of("-3.1").is_negative());
  CHECK_FALSE(Decimal(0).is_negative());
}

TEST_CASE("the order of decimals", "[decimal]") {
  const char* ascending[] = {"-1000000", "-2.5",           "-2.49",  "-0.000000000001",
                             "0",        "0.000000000001", "0.5",    "0.51",
                             "1",        "9.99",           "10",     "179",
                             "196",      "1000",           "1000.5", "99999999999999999999999999"};
  for (std::size_t i = 0; i < std::size(ascending); ++i)
    for (std::size_t k = 0; k < std::size(ascending); ++k) CHECK((of(ascending[i]) <=> of(ascending[k])) == (i <=> k));
}

TEST_CASE("sums and products that leave the range are none", "[decimal]") {
  CHECK(text(add(of("0.1"), of("0.2"))) == "0.3");
  CHECK(text(add(of("0.5"), of("0.5"))) == "1");
  CHECK(text(add(of(kNines26), Decimal(1))) == "none");
  CHECK(text(add(of(kNines26), Decimal(-1))) == kNines26.substr(1) + "8");
  CHECK(text(add(of(kNines26), of("0.1"))) == "none");
  CHECK(text(multiply(of("1.5"), Decimal(1'000'000))) == "1500000");
  CHECK(text(multiply(of("0.25"), of("0.04"))) == "0.01");
  CHECK(text(multiply(of("0.0000001"), of("0.0000001"))) == "none");
  CHECK(text(multiply(of("10000000000000"), of("10000000000000"))) == "none");
  CHECK(text(multiply(of(kNines26), of(kNines26))) == "none");
  CHECK(negate(of(kNines26)).str() == "-" + kNines26);
  CHECK(negate(Decimal(0)).str() == "0");
}

TEST_CASE("decimals agree with exact integers", "[decimal]") {
  std::mt19937_64 random(1);
  constexpr std::int64_t kUnit = 1'000'000;  // six digits behind the point
  const auto number = [&] {
    const int bits = static_cast<int>(random() % 42);
    const auto n = static_cast<std::int64_t>(random() >> (63 - bits));
    return random() % 2 == 0 ? n : -n;
  };
  for (int i = 0; i < 50'000; ++i) {
    const std::int64_t a = number();
    const std::int64_t b = number();
    const Decimal x = Decimal::make(a, 6).value();
    const Decimal y = Decimal::make(b, 6).value();
    const bool holds = (x <=> y) == (a <=> b) && (x == y) == (a == b) && add(x, y) == Decimal::make(a + b, 6) &&
                       multiply(x, y) == Decimal::make(static_cast<Int128>(a) * b, 12) &&
                       add(x, negate(x)) == Decimal(0) && Decimal::parse(x.str()) == x &&
                       x.is_integer() == (a % kUnit == 0);
    if (!holds) FAIL(a << " and " << b);
  }
}

TEST_CASE("numbers around 64 bits are as exact as others", "[decimal]") {
  const Decimal most = of("9223372036854775807");
  const Decimal least = of("-9223372036854775808");
  CHECK(text(add(most, Decimal(1))) == "9223372036854775808");
  CHECK(text(add(least, Decimal(-1))) == "-9223372036854775809");
  CHECK(negate(least).str() == "9223372036854775808");
  CHECK(text(multiply(most, Decimal(1'000'000))) == "9223372036854775807000000");
  CHECK(text(multiply(most, most)) == "none");
  CHECK(text(multiply(of("9223372036854775808"), of("0.5"))) == "4611686018427387904");
  CHECK(text(Decimal::make(Int128{1'000'000'000'000} * 1'000'000'000'000, 12)) == "1000000000000");
  CHECK(most < of("9223372036854775807.5"));
  CHECK(of("9999999999999999999").significant_digits() == 19);
  CHECK(of("10000000000000000000").last_place() == -19);
  CHECK(of("18446744073709551616").significant_digits() == 20);
}

TEST_CASE("where the last digit stands that is not a zero", "[decimal]") {
  for (const auto& [text, place] : {std::pair("0", 0),
                                    {"7", 0},
                                    {"4200", -2},
                                    {"-1000", -3},
                                    {"0.05", 2},
                                    {"12.5", 1},
                                    {"30000000000000000000", -19}})
    CHECK(Decimal::parse(text)->last_place() == place);
  CHECK(ten_to(3) == Decimal(1000));
  CHECK(ten_to(0) == Decimal(1));
  CHECK(ten_to(-2) == *Decimal::parse("0.01"));
}

TEST_CASE("how the digits of two numbers differ", "[digits]") {
  CHECK(places_changed("12345", "12945") == 1);
  CHECK(places_changed("36", "63") == 2);
  CHECK(have_same_digits("123", "312"));
  CHECK_FALSE(have_same_digits("123", "1230"));
  CHECK(are_neighbours_swapped("5120", "5210"));
  CHECK_FALSE(are_neighbours_swapped("5120", "0125"));
  CHECK_FALSE(are_neighbours_swapped("5120", "5120"));
}

TEST_CASE("digits of a decimal without the zeros at its ends", "[decimal]") {
  const auto digits = [](std::string_view text) { return Decimal::parse(text)->significant_digits(); };
  CHECK(digits("0") == 0);
  CHECK(digits("1000") == 1);
  CHECK(digits("-2.8") == 2);
  CHECK(digits("0.05") == 1);
  CHECK(digits("12.05") == 4);
  CHECK(digits("30000000000000000000") == 1);  // more than 64 bits hold
  CHECK(digits("10000000000000000000") == 1);
  CHECK(digits("10000000000000000001") == 20);
  CHECK(digits("99999999999999999999999999") == 26);
  CHECK(Decimal::parse("10000000000000000000")->str() == "10000000000000000000");
  CHECK(Decimal::parse("70000000000000000000.25")->str() == "70000000000000000000.25");
}

TEST_CASE("so many hundredths of a number, itself where that is out of range", "[text]") {
  CHECK(hundredths_of(Decimal(200), 150) == Decimal(300));
  CHECK(hundredths_of(*Decimal::parse("-0.5"), 10) == *Decimal::parse("-0.05"));
  const Decimal huge = *Decimal::parse("99999999999999999999999999");
  CHECK(hundredths_of(huge, 200) == huge);
}
