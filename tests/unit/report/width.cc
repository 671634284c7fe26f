#include "report/width.h"

#include <sstream>
#include <vector>

#include <catch2/catch.hpp>

using namespace factcheck::report;

namespace {

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) all.push_back(line);
  return all;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("text is as wide as a terminal shows it", "[width]") {
  const std::pair<const char*, std::size_t> rows[] = {
      {"", 0},
      {"abc", 3},
      {"ثَانٍ", 3},     // marks over letters
      {"بـــاب", 6},  // tatweel is drawn
      {"لا", 2},      // a ligature in some fonts, two cells in a terminal
      {"١٢٣", 3},
      {"漢字", 4},
      {"ａ", 2},
      {"e\u0301", 1},
      {"😀", 2},
      {"❤\uFE0F", 2},  // asked to be an emoji
      {"👨‍👩‍👧", 2},
      {"🇲🇦", 2},
      {"ب\u200Dب", 2},  // a joiner
      {"\x1b[1;31mabc\x1b[0m", 3},
      {"\u2067باب\u2069", 3},
  };
  for (const auto& [text, width] : rows) {
    INFO(text);
    CHECK(columns(text) == width);
  }
}

TEST_CASE("a line that fits stays as it is", "[width]") {
  const std::string line = "  \u2067«شارك 196 بلدا»\u2069";
  CHECK(wrapped(line, 40, 4) == line);
  CHECK(wrapped("", 10, 4).empty());
}

TEST_CASE("lines are broken at spaces and begin with the indent", "[width]") {
  CHECK(wrapped("    شارك في الدورة 196 بلدا", 18, 4) == "    شارك في الدورة\n    196 بلدا");
  CHECK(wrapped("ab cd  ef", 5, 2) == "ab cd\n  ef");
  // A path is kept whole where a line holds it.
  CHECK(wrapped("see archive/a-b/c.txt", 20, 2) == "see\n  archive/a-b/c.txt");
}

TEST_CASE("what is wider than a line is broken between characters", "[width]") {
  CHECK(wrapped("aaaaaaaaaaaa", 5, 2) == "aaaaa\n  aaa\n  aaa\n  a");
  CHECK(wrapped("漢字漢字", 5, 1) == "漢字\n 漢字");
  CHECK(wrapped("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5, 1) ==
        "👨‍👩‍👧👨‍👩‍👧\n 👨‍👩‍👧");
  const std::string marked = wrapped("بَبَبَبَبَ", 2, 0);
  CHECK(marked == "بَبَ\nبَبَ\nبَ");
}

TEST_CASE("no line is wider than asked, and each closes what it opens", "[width]") {
  const std::string quote =
      "    \u2067«… للمنظمة الدولية (الأنتربول)، بحضور \x1b[1mأكثر من ألف وثلاثمئة مشارك\x1b[0m يمثلون 196 دولة عُضوًا 😀 "
      "إلى جانب "
      "34 منظمة»\u2069";
  for (std::size_t width = 12; width < 90; ++width) {
    INFO(width);
    const std::string out = wrapped(quote, width, 4);
    std::string joined;
    for (const std::string& line : lines(out)) {
      CHECK(columns(line) <= width);
      CHECK(occurrences(line, "\u2067") == occurrences(line, "\u2069"));
      CHECK(occurrences(line, "\x1b[1m") == occurrences(line, "\x1b[0m"));
      CHECK(line.starts_with("    "));
      std::string letters;
      for (std::size_t at = 0; at < line.size();) {
        if (line.compare(at, 3, "\u2067") == 0 || line.compare(at, 3, "\u2069") == 0)
          at += 3;
        else if (line[at] == '\x1b')
          at = line.find('m', at) + 1;
        else if (line[at] == ' ')
          ++at;
        else
          letters += line[at++];
      }
      joined += letters;
    }
    CHECK(joined == "«…للمنظمةالدولية(الأنتربول)،بحضورأكثرمنألفوثلاثمئةمشاركيمثلون196دولةعُضوًا😀إلىجانب34منظمة»");
  }
}

TEST_CASE("a link takes no room, and is whole on each line", "[width]") {
  const std::string link = "\x1b]8;;file://host/a%20b.txt\x1b\\";
  const std::string end = "\x1b]8;;\x1b\\";
  CHECK(columns("x " + link + "a b.txt" + end) == 9);
  CHECK(wrapped("x " + link + "a b.txt" + end, 7, 2) == "x " + link + "a" + end + "\n  " + link + "b.txt" + end);
}
