// Lays out what the index is made of.
#pragma once

#include <set>
#include <span>
#include <utility>
#include <vector>

#include "lexicon/index.h"

namespace factcheck::lexicon {

// The arrays of an Index that was not built into the program.
struct IndexStorage {
  std::vector<First> firsts;
  std::vector<Entry> entries;
  std::vector<Key> rest;
  std::vector<Slot> slots;
  std::vector<Weight> weights;
  std::vector<Weight> speech;
  std::vector<Weight> heads;
  std::vector<std::uint64_t> bloom;

  IndexArrays arrays() const { return {firsts, entries, rest, slots, weights, speech, heads, bloom}; }
};

class IndexBuilder {
 public:
  // `phrase` as from text::fold_phrase; empty or unkeyable phrases are left out.
  void add(std::span<const Key> phrase, Sense sense);
  // Rarity of a word, 0 … 255.
  void add_weight(Key word, std::uint8_t weight);
  // What a word is in speech; of one with the article also what it is without.
  void add_speech(Key word, Speech part);
  void add_head(Key word, SubjectHead head);
  // What was added stands from here on: of a phrase with a sense of some class, no other sense of this class is
  // added, of a word with a weight, a part of speech or a head no other.
  void close();
  IndexStorage build() &&;

 private:
  struct Cored {
    Key core = 0;
    Key first = 0;
    Entry entry;
  };
  void lay_out_entries(IndexStorage& out);

  std::vector<Cored> entries_;
  std::vector<Key> rest_;
  using Small = std::pair<Key, std::uint8_t>;
  static std::vector<Weight> laid_out(const std::vector<Small>& words);

  std::vector<Small> weights_;
  std::vector<Small> speech_;
  std::vector<Small> heads_;
  std::set<std::pair<Class, std::vector<Key>>> closed_;
  std::set<Key> closed_weights_;
  std::set<Key> closed_speech_;
  std::set<Key> closed_heads_;
};

}  // namespace factcheck::lexicon
