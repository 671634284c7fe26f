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

// `numerator` / `denominator` of a whole number; twelve digits behind the point, where it has no exact decimal.
std::optional<Decimal> ratio(std::int64_t numerator, std::int64_t denominator, const Decimal& of);
// «نصف», «ثلاثة أرباع», «ربع المليون» at `at`, joined to `number`, whose last scale is `limit`: the part of the scale
// that is named, else of that one, else of one.
std::optional<Part> joined_part(const View& view, Index at, const std::optional<Decimal>& limit, const Decimal& number);
// «أرباع» at `at`, after `number` of them.
std::optional<Part> counted_parts(const View& view, Index at, const Decimal& number);
// «نصف مليون», «ربع مليار», «ثلاثة أرباع المليون»
std::optional<Part> part_of_scale(const View& view, Index at);
// «ونصف المقعد», «ونصف» at `at`, behind the counted noun `noun`: part of one of the things.
std::optional<Part> part_of_thing(const View& view, Index at, Index noun);
// «فاصلة خمسة وعشرون» at `at`: what stands behind the point.
std::optional<Part> decimals_in_words(const View& view, Index at);

}  // namespace factcheck::extract
