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

TEST_CASE("fixed names, adjectives and newspapers say no place", "[place]") {
  check({{"أكد فيلق القدس مقتل 4 من رجاله.", "4", ""},
         {"فازت الفرق السعودية بـ7 مباريات.", "7", ""},
         {"قال مصدر لـ«الرياض» إن 7 عمال أصيبوا.", "7", ""},
         {"وقع الحادث على بعد 100 كيلومتر جنوب الطائف وأصيب 7 ركاب.", "7", ""}});
}

TEST_CASE("a count without a place has that of the sentence before, or of the headline", "[place]") {
  check({{"انفجر خزان في بيروت. وأصيب 7 عمال.", "7", "بيروت"}, {"انفجر خزان في بيروت. وغاب أهله 7 سنوات.", "7", ""}});
  CHECK(answers("أصيب 7 عمال بحروق.", "7", "", "انفجار خزان في بيروت").place == "بيروت");
}
