#include "report/story_view.h"

#include <catch2/catch.hpp>

#include "../findings.h"
#include "report/html_writer.h"
#include "report/telling.h"

using namespace factcheck;

namespace {

const report::Words kWords(report::Language::english);

struct Told {
  const char* title;
  const char* published;
  const char* source;
  std::vector<Anchor> signature;
};

// A claim of so many deaths, of an article of its own.
Claim toll(const std::string& document, int number, const Told& told) {
  Claim c = test::count_claim(document, Quantity::of(Decimal(number)), "deaths");
  auto a = std::make_shared<Article>(*c.article);
  a->title = told.title;
  a->published = told.published;
  if (*told.source != '\0') a->source = told.source;
  a->signature = told.signature;
  c.article = a;
  c.outcome = "deaths";
  return c;
}

Finding of_story(std::string story, const std::vector<Claim>& claims, Severity severity = Severity::error) {
  Finding f = test::finding(story + claims.front().id, claims, severity);
  f.story = std::move(story);
  return f;
}

std::vector<std::string> ids(const std::vector<report::Section>& sections) {
  std::vector<std::string> all;
  for (const report::Section& s : sections) all.push_back(s.id);
  return all;
}

const Told kFirst = {"شب حريق", "2024-05-12T08:00:00Z", "north", {{"cattle", 60}, {"fire", 50}}};
const Told kSecond = {"حريق سوق الخضر", "2024-05-13", "south", {{"fire", 50}, {"market", 60}, {"quarter", 10}}};
const Told kAside = {"نشرة الأخبار", "2024-05-14", "", {{"market", 30}, {"news", 90}}};

std::string in_angles(std::string_view piece) { return "<" + std::string(piece) + ">"; }

}  // namespace

TEST_CASE("a story is called by the headline that has most in common with the others", "[story_view]") {
  const std::vector<Claim> claims = {toll("c", 12, kAside), toll("b", 9, kSecond), toll("a", 6, kFirst)};
  const std::vector<Finding> findings = {of_story("s", claims)};
  const auto stories = report::stories_of(findings);
  REQUIRE(stories.size() == 1);
  CHECK(stories[0].title == "حريق سوق الخضر");
  CHECK(stories[0].from == "2024-05-12");
  CHECK(stories[0].to == "2024-05-14");
  CHECK(stories[0].sources == std::vector<std::string>{"north", "south"});
  REQUIRE(stories[0].articles.size() == 3);
  CHECK(stories[0].articles.front()->id == "a");
  const std::vector<text::Skipped> skipped;
  const report::Report r{{4, 4}, findings, skipped};
  const report::Teller teller(r, in_angles);
  CHECK(teller.facts(stories[0]).starts_with("12 to 14 May 2024 · 3 articles"));
}

TEST_CASE("the course of a toll has each article's number once, by day", "[story_view]") {
  const std::vector<Claim> early = {toll("b", 9, kSecond), toll("a", 6, kFirst)};
  const std::vector<Claim> late = {toll("c", 12, kAside), early[0]};
  const std::vector<Finding> findings = {of_story("s", early), of_story("s", late)};
  const auto stories = report::stories_of(findings);
  REQUIRE(stories[0].courses.size() == 1);
  std::vector<std::string> numbers;
  for (const auto& p : stories[0].courses[0].points) numbers.push_back(p.day + " " + kWords.show(*p.claim));
  CHECK(numbers == std::vector<std::string>{"2024-05-12 6", "2024-05-13 9", "2024-05-14 12"});

  const Told undated = {"بلا تاريخ", "لا يوم فيه", "", {}};
  const std::vector<Claim> odd = {toll("b", 9, undated), toll("a", 6, kFirst)};
  CHECK(report::stories_of({of_story("s", odd)})[0].courses.empty());
  CHECK(report::stories_of({of_story("s", odd)})[0].from == "2024-05-12");

  const std::vector<Claim> one_day = {toll("b", 9, kFirst), toll("a", 6, kFirst)};
  CHECK(report::stories_of({of_story("s", one_day)})[0].courses.empty());
}

