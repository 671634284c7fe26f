// The passes of this room: each looks for one sort of contradiction in a story.
#pragma once

#include <vector>

#include "compare/comparable.h"
#include "compare/finding.h"
#include "factcheck/compare.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// Of several numbers that one article gives for a subject in one role, the first is what it is about; the others are
// parts, comparisons and background. So is what agrees with the first: `principal`.
struct RankedClaim {
  Subject subject;
  ClaimRef claim = nullptr;
  bool of_fate = false;  // by what befell a group, and not by the name of the group
  bool principal = false;
};
// The claims of an article that are compared, by subject, then in order of place.
using Ranked = std::vector<RankedClaim>;
Ranked rank(const std::vector<ClaimRef>& claims, const Comparable& comparable);

// Passes over two articles, which `comparable` has entered.
//
// Figures of one subject.
void across_articles(const Ranked& these, const Ranked& those, Comparable& comparable, const Trace& trace,
                     std::vector<Contradiction>& found);
// Dates, ordinals and sums in the same words.
void in_equal_words(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
                    std::vector<Contradiction>& found);
// Figures between the same words.
void word_for_word(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
                   std::vector<Contradiction>& found);
// Who holds an office, and where it was.
void names(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
           std::vector<Contradiction>& found);

// Which one of a series it was, and how a match ended.
void instances(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
               std::vector<Contradiction>& found);

// What is a part of a number in one and added to it in the other.
void parts_or_additions(const std::vector<ClaimRef>& these, const std::vector<ClaimRef>& those, Comparable& comparable,
                        std::vector<Contradiction>& found);

// Passes over one article.
//
// A headline against its text, one thing told twice, a weekday against its date.
void within_article(const std::vector<ClaimRef>& claims, Comparable& comparable, std::vector<Contradiction>& found,
                    std::vector<Finding>& findings);
// Figures that are not what a reader sees.
void forged(const std::vector<ClaimRef>& claims, std::vector<Finding>& findings);
// Parts that do not add up, a part larger than its whole, a percentage against its numbers.
void parts_and_wholes(const std::vector<ClaimRef>& claims, Comparable& comparable, std::vector<Finding>& findings);

}  // namespace factcheck::compare
