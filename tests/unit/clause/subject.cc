#include <catch2/catch.hpp>

#include "../article.h"
#include "clause/entities.h"
#include "factcheck/clause.h"
#include "factcheck/extract.h"
#include "factcheck/view.h"

using namespace factcheck;

namespace {

// The entities of a sentence: "type name · type name".
std::string entities(std::string text) {
  const auto document = test::article(std::move(text));
  lexicon::WordCache words(test::embedded());
  const std::vector<lexicon::View> views = lexicon::views(*document, words);
  const std::vector<Mention> mentions = extract::extract(views, std::nullopt);
  const clause::Sentence sentence(views.front(), mentions, 0);
  std::string all;
  std::vector<clause::Entity> entities;
  clause::find_entities(sentence, entities);
  for (const clause::Entity& e : entities) {
    if (!all.empty()) all += " · ";
    all += std::string(name(e.type)) + " ";
    all += views.front().span(e.phrase.first, e.phrase.last).of(views.front().passage().bytes);
  }
  return all;
}

// The subject of the first figure that begins with `figure`: "type name".
std::string subject(std::string text, std::string_view figure, std::string title = {}) {
  const auto document = test::article(std::move(text), "a.txt", std::move(title));
  lexicon::WordCache words(test::embedded());
  const std::vector<lexicon::View> views = lexicon::views(*document, words);
  const std::vector<Mention> mentions = extract::extract(views, std::nullopt);
  const std::vector<Clause> clauses = clause::clauses(*document, views, mentions, std::nullopt);
  const auto view_of = [&](Field field) -> const lexicon::View& {
    return views.front().passage().field == field ? views.front() : views.back();
  };
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!mentions[i].figure.of(view_of(mentions[i].field).passage().bytes).starts_with(figure)) continue;
    const SubjectWords& s = clauses[i].subject;
    if (s.words.empty()) return "none";
    const lexicon::View& view = view_of(s.words.field);
    return std::string(name(s.type)) + " " +
           std::string(view.span(s.words.first, s.words.last).of(view.passage().bytes));
  }
  return "no figure";
}

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("a name goes on behind its head for as long as it can", "[subject]") {
  const Row rows[] = {
      {"ربحت شركة الواحة أرباحا كبيرة.", "organisation شركة الواحة"},
      {"نفذت بلدية شرق الدمام حملة.", "organisation بلدية شرق الدمام"},
      {"أعلنت وزارة التربية والتعليم أمس النتائج.", "organisation وزارة التربية والتعليم"},
      {"قررت المؤسسة العامة للتقاعد زيادة.", "organisation المؤسسة العامة للتقاعد"},
      {"عرض فيلم «ليل الصحراء» أمس.", "product فيلم «ليل الصحراء»"},
      {"تراجع سهم البنك الأهلي.", "market سهم البنك الأهلي"},
      {"صعد الذهب أمس.", "market الذهب"},
      {"وصل الدكتور خالد الحربي إلى القاهرة.", "person الدكتور خالد الحربي · place القاهرة"},
      {"وصل المواطن سالم الحربي.", "person المواطن سالم الحربي"},
      {"وصل الفريق خالد الحربي.", "person الفريق خالد الحربي"},
      {"وصل الفريق الفني أمس.", "team الفريق الفني"},
      {"نال المصنع الوطني العديد من الجوائز.", "organisation المصنع الوطني"},
      {"نال المصنع الوطني الكهروميكانيكيالحديث جائزة.", "organisation المصنع الوطني"},
      {"وصل صنوان بن خالد.", "person صنوان بن خالد"},
      {"خسر نادي ليفربول سمير الغامدي أمس.", "team نادي ليفربول · person سمير الغامدي"},
      {"أضاف مدير المشروع خالد الغامدي كثيرا.", "product المشروع · person خالد الغامدي"},
      {"نال الفريق المركز الأخير.", "team الفريق · organisation المركز"},
      {"فاز يوفنتوس أمس.", "team يوفنتوس"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(entities(row.text) == row.expected);
  }
}

TEST_CASE("words that only look like names are none", "[subject]") {
  const Row rows[] = {{"وتتبقى له مباراة.", ""}, {"يبلغ من العمر كثيرا.", ""}, {"كاتب بارز حضر.", ""},
                      {"توفي عن عمر طويل.", ""}, {"وصلوا صباح العيد.", ""},    {"حل المركز الثاني خلفه.", ""}};
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(entities(row.text) == row.expected);
  }
}

TEST_CASE("a figure is of what its clause is said of", "[subject]") {
  CHECK(subject("صعدت الفضة 3.2 في المائة بينما تراجع البلاتين 1.1 في المائة.", "3.2") == "market الفضة");
  CHECK(subject("صعدت الفضة 3.2 في المائة بينما تراجع البلاتين 1.1 في المائة.", "1.1") == "market البلاتين");
  CHECK(subject("نفذت بلدية شرق الدمام 1947 جولة.", "1947") == "organisation بلدية شرق الدمام");
  CHECK(subject("بلغ عدد طلاب جامعة حلب 300 طالب.", "300") == "organisation جامعة حلب");
}

