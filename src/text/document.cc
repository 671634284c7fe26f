#include "factcheck/document.h"

#include <algorithm>
#include <cstring>

namespace factcheck {

namespace {

struct Letters {
  std::uint32_t code_points = 0;  // bytes that are not the second or a later one of a character
  std::uint32_t pairs = 0;        // characters of four bytes, which are two code units of UTF-16
};

// How many bytes of a block are 1, where the others are 0. (__builtin_popcountll is a call on plain x86-64.)
std::uint32_t count_ones(std::uint64_t bytes) { return static_cast<std::uint32_t>(bytes * 0x0101010101010101u >> 56); }

// Eight bytes at a time.
Letters letters(std::string_view bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  std::uint32_t later = 0;
  std::uint32_t pairs = 0;
  const auto count = [&](std::uint64_t block) {
    later += count_ones(block >> 7 & ~block >> 6 & kOnes);
    pairs += count_ones(block >> 7 & block >> 6 & block >> 5 & block >> 4 & kOnes);
  };
  std::uint64_t block = 0;
  std::size_t at = 0;
  for (; at + sizeof block <= bytes.size(); at += sizeof block) {
    std::memcpy(&block, bytes.data() + at, sizeof block);
    count(block);
  }
  if (at < bytes.size()) {
    block = 0;
    std::memcpy(&block, bytes.data() + at, bytes.size() - at);
    count(block);
  }
  return {static_cast<std::uint32_t>(bytes.size()) - later, pairs};
}

Position moved(Position start, std::string_view along) {
  const auto [code_points, pairs] = letters(along);
  start.column += code_points;
  start.utf16_column += code_points + pairs;
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

std::string Origin::media_type() const {
  if (pieces.empty()) return std::string(name(encoding));
  return encoding == Encoding::utf8 ? "text/html" : "text/html;charset=" + std::string(name(encoding));
}

std::uint32_t FileOffsets::size_in_file(std::string_view text) const {
  if (origin_.encoding == Encoding::utf8) return static_cast<std::uint32_t>(text.size());
  const auto [code_points, pairs] = letters(text);
  switch (origin_.encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be: return 2 * (code_points + pairs);
    case Encoding::utf32le:
    case Encoding::utf32be: return 4 * code_points;
    default: return code_points;
  }
}

// The one that holds the byte; the last one where none does.
const Origin::Piece& FileOffsets::piece(std::uint32_t byte) const {
  const auto behind = std::upper_bound(origin_.pieces.begin(), origin_.pieces.end(), byte,
                                       [](std::uint32_t b, const Origin::Piece& p) { return b < p.begin; });
  return *(behind - (behind == origin_.pieces.begin() ? 0 : 1));
}

std::uint32_t FileOffsets::at(std::uint32_t byte) {
  if (!origin_.pieces.empty()) {
    const Origin::Piece& p = piece(byte);
    return p.as_written ? p.file + size_in_file(text_.substr(p.begin, byte - p.begin)) : p.file;
  }
  if (byte < byte_) byte_ = 0, offset_ = origin_.begin;
  if (origin_.encoding == Encoding::utf8) return byte;
  offset_ += size_in_file(text_.substr(byte_, byte - byte_));
  byte_ = byte;
  return offset_;
}

std::uint32_t FileOffsets::past(std::uint32_t byte) {
  if (origin_.pieces.empty() || byte == 0) return at(byte);
  const Origin::Piece& p = piece(byte - 1);
  return p.as_written ? p.file + size_in_file(text_.substr(p.begin, byte - p.begin)) : p.file_end;
}

Position FileOffsets::position(std::uint32_t byte) const {
  const Origin::Piece& p = piece(byte);
  return p.as_written ? behind(p.position, text_.substr(p.begin, byte - p.begin)) : p.position;
}

bool in_furniture(const Passage& passage, std::uint32_t byte) {
  return std::any_of(passage.furniture.begin(), passage.furniture.end(),
                     [byte](Span s) { return s.begin <= byte && byte < s.end; });
}

}  // namespace factcheck
