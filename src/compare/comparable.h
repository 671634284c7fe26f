// What the words and concepts of two claims have to do with each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compare/account.h"
#include "evidence/values.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// Answers from what it is asked about and the lexicon alone. What it keeps is what the lexicon says of words.
class Comparable {
 public:
  // `least`: per cent from which on two figures are told to be of one thing. `days`: that the articles are of.
  Comparable(lexicon::WordCache& words, int least, int days)
      : lexicon_(words.lexicon()), words_(words), least_(least), days_(days) {}

  static bool same_story(const Pair& pair);

  bool counts_people(const Statement& s) const { return is_sort_of(s.what(), "people"); }
  // Is a concept another, or a sort of it?
  bool is_sort_of(const lexicon::Concept* c, std::string_view broader) const;
  // Are the words right behind them other ones? «12 ماي لسماع الشهود» and «21 ماي للنطق بالحكم», «الذكرى الستون لعيد
  // الاستقلال» and «… لإعلان الدستور».
  bool go_on_otherwise(const Statement& a, const Statement& b) const;
  // What their clauses share.
  story::Overlap overlap(const Statement& a, const Statement& b) const;
  // Do two claims stand between the same words?
  bool is_verbatim(const Statement& a, const Statement& b) const;
  const lexicon::Lexicon& lexicon() const { return lexicon_; }
  lexicon::WordCache& words() const { return words_; }
  int least() const { return least_; }
  int days() const { return days_; }

 private:
  const lexicon::Lexicon& lexicon_;
  lexicon::WordCache& words_;
  int least_;
  int days_;
};

}  // namespace factcheck::compare
