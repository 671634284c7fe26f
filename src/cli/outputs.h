// What a run prints and writes.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace factcheck::cli {

// A file that would be written twice, or written though the run reads it.
std::optional<std::string> clashing_file(const Options& options);

// Of standard output.
report::TextStyle style_of(const Options& options);

// Prints the report and writes it to the files that were asked for; what cannot be written is told. True where all was.
bool put_out(const report::Report& report, const Options& options);

}  // namespace factcheck::cli
