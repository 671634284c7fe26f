#include "text/stem.h"

#include <array>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

struct Affix {
  Key letters = 0;
  Key mask = 0;  // of so many letters
  unsigned size = 0;
};

constexpr Affix affix(std::initializer_list<std::uint8_t> letters) {
  Affix a;
  for (const std::uint8_t c : letters) {
    a.letters |= static_cast<Key>(c) << (8 * a.size);
    a.mask |= static_cast<Key>(0xFF) << (8 * a.size++);
  }
  return a;
}

// Longest first; a word keeps at least `kShortest` letters.
constexpr unsigned kShortest = 3;
constexpr std::array kPrefixes = {affix({kWaw, kAlef, kLam}),
                                  affix({kBeh, kAlef, kLam}),
                                  affix({kKaf, kAlef, kLam}),
                                  affix({kFeh, kAlef, kLam}),
                                  affix({kAlef, kLam}),
                                  affix({kLam, kLam}),
                                  affix({kWaw})};
constexpr std::array kSuffixes = {affix({kHeh, kAlef}), affix({kAlef, kNoon}), affix({kAlef, kTeh}),
                                  affix({kWaw, kNoon}), affix({kYeh, kNoon}),  affix({kYeh, kHeh}),
                                  affix({kHeh}),        affix({kYeh}),         affix({kAlef})};

constexpr bool is_latin(std::uint8_t c) { return c >= 'a' && c <= 'z'; }

char* put_letter(char* out, std::uint8_t c) {
  if (is_latin(c)) {
    *out++ = static_cast<char>(c);
    return out;
  }
  const unsigned code_point = 0x600u + c;
  *out++ = static_cast<char>(0xC0u | (code_point >> 6));
  *out++ = static_cast<char>(0x80u | (code_point & 0x3Fu));
  return out;
}

// Does a prefix begin with it? Most words begin with none and are asked for no other letter.
constexpr bool begins_prefix(std::uint8_t c) {
  return c == kAlef || c == kWaw || c == kBeh || c == kKaf || c == kFeh || c == kLam;
}

// Does a suffix end with it?
constexpr bool ends_suffix(std::uint8_t c) { return c == kAlef || c == kNoon || c == kTeh || c == kHeh || c == kYeh; }

}  // namespace

Key light_stem(Key word) {
  unsigned n = length(word);
  if (begins_prefix(letter(word, 0)))
    for (const Affix& a : kPrefixes) {
      if (n < a.size + kShortest || (word & a.mask) != a.letters) continue;
      word >>= 8 * a.size;  // NOLINT(clang-analyzer-core.uninitialized.Assign): lost among 128-bit values
      n -= a.size;
      break;
    }
  if (n <= kShortest) return word;
  const auto last_two = static_cast<std::uint16_t>(word >> (8 * (n - 2)));
  if (!ends_suffix(static_cast<std::uint8_t>(last_two >> 8))) return word;
  for (const Affix& a : kSuffixes) {
    const unsigned end = a.size == 1 ? last_two >> 8 : last_two;
    if (n < a.size + kShortest || end != static_cast<std::uint16_t>(a.letters)) continue;
    return word ^ (a.letters << (8 * (n - a.size)));
  }
  return word;
}

Key order_of_spelling(Key word) {
  const unsigned n = length(word);
  if (n == 0) return 0;
  Key order = 0;
  for (unsigned i = 0; i < n; ++i, word >>= 8) {
    const std::uint8_t c = letter(word, 0);
    order = order << 8 | (is_latin(c) ? c - 'a' + 1U : c);  // no other letter is below a space
  }
  return order << (8 * (sizeof(Key) - n));
}

std::string spell(Key word) {
  std::array<char, 2 * sizeof(Key)> letters;
  char* end = letters.data();
  for (unsigned n = length(word); n > 0; --n, word >>= 8) end = put_letter(end, letter(word, 0));
  return {letters.data(), end};
}

}  // namespace factcheck::text
