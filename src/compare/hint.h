// What a contradiction may come from.
#pragma once

#include <optional>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"

namespace factcheck::compare {

class Hints {
 public:
  Hints(const story::Story& story, const lexicon::Lexicon& lexicon);
  // A likely cause of a finding of the story, where one is known.
  std::optional<Phrase> of(const Finding& finding) const;

 private:
  const lexicon::Lexicon& lexicon_;
  std::vector<ClaimRef> totals_;  // of the story, by measure
};

}  // namespace factcheck::compare
