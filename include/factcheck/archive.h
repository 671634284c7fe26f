// The door of the archive room: claims written by an earlier run, read back.
#pragma once

#include <string>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/text.h"

namespace factcheck::archive {

struct Claims {
  std::vector<Claim> claims;
  std::size_t documents = 0;
  std::vector<text::Skipped> skipped;  // "path:line" and what was expected there
};

// Reads `factcheck/claim/1` lines of every path, "-" as standard input. A line that is no claim costs only itself.
Claims read_claims(const std::vector<std::string>& paths);

}  // namespace factcheck::archive
