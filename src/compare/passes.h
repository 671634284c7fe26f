// The passes of this room: each looks for one sort of contradiction in a story.
#pragma once

#include <vector>

#include "compare/comparable.h"
#include "compare/finding.h"
#include "factcheck/compare.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// The claims of each article, in order of place.
using ByArticle = std::vector<std::vector<ClaimRef>>;

// Figures of one subject in two articles.
void across_articles(const story::Story& story, Comparable& comparable, const Trace& trace,
                     std::vector<Contradiction>& found);

// Dates, ordinals and sums in the same words of two articles.
void in_equal_words(const story::Story& story, const ByArticle& articles, Comparable& comparable,
                    std::vector<Contradiction>& found);

// Who holds an office, and where it was.
void names(const story::Story& story, const ByArticle& articles, Comparable& comparable,
           std::vector<Contradiction>& found);

// A headline against its text, one thing told twice, a weekday against its date.
void within_articles(const ByArticle& articles, Comparable& comparable, std::vector<Contradiction>& found,
                     std::vector<Finding>& findings);

// Parts that do not add up, a part larger than its whole, a percentage against its numbers.
void parts_and_wholes(const ByArticle& articles, Comparable& comparable, std::vector<Finding>& findings);

}  // namespace factcheck::compare
