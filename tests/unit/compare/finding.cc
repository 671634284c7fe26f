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
    for (int i = 0; i < 10 + 20 * round; ++i) {
      // Those of few articles with few others, so that there are several components.
      const ClaimRef a = any();
      const ClaimRef b = &claims[(static_cast<std::size_t>(a - claims.data()) / 12) * 12 + random() % 12];
      if (a->value == b->value) continue;
      const bool note = random() % 5 == 0;
      all.push_back({a,
                     b,
                     note ? compare::Rule::toll_update : compare::Rule(random() % 2),
                     note ? Severity::note : Severity(1 + random() % 2),
                     {{kReasons[random() % 3]}}});
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
    CHECK((all.size() < 400 || 2 * fewer.size() < all.size()));
    std::shuffle(all.begin(), all.end(), random);
    CHECK(told(all) == told(fewer));
  }
}
