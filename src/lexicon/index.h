// From a word in the text to its senses, past its proclitics, with one probe.
//
// A word is stored under its *core*: what is left when leading letters of {و ف ب ك ل ا} are dropped, down to two
// letters. Proclitics are made of those letters, so «وبالألف», «الألف» and «ألف» have one core («لف»). A hit is then
// checked: the stored word must end the word in the text, and what stands before it must be proclitics in a legal
// order.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "factcheck/lexicon.h"

namespace factcheck::lexicon {

class Index {
 public:
  // `phrase` as from text::fold_phrase; empty or unkeyable phrases are left out.
  void add(std::span<const Key> phrase, Sense sense);
  // Sorts and hashes; call once, after the last add().
  void build();

  std::uint32_t probe(Key word) const;
  ClassSet classes(std::uint32_t handle) const { return classes_[handle]; }
  void senses(std::uint32_t handle, std::span<const Token> from, std::vector<Sense>& out) const;

  void add_weight(Key word, std::uint8_t weight);
  std::uint8_t weight(Key word) const;

 private:
  struct Entry {
    Key core = 0;
    Key first = 0;
    std::uint32_t rest = 0;  // into rest_
    Sense sense;             // words == 1 + keys in rest_
  };
  struct Slot {
    Key core = 0;
    std::uint32_t entry = 0;  // handle: index + 1 of the first entry with this core
  };
  struct Weight {
    Key word = 0;
    std::uint8_t weight = 0;
  };

  static std::uint8_t words_of(std::span<const Token> from, std::span<const Key> rest, std::size_t in_gap);
  static std::optional<Proclitics> match(Key word, const Entry& e);

  std::vector<Entry> entries_;
  std::vector<ClassSet> classes_;  // by handle, of all entries of its core
  std::vector<Key> rest_;
  std::vector<Slot> slots_;      // power of two, linear probing, half full at the most
  std::vector<Weight> weights_;  // likewise
  std::size_t weight_count_ = 0;
};

}  // namespace factcheck::lexicon
