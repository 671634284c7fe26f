// A claim as its line of JSON, for tests of the rooms that write and read it.
#pragma once

#include <string>

#include "factcheck/report.h"

namespace factcheck::test {

inline std::string line_of(const Claim& claim) {
  report::ClaimLines lines;
  lines.add(claim);
  return std::string(lines.bytes());
}

}  // namespace factcheck::test
