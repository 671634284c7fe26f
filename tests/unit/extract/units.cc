// Percentages, money, measures and durations: what their units are, and what amounts are put together from.
#include <catch2/catch.hpp>

#include "show.h"

using factcheck::test::figures;

namespace {

struct Row {
  const char* text;
  const char* figures;
};

template <std::size_t n>
void check(const Row (&rows)[n]) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(figures(row.text) == row.figures);
  }
}

}  // namespace

TEST_CASE("a sign or a code before the number", "[unit]") {
  check({
      {"بلغت البطالة %12 هذا العام", "percent 12 percent «%12»"},
      {"بلغت البطالة ٪١٢ هذا العام", "percent 12 percent «٪١٢»"},
      {"من 5% إلى 7%", "percent range 5..7 percent «من 5% إلى 7%»"},
      {"بسعر $19.5 للقطعة", "money 19.5 USD «$19.5»"},
      {"بسعر US$ 20 للقطعة", "money 20 USD «US$ 20»"},
      {"بسعر EUR 20 للقطعة", "money 20 EUR «EUR 20»"},
      {"بسعر 20 EUR للقطعة", "money 20 EUR «20 EUR»"},
      {"sold for over $300 yesterday", "money 300 USD «$300»"},
      {"حضر قمة COP28 وفد", "count 28 «28 وفد»"},
  });
}

TEST_CASE("the longest unit counts", "[unit]") {
  check({
      {"طوله 40 سنتي مترا", "measure 40 centimeter «40 سنتي مترا»"},
      {"استهلك 300 كيلو واط ساعة", "measure 300 kilowatt-hour «300 كيلو واط ساعة»"},
      {"اشترى 3 أوقيات من الذهب", "measure 3 ounce «3 أوقيات من الذهب»"},
      {"مساحتها 4 كم مربعا", "measure 4 square-kilometer «4 كم مربعا»"},
      {"ارتفع نقطتين مئويتين", "percent 2 percentage-point «نقطتين مئويتين»"},
      {"ارتفع نقطة مئوية واحدة", "percent 1 percentage-point «نقطة مئوية واحدة»"},
      {"على مساحة كيلومترين مربعين", "measure 2 square-kilometer «كيلومترين مربعين»"},
      {"بدرجتين مئويتين", "measure 2 celsius «بدرجتين مئويتين»"},
  });
}

TEST_CASE("a single letter is a unit only close to its number", "[unit]") {
  check({
      {"سباق 400م حواجز", "measure 400 meter «400م»"},
      {"قفز 2.05 م", "measure 2.05 meter «2.05 م»"},
      {"فاز 3 م. أحمد", "count 3 «3»"},
      {"أضف 250 غ من الزبدة", "measure 250 gram «250 غ»"},
      {"قطع 12 km جريا", "measure 12 kilometer «12 km»"},
      {"شبكة 5G الجديدة", ""},
  });
}

TEST_CASE("money and its parts", "[unit]") {
  check({
      {"بثلاثة دنانير كويتية و250 فلسا", "money 3.25 KWD «بثلاثة دنانير كويتية و250 فلسا»"},
      {"بدينارين و300 مليم", "money 2.3 «بدينارين و300 مليم»"},
      {"بدولار ونصف الدولار", "money 1.5 USD «بدولار ونصف الدولار»"},
      {"بخمسين قرشا مصريا", "money 0.5 EGP «بخمسين قرشا مصريا»"},
      {"بـ40 فلسا إماراتيا", "money 0.4 AED «40 فلسا إماراتيا»"},
      {"مليونا دولار ونصف المليون", "money 2500000 USD «مليونا دولار ونصف المليون»"},
      {"3 ملايين درهم ونصف", "money 3500000 «3 ملايين درهم ونصف»"},
      {"دفع 100 د.إ نقدا", "money 100 «100 د.إ»"},  // folds like د.أ, the dinar of Jordan
      {"دولار أمريكي واحد", "money 1 USD «دولار أمريكي واحد»"},
      {"دولارين أمريكيين", "money 2 USD «دولارين أمريكيين»"},
      {"100 وون من كوريا", "money 100 KRW «100 وون»"},
  });
}

TEST_CASE("amounts put together", "[amount]") {
  check({
      {"استمر ساعة و20 دقيقة", "duration 80 minute «ساعة و20 دقيقة»"},
      {"استمر ساعة واحدة وربع الساعة", "duration 1.25 hour «ساعة واحدة وربع الساعة»"},
      {"استمر ثلث ساعة", "duration 20 minute «ثلث ساعة»"},
      {"استمر ساعتين إلا ربعا", "duration 1.75 hour «ساعتين إلا ربعا»"},
      {"استمر ثلاث ساعات إلا عشر دقائق", "duration 170 minute «ثلاث ساعات إلا عشر دقائق»"},
      {"حكم عليه بسنة وثلاثة أشهر", "duration 15 month «بسنة وثلاثة أشهر»"},
      {"طوله متر و75 سنتيمترا", "measure 1.75 meter «متر و75 سنتيمترا»"},
      {"وزنه طن ونصف", "measure 1.5 tonne «طن ونصف»"},
      {"وزنه 3 كيلوغرامات و200 غرام", "measure 3.2 kilogram «3 كيلوغرامات و200 غرام»"},
  });
}

TEST_CASE("months and days have no common scale", "[amount]") {
  check({
      {"بعد شهر و20 يوما", "duration 1 month «شهر»\nduration 20 day «20 يوما»"},
      {"بعد شهرين وأسبوع", "duration 2 month «شهرين»\nduration 1 week «أسبوع»"},
      {"شهران وأسبوع", "duration 2 month «شهران»\nduration 1 week «أسبوع»"},
      {"بعد يوم وليلة", ""},
      {"في يوم السبت", ""},
  });
}

TEST_CASE("a number behind its unit of time", "[amount]") {
  check({
      {"خلال السنوات الخمس الماضية", "duration 5 year «السنوات الخمس»"},
      {"خلال الساعات الـ24 الماضية", "duration 24 hour «الساعات الـ24»"},
      {"في الساعة الـ24", "time 00:00 «24»"},
      {"انخفضت إلى درجتين تحت الصفر", "measure -2 degree «درجتين تحت الصفر»"},
      {"بين سنتي 2003 و2009", "date_range 2003..2009 «بين سنتي 2003 و2009»"},
      {"سجلت درجة واحدة تحت الصفر", "measure -1 degree «درجة واحدة تحت الصفر»"},
      {"القرن الخامس الهجري/الـ11م", "ordinal 5 «الخامس»\ncount 11 «الـ11»"},
  });
}

TEST_CASE("words that are units only in small numbers, or only look like them", "[unit]") {
  check({
      {"قبل ثلاثة عقود", "duration 3 decade «ثلاثة عقود»"},
      {"وقع 26 عقدا", "count 26 «26 عقدا»"},
      {"منذ قرنين", "duration 2 century «قرنين»"},
      {"في 12 قرية و3 قرى", "count 12 «12 قرية»\ncount 3 «3 قرى»"},
      {"بعد 9 جولات", "count 9 «9 جولات»"},
      {"يتألف من 5 فصول", "count 5 «5 فصول»"},
  });
}

TEST_CASE("function words are not counted, though a noun is written alike", "[unit]") {
  check({
      {"خسر الفريق 1 أمام ضيفه", "count 1 «1»"},
      {"تكوين 100 إمام", "count 100 «100 إمام»"},
      {"دمر 16 آلية", "count 16 «16 آلية»"},
      {"قال بالحرف الواحد", ""},
  });
}
