// What a contradiction may come from.
#pragma once

#include <optional>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/story.h"

namespace factcheck::compare {

class Hints {
 public:
  explicit Hints(const story::Story& story);
  // A likely cause of a finding of the story, where one is known.
  std::optional<Phrase> of(const Finding& finding) const;

 private:
  std::vector<ClaimRef> totals_;  // of the story
};

}  // namespace factcheck::compare
