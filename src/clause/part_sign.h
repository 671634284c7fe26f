// What speaks for one part of a figure among the others or another: what the words beside it are to figures, which form
// they have, and how the figures around it stand to it. data/model/role.tsv says how much.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "factcheck/document.h"

namespace factcheck::clause {

// A sign is one value of a group.
enum class Group : std::uint8_t {
  // What words are to figures: the three before it, the nine before those, those of its clause, the last before it, the
  // first behind it and the three behind that.
  near,
  far,
  clause,
  last,
  next,
  behind,
  // Which form they have, or the table that knows them.
  last_form,
  next_form,
  noun_form,  // the noun that is counted
  head_form,  // the head of what says what is counted or measured
  last_known,
  next_known,
  // The nearest other figures of the sentence, and how many tokens stand between.
  before,
  after,
  gap_before,
  gap_after,
  gap_before_alike,  // where it is of the same kind
  gap_after_alike,
  alike_before,  // a figure of the same noun or unit in its sentence or near, and which is larger
  alike_after,
  same,     // how many others of its kind the sentence has
  figures,  // how many others at all that measure or count
  year,     // that a date of the sentence gives, beside the year of the article
  value,
  is  // all else
};

constexpr std::array<std::string_view, 25> kGroupNames = {"near",
                                                          "far",
                                                          "clause",
                                                          "last",
                                                          "next",
                                                          "behind",
                                                          "last-form",
                                                          "next-form",
                                                          "noun-form",
                                                          "head-form",
                                                          "last-word",
                                                          "next-word",
                                                          "before",
                                                          "after",
                                                          "gap-before",
                                                          "gap-after",
                                                          "gap-before-alike",
                                                          "gap-after-alike",
                                                          "alike-before",
                                                          "alike-after",
                                                          "same",
                                                          "figures",
                                                          "year",
                                                          "value",
                                                          "is"};

// In the order of lexicon::Governor::Sort, then what changes.tsv has and the future.
constexpr std::array<std::string_view, 25> kWordNames = {
    "general", "tally",    "quantity", "commodity", "span",  "level", "change", "compared", "planned",
    "target",  "capacity", "rate",     "record",    "since", "rest",  "part",   "age",      "rank",
    "passed",  "of",       "pointer",  "act",       "yield", "rises", "future"};
// In the order of Tag.
constexpr std::array<std::string_view, 13> kFormNames = {"noun",   "verbal-noun", "adjective",   "name",     "verb",
                                                         "either", "preposition", "conjunction", "particle", "latin",
                                                         "figure", "number",      "mark"};
enum class Known : std::uint8_t {
  counted,
  place,
  happening,
  ranked,
  qualifier,
  frame,
  period,
  time,
  saying,
  restating,
  whole,
  none
};
constexpr std::array<std::string_view, 11> kKnownNames = {
    "counted", "place", "happening", "ranked", "qualifier", "frame", "period", "time", "saying", "restating", "whole"};
// In the order of Kind, without names.
constexpr std::array<std::string_view, 10> kKindNames = {"count",   "ordinal", "date",    "dates",    "time",
                                                         "percent", "money",   "measure", "duration", "score"};
constexpr std::array<std::string_view, 5> kGapNames = {"none", "one", "three", "six", "more"};  // at most
constexpr std::array<std::string_view, 3> kSizeNames = {"smaller", "equal", "larger"};
constexpr std::array<std::string_view, 4> kHowManyNames = {"none", "one", "two", "more"};
constexpr std::array<std::string_view, 3> kYearNames = {"past", "now", "future"};
constexpr std::array<std::string_view, 6> kValueNames = {"one",     "two",      "ten",
                                                         "hundred", "thousand", "more"};  // at most

enum class Is : std::uint8_t {
  figure,         // always
  first,          // nothing stands before it
  ranked,         // «المركز السادس»
  rest,           // «5 عمال آخرين»
  compared,       // «مقابل 7 مليارات»
  set_against,    // likewise, and the figure before it is of the same unit
  change,         // by so much it rose or fell
  change_behind,  // «9 % أقل من»
  planned,        // «سيبلغ 5 ملايين»
  to_come,        // «بحلول 2020», in 2015
  share,          // «60 % من السكان», «أربعة منهم»
  of_whole,       // «7 من أصل 18»
  goes_on,        // «54 عضوا لأوروبا، و46 لآسيا»
  listed,         // one of a list of counts of one thing
  in_part,        // «منهم 1462 مدنيا (299 امرأة و551 طفلا)»
  rate,           // «للأوقية»
  sum,            // «بقيمة إجمالية», a fine, what something costs
  general,        // «بنسبة 85 %»
  befell,         // something befell those counted
  people,         // the noun says nothing of its own: «شخص»
  headline,
  lead,
  joined,       // by «و»
  next_joined,  // the figure behind it is
  word_joined,  // the word behind it is
  definite,
  bound,  // by a preposition
  noun_definite,
  next_definite,
  head_definite,
  head_before,
  head_behind,
  done,   // the verb of its clause is a perfect one
  doing,  // or an imperfect one
  in_words,
  none
};
constexpr std::array<std::string_view, static_cast<std::size_t>(Is::none)> kIsNames = {
    "figure",        "first",         "ranked",      "rest",        "compared", "set-against", "change",
    "change-behind", "planned",       "to-come",     "share",       "of-whole", "goes-on",     "listed",
    "in-part",       "rate",          "sum",         "general",     "befell",   "people",      "headline",
    "lead",          "joined",        "next-joined", "word-joined", "definite", "bound",       "noun-definite",
    "next-definite", "head-definite", "head-before", "head-behind", "done",     "doing",       "in-words"};

// The names of the values of each group.
constexpr std::array<std::span<const std::string_view>, kGroupNames.size()> kGroups = {
    kWordNames, kWordNames,  kWordNames,    kWordNames,    kWordNames, kWordNames,  kFormNames, kFormNames, kFormNames,
    kFormNames, kKnownNames, kKnownNames,   kKindNames,    kKindNames, kGapNames,   kGapNames,  kGapNames,  kGapNames,
    kSizeNames, kSizeNames,  kHowManyNames, kHowManyNames, kYearNames, kValueNames, kIsNames};

constexpr std::array<std::size_t, kGroups.size() + 1> kGroupStarts = [] {
  std::array<std::size_t, kGroups.size() + 1> starts{};
  for (std::size_t g = 0; g < kGroups.size(); ++g) starts[g + 1] = starts[g] + kGroups[g].size();
  return starts;
}();
constexpr std::size_t kPartSigns = kGroupStarts.back();

// Where a word stands whose stem speaks for itself; a bit each.
enum class WordAt : std::uint8_t { last, near, before, next, soon, behind, noun, head, verb, opens };
constexpr std::array<std::string_view, 10> kWordAtNames = {"last",   "near", "before", "next", "soon",
                                                           "behind", "noun", "head",   "verb", "opens"};

// What tables say it is of.
enum class Of : std::uint8_t { measure, counted, unit };
constexpr std::array<std::string_view, 3> kOfNames = {"measure", "concept", "unit"};

class PartSigns {
 public:
  struct Word {
    Key stem;
    unsigned at;
  };

