// Files that are part of the program.
#pragma once

#include <string_view>

namespace factcheck::report {

// A file's bytes by its name without the ending: "messages" is data/messages.tsv.
std::string_view embedded(std::string_view name);

}  // namespace factcheck::report
