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

// A build with sanitizers is many times slower and reads every 20th number.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::int64_t kStep = 20;
#else
constexpr std::int64_t kStep = 1;
#endif

// Every integer up to 100,000, then 100,000 of up to fifteen digits, half of them round.
const std::vector<std::int64_t>& numbers() {
  static const auto all = [] {
    constexpr std::int64_t kEach = 100'000;
    std::vector<std::int64_t> n;
    for (std::int64_t i = 1; i <= kEach; i += kStep) n.push_back(i);
    std::mt19937_64 random(42);
    const auto power = [&random](std::uint64_t from, std::uint64_t most) {
      std::int64_t p = 1;
      for (auto k = from + random() % (most - from + 1); k > 0; --k) p *= 10;
      return p;
    };
    const std::size_t all_of_them = 2 * n.size();
    while (n.size() < all_of_them) {
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
constexpr Case kCases[] = {Case::nominative, Case::genitive, Case::accusative};

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
      {1, {masculine, accusative}, "كتابا واحدا"},
      {2, {masculine, genitive}, "كتابين اثنين"},
      {3, {masculine, nominative}, "ثلاثة كتب"},
      {8, {feminine, nominative}, "ثماني دول"},
      {11, {masculine, nominative}, "أحد عشر كتابا"},
      {12, {feminine, genitive}, "اثنتي عشرة دولة"},
      {18, {feminine, genitive}, "ثماني عشرة دولة"},
      {28, {feminine, nominative}, "ثمان وعشرون دولة"},
      {93, {masculine, genitive}, "ثلاثة وتسعين كتابا"},
      {103, {feminine, nominative, true}, "مائة وثلاث دول"},
      {200, {masculine, nominative}, "مئتا كتاب"},
      {212, {masculine, genitive}, "مئتين واثني عشر كتابا"},
      {800, {masculine, nominative, true, true}, "ثماني مائة كتاب"},
      {2000, {masculine, genitive}, "ألفي كتاب"},
      {2003, {masculine, nominative}, "ألفان وثلاثة كتب"},
      {11'000, {feminine, nominative}, "أحد عشر ألف دولة"},
      {23, {feminine, accusative}, "ثلاثا وعشرين دولة"},
      {1028, {feminine, accusative}, "ألفا وثمانيا وعشرين دولة"},
      {25'300, {masculine, genitive}, "خمسة وعشرين ألفا وثلاثمئة كتاب"},
      {105'000, {masculine, nominative}, "مئة وخمسة آلاف كتاب"},
      {3'200'000, {masculine, nominative}, "ثلاثة ملايين ومئتا ألف كتاب"},
      {2'000'000'001'000, {masculine, genitive}, "تريليونين وألف كتاب"},
  };
  for (const Row& row : rows) CHECK(Speller(row.spelling).counted(row.n).text == row.text);
  CHECK(Speller({feminine, nominative}).ordinal(93) == "الثالثة والتسعون");
  CHECK(Speller({masculine, genitive}).ordinal(221) == "الحادي والعشرين بعد المئتين");
  CHECK(Speller({masculine, nominative}).ordinal(1216) == "السادس عشر بعد الألف والمئتين");
  CHECK(Speller({feminine, nominative}).ordinal_from_above(3121) == "الثلاثة آلاف والمئة والحادية والعشرون");
  CHECK(with_marks("كتاب من").size() == with_marks("كتاب").size() + 1 + with_marks("من").size());
}

// Both genders, three cases, with and without marks. The four spellings of the hundred (مئة, مائة, joined and split)
// take turns; below a thousand each number has all of them.
TEST_CASE("numbers of the speller are read back", "[round-trip]") {
  Misread misread;
  const auto read = [&misread](const Spelling& spelling, std::int64_t n) {
    const auto c = Speller(spelling).counted(n);
    misread.expect_one(c.text, Kind::count, n, c.begin, c.end);
    const std::string before = with_marks(c.text.substr(0, c.begin));
    const std::string words = with_marks(c.text.substr(c.begin, c.end - c.begin));
    misread.expect_one(before + words + with_marks(c.text.substr(c.end)), Kind::count, n, before.size(),
                       before.size() + words.size());
  };
  std::size_t turn = 0;
  for (const std::int64_t n : numbers())
    for (const Gender gender : kGenders)
      for (const Case grammatical : kCases) {
        ++turn;
        for (std::size_t hundred = 0; hundred < 4; ++hundred)
          if (n < 1000 || turn % 4 == hundred) read({gender, grammatical, hundred % 2 == 1, hundred / 2 == 1}, n);
      }
  misread.check(12 * numbers().size());
}

// Both genders, with and without marks by turns.
TEST_CASE("numbers of ICU are read back", "[round-trip]") {
  Misread misread;
  bool marks = false;
  for (const char* rules : {"%spellout-cardinal-masculine", "%spellout-cardinal-feminine"}) {
    const SpellOut spell(rules);
    for (const std::int64_t n : numbers()) {
      std::string words = spell(n);
      if (marks) words = with_marks(words);
      misread.expect_one(words + " كتابا", Kind::count, n, 0, words.size());
      marks = !marks;
    }
    marks = true;
  }
  misread.check(2 * numbers().size());
}

TEST_CASE("ordinals of the speller are read back", "[round-trip]") {
  Misread misread;
  for (const Gender gender : kGenders)
    for (const Case grammatical : kCases)
      for (const bool old_hundred : {false, true})
        for (int n = 1; n < 10'000; n += static_cast<int>(kStep)) {
          const std::string head = gender == Gender::masculine ? "المؤتمر " : "الدورة ";
          const Speller speller({gender, grammatical, old_hundred});
          for (const std::string& words :
               {speller.ordinal(n), speller.ordinal_from_above(n), with_marks(speller.ordinal(n))})
            misread.expect_one(head + words, Kind::ordinal, n, head.size(), head.size() + words.size());
        }
  misread.check(36 * (9'999 / kStep));
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
