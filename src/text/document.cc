#include "factcheck/document.h"

#include <algorithm>
#include <cstring>

namespace factcheck {

namespace {

// Bytes that are not the second or a later one of a character, eight at a time.
std::uint32_t code_points(std::string_view bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  std::size_t at = 0;
  std::uint32_t later = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data() + at, sizeof block);
    later += static_cast<std::uint32_t>(__builtin_popcountll(block >> 7 & ~block >> 6 & kOnes));
  }
  for (; at < bytes.size(); ++at) later += (bytes[at] & 0xC0) == 0x80;
  return static_cast<std::uint32_t>(bytes.size()) - later;
}

// Characters of four bytes, which are two code units of UTF-16.
std::uint32_t surrogate_pairs(std::string_view bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  std::size_t at = 0;
  std::uint32_t pairs = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, bytes.data() + at, sizeof block);
    pairs +=
        static_cast<std::uint32_t>(__builtin_popcountll(block >> 7 & block >> 6 & block >> 5 & block >> 4 & kOnes));
  }
  for (; at < bytes.size(); ++at) pairs += (bytes[at] & 0xF0) == 0xF0;
  return pairs;
}

Position moved(Position start, std::string_view along) {
  const std::uint32_t letters = code_points(along);
  start.column += letters;
  start.utf16_column += letters + surrogate_pairs(along);
  start.byte_column += static_cast<std::uint32_t>(along.size());
  return start;
}

}  // namespace

Position behind(Position start, std::string_view text) {
  for (std::size_t at; (at = text.find_first_of("\r\n")) != std::string_view::npos;) {
    text.remove_prefix(at + (text.substr(at).starts_with("\r\n") ? 2 : 1));
    start = {start.line + 1};
  }
  return moved(start, text);
}

Position position(const Passage& passage, std::uint32_t byte) { return Positions(passage).at(byte); }

Position Positions::at(std::uint32_t byte) {
  const std::vector<std::uint32_t>& lines = passage_->lines;
  const auto line = static_cast<std::uint32_t>(std::upper_bound(lines.begin(), lines.end(), byte) - lines.begin());
  if (line != position_.line || byte < byte_) {
    position_ = {line};
    byte_ = lines[line - 1];
  }
  std::string_view between = passage_->bytes.substr(byte_, byte - byte_);
  if (byte_ == 0 && between.starts_with("\xEF\xBB\xBF")) between.remove_prefix(3);
  position_ = moved(position_, between);
  byte_ = byte;
  return position_;
}

std::uint32_t FileOffsets::at(std::uint32_t byte) {
  if (origin_.encoding == Encoding::utf8) return byte;
  if (byte < byte_) byte_ = 0, offset_ = origin_.begin;
  const std::string_view between = text_.substr(byte_, byte - byte_);
  const std::uint32_t letters = code_points(between);
  switch (origin_.encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be: offset_ += 2 * (letters + surrogate_pairs(between)); break;
    case Encoding::utf32le:
    case Encoding::utf32be: offset_ += 4 * letters; break;
    default: offset_ += letters; break;
  }
  byte_ = byte;
  return offset_;
}

bool in_furniture(const Passage& passage, std::uint32_t byte) {
  return std::any_of(passage.furniture.begin(), passage.furniture.end(),
                     [byte](Span s) { return s.begin <= byte && byte < s.end; });
}

}  // namespace factcheck
