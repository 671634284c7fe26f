// In: a report. Out: the text for a person: one block a finding. A left-to-right header, then for each claim a line of
// path, line, column and value, and under it the quote on a line of its own. Logical order throughout: the terminal
// turns Arabic round, and a caret or a column under it would point at the wrong figure.
#include "report/terminal.h"
#include "report/width.h"

namespace factcheck::report {
namespace {

// Bytes of a quote on either side of the figure, two for an Arabic letter.
constexpr std::size_t kShownBefore = 140;
constexpr std::size_t kShownBehind = 110;

class Text {
 public:
  Text(const TextStyle& style, const Words& words)
      : terminal_(style), width_(style.width == 0 ? 0 : std::max(style.width, kLeast)), words_(words) {}

  void finding(const Finding& f) {
    const std::string severity = words_.say("severity." + std::string(name(f.severity)));
    line("{}{}{}[{}] {}{}{}", of(f.severity), severity, ansi_.reset, f.rule, ansi_.bold, printable(words_.heading(f)),
         ansi_.reset);
    if (!f.event_name.empty()) labelled("text.event", quoted(f.event_name));
    for (const Side& side : f.sides) this->side(side);
    labelled("text.why", printable(words_.why(f)));
    if (const std::string hint = words_.hint(f); !hint.empty()) labelled("text.hint", printable(hint));
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    const std::string whole = directed(fmt::format(format, std::forward<Args>(args)...));
    out_ += width_ == 0 ? whole : wrapped(whole, width_, kIndent);
    out_ += '\n';
  }

 private:
  // A line as a whole runs as the reader's language does, whatever it begins with: a quote, a path or a number.
  std::string directed(const std::string& line) const {
    const std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    const std::string said = line.substr(at);
    return line.substr(0, at) +
           (words_.language() == Language::arabic ? terminal_.right_to_left(said) : terminal_.left_to_right(said));
  }

  void labelled(std::string_view label, std::string_view what) {
    line("  {}", words_.say("message", {words_.say(label), std::string(what)}));
  }

  std::string_view of(Severity s) const {
    return s == Severity::error ? ansi_.error : s == Severity::warning ? ansi_.warning : ansi_.note;
  }

  std::string quoted(std::string_view arabic) const { return terminal_.right_to_left(printable(arabic)); }

  // A quote of each source; where the same stands again, in the article or in a copy of it, only the place.
  void side(const Side& side) {
    std::vector<std::string> again;
    for (std::size_t i = 0; i < side.claims.size(); ++i) {
      if (i < side.repeats.size() && side.repeats[i])
        again.push_back(place(*side.claims[i]));
      else
        claim(*side.claims[i]);
    }
    if (!again.empty()) line("    {} {}", words_.say("text.also"), fmt::join(again, ", "));
  }

  std::string place(const Claim& c) const {
    return std::string(ansi_.path) +
           terminal_.left_to_right(fmt::format("{}{}:{}:{}", printable(c.article->id),
                                               c.field == Field::title ? " (" + words_.say("text.title") + ")" : "",
                                               c.position.line, c.position.column)) +
           std::string(ansi_.reset);
  }

  void claim(const Claim& c) {
    line("  {}  {}", place(c), printable(words_.show(c)));
    line("    {}", terminal_.right_to_left(marked(c)));
  }

  // The quote with the claim's words marked, on one line: as much of it as a line or two of a terminal hold.
  std::string marked(const Claim& c) const {
    const std::string_view quote = c.quote.text;
    const std::size_t begin = c.span.begin - c.quote.start;
    const std::size_t end = begin + c.span.size();
    const std::size_t first = begin > kShownBefore ? quote.find(' ', begin - kShownBefore) + 1 : 0;
    const std::size_t last = quote.size() > end + kShownBehind ? quote.rfind(' ', end + kShownBehind) : quote.size();
    const std::string_view before = first <= begin ? quote.substr(first, begin - first) : std::string_view();
    const std::string_view behind = last >= end ? quote.substr(end, last - end) : std::string_view();
    const std::string_view open = terminal_.colour() ? ansi_.bold : "*";
    const std::string_view close = terminal_.colour() ? ansi_.reset : "*";
    return fmt::format("«{}{}{}{}{}{}{}»", first > 0 ? "… " : "", one_line(before), open,
                       one_line(quote.substr(begin, end - begin)), close, one_line(behind),
                       last < quote.size() ? " …" : "");
  }

  // Of what goes on in another line; and the least width, below which a page of words becomes one of syllables.
  static constexpr std::size_t kIndent = 4;
  static constexpr std::size_t kLeast = 20;

  Terminal terminal_;
  std::size_t width_;
  const Words& words_;
  const Ansi& ansi_ = terminal_.ansi();
  std::string out_;
};

// The last line, with what is kept out of the report.
std::string with_known(std::string line, const std::optional<Known>& known, const Words& w) {
  if (known && known->hidden_by_baseline != 0)
    line = w.say("summary.and", {line, w.counted("summary.known", known->hidden_by_baseline)});
  if (known && !known->suppressed.empty())
    line = w.say("summary.and", {line, w.counted("summary.suppressed", known->suppressed.size())});
  return line;
}

}  // namespace

std::string text(const Report& report, const TextStyle& style) {
  Text text(style, report.words);
  std::size_t counts[3] = {};
  for (const Finding& f : report.findings) {
    text.finding(f);
    ++counts[static_cast<int>(f.severity)];
  }
  const Words& w = report.words;
  const std::string line =
      w.say("summary.line", {w.counted("summary.errors", counts[2]), w.counted("summary.warnings", counts[1]),
                             w.counted("summary.notes", counts[0]), w.counted("summary.claims", report.summary.claims),
                             w.counted("summary.articles", report.summary.documents)});
  text.line("{}", with_known(line, report.known, w));
  return text.take();
}

}  // namespace factcheck::report