TEST_CASE("not who says it, but what he says it of", "[subject]") {
  CHECK(subject("قالت وزارة الصحة إن مستشفى الفرات استقبل 40 مريضا.", "40") == "organisation مستشفى الفرات");
  CHECK(subject("باعت شركة الواحة 40 سيارة، بحسب صحيفة النهار.", "40") == "organisation شركة الواحة");
}

TEST_CASE("a verb without a subject has that of the clause before, with which it agrees", "[subject]") {
  CHECK(subject("افتتحت شركة الواحة مصنعا في ميناء بيروت، وباعت فيه 40 سيارة.", "40") == "organisation شركة الواحة");
  CHECK(subject("زار سالم الغامدي شركة الواحة، وكتب 40 قصيدة.", "40") == "person سالم الغامدي");
}

TEST_CASE("a pronoun is of whom it agrees with", "[subject]") {
  const char* text = "افتتحت جامعة حلب أمس.\nوزار سالم الغامدي شركة الواحة وقد بلغت أرباحها 40 مليون دولار.";
  CHECK(subject(text, "40", "خبر قصير") == "organisation شركة الواحة");
}

TEST_CASE("where no name stands, the phrase that the clause is said of", "[subject]") {
  CHECK(subject("وكانت السجادة القديمة تزن 30 كيلوغراما.", "30") == "product السجادة القديمة");
  CHECK(subject("وبلغ سعر الصقر 900 ريال.", "900") == "product الصقر");
}

TEST_CASE("what happens is told again by its head", "[subject]") {
  CHECK(subject("شب حريق في سوق الخضر أمس.\nوأتى الحريق على 120 دكانا.", "120", "حريق في سوق الخضر") ==
        "event حريق في سوق الخضر");
  CHECK(subject("وصل المنتخب أمس.\nولعب 3 مباريات.", "3", "وصول 12 لاعبا") != "event وصول 12 لاعبا");
  CHECK(subject("وصل المنتخب أمس.\nولعب 3 مباريات.", "3", "وصول المنتخب") != "event وصول المنتخب");
}

TEST_CASE("a figure is of what scopes its sentence", "[subject]") {
  const char* text = "الأردن: ارتفعت الأرباح 12 في المائة.\nالكويت: تراجعت الأرباح 7 في المائة.";
  CHECK(subject(text, "12", "أرباح البنوك") == "place الأردن");
  CHECK(subject(text, "7", "أرباح البنوك") == "place الكويت");
}

TEST_CASE("each member of a list has its own", "[subject]") {
  const char* text = "تصدرت حلب القائمة بـ40 مشروعا، تليها حمص بـ25 مشروعا، ثم درعا بـ12 مشروعا.";
  CHECK(subject(text, "40") == "place حلب");
  CHECK(subject(text, "25") == "place حمص");
  CHECK(subject(text, "12") == "place درعا");
}

TEST_CASE("one whom the headline names is told again by a part of his name", "[subject]") {
  CHECK(subject("وصل سالم الغامدي أمس.\nوقال الجار إن الغامدي باع 40 سيارة.", "40", "سالم الغامدي يزور المصنع") ==
        "person سالم الغامدي");
}

TEST_CASE("«الشركة» is the company told before", "[subject]") {
  CHECK(subject("افتتحت شركة الواحة مصنعا في حلب. وباعت الشركة 40 سيارة.", "40") == "organisation شركة الواحة");
  CHECK(subject("سلم الوزير مصنعا لشركة الواحة. وباعت الشركة 40 سيارة.", "40").ends_with("شركة الواحة"));
}

TEST_CASE("«النادي» is the club told last, and rather one with a name", "[subject]") {
  const char* text = "زار نادي الفرات نادي دجلة. ولعب نادي الفرات مباراة مع ناد أجنبي. وضم النادي 40 لاعبا.";
  CHECK(subject(text, "40") == "team نادي الفرات");
}

TEST_CASE("a headline's bare name is the full one of the text", "[subject]") {
  CHECK(subject("وصل نادي الاتفاق أمس.\nوبلغ العدد 75 في العام الماضي.", "75", "الاتفاق يلعب غدا")
            .ends_with("نادي الاتفاق"));
  CHECK(subject("وصلت سفينة «نجمة الفرات» أمس.\nوباعت السفينة 75 طنا.", "75", "«نجمة الفرات» تبحر غدا") ==
        "product سفينة «نجمة الفرات»");
}

TEST_CASE("who writes and from where is no subject", "[subject]") {
  CHECK(subject("سالم الغامدي – حلب: وصل الضيوف.\nوبلغ العدد 75 في العام الماضي.", "75", "خبر قصير") == "none");
  CHECK(subject("سالم الغامدي – حلب\nباعت شركة الواحة 40 سيارة.", "40", "خبر قصير") == "organisation شركة الواحة");
}

TEST_CASE("a figure whose sentence names nothing is of what the headline names", "[subject]") {
  CHECK(subject("تستقبل جامعة حلب طلابها. وتوسعت جامعة حلب كثيرا.\nوبلغ العدد 75 في العام الماضي.", "75",
                "جامعة حلب تفتح أبوابها") == "organisation جامعة حلب");
  CHECK(subject("بلغ العدد 75 في العام الماضي.", "75") == "none");
}
