// A place in an article: bytes of the original text, so that a quote is always the author's own.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factcheck {

// Half-open range of UTF-8 bytes, [begin, end). An article holds less than 4 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin == end; }
  constexpr std::uint32_t size() const { return end - begin; }
  constexpr std::string_view of(std::string_view bytes) const { return bytes.substr(begin, end - begin); }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace factcheck
