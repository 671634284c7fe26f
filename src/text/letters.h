// The characters that nearly all of Arabic news is made of, folded: two small tables.
#pragma once

#include <array>

#include "text/fold.h"

namespace factcheck::text {

constexpr bool is_mark_or_tatweel(char32_t c) {
  return (c >= 0x610 && c <= 0x61A) || c == 0x640 || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x6D6 && c <= 0x6DC) || (c >= 0x6DF && c <= 0x6E4) || c == 0x6E7 || c == 0x6E8 ||
         (c >= 0x6EA && c <= 0x6ED);
}

constexpr std::uint8_t arabic_letter(char32_t c) {
  switch (c) {
    case 0x622:
    case 0x623:
    case 0x625:
    case 0x671:
    case 0x672:
    case 0x673: return kAlef;
    case 0x629:
    case 0x6C0:
    case 0x6C1:
    case 0x6C2:
    case 0x6C3:
    case 0x6D5:
    case 0x6BE: return kHeh;
    case 0x649:
    case 0x6CC:
    case 0x6CD:
    case 0x6D0: return kYeh;
    case 0x6A9:
    case 0x6AA: return kKaf;
    default: return static_cast<std::uint8_t>(c & 0xFF);
  }
}

constexpr Folded arabic(char32_t c) {
  if ((c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9))
    return {Char::digit, static_cast<std::uint8_t>(c & 0xF)};
  if (is_mark_or_tatweel(c) || c == 0x61C) return {Char::ignorable};
  const bool letter = (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D5 && c != 0x6D4) ||
                      (c >= 0x6EE && c <= 0x6EF) || (c >= 0x6FA && c <= 0x6FC) || c == 0x6FF;
  if (letter) return {Char::letter, arabic_letter(c)};
  return {Char::mark};
}

constexpr Folded ascii(char32_t c) {
  if (c >= '0' && c <= '9') return {Char::digit, static_cast<std::uint8_t>(c - '0')};
  if (c >= 'a' && c <= 'z') return {Char::letter, static_cast<std::uint8_t>(c)};
  if (c >= 'A' && c <= 'Z') return {Char::letter, static_cast<std::uint8_t>(c + 32)};
  if (c == '\n' || c == '\r') return {Char::line};
  if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return {Char::space};
  return {Char::mark};
}

template <std::size_t n>
constexpr std::array<Folded, n> table_of(Folded (*fold_one)(char32_t), char32_t first) {
  std::array<Folded, n> table{};
  for (char32_t c = 0; c < n; ++c) table[c] = fold_one(first + c);
  return table;
}

// U+0600 … U+06FF, by the place in the block.
constexpr std::array<Folded, 256> kArabicBlock = table_of<256>(arabic, 0x600);
// U+0000 … U+007F.
constexpr std::array<Folded, 128> kAscii = table_of<128>(ascii, 0);

}  // namespace factcheck::text
