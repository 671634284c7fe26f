// The events an article tells of, and the one that a figure belongs to.
#pragma once

#include <vector>

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::claim {

// Where an event is named, and which of the article's events it is.
struct EventMention {
  lexicon::TokenIndex first = 0;  // tokens of the name, half-open
  lexicon::TokenIndex last = 0;
  std::size_t passage = 0;
  std::size_t event = 0;  // into Events::all
};

struct Events {
  std::vector<Shared<EventRef>> all;
  std::vector<EventMention> mentions;  // in order of place
  std::size_t main = 0;                // into all, which is empty where the article names no event

  // The event that a figure at token `at` belongs to: one named in its sentence, the nearest before it first, else the
  // main one; null where there is none.
  const Shared<EventRef>* of(const lexicon::View& view, std::size_t passage, lexicon::TokenIndex at) const;
  // The first event of whose name a part is within tokens [first, last); null where none is.
  const Shared<EventRef>* named_in(std::size_t passage, lexicon::TokenIndex first, lexicon::TokenIndex last) const;
};

Events find_events(const std::vector<lexicon::View>& views, const std::vector<Mention>& mentions);

}  // namespace factcheck::claim
