// May two claims be set against each other? Of one thing, in one role, of one happening.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/values.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// What a claim is of, as far as claims are sorted by it: only claims of one subject are compared.
struct Subject {
  Kind kind = Kind::count;
  std::string_view measure;
  bool total = false;  // of a body, whatever the event
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

bool is_total(const std::string& role);
// The stem of the first word; 0 where there is none.
Key first_stem(std::string_view words);

class Comparable {
 public:
  // With `measured`, a reason says how alike the articles and the clauses are.
  Comparable(lexicon::WordCache& words, bool measured)
      : lexicon_(words.lexicon()), words_(words), measured_(measured) {}

  // None where the claim is of no comparison; two of what befell a group: «قتل 4 جنود» is of soldiers and of the dead.
  std::vector<Subject> subjects(const Claim& claim) const;
  // Of those to whom something befell, the ones that the claim is of: soldiers among the dead. Empty where it is of
  // all.
  std::string_view group(const Claim& claim) const;
  const lexicon::Concept* what(const Claim& claim) const { return lexicon_.find_concept(claim.measure); }

  // As compare_values, but an age is what it is: «ناهز 57 عاما» rounds nothing.
  static Verdict verdict(const Claim& a, const Claim& b);

  // How much speaks for it that two claims of one subject are of the same thing.
  enum class Ground : std::uint8_t {
    none,
    event,   // both are what their articles are about
    clause,  // they stand in nearly the same words
    equal    // they stand in the same words
  };
  // `main`: both are the first of their subject in their articles.
  Ground ground(const Claim& a, const Claim& b, bool main);
  // Why the last two claims asked about were, or were not, set against each other.
  const std::string& reason() const { return reason_; }
  // The same without how alike they are in numbers.
  std::string_view plain_reason() const { return plain_reason_; }

  // An article that gives the other's number as well means two things by them.
  bool knows_both(const Claim& a, const Claim& b);
  // 17, where the other article gives 15 and 2 side by side.
  bool is_sum(const Claim& whole, const Claim& part) const;

  // Is the claim of a town or a region, by its own sentence?
  bool names_town(const Claim& claim) const;
  // Do the roles, units, years and places of two claims go together?
  bool fit(const Claim& a, const Claim& b) const { return misfit(a, b).empty(); }
  // «47 حالة جديدة خلال الساعات الـ24 الماضية» and the 31 of the next day.
  static bool are_of_their_own_days(const Claim& a, const Claim& b);
  // Do two articles give the same figures, as far as both give any? Then they are no two reports of one form.
  bool give_same_figures(const Claim& a, const Claim& b);
  // Is the claim's article a line or two, such as a headline alone?
  static bool is_line(const Claim& claim);
  // How many figures stand beside both.
  static std::size_t beside_both(const Claim& a, const Claim& b);
  // The claim in the unit that its dimension is compared in. Lives as long as this does.
  ClaimRef in_base(const Claim& claim);
  // What was worked out of claims that will be no more.
  void forget(const std::vector<ClaimRef>& claims);
  bool counts_people(const Claim& claim) const;
  // Is a concept another, or a sort of it?
  bool is_sort_of(const lexicon::Concept* c, std::string_view broader) const;
  bool is_fate(const Claim& claim) const;  // of what befell people
  // Are the words right behind them other ones? «12 ماي لسماع الشهود» and «21 ماي للنطق بالحكم», «الذكرى الستون لعيد
  // الاستقلال» and «… لإعلان الدستور».
  bool go_on_otherwise(const Claim& a, const Claim& b) const;
  const lexicon::Lexicon& lexicon() const { return lexicon_; }
  lexicon::WordCache& words() const { return words_; }

  // The two articles whose claims are asked about from now on, and how alike they are.
  void enter(const Article& a, const Article& b, double likeness);
  double likeness() const { return likeness_; }
  bool same_story() const;
  story::Overlap overlap(const Claim& a, const Claim& b);
  // Do two claims stand between the same words?
  bool is_verbatim(const Claim& a, const Claim& b) const;
  int days_apart() const { return days_apart_; }
  // Two reports of one form, as of the stock exchange on two days?
  bool are_other_instances();
  // Is it a number that grows from one day to the next, and the later article gives the higher one?
  bool is_update(const Claim& a, const Claim& b) const;

 private:
  std::string_view misfit(const Claim& a, const Claim& b) const;
  Ground because(Ground ground, std::string_view reason) {
    reason_ = plain_reason_ = reason;
    return ground;
  }
  void measure_reason(const Claim& a, const Claim& b);
  Ground of_age(const Claim& a, const Claim& b);
  Ground by_words(const Claim& a, const Claim& b, bool main, bool same_event);
  const story::Context& context(const Claim& claim);

  const lexicon::Lexicon& lexicon_;
  lexicon::WordCache& words_;
  bool measured_;
  std::string reason_;
  std::string_view plain_reason_;  // a literal
  std::unordered_map<ClaimRef, story::Context> contexts_;
  std::unordered_map<ClaimRef, Claim> in_base_;
  const Article* a_ = nullptr;
  const Article* b_ = nullptr;
  double likeness_ = 0;
  int days_apart_ = 0;
  std::optional<bool> other_instances_;  // once it was asked for
};

}  // namespace factcheck::compare
