// How tokens of every kind look as keys, so that a phrase in a table can hold a symbol («$», «م²», «كم/س»).
#pragma once

#include "factcheck/document.h"
#include "text/fold.h"

namespace factcheck::text {

constexpr unsigned kKeyBits = 128;
// No letter folds to these bytes, so a tagged key is no word's key.
constexpr Key kMarkTag = static_cast<Key>(1) << (kKeyBits - 8);
constexpr Key kDigitsTag = static_cast<Key>(2) << (kKeyBits - 8);

// In a phrase of a table: one word or two. A mark of the text («…») never matches it.
constexpr Key kGap = static_cast<Key>(3) << (kKeyBits - 8);

// 0 for a word longer than a key holds, and for ends of lines: no table has them.
constexpr Key table_key(const Token& token) {
  switch (token.kind) {
    case Token::Kind::word: return token.key;
    case Token::Kind::mark: return kMarkTag | token.key;
    case Token::Kind::digits: return kDigitsTag | token.key;
    case Token::Kind::line: return 0;
  }
  return 0;
}

constexpr bool is_word_key(Key key) {
  const Key tag = key >> (kKeyBits - 8);
  return key != 0 && (tag == 0 || tag > 3);
}

constexpr unsigned length(Key word) {
  const auto high = static_cast<std::uint64_t>(word >> 64);
  const auto low = static_cast<std::uint64_t>(word);
  if (high != 0) return 16 - static_cast<unsigned>(__builtin_clzll(high)) / 8;
  return low == 0 ? 0 : 8 - static_cast<unsigned>(__builtin_clzll(low)) / 8;
}

// A number that orders words by their letters, the first letter first.
constexpr Key alphabetical(Key word) {
  return static_cast<Key>(__builtin_bswap64(static_cast<std::uint64_t>(word))) << 64 |
         __builtin_bswap64(static_cast<std::uint64_t>(word >> 64));
}

// The i-th letter, from 0. Of the half that has it, for a shift of the whole key takes three times the instructions.
constexpr std::uint8_t letter(Key word, unsigned i) {
  const auto half = static_cast<std::uint64_t>(i < 8 ? word : word >> 64);
  return static_cast<std::uint8_t>(half >> (8 * (i % 8)));
}
// 0 for a word that no key holds.
constexpr std::uint8_t last_letter(Key word) {
  const unsigned n = length(word);
  return n == 0 ? std::uint8_t{0} : letter(word, n - 1);
}

// «سيشارك», «ستضم»: the sīn of the future before an imperfect verb, as far as letters tell (سيد is no verb).
constexpr bool begins_as_future(Key word) {
  return letter(word, 0) == kSeen && (letter(word, 1) == kYeh || letter(word, 1) == kTeh);
}

// 128-bit multiply-fold: both halves of the product depend on every letter.
constexpr std::uint64_t hash(Key key) {
  const auto low = static_cast<std::uint64_t>(key) ^ 0x9E3779B97F4A7C15u;
  const auto high = static_cast<std::uint64_t>(key >> 64) ^ 0xD1B54A32D192ED03u;
  const Key product = static_cast<Key>(low) * high;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace factcheck::text
