// Runs of text whose digits are no quantity, by their shape: data/ar/identifier_patterns.tsv.
#pragma once

#include <string_view>

#include "factcheck/lexicon.h"

namespace factcheck::extract {

// Has the run, without white space and outer punctuation, the shape of an address, a handle or a code?
bool is_identifier(std::string_view run, const lexicon::Lexicon& lexicon);

}  // namespace factcheck::extract
