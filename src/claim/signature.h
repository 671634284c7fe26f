// What an article is about, as a short list of telling words.
#pragma once

#include <vector>

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::claim {

// The rarest words of headline and lead, at most kMostAnchors, sorted by word. From the article alone.
std::vector<Anchor> signature(const std::vector<lexicon::View>& views);

}  // namespace factcheck::claim
