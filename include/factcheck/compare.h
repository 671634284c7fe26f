// The door of the compare room: Stories → Findings.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"

namespace factcheck::compare {

// A rule. Its id is stable and never used again; what it means stands in data/messages.tsv.
struct RuleInfo {
  std::string_view id;        // "FC001"
  std::string_view name;      // "count-conflict"
  std::string_view severity;  // what it reports: "error", "warning", "note"
};
std::span<const RuleInfo> rules();

// Told of two claims of one subject whose values part: what became of them, and why.
using Trace = std::function<void(const Claim& a, const Claim& b, std::string_view reason)>;

// The findings in all stories, the gravest first; they and their order are the same for any number of threads. A trace
// is told on one.
std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon,
                             std::size_t threads = 1, const Trace& trace = {});

}  // namespace factcheck::compare
