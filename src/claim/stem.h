// Stems: for measures that no table knows, and for the words that say what an article is about.
#pragma once

#include <string>
#include <string_view>

#include "factcheck/document.h"

namespace factcheck::claim {

// "stem:…" of a word as written, by the Arabic stemmer of Snowball.
std::string unknown_measure(std::string_view word);

// A folded word without its article, prepositions and commonest endings ("light10": Larkey, Ballesteros and Connell,
// "Light Stemming for Arabic Information Retrieval", 2007), as UTF-8.
std::string light_stem(Key word);

}  // namespace factcheck::claim
