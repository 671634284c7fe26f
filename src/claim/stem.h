// The measure of a counted word that no table knows.
#pragma once

#include <string>
#include <string_view>

namespace factcheck::claim {

// "stem:…" of a word as written, by the Arabic stemmer of Snowball.
std::string unknown_measure(std::string_view word);

}  // namespace factcheck::claim
