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

}  // namespace

Position position(const Passage& passage, std::uint32_t byte) { return Positions(passage).at(byte); }

Position Positions::at(std::uint32_t byte) {
  const std::vector<std::uint32_t>& lines = passage_->lines;
  const auto line = static_cast<std::uint32_t>(std::upper_bound(lines.begin(), lines.end(), byte) - lines.begin());
  if (line != position_.line || byte < byte_) {
    position_ = {line, 1};
    byte_ = lines[line - 1];
  }
  std::string_view between = passage_->bytes.substr(byte_, byte - byte_);
  if (byte_ == 0 && between.starts_with("\xEF\xBB\xBF")) between.remove_prefix(3);
  position_.column += code_points(between);
  byte_ = byte;
  return position_;
}

bool in_furniture(const Passage& passage, std::uint32_t byte) {
  return std::any_of(passage.furniture.begin(), passage.furniture.end(),
                     [byte](Span s) { return s.begin <= byte && byte < s.end; });
}

}  // namespace factcheck
