// In: a report. Out: the text for a person, story by story: a heading, then a block a finding: a sentence, and for each
// value the places that give it, each with outlet, day and headline, and under it the quote on a line of its own.
// Logical order throughout: the terminal turns Arabic round, and a caret or a column under it would point at the wrong
// figure.
#include "report/place.h"
#include "report/story_view.h"
#include "report/terminal.h"
#include "report/width.h"

namespace factcheck::report {
namespace {

class Text {
 public:
  Text(const TextStyle& style, const Words& words)
      : terminal_(style), width_(style.width == 0 ? 0 : std::max(style.width, kLeast)), words_(words) {}

  void section(const Section& s, Group group) {
    if (group == Group::story) story(s);
    if (group == Group::rule) rule(s);
    for (const Finding* f : s.findings) finding(*f);
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
    line("{}{} {}{}", ansi_.bold, s.id, printable(words_.meaning(s.id)), ansi_.reset);
    out_ += '\n';
  }

  void story(const Section& s) {
    const std::string title = s.title.empty() ? printable(s.articles.front()->id) : quoted(s.title);
    line("{}{}{}", ansi_.bold, words_.say("message", {words_.say("text.story"), title}), ansi_.reset);
    std::string facts = s.from.empty() ? "" : days_of(s, words_) + "; ";
    facts += words_.counted("story.articles", s.articles.size());
    for (std::size_t i = 0; i < s.sources.size(); ++i) facts += (i == 0 ? ": " : ", ") + isolated(s.sources[i]);
    line("  {}{}{}", ansi_.faint, facts, ansi_.reset);
    out_ += '\n';
  }

  void finding(const Finding& f) {
    const std::string severity = words_.say("severity." + std::string(name(f.severity)));
    const auto put = [&](std::string_view piece) { return terminal_.either_way(printable(piece)); };
    line("{}{}{}[{}] {}{}{}", of(f.severity), severity, ansi_.reset, f.rule, ansi_.bold,
         headed_sentence_on(f, words_, put), ansi_.reset);
    for (const Side& s : f.sides) side(s, f);
    labelled("text.confidence", confidence_in(f, words_));
    labelled("text.why", printable(words_.why(f)));
    if (const std::string hint = words_.hint(f); !hint.empty()) labelled("text.hint", printable(hint));
    out_ += '\n';
  }

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

  std::string isolated(std::string_view untrusted) const { return terminal_.right_to_left(one_line(untrusted)); }
  std::string quoted(std::string_view untrusted) const {
    return terminal_.right_to_left(fmt::format("«{}»", one_line(untrusted)));
  }

  // A quote of each source; where the same stands again, in the article or in a copy of it, only the place.
  void side(const Side& side, const Finding& f) {
    line("  {}{}{}", ansi_.bold, printable(value_on(side, f, words_)), ansi_.reset);
    std::vector<std::string> again;
    for (std::size_t i = 0; i < side.claims.size(); ++i) {
      if (is_repeated(side, i))
        again.push_back(place(*side.claims[i]));
      else
        claim(*side.claims[i]);
    }
    if (!again.empty()) line("    {} {}", words_.say("text.also"), fmt::join(again, ", "));
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
  std::string printed(const Claim& c) const {
    const Article& a = *c.article;
    std::string all;
    const auto add = [&](const std::string& one) { all += (all.empty() ? "  " : ", ") + one; };
    if (a.source && !a.source->empty()) add(isolated(*a.source));
    if (!day_of(a).empty()) add(printable(day_of(a)));
    if (!a.title.empty()) add(quoted(a.title));
    return all;
  }

  void claim(const Claim& c) {
    line("    {}{}", place(c), printed(c));
    line("      {}", terminal_.right_to_left(marked(c)));
    if (const std::string by = said_by(c, words_); !by.empty()) line("      {}", one_line(by));
  }

  // The quote with the claim's words marked, on one line: as much of it as a line or two of a terminal hold.
  std::string marked(const Claim& c) const {
    const MarkedQuote quote = marked_quote(c);
    const std::string_view open = terminal_.colour() ? ansi_.figure : "*";
    const std::string_view close = terminal_.colour() ? ansi_.reset : "*";
    return fmt::format("«{}{}{}{}{}{}{}»", quote.cut_before ? "… " : "", one_line(quote.before), open,
                       one_line(quote.figure), close, one_line(quote.behind), quote.cut_behind ? " …" : "");
  }

  // A line a day: "2025-11-24  12 (one outlet), 14 (another)".
  void course(const Course& c) {
    line("{}", words_.say("message", {words_.say("text.course"), printable(words_.subject(*c.of))}));
    for (auto point = c.points.begin(); point != c.points.end();) {
      std::string row = "  " + printable(point->day) + "  ";
      const std::string& day = point->day;
      for (const char* comma = ""; point != c.points.end() && point->day == day; ++point, comma = ", ")
        row += fmt::format("{}{} ({})", comma, printable(words_.show(*point->claim)),
                           isolated(outlet_of(*point->claim->article)));
      line("{}", row);
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
  const Ansi& ansi_ = terminal_.ansi();
  std::string out_;
};

}  // namespace

std::string text(const Report& report, const TextStyle& style) {
  Text text(style, report.words);
  for (const Section& s : sections_of(report)) text.section(s, report.layout.group);
  text.line("{}", summary_line(report));
  return text.take();
}

}  // namespace factcheck::report
