// How what a sentence names stands to a figure in it: the grammar of subjects.
#pragma once

#include <vector>

#include "clause/entities.h"
#include "clause/figure.h"
#include "clause/sign.h"

namespace factcheck::clause {

class Standing {
 public:
  Standing(const Figure& figure, const Clause& clause);

  // The signs of an entity of the figure's sentence that say where it stands.
  Signs of(const Entity& entity) const;
  // Adds the noun phrases that the figure may be of though they name nobody; they may overlap names.
  void add_phrases(std::vector<Entity>& all) const;

 private:
  enum class Gender : std::uint8_t { none, masculine, feminine, plural };

  bool in_clause(TokenIndex i) const { return i >= clause_begin_ && i < clause_end_; }
  bool is_free(TokenIndex i) const;
  bool is_scope(const Entity& e) const;
  bool is_said_of(Phrase p) const;
  bool agrees(const Entity& e) const;
  Gender wanted() const;
  Gender gender_of_pronoun(TokenIndex noun) const;
  bool is_taken_up(Phrase p) const;
  Gender gender_of_verb(TokenIndex verb) const;
  Gender gender_of(const Entity& e) const;
  TokenIndex verb_of_clause() const;
  TokenIndex past_particles(TokenIndex i) const;
  void add_phrase(TokenIndex first, std::vector<Entity>& all) const;

  const Figure& figure_;
  const Sentence& s_;
  const View& view_;
  Phrase governor_;  // in this sentence; empty where there is none
  TokenIndex clause_begin_;
  TokenIndex clause_end_;
  TokenIndex verb_;               // of the clause, before the figure
  Gender wanted_ = Gender::none;  // of whom the clause does not name again
};

// No preposition glued to the token or before it.
bool stands_free(const Sentence& sentence, TokenIndex i);

}  // namespace factcheck::clause
