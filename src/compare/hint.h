// What a contradiction may come from.
#pragma once

#include <optional>

#include "factcheck/finding.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// A likely cause, where one is known.
std::optional<Phrase> hint(const Finding& finding, const story::Story& story);

}  // namespace factcheck::compare
