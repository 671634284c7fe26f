// The words between two figures of one field.
#pragma once

#include <string_view>

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// What stands between two claims, the first of which comes first; nothing where that is more than is quoted of it.
inline std::string_view between(const Claim& first, const Claim& second) {
  const std::uint32_t begin = first.span.end - first.quote.start;
  const std::uint32_t end = second.span.begin - first.quote.start;
  if (first.field != second.field || second.span.begin < first.span.end || end > first.quote.text.size()) return {};
  return std::string_view(first.quote.text).substr(begin, end - begin);
}

using Words = lexicon::ReadWords;

}  // namespace factcheck::compare
