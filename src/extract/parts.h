// Parts of a number: «مليون ونصف», «ثلاثة أرباع», «ربع مليون», «خمسة فاصلة اثنان».
#pragma once

#include <optional>

#include "extract/words.h"
#include "factcheck/decimal.h"

namespace factcheck::extract {

struct Part {
  Decimal value;
  Index end = 0;
};

// «نصف», «ثلاثة أرباع», «ربع المليون» at `at`, joined to `number`, whose last scale is `limit`: the part of the scale
// that is named, else of that one, else of one.
std::optional<Part> joined_part(const View& view, Index at, const std::optional<Decimal>& limit, const Decimal& number);
// «أرباع» at `at`, after `number` of them.
std::optional<Part> counted_parts(const View& view, Index at, const Decimal& number);
// «نصف مليون», «ربع مليار», «ثلاثة أرباع المليون»
std::optional<Part> part_of_scale(const View& view, Index at);
// «فاصلة خمسة وعشرون» at `at`: what stands behind the point.
std::optional<Part> decimals_in_words(const View& view, Index at);

}  // namespace factcheck::extract
