// What a run prints and writes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"

namespace factcheck::cli {

// A file that would be written twice, or written though the run is given it to read: by an argument, a list or an
// option.
std::optional<std::string> clashing_file(const Options& options);
// The files that a run writes, where it is known before.
std::vector<std::string> written_files(const Options& options);

// Is a report of this format wanted, anywhere?
bool is_wanted(Format format, const Options& options);

// Of standard output.
report::TextStyle style_of(const Options& options);

// Prints the report and writes it to the files that were asked for; what cannot be written is told. True where all was.
bool put_out(const report::Report& report, const Options& options);

}  // namespace factcheck::cli
