// The table of options, for people and for shells.
#pragma once

#include <string>
#include <string_view>

#include "cli/option_table.h"
#include "factcheck/report.h"

namespace factcheck::cli {

std::string short_help(const CommandInfo& command, const report::Words& words);  // -h: a line for each option
std::string long_help(const CommandInfo& command,
                      const report::Words& words);  // --help: all there is to say, with examples

// The manual page or the completions of a shell: "man", "bash", "zsh", "fish"; nothing for another name.
std::string generated(std::string_view what);

}  // namespace factcheck::cli
