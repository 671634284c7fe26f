// In: a report. Out: one page: a summary, filters, and section by section the findings, each with a side for each
// value; below them how tolls went, who said what as a table, and the texts of the articles that are at hand. What need
// not be there at once stands in <noscript>: a browser that runs the script takes it for one text, which the script
// unpacks later; one that does not shows it. The page around it, its looks and its script stand in data/report/.
#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "report/course_svg.h"
#include "report/html_writer.h"
#include "report/place.h"
#include "report/telling.h"
#include "report/terminal.h"

namespace factcheck::report {
namespace {

// Bytes of the texts of articles in a page.
constexpr std::size_t kMostTexts = std::size_t{12} << 20;

constexpr std::string_view kBetweenOutlets = " | ";

// Findings that are there as soon as the page is, and how many of the others are unpacked at a time.
constexpr std::size_t kAtOnce = 40;
constexpr std::size_t kPacked = 20;

std::string isolated(std::string_view piece) {
  Html html;
  html.leaf("bdi", piece, in_its_language(piece));
  return html.take();
}

class Page {
 public:
  explicit Page(const Report& report)
      : report_(report), words_(report.words), teller_(report, isolated), sections_(sections_of(report)) {
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
    html_.end();
    foot();
    return page.before + html_.take() + page.behind;
  }

 private:
  std::string say(std::string_view id, const std::vector<std::string>& arguments = {}) const {
    return words_.say(id, arguments);
  }

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
                         {"data-findings", std::to_string(report_.findings.size())},
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
    for (const Finding& f : report_.findings) all.emplace(f.rule, words_.rule(f.rule));
    std::vector<Choice> choices;
    choices.reserve(all.size());
    for (const auto& [rule, words] : all) choices.push_back({std::string(rule), words});
    return choices;
  }

  void contents() {
    html_.begin("nav", {{"aria-label", say("page.contents")}});
    fold("contents", fmt::format("{} ({})", say("page.contents"), sections_.size()));
    html_.begin("ol");
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      html_.begin("li");
      const std::string title = teller_.title(sections_[i]);
      Html::Attributes link = as_piece(title);
      link.push_back({"href", fmt::format("#s{}", i + 1)});
      html_.leaf("a", title, link);
      html_.end();
    }
    html_.end();
    end_fold();
    html_.end();
    html_.line();
  }

  void section(const Section& s, std::size_t number) {
    html_.begin(
        "section",
        {{"class", "story"}, {"id", fmt::format("s{}", number)}, {"aria-labelledby", fmt::format("h{}", number)}});
    const std::string title = teller_.title(s);
    Html::Attributes heading = as_piece(title);
    heading.push_back({"id", fmt::format("h{}", number)});
    html_.leaf("h2", title, heading);
    html_.line();
    const bool is_later = shown_ >= kAtOnce;
    told(s);
    if (is_later) html_.begin("noscript");
    for (const Course& c : s.courses) course(c);
    said(s, is_later);
    if (is_later) html_.end();
    texts(s);
    html_.end();
    html_.line();
  }

  // What it is about, and its findings; of a section further down all that comes later.
  void told(const Section& s) {
    std::span<const Finding* const> all = s.findings;
    const std::size_t at_once = std::min(kAtOnce - std::min(shown_, kAtOnce), all.size());
    shown_ += at_once;
    bool owes_facts = at_once == 0 && !all.empty();
    if (!owes_facts) facts(s);
    for (const Finding* f : all.first(at_once)) finding(*f, teller_.tell(*f));
    for (all = all.subspan(at_once); !all.empty(); all = all.subspan(std::min(kPacked, all.size()))) {
      html_.begin("noscript");
      if (std::exchange(owes_facts, false)) facts(s);
      for (const Finding* f : all.first(std::min(kPacked, all.size()))) finding(*f, teller_.tell(*f));
      html_.end();
    }
  }

  void facts(const Section& s) {
    if (report_.layout.group != Group::story) return;
    html_.begin("p", {{"class", "facts"}});
    html_.add(teller_.facts(s));
    html_.end();
  }

