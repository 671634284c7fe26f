#include "factcheck/report.h"

#include <catch2/catch.hpp>

#include <rapidjson/document.h>

#include "../claims.h"
#include "../findings.h"
#include "../lines.h"

using namespace factcheck;

namespace {

Value quantity(Precision p, const char* low, const char* high = nullptr) {
  Value v;
  v.quantity = high == nullptr ? Quantity::of(Decimal::parse(low).value(), p)
                               : Quantity{Decimal::parse(low).value(), Decimal::parse(high).value(), p};
  return v;
}

Value dates(Date from, Date to) {
  Value v;
  v.form = Value::Form::date;
  v.dates = {from, to};
  return v;
}

Value time(int minutes) {
  Value v;
  v.form = Value::Form::time;
  v.times = {static_cast<std::int16_t>(minutes), static_cast<std::int16_t>(minutes)};
  return v;
}

Value score(int home, int away) {
  Value v;
  v.form = Value::Form::score;
  v.quantity = {Decimal(home), Decimal(away), Precision::exact};
  return v;
}

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document d;
  d.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag>(json.c_str(), json.size());
  REQUIRE_FALSE(d.HasParseError());
  return d;
}

}  // namespace

TEST_CASE("a value as a person reads it", "[show]") {
  struct Row {
    Value value;
    const char* unit;
    const char* shown;
  };
  using enum Precision;
  const Row rows[] = {
      {quantity(exact, "196"), "", "196"},
      {quantity(exact, "2.50"), "", "2.5"},
      {quantity(exact, "-4"), "celsius", "-4 degrees Celsius"},
      {quantity(more_than, "1000"), "", "more than 1,000"},
      {quantity(at_least, "12"), "", "at least 12"},
      {quantity(less_than, "12"), "", "less than 12"},
      {quantity(at_most, "12"), "", "at most 12"},
      {quantity(about, "180"), "", "about 180"},
      {quantity(range, "3", "5"), "", "3–5"},
      {quantity(vague, "20", "99"), "", "20–99"},
      {quantity(exact, "20"), "percent", "20%"},
      {quantity(exact, "300000000"), "MAD", "300 million Moroccan dirhams"},
      {dates({2025, 11, 24}, {2025, 11, 24}), "", "24 November 2025"},
      {dates({2025, 11, 24}, {2025, 11, 27}), "", "24 to 27 November 2025"},
      {dates({0, 11, 24}, {0, 11, 24}), "", "24 November"},
      {time(14 * 60 + 21), "", "14:21"},
      {score(3, 0), "", "3-0"},
  };
  for (const Row& row : rows) CHECK(report::Words(report::Language::english).show(row.value, row.unit) == row.shown);
}

TEST_CASE("untrusted text cannot steer a terminal or turn a line round", "[printable]") {
  const std::pair<std::string, std::string> rows[] = {
      {"", ""},
      {"بمشاركة 196 دولة", "بمشاركة 196 دولة"},
      {"ثَلاثةٌ – «كتب» 😀", "ثَلاثةٌ – «كتب» 😀"},
      {"\x1b[31mأحمر\x1b[0m", "<U+001B>[31mأحمر<U+001B>[0m"},
      {"a\tb\nc\rd", "a<U+0009>b<U+000A>c<U+000D>d"},
      {std::string("a\0b", 3), "a<U+0000>b"},
      {"\x7f", "<U+007F>"},
      {"\u009B31m", "<U+009B>31m"},
      {"\u202Eroz", "<U+202E>roz"},
      {"\u2066\u2067\u2068\u2069", "<U+2066><U+2067><U+2068><U+2069>"},
      {"\u200F12\u200E", "<U+200F>12<U+200E>"},
      {"\u061C5", "<U+061C>5"},
      {"\u2028\u2029", "<U+2028><U+2029>"},
      {"\uFEFFx", "<U+FEFF>x"},
      {"caf\xE9.txt", "caf<E9>.txt"},
      {"\xFF\xFE", "<FF><FE>"},
      {"دو\xD9", "دو<D9>"},
      {"\xED\xA0\x80", "<ED><A0><80>"},
      {"\xF0\x9F\x98", "<F0><9F><98>"},
  };
  for (const auto& [in, out] : rows) CHECK(report::printable(in) == out);
}

