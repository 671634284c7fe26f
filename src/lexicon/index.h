// From a word in the text to its senses, past its proclitics, with one probe.
//
// A word is stored under its *core*: what is left when leading letters of {و ف ب ك ل ا} are dropped, down to two
// letters. Proclitics are made of those letters, so «وبالألف», «الألف» and «ألف» have one core («لف»). A hit is then
// checked: the stored word must end the word in the text, and what stands before it must be proclitics in a legal
// order.
//
// The arrays are laid out once (index_builder.h) and used where they are, in the program's own image or in memory.
// Their items have no padding, so that the same tables always make the same bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "factcheck/lexicon.h"
#include "factcheck/view.h"

namespace factcheck::lexicon {

struct Entry {
  std::uint32_t rest = 0;  // keys of the other words of the phrase, in IndexArrays::rest
  // print_of_second() of the first of them, so that most phrases are passed by without a look at their words; kAlone
  // where there is none, kGapped where one of them is a gap.
  std::uint32_t second = kAlone;
  Sense sense;  // words == 1 + keys in rest

  static constexpr std::uint32_t kAlone = 0;
  static constexpr std::uint32_t kGapped = 1;
};

// A first word of phrases, and its entries, the longest first.
struct First {
  Key word = 0;
  ClassSet classes = 0;      // of its entries
  std::uint64_t second = 0;  // word_bit() of each word that is second in one of them; all bits where any word may be
  std::uint32_t entry = 0;
  std::uint16_t count = 0;
  std::uint16_t letters = 0;  // of the word; 0 for a mark or digits
  std::uint64_t unused = 0;
};

// What a word of the text may turn out to be: of all phrases that begin with it.
struct Outlook {
  ClassSet classes = 0;
  std::uint64_t second = 0;
};

// The first words of one core. A core whose print is another's costs a comparison in vain, never a wrong sense.
struct Slot {
  std::uint32_t print = 0;  // upper half of the core's hash
  std::uint32_t first = 0;
  std::uint32_t count = 0;  // 0: the slot is empty
};

// The upper 56 bits of a word's hash, and its weight, or what it is in speech, below them; 0 for an empty slot.
using Weight = std::uint64_t;

struct IndexArrays {
  std::span<const First> firsts;   // by core
  std::span<const Entry> entries;  // by first word
  std::span<const Key> rest;
  std::span<const Slot> slots;      // power of two, linear probing, half full at the most
  std::span<const Weight> weights;  // likewise
  std::span<const Weight> speech;   // likewise
  std::span<const Weight> heads;    // of subjects, likewise
  // A bit for each of two parts of the hash of a core: a word without both is passed by without a look into the slots.
  // 16 KB, so that it stays in the first cache.
  std::span<const std::uint64_t> bloom;
};

constexpr std::size_t kBloomWords = 2048;

class Index {
 public:
  Index() = default;
  explicit Index(const IndexArrays& arrays) : a_(arrays) {}

  // What the index knows of a word: 0 nothing, else a handle for outlook() and senses().
  std::uint32_t probe(Key word) const;
  Outlook outlook(std::uint32_t handle, Key word) const;
  // Of the word and of the phrases that it begins with the tokens behind it.
  void senses(std::uint32_t handle, Key word, std::span<const Token> behind, std::vector<Sense>& out) const;
  std::uint8_t weight(Key word) const;
  // What a word is in speech and whether it heads names, past its proclitics; a noun without any where the tables have
  // none of its readings.
  Grammar grammar(Key word) const;

  const IndexArrays& arrays() const { return a_; }

 private:
  std::uint32_t find(std::uint64_t hash) const;
  void add_senses(const First& first, Proclitics proclitics, std::span<const Token> behind,
                  std::vector<Sense>& out) const;

  IndexArrays a_;
};

// What is left of a word when everything that could be a proclitic is dropped.
Key core_of(Key word);
constexpr std::uint32_t print_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
// Never kAlone or kGapped.
constexpr std::uint32_t print_of_second(std::uint64_t hash) { return print_of(hash) | 2; }
// Bits of the bloom filter for a hash.
constexpr std::uint32_t bloom_bit(std::uint64_t hash, int which) {
  return static_cast<std::uint32_t>(hash >> (which == 0 ? 20 : 43)) % (kBloomWords * 64);
}
// One of 64 bits, which few other words share.
constexpr std::uint64_t word_bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 20 & 63); }
// A head as the byte of a slot, and back.
constexpr std::uint8_t packed(SubjectHead h) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(h.type) << 4 | static_cast<unsigned>(h.use));
}
constexpr SubjectHead unpacked(std::uint8_t head) {
  SubjectHead h;
  h.type = static_cast<SubjectHead::Type>(head >> 4);
  h.use = static_cast<SubjectHead::Use>(head & 0xF);
  return h;
}
constexpr Weight weight_slot(std::uint64_t hash, std::uint8_t weight) { return (hash & ~std::uint64_t{0xFF}) | weight; }

}  // namespace factcheck::lexicon
