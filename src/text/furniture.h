// Page furniture: the parts of a scraped page that are not the article.
#pragma once

#include <vector>

#include "factcheck/text.h"

namespace factcheck::text {

// In bytes: the longest headline seen in blocks of links is about 110 letters, and Arabic letters take two bytes.
constexpr std::uint32_t kLongestHeadline = 280;

// Spans of lines, in order, that belong to related links, share bars and newsletter boxes. Decided from this passage
// alone, so that a claim does not depend on the batch it was read in.
std::vector<Span> find_furniture(const Passage& passage, const FurniturePhrases& furniture);

}  // namespace factcheck::text
