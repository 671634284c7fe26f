// The language in which the program speaks.
#pragma once

#include <string_view>

#include "factcheck/report.h"

namespace factcheck::cli {

// By its code, "en", "ar" or "fr"; for "auto" by the locale, English where that names no other of them.
report::Language language(std::string_view wanted);

// The words that a command line asks for, before it is understood: so that what is wrong with it can be told. English
// and Western digits where it asks for none, or for none that there are.
report::Words words_of(int argc, char** argv);

}  // namespace factcheck::cli
