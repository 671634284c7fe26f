// In: a report. Out: one page: a summary, filters, and section by section the findings, each with a side for each
// value; below them how tolls went, who said what as a table, and the texts of the articles that are at hand. The page
// around it, its looks and its script stand in data/report/.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "report/course_svg.h"
#include "report/html_writer.h"
#include "report/place.h"
#include "report/story_view.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

// Bytes of the texts of articles in a page.
constexpr std::size_t kMostTexts = std::size_t{12} << 20;

constexpr std::string_view kBetweenOutlets = " | ";

std::string isolated(std::string_view piece) {
  Html html;
  html.leaf("bdi", piece);
  return html.take();
}

class Page {
 public:
  explicit Page(const Report& report) : report_(report), words_(report.words), sections_(sections_of(report)) {
    choose_texts();
  }

  std::string make() {
    const Around page = page_around(say("page.title"), words_);
    html_.leaf("a", say("page.skip"), {{"class", "skip"}, {"href", "#findings"}});
    head();
    if (!report_.findings.empty()) filters();
    if (sections_.size() > 1) contents();
    html_.begin("main", {{"id", "findings"}});
    html_.line();
    for (std::size_t i = 0; i < sections_.size(); ++i) section(sections_[i], i + 1);
    if (!report_.findings.empty()) said();
    html_.end();
    foot();
    return page.before + html_.take() + page.behind;
  }

 private:
  std::string say(std::string_view id, const std::vector<std::string>& arguments = {}) const {
    return words_.say(id, arguments);
  }

  std::string comma() const { return say("page.comma") + " "; }

  void head() {
    html_.begin("header");
    html_.leaf("h1", say("page.title"));
    html_.leaf("p", summary_line(report_), {{"class", "facts"}});
    html_.end();
    html_.line();
  }

  struct Choice {
    std::string value, words;
  };

  void select(std::string_view name, std::string_view label, const std::vector<Choice>& choices) {
    html_.begin("label");
    html_.text(say(label));
    html_.begin("select", {{"name", std::string(name)}});
    html_.leaf("option", say("page.any"), {{"value"}});
    for (const Choice& c : choices) html_.leaf("option", c.words, {{"value", one_line(c.value)}});
    html_.end();
    html_.end();
  }

  // Nothing of it is seen where no script runs.
  void filters() {
    html_.begin("form", {{"id", "filters"},
                         {"role", "search"},
                         {"aria-label", say("page.filter")},
                         {"data-shown", say("page.shown", {"{0}", "{1}"})},
                         {"hidden"}});
    html_.begin("label");
    html_.text(say("page.text"));
    html_.single("input", {{"type", "search"}, {"name", "text"}, {"dir", "auto"}});
    html_.end();
    if (const auto outlets = this->outlets(); outlets.size() > 1) select("outlet", "page.outlet", outlets);
    select("severity", "page.severity", severities());
    select("kind", "page.kind", kinds());
    std::vector<Choice> confidences;
    for (const char* least : {"50", "75", "90"}) confidences.push_back({least, say("page.at-least", {least})});
    select("confidence", "page.confidence", confidences);
    html_.leaf("button", say("page.reset"), {{"type", "reset"}});
    html_.leaf("output", "", {{"aria-live", "polite"}});
    html_.end();
    html_.line();
  }

  std::vector<Choice> outlets() const {
    std::set<std::string> all;
    for (const Section& s : sections_) all.insert(s.sources.begin(), s.sources.end());
    std::vector<Choice> choices;
    choices.reserve(all.size());
    for (const std::string& outlet : all) choices.push_back({outlet, outlet});
    return choices;
  }

  std::vector<Choice> severities() const {
    std::vector<Choice> choices;
    for (const Severity s : {Severity::error, Severity::warning, Severity::note})
      if (std::ranges::count(report_.findings, s, &Finding::severity) != 0)
        choices.push_back({std::string(name(s)), say("severity." + std::string(name(s)))});
    return choices;
  }

