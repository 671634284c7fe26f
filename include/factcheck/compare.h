// The door of the compare room: Stories → Findings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
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

// Told of two claims whose values part: how likely it is that they are of one thing, and what says so.
using Trace = std::function<void(const Claim& a, const Claim& b, std::string_view reason)>;

// Where the claims of articles are held until their story is compared.
class Claims {
 public:
  virtual ~Claims() = default;
  // Of an article, by the number that story::Articles gave it. Asked by several threads at once.
  virtual std::vector<Claim> claims(std::uint32_t article) const = 0;
  // What they take there, as a measure of what they take while they are compared.
  virtual std::size_t bytes(std::uint32_t article) const = 0;
};

struct Limits {
  std::size_t threads = 1;
  std::size_t bytes = SIZE_MAX;  // in the measure of Claims::bytes(), of the articles that are held at once
  int confidence = 50;           // per cent, how likely two figures must be of one thing to be set against each other
};

// With the claims that they are of.
struct Findings {
  std::vector<Finding> all;
  std::deque<Claim> claims;
};

// The findings in all stories, the gravest first; they and their order are the same within any limits. A trace is told
// on one thread.
Findings compare(const story::Stories& stories, const Claims& claims, const lexicon::Lexicon& lexicon,
                 const Limits& limits = {}, const Trace& trace = {});

}  // namespace factcheck::compare
