// What names of files, columns and markup need of letters; text of articles is folded instead.
#pragma once

#include <string>
#include <string_view>

namespace factcheck::text {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// ASCII alone; all other bytes stay.
inline std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out)
    if (is_upper(c)) c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

}  // namespace factcheck::text
