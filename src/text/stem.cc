#include "text/stem.h"

#include <array>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

struct Affix {
  Key letters = 0;
  unsigned size = 0;
};

constexpr Affix affix(std::initializer_list<std::uint8_t> letters) {
  Affix a;
  for (const std::uint8_t c : letters) a.letters |= static_cast<Key>(c) << (8 * a.size++);
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

constexpr Key low_letters(unsigned n) { return (static_cast<Key>(1) << (8 * n)) - 1; }

bool begins(Key word, const Affix& a) { return (word & low_letters(a.size)) == a.letters; }
bool ends(Key word, const Affix& a) { return word >> (8 * (length(word) - a.size)) == a.letters; }

void append_letter(std::string& out, std::uint8_t c) {
  if (c >= 'a' && c <= 'z') {
    out.push_back(static_cast<char>(c));
    return;
  }
  const unsigned code_point = 0x600u + c;
  out.push_back(static_cast<char>(0xC0u | (code_point >> 6)));
  out.push_back(static_cast<char>(0x80u | (code_point & 0x3Fu)));
}

}  // namespace

Key light_stem(Key word) {
  for (const Affix& a : kPrefixes) {
    if (length(word) < a.size + kShortest || !begins(word, a)) continue;
    word >>= 8 * a.size;  // NOLINT(clang-analyzer-core.uninitialized.Assign): lost among 128-bit values
    break;
  }
  for (const Affix& a : kSuffixes) {
    if (length(word) < a.size + kShortest || !ends(word, a)) continue;
    word &= low_letters(length(word) - a.size);
    break;
  }
  return word;
}

std::string spell(Key word) {
  std::string out;
  for (unsigned i = 0; i < length(word); ++i) append_letter(out, letter(word, i));
  return out;
}

}  // namespace factcheck::text
