// The name of whom or what a figure is of, as it is shown and as it is compared.
#pragma once

#include <string>

#include "factcheck/clause.h"
#include "factcheck/view.h"

namespace factcheck::claim {

// As the article has it, without «و», «ب» or «ل» before it: «بمحافظة لحج» is «محافظة لحج».
std::string shown_name(const lexicon::View& view, const Words& words);
// One for all spellings: the id of a place or a body that the tables have; else its words, each as a light stem in
// letters, function words and brackets left out. «عبد الله» is «عبدالله».
std::string settled_name(const lexicon::View& view, const Words& words);

}  // namespace factcheck::claim
