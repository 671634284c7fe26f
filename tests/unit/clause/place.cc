#include <catch2/catch.hpp>

#include "clauses.h"

using namespace factcheck;
using factcheck::test::answers;
using factcheck::test::Answers;
using factcheck::test::Row;

namespace {

void check(const std::vector<Row>& rows) { test::check(&Answers::place, rows); }

}  // namespace

TEST_CASE("a figure is of the place behind it, or else before it", "[place]") {
  check({{"غرق 12 بحارا في تونس.", "12", "تونس"},
         {"في تونس غرق 12 بحارا.", "12", "تونس"},
         {"أصيب 15 عاملا و40 طالبا بمحافظة القاهرة.", "15", "بمحافظة القاهرة"}});
}

TEST_CASE("what stands at a place is one with its name, and with the places joined to it", "[place]") {
  check({{"أنقذ الجيران 8 أطفال في قرية الزاهرة في محافظة حلب.", "8", "قرية الزاهرة في محافظة حلب"},
         {"احتجز الضباط 30 حقيبة في مطار عدن.", "30", "مطار عدن"},
         {"سقط سقف على 5 مصلين في ضواحي باريس.", "5", "ضواحي باريس"},
         {"وقع حادث على طريق السويس أصيب فيه 9 ركاب.", "9", "طريق السويس"}});
}

TEST_CASE("what a place lies beside is of its name", "[place]") {
  check({{"أنقذ الجيران 8 أطفال في بلدة الزاهرة جنوب تونس.", "8", "بلدة الزاهرة جنوب تونس"},
         {"قتل 8 جنود في قريتي الزاهرة شرقي حلب.", "8", "قريتي الزاهرة شرقي حلب"},
         {"بيعت 8 ملايين نسخة في جميع أنحاء العالم.", "8", "جميع أنحاء العالم"},
         // A first name, and no «ف» before a town.
         {"وحلت فاطمة ثالثة برصيد 8 نقاط.", "8", ""}});
}

TEST_CASE("the lead says more exactly where that is which the headline names", "[place]") {
  const char* text = "اندلع حريق أمس في شارع الميناء في تونس وشارك كثير من الناس في إطفائه.\nوأصيب 7 عمال.";
  CHECK(answers(text, "7", "", "حريق في تونس").place == "شارع الميناء في تونس");
  CHECK(answers(text, "7", "", "حريق في الأردن").place == "الأردن");
}

TEST_CASE("a headline without a place may say of which land it tells", "[place]") {
  CHECK(answers("وأعلنت المحاكم أمس أنها نظرت في كثير من القضايا هذا العام.\nوحضر 7 قضاة.", "7", "",
                "المحاكم السعودية تعمل")
            .place == "السعودية");
}

TEST_CASE("fixed names, adjectives and newspapers say no place", "[place]") {
  check({{"أكد فيلق القدس مقتل 4 من رجاله.", "4", ""},
         {"فازت الفرق السعودية بـ7 مباريات.", "7", ""},
         {"قال مصدر لـ«الرياض» إن 7 عمال أصيبوا.", "7", ""},
         {"وقع الحادث على بعد 100 كيلومتر جنوب الطائف وأصيب 7 ركاب.", "7", ""},
         {"سجل ريال مدريد 4 أهداف.", "4", ""},
         {"رفعت السفينة علم لبنان وعلى متنها 7 بحارة.", "7", ""},
         {"واجه العمال هذه العقبة 7 مرات.", "7", ""},
         {"رأينا فينا 7 عيوب.", "7", ""}});
}

TEST_CASE("the place of a later clause is not the figure's, unless both share it", "[place]") {
  check({{"أصيب 7 عمال بحروق، فيما زار الوزير مصنعا في حلب.", "7", ""},
         {"قتل 9 جنود وأصيب 50 في حلب.", "9", "حلب"},
         {"وزعت اللجنة 40 صندوقا، في كل مواقعها في تونس.", "40", "تونس"},
         {"وقف 7 حراس داخل مطار عدن.", "7", "داخل مطار عدن"}});
}

TEST_CASE("of the lead the first sentence says where, and the town of its writer does not", "[place]") {
  CHECK(answers("بدأ الحصاد في المملكة أمس بحضور عدد كبير من الناس والضيوف.\nوشارك 7 عمال.", "7", "", "الحصاد").place ==
        "المملكة");
  CHECK(answers("الوكالة- الدمام: بدأ الحصاد أمس بحضور عدد كبير من الناس والضيوف.\nوشارك 7 عمال.", "7", "", "الحصاد")
            .place.empty());
}

TEST_CASE("a short line that names a place is of what stands under it, but not where the writer is", "[place]") {
  const std::string lead = "بدأ الحصاد هذا الأسبوع وشارك فيه كثير من الناس والضيوف والطلاب الذين جاؤوا من كل صوب.\n";
  CHECK(answers((lead + "تونس:\nوشارك 7 عمال.").c_str(), "7", "", "الحصاد").place == "تونس");
  CHECK(answers(("تونس\n" + lead + "وشارك 7 عمال.").c_str(), "7", "", "الحصاد").place.empty());
}

TEST_CASE("what lasts is somewhere as well", "[place]") {
  CHECK(answers("يستمر 7 أيام.", "7", "", "معرض في تونس").place == "تونس");
}
