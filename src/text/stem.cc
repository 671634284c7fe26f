#include "text/stem.h"

#include <array>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

struct Affix {
  std::array<std::uint8_t, 3> letters{};
  unsigned size = 0;
};

// Longest first; a word keeps at least `kShortest` letters.
constexpr unsigned kShortest = 3;
constexpr std::array<Affix, 7> kPrefixes = {{{{kWaw, kAlef, kLam}, 3},
                                             {{kBeh, kAlef, kLam}, 3},
                                             {{kKaf, kAlef, kLam}, 3},
                                             {{kFeh, kAlef, kLam}, 3},
                                             {{kAlef, kLam, 0}, 2},
                                             {{kLam, kLam, 0}, 2},
                                             {{kWaw, 0, 0}, 1}}};
constexpr std::array<Affix, 10> kSuffixes = {{{{kHeh, kAlef, 0}, 2},
                                              {{kAlef, kNoon, 0}, 2},
                                              {{kAlef, kTeh, 0}, 2},
                                              {{kWaw, kNoon, 0}, 2},
                                              {{kYeh, kNoon, 0}, 2},
                                              {{kYeh, kHeh, 0}, 2},
                                              {{kHeh, 0, 0}, 1},
                                              {{kYeh, 0, 0}, 1},
                                              {{kAlef, 0, 0}, 1},
                                              {{0, 0, 0}, 0}}};

bool begins(Key word, const Affix& a) {
  for (unsigned i = 0; i < a.size; ++i)
    if (letter(word, i) != a.letters[i]) return false;
  return true;
}

bool ends(Key word, const Affix& a) {
  const unsigned n = length(word);
  for (unsigned i = 0; i < a.size; ++i)
    if (letter(word, n - a.size + i) != a.letters[i]) return false;
  return true;
}

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

std::string light_stem(Key word) {
  for (const Affix& a : kPrefixes) {
    if (length(word) < a.size + kShortest || !begins(word, a)) continue;
    word >>= 8 * a.size;  // NOLINT(clang-analyzer-core.uninitialized.Assign): lost among 128-bit values
    break;
  }
  for (const Affix& a : kSuffixes) {
    if (a.size == 0 || length(word) < a.size + kShortest || !ends(word, a)) continue;
    word &= (static_cast<Key>(1) << (8 * (length(word) - a.size))) - 1;
    break;
  }
  std::string out;
  for (unsigned i = 0; i < length(word); ++i) append_letter(out, letter(word, i));
  return out;
}

}  // namespace factcheck::text
