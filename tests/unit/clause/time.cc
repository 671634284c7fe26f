#include <catch2/catch.hpp>

#include "clause/time_model.h"
#include "clauses.h"

using namespace factcheck;
using factcheck::test::answers;
using factcheck::test::Answers;
using factcheck::test::Row;

namespace {

// As of Thursday 12 March 2020.
void check(const std::vector<Row>& rows) { test::check(&Answers::time, rows, "2020-03-12"); }

}  // namespace

TEST_CASE("a figure is of the nearest time of its clause, the one behind it first", "[time]") {
  check({{"باع المصنع 340 جرارا في عام 2018.", "340", "2018 stated"},
         {"في عام 2018 باع المصنع 340 جرارا.", "340", "2018 stated"},
         {"ارتفعت المبيعات في يناير إلى 90 جرارا من 70 جرارا في ديسمبر.", "90", "2020-01 stated"},
         {"سقط 14 عاملا من الرافعة أمس.", "14", "2020-03-11 stated"},
         {"وفي عام 2018، باع المصنع 340 جرارا.", "340", "2018 stated"}});
}

TEST_CASE("what a figure is set against has a time of its own", "[time]") {
  check({{"بلغت أرباح المصنع 12 مليون دينار في عام 2018 مقارنة بـ9 ملايين دينار في عام 2017.", "12", "2018 stated"},
         {"بلغت أرباح المصنع 12 مليون دينار في عام 2018 مقارنة بـ9 ملايين دينار في عام 2017.", "9", "2017 stated"},
         {"بلغ الإنتاج في عام 2018 مقارنة بعام 2017 نحو 55 طنا.", "55", "2018 stated"}});
}

