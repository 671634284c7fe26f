// All claims of some files, for tests of what reads them.
#pragma once

#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "factcheck/archive.h"

namespace factcheck::test {

struct Read {
  std::vector<Claim> claims;
  std::vector<text::Skipped> skipped;

  std::size_t documents() const {
    std::set<std::string> ids;
    for (const Claim& c : claims) ids.insert(c.article->id);
    return ids.size();
  }
};

inline Read read_claims(const std::vector<std::string>& paths, const std::vector<std::string>& fresh = {}) {
  Read all;
  archive::LineFiles files(paths, fresh);
  archive::ClaimReader reader;
  for (archive::Lines lines = files.next(); !lines.empty(); lines = files.next())
    for (auto& claims : reader.read(lines, all.skipped))
      std::move(claims.begin(), claims.end(), std::back_inserter(all.claims));
  return all;
}

}  // namespace factcheck::test