  template <class Value>
  void put(Group group, Value value, bool holds = true) {
    if (holds) held_.set(kGroupStarts[static_cast<std::size_t>(group)] + static_cast<std::size_t>(value));
  }
  void put(Is sign, bool holds = true) { put(Group::is, sign, holds); }
  // Of all words at a place, a bit for each value.
  void put_all(Group group, std::uint32_t values) {
    for (; values != 0; values &= values - 1) put(group, __builtin_ctz(values));
  }
  void put(Of of, std::string_view id) { of_[static_cast<std::size_t>(of)] = id; }
  void add(Key stem, unsigned at) {
    if (count_ < words_.size()) words_[count_++] = {stem, at};
  }

  const std::bitset<kPartSigns>& held() const { return held_; }
  std::string_view of(Of of) const { return of_[static_cast<std::size_t>(of)]; }
  std::span<const Word> words() const { return {words_.data(), count_}; }

 private:
  static constexpr std::size_t kMostWords = 24;
  std::bitset<kPartSigns> held_;
  std::array<std::string_view, kOfNames.size()> of_;
  std::array<Word, kMostWords> words_;  // nothing past the first count_
  std::size_t count_ = 0;
};

constexpr unsigned bit(WordAt at) { return 1U << static_cast<unsigned>(at); }

}  // namespace factcheck::clause
