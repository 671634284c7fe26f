// The door of the story room: which claims tell of the same happening.
#pragma once

#include <vector>

#include "factcheck/claim.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"

namespace factcheck::story {

// Do two articles tell of the same happening? From their signatures and days alone.
bool same_story(const Article& a, const Article& b);

// Do two claims belong to one happening? An event of a series is known by its edition, or by place and dates where one
// article does not give it; any other by the story. From the two claims and their articles alone, so that no partition
// of a batch changes the answer.
bool same_happening(const Claim& a, const Claim& b, const lexicon::Lexicon& lexicon);

// Do the two figures stand in nearly the same words? Then they are of one thing, though no table says of what.
bool same_clause(const Claim& a, const Claim& b, const lexicon::Lexicon& lexicon);

struct Story {
  std::vector<ClaimRef> claims;  // by document, field and place
};

// Groups such that two claims of the same happening are always in one group. Claims from page furniture are in none.
std::vector<Story> stories(const std::vector<Claim>& claims);

}  // namespace factcheck::story
