#include "evidence/values.h"

#include <catch2/catch.hpp>

using namespace factcheck;
using evidence::Parting;

namespace {

Value number(Precision p, const char* low, const char* high = nullptr) {
  Value v;
  v.quantity = high == nullptr ? Quantity::of(Decimal::parse(low).value(), p)
                               : Quantity{Decimal::parse(low).value(), Decimal::parse(high).value(), p};
  return v;
}

constexpr auto kExact = Precision::exact;
constexpr auto kAbout = Precision::about;
constexpr auto kMore = Precision::more_than;
constexpr auto kAtLeast = Precision::at_least;
constexpr auto kLess = Precision::less_than;
constexpr auto kAtMost = Precision::at_most;
constexpr auto kRange = Precision::range;
constexpr auto kVague = Precision::vague;

}  // namespace

TEST_CASE("values that agree, strain each other or part", "[values]") {
  struct Row {
    Value a, b;
    Parting parting;
  };
  using enum Parting;
  const Row rows[] = {
      {number(kExact, "196"), number(kExact, "196"), agree},
      {number(kExact, "196"), number(kExact, "179"), apart},
      {number(kExact, "2.5"), number(kExact, "2.50"), agree},
      {number(kExact, "25"), number(kExact, "26"), apart},
      {number(kExact, "-2"), number(kExact, "2"), apart},
      {number(kExact, "0"), number(kExact, "0"), agree},
      // about
      {number(kAbout, "200"), number(kExact, "196"), agree},
      {number(kAbout, "200"), number(kExact, "179"), agree},
      {number(kAbout, "200"), number(kExact, "150"), apart},
      {number(kAbout, "42"), number(kExact, "43"), agree},
      {number(kAbout, "42"), number(kExact, "50"), apart},
      {number(kAbout, "1234"), number(kExact, "1240"), agree},
      {number(kAbout, "1234"), number(kExact, "1300"), apart},
      {number(kAbout, "200"), number(kAbout, "230"), agree},
      {number(kAbout, "200"), number(kAbout, "400"), apart},
      // round thousands
      {number(kExact, "363000"), number(kExact, "363378"), agree},
      {number(kExact, "1000000"), number(kExact, "1012345"), agree},
      {number(kExact, "1000000"), number(kExact, "1200000"), apart},
      {number(kExact, "363000"), number(kExact, "380378"), apart},
      {number(kExact, "363000"), number(kExact, "364000"), apart},
      {number(kExact, "3000"), number(kExact, "3001"), apart},
      {number(kExact, "363000"), number(kMore, "363378"), agree},
      // fewer decimals
      {number(kExact, "93"), number(kExact, "92.9"), agree},
      {number(kExact, "16"), number(kExact, "16.72"), agree},
      {number(kExact, "1.5"), number(kExact, "1.54"), agree},
      {number(kExact, "1.5"), number(kExact, "1.64"), apart},
      {number(kExact, "92"), number(kExact, "93.1"), apart},
      // bounds
      {number(kMore, "800"), number(kExact, "850"), agree},
      {number(kMore, "800"), number(kExact, "700"), apart},
      {number(kMore, "90"), number(kLess, "90"), apart},
      {number(kAtLeast, "90"), number(kAtMost, "90"), agree},
      {number(kAtLeast, "91"), number(kAtMost, "90"), apart},
      {number(kLess, "90"), number(kExact, "95"), apart},
      {number(kAtMost, "90"), number(kExact, "90"), agree},
      {number(kMore, "1000"), number(kMore, "800"), strained},
      {number(kMore, "1000"), number(kMore, "1000"), agree},
      {number(kMore, "1000"), number(kMore, "990"), agree},
      {number(kMore, "1000"), number(kAtLeast, "800"), strained},
      {number(kLess, "100"), number(kAtMost, "50"), strained},
      {number(kMore, "50"), number(kExact, "60"), strained},
      {number(kMore, "50"), number(kExact, "63"), agree},
      // ranges and vague numbers
      {number(kRange, "3", "5"), number(kExact, "4"), agree},
      {number(kRange, "3", "5"), number(kExact, "6"), apart},
      {number(kRange, "3", "5"), number(kRange, "5", "7"), agree},
      {number(kRange, "3", "5"), number(kRange, "6", "7"), apart},
      {number(kVague, "20", "99"), number(kExact, "45"), agree},
      {number(kVague, "20", "99"), number(kExact, "3"), apart},
      {number(kVague, "200", "999"), number(kMore, "1000"), apart},
  };
  for (const Row& row : rows) {
    const auto show = [](const Value& v) {
      return std::string(name(v.quantity.precision)) + " " + v.quantity.said().str();
    };
    INFO(show(row.a) << " and " << show(row.b));
    const evidence::Verdict verdict = evidence::compare_values(row.a, row.b);
    CHECK(verdict.parting == row.parting);
    CHECK(verdict.why.empty() == (row.parting == agree));
    CHECK(evidence::compare_values(row.b, row.a).parting == row.parting);
  }
}

