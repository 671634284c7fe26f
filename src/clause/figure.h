// A figure in its sentence: what each question of this room is asked about.
#pragma once

#include <optional>
#include <vector>

#include "clause/sentence.h"
#include "factcheck/clause.h"
#include "factcheck/mention.h"

namespace factcheck::clause {

struct Figure {
  const Sentence& sentence;
  const Mention& mention;
  const std::vector<Mention>& mentions;  // of the article, in order; title first
  std::size_t index = 0;                 // of the mention among them
  std::optional<Date> day;               // of the article

  const View& view() const { return sentence.view(); }
  TokenIndex first() const { return mention.first_token; }
  TokenIndex last() const { return mention.last_token; }
  Field field() const { return mention.field; }
  Words words(Phrase p) const { return {mention.field, p.first, p.last}; }
};

}  // namespace factcheck::clause
