// In: an article and its claims. Out: its lines as they stand, each figure between marks with a number behind it, and
// under a line that has figures one row for each: place, kind, rule, value, what is counted; and below it whose it is,
// when, where, of which part and of which event, as far as that is known. A mark in the text and a row below it,
// because a caret under right-to-left text would point at the wrong word.
#include <span>

#include "report/answers.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Annotation {
 public:
  Annotation(const Document& document, const std::vector<Claim>& claims, const Words& words, const TextStyle& style)
      : document_(document), claims_(claims), words_(words), terminal_(style) {}

  std::string make() {
    const auto& ansi = terminal_.ansi();
    const std::string day = claims_.empty() ? document_.published : claims_.front().article->published;
    line("{}{}{}{}{}", ansi.path, terminal_.left_to_right(printable(document_.id)), ansi.reset, day.empty() ? "" : "  ",
         printable(day));
    for (const Passage& p : document_.passages) passage(p);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  void passage(const Passage& p) {
    std::vector<const Claim*> inside;
    for (const Claim& c : claims_)
      if (c.field == p.field) inside.push_back(&c);
    std::stable_sort(inside.begin(), inside.end(),
                     [](const Claim* a, const Claim* b) { return a->span.begin < b->span.begin; });
    std::span<const Claim* const> ahead(inside);
    std::size_t count = p.lines.size();
    while (count > 0 && line_span(p, count - 1).empty()) --count;
    for (std::size_t i = 0; i < count; ++i) {
      const Span row = line_span(p, i);
      while (!ahead.empty() && ahead.front()->span.end <= row.begin) ahead = ahead.subspan(1), ++passed_;
      const std::string gutter = p.field == Field::title ? words_.say("figure.title") : fmt::format("{:5}", i + 1);
      if (row.empty())
        line("{}", gutter);
      else
        line("{}  {}", gutter, terminal_.right_to_left(marked(p, row, ahead)));
      rows(row, ahead);
    }
    passed_ += ahead.size();
  }

  static Span line_span(const Passage& p, std::size_t i) {
    const auto size = static_cast<std::uint32_t>(p.bytes.size());
    Span row{p.lines[i], i + 1 < p.lines.size() ? p.lines[i + 1] : size};
    if (i == 0 && p.bytes.starts_with(kByteOrderMark)) row.begin = kByteOrderMark.size();
    while (row.end > row.begin && (p.bytes[row.end - 1] == '\n' || p.bytes[row.end - 1] == '\r')) --row.end;
    return row;
  }

  // The line with its figures marked. One that goes on in the next line is marked in both, and numbered where it ends.
  std::string marked(const Passage& p, Span row, std::span<const Claim* const> claims) const {
    const auto& ansi = terminal_.ansi();
    std::string text;
    std::uint32_t at = row.begin;
    for (std::size_t i = 0; i < claims.size() && claims[i]->span.begin < row.end; ++i) {
      const Span whole = claims[i]->span;
      const Span part{std::max(whole.begin, at), std::min(whole.end, row.end)};
      if (part.begin < part.end) {
        text += one_line(Span{at, part.begin}.of(p.bytes));
        text += fmt::format("{}{}{}{}{}", ansi.figure, open(), one_line(part.of(p.bytes)), close(), ansi.reset);
        at = part.end;
      }
      if (whole.end <= row.end) text += fmt::format("{}({}){}", ansi.faint, passed_ + i + 1, ansi.reset);
    }
    return text + one_line(Span{at, row.end}.of(p.bytes));
  }

  std::string_view open() const { return terminal_.colour() ? "" : "[["; }
  std::string_view close() const { return terminal_.colour() ? "" : "]]"; }

  // A row for each figure that begins in the line.
  void rows(Span row, std::span<const Claim* const> claims) {
    for (std::size_t i = 0; i < claims.size() && claims[i]->span.begin < row.end; ++i)
      if (claims[i]->span.begin >= row.begin) this->row(passed_ + i + 1, *claims[i]);
  }

  void row(std::size_t number, const Claim& c) {
    const auto& ansi = terminal_.ansi();
    std::string more;
    const auto note = [&](bool holds, std::string_view id) {
      if (holds) more += "  " + words_.say(id);
    };
    if (!c.value.hijri.empty()) more += fmt::format("  {} {}", words_.say("figure.hijri"), hijri(c.value.hijri));
    if (!c.measure.empty()) more += "  " + printable(name_of_measure(c.measure, words_));
    if (const std::string& noun = c.counted.empty() ? c.noun : c.counted; !noun.empty())
      more += (c.measure.empty() ? "  «" : " «") + terminal_.right_to_left(one_line(noun)) + "»";
    if (!c.outcome.empty() && c.outcome != c.measure) more += "  " + printable(name_of_measure(c.outcome, words_));
    note(c.ambiguous, "figure.ambiguous");
    note(c.wrong_weekday, "figure.weekday");
    note(c.furniture, "figure.furniture");
    line("       {}({}){} {}:{}  {}[{}]  {}{}{}{}", ansi.faint, number, ansi.reset, c.position.line, c.position.column,
         words_.say("kind." + std::string(name(c.kind))), printable(c.rule), ansi.bold, printable(words_.show(c)),
         ansi.reset, more);
    if (const std::string answers = this->answers(c); !answers.empty()) line("           {}", answers);
  }

  std::string answers(const Claim& c) const {
    std::string all;
    for (const Answer& a : answers_on(c, words_)) {
      const std::string words =
          a.is_quoted ? "«" + terminal_.right_to_left(one_line(a.words)) + "»" : printable(a.words);
      all += fmt::format("{}{}{}{} {}", all.empty() ? "" : "  ", terminal_.ansi().faint, words_.say(a.question),
                         terminal_.ansi().reset, words);
    }
    return all;
  }

  static std::string hijri(const DateRange& dates) {
    return dates.from == dates.to ? str(dates.from) : str(dates.from) + "/" + str(dates.to);
  }

  const Document& document_;
  const std::vector<Claim>& claims_;
  const Words& words_;
  Terminal terminal_;
  std::size_t passed_ = 0;  // figures before those still ahead
  std::string out_;
};

}  // namespace

std::string annotate(const Document& document, const std::vector<Claim>& claims, const Words& words,
                     const TextStyle& style) {
  return Annotation(document, claims, words, style).make();
}

}  // namespace factcheck::report