TEST_CASE("numbers too far apart to be one told twice", "[values]") {
  struct Row {
    const char* a;
    const char* b;
    bool two_things;
  };
  const Row rows[] = {
      {"196", "179", false}, {"5", "20", false},  {"5", "50", false},       {"5", "21", true},
      {"3", "30", false},    {"3", "300", false}, {"3000", "30000", false}, {"3", "3000", false},
      {"3", "31", true},     {"7", "196", true},  {"2", "2000000", false},  {"0", "5", true},
      {"0", "0", false},     {"-3", "3", false},  {"0.5", "5", false},      {"0.5", "5.5", true},
  };
  for (const Row& row : rows) {
    INFO(row.a << " and " << row.b);
    CHECK(evidence::are_of_two_things(number(kExact, row.a), number(kExact, row.b)) == row.two_things);
    CHECK(evidence::are_of_two_things(number(kExact, row.b), number(kExact, row.a)) == row.two_things);
  }
}

TEST_CASE("only numbers are set against each other", "[values]") {
  Value date;
  date.form = Value::Form::date;
  date.dates = {{2031, 5, 12}, {2031, 5, 12}};
  CHECK(evidence::compare_values(date, number(kExact, "5")).parting == Parting::agree);
}

TEST_CASE("a lost zero, a rounder number, so many hundredths", "[values]") {
  const auto of = [](const char* n) { return number(kExact, n); };
  CHECK(evidence::is_slip(of("27"), of("27000")));
  CHECK(evidence::is_slip(of("3.2"), of("32")));
  CHECK_FALSE(evidence::is_slip(of("27"), of("28000")));
  CHECK_FALSE(evidence::is_slip(of("5"), of("5")));
  CHECK_FALSE(evidence::is_slip(of("0"), of("0")));
  CHECK(evidence::is_rounder(of("180"), of("178")));
  CHECK_FALSE(evidence::is_rounder(of("178"), of("180")));
  CHECK_FALSE(evidence::is_rounder(of("179"), of("178")));
  CHECK(evidence::within(of("100"), of("110"), 110));
  CHECK(evidence::within(of("110"), of("100"), 110));
  CHECK_FALSE(evidence::within(of("100"), of("111"), 110));
  CHECK(evidence::within(of("-100"), of("110"), 110));
}

TEST_CASE("dates that are written out", "[values]") {
  CHECK(evidence::is_written_out("25 نوفمبر"));
  CHECK(evidence::is_written_out("٢٥ نوفمبر"));
  CHECK(evidence::is_written_out("25/11/2025"));
  CHECK(evidence::is_written_out("٢٥-١١-٢٠٢٥"));
  CHECK_FALSE(evidence::is_written_out("3/10"));
  CHECK_FALSE(evidence::is_written_out("٣ / ١٠"));
  CHECK_FALSE(evidence::is_written_out("أمس الخميس"));
  CHECK_FALSE(evidence::is_written_out(""));
}
