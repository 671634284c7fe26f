// May two claims be set against each other? Of one thing, in one role, of one happening.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compare/account.h"
#include "compare/values.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// How much speaks for it that two claims of one subject are of the same thing.
enum class Ground : std::uint8_t {
  none,
  event,   // both are what their articles are about
  clause,  // they stand in nearly the same words
  equal    // they stand in the same words
};

struct Judgement {
  Ground ground = Ground::none;
  std::string_view reason;  // a literal
  bool by_words = false;    // how alike articles and clauses are was weighed
};

// Answers from what it is asked about and the lexicon alone. What it keeps is what the lexicon says of words.
class Comparable {
 public:
  explicit Comparable(lexicon::WordCache& words) : lexicon_(words.lexicon()), words_(words) {}

  // As compare_values, but an age is what it is: «ناهز 57 عاما» rounds nothing.
  static Verdict verdict(const Match& m);
  // `main`: both are the first of their subject in their articles.
  Judgement ground(const Match& m, bool main) const;
  // How alike the articles and the clauses are, in numbers.
  std::string measured(const Match& m) const;

  // An article that gives the other's number as well means two things by them.
  bool knows_both(const Match& m) const;
  // 17, where the other article gives 15 and 2 side by side.
  bool is_sum(const Statement& whole, const Statement& part) const;
  // Do the roles, units, years and places of two claims go together?
  bool fit(const Match& m) const { return misfit(m).empty(); }
  // «47 حالة جديدة خلال الساعات الـ24 الماضية» and the 31 of the next day.
  static bool are_of_their_own_days(const Match& m);
  // Is it a number that grows from one day to the next, and the later article gives the higher one?
  static bool is_update(const Match& m);
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

 private:
  std::string_view misfit(const Match& m) const;
  Judgement of_age(const Match& m) const;
  Judgement by_words(const Match& m, bool main, bool same_event) const;

  const lexicon::Lexicon& lexicon_;
  lexicon::WordCache& words_;
};

}  // namespace factcheck::compare
