#include "clause/sentence.h"

#include <string>

#include <catch2/catch.hpp>

#include "../article.h"
#include "factcheck/extract.h"

using namespace factcheck;
using clause::Phrase;
using clause::Sentence;
using clause::Tag;
using lexicon::TokenIndex;

namespace {

// One sentence, and its words by what they are.
struct Read {
  std::unique_ptr<Document> document;
  lexicon::WordCache words{test::embedded()};
  std::vector<lexicon::View> views;
  std::vector<Mention> mentions;

  explicit Read(const char* text) : document(test::article(text)), views(lexicon::views(*document, words)) {
    mentions = extract::extract(views, std::nullopt);
  }
  const lexicon::View& view() const { return views.back(); }
  Sentence sentence() const { return {view(), mentions, 0}; }
  TokenIndex at(std::string_view word) const {
    TokenIndex i = 0;
    while (view().has(i) && view().bytes(i) != word) ++i;
    REQUIRE(view().has(i));
    return i;
  }
  std::string text(Phrase p) const {
    return p.empty() ? "" : std::string(view().span(p.first, p.last).of(view().passage().bytes));
  }
};

}  // namespace

TEST_CASE("what a word is", "[clause]") {
  const Read r("وأعلنت الوزارة ارتفاع الإنتاج بنسبة 12 في المئة");
  const Sentence s = r.sentence();
  CHECK(s.is(r.at("وأعلنت"), Tag::verb));
  CHECK(s.joined(r.at("وأعلنت")));
  CHECK(s.is(r.at("الوزارة"), Tag::noun));
  CHECK(s.definite(r.at("الوزارة")));
  CHECK(s.is(r.at("ارتفاع"), Tag::verbal_noun));
  CHECK(s.has_preposition(r.at("بنسبة")));
  CHECK(s.is(r.at("12"), Tag::figure));
  CHECK(s.figure(r.at("12")) != nullptr);
}

TEST_CASE("a word that no table has is known by its form and place", "[clause]") {
  const Read r("تخلصت البلدية من النفايات التي يكدسها السكان وهدنات الصيف");
  const Sentence s = r.sentence();
  CHECK(s.verbal(r.at("تخلصت")));
  CHECK(s.verbal(r.at("يكدسها")));
  CHECK_FALSE(s.verbal(r.at("وهدنات")));
}

TEST_CASE("what is said of a definite noun is no part of its phrase", "[clause]") {
  const Read r("البطاقات مسبقة الدفع جديدة في السوق");
  const Sentence s = r.sentence();
  CHECK(r.text(s.phrase_at(0)) == "البطاقات مسبقة الدفع");
  const Read of("تلقت لندن دعما");
  const Sentence t = of.sentence();
  CHECK(of.text(t.phrase_at(1)) == "لندن");
}

TEST_CASE("a word that heads names is no preposition and a short name", "[clause]") {
  const Read r("فاز الفريق في كأس السرو وبكأس النخيل 12 مرة");
  const Sentence s = r.sentence();
  CHECK(s.is(r.at("كأس"), Tag::noun));
  CHECK_FALSE(s.has_preposition(r.at("كأس")));
  CHECK(s.has_preposition(r.at("وبكأس")));
}

TEST_CASE("the phrase that begins at a word", "[clause]") {
  struct Row {
    const char* text;
    const char* word;
    const char* phrase;
    const char* whole;
  };
  const Row rows[] = {
      {"استقبلت جامعة الملك خالد 300 طالب", "جامعة", "جامعة الملك خالد", "جامعة الملك خالد"},
      {"ارتفعت صادرات البلاد من القمح إلى 5 ملايين طن", "صادرات", "صادرات البلاد", "صادرات البلاد من القمح"},
      {"افتتح رئيس البلدية الجديد 3 حدائق", "رئيس", "رئيس البلدية الجديد", "رئيس البلدية الجديد"},
      {"باعت شركة «نور الشرق» 40 سيارة", "شركة", "شركة «نور الشرق»", "شركة «نور الشرق»"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Read r(row.text);
    const Sentence s = r.sentence();
    CHECK(r.text(s.phrase_at(r.at(row.word))) == row.phrase);
    CHECK(r.text(s.whole_phrase_at(r.at(row.word))) == row.whole);
  }
}

TEST_CASE("the phrase that ends before a figure", "[clause]") {
  struct Row {
    const char* text;
    const char* figure;
    const char* phrase;
  };
  const Row rows[] = {
      {"بلغ عدد زوار المعرض 300 شخص", "300", "عدد زوار المعرض"},
      {"توفي الرجل عن عمر 75 عاما", "75", "عمر"},
      {"صعد المؤشر بنسبة 3 في المئة", "3", "بنسبة"},
      {"سجلت البلدية 12 مخالفة", "12", "البلدية"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Read r(row.text);
    CHECK(r.text(r.sentence().phrase_before(r.at(row.figure))) == row.phrase);
  }
}

TEST_CASE("clauses, their verbs and of what those are said", "[clause]") {
  const Read r("قتل 5 جنود، وأصيب 12 مدنيا بينما أعلنت وزارة الصحة نقل 3 جرحى");
  const Sentence s = r.sentence();
  const TokenIndex twelve = r.at("12");
  CHECK(s.clause_begin(twelve) == r.at("وأصيب"));
  CHECK(s.clause_end(twelve) == r.at("بينما"));
  CHECK(s.verb_before(twelve, s.clause_begin(twelve)) == r.at("وأصيب"));
  const TokenIndex announced = s.verb_before(r.at("3"), s.clause_begin(r.at("3")));
  CHECK(announced == r.at("أعلنت"));
  CHECK(r.text(s.subject_of(announced)) == "وزارة الصحة");
}
