// The door of the archive room: what outlives a run. Claims written by an earlier one, read back; findings that are
// known, by a baseline or by somebody's word.
#pragma once

#include <string>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/date.h"
#include "factcheck/finding.h"
#include "factcheck/result.h"
#include "factcheck/text.h"

namespace factcheck::archive {

struct Claims {
  std::vector<Claim> claims;
  std::size_t documents = 0;
  std::vector<text::Skipped> skipped;  // "path:line" and what was expected there
};

// Reads `factcheck/claim/1` lines of every path, "-" as standard input. A line that is no claim costs only itself.
// The articles of the `fresh` paths are marked so; a path among both is fresh.
Claims read_claims(const std::vector<std::string>& paths, const std::vector<std::string>& fresh = {});

// A finding of an earlier run. All but the fingerprint is for a person who reads the file.
struct BaselineEntry {
  std::string fingerprint;
  std::string rule;
  std::string severity;
  std::string message;
  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};
using Baseline = std::vector<BaselineEntry>;  // by fingerprint, each once

// Reads what report::baseline() wrote.
Result<Baseline> read_baseline(const std::string& path);

struct Known {
  std::vector<Finding> fresh;   // not in the baseline
  std::vector<Finding> hidden;  // in it
  Baseline gone;                // entries of which there is no finding any more
};
Known apply(const Baseline& baseline, std::vector<Finding> findings);

// Somebody's word that a finding is no concern. It is of every finding that all its selectors fit; those left empty
// fit any, but one of them must stand.
struct Suppression {
  std::string fingerprint, rule, measure, document, reason, author;  // rule: id or name; document: a glob of fnmatch(3)
  Date expires;                                                      // its last day; empty: never
  std::string where;                                                 // "factcheck.toml:12"
};
bool suppresses(const Suppression& suppression, const Finding& finding);

struct Suppressed {
  Finding finding;
  const Suppression* by;  // the first that fits
};
struct Suppressions {
  std::vector<Finding> findings;  // that stay
  std::vector<Suppressed> suppressed;
  std::vector<const Suppression*> unused;   // of no finding
  std::vector<const Suppression*> expired;  // hide nothing any more
};
// The suppressions must outlive the answer.
Suppressions apply(const std::vector<Suppression>& suppressions, std::vector<Finding> findings, Date today);

}  // namespace factcheck::archive
