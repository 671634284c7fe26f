// Findings made by hand, for tests of the rooms behind compare.
#pragma once

#include <string>
#include <vector>

#include "claims.h"

namespace factcheck::test {

// A conflict of two numbers; its claims are held by `claims`, which must not move any more.
inline Finding finding(std::string fingerprint, const std::vector<Claim>& claims, Severity severity = Severity::error) {
  Finding f;
  f.fingerprint = std::move(fingerprint);
  f.rule = "FC001";
  f.name = "count-conflict";
  f.severity = severity;
  f.measure = claims.front().measure;
  for (const Claim& c : claims) f.sides.push_back({c.value, c.unit, {&c}, {false}, 1});
  return f;
}

// Two claims that part, of two documents.
inline std::vector<Claim> two_claims(const std::string& a, const std::string& b, const std::string& measure) {
  return {count_claim(a, Quantity::of(Decimal(31)), measure), count_claim(b, Quantity::of(Decimal(44)), measure)};
}

inline std::vector<std::string> fingerprints(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& f : findings) all.push_back(f.fingerprint);
  return all;
}

}  // namespace factcheck::test
