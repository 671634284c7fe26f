// What a noun phrase says a figure is of: the word of it that tells, and the measure that a table gives that word.
#pragma once

#include <string_view>

#include "clause/figure.h"
#include "clause/governor.h"

namespace factcheck::clause {

inline constexpr std::string_view kAge = "age";
inline constexpr std::string_view kDuration = "duration";
inline constexpr std::string_view kPrices = "prices";

// The phrase that says what a figure is of, and its telling word; a measure where a table names one.
struct Answer {
  Phrase phrase;
  TokenIndex head = TokenIndex(kNoToken);
  std::string_view measure = {};
  std::string_view implied = {};  // the noun of the measure, where a verb says it (أنفق) or the phrase what has it
  bool empty() const { return head == kNoToken; }
};

// For a figure of one kind: no percentage is a width.
class Naming {
 public:
  explicit Naming(const Figure& figure)
      : figure_(figure), s_(figure.sentence), view_(figure.view()), m_(figure.mention) {}

  // The first word of a phrase that says something, or of the phrase that a preposition joins to it («نمو للأسعار»),
  // which ends before `end`.
  Answer named(Phrase p, TokenIndex end) const;
  // «بقيمة 5 ملايين» where nothing says of what.
  Answer general_measure(Phrase p) const;
  // The row of frames.tsv that the phrase at token i has for a figure of this kind.
  const lexicon::Frame* frame_at(TokenIndex i) const;
  // A noun of a quantity that a figure of this kind may be of.
  bool names_quantity(TokenIndex i) const;
  bool is_quantity_noun(TokenIndex i) const { return names_quantity(i) || frame_at(i) != nullptr; }
  // What a verb says its figure is of («أنفق 5 ملايين»: spending); empty where it says nothing of that.
  Answer act_of(TokenIndex verb) const;
  // Of a length of time right behind the verb and a preposition: since what («توفي قبل عامين»).
  Answer time_since(TokenIndex verb) const;
  // The name of a person, a place or a body, or foreign letters: whose a figure is, and not what it is of.
  bool is_entity(TokenIndex i) const;
  // A noun that heads the name of somebody: شركة, فريق.
  bool is_who(TokenIndex i) const;
  // A pronoun at its end, as far as letters tell: مساحته, إقامتها.
  bool ends_in_pronoun(TokenIndex i) const;
  // A noun of people: محلل, طفل.
  bool is_person(TokenIndex i) const;

 protected:
  bool is(TokenIndex i, Governor::Sort sort) const { return is_governor(view_, i, sort); }

  const Figure& figure_;
  const Sentence& s_;
  const View& view_;
  const Mention& m_;

 private:
  bool may_be_priced() const { return m_.kind == Kind::percent || m_.kind == Kind::money; }
  Answer named_alone(Phrase p) const;
  Answer act_in(Phrase p) const;
  bool causes(TokenIndex i, TokenIndex last) const;
};

}  // namespace factcheck::clause
