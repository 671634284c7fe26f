// In: a report. Out: the text for a person: one block a finding. A left-to-right header, then for each claim a line of
// path, line, column and value, and under it the quote on a line of its own. Logical order throughout: the terminal
// turns Arabic round, and a caret or a column under it would point at the wrong figure.
#include <algorithm>

#include <fmt/format.h>

#include "factcheck/report.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kLri = "\u2066";
constexpr std::string_view kRli = "\u2067";
constexpr std::string_view kPdi = "\u2069";

struct Ansi {
  std::string_view bold, error, warning, note, path, reset;
};
constexpr Ansi kColour = {"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[35m", "\x1b[0m"};
constexpr Ansi kPlain = {};

class Text {
 public:
  explicit Text(const TextStyle& style) : style_(style), ansi_(style.colour ? kColour : kPlain) {}

  void finding(const Finding& f) {
    line("{}{}{}[{}] {}: {}{}{}{}", of(f.severity), name(f.severity), ansi_.reset, f.rule, f.name, ansi_.bold,
         printable(f.measure), ansi_.reset, f.event_key.empty() ? "" : " at " + printable(f.event_key));
    if (!f.event_name.empty()) line("  event: {}", quoted(f.event_name));
    for (const Side& side : f.sides)
      for (const ClaimRef c : side.claims) claim(*c);
    line("  why: {}", printable(f.why));
    if (!f.hint.empty()) line("  hint: {}", printable(f.hint));
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

 private:
  std::string_view of(Severity s) const {
    return s == Severity::error ? ansi_.error : s == Severity::warning ? ansi_.warning : ansi_.note;
  }

  std::string isolated(std::string_view mark, std::string text) const {
    return style_.isolate ? fmt::format("{}{}{}", mark, text, kPdi) : text;
  }

  std::string quoted(std::string_view arabic) const { return isolated(kRli, printable(arabic)); }

  void claim(const Claim& c) {
    const std::string place =
        fmt::format("{}{}:{}:{}", printable(c.article->id), c.field == Field::title ? " (title)" : "", c.position.line,
                    c.position.column);
    line("  {}{}{}  {}", ansi_.path, isolated(kLri, place), ansi_.reset, show(c.value, c.unit));
    line("    {}", isolated(kRli, marked(c)));
  }

  // The quote with the claim's words marked, on one line.
  std::string marked(const Claim& c) const {
    const std::string_view quote = c.quote.text;
    const std::size_t begin = c.span.begin - c.quote.start;
    const std::size_t size = c.span.size();
    const std::string_view open = style_.colour ? ansi_.bold : "*";
    const std::string_view close = style_.colour ? ansi_.reset : "*";
    return fmt::format("«{}{}{}{}{}»", shown(quote.substr(0, begin)), open, shown(quote.substr(begin, size)), close,
                       shown(quote.substr(begin + size)));
  }

  static std::string shown(std::string_view quote) {
    std::string one_line(quote);
    std::replace_if(
        one_line.begin(), one_line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return printable(one_line);
  }

  TextStyle style_;
  Ansi ansi_;
  std::string out_;
};

std::string counted(std::size_t n, std::string_view one) { return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s"); }

}  // namespace

std::string text(const Report& report, const TextStyle& style) {
  Text text(style);
  std::size_t counts[3] = {};
  for (const Finding& f : report.findings) {
    text.finding(f);
    ++counts[static_cast<int>(f.severity)];
  }
  text.line("{}, {}, {} in {} of {}", counted(counts[2], "error"), counted(counts[1], "warning"),
            counted(counts[0], "note"), counted(report.summary.claims, "claim"),
            counted(report.summary.documents, "article"));
  return text.take();
}

}  // namespace factcheck::report
