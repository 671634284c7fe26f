#include "text/fold.h"

#include <catch2/catch.hpp>

#include "factcheck/text.h"
#include "text/stem.h"
#include "text/words.h"

using namespace factcheck;
using namespace factcheck::text;

TEST_CASE("spellings that are one word", "[fold]") {
  struct Row {
    const char* why;
    const char* a;
    const char* b;
  };
  const Row rows[] = {
      {"hamza on alef", "أكتوبر", "اكتوبر"},
      {"hamza under alef", "إبريل", "ابريل"},
      {"madda", "آلاف", "الاف"},
      {"wasla", "\u0671لألف", "الألف"},
      {"alef maksura", "مستشفى", "مستشفي"},
      {"Persian yeh", "في", "ف\u06CC"},
      {"teh marbuta", "دولة", "دوله"},
      {"Urdu heh", "دوله", "دول\u06C1"},
      {"teh marbuta of Urdu", "دولة", "دول\u06C3"},
      {"Persian kaf", "كتاب", "\u06A9تاب"},
      {"vowel marks", "ثَلاثةٌ", "ثلاثة"},
      {"shadda", "سبّاح", "سباح"},
      {"tanwin on alef", "كتابًا", "كتابا"},
      {"superscript alef", "هٰذا", "هذا"},
      {"Koranic mark", "عام\u06E1", "عام"},
      {"tatweel", "الـــدول", "الدول"},
      {"zero-width joiner", "دو\u200Dلة", "دولة"},
      {"zero-width non-joiner", "دو\u200Cلة", "دولة"},
      {"right-to-left mark", "\u200Fدولة\u200F", "دولة"},
      {"Arabic letter mark", "\u061Cدولة", "دولة"},
      {"byte order mark", "\uFEFFدولة", "دولة"},
      {"soft hyphen", "دو\u00ADلة", "دولة"},
      {"isolated presentation forms", "\uFE8D\uFEDF\uFED2", "الف"},
      {"initial, medial and final forms", "\uFED3\uFEF2", "في"},
      {"ligature of lam and alef", "\uFEFB", "لا"},
      {"ligature of lam and alef with hamza", "\uFEF7", "لأ"},
      {"ligature of lam and alef with madda inside a word", "ا\uFEF5ف", "الآف"},
      {"final ligature of lam and alef", "بلا", "ب\uFEFC"},
      {"Latin case", "INTERPOL", "interpol"},
      {"Latin case beyond ASCII", "\u00C9", "\u00E9"},
  };
  for (const Row& row : rows) {
    INFO(row.why << ": " << row.a << " and " << row.b);
    CHECK(fold_word(row.a) != 0);
    CHECK(fold_word(row.a) == fold_word(row.b));
  }
}

TEST_CASE("spellings that are different words", "[fold]") {
  const std::pair<const char*, const char*> rows[] = {
      {"مئة", "ميه"},      // hamza on yeh is a letter of its own
      {"سئل", "سيل"},      //
      {"مؤتمر", "موتمر"},  // hamza on waw too
      {"ماء", "ما"},       //
      {"ثلاث", "تلات"},    // dialect spellings are rows of tables
      {"قاض", "قاظ"},      //
      {"دول", "دولة"},     //
      {"ab", "اب"},        //
  };
  for (const auto& [a, b] : rows) {
    INFO(a << " and " << b);
    CHECK(fold_word(a) != fold_word(b));
  }
}

TEST_CASE("no word, no key", "[fold]") {
  for (const char* none : {"", " ", "كلمتان معا", "123", "؟", "\u0640", "\u064B", "قسطنطينيةقسطنطينية"}) {
    INFO("'" << none << "'");
    CHECK(fold_word(none) == 0);
  }
  CHECK(fold_word("ستةعشرحرفابلاقصد") != 0);
  CHECK(length(fold_word("ستةعشرحرفابلاقصد")) == 16);
  CHECK(fold_word("سبعةعشرحرفابلاقصد") == 0);
}

TEST_CASE("a phrase keeps its marks and digits apart from words", "[fold]") {
  const auto phrase = fold_phrase("كم/س 27");
  REQUIRE(phrase.size() == 4);
  CHECK(phrase[0] == fold_word("كم"));
  CHECK(phrase[1] == (kMarkTag | Key{'/'}));
  CHECK(phrase[3] == (kDigitsTag | Key{27}));
  CHECK_FALSE(is_word_key(phrase[1]));
  CHECK_FALSE(is_word_key(phrase[3]));
  CHECK(is_word_key(phrase[0]));
}

