// The files that a run writes.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace factcheck::cli {

// A file that would be written twice, or written though the run reads it.
std::optional<std::string> clashing_file(const Options& options);

}  // namespace factcheck::cli
