// A folded word without its article, prepositions and commonest endings, to see that two words are one.
#pragma once

#include <string>

#include "factcheck/document.h"

namespace factcheck::text {

// After "light10": Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval", 2007. As UTF-8.
std::string light_stem(Key word);

}  // namespace factcheck::text
