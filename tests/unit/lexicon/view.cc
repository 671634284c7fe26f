#include "factcheck/view.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "../article.h"

using namespace factcheck;
using lexicon::TokenIndex;
using lexicon::View;

namespace {

// The sentence that holds the first token equal to `word`.
std::string sentence(std::string_view text, std::string_view word) {
  const Passage passage = text::make_passage(Field::text, text, {});
  lexicon::WordCache words(test::embedded());
  const View view(passage, words);
  TokenIndex i = 0;
  while (view.has(i) && view.bytes(i) != word) ++i;
  REQUIRE(view.has(i));
  const TokenIndex begin = view.sentence_begin(i);
  const TokenIndex end = view.sentence_end(i);
  return begin == end ? "" : std::string(view.span(begin, end).of(text));
}

}  // namespace

TEST_CASE("where a sentence begins and ends", "[view]") {
  struct Row {
    const char* text;
    const char* word;
    const char* sentence;
  };
  const Row rows[] = {
      {"حضر 12 وزيرا. وغاب 3 وزراء. انتهى", "3", "وغاب 3 وزراء"},
      {"حضر 12 وزيرا. وغاب 3 وزراء", "12", "حضر 12 وزيرا"},
      {"بلغ 12.5 مليونا", "12", "بلغ 12.5 مليونا"},
      {"قال د. محمد إن 12 حضروا", "12", "قال د. محمد إن 12 حضروا"},
      {"كم حضر؟ حضر 12", "12", "حضر 12"},
      {"حضر 5؛ وغاب 12", "12", "وغاب 12"},
      {"سطر 5\nسطر 12", "12", "سطر 12"},
      {"حضر 5، وغاب 12", "12", "حضر 5، وغاب 12"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(sentence(row.text, row.word) == row.sentence);
  }
}

TEST_CASE("words with the article", "[view]") {
  const std::pair<const char*, bool> rows[] = {
      {"الدول", true},  {"والدول", true}, {"بالدول", true}, {"وبالدول", true}, {"للدول", true},
      {"وللدول", true}, {"دول", false},   {"ألف", false},   {"لجان", false},   {"إلى", false},
  };
  for (const auto& [word, expected] : rows) {
    INFO(word);
    const Passage passage = text::make_passage(Field::text, word, {});
    lexicon::WordCache words(test::embedded());
    CHECK(View(passage, words).has_article(0) == expected);
  }
}

// The same of each token: hits, classes, senses.
static void check_alike(const View& a, const View& b) {
  CHECK(std::ranges::equal(a.hits(), b.hits()));
  for (TokenIndex i = 0; i < a.size(); ++i) {
    const auto alike = [](const lexicon::Sense& x, const lexicon::Sense& y) {
      return x.cls == y.cls && x.form == y.form && x.row == y.row && x.words == y.words;
    };
    CAPTURE(std::string(a.bytes(i)));
    CHECK(std::ranges::equal(a.senses(i), b.senses(i), alike));
    CHECK(a.rarity(i).of_word == b.rarity(i).of_word);
    CHECK(a.rarity(i).of_stem == b.rarity(i).of_stem);
  }
}

TEST_CASE("what came before changes nothing of what is known of a word", "[view]") {
  const char* text =
      "أعلنت وزارة الصحة، اليوم الخميس 12 مارس، إصابة أكثر من 300 شخص وما لا يقل عن خمسة وعشرين طفلا في 7 مدن "
      "بنسبة 3 في المئة؛ وبلغت الكلفة 2.5 مليون درهم خلال الدورة الثالثة والتسعين للجمعية العامة";
  const Passage passage = text::make_passage(Field::text, text, {});
  lexicon::WordCache fresh(test::embedded());
  const View first(passage, fresh);

  lexicon::WordCache used(test::embedded());
  std::string many;  // more words than it keeps
  for (int i = 1; i < 40'000; ++i) {
    for (int n = i; n != 0; n /= 26) many += static_cast<char>('a' + n % 26);
    many += ' ';
  }
  const Passage others = text::make_passage(Field::text, many + text, {});
  const View before(others, used);
  for (TokenIndex i = 0; i < before.size(); ++i) (void)before.senses(i);

  check_alike(first, View(passage, used));
  const View again(passage, fresh);
  check_alike(first, again);
}