  std::vector<Choice> kinds() const {
    std::set<std::pair<std::string_view, std::string>> all;
    for (const Finding& f : report_.findings) all.emplace(f.rule, rule_in(f, words_));
    std::vector<Choice> choices;
    choices.reserve(all.size());
    for (const auto& [rule, words] : all) choices.push_back({std::string(rule), words});
    return choices;
  }

  void contents() {
    html_.begin("nav", {{"aria-label", say("page.contents")}});
    html_.begin("details");
    html_.leaf("summary", fmt::format("{} ({})", say("page.contents"), sections_.size()));
    html_.begin("ol");
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      html_.begin("li");
      const std::string title = title_of(sections_[i]);
      Html::Attributes link = as_piece(title);
      link.push_back({"href", fmt::format("#s{}", i + 1)});
      html_.leaf("a", title, link);
      html_.end();
    }
    html_.end();
    html_.end();
    html_.end();
    html_.line();
  }

  std::string title_of(const Section& s) const {
    switch (report_.layout.group) {
      case Group::story: return s.title.empty() ? s.articles.front()->id : s.title;
      case Group::rule: return words_.meaning(s.id);
      case Group::none: break;
    }
    return say("page.all");
  }

  void section(const Section& s, std::size_t number) {
    html_.begin(
        "section",
        {{"class", "story"}, {"id", fmt::format("s{}", number)}, {"aria-labelledby", fmt::format("h{}", number)}});
    html_.begin("header");
    const std::string title = title_of(s);
    Html::Attributes heading = as_piece(title);
    heading.push_back({"id", fmt::format("h{}", number)});
    html_.leaf("h2", title, heading);
    if (report_.layout.group == Group::story) facts(s);
    html_.end();
    html_.line();
    for (const Finding* f : s.findings) finding(*f);
    for (const Course& c : s.courses) course(c);
    texts(s);
    html_.end();
    html_.line();
  }

  void facts(const Section& s) {
    html_.begin("p", {{"class", "facts"}});
    if (!s.from.empty()) html_.text(days_of(s, words_) + " · ");
    html_.text(words_.counted("story.articles", s.articles.size()));
    for (std::size_t i = 0; i < s.sources.size(); ++i) {
      html_.text(i == 0 ? " · " : comma());
      html_.leaf("bdi", s.sources[i], as_piece(s.sources[i]));
    }
    html_.end();
  }

  void finding(const Finding& f) {
    html_.begin("article", {{"class", fmt::format("finding {}", name(f.severity))},
                            {"data-severity", std::string(name(f.severity))},
                            {"data-kind", std::string(f.rule)},
                            {"data-confidence", std::to_string(f.confidence)},
                            {"data-outlets", outlets_of(f)}});
    html_.begin("h3");
    html_.leaf("span", say("severity." + std::string(name(f.severity))), {{"class", "severity"}});
    html_.add(sentence_on(f, words_, isolated));
    html_.end();
    html_.begin("div", {{"class", "sides"}});
    for (const Side& s : f.sides) side(s, f);
    html_.end();
    reasons(f);
    html_.end();
    html_.line();
  }

  // As the script takes them apart.
  static std::string outlets_of(const Finding& f) {
    std::set<std::string> all;
    for (const Side& s : f.sides)
      for (const ClaimRef c : s.claims)
        if (c->article->source) all.insert(one_line(*c->article->source));
    return fmt::format("{}", fmt::join(all, kBetweenOutlets));
  }

  void side(const Side& side, const Finding& f) {
    html_.begin("div", {{"class", "side"}});
    const std::string value = value_on(side, f, words_);
    html_.begin("h4");
    html_.leaf("bdi", value);
    html_.end();
    std::vector<ClaimRef> again;
    std::set<std::string> places;  // of articles in one file a line is all that is told
    for (std::size_t i = 0; i < side.claims.size(); ++i) {
      const ClaimRef c = side.claims[i];
      const bool is_new = places.insert(str(place_of(*c))).second;
      if (!is_repeated(side, i))
        voice(*c);
      else if (is_new)
        again.push_back(c);
    }
    if (!again.empty()) repeats(again);
    html_.end();
  }

  void voice(const Claim& c) {
    html_.begin("figure", {{"class", "voice"}});
    html_.begin("figcaption");
    printed(*c.article);
    html_.end();
    quote(c);
    if (const std::string by = said_by(c, words_); !by.empty()) html_.leaf("p", by, {{"class", "by"}});
    html_.begin("p", {{"class", "place"}});
    place(c);
    html_.end();
    html_.end();
  }

  // Outlet, day and headline, which leads to the article where it is known where that is.
  void printed(const Article& a) {
    const bool is_named = a.source && !a.source->empty();
    const std::string day(day_of(a));
    if (is_named) html_.leaf("bdi", *a.source, as_piece(*a.source, "source"));
    if (is_named && !day.empty()) html_.text(" · ");
    if (!day.empty()) html_.leaf("time", day, {{"datetime", day}});
    const bool leads = a.url && is_web_address(*a.url);
    const std::string title = !a.title.empty() ? a.title : leads ? *a.url : std::string();
    if (title.empty()) return;
    html_.begin("cite", as_piece(title));
    if (leads)
      html_.leaf("a", title, {{"href", *a.url}, {"rel", "noopener noreferrer external"}});
    else
      html_.text(title);
    html_.end();
  }

  void quote(const Claim& c) {
    const MarkedQuote q = marked_quote(c);
    html_.begin("blockquote", as_piece(c.quote.text));
    html_.text(q.cut_before ? "«… " : "«");
    html_.text(q.before);
    html_.leaf("mark", q.figure);
    html_.text(q.behind);
    html_.text(q.cut_behind ? " …»" : "»");
    html_.end();
  }

  void place(const Claim& c) {
    html_.leaf("bdi", str(place_of(c)), {{"dir", "ltr"}});
    if (!is_shown(*c.article)) return;
    html_.begin("span", {{"class", "unfold"}});
    html_.text(" · ");
    html_.leaf("a", say("page.text-of"), {{"href", "#" + article_anchor(*c.article)}});
    html_.end();
  }

  void repeats(const std::vector<ClaimRef>& again) {
    html_.begin("p", {{"class", "place"}});
    html_.text(say("text.also") + " ");
    for (std::size_t i = 0; i < again.size(); ++i) {
      if (i != 0) html_.text(comma());
      place(*again[i]);
    }
    html_.end();
  }

  void reasons(const Finding& f) {
    html_.begin("dl", {{"class", "reasons"}});
    const auto reason = [&](std::string_view label, const std::string& words) {
      if (words.empty()) return;
      html_.leaf("dt", say(label));
      html_.leaf("dd", words);
    };
    reason("text.confidence", confidence_in(f, words_));
    reason("text.why", words_.why(f));
    reason("text.hint", words_.hint(f));
    html_.end();
  }

  void course(const Course& c) {
    html_.begin("figure", {{"class", "course"}});
    html_.leaf("figcaption", fmt::format("{}: {}", say("text.course"), words_.subject(*c.of)));
    html_.add(course_svg(c, words_));
    html_.end();
    html_.line();
  }

  // For a spreadsheet: a row for each article that gives a value. The script hides rows with their findings.
  void said() {
    html_.begin("details", {{"class", "said"}});
    html_.leaf("summary", say("page.said"));
    html_.leaf("button", say("page.copy"),
               {{"type", "button"}, {"class", "copy"}, {"data-copied", say("page.copied")}, {"hidden"}});
    html_.begin("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", say("page.said")}});
    html_.begin("table");
    html_.begin("thead");
    html_.begin("tr");
    for (const char* column : {"page.story", "page.severity", "page.what", "page.value", "page.outlet", "page.day",
                               "page.by", "page.headline", "page.quote", "page.place", "page.link"})
      html_.leaf("th", say(column), {{"scope", "col"}});
    html_.end();
    html_.end();
    for (const Section& s : sections_)
      for (const Finding* f : s.findings) rows(s, *f);
    html_.end();
    html_.end();
    html_.end();
    html_.line();
  }

  void rows(const Section& s, const Finding& f) {
    html_.begin("tbody");
    for (const Side& side : f.sides)
      for (std::size_t i = 0; i < side.claims.size(); ++i)
        if (!is_repeated(side, i)) row(s, f, side, *side.claims[i]);
    html_.end();
  }

  void row(const Section& s, const Finding& f, const Side& side, const Claim& c) {
    const Article& a = *c.article;
    html_.begin("tr");
    for (const std::string& cell :
         {title_of(s), say("severity." + std::string(name(f.severity))), words_.subject(f), value_on(side, f, words_),
          outlet_of(a), std::string(day_of(a)), c.attribution.by, a.title, c.text, str(place_of(c)),
          a.url && is_web_address(*a.url) ? *a.url : std::string()})
      html_.leaf("td", defused(cell), in_its_language(cell));
    html_.end();
    html_.line();
  }

  bool is_shown(const Article& a) const { return shown_texts_.contains(a.known_as()); }

  // A page of fifty megabytes takes long to open, and texts are most of one: those of the first sections come first.
  void choose_texts() {
    std::size_t room = kMostTexts;
    for (const Section& s : sections_)
      for (const ArticleRef a : s.articles) {
        const auto text = report_.texts.find(a->known_as());
        if (text == report_.texts.end() || is_shown(*a)) continue;
        if (text->second.size() > room) {
          ++left_out_;
          continue;
        }
        room -= text->second.size();
        shown_texts_.emplace(a->known_as(), false);
      }
  }

  void texts(const Section& s) {
    std::vector<ArticleRef> all;
    for (const ArticleRef a : s.articles)
      if (const auto text = shown_texts_.find(a->known_as());
          text != shown_texts_.end() && !std::exchange(text->second, true))
        all.push_back(a);
    if (all.empty()) return;
    html_.begin("details", {{"class", "articles"}});
    html_.leaf("summary", fmt::format("{} ({})", say("page.texts"), all.size()));
    for (const ArticleRef a : all) text_of(*a);
    html_.end();
    html_.line();
  }

  void text_of(const Article& a) {
    html_.begin("details");
    html_.begin("summary");
    html_.leaf("bdi", outlet_of(a), as_piece(outlet_of(a)));
    if (!day_of(a).empty()) html_.text(fmt::format(" · {}", day_of(a)));
    html_.text(" · ");
    html_.leaf("bdi", a.title, as_piece(a.title));
    html_.end();
    // A link to what is inside opens what is around it, without a script.
    html_.begin("div", {{"class", "text"}, {"id", article_anchor(a)}});
    html_.add(report_.texts.find(a.known_as())->second);
    html_.end();
    html_.end();
    html_.line();
  }

  void foot() {
    html_.begin("footer");
    for (const text::Skipped& s : unread(report_))
      html_.leaf("p", words_.say("skipped.unread", {s.file(), words_.told(s.reason)}));
    if (left_out_ != 0) html_.leaf("p", words_.counted("page.left-out", left_out_));
    html_.leaf("p", say("page.made", {"factcheck " FACTCHECK_VERSION}));
    html_.end();
  }

  const Report& report_;
  const Words& words_;
  std::vector<Section> sections_;
  std::map<std::string_view, bool>
      shown_texts_;  // is it there yet? An article may be in two sections that are no stories
  std::size_t left_out_ = 0;
  Html html_;
};

}  // namespace

std::string html(const Report& report) { return Page(report).make(); }

}  // namespace factcheck::report
