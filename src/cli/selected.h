// Which findings the command line asks for.
#pragma once

#include <string_view>
#include <vector>

#include "cli/options.h"
#include "factcheck/finding.h"

namespace factcheck::cli {

// Is it at or above --severity, of a --rule and of no --ignore, of a --measure, and with --new of the new batch?
bool is_selected(const Finding& finding, const Options& options);
std::vector<Finding> selected(std::vector<Finding> findings, const Options& options);

}  // namespace factcheck::cli