TEST_CASE("the classes of characters", "[fold]") {
  struct Row {
    char32_t c;
    Char kind;
  };
  const Row rows[] = {
      {U'ا', Char::letter},     {U'چ', Char::letter},      {U'a', Char::letter},     {U'é', Char::letter},
      {U'я', Char::letter},     {U'中', Char::letter},     {U'5', Char::digit},      {U'٥', Char::digit},
      {U'۵', Char::digit},      {U'،', Char::mark},        {U'؟', Char::mark},       {U'٪', Char::mark},
      {U'«', Char::mark},       {U'€', Char::mark},        {0x1F600, Char::mark},    {0x64E, Char::ignorable},
      {0x640, Char::ignorable}, {0x200F, Char::ignorable}, {0x301, Char::ignorable}, {U' ', Char::space},
      {0xA0, Char::space},      {0x202F, Char::space},     {0x3000, Char::space},    {U'\n', Char::line},
      {0x2028, Char::line},     {0x85, Char::line},
  };
  for (const Row& row : rows) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(row.c));
    CHECK(fold(row.c).kind == row.kind);
  }
}

TEST_CASE("digits of every script have one value", "[fold]") {
  for (std::uint8_t d = 0; d < 10; ++d)
    for (const char32_t zero : {U'0', U'٠', U'۰'}) CHECK(fold(zero + d).byte == d);
}

TEST_CASE("every code point can be folded, and a letter has a byte", "[fold]") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const Folded f = fold(c);
    if (f.kind == Char::letter && f.byte == 0) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
    if (f.second != 0 && f.kind != Char::letter) FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("the second letter of a word, whatever the first is written with", "[fold]") {
  struct Row {
    const char* why;
    std::string first, second;
  };
  const Row rows[] = {
      {"a letter of two bytes", "\u0648", "\u062B"},
      {"a presentation form, of three", "\uFEED", "\uFE9B"},
      {"a letter before marks", "\u0648\u064E\u0651", "\u062B"},
      {"before a right-to-left mark", "\u0648\u200F", "\u062B"},
      {"before tatweel and a joiner", "\u0648\u0640\u0640\u200D", "\uFE9B"},
      {"before a mark of four bytes", "\u0648\U0001D167", "\u062B"},
      {"a ligature of both", "", "\uFC32"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    const std::string bytes = "\u0628 " + row.first + row.second + "\u0644";
    CHECK(second_letter(bytes, 3) == 3 + row.first.size());
  }
  CHECK(second_letter("\u0648", 0) == 2);
}

TEST_CASE("where a character begins", "[fold]") {
  const std::string bytes = "a\u0648\uFEED\U0001F600";
  std::string found;
  for (std::size_t at = 0; at <= bytes.size() + 1; ++at) found += begins_character(bytes, at) ? 'x' : '-';
  CHECK(found == "xx-x--x---x-");
}

TEST_CASE("the first byte that is not UTF-8", "[fold]") {
  struct Row {
    const char* why;
    std::string bytes;
    std::size_t at;
  };
  const Row rows[] = {
      {"nothing", "", std::string::npos},
      {"valid", "عام 2025 😀", std::string::npos},
      {"a lone continuation", "ab\x80", 2},
      {"cut short", "دولة\xD8", 8},
      {"an old code page", "a\xC7\xE1", 1},
      {"overlong", "a\xC0\xAF", 1},
      {"a surrogate", "ab\xED\xA0\x80", 2},
      {"beyond Unicode", "\xF5\x80\x80\x80", 0},
      {"after many valid ones", std::string(1000, 'x') + "\xFFz", 1000},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(invalid_utf8(row.bytes) == row.at);
  }
}

TEST_CASE("words are ordered as their spellings are", "[fold]") {
  const std::string_view words[] = {"",      "zebra", "zebrb", "z",     "كتاب",  "كتا",
                                    "كتابة", "أرز",   "يمامة", "zكتاب", "كتابz", "كتابa"};
  for (const std::string_view a : words)
    for (const std::string_view b : words) {
      CAPTURE(a, b);
      const Key first = fold_word(a);
      const Key second = fold_word(b);
      CHECK((order_of_spelling(first) < order_of_spelling(second)) == (spell(first) < spell(second)));
    }
}
