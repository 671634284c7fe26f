// A claim as its line of JSON, and several as theirs, for tests of the rooms that write and read it.
#pragma once

#include <string>
#include <vector>

#include "factcheck/report.h"

namespace factcheck::test {

inline std::string lines_of(const std::vector<Claim>& claims) {
  report::ClaimLines lines;
  for (const Claim& c : claims) lines.add(c);
  return std::string(lines.bytes());
}

inline std::string line_of(const Claim& claim) { return lines_of({claim}); }

}  // namespace factcheck::test
