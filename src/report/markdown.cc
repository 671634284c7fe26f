// In: a report. Out: Markdown for a comment on a pull request or the summary of a job: a heading a story, a finding and
// its sides as a list. CommonMark, as GitHub has it; of HTML only <mark>, around figures.
#include <algorithm>

#include <fmt/format.h>

#include "report/html_writer.h"
#include "report/place.h"
#include "report/telling.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Does it begin a list, a heading or a rule where it stands first: «- », «1. »?
bool opens_a_block(std::string_view line, std::size_t at) {
  if (line[at] != '.' && line[at] != ')') return at == 0;
  const bool is_marker = at + 1 == line.size() || line[at + 1] == ' ';
  return is_marker && std::ranges::all_of(line.substr(0, at), is_digit);
}

// Text of an article that means nothing to Markdown, to HTML or to GitHub, which calls people by «@» and issues by «#»,
// and makes links of what looks like an address.
std::string plain(std::string_view untrusted) {
  const std::string line = one_line(untrusted);
  std::string out;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '@': out += "@&#8203;"; break;
      case '#': out += "\\#&#8203;"; break;
      case ':': out += at + 1 < line.size() && line[at + 1] == '/' ? ":&#8203;" : ":"; break;
      case '.':
        out += at > 0 && (line[at - 1] | 0x20) == 'w' ? ".&#8203;" : opens_a_block(line, at) ? "\\." : ".";
        break;
      case '-':
      case '+':
      case '=':
      case ')': (out += opens_a_block(line, at) ? "\\" : "") += c; break;
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '!':
      case '|':
      case '~':
      case '$': (out += '\\') += c; break;
      default: out += c;
    }
  }
  return out;
}

// A target of a link between angle brackets, in which nothing ends it: CommonMark 0.30, 6.3.
std::string target(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (c == '<' || c == '>' || c == '\\' || c == '|' || c == '&' || static_cast<unsigned char>(c) <= ' ')
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}

class Markdown {
 public:
  explicit Markdown(const Report& report) : report_(report), words_(report.words), teller_(report, plain) {}

  std::string make() {
    line("<!-- factcheck -->\n## {}\n\n{}", plain(words_.say("page.title")), plain(summary_line(report_)));
    for (const Section& s : sections_of(report_)) section(s);
    for (const text::Skipped& s : unread(report_))
      line("\n{}", plain(words_.say("skipped.unread", {s.file(), words_.told(s.reason)})));
    return std::move(out_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  void section(const Section& s) {
    if (report_.layout.group != Group::none) line("\n### {}", plain(teller_.title(s)));
    if (report_.layout.group == Group::story) line("\n{}", teller_.facts(s));
    for (const Finding* f : s.findings) finding(teller_.tell(*f));
    for (const Course& c : s.courses) course(c);
  }

  std::string labelled(const std::string& label, const std::string& words) const {
    return words_.say("message", {label, words});
  }

  void finding(const ToldFinding& told) {
    line("\n#### {}\n", labelled(plain(told.severity), told.sentence));
    for (const ToldSide& s : told.sides) side(s);
    for (const Reason& r : told.reasons) line("- {}", labelled("*" + plain(r.label) + "*", r.words));
  }

  void side(const ToldSide& side) {
    line("- **{}**", plain(side.value));
    for (const Voice& v : side.voices) voice(v);
    for (const ClaimRef c : side.again) line("  - {} {}", plain(words_.say("text.also")), place(*c));
  }

  void voice(const Voice& v) {
    const MarkedQuote& q = v.quote;
    line("  - {}{}", place(*v.claim), printed(v));
    line("    <br>«{}{}<mark>{}</mark>{}{}»{}", q.cut_before ? "… " : "", plain(q.before), plain(q.figure),
         plain(q.behind), q.cut_behind ? " …" : "", v.said_by.empty() ? "" : " — " + plain(v.said_by));
  }

  static std::string place(const Claim& c) { return plain(str(place_of(c))); }

  // Outlet, day and headline, which leads to the article.
  static std::string printed(const Voice& v) {
    std::string all;
    const auto add = [&](const std::string& one) { all += " · " + one; };
    const std::string& title = v.claim->article->title;
    if (!v.outlet.empty()) add("**" + plain(v.outlet) + "**");
    if (!v.day.empty()) add(plain(v.day));
    if (!title.empty()) add(v.link.empty() ? plain(title) : fmt::format("[{}](<{}>)", plain(title), target(v.link)));
    return all;
  }

  void course(const Course& c) {
    line("\n*{}*\n", teller_.title(c));
    line("| {} | {} | {} |\n|---|---|---|", plain(words_.say("page.day")), plain(words_.say("page.value")),
         plain(words_.say("page.outlet")));
    for (const ToldDay& day : teller_.days(c))
      for (const ToldDay::Number& n : day.numbers)
        line("| {} | {} | {} |", plain(day.day), plain(n.value), plain(n.outlet));
  }

  const Report& report_;
  const Words& words_;
  Teller teller_;
  std::string out_;
};

}  // namespace

std::string markdown(const Report& report) { return Markdown(report).make(); }

}  // namespace factcheck::report