TEST_CASE("findings are put under what is asked for, in the order that is asked for", "[story_view]") {
  const std::vector<Claim> old = {toll("z", 9, kFirst), toll("y", 6, kFirst)};
  const std::vector<Claim> latest = {toll("b", 9, kAside), toll("a", 6, kAside)};
  std::vector<Finding> findings = {of_story("old", old), of_story("new", latest, Severity::warning)};
  findings[0].confidence = 80;
  findings[1].rule = "FC002";
  const std::vector<text::Skipped> skipped;
  report::Report r{{4, 4}, findings, skipped};
  CHECK(ids(report::sections_of(r)) == std::vector<std::string>{"old", "new"});
  for (const report::Sort sort : {report::Sort::confidence, report::Sort::date, report::Sort::path}) {
    r.layout.sort = sort;
    CHECK(ids(report::sections_of(r)) == std::vector<std::string>{"new", "old"});
  }
  r.layout = {report::Group::rule, report::Sort::severity};
  CHECK(ids(report::sections_of(r)) == std::vector<std::string>{"FC001", "FC002"});
  r.layout.group = report::Group::none;
  REQUIRE(report::sections_of(r).size() == 1);
  CHECK(report::sections_of(r)[0].findings.size() == 2);
}

TEST_CASE("a sentence quotes the articles where their values are one, or what is counted has no name", "[words]") {
  std::vector<Claim> claims = {toll("a", 25, kFirst), toll("b", 25, kSecond)};
  const auto quote = [](Claim& c, const std::string& text, const std::string& figure, const std::string& counted) {
    c.quote = {text, 0};
    c.text = figure;
    c.span = {static_cast<std::uint32_t>(text.find(figure)),
              static_cast<std::uint32_t>(text.find(figure) + figure.size())};
    c.counted = counted;
  };
  quote(claims[0], "حضر 25 وزيرا أمس", "25 وزيرا", "وزيرا");
  quote(claims[1], "حضر 25 وزيرا ونائب وزير", "25 وزيرا", "وزيرا ونائب وزير");
  Finding f = of_story("s", claims);
  CHECK(kWords.sentence(f, in_angles).ends_with("<“25 وزيرا”> against <“25 وزيرا ونائب وزير”>"));
  quote(claims[0], "حضر خمسة وعشرون وزيرا", "خمسة وعشرون وزيرا", "");
  CHECK(kWords.sentence(f, in_angles).find("<25 (“خمسة وعشرون وزيرا”)> against") != std::string::npos);
  claims[1].value.quantity.low = claims[1].value.quantity.high = Decimal(26);
  f = of_story("s", claims);
  CHECK(kWords.sentence(f, in_angles).ends_with("<25> against <26>"));
  f.measure = "stem:وزير";
  CHECK(kWords.sentence(f, in_angles) == "<number>: <25 (“خمسة وعشرون وزيرا”)> against <“25 وزيرا ونائب وزير”>");
}

TEST_CASE("what governs a value in Arabic asks for its oblique form", "[words]") {
  std::vector<Claim> claims = {toll("a", 3, kFirst), toll("b", 2, kSecond)};
  for (Claim& c : claims) c.kind = Kind::duration, c.unit = "day";
  Finding f = of_story("s", claims);
  for (Side& s : f.sides) s.unit = "day";
  CHECK(report::Words(report::Language::arabic).sentence(f).ends_with("3 أيام مقابل يومين"));
}

TEST_CASE("no cell is a formula", "[story_view]") {
  for (const auto& [text, cell] :
       {std::pair("=1+1", "'=1+1"), {"@SUM(A1)", "'@SUM(A1)"}, {"-5", "'-5"}, {"a=1", "a=1"}, {"", ""}})
    CHECK(report::defused(text) == cell);
}

TEST_CASE("HTML has nothing of a text but its characters", "[html]") {
  report::Html html;
  html.begin("p", {{"title", "\"><script>'&\u202E"}, {"hidden"}});
  html.text("<b>&amp;\x1b\n");
  html.end();
  CHECK(html.take() ==
        "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;&lt;U+202E&gt;\" hidden>&lt;b&gt;&amp;amp;&lt;U+001B&gt; </p>");
}

TEST_CASE("only web pages are linked to", "[html]") {
  for (const char* url : {"https://example.org/a?b=1", "http://x", "HTTPS://EXAMPLE.ORG"})
    CHECK(report::is_web_address(url));
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "//example.org", "https://", " https://x",
                          "https://x y", "data:text/html,x", "https:/x", "java\nscript:x", ""})
    CHECK_FALSE(report::is_web_address(url));
}

TEST_CASE("a piece of an article has its own language and direction", "[html]") {
  const auto written = [](std::string_view text) {
    report::Html html;
    html.leaf("q", text, report::as_piece(text));
    return html.take();
  };
  CHECK(written("خبر 5") == "<q lang=\"ar\" dir=\"rtl\">خبر 5</q>");
  CHECK(written("AFP") == "<q dir=\"auto\">AFP</q>");
  CHECK(written("\xFF") == "<q dir=\"auto\">&lt;FF&gt;</q>");
}
