#include "text/fold.h"

#include <array>

#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace factcheck::text {
namespace {

constexpr std::uint8_t kOtherLetter = 0xFE;

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

constexpr auto kArabicBlock = [] {
  std::array<Folded, 256> table{};
  for (char32_t c = 0; c < 256; ++c) table[c] = arabic(0x600 + c);
  return table;
}();

constexpr Folded ascii(char32_t c) {
  if (c >= '0' && c <= '9') return {Char::digit, static_cast<std::uint8_t>(c - '0')};
  if (c >= 'a' && c <= 'z') return {Char::letter, static_cast<std::uint8_t>(c)};
  if (c >= 'A' && c <= 'Z') return {Char::letter, static_cast<std::uint8_t>(c + 32)};
  if (c == '\n' || c == '\r') return {Char::line};
  if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return {Char::space};
  return {Char::mark};
}

// The compatibility decomposition of a presentation form («ﻻ») as up to two letters of the Arabic block.
Folded presentation_form(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  std::array<UChar, 32> out{};
  const int32_t n =
      U_SUCCESS(status) ? unorm2_getRawDecomposition(nfkc, static_cast<UChar32>(c), out.data(), 32, &status) : -1;
  if (U_FAILURE(status) || n < 1) return {Char::letter, kOtherLetter};
  Folded folded{Char::ignorable};
  for (int32_t i = 0; i < n; ++i) {
    const char32_t d = out[static_cast<std::size_t>(i)];
    if (d < 0x600 || d > 0x6FF || kArabicBlock[d - 0x600].kind != Char::letter) continue;
    folded.kind = Char::letter;
    (folded.byte == 0 ? folded.byte : folded.second) = kArabicBlock[d - 0x600].byte;
  }
  return folded;
}

Folded other(char32_t c) {
  const bool zero_width = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                          (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
  if (zero_width) return {Char::ignorable};
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return {Char::line};
  const auto u = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(u)) return {Char::space};
  if ((c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)) return presentation_form(c);
  if (!u_isalpha(u)) return {u_charType(u) == U_NON_SPACING_MARK ? Char::ignorable : Char::mark};
  if (c < 0x180) return {Char::letter, static_cast<std::uint8_t>(0x80 | (u_tolower(u) & 0x7F))};
  return {Char::letter, kOtherLetter};
}

}  // namespace

Folded fold(char32_t c) {
  if (c >= 0x600 && c <= 0x6FF) return kArabicBlock[c - 0x600];
  if (c < 0x80) return ascii(c);
  return other(c);
}

std::size_t invalid_utf8(std::string_view bytes) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::string_view::npos;
  // There is an offence somewhere: character by character to it, which only unreadable files pay for.
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > bytes.size() || !simdjson::validate_utf8(bytes.data() + at, length)) return at;
    at += length;
  }
  return at;
}

}  // namespace factcheck::text
