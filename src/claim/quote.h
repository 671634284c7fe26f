// The words around a figure, for a person to read and for `compare` to tell what it is about.
#pragma once

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::claim {

// Of the sentence of a figure with its tokens [first, last), as much as stands near it; cut at white space, so that no
// word is broken.
Quote quote(const lexicon::View& view, Span figure, lexicon::TokenIndex first, lexicon::TokenIndex last);

}  // namespace factcheck::claim
