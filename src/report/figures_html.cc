// In: an article and its claims. Out: its text as HTML, each figure marked, and what each is of: as a hint on the mark,
// or, for an article that is looked at by itself, in a list below it.
#include <algorithm>

#include <fmt/format.h>

#include "report/answers.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/story_view.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

// What is counted, and what the figure is of; at the end who says it.
std::vector<Answer> all_answers_on(const Claim& c, const Words& words) {
  std::vector<Answer> all = answers_on(c, words);
  if (const std::string& counted = c.counted.empty() ? c.noun : c.counted; !counted.empty())
    all.insert(all.begin(), {"figure.counted", counted});
  if (std::string said = said_by(c, words); !said.empty()) all.push_back({"figure.said", std::move(said), false});
  return all;
}

class Marked {
 public:
  Marked(const Document& document, const std::vector<Claim>& claims, const Words& words, bool is_listed)
      : document_(document), claims_(claims), words_(words), is_listed_(is_listed) {}

  std::string make() {
    for (const Passage& p : document_.passages) passage(p);
    if (is_listed_) list();
    return html_.take();
  }

 private:
  void passage(const Passage& p) {
    std::vector<const Claim*> inside;
    for (const Claim& c : claims_)
      if (c.field == p.field) inside.push_back(&c);
    std::ranges::stable_sort(inside, {}, [](const Claim* c) { return c->span.begin; });
    std::span<const Claim* const> ahead(inside);
    for (std::size_t i = 0; i < p.lines.size(); ++i) {
      const Span row = line_span(p, i);
      while (!ahead.empty() && ahead.front()->span.end <= row.begin) ahead = ahead.subspan(1);
      if (!row.empty()) paragraph(p, row, ahead);
    }
  }

  static Span line_span(const Passage& p, std::size_t i) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const auto size = static_cast<std::uint32_t>(p.bytes.size());
    Span row{p.lines[i], i + 1 < p.lines.size() ? p.lines[i + 1] : size};
    if (i == 0 && p.bytes.starts_with(kByteOrderMark)) row.begin = kByteOrderMark.size();
    while (row.end > row.begin && is_space(p.bytes[row.end - 1])) --row.end;
    while (row.begin < row.end && is_space(p.bytes[row.begin])) ++row.begin;
    return row;
  }
  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  void paragraph(const Passage& p, Span row, std::span<const Claim* const> claims) {
    const bool is_headline =
        p.field == Field::title || (!p.headline.empty() && row.begin >= p.headline.begin && row.end <= p.headline.end);
    html_.begin("p", as_piece(row.of(p.bytes), is_headline                  ? "headline"
                                               : in_furniture(p, row.begin) ? "furniture"
                                                                            : std::string_view()));
    std::uint32_t at = row.begin;
    for (std::size_t i = 0; i < claims.size() && claims[i]->span.begin < row.end; ++i) {
      const Span whole = claims[i]->span;
      const Span part{std::max(whole.begin, at), std::min(whole.end, row.end)};
      if (part.begin >= part.end) continue;
      html_.text(Span{at, part.begin}.of(p.bytes));
      mark(part.of(p.bytes), *claims[i]);
      at = part.end;
    }
    html_.text(Span{at, row.end}.of(p.bytes));
    html_.end();
    html_.line();
  }

  void mark(std::string_view bytes, const Claim& c) {
    html_.leaf("mark", bytes, {{"title", hint(c)}});
    if (!is_listed_) return;
    html_.begin("sup");
    const std::string number = std::to_string(number_of(c));
    html_.leaf("a", number, {{"href", "#" + figure_id(c)}});
    html_.end();
  }

  std::string hint(const Claim& c) const {
    std::string all = words_.show(c);
    for (const auto& [question, answer, is_quoted] : all_answers_on(c, words_))
      all += fmt::format(" · {}: {}", words_.say(question), answer);
    return all;
  }

  void list() {
    html_.begin("dl", {{"class", "figures"}});
    for (const Claim& c : claims_) {
      html_.begin("dt", {{"id", figure_id(c)}});
      html_.text(fmt::format("{}. ", number_of(c)));
      html_.leaf("bdi", c.text, as_piece(c.text));
      html_.end();
      html_.begin("dd");
      html_.leaf("strong", words_.show(c));
      html_.text(fmt::format(" {} ", words_.say("kind." + std::string(name(c.kind)))));
      html_.leaf("code", c.rule);
      for (const auto& [question, answer, is_quoted] : all_answers_on(c, words_)) {
        html_.text(fmt::format(" · {}: ", words_.say(question)));
        html_.leaf("bdi", answer, as_piece(answer));
      }
      if (c.ambiguous) html_.text(" · " + words_.say("figure.ambiguous"));
      if (c.wrong_weekday) html_.text(" · " + words_.say("figure.weekday"));
      if (c.furniture) html_.text(" · " + words_.say("figure.furniture"));
      html_.end();
      html_.line();
    }
    html_.end();
  }

  std::size_t number_of(const Claim& c) const { return static_cast<std::size_t>(&c - claims_.data()) + 1; }
  // Of several articles on one page each figure has its own.
  std::string figure_id(const Claim& c) const { return fmt::format("{}-{}", article_anchor(*c.article), number_of(c)); }

  const Document& document_;
  const std::vector<Claim>& claims_;
  const Words& words_;
  bool is_listed_;
  Html html_;
};

}  // namespace

std::string marked_text(const Document& document, const std::vector<Claim>& claims, const Words& words) {
  return Marked(document, claims, words, false).make();
}

std::string annotated_html(const Document& document, const std::vector<Claim>& claims, const Words& words) {
  Html html;
  html.begin("article", {{"class", "story"}});
  html.leaf("h2", document.id, as_piece(document.id));
  html.begin("div", {{"class", "text"}});
  html.add(Marked(document, claims, words, true).make());
  html.end();
  html.end();
  html.line();
  return html.take();
}

Around annotated_page(const Words& words) {
  Around page = page_around(words.say("page.annotated"), words);
  Html html;
  html.begin("main");
  html.leaf("h1", words.say("page.annotated"));
  page.before += html.take();
  html.end();
  page.behind.insert(0, html.take());
  return page;
}

}  // namespace factcheck::report
