// Names as they are known however they are spelled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "factcheck/view.h"

namespace factcheck::compare {

// Of each word of a name; of one that takes the next with it («عبد الرحمن», «أبو علي») together.
std::vector<std::string> skeletons(std::string_view name, lexicon::WordCache& words);

}  // namespace factcheck::compare
