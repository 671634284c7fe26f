// What the index knows of a word, kept for when the word comes again. Most words of an article stood in those before
// it, and looking one up takes a walk through all that share its core.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "factcheck/view.h"
#include "lexicon/index.h"
#include "text/words.h"

namespace factcheck::lexicon {

// Filled as it is asked for: what stands once in an article is seldom asked for more than its classes.
struct alignas(64) KnownWord {
  Key word = 0;
  Key stem = 0;  // text::light_stem(), once weighed
  Outlook outlook;
  std::uint32_t handle = 0;         // of the index; 0 for a word that it does not know
  std::uint8_t rarity = 0;          // Lexicon::weight(), once weighed
  std::uint8_t rarity_of_stem = 0;  // likewise
  std::uint8_t count = 0;           // of its senses where no phrase stands there
  bool weighed : 1 = false;
  bool has_senses : 1 = false;  // count and begins are set
  bool begins : 1 = false;      // one of them may_begin()
  bool parsed : 1 = false;      // the next is set
  Grammar grammar;
};
static_assert(sizeof(KnownWord) == 64);

// Does a figure or the name of an event begin with such a word?
constexpr bool may_begin(const Sense& s) { return (class_bit(s.cls) & kBeginnings) != 0 || may_be_dual(s.form); }

class WordCache::Table {
 public:
  explicit Table(const Lexicon& lexicon) : lexicon_(lexicon) { resize(kLeastBits); }

  const Lexicon& lexicon() const { return lexicon_; }
  // Valid until the next word is asked for, as is all else.
  KnownWord& find(Key word, std::uint64_t hash_of_word) {
    KnownWord& slot = words_[hash_of_word >> shift_];
    return slot.word == word ? slot : look_up(word, hash_of_word);
  }
  KnownWord& find(Key word) { return find(word, text::hash(word)); }
  const KnownWord& weighed(Key word) {
    KnownWord& known = find(word);
    if (!known.weighed) weigh(known);
    return known;
  }
  Grammar grammar(Key word) {
    KnownWord& known = find(word);
    if (!known.parsed) parse(known);
    return known.grammar;
  }
  // Those of a word without a phrase; null where they are too many to be kept.
  const Sense* senses(KnownWord& word) { return word.has_senses ? kept_senses(word) : read_senses(word); }
  bool begins(KnownWord& word) {
    senses(word);
    return word.begins;
  }

 private:
  static constexpr std::size_t kMostSenses = 8;
  // A start pays for the words of few articles only. A table of 4 MB finds four words of five of a batch of news, one
  // of 1 MB seven of ten.
  static constexpr unsigned kLeastBits = 6;
  static constexpr unsigned kBitsOfStep = 3;
  static constexpr unsigned kMostBits = 15;

  void resize(unsigned bits);
  void weigh(KnownWord& known);
  void parse(KnownWord& known);
  void take_proclitics(KnownWord& known);
  const Sense* read_senses(KnownWord& word);
  const Sense* kept_senses(const KnownWord& word) { return word.count <= kMostSenses ? place_of(word) : nullptr; }
  KnownWord& look_up(Key word, std::uint64_t hash_of_word);
  Sense* place_of(const KnownWord& word) { return senses_[static_cast<std::size_t>(&word - words_.data())].data(); }

  const Lexicon& lexicon_;
  unsigned shift_ = 0;
  std::size_t room_ = 0;          // words that may be looked up before the table grows
  std::vector<KnownWord> words_;  // each word has one place, and drives out who was there
  std::vector<std::array<Sense, kMostSenses>> senses_;
  std::vector<Sense> scratch_;
};

}  // namespace factcheck::lexicon
