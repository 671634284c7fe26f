// The words that bound a figure, on both sides of it: data/ar/qualifiers.tsv.
#pragma once

#include "extract/words.h"
#include "factcheck/quantity.h"

namespace factcheck::extract {

struct Qualified {
  Index first = 0;  // of the tokens with the qualifier
  Index last = 0;
  Precision precision = Precision::exact;  // exact: nothing bounds it
};

Qualified qualified(const View& view, Index first, Index last);

// An exact quantity as the qualifier makes it; vague ones and ranges stay what they are.
Quantity with_precision(const Quantity& quantity, Precision precision);

}  // namespace factcheck::extract
