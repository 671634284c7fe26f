// Numbers written out and read back: by a speller that follows the grammar, and by ICU's spell-out, which often does
// not (إحدى عشر, ثلاثة مائة, إثنان مليون) and so stands for careless prose.
#include <catch2/catch.hpp>

#include <random>

#include "icu.h"
#include "show.h"
#include "spell.h"

using namespace factcheck;
using namespace factcheck::test;

namespace {

// Every integer up to 20,000, then 20,000 of up to fifteen digits, half of them round.
const std::vector<std::int64_t>& numbers() {
  static const auto all = [] {
    std::vector<std::int64_t> n;
    for (std::int64_t i = 1; i <= 20'000; ++i) n.push_back(i);
    std::mt19937_64 random(42);
    const auto power = [&random](std::uint64_t from, std::uint64_t most) {
      std::int64_t p = 1;
      for (auto k = from + random() % (most - from + 1); k > 0; --k) p *= 10;
      return p;
    };
    while (n.size() < 40'000) {
      std::int64_t x = static_cast<std::int64_t>(random() >> 1) % power(5, 15);
      if (n.size() % 2 == 0) x -= x % power(0, 8);
      if (x > 0) n.push_back(x);
    }
    return n;
  }();
  return all;
}

// Collects what was misread; shows the first few.
class Misread {
 public:
  // The text must hold one figure, of this kind and value, whose own bytes are [begin, end).
  void expect_one(const std::string& text, Kind kind, std::int64_t value, std::size_t begin, std::size_t end) {
    const auto document = article(text);
    const auto mentions = mentions_of(*document);
    ++read_;
    if (mentions.size() == 1 && mentions[0].kind == kind &&
        mentions[0].value.quantity == Quantity::of(Decimal(value)) && mentions[0].figure.begin == begin &&
        mentions[0].figure.end == end)
      return;
    if (++count_ <= 10) shown_ += std::to_string(value) + ": " + text + "\n" + figures(text) + "\n";
  }
  void check(std::size_t least) const {
    INFO(count_ << " of " << read_ << " misread, such as\n" << shown_);
    CHECK(count_ == 0);
    CHECK(read_ >= least);
  }

 private:
  std::size_t read_ = 0;
  std::size_t count_ = 0;
  std::string shown_;
};

constexpr Gender kGenders[] = {Gender::masculine, Gender::feminine};
constexpr Case kCases[] = {Case::nominative, Case::oblique};

}  // namespace

TEST_CASE("what the speller writes", "[round-trip]") {
  struct Row {
    std::int64_t n;
    Spelling spelling;
    const char* text;
  };
  using enum Gender;
  using enum Case;
  const Row rows[] = {
      {1, {feminine, nominative}, "دولة واحدة"},
      {2, {masculine, oblique}, "كتابين اثنين"},
      {3, {masculine, nominative}, "ثلاثة كتب"},
      {8, {feminine, nominative}, "ثماني دول"},
      {11, {masculine, nominative}, "أحد عشر كتابا"},
      {12, {feminine, oblique}, "اثنتي عشرة دولة"},
      {18, {feminine, oblique}, "ثماني عشرة دولة"},
      {28, {feminine, nominative}, "ثمان وعشرون دولة"},
      {93, {masculine, oblique}, "ثلاثة وتسعين كتابا"},
      {103, {feminine, nominative, true}, "مائة وثلاث دول"},
      {200, {masculine, nominative}, "مئتا كتاب"},
      {212, {masculine, oblique}, "مئتين واثني عشر كتابا"},
      {800, {masculine, nominative, true, true}, "ثماني مائة كتاب"},
      {2000, {masculine, oblique}, "ألفي كتاب"},
      {2003, {masculine, nominative}, "ألفان وثلاثة كتب"},
      {11'000, {feminine, nominative}, "أحد عشر ألف دولة"},
      {25'300, {masculine, oblique}, "خمسة وعشرين ألفا وثلاثمئة كتاب"},
      {105'000, {masculine, nominative}, "مئة وخمسة آلاف كتاب"},
      {3'200'000, {masculine, nominative}, "ثلاثة ملايين ومئتا ألف كتاب"},
      {2'000'000'001'000, {masculine, oblique}, "تريليونين وألف كتاب"},
  };
  for (const Row& row : rows) CHECK(Speller(row.spelling).counted(row.n).text == row.text);
  CHECK(Speller({feminine, nominative}).ordinal(93) == "الثالثة والتسعون");
  CHECK(Speller({masculine, oblique}).ordinal(221) == "الحادي والعشرين بعد المئتين");
}

TEST_CASE("numbers of the speller are read back", "[round-trip]") {
  Misread misread;
  for (const Gender gender : kGenders)
    for (const Case grammatical : kCases)
      for (const bool old_hundred : {false, true})
        for (const bool split_hundred : {false, true})
          for (const std::int64_t n : numbers()) {
            const auto c = Speller({gender, grammatical, old_hundred, split_hundred}).counted(n);
            misread.expect_one(c.text, Kind::count, n, c.begin, c.end);
          }
  misread.check(16 * numbers().size());
}

TEST_CASE("numbers of ICU are read back", "[round-trip]") {
  Misread misread;
  for (const char* rules : {"%spellout-cardinal-masculine", "%spellout-cardinal-feminine"}) {
    const SpellOut spell(rules);
    for (const std::int64_t n : numbers()) {
      const std::string words = spell(n);
      misread.expect_one(words + " كتابا", Kind::count, n, 0, words.size());
    }
  }
  misread.check(2 * numbers().size());
}

TEST_CASE("ordinals of the speller are read back", "[round-trip]") {
  Misread misread;
  for (const Gender gender : kGenders)
    for (const Case grammatical : kCases)
      for (const bool old_hundred : {false, true})
        for (int n = 1; n < 1000; ++n) {
          const std::string head = gender == Gender::masculine ? "المؤتمر " : "الدورة ";
          const std::string words = Speller({gender, grammatical, old_hundred}).ordinal(n);
          misread.expect_one(head + words, Kind::ordinal, n, head.size(), head.size() + words.size());
        }
  misread.check(8 * 999);
}

// ICU's ordinals beyond 99 are cardinals.
TEST_CASE("ordinals of ICU are read back", "[round-trip]") {
  Misread misread;
  for (const Gender gender : kGenders) {
    const SpellOut spell(gender == Gender::masculine ? "%spellout-ordinal-masculine" : "%spellout-ordinal-feminine");
    const std::string head = gender == Gender::masculine ? "المؤتمر " : "الدورة ";
    for (int n = 1; n < 100; ++n) {
      const std::string words = spell(n);
      misread.expect_one(head + words, Kind::ordinal, n, head.size(), head.size() + words.size());
    }
  }
  misread.check(2 * 99);
}
