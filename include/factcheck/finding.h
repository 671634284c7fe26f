// A contradiction, or something close to one, with everything that a reader needs to judge it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "factcheck/claim.h"

namespace factcheck {

// error: the values cannot both be true · warning: they can in strict logic, but no one who knew the one would write
// the other · note: worth a look.
enum class Severity : std::uint8_t { note, warning, error };

constexpr std::string_view name(Severity s) {
  constexpr std::string_view kNames[] = {"note", "warning", "error"};
  return kNames[static_cast<int>(s)];
}

using ClaimRef = const Claim*;

// A sentence of the program's own: a message of data/messages.tsv and what stands in its places. It is put into words
// where it is shown, in the reader's language.
struct Phrase {
  struct Message {
    std::string_view id;
  };
  struct List {
    std::vector<std::string> items;
    bool goes_on = false;  // with more of them, which nobody needs to read
  };
  using Argument = std::variant<std::string, Value, Message, List>;
  std::string_view id;  // static
  std::vector<Argument> arguments = {};
};

// What one piece of evidence says of two claims: that they are of one thing where its weight is above 0.
struct Weighed {
  std::string_view id;
  int bin = 0;
  int weight = 0;  // hundredths of a bit of log-odds
};

// One of the values that are set against each other, with the claims that give it, in order of document and place.
struct Side {
  Value value;
  std::string unit;
  std::vector<ClaimRef> claims;
  std::vector<bool> repeats =
      {};                   // of each claim: it stands in an article, or a copy of an article, that is there already
  std::size_t sources = 0;  // articles that are no copies of each other
};

struct Finding {
  std::string fingerprint;  // of rule, event, measure and the (document, value) pairs
  std::string_view rule;    // "FC001"
  std::string_view name;    // "count-conflict"
  Severity severity = Severity::note;
  std::string event_key;  // of the story; empty where it names no event
  std::string event_name;
  std::string measure;
  std::string role;
  std::vector<Phrase> why;             // how the values part, and why they are of one thing
  std::optional<Phrase> hint;          // a likely cause
  std::vector<Side> sides;             // the largest value first
  int confidence = 100;                // per cent, how likely it is that the sides are of one thing
  std::vector<Weighed> evidence = {};  // of the surest two claims, the weightiest first; empty where a rule decides
  std::string story;                   // the same of findings that share an article
};

}  // namespace factcheck
