#include <catch2/catch.hpp>

#include <algorithm>

#include "../batch.h"
#include "../files.h"
#include "../lines.h"
#include "../read.h"
#include "factcheck/archive.h"
#include "factcheck/report.h"

using namespace factcheck;

namespace {

// Articles with every kind of claim.
std::vector<Claim> many_claims() {
  std::vector<Claim> all;
  const auto add = [&](const char* id, const char* title, const char* published, const std::string& text) {
    for (Claim& c : test::claims(text, id, title, published)) all.push_back(std::move(c));
  };
  add("a", "", "2031-05-12",
      "افتتاح الدورة الـ54 للجمعية العامة للإنتربول\nافتتحت بالرباط يوم الاثنين 12 مايو 2031 على الساعة 10:30 أشغال "
      "الدورة الرابعة والخمسين للجمعية العامة للإنتربول، بمشاركة أكثر من 140 دولة و25 وزيرا ونائب وزير.\n"
      "وتمتد من 12 إلى 15 مايو بميزانية 12.5 مليون درهم مغربي، أي 20 في المئة.\nاقرأ أيضا\nفوز الفريق 3-0\n");
  add("b", "زلزال \"قوي\" \\ يضرب طنجة", "",
      "زلزال بقوة 6.8 درجات ليل الجمعة 9 مايو 2031 خلف ما بين 10 و15 قتيلا، ودام 45 ثانية.");
  add("c", "", "", "بلغ العدد 12.345 شخصا و0.000001 كيلومتر و99999999999999999999 نسمة وأقل من 3 وعشرات القتلى.");
  return all;
}

std::vector<std::string> skipped(const std::string& lines) {
  const test::TemporaryFolder folder;
  std::vector<std::string> out;
  for (const text::Skipped& s : test::read_claims({folder.write("c.jsonl", lines)}).skipped)
    out.push_back(s.path.substr(s.path.rfind('/') + 1) + ": " + s.reason.english());
  return out;
}

}  // namespace

TEST_CASE("claims come back as they were written", "[archive]") {
  const test::TemporaryFolder folder;
  const auto claims = many_claims();
  REQUIRE(claims.size() >= 18);
  const auto read = test::read_claims({folder.write("claims.jsonl", test::lines_of(claims))});
  CHECK(read.skipped.empty());
  CHECK(read.documents() == 3);
  REQUIRE(read.claims.size() == claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& a = claims[i];
    const Claim& b = read.claims[i];
    INFO(a.text << " " << name(a.kind));
    CHECK(test::line_of(a) == test::line_of(b));
    CHECK(a.value == b.value);
    CHECK(a.counted == b.counted);
    CHECK(a.span == b.span);
    CHECK(a.figure == b.figure);
    CHECK(a.field == b.field);
    CHECK((a.furniture == b.furniture && a.headline == b.headline && a.lead == b.lead && a.ambiguous == b.ambiguous));
    CHECK(a.wrong_weekday == b.wrong_weekday);
    CHECK(a.event->key == b.event->key);
    CHECK(*a.event == *b.event);
    CHECK(*a.article_event == *b.article_event);
    CHECK(a.article->signature == b.article->signature);
    CHECK(a.article->figures == b.article->figures);
    CHECK(a.article->title == b.article->title);
    CHECK(a.article->published == b.article->published);
  }
  // One article, held once.
  CHECK(read.claims[0].article == read.claims[1].article);
}

TEST_CASE("claims that were kept compare like fresh ones", "[archive]") {
  const test::TemporaryFolder folder;
  std::vector<Claim> claims = many_claims();
  for (Claim& c : test::claims("شاركت 151 دولة في الدورة الـ54 للجمعية العامة للإنتربول، و130 دولة أمس.", "d"))
    claims.push_back(std::move(c));
  for (Claim& c : test::claims("شاركت 120 دولة في الدورة الـ54 للجمعية العامة للإنتربول.", "e"))
    claims.push_back(std::move(c));
  const auto read = test::read_claims({folder.write("claims.jsonl", test::lines_of(claims))});
  const auto prints = [](const std::vector<Claim>& all) {
    std::vector<std::string> out;
    for (const Finding& f : test::findings(all).all) out.push_back(f.fingerprint);
    return out;
  };
  CHECK_FALSE(prints(claims).empty());
  CHECK(prints(read.claims) == prints(claims));
}

