// factcheck.toml: settings and suppressions that are kept beside the articles.
#pragma once

#include <string>
#include <vector>

#include "cli/option_table.h"
#include "factcheck/archive.h"
#include "factcheck/report.h"
#include "factcheck/result.h"

namespace factcheck::cli {

struct Config {
  std::string path;  // empty where none is read
  Values values;     // by option
  std::vector<archive::Suppression> suppressions;
};

// What --config names, or else the factcheck.toml of the working directory or the nearest folder above it; nothing with
// --no-config. The error names the line.
Result<Config> read_config(const Values& command_line);

// The folder that paths are relative to where they tell which article is which: that of the configuration, else the
// root of the repository around the working directory; empty for the working directory itself.
std::string project_folder(const Config& config);

// The settings that hold, as a factcheck.toml.
std::string printed_config(Command command, const Values& values, const std::vector<archive::Suppression>& suppressions,
                           const report::Words& words);

}  // namespace factcheck::cli
