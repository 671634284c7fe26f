// The language in which the program speaks.
#pragma once

#include <string_view>

#include "factcheck/report.h"

namespace factcheck::cli {

// By its code, "en", "ar" or "fr"; for "auto" by the locale, English where that names no other of them.
report::Language language(std::string_view wanted);

}  // namespace factcheck::cli