TEST_CASE("a line says of its article what the one before does, however it is laid out", "[archive]") {
  const test::TemporaryFolder folder;
  const auto claims = many_claims();
  std::string spaced;  // not as this program writes: each line is read whole
  for (const Claim& c : claims) spaced += "{ " + test::line_of(c).substr(1) + "\n";
  const auto whole = test::read_claims({folder.write("spaced.jsonl", spaced)});
  const auto read = test::read_claims({folder.write("claims.jsonl", test::lines_of(claims))});
  CHECK(whole.documents() == read.documents());
  CHECK(std::ranges::equal(whole.claims, read.claims, {}, test::line_of, test::line_of));

  // Of a line whose article only begins like the one before; and of one whose "document" is none.
  const std::string line = test::line_of(claims.front());
  std::string other = line;
  other.insert(other.find("\"document\":{\"id\":\"a") + std::string_view("\"document\":{\"id\":\"a").size(), "b");
  std::string none = line;
  none.replace(none.find("\"document\":") + std::string_view("\"document\":").size(), 0, "5,\"x\":");
  const auto mixed = test::read_claims({folder.write("mixed.jsonl", line + "\n" + other + "\n" + none + "\n" + line)});
  REQUIRE(mixed.claims.size() == 4);
  CHECK(mixed.claims[0].article->id == "a");
  CHECK(mixed.claims[1].article->id == "ab");
  CHECK(mixed.claims[2].article->id.empty());
  CHECK(mixed.claims[3].article->id == "a");
}

TEST_CASE("a line that is no claim is named and costs only itself", "[archive]") {
  const std::string good = test::line_of(test::count_claim("a", Quantity::of(Decimal(5)), "states"));
  const auto with = [&good](const std::string& from, const std::string& to) {
    std::string line = good;
    const std::size_t at = line.find(from);
    REQUIRE(at != std::string::npos);
    return line.replace(at, from.size(), to);
  };
  CHECK(skipped(good + "\n \r\n" + good).empty());
  CHECK(skipped(good + "{\n" + good + "[]\n5\n\"x\"\n\xFF\n") ==
        std::vector<std::string>{"c.jsonl:2: the line is not a JSON object", "c.jsonl:4: the line is not a JSON object",
                                 "c.jsonl:5: the line is not a JSON object", "c.jsonl:6: the line is not a JSON object",
                                 "c.jsonl:7: the line is not a JSON object"});
  struct Row {
    std::string line;
    const char* reason;
  };
  const Row rows[] = {
      {"{}\n", "\"schema\" must be \"factcheck/claim/1\""},
      {with("claim/1", "claim/2"), "\"schema\" must be \"factcheck/claim/1\""},
      {with("\"kind\":\"count\"", "\"kind\":\"number\""), "\"kind\" is not one of the contract's"},
      {with("\"document\":", "\"article\":"), "\"document\" is missing"},
      {with("\"low\":5,\"high\":5", "\"low\":null,\"high\":null"), "\"value\" fits no kind of claim"},
      {with("\"precision\":\"exact\"", "\"precision\":\"sure\""), "\"value\" fits no kind of claim"},
      {with("\"kind\":\"count\"", "\"kind\":\"time\""), "\"value\" fits no kind of claim"},
      {with("\"kind\":\"count\"", "\"kind\":\"score\""), "\"value\" fits no kind of claim"},
      {with("\"span\":{\"start\":0,\"end\":1", "\"span\":{\"start\":0,\"end\":99"), "\"quote\" must hold \"span\""},
      {with("\"span\":{\"start\":0,\"end\":1", "\"span\":{\"start\":1,\"end\":0"), "\"quote\" must hold \"span\""},
  };
  for (const Row& row : rows) {
    INFO(row.line);
    CHECK(skipped(row.line) == std::vector<std::string>{std::string("c.jsonl:1: ") + row.reason});
  }
}

TEST_CASE("a file that is not there is named", "[archive]") {
  const test::TemporaryFolder folder;
  const auto read = test::read_claims({folder.path("none.jsonl")});
  REQUIRE(read.skipped.size() == 1);
  CHECK(read.skipped[0].path == folder.path("none.jsonl"));
  CHECK(read.skipped[0].reason == "No such file or directory");
}

TEST_CASE("a number of more than 64 bits is read back", "[archive]") {
  Claim c = test::count_claim("a", Quantity::of(*Decimal::parse("78000000000000000000")), "calls");
  c.quote.text = c.text + " \"18446744073709551616\" \\";
  const std::string lines = test::lines_of({c});
  const test::TemporaryFolder folder;
  const test::Read read = test::read_claims({folder.write("claims.jsonl", lines)});
  CHECK(read.skipped.empty());
  CHECK(test::lines_of(read.claims) == lines);
}
