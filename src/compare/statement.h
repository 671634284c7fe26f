// A claim while it is compared, with all that is worked out of it alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/once.h"
#include "evidence/values.h"
#include "factcheck/claim.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/view.h"

namespace factcheck::compare {

using evidence::compare_values;
using evidence::nearly_equal;
using evidence::Parting;
using evidence::Verdict;
using evidence::within;

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

// Made once, when the claims of its article are fetched. What few comparisons need is worked out when it is first asked
// for.
class Statement : public Claim {
 public:
  Statement(Claim&& claim, const lexicon::Lexicon& lexicon);

  // The value in the unit that its dimension is compared in.
  const Value& base_value() const { return converted_ ? *converted_ : value; }
  std::string_view base_unit() const { return base_unit_; }
  // What is measured; null where the lexicon does not know it.
  const lexicon::Concept* what() const { return what_; }
  // Of those to whom something befell, the ones that the claim is of: soldiers among the dead. Empty where it is of
  // all.
  std::string_view group() const { return is_of_group_ ? std::string_view(measure) : std::string_view(); }
  // What it is compared by: of counts the measure, of other figures a measure by which two articles are told apart.
  std::string_view compared_measure() const {
    return parts_by_measure_ ? std::string_view(measure) : std::string_view();
  }
  bool is_fate() const { return is_fate_; }        // of what befell people
  bool names_town() const { return names_town_; }  // or a region, in its own sentence
  // «2618 بلاغا، منها 705 بلاغات»: a part of a number of the same.
  bool is_part_of_its_kind() const { return is_part_of_its_kind_; }
  // A relative date («أمس») says another day in each article, and one in digits without its year («3/10») may be of
  // either calendar: only a date that is written out is compared.
  bool is_written() const { return is_written_; }
  bool is_headline() const { return headline || field == Field::title; }
  // The place that it holds of: its own, else that of its event.
  const std::string& place() const { return scope.place.empty() ? article_event->place : scope.place; }

  // None where it is of no comparison; two of what befell a group: «قتل 4 جنود» is of soldiers and of the dead.
  std::vector<Subject> subjects() const;
  // As it stands beside another; a name, a score and a number out of range have none.
  const FigureEntry& entry() const;
  const story::Context& context(lexicon::WordCache& words) const;
  const story::Surroundings& surroundings(lexicon::WordCache& words) const;
  // The stem of the word right behind the figure; 0 where there is none, or one that tells nothing.
  Key word_behind(lexicon::WordCache& words) const;
  // Of the words of its name.
  const std::vector<std::string>& skeletons(lexicon::WordCache& words) const;

 private:
  std::optional<Value> converted_;
  std::string_view base_unit_;
  const lexicon::Concept* what_ = nullptr;
  bool is_of_group_ = false;
  bool parts_by_measure_ = true;
  bool is_fate_ = false;
  bool names_town_ = false;
  bool is_part_of_its_kind_ = false;
  bool is_written_ = true;
  Once<FigureEntry> entry_;
  Once<story::Context> context_;
  Once<story::Surroundings> surroundings_;
  Once<Key> word_behind_;
  Once<std::vector<std::string>> skeletons_;
};

// The values of two claims, in one unit where their units are of one dimension. A number is as its article has it where
// both have the same unit: what it was rounded to shows in its own digits only.
class Values {
 public:
  Values(const Statement& a, const Statement& b) : Values(a, b, must_be_converted(a, b)) {}

  const Value& of_a;
  const Value& of_b;
  const bool in_one_unit;

 private:
  static bool must_be_converted(const Statement& a, const Statement& b) {
    return a.unit != b.unit && a.base_unit() == b.base_unit();
  }
  Values(const Statement& a, const Statement& b, bool convert)
      : of_a(convert ? a.base_value() : a.value),
        of_b(convert ? b.base_value() : b.value),
        in_one_unit(convert || a.unit == b.unit) {}
};

// Does a list of figures hold the one of a claim, in whatever unit?
bool holds(const std::vector<FigureEntry>& figures, const Statement& s);

}  // namespace factcheck::compare
