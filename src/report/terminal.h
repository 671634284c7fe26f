// What text for a person asks of a terminal: colours where they are on, isolates around what runs the other way.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "factcheck/report.h"

namespace factcheck::report {

struct Ansi {
  std::string_view bold, faint, figure, error, warning, note, path, reset;
};

class Terminal {
 public:
  explicit Terminal(const TextStyle& style) : style_(style), ansi_(style.colour ? kColour : Ansi{}) {}

  const Ansi& ansi() const { return ansi_; }
  bool colour() const { return style_.colour; }
  // Latin text, as a path; Arabic text. Both are printable() already.
  std::string left_to_right(std::string_view text) const { return isolated("\u2066", text); }
  std::string right_to_left(std::string_view text) const { return isolated("\u2067", text); }

 private:
  static constexpr Ansi kColour = {"\x1b[1m",    "\x1b[2m",    "\x1b[1;32m", "\x1b[1;31m",
                                   "\x1b[1;33m", "\x1b[1;36m", "\x1b[35m",   "\x1b[0m"};

  std::string isolated(std::string_view mark, std::string_view text) const {
    return style_.isolate ? fmt::format("{}{}\u2069", mark, text) : std::string(text);
  }

  TextStyle style_;
  Ansi ansi_;
};

// Untrusted text as one printable line.
inline std::string one_line(std::string_view untrusted) {
  std::string line(untrusted);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return printable(line);
}

}  // namespace factcheck::report