TEST_CASE("a beginning is the time of what has gone on since, and not of a record", "[time]") {
  check({{"أنقذت الفرقة 34 غريقا منذ عام 2016.", "34", "2016..2020-03-12 stated"},
         {"هبط السعر 4 بالمئة إلى أدنى مستوى منذ عام 2016.", "4", "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("parts of a year and lengths of time", "[time]") {
  check({{"باع المصنع 340 جرارا في النصف الأول من عام 2018.", "340", "2018-01..2018-06 stated"},
         {"باع المصنع 340 جرارا في الربع الأخير.", "340", "2019-10..2019-12 stated"},
         {"رمم العمال 27 جسرا خلال السنوات الخمس الماضية.", "27", "2015..2020 stated"},
         {"زرع الأهالي 300 نخلة خلال الأشهر الثلاثة الماضية.", "300", "2019-12..2020-03 stated"},
         {"افتتح المركز قبل عامين بحضور 60 طبيبا.", "60", "2018 stated"}});
}

TEST_CASE("the weekday of the text outweighs the day that was given", "[time]") {
  check({{"انهار السقف أمس الاثنين على 6 عمال.", "6", "2020-03-09 stated"},
         {"قال المدير اليوم الثلاثاء إن السقف انهار. وأنقذ الجيران أمس 5 عمال.", "5", "2020-03-09 stated"},
         {"انهار السقف يوم الأحد على 6 عمال.", "6", "2020-03-08 weekday"}});
}

TEST_CASE("a closing price is of the session told last", "[time]") {
  check({{"هبطت أسهم الميناء أمس. وبلغ المؤشر عند الإغلاق 340 نقطة.", "340", "2020-03-11 stated"},
         {"بلغ المؤشر عند الإغلاق 340 نقطة.", "340", "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("feasts", "[time]") {
  // 1 Shawwal 1440 is 4 June 2019 by the calendar of Umm al-Qura.
  check({{"استقبلت الحديقة 800 زائر في عيد الفطر.", "800", "2019-06-04..2019-06-06 stated"}});
}

TEST_CASE("a day of another sentence says no more than the days before the article", "[time]") {
  check({{"اصطدمت حافلتان أمس قرب الجسر. ونقل المسعفون 19 جريحا.", "19", "2020-03-06..2020-03-12 article"},
         {"اصطدمت حافلتان أمس قرب الجسر، ونقل المسعفون 19 جريحا.", "19", "2020-03-11 stated"},
         {"افتتح المتحف مقارنة بعام 2011. وحضر الحفل 19 ضيفا.", "19", "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("what began long ago is no time of what is", "[time]") {
  check({{"تأسس الاتحاد سنة 1923، ويضم 196 دولة.", "196", "2020-03-06..2020-03-12 article"},
         {"ومنذ بداية يناير يدخل 900 شخص.", "900", "2020-01..2020-03-12 stated"},
         {"نشأ الحلف قبل عامين نتيجة اتحاد 13 حزبا.", "13", "2018 stated"},
         {"هاجر جده في القرن السابع عشر.", "السابع", "1601..1700 stated"},
         {"وزعت كتب خطب الجمعة على 40 مسجدا.", "40", "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("without a time, what happened is of the days before the article", "[time]") {
  check({{"أصيب 19 عاملا في المصنع.", "19", "2020-03-06..2020-03-12 article"}});
  CHECK(answers("أصيب 19 عاملا في المصنع.", "19").time.empty());  // of a day that nobody knows
  CHECK(answers("باع المصنع 340 جرارا في عام 2018.", "340").time == "2018 stated");
}

TEST_CASE("a Hijri month without its year", "[time]") {
  // 12 March 2020 is 17 Rajab 1441.
  check({{"خلال شهر جمادى الأولى أصلحت الفرق 34 رصيفا.", "34", "2019-12-27..2020-01-25 stated"},
         {"تصلح الفرق 34 رصيفا في شعبان.", "34", "2020-03-25..2020-04-23 stated"},
         {"أصلحت الفرق 34 رصيفا في شوال.", "34", "2019-06-04..2019-07-03 stated"},
         {"اشترى رمضان 34 غزالا.", "34", "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("two times with «حتى», «إلى» or «و» between them are one", "[time]") {
  check({{"أصلحت الفرق 34 رصيفا من يناير وحتى نهاية شهر فبراير 2020.", "34", "2020-01..2020-02 stated"},
         {"منذ بداية العام الجاري حتى نهاية فبراير أصلحت الفرق 34 رصيفا.", "34", "2020..2020-02 stated"},
         {"أصلحت الفرق خلال جمادى الأولى وجمادى الآخرة 34 رصيفا.", "34", "2019-12-27..2020-02-24 stated"},
         {"ارتفعت المبيعات في يناير إلى 90 جرارا في فبراير.", "90", "2020-02 stated"}});
}

TEST_CASE("lengths of time that are told from a day", "[time]") {
  check({{"يفتح المعرض يوم الأحد المقبل ولمدة 5 أيام.", "5", "2020-03-15..2020-03-19 stated"},
         {"يغلق العمال الجسر منذ 5 أيام.", "5", "2020-03-07..2020-03-12 stated"},
         {"هبط القمح أمس إلى أدنى مستوى له منذ 5 أسابيع.", "5", "2020-03-11 stated"}});
}

TEST_CASE("the length of time that headline or lead report of ends with the article", "[time]") {
  check(
      {{"أصلحت الفرق 90 رصيفا خلال شهرين.\nوأضاف المدير أن العمال ردموا 34 حفرة.", "90", "2020-01..2020-03-12 stated"},
       // Not of what is to come.
       {"ستصلح الفرق 90 رصيفا خلال شهرين.\nوأضاف المدير أن العمال ردموا 34 حفرة.", "34",
        "2020-03-06..2020-03-12 article"}});
}

TEST_CASE("periods fit that meet and are of about one length", "[time]") {
  using clause::fit;
  CHECK(fit({10, 10}, {4, 10}));   // a day, and the week that ends with it
  CHECK(fit({1, 31}, {25, 31}));   // a month and its last week
  CHECK(!fit({31, 31}, {1, 31}));  // a day is no month
  CHECK(!fit({1, 3}, {4, 6}));     // they do not meet
}

TEST_CASE("what no sign speaks for is of no time", "[time]") {
  std::vector<clause::TimeModel::Sum> room;
  CHECK(clause::TimeModel::embedded().choose({}, 0, room) == 0);
}
