// How the letters of a file are written as bytes, and how to read them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/document.h"

namespace factcheck::text {

// What stands for a byte that is no character.
constexpr char kSubstitute = '\x1A';
// Bytes of the beginning of a file by which its encoding is known.
constexpr std::size_t kSample = std::size_t{64} << 10;

// What a file is written in, by its byte order mark, else by how its beginning looks. Nothing where it is no text.
//
// UTF-16 without a mark is known by the bytes 00 and 06 of its spaces and Arabic letters, which are control characters
// in every other encoding: as bytes, Arabic in UTF-16 may well be valid UTF-8. What is not UTF-8 is UTF-8 with damage
// where most of its bytes beyond ASCII make characters, else one of the two Arabic encodings of a byte a letter, by
// ICU's detector.
std::optional<Encoding> detect(std::string_view beginning);
// The same of a file that is there as a whole: the sample begins where the first byte beyond ASCII is. A page is read
// as it declares, unless a byte order mark or its own bytes say otherwise: pages that were stored as UTF-8 by a crawler
// keep the declaration of the server that they came from.
std::optional<Encoding> detect_whole(std::string_view bytes);
std::optional<Encoding> detect_page(std::string_view bytes);

// Behind its byte order mark, where it has the one of the encoding.
std::string_view without_mark(std::string_view bytes, Encoding encoding);

// The text of a file as UTF-8.
struct Text {
  std::string utf8;
  Origin origin;
  std::size_t damaged = 0;       // bytes that are no character
  std::size_t first_damage = 0;  // where in the file the first of them is
};
// Bytes that are no character become U+001A, the substitute, each one of them, so that a text in UTF-8 keeps its
// places.
Text decoded(std::string bytes, Encoding encoding);

// Replaces what is not UTF-8 by the substitute; how much that was, and where the first is (npos: nowhere).
struct Damage {
  std::size_t count = 0;
  std::size_t first = std::string::npos;
};
Damage repair(std::string& utf8);

}  // namespace factcheck::text
