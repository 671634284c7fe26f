// Text as JSON has it. Beside what JSON asks for, delete and the control characters of the second set, which are
// C2 80 … C2 9F, are escaped: JSON lets them through, a terminal acts on them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace factcheck::report {

inline bool is_late_control(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  return byte(at) == 0x7F || (byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) < 0xA0);
}

inline bool is_escaped(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) < 0x20 || text[at] == '"' || text[at] == '\\' ||
         is_late_control(text, at);
}

// The byte from which on a block may hold something to be escaped; the size of a block where it holds nothing.
struct Block {
#ifdef __SSE2__
  static constexpr std::size_t kSize = 16;
  static std::size_t suspect(const char* bytes) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const auto is = [&](unsigned char c) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(static_cast<char>(c))); };
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
    const __m128i found =
        _mm_or_si128(_mm_or_si128(_mm_or_si128(control, is('"')), _mm_or_si128(is('\\'), is(0x7F))), is(0xC2));
    const int bits = _mm_movemask_epi8(found);
    return bits == 0 ? kSize : static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(bits)));
  }
#else
  static constexpr std::size_t kSize = 8;
  static std::size_t suspect(const char* bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101u;
    constexpr std::uint64_t kHigh = 0x8080808080808080u;
    // The high bit of each byte that is less than n, of bytes below 0x80; «Bit Twiddling Hacks», S. E. Anderson.
    const auto less = [](std::uint64_t block, std::uint64_t n) { return (block - kOnes * n) & ~block & kHigh; };
    std::uint64_t block = 0;
    std::memcpy(&block, bytes, sizeof block);
    const std::uint64_t found = less(block, 0x20) | less(block ^ kOnes * '"', 1) | less(block ^ kOnes * '\\', 1) |
                                less(block ^ kOnes * 0x7F, 1) | less(block ^ kOnes * 0xC2, 1);
    return found == 0 ? kSize : 0;
  }
#endif
};

// Where the first character that must be escaped stands; the size of the text where none does.
inline std::size_t find_escaped(std::string_view text) {
  std::size_t at = 0;
  while (at + Block::kSize <= text.size()) {
    const std::size_t suspect = Block::suspect(text.data() + at);
    at += suspect;
    if (suspect == Block::kSize) continue;
    if (is_escaped(text, at)) return at;
    ++at;  // «» are C2 as well
  }
  if (at == text.size()) return at;
  constexpr std::size_t kHalf = Block::kSize / 2;
  char rest[Block::kSize];
  if (text.size() >= Block::kSize) {  // the last block, the first part of which was seen
    const std::size_t last = text.size() - Block::kSize;
    at = std::max(at, last + Block::suspect(text.data() + last));
  } else if (text.size() >= kHalf) {  // many texts are shorter: their first and last half of a block
    std::memcpy(rest, text.data(), kHalf);
    std::memcpy(rest + kHalf, text.data() + text.size() - kHalf, kHalf);
    if (Block::suspect(rest) == Block::kSize) return text.size();
  } else {  // or with what needs no escape behind them
    std::memset(rest, ' ', sizeof rest);
    std::memcpy(rest, text.data(), text.size());
    at = std::min(Block::suspect(rest), text.size());
  }
  while (at < text.size() && !is_escaped(text, at)) ++at;
  return at;
}

// The text between the quotes of a JSON string.
std::string escaped(std::string_view text);
// The same; what needs no escapes, as nearly all, is the text itself, the rest stands in `room`.
inline std::string_view as_json(std::string_view text, std::string& room) {
  if (find_escaped(text) == text.size()) return text;
  room = escaped(text);
  return room;
}

}  // namespace factcheck::report
