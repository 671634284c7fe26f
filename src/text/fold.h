// Folding: which letters readers of Arabic news treat as one, as one byte a letter.
//
// In: a code point. Out: its byte in a Key, or a class. ا أ إ آ ٱ are one letter, so are ى ي ی, ة ه ۀ, ك ک; hamza on
// its carrier (ئ ؤ) stays, because مئة and ميتا, سئل and سيل are different words. Marks and tatweel vanish. A letter of
// another script keeps one byte too: ASCII in lower case, everything else in a byte that no Arabic letter uses.
#pragma once

#include <cstdint>
#include <string_view>

namespace factcheck::text {

enum class Char : std::uint8_t { letter, digit, ignorable, space, line, mark };

struct Folded {
  Char kind = Char::mark;
  std::uint8_t byte = 0;    // letter: its byte in a key; digit: its value
  std::uint8_t second = 0;  // letter: the second one of a ligature (ﻻ), else 0
};

// Bytes of folded letters that code needs by name.
constexpr std::uint8_t kAlef = 0x27;
constexpr std::uint8_t kBeh = 0x28;
constexpr std::uint8_t kFeh = 0x41;
constexpr std::uint8_t kKaf = 0x43;
constexpr std::uint8_t kLam = 0x44;
constexpr std::uint8_t kMeem = 0x45;
constexpr std::uint8_t kNoon = 0x46;
constexpr std::uint8_t kHeh = 0x47;  // and teh marbuta
constexpr std::uint8_t kWaw = 0x48;
constexpr std::uint8_t kYeh = 0x4A;  // and alef maksura
constexpr std::uint8_t kTeh = 0x2A;
constexpr std::uint8_t kSeen = 0x33;
constexpr std::uint8_t kReh = 0x31;

Folded fold(char32_t code_point);

// The code point at `bytes[at]` and its length. The bytes are valid UTF-8.
struct Decoded {
  char32_t code_point;
  std::uint32_t length;
};
inline Decoded decode(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[at + i])); };
  const char32_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b < 0xE0) return {((b & 0x1Fu) << 6) | (byte(1) & 0x3Fu), 2};
  if (b < 0xF0) return {((b & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu), 3};
  return {((b & 0x07u) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) | (byte(3) & 0x3Fu), 4};
}

// Does a character begin at `bytes[at]`, or do the bytes end there? The bytes are valid UTF-8.
constexpr bool begins_character(std::string_view bytes, std::size_t at) {
  return at == bytes.size() || (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) != 0x80);
}
// Where the second letter of the word at `bytes[word]` stands, past the marks and what has no width between the two. A
// letter may be of any length; of a word that begins with a ligature of both («ﻻ») it is the word itself.
std::size_t second_letter(std::string_view bytes, std::size_t word);

// First byte that is not part of valid UTF-8, or npos.
std::size_t invalid_utf8(std::string_view bytes);

}  // namespace factcheck::text
