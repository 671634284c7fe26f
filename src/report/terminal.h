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

// A path as part of a URL: RFC 3986, 2.1.
inline std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string out;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

class Terminal {
 public:
  explicit Terminal(const TextStyle& style) : style_(style), ansi_(style.colour ? kColour : Ansi{}) {}

  const Ansi& ansi() const { return ansi_; }
  bool colour() const { return style_.colour; }
  // Latin text, as a path; Arabic text; text of either. All are printable() already.
  std::string left_to_right(std::string_view text) const { return isolated("\u2066", text); }
  std::string right_to_left(std::string_view text) const { return isolated("\u2067", text); }
  std::string either_way(std::string_view text) const { return isolated("\u2068", text); }

  // A file that a terminal opens when its name is clicked on: OSC 8, as the specification "Hyperlinks in terminal
  // emulators" has it (Egmont Koblinger). `path` is what Article::path is.
  std::string linked(std::string_view path, std::string_view text) const {
    if (style_.folder.empty() || path.empty() || path == "-") return std::string(text);
    const std::string file =
        percent_encoded(path.starts_with('/') ? std::string(path) : style_.folder + "/" + std::string(path));
    return fmt::format("\x1b]8;;file://{}{}\x1b\\{}\x1b]8;;\x1b\\", percent_encoded(style_.host), file, text);
  }

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
