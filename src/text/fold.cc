#include "text/fold.h"

#include <array>

#include <simdjson.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include "text/letters.h"

namespace factcheck::text {
namespace {

constexpr std::uint8_t kOtherLetter = 0xFE;

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
  if (c < 0x80) return kAscii[c];
  return other(c);
}

std::size_t second_letter(std::string_view bytes, std::size_t word) {
  const auto [first, length] = decode(bytes, word);
  if (fold(first).second != 0) return word;
  std::size_t at = word + length;
  while (at < bytes.size()) {
    const auto [c, next] = decode(bytes, at);
    if (fold(c).kind != Char::ignorable) break;
    at += next;
  }
  return at;
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
