#include <catch2/catch.hpp>

#include "factcheck/text.h"
#include "text/fold.h"

using namespace factcheck;

namespace {

Passage scan(std::string_view bytes) { return text::make_passage(Field::text, bytes, {}); }

// «w:الدول d:27 m:، l» with the exact bytes of each token; a leading · means no white space before it.
std::string show(const Passage& passage) {
  std::string out;
  for (const Token& t : passage.tokens) {
    if (!out.empty()) out += ' ';
    if (!t.space_before) out += "·";
    out += "wdml"[static_cast<int>(t.kind)];
    if (t.kind != Token::Kind::line) out += ":" + std::string(t.span.of(passage.bytes));
  }
  return out;
}

}  // namespace

TEST_CASE("a text is cut into words, digits and marks", "[scan]") {
  const std::pair<const char*, const char*> rows[] = {
      {"", ""},
      {"   \t ", ""},
      {"بمشاركة 196 دولة", "w:بمشاركة d:196 w:دولة"},
      {"الدول الـ27،", "w:الدول w:الـ ·d:27 ·m:،"},
      {"ثَلاثةٌ كتبٍ", "w:ثَلاثةٌ w:كتبٍ"},
      {"كتـــاب", "w:كتـــاب"},
      {"ـكتاب", "w:كتاب"},
      {"عام ــ 5ـ7", "w:عام m:ــ d:5 ·m:ـ ·d:7"},
      {"دو\u200Dلة", "w:دو\u200Dلة"},
      {"1\u200F2", "d:1\u200F2"},
      {"\u200Fدولة\u200F ", "w:دولة"},
      {"12.345", "d:12 ·m:. ·d:345"},
      {"20%", "d:20 ·m:%"},
      {"٢٠٪", "d:٢٠ ·m:٪"},
      {"COP28", "w:COP ·d:28"},
      {"(«24»)", "m:( ·m:« ·d:24 ·m:» ·m:)"},
      {"ا\nب", "w:ا ·l w:ب"},
      {"ا\r\nب", "w:ا ·l w:ب"},
      {"ا\rب", "w:ا ·l w:ب"},
      {"ا\u2028ب", "w:ا ·l w:ب"},
      {"ا\n\n", "w:ا ·l l"},
      {"13\u00A0000", "d:13 d:000"},
      {"13\u202F000", "d:13 d:000"},
      {"\u064B5", "d:5"},
      {"😀", "m:😀"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(show(scan(text)) == expected);
  }
}

TEST_CASE("the value of a run of digits", "[scan]") {
  const std::pair<const char*, std::uint64_t> rows[] = {
      {"0", 0},
      {"007", 7},
      {"2025", 2025},
      {"٢٠٢٥", 2025},
      {"۲۰۲۵", 2025},
      {"٢0۲5", 2025},
      {"123456789012345678", 123456789012345678},
      {"9999999999999999999999", 1'000'000'000'000'000'000},  // too long for a value: the bound
  };
  for (const auto& [text, value] : rows) {
    INFO(text);
    const Passage passage = scan(text);
    REQUIRE(passage.tokens.size() == 1);
    CHECK(passage.tokens.front().key == value);
  }
}

TEST_CASE("every byte that is no space belongs to a token, and tokens do not overlap", "[scan]") {
  const std::string text = "  «أعلنت» 1.234,5 – شَخصٍ\t(COP28)\r\nعـــام ۱۴۰۳هـ؛ 50% 😀\n";
  const Passage passage = scan(text);
  std::uint32_t end = 0;
  for (const Token& t : passage.tokens) {
    CHECK(t.span.begin >= end);
    CHECK(t.span.begin < t.span.end);
    CHECK(text.substr(end, t.span.begin - end).find_first_not_of(" \t\r\n") == std::string::npos);
    end = t.span.end;
  }
  CHECK(text.find_first_not_of(" \t\r\n", end) == std::string::npos);
}

TEST_CASE("the sequences of a terminal hold no numbers", "[scan]") {
  for (const char* text : {"\x1B[31m", "\x1B[0m", "\x1B[1;38;5;208m", "\x1B[K", "\x1B", "\x1B[12"}) {
    INFO(text + 1);
    const Passage passage = scan(std::string(text) + " 7");
    const auto digits = std::count_if(passage.tokens.begin(), passage.tokens.end(),
                                      [](const Token& t) { return t.kind == Token::Kind::digits; });
    CHECK(digits == (std::string_view(text) == "\x1B[12" ? 2 : 1));  // unfinished: it is no sequence
  }
}

TEST_CASE("positions count lines and code points", "[scan]") {
  const std::string text = "سطر\u2028أول\r\nثَان 27\r\n\r\nab😀cd\rو";
  const Passage passage = scan(text);
  struct Row {
    const char* word;
    Position expected;
  };
  const Row rows[] = {{"سطر", {1, 1, 1, 1}}, {"أول", {1, 5, 5, 10}}, {"ثَان", {2, 1, 1, 1}}, {"27", {2, 6, 6, 10}},
                      {"ab", {4, 1, 1, 1}},  {"cd", {4, 4, 5, 7}},   {"و", {5, 1, 1, 1}}};
  for (const Row& row : rows) {
    INFO(row.word);
    const std::size_t at = std::string_view(row.word) == "و" ? text.rfind(row.word) : text.find(row.word);
    REQUIRE(at != std::string::npos);
    CHECK(position(passage, static_cast<std::uint32_t>(at)) == row.expected);
    const std::string before = text.substr(0, at);
    CHECK(behind({}, before) == row.expected);
  }
  CHECK(passage.lines.size() == 5);
  CHECK(passage.lines.front() == 0);
}

TEST_CASE("the headline is the first line where more follows, or the title given", "[scan]") {
  const auto headline = [](std::string text, std::string title) {
    Document d;
    d.text = std::move(text);
    d.title = std::move(title);
    text::tokenise(d, {});
    std::string out;
    for (const Passage& p : d.passages)
      out += std::string(name(p.field)) + "=" + std::string(p.headline.of(p.bytes)) + ";";
    return out;
  };
  CHECK(headline("العنوان\nالخبر.", "") == "text=العنوان;");
  CHECK(headline("\n\n  العنوان  \nالخبر.", "") == "text=العنوان;");
  CHECK(headline("سطر وحيد", "") == "text=;");
  CHECK(headline("الخبر\nسطر ثان", "العنوان") == "title=العنوان;text=;");
}

TEST_CASE("columns of a long line are those counted one by one", "[scan]") {
  std::string line;
  for (int i = 0; i < 400; ++i) line += i % 97 == 0 ? "😀" : i % 31 == 0 ? "…" : i % 3 == 0 ? " " : "ب";
  const Passage passage = scan(line);
  Position expected{1};
  for (std::size_t at = 0; at < line.size();) {
    CAPTURE(at);
    CHECK(position(passage, static_cast<std::uint32_t>(at)) == expected);
    const std::uint32_t length = text::decode(line, at).length;
    at += length;
    ++expected.column;
    expected.utf16_column += length == 4 ? 2 : 1;
    expected.byte_column += length;
  }
}
