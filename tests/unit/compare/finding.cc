#include "compare/finding.h"

#include <catch2/catch.hpp>

#include <random>

#include "../findings.h"

using namespace factcheck;
using compare::Contradiction;

TEST_CASE("contradictions that are left out change no finding", "[compare]") {
  std::mt19937 random(11);
  std::vector<Claim> claims;
  for (int i = 0; i < 60; ++i)
    claims.push_back(test::count_claim("article " + std::to_string(i), Quantity::of(Decimal(100 + i % 9)), "states"));
  const auto any = [&] { return &claims[random() % claims.size()]; };
  constexpr std::string_view kReasons[] = {"why.apart", "why.equal-words", "why.edition"};
  for (int round = 0; round < 30; ++round) {
    std::vector<Contradiction> all;
    for (int i = 0; i < 10 + 100 * round; ++i) {
      // Those of few articles with few others, so that there are several components.
      const ClaimRef a = any();
      const ClaimRef b = &claims[(static_cast<std::size_t>(a - claims.data()) / 12) * 12 + random() % 12];
      if (a->value == b->value) continue;
      const bool note = random() % 5 == 0;
      all.push_back({a,
                     b,
                     note ? compare::Rule::toll_update : compare::Rule(random() % 2),
                     note ? Severity::note : Severity(1 + random() % 2),
                     {{kReasons[random() % 3]}},
                     static_cast<int>(50 + random() % 50),
                     {},
                     random() % 2 == 0});
    }
    const auto told = [](const std::vector<Contradiction>& contradictions) {
      std::vector<std::string> out;
      for (const Finding& f : compare::put_together(contradictions))
        out.push_back(f.fingerprint + std::string(f.rule) + std::string(f.why.front().id) +
                      std::string(name(f.severity)));
      std::sort(out.begin(), out.end());
      return out;
    };
    std::vector<Contradiction> fewer = all;
    compare::thin_out(fewer);
    CHECK(told(fewer) == told(all));
    CHECK((all.size() < 2300 || 2 * fewer.size() < all.size()));
    std::shuffle(all.begin(), all.end(), random);
    CHECK(told(all) == told(fewer));
  }
}

TEST_CASE("each side of a finding contradicts each other one", "[compare]") {
  const auto states = [](const char* id, std::int64_t n, Precision p = Precision::exact) {
    return test::count_claim(id, Quantity::of(Decimal(n), p), "states");
  };
  const Claim a = states("a", 15);
  const Claim b = states("b", 21);
  const Claim c = states("c", 38);
  const Claim d = states("d", 15);
  const Claim about = states("e", 20, Precision::about);
  const auto part = [](const Claim& x, const Claim& y, Severity severity, int confidence) {
    return Contradiction{&x, &y, compare::Rule::count_conflict, severity, {{"why.apart"}}, confidence};
  };
  // "error 95: 21 15", a line a finding
  const auto told = [](const std::vector<Contradiction>& all) {
    std::vector<Finding> findings = compare::put_together(all);
    std::sort(findings.begin(), findings.end(), compare::precedes);
    std::string out;
    for (const Finding& f : findings) {
      out += (out.empty() ? "" : "\n") + std::string(name(f.severity)) + " " + std::to_string(f.confidence) + ":";
      for (const Side& side : f.sides) {
        out += " " + side.value.quantity.said().str();
        for (std::size_t i = 1; i < side.claims.size(); ++i) out += "'";
      }
    }
    return out;
  };
  struct Row {
    const char* why;
    std::vector<Contradiction> all;
    const char* findings;
  };
  using enum Severity;
  const Row rows[] = {
      {"a chain is parted", {part(a, b, error, 95), part(b, c, error, 92)}, "error 95: 21 15\nerror 92: 38 21"},
      {"three that all contradict each other are one finding, as grave as the gravest",
       {part(a, b, warning, 80), part(b, c, error, 92), part(a, c, warning, 76)},
       "error 92: 38 21 15"},
      {"a claim that says the same stands on its side",
       {part(a, b, error, 95), part(d, b, error, 93)},
       "error 95: 21 15'"},
      {"two that may both be true are no sides of one finding",
       {part(a, b, error, 95), part(a, about, error, 93)},
       "error 95: 21 15\nerror 93: 20 15"},
      {"of two as grave it is as sure as the surest",
       {part(a, b, error, 91), part(d, b, error, 97)},
       "error 97: 21 15'"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(told(row.all) == row.findings);
    std::vector<Contradiction> turned(row.all.rbegin(), row.all.rend());
    for (Contradiction& e : turned) std::swap(e.a, e.b);
    CHECK(told(turned) == row.findings);
  }
}

TEST_CASE("a toll told with three numbers was still counted", "[compare]") {
  const auto dead = [](const char* id, std::int64_t n) {
    return test::count_claim(id, Quantity::of(Decimal(n)), "deaths");
  };
  const Claim a = dead("a", 27);
  const Claim b = dead("b", 30);
  const Claim c = dead("c", 32);
  const auto conflict = [](const Claim& x, const Claim& y, bool is_toll) {
    return Contradiction{&x, &y, compare::Rule::count_conflict, Severity::error, {{"why.apart"}}, 95, {}, is_toll};
  };
  const auto told = [](const std::vector<Contradiction>& all) {
    const std::vector<Finding> findings = compare::put_together(all);
    REQUIRE(findings.size() == 1);
    return std::string(findings[0].rule) + " " + std::string(name(findings[0].severity)) + " " +
           std::string(findings[0].why.front().id);
  };
  CHECK(told({conflict(a, b, true)}) == "FC001 error why.apart");
  CHECK(told({conflict(a, b, true), conflict(b, c, true), conflict(a, c, true)}) == "FC008 note why.course");
  CHECK(told({conflict(a, b, false), conflict(b, c, false), conflict(a, c, false)}) == "FC001 error why.apart");
}

TEST_CASE("a story is named after its first article, however its findings hang together", "[compare]") {
  std::vector<Claim> claims;
  for (const char* id : {"a", "b", "c", "d", "x", "y"})
    claims.push_back(test::count_claim(id, Quantity::of(Decimal(10 + 7 * static_cast<int>(claims.size()))), "states"));
  const auto of = [&](std::size_t i, std::size_t k) {
    return compare::finding(compare::Rule::count_conflict, Severity::error, {{"why.apart"}},
                            {{claims[i].value, {}, {&claims[i]}}, {claims[k].value, {}, {&claims[k]}}});
  };
  // c and d hang together with a and b by the last one only.
  std::vector<Finding> findings{of(2, 3), of(4, 5), of(0, 1), of(1, 2)};
  compare::name_stories(findings);
  CHECK(findings[0].story == findings[2].story);
  CHECK(findings[0].story == findings[3].story);
  CHECK(findings[0].story != findings[1].story);
  std::vector<Finding> turned{of(1, 2), of(0, 1), of(4, 5), of(2, 3)};
  compare::name_stories(turned);
  CHECK(turned[3].story == findings[0].story);
  CHECK(turned[2].story == findings[1].story);
}