  void finding(const Finding& f, const ToldFinding& told) {
    html_.begin("article", {{"class", fmt::format("finding {}", name(f.severity))},
                            {"data-severity", std::string(name(f.severity))},
                            {"data-kind", std::string(f.rule)},
                            {"data-confidence", std::to_string(f.confidence)},
                            {"data-outlets", outlets_of(f)}});
    html_.begin("h3");
    html_.leaf("span", told.severity, {{"class", "severity"}});
    html_.add(told.sentence);
    html_.end();
    html_.begin("div", {{"class", "sides"}});
    for (const ToldSide& s : told.sides) side(s);
    html_.end();
    reasons(told);
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

  void side(const ToldSide& side) {
    html_.begin("div", {{"class", "side"}});
    html_.leaf("h4", side.value);
    for (const Voice& v : side.voices) voice(v);
    if (!side.again.empty()) repeats(side.again);
    html_.end();
  }

  void voice(const Voice& v) {
    html_.begin("figure", {{"class", "voice"}});
    html_.begin("figcaption");
    printed(v);
    html_.end();
    quote(v);
    if (!v.said_by.empty()) html_.leaf("p", v.said_by, {{"class", "by"}});
    html_.begin("p", {{"class", "place"}});
    html_.add(place(*v.claim));
    html_.end();
    html_.end();
  }

  // Outlet, day and headline, which leads to the article where it is known where that is.
  void printed(const Voice& v) {
    const Article& a = *v.claim->article;
    if (!v.outlet.empty()) html_.leaf("bdi", v.outlet, as_piece(v.outlet, "source"));
    if (!v.outlet.empty() && !v.day.empty()) html_.text(" · ");
    if (!v.day.empty()) html_.leaf("time", v.day, {{"datetime", std::string(day_of(a))}});
    const std::string title = a.title.empty() ? v.link : a.title;
    if (title.empty()) return;
    html_.begin("cite", as_piece(title));
    if (v.link.empty())
      html_.text(title);
    else
      html_.leaf("a", title, {{"href", v.link}, {"rel", "noopener noreferrer external"}});
    html_.end();
  }

  void quote(const Voice& v) {
    const MarkedQuote& q = v.quote;
    html_.begin("blockquote", as_piece(v.claim->quote.text));
    html_.text(q.cut_before ? "«… " : "«");
    html_.text(q.before);
    html_.leaf("mark", q.figure);
    html_.text(q.behind);
    html_.text(q.cut_behind ? " …»" : "»");
    html_.end();
  }

  std::string place(const Claim& c) const {
    Html html;
    html.leaf("bdi", str(place_of(c)), {{"dir", "ltr"}});
    if (!is_shown(*c.article)) return html.take();
    html.text(" ");
    html.leaf("a", say("page.text-of"), {{"class", "unfold"}, {"href", "#" + article_anchor(*c.article)}});
    return html.take();
  }

  void repeats(const std::vector<ClaimRef>& again) {
    std::vector<std::string> places;
    places.reserve(again.size());
    for (const ClaimRef c : again) places.push_back(place(*c));
    html_.begin("p", {{"class", "place"}});
    html_.text(say("text.also") + " ");
    html_.add(words_.listed(places));
    html_.end();
  }

  void reasons(const ToldFinding& told) {
    html_.begin("dl", {{"class", "reasons"}});
    for (const Reason& r : told.reasons) {
      html_.leaf("dt", r.label);
      html_.begin("dd");
      html_.add(r.words);
      html_.end();
    }
    html_.end();
  }

  void course(const Course& c) {
    html_.begin("figure", {{"class", "course"}});
    html_.begin("figcaption");
    html_.add(teller_.title(c));
    html_.end();
    html_.add(course_svg(c, words_));
    html_.end();
    html_.line();
  }

  // What is unpacked when it is opened, unless it stands in what is packed: <noscript> ends with the first end tag.
  void fold(std::string_view css_class, const std::string& summary, bool is_packed = false) {
    html_.begin("details", {{"class", std::string(css_class)}});
    html_.leaf("summary", summary);
    if (!is_packed) html_.begin("noscript");
  }
  void end_fold(bool is_packed = false) {
    if (!is_packed) html_.end();
    html_.end();
    html_.line();
  }

  // For a spreadsheet: a row for each article that gives a value. The script hides rows with their findings.
  void said(const Section& s, bool is_packed) {
    fold("said", say("page.said"), is_packed);
    html_.leaf("button", say("page.copy"),
               {{"type", "button"},
                {"class", "copy"},
                {"data-copied", say("page.copied")},
                {"data-story", say("page.story")},
                {"hidden"}});
    html_.begin("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", say("page.said")}});
    html_.begin("table");
    html_.begin("thead");
    html_.begin("tr");
    for (const char* column : {"page.severity", "page.what", "page.value", "page.outlet", "page.day", "page.by",
                               "page.headline", "page.quote", "page.place", "page.link"})
      html_.leaf("th", say(column), {{"scope", "col"}});
    html_.end();
    html_.end();
    for (const Finding* f : s.findings) rows(*f);
    html_.end();
    html_.end();
    end_fold(is_packed);
  }

  void rows(const Finding& f) {
    html_.begin("tbody");
    for (const Side& side : f.sides)
      for (std::size_t i = 0; i < side.claims.size(); ++i)
        if (!is_repeated(side, i)) row(f, side, *side.claims[i]);
    html_.end();
  }

  void row(const Finding& f, const Side& side, const Claim& c) {
    const Article& a = *c.article;
    html_.begin("tr");
    for (const std::string& cell :
         {say("severity." + std::string(name(f.severity))), words_.subject(f), words_.value(side, f), outlet_of(a),
          std::string(day_of(a)), c.attribution.by, a.title, c.text, str(place_of(c)),
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
    fold("articles", fmt::format("{} ({})", say("page.texts"), all.size()));
    for (const ArticleRef a : all) text_of(*a);
    end_fold();
  }

  void text_of(const Article& a) {
    html_.begin("details");
    html_.begin("summary");
    html_.leaf("bdi", outlet_of(a), as_piece(outlet_of(a)));
    if (!day_of(a).empty()) html_.text(" · " + day_in_words(day_of(a), words_));
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
  Teller teller_;
  std::vector<Section> sections_;
  std::map<std::string_view, bool>
      shown_texts_;  // is it there yet? An article may be in two sections that are no stories
  std::size_t left_out_ = 0;
  std::size_t shown_ = 0;  // findings that are there at once
  Html html_;
};

}  // namespace

std::string html(const Report& report) { return Page(report).make(); }

}  // namespace factcheck::report
