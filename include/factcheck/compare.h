// The door of the compare room: Stories → Findings.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// A rule as `factcheck explain` shows it. Ids are stable and never used again.
struct RuleInfo {
  std::string_view id;        // "FC001"
  std::string_view name;      // "count-conflict"
  std::string_view severity;  // what it reports: "error", "warning", "note"
  std::string_view meaning;   // one paragraph
  std::string_view example;
};
std::span<const RuleInfo> rules();

// The findings in all stories, the gravest first; the order depends on nothing but the findings.
std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon);

}  // namespace factcheck::compare
