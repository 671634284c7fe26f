#include "factcheck/document.h"

#include <algorithm>

namespace factcheck {

Position position(const Passage& passage, std::uint32_t byte) {
  const auto after = std::upper_bound(passage.lines.begin(), passage.lines.end(), byte);
  const auto line = static_cast<std::uint32_t>(after - passage.lines.begin());
  std::string_view before = passage.bytes.substr(passage.lines[line - 1], byte - passage.lines[line - 1]);
  if (line == 1 && before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);
  const auto code_points = std::count_if(before.begin(), before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return {line, static_cast<std::uint32_t>(code_points) + 1};
}

bool in_furniture(const Passage& passage, std::uint32_t byte) {
  return std::any_of(passage.furniture.begin(), passage.furniture.end(),
                     [byte](Span s) { return s.begin <= byte && byte < s.end; });
}

}  // namespace factcheck
