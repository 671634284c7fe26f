// What a contradiction may come from.
#pragma once

#include <string>

#include "factcheck/finding.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// A likely cause in a sentence; empty where none is known.
std::string hint(const Finding& finding, const story::Story& story);

}  // namespace factcheck::compare
