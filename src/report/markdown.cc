// In: a report. Out: Markdown for a comment on a pull request or the summary of a job: a heading a story, a finding and
// its sides as a list. CommonMark, as GitHub has it; of HTML only <mark>, around figures.
#include <algorithm>

#include <fmt/format.h>

#include "report/html_writer.h"
#include "report/place.h"
#include "report/story_view.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Does it begin a list, a heading or a rule where it stands first: «- », «1.»?
bool opens_a_block(std::string_view line, std::size_t at) {
  return (line[at] == '.' || line[at] == ')') ? std::ranges::all_of(line.substr(0, at), is_digit) : at == 0;
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
  explicit Markdown(const Report& report) : report_(report), words_(report.words) {}

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
    if (report_.layout.group == Group::story) story(s);
    if (report_.layout.group == Group::rule) line("\n### {}", plain(words_.meaning(s.id)));
    for (const Finding* f : s.findings) finding(*f);
    for (const Course& c : s.courses) course(c);
  }

  void story(const Section& s) {
    line("\n### {}\n", plain(s.title.empty() ? s.articles.front()->id : s.title));
    std::string facts = s.from.empty() ? "" : days_of(s, words_) + " · ";
    facts += words_.counted("story.articles", s.articles.size());
    for (std::size_t i = 0; i < s.sources.size(); ++i)
      facts += (i == 0 ? " · " : words_.say("page.comma") + " ") + s.sources[i];
    line("{}", plain(facts));
  }

  void finding(const Finding& f) {
    line("\n#### {}: {}\n", plain(words_.say("severity." + std::string(name(f.severity)))),
         sentence_on(f, words_, plain));
    for (const Side& s : f.sides) side(s, f);
    reason("text.confidence", confidence_in(f, words_));
    reason("text.why", words_.why(f));
    reason("text.hint", words_.hint(f));
  }

  void reason(std::string_view label, const std::string& words) {
    if (!words.empty()) line("- *{}*: {}", plain(words_.say(label)), plain(words));
  }

  void side(const Side& side, const Finding& f) {
    line("- **{}**", plain(value_on(side, f, words_)));
    for (std::size_t i = 0; i < side.claims.size(); ++i) {
      const Claim& c = *side.claims[i];
      if (is_repeated(side, i))
        line("  - {} {}", plain(words_.say("text.also")), place(c));
      else
        voice(c);
    }
  }

  void voice(const Claim& c) {
    const MarkedQuote q = marked_quote(c);
    line("  - {}{}", place(c), printed(*c.article));
    line("    <br>«{}{}<mark>{}</mark>{}{}»{}", q.cut_before ? "… " : "", plain(q.before), plain(q.figure),
         plain(q.behind), q.cut_behind ? " …" : "", said(c));
  }

  std::string said(const Claim& c) const {
    const std::string by = said_by(c, words_);
    return by.empty() ? by : " — " + plain(by);
  }

  static std::string place(const Claim& c) { return plain(str(place_of(c))); }

  // Outlet, day and headline, which leads to the article.
  static std::string printed(const Article& a) {
    std::string all;
    const auto add = [&](const std::string& one) { all += " · " + one; };
    if (a.source && !a.source->empty()) add("**" + plain(*a.source) + "**");
    if (!day_of(a).empty()) add(plain(day_of(a)));
    if (a.title.empty()) return all;
    const bool leads = a.url && is_web_address(*a.url);
    add(leads ? fmt::format("[{}](<{}>)", plain(a.title), target(*a.url)) : plain(a.title));
    return all;
  }

  void course(const Course& c) {
    line("\n*{}*: {}\n", plain(words_.say("text.course")), plain(words_.subject(*c.of)));
    line("| {} | {} | {} |\n|---|---|---|", plain(words_.say("page.day")), plain(words_.say("page.value")),
         plain(words_.say("page.outlet")));
    for (const Course::Point& p : c.points)
      line("| {} | {} | {} |", plain(p.day), plain(words_.show(*p.claim)), plain(outlet_of(*p.claim->article)));
  }

  const Report& report_;
  const Words& words_;
  std::string out_;
};

}  // namespace

std::string markdown(const Report& report) { return Markdown(report).make(); }

}  // namespace factcheck::report
