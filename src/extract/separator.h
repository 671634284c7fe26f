// The point of «12.345»: thousands, or a fraction?
#pragma once

#include "extract/words.h"

namespace factcheck::extract {

enum class Point : std::uint8_t { thousands, fraction, either };

// For three digits behind a point, of a numeral that ends before `end`: by what follows, then by the document's habit.
// `either` where nothing tells.
Point meaning_of_point(const View& view, Index end);

}  // namespace factcheck::extract
