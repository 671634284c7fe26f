#include "factcheck/view.h"

#include <catch2/catch.hpp>

#include "../article.h"

using namespace factcheck;
using lexicon::TokenIndex;
using lexicon::View;

namespace {

// The sentence that holds the first token equal to `word`.
std::string sentence(std::string_view text, std::string_view word) {
  const Passage passage = text::make_passage(Field::text, text, {});
  const View view(passage, test::embedded());
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
    CHECK(View(passage, test::embedded()).has_article(0) == expected);
  }
}
