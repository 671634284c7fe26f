// Who says a figure, and whether it is said, denied or doubted (data/ar/sayings.tsv).
#pragma once

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::claim {

Attribution attribution(const lexicon::View& view, const Mention& figure);

}  // namespace factcheck::claim
