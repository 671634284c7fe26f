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
  std::vector<std::uint64_t> bloom;

  IndexArrays arrays() const { return {firsts, entries, rest, slots, weights, bloom}; }
};

class IndexBuilder {
 public:
  // `phrase` as from text::fold_phrase; empty or unkeyable phrases are left out.
  void add(std::span<const Key> phrase, Sense sense);
  // Rarity of a word, 0 … 255.
  void add_weight(Key word, std::uint8_t weight);
  // What was added stands from here on: of a phrase with a sense of some class, no other sense of this class is
  // added, of a word with a weight no other weight.
  void close();
  IndexStorage build() &&;

 private:
  struct Cored {
    Key core = 0;
    Key first = 0;
    Entry entry;
  };
  void lay_out_entries(IndexStorage& out);
  void lay_out_weights(IndexStorage& out) const;

  std::vector<Cored> entries_;
  std::vector<Key> rest_;
  std::vector<std::pair<Key, std::uint8_t>> weights_;
  std::set<std::pair<Class, std::vector<Key>>> closed_;
  std::set<Key> closed_weights_;
};

}  // namespace factcheck::lexicon
