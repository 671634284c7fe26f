// Reports and baselines as files: whole or not at all, so that nobody reads half of one and no failure costs the old
// one.
#pragma once

#include <string>
#include <string_view>

#include "factcheck/notice.h"

namespace factcheck::cli {

// Writes the bytes to a file, in place of what it held. The reason where that fails; else empty.
[[nodiscard]] Notice write_whole(const std::string& path, std::string_view bytes);

// Would two paths be written to one regular file? False for pipes and devices, which take several reports.
bool is_same_file(const std::string& a, const std::string& b);

}  // namespace factcheck::cli
