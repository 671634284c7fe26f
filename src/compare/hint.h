// What a contradiction may come from.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"

namespace factcheck::compare {

class Hints {
 public:
  // Of which claims of their story hints are made. The findings must outlive it.
  class Wanted {
   public:
    explicit Wanted(const std::vector<Finding>& findings);
    bool empty() const { return sides_.empty(); }
    bool holds(const Claim& claim) const;

   private:
    std::unordered_multimap<std::string_view, const Side*> sides_;  // by what is measured
  };

  // `totals` are the claims of the story that are wanted.
  Hints(std::vector<ClaimRef> totals, const lexicon::Lexicon& lexicon);
  // A likely cause of a finding of the story, where one is known.
  std::optional<Phrase> of(const Finding& finding) const;

 private:
  const lexicon::Lexicon& lexicon_;
  std::vector<ClaimRef> totals_;
};

}  // namespace factcheck::compare
