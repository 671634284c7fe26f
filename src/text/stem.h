// A folded word without its article, prepositions and commonest endings, to see that two words are one.
#pragma once

#include <string>

#include "factcheck/document.h"

namespace factcheck::text {

// After "light10": Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007.
Key light_stem(Key word);
// The letters of a folded word as UTF-8, each as the plainest of those folded together.
std::string spell(Key word);
// A number that orders words as the bytes of their spelling do: Latin letters come before Arabic ones.
Key order_of_spelling(Key word);

}  // namespace factcheck::text
