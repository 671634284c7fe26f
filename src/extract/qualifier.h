// The words that bound a figure, on both sides of it: data/ar/qualifiers.tsv and changes.tsv.
#pragma once

#include "extract/words.h"
#include "factcheck/quantity.h"

namespace factcheck::extract {

struct Qualified {
  Index first = 0;  // of the tokens with the qualifier
  Index last = 0;
  Precision precision = Precision::exact;  // exact: nothing bounds it
};

// `sized`: the figure at [first, last) is measured, or large. A few words bound only such.
Qualified qualified(const View& view, Index first, Index last, bool sized);

// An exact quantity as the qualifier makes it; vague ones and ranges stay what they are.
Quantity with_precision(const Quantity& quantity, Precision precision);

// What «من X إلى Y» at `at` is, by the nearest word before it that says so: a change from a level to another, or a
// range.
enum class Trend : std::uint8_t { none, change, spread };
Trend trend_before(const View& view, Index at);

}  // namespace factcheck::extract