TEST_CASE("a claim is one line of valid JSON, whatever the article holds", "[json]") {
  const std::string awkward[] = {
      "عادي",    "\"quoted\" \\ back\\slash/", "tab\t line\n feed\r",      std::string("nul\0end", 7),
      "\x1b[0m", "\u2028\u2029\u202E",         "😀 \u0001\u001F {\"a\":1}", "</script>",
  };
  for (const std::string& s : awkward) {
    Claim c = test::count_claim(s, Quantity::of(Decimal::parse("12345678901234567890.125").value()), s, s);
    auto a = std::make_shared<Article>(*c.article);
    a->title = a->id = s;
    a->source = s;
    a->signature = {{s, 50}};
    c.article = a;
    c.text = c.noun = c.counted = c.unit = c.quote.text = s;
    c.event = EventRef{s, s, {}, {}, {}, {}, {}, {}};
    c.article_event = c.event;
    const std::string line = test::line_of(c);
    REQUIRE(line.ends_with('\n'));
    CHECK(line.find('\n') == line.size() - 1);
    const auto json = parsed(line);
    const auto text = [](const rapidjson::Value& v) { return std::string(v.GetString(), v.GetStringLength()); };
    CHECK(text(json["schema"]) == "factcheck/claim/1");
    CHECK(text(json["text"]) == s);
    CHECK(text(json["document"]["id"]) == s);
    CHECK(text(json["document"]["source"]) == s);
    CHECK(text(json["event"]["name"]) == s);
    CHECK(text(json["quote"]["text"]) == s);
    CHECK(text(json["value"]["low"]) == "12345678901234567890.125");
  }
}

TEST_CASE("every character that JSON forbids in a string is escaped, wherever it stands", "[json]") {
  for (int code = 0; code < 0x80; ++code) {
    for (const std::size_t before : {0u, 1u, 7u, 8u, 40u}) {
      const std::string s = std::string(before, 'a') + static_cast<char>(code) + std::string(50 - before, 'b');
      Claim c = test::count_claim("a", Quantity::of(Decimal(5)), "states");
      c.quote.text = s;
      INFO(code << " after " << before);
      const auto json = parsed(test::line_of(c));
      const auto& text = json["quote"]["text"];
      CHECK(std::string_view(text.GetString(), text.GetStringLength()) == s);
    }
  }
}

TEST_CASE("control characters that JSON allows are escaped as well, and nothing like them is", "[json]") {
  for (const auto& [plain, json] : {std::pair("a\x7F"
                                              "b",
                                              R"("a\u007Fb")"),
                                    {"\u0080\u009B2J", R"("\u0080\u009B2J")"},
                                    {"\"\u0085\"\n", R"("\"\u0085\"\n")"},
                                    {"«أ\u00A0ب»", "\"«أ\u00A0ب»\""}}) {
    Claim c = test::count_claim("a", Quantity::of(Decimal(5)), "states");
    c.quote.text = plain;
    const std::string line = test::line_of(c);
    CHECK(line.find(std::string("\"quote\":{\"text\":") + json) != std::string::npos);
    const std::vector<Claim> claims = {c};
    std::vector<Finding> findings = {test::finding("1", claims)};
    CHECK(report::json({{1, 1}, findings, {}}).find(std::string("\"text\": ") + json) != std::string::npos);
  }
}

TEST_CASE("what is not known is null", "[json]") {
  const std::string line = test::line_of(test::count_claim("a", Quantity::of(Decimal(5), Precision::more_than), ""));
  const auto json = parsed(line);
  for (const char* key : {"unit", "noun", "measure", "role", "event"}) {
    INFO(key);
    CHECK(json[key].IsNull());
  }
  CHECK(json["document"]["source"].IsNull());
  CHECK(json["document"]["published"].IsNull());
  CHECK(json["value"]["high"].IsNull());
  CHECK_FALSE(json.HasMember("headline"));
}

TEST_CASE("a report counts its findings and holds them", "[json]") {
  const Claim a = test::count_claim("a", Quantity::of(Decimal(140)), "states", "attended");
  const Claim b = test::count_claim("b", Quantity::of(Decimal(150)), "states", "attended");
  Finding f;
  f.fingerprint = "0123456789abcdef";
  f.rule = "FC001";
  f.name = "count-conflict";
  f.severity = Severity::error;
  f.measure = "states";
  f.why = {{"why.same-number", {"\"a\"", "b"}}};
  f.sides = {{b.value, "", {&b}}, {a.value, "", {&a}}};
  Finding note = f;
  note.severity = Severity::note;
  const std::vector<Finding> findings = {f, note};
  const std::vector<text::Skipped> skipped = {{"c\x1b.txt", "no such file or folder"}};
  const report::Report report{{3, 17}, findings, skipped};
  const auto json = parsed(report::json(report));
  CHECK(json["schema"] == "factcheck/report/1");
  const std::pair<const char*, const char*> counts[] = {
      {"documents", "3"}, {"claims", "17"}, {"errors", "1"}, {"warnings", "0"}, {"notes", "1"}};
  for (const auto& [key, n] : counts) CHECK(json["summary"][key] == n);
  REQUIRE(json["findings"].Size() == 2);
  CHECK(json["findings"][0]["sides"][0]["claims"][0]["document"]["id"] == "b");
  CHECK(json["findings"][0]["hint"].IsNull());
  CHECK(json["skipped"][0]["path"] == "c\x1b.txt");

  const std::string plain = report::text(report, {});
  CHECK(plain.find("error[FC001] conflicting numbers (number of states)") != std::string::npos);
  CHECK(plain.find("150\n    b:1:1") < plain.find("140\n    a:1:1"));
  CHECK(plain.find("«*150*»") != std::string::npos);
  CHECK(plain.find("1 error, 0 warnings, 1 note in 17 claims of 3 articles") != std::string::npos);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(report::text(report, {true, false}).find("\x1b[1;31m") != std::string::npos);
  CHECK(report::text(report, {false, true}).find("\u2066b:1:1\u2069") != std::string::npos);
}

