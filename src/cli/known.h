// What is known of the findings already, by a baseline and by suppressions, and what is left to report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "factcheck/archive.h"
#include "factcheck/report.h"
#include "factcheck/result.h"

namespace factcheck::cli {

// The baseline that hides findings; an empty one where none does.
Result<archive::Baseline> baseline_of(const Options& options);

struct Sifted {
  std::vector<Finding> findings;       // to be reported, and the exit status to be told by
  std::optional<report::Known> known;  // where there is a baseline or a suppression
  std::vector<std::string> stale;      // a line each, on entries that serve no more
};

// `all_read`: nothing was skipped, so that what was not found is not there.
Sifted sift(std::vector<Finding> findings, const archive::Baseline& baseline, const Options& options, bool all_read);

// Writes the findings as the new baseline, by which they are known from here on. The reason where it fails; else empty.
Notice write_baseline(Sifted& sifted, const Options& options);

}  // namespace factcheck::cli
