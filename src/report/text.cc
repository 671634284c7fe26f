// In: a report. Out: the text for a person, story by story: a heading, then a block a finding: a sentence, and for each
// value the places that give it, each with outlet, day and headline, and under it the quote on a line of its own.
// Logical order throughout: the terminal turns Arabic round, and a caret or a column under it would point at the wrong
// figure.
#include "report/place.h"
#include "report/telling.h"
#include "report/terminal.h"
#include "report/width.h"

namespace factcheck::report {
namespace {

class Text {
 public:
  Text(const Report& report, const TextStyle& style)
      : terminal_(style),
        width_(style.width == 0 ? 0 : std::max(style.width, kLeast)),
        words_(report.words),
        teller_(report, [this](std::string_view piece) { return terminal_.either_way(one_line(piece)); }) {}

  void section(const Section& s, Group group) {
    if (group == Group::story) story(s);
    if (group == Group::rule) rule(s);
    for (const Finding* f : s.findings) finding(*f, teller_.tell_headed(*f));
    for (const Course& c : s.courses) course(c);
  }

  std::string take() { return std::move(out_); }

  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    const std::string whole = directed(fmt::format(format, std::forward<Args>(args)...));
    const std::size_t indent = std::min(whole.find_first_not_of(' '), whole.size()) + kIndent;
    out_ += width_ == 0 ? whole : wrapped(whole, width_, indent);
    out_ += '\n';
  }

 private:
  void rule(const Section& s) {
    line("{}{} {}{}", ansi_.bold, s.id, printable(teller_.title(s)), ansi_.reset);
    out_ += '\n';
  }

  void story(const Section& s) {
    const std::string title = s.title.empty() ? printable(teller_.title(s)) : quoted(s.title);
    line("{}{}{}", ansi_.bold, words_.say("message", {words_.say("text.story"), title}), ansi_.reset);
    line("  {}{}{}", ansi_.faint, teller_.facts(s), ansi_.reset);
    out_ += '\n';
  }

  void finding(const Finding& f, const ToldFinding& told) {
    line("{}{}{}[{}] {}{}{}", of(f.severity), told.severity, ansi_.reset, f.rule, ansi_.bold, told.sentence,
         ansi_.reset);
    for (const ToldSide& s : told.sides) side(s);
    for (const Reason& r : told.reasons) line("  {}", words_.say("message", {r.label, r.words}));
    out_ += '\n';
  }

  // A line as a whole runs as the reader's language does, whatever it begins with: a quote, a path or a number.
  std::string directed(const std::string& line) const {
    const std::size_t at = std::min(line.find_first_not_of(' '), line.size());
    const std::string said = line.substr(at);
    return line.substr(0, at) +
           (words_.language() == Language::arabic ? terminal_.right_to_left(said) : terminal_.left_to_right(said));
  }

  std::string_view of(Severity s) const {
    return s == Severity::error ? ansi_.error : s == Severity::warning ? ansi_.warning : ansi_.note;
  }

  std::string isolated(std::string_view untrusted) const { return terminal_.right_to_left(one_line(untrusted)); }
  std::string quoted(std::string_view untrusted) const {
    return terminal_.right_to_left(fmt::format("«{}»", one_line(untrusted)));
  }

  void side(const ToldSide& side) {
    line("  {}{}{}", ansi_.bold, terminal_.either_way(one_line(side.value)), ansi_.reset);
    for (const Voice& v : side.voices) voice(v);
    std::vector<std::string> again;
    for (const ClaimRef c : side.again) again.push_back(place(*c));
    if (!again.empty()) line("    {} {}", words_.say("text.also"), words_.listed(again));
  }

  // Where it stands, as programs that show files know it: the line of a file of articles and what that one is called.
  // "(title)" stands for what no line of the article holds.
  std::string place(const Claim& c) const {
    const Article& a = *c.article;
    std::string at = a.path_line == 0 ? printable(a.id) : fmt::format("{}:{}", printable(a.path), a.path_line);
    const bool is_named = a.path_line != 0 && a.id != fmt::format("{}:{}", a.path, a.path_line);
    if (is_named) at += fmt::format(" ({})", printable(a.id));
    if (c.field == Field::title) at += " (" + words_.say("text.title") + ")";
    if (a.path_line == 0) at += fmt::format(":{}:{}", c.position.line, c.position.column);
    return std::string(ansi_.path) + terminal_.linked(a.path, terminal_.left_to_right(at)) + std::string(ansi_.reset);
  }

  // Outlet, day and headline, as far as they are known.
  std::string printed(const Voice& v) const {
    std::vector<std::string> all;
    if (!v.outlet.empty()) all.push_back(isolated(v.outlet));
    if (!v.day.empty()) all.push_back(v.day);
    if (!v.claim->article->title.empty()) all.push_back(quoted(v.claim->article->title));
    return all.empty() ? "" : "  " + words_.listed(all);
  }

  void voice(const Voice& v) {
    line("    {}{}", place(*v.claim), printed(v));
    line("      {}", terminal_.right_to_left(marked(v.quote)));
    if (!v.said_by.empty()) line("      {}", one_line(v.said_by));
  }

  // The quote with the claim's words marked, on one line: as much of it as a line or two of a terminal hold.
  std::string marked(const MarkedQuote& quote) const {
    const std::string_view open = terminal_.colour() ? ansi_.figure : "*";
    const std::string_view close = terminal_.colour() ? ansi_.reset : "*";
    return fmt::format("«{}{}{}{}{}{}{}»", quote.cut_before ? "… " : "", one_line(quote.before), open,
                       one_line(quote.figure), close, one_line(quote.behind), quote.cut_behind ? " …" : "");
  }

  // A line a day: "24 November 2025  12 (one outlet), 14 (another)".
  void course(const Course& c) {
    line("{}", teller_.title(c));
    for (const ToldDay& day : teller_.days(c)) {
      std::vector<std::string> numbers;
      for (const ToldDay::Number& n : day.numbers)
        numbers.push_back(words_.say("message.side", {printable(n.value), isolated(n.outlet)}));
      line("  {}  {}", day.day, words_.listed(numbers));
    }
    out_ += '\n';
  }

  // What goes on in another line begins behind its own line; and the least width, below which a page of words becomes
  // one of syllables.
  static constexpr std::size_t kIndent = 2;
  static constexpr std::size_t kLeast = 20;

  Terminal terminal_;
  std::size_t width_;
  const Words& words_;
  Teller teller_;
  const Ansi& ansi_ = terminal_.ansi();
  std::string out_;
};

}  // namespace

std::string text(const Report& report, const TextStyle& style) {
  Text text(report, style);
  for (const Section& s : sections_of(report)) text.section(s, report.layout.group);
  text.line("{}", summary_line(report));
  return text.take();
}

}  // namespace factcheck::report