TEST_CASE("a report tells what is known only where something can be", "[json]") {
  const std::vector<Finding> findings;
  const std::vector<text::Skipped> skipped;
  report::Report report{{3, 17}, findings, skipped};
  CHECK_FALSE(parsed(report::json(report)).HasMember("known"));
  report.known.emplace();
  CHECK(report::text(report, {}) == "0 errors, 0 warnings, 0 notes in 17 claims of 3 articles\n");
  report.known->hidden_by_baseline = 3;
  report.known->suppressed = {{"0123456789abcdef", "it is \"so\" \xFF"}};
  report.known->unused = {"caf\xE9.toml:12"};
  const auto json = parsed(report::json(report));
  CHECK(json["known"]["hidden_by_baseline"] == "3");
  CHECK(json["known"]["suppressed"][0]["fingerprint"] == "0123456789abcdef");
  CHECK(json["known"]["suppressed"][0]["reason"] == "it is \"so\" <FF>");
  CHECK(json["known"]["unused"][0] == "caf<E9>.toml:12");
  CHECK(json["known"]["gone"].Empty());
  CHECK(json["known"]["expired"].Empty());
  CHECK(report::text(report, {}) ==
        "0 errors, 0 warnings, 0 notes in 17 claims of 3 articles, 3 known findings hidden, 1 finding suppressed\n");
}

TEST_CASE("a hostile article cannot colour or reorder a report", "[text]") {
  const std::string text = "حضر 140 دولة \x1b[31m\u202Eالآن";
  const auto claims = test::claims(text, "evil\x1b]0;x\a\u202E.txt");
  REQUIRE(claims.size() == 1);
  Finding f;
  f.rule = "FC001";
  f.name = "count-conflict";
  f.event_name = "حدث\x1b\u202E";
  f.measure = "stem:\x1b";
  f.sides = {{claims[0].value, "", {&claims[0]}}};
  const std::vector<Finding> findings = {f};
  const std::vector<text::Skipped> skipped;
  const std::string out = report::text({{1, 1}, findings, skipped}, {});
  for (const char* bad : {"\x1b", "\a", "\u202E"}) CHECK(out.find(bad) == std::string::npos);
}

TEST_CASE("an annotated article", "[annotate]") {
  const auto annotated = [](const char* text, report::Language language = report::Language::english) {
    const auto document = test::article(text, "a.txt");
    return report::annotate(*document, test::claims_of(*document), report::Words(language), {});
  };
  CHECK(annotated("حضر الحفل 300 ضيف\nوغاب عنه 20 ضيفا\n") ==
        "a.txt\n"
        "    1  حضر الحفل [[300 ضيف]](1)\n"
        "       (1) 1:11  number[numeral]  300  guests «ضيف»\n"
        "           of «الحفل»  role total  event «الحفل»\n"
        "    2  وغاب عنه [[20 ضيفا]](2)\n"
        "       (2) 2:10  number[numeral]  20  guests «ضيفا»\n"
        "           of «الحفل»  role total\n\n");
  CHECK(annotated("حضر الحفل 300 ضيف\n", report::Language::arabic) ==
        "a.txt\n"
        "    1  حضر الحفل [[300 ضيف]](1)\n"
        "       (1) 1:11  العدد[numeral]  300  الضيوف «ضيف»\n"
        "           يخص «الحفل»  الدور مجموع  الحدث «الحفل»\n\n");
  CHECK(annotated("") == "a.txt\n\n");
  CHECK(annotated("\xEF\xBB\xBFلا شيء\r\n\r\n\n") == "a.txt\n    1  لا شيء\n\n");
}

TEST_CASE("figures that overlap or cross a line", "[annotate]") {
  // One that goes on in the next line is marked in both and listed once.
  const auto document = test::article("أ ب ت\nث ج", "a.txt");
  std::vector<Claim> claims;
  for (const Span span : {Span{0, 5}, Span{3, 5}, Span{3, 8}, Span{6, 11}}) {
    claims.push_back(test::count_claim("a.txt", Quantity::of(Decimal(5)), "letters"));
    claims.back().span = claims.back().figure = span;
  }
  CHECK(report::annotate(*document, claims, report::Words(report::Language::english), {}) ==
        "a.txt\n"
        "    1  [[أ ب]](1)(2)[[ ت]](3)\n"
        "       (1) 1:1  number[numeral]  5  letters\n"
        "       (2) 1:1  number[numeral]  5  letters\n"
        "       (3) 1:1  number[numeral]  5  letters\n"
        "       (4) 1:1  number[numeral]  5  letters\n"
        "    2  [[ث]](4) ج\n\n");
}
