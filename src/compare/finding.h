// Contradictions between two claims, and the findings that they are put together to.
#pragma once

#include <string>
#include <vector>

#include "compare/rules.h"
#include "factcheck/finding.h"

namespace factcheck::compare {

// Two claims that do not go together.
struct Contradiction {
  ClaimRef a = nullptr;
  ClaimRef b = nullptr;
  Rule rule = Rule::count_conflict;
  Severity severity = Severity::note;
  std::vector<Phrase> why;
  int confidence = 100;                // per cent, how likely it is that both are of one thing
  std::vector<Weighed> evidence = {};  // what says so; empty where a rule does
  bool is_toll = false;                // both count whom something befell, of one thing as the evidence says
};

// One finding for each set of contradictions that hang together; notes are findings of their own, though they share a
// claim with a conflict.
std::vector<Finding> put_together(const std::vector<Contradiction>& contradictions);

// Gives all findings that share an article, or are joined by ones that do, one story.
void name_stories(std::vector<Finding>& findings);

// The gravest first, then the surest, then by content: two that are not ordered are told in the same words of the same
// claims.
bool precedes(const Finding& a, const Finding& b);

// Leaves out contradictions that change no finding: those between claims that hang together without them, but for the
// gravest. Where every article contradicts every other, that are nearly all.
void thin_out(std::vector<Contradiction>& contradictions);

// A finding of one rule with its sides as they are given, each with a claim or more.
Finding finding(Rule rule, Severity severity, std::vector<Phrase> why, std::vector<Side> sides);

// A day as a phrase names it.
Value of_day(const Date& day);

}  // namespace factcheck::compare
