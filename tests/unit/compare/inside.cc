// What contradicts itself inside one article, and slips between two: each row beside its nearest harmless neighbour.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "../batch.h"

using namespace factcheck;

namespace {

constexpr const char* kDay = "2031-05-21";  // a Wednesday

// "FC027 error", a finding each.
std::string told(const std::vector<Claim>& claims) {
  std::string out;
  for (const Finding& f : test::findings(claims).all)
    out += (out.empty() ? "" : ", ") + std::string(f.rule) + " " + std::string(name(f.severity));
  return out.empty() ? "none" : out;
}

std::string told(const std::string& text, const std::string& title = {}) {
  return told(test::claims(text, "a", title, kDay));
}

struct Row {
  const char* why;
  const char* text;
  const char* findings;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.why, row.text);
    CHECK(told(row.text) == row.findings);
  }
}

std::vector<Claim> claims_of(const std::vector<std::string>& texts, const std::string& title = {}) {
  std::vector<Claim> all;
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (Claim& c : test::claims(texts[i], std::string(1, static_cast<char>('a' + i)), title, kDay))
      all.push_back(std::move(c));
  return all;
}

}  // namespace

TEST_CASE("a change in per cent is held to its levels", "[compare]") {
  check({
      {"right before it", "بلغت الصادرات 60 مليون دولار مقابل 40 مليون دولار بزيادة 20 في المئة.", "FC027 error"},
      {"and fits", "بلغت الصادرات 60 مليون دولار مقابل 40 مليون دولار بزيادة 50 في المئة.", "none"},
      {"in more words",
       "ارتفع العجز إلى 24.60 مليار دولار خلال شهر أبريل المنصرم، وذلك مقابل 16.11 مليار دولار خلال الشهر ذاته من عام "
       "2030 "
       "بنسبة ارتفاع بلغت 55.7%.",
       "FC027 error"},
      {"leads to the level",
       "ارتفع إجمالي الربح خلال هذا الربع بنسبة 12% ليصل إلى 949 مليون دولار مقارنة بـ797 مليون دولار خلال الربع "
       "الثاني.",
       "FC027 error"},
      {"between its levels",
       "بلغت أرباح المصرف 10.4 مليون دولار هذا العام بزيادة قدرها 10 في المئة عن العام السابق حينما بلغت الأرباح 8.9 "
       "مليون دولار.",
       "FC027 error"},
      {"and fits there",
       "بلغت أرباح المصرف 10.4 مليون دولار هذا العام بزيادة قدرها 17 في المئة عن العام السابق حينما بلغت الأرباح 8.9 "
       "مليون دولار.",
       "none"},
      {"what follows is another thing, though it is set against a year",
       "بلغت القروض 18.2 مليار دولار بارتفاع نسبته 185 في المئة مقارنة بعام 2030، مبينا أن السداد بلغ 6.1 مليار دولار.",
       "none"},
      {"the change itself in numbers",
       "ارتفعت الودائع بنسبة 3.3 في المئة وبنحو 172 مليون دولار مقارنة بـ5.2 مليار دولار في أبريل.", "none"},
      {"two changes, of which one is of the levels",
       "بانخفاض 55.3% مقارنة بالربع المماثل، وبانخفاض 30.7% عن الربع السابق، لتبلغ 1.08 دولار مقابل 2.23 دولار.",
       "none"},
      {"it is of the levels before",
       "بلغ الربح 12 مليار دولار مقابل 13 مليار دولار بانخفاض 7.7%، أما الربح التشغيلي فبلغ 9 مليارات دولار مقابل 12 "
       "مليار دولار.",
       "none"},
      {"from one to the other, and its rate", "رفعت البلدية عدد المسارات من 18 إلى 32 مسارا وبنسبة 50 في المئة.",
       "FC027 error"},
      {"of points and the level", "أغلق المؤشر مرتفعا 43.16 نقطة بنسبة 0.76% عند مستوى 9381.01 نقطة.", "FC027 error"},
      {"and fits its level", "أغلق المؤشر مرتفعا 43.16 نقطة بنسبة 0.46% عند مستوى 9381.01 نقطة.", "none"},
  });
}

TEST_CASE("an amount is held to the same in another unit", "[compare]") {
  check({
      {"a slip of a tenth", "تبعد المنارة 20 ميلا (35 كيلومترا) عن الميناء.", "FC028 error"},
      {"rounded", "تبعد المنارة 20 ميلا (32 كيلومترا) عن الميناء.", "none"},
      {"a pegged currency", "بلغت العائدات 232 مليار ريال سعودي (64.8 مليار دولار).", "FC028 error"},
      {"at its rate", "بلغت العائدات 232 مليار ريال سعودي (61.8 مليار دولار).", "none"},
  });
}

TEST_CASE("what rises is more than before, and what falls less", "[compare]") {
  check({
      {"a rise to less", "تضاعفت أرباح المصرف العام الماضي حيث وصلت إلى 1.55 مليار دولار بعد أن كانت 752 مليار دولار.",
       "FC027 warning"},
      {"a rise to more", "تضاعفت أرباح المصرف العام الماضي حيث وصلت إلى 1.55 مليار دولار بعد أن كانت 752 مليون دولار.",
       "none"},
      {"a fall to more", "انخفض إنتاج المصنع من 400 طن إلى 450 طنا.", "FC027 warning"},
      {"a fall to less", "انخفض إنتاج المصنع من 450 طنا إلى 400 طن.", "none"},
      {"a fall of a growth", "خفض الصندوق توقعاته لنمو الاقتصاد من 3.1 في المئة إلى 2.5 في المئة.", "none"},
      {"some rise and others fall", "ارتفعت أسعار أسهم 9 شركات مقابل تراجع أسعار أسهم 25 شركة.", "none"},
      {"another's", "رفع الفريق رصيده إلى 61 نقطة مقابل 65 نقطة للمتصدر.", "none"},
      {"of a name that no table has", "رفع الفريق رصيده إلى 61 نقطة مقابل 65 لقرطاجنة.", "none"},
      {"a currency against another", "انخفض الدينار أمام الدولار من 3 دنانير إلى 1116 دينارا.", "none"},
  });
}

TEST_CASE("a scale is told by the digits of a number or by a word", "[compare]") {
  check({
      {"tens of thousands of thousands", "تضم جامعات الجهة نحو 22201 ألف أستاذة.", "FC030 warning"},
      {"told in thousands, as statistics are", "ارتفع إنتاج المصنع إلى 2420 ألف وحدة.", "none"},
      {"a plural that no such number has", "تصل أسعار الإيجار إلى 7000 آلاف ريال سعودي.", "FC030 warning"},
      {"millions of millions", "بلغت تكلفة الطريق (49.095.150 مليون ريال سعودي).", "FC030 warning"},
      {"thousands of millions", "بلغت أصول الشركة 1205 ملايين ريال سعودي.", "none"},
      {"a decimal point", "بلغت الديون 31.250 مليون ريال سعودي.", "none"},
      {"in words", "طلب وكيل اللاعب عشرة ملايين مليون يورو.", "FC030 warning"},
      {"of science", "يعد الجسم أكثر من ثلاثين ألف مليار خلية.", "none"},
  });
}

TEST_CASE("a quarter is no thousandth of its half-year", "[compare]") {
  const auto results = [](const std::string& quarter) {
    return "بلغ صافي أرباح الشركة الوطنية للألياف البصرية في النصف الأول من العام الحالي 4.1 مليار ريال سعودي. وبلغ "
           "صافي أرباح الشركة الوطنية للألياف البصرية في "
           "الربع الثاني من العام الحالي " +
           quarter + ".";
  };
  CHECK(told(results("2.4 مليون ريال سعودي")) == "FC030 warning");
  CHECK(told(results("2.4 مليار ريال سعودي")) == "none");
  CHECK(told(results("24 مليون ريال سعودي")) == "none");  // of a bad quarter
}

TEST_CASE("both sexes of a whole that names both are all of it", "[compare]") {
  check({
      {"far from it", "كرمت الوزارة 90 معلما ومعلمة، منهم 31 معلما و22 معلمة.", "FC011 warning"},
      {"near it", "كرمت الوزارة 90 معلما ومعلمة، منهم 51 معلما و32 معلمة.", "FC011 error"},
      {"in brackets", "كرمت الوزارة 90 معلما ومعلمة (31 معلما و22 معلمة) في الحفل.", "FC011 warning"},
      {"all of it", "كرمت الوزارة 90 معلما ومعلمة، منهم 51 معلما و39 معلمة.", "none"},
      {"narrowed down", "كرمت الوزارة 90 معلما ومعلمة، منهم 31 معلما و22 معلمة من القرى النائية.", "none"},
      {"of a whole that names one", "كرمت الوزارة 90 معلما، منهم 31 معلما و22 معلمة.", "none"},
  });
}

TEST_CASE("shares of one whole are no more than it", "[compare]") {
  check({
      {"two that are set against each other", "تشكل السياحة الداخلية 88% مقابل 40% للسياحة الوافدة.", "FC031 note"},
      {"and are all of it", "تشكل السياحة الداخلية 60% مقابل 40% للسياحة الوافدة.", "none"},
      {"a level and the one before", "ارتفعت نسبة النجاح إلى 88% هذا العام، مقابل 40% في العام الماضي.", "none"},
  });
}

TEST_CASE("a length of time is held to its hours and days", "[compare]") {
  check({
      {"hours", "ينقطع الماء لمدة خمس ساعات من 14:00 إلى 17:00.", "FC032 error"},
      {"that fit", "ينقطع الماء لمدة ثلاث ساعات من 14:00 إلى 17:00.", "none"},
      {"in more words", "يغلق الجسر خمس ساعات كل يوم، وذلك ما بين الساعة 2 ظهرا إلى الساعة 5 عصرا.", "FC032 error"},
      {"likewise, and fit", "يغلق الجسر ثلاث ساعات كل يوم، وذلك ما بين الساعة 2 ظهرا إلى الساعة 5 عصرا.", "none"},
      {"past midnight", "ينقطع الماء لمدة أربع ساعات من 22:00 إلى 02:00.", "none"},
      {"more days than there are", "يقام المعرض لمدة عشرة أيام من 3 إلى 9 مايو 2031.", "FC032 error"},
      {"from the first to the last", "يقام المعرض لمدة سبعة أيام من 3 إلى 9 مايو 2031.", "none"},
      {"days of work", "تستمر الدورة لمدة خمسة أيام من 3 إلى 9 مايو 2031.", "none"},
      {"one digit off, to the minute",
       "تعطلت العبارة عند الساعة 9:41 وسحبها زورق إلى الميناء، ثم أبحرت عند الساعة 12:07 متأخرة ساعتين و36 دقيقة.",
       "FC032 warning"},
      {"one hour off", "تعطلت العبارة عند الساعة 9:41 صباحا ثم أبحرت عند الساعة 12:07 ظهرا متأخرة 3 ساعات و26 دقيقة.",
       "FC032 warning"},
      {"that fits", "تعطلت العبارة عند الساعة 9:41 ثم أبحرت عند الساعة 12:07 متأخرة ساعتين و26 دقيقة.", "none"},
      {"an hour between them",
       "تعطلت العبارة عند الساعة 9:41 ووصل الزورق عند الساعة 10:53 ثم أبحرت عند الساعة 12:06 متأخرة ساعة و13 دقيقة.",
       "none"},
      {"told roundly", "تعطلت العبارة عند الساعة 9:41 ثم أبحرت عند الساعة 12:06 متأخرة ساعتين و15 دقيقة.", "none"},
      {"of something else", "أقلعت الطائرة عند الساعة 9:41 وهبطت عند الساعة 12:06 بعد رحلة من 4 ساعات و52 دقيقة.",
       "none"},
  });
}

TEST_CASE("a date of the same month shows that another is turned round", "[compare]") {
  const auto requests = [](const std::string& until) {
    return test::findings(test::claims(
        "تسلم البلدية الطلبات حتى " + until + "، وبلغت يوم الخميس الموافق 11/5/1452هـ مئتي طلب.", "a", {}, kDay));
  };
  const auto shown = requests("27/11/1452هـ");
  REQUIRE(shown.all.size() == 1);
  CHECK(shown.all[0].severity == Severity::note);
  CHECK(shown.all[0].sides.size() == 2);
  const auto alone = requests("27/1/1452هـ");
  REQUIRE(alone.all.size() == 1);
  CHECK(alone.all[0].sides.size() == 1);
}

TEST_CASE("days of one article go together", "[compare]") {
  check({
      {"two days before", "صادق المجلس أمس الثلاثاء على الميزانية. وكان قد أجل التصويت أمس الاثنين.", "FC025 warning"},
      {"told as they are", "صادق المجلس أمس الثلاثاء على الميزانية. وكان قد أجل التصويت أول من أمس الاثنين.", "none"},
      {"a day of the Hijra", "افتتح المتحف بتاريخ 16 رمضان 1436هـ الموافق 3 يونيو 2015.", "FC026 error"},
      {"that is the same", "افتتح المتحف بتاريخ 16 رمضان 1436هـ الموافق 3 يوليو 2015.", "none"},
      {"a year of it", "صدرت المجلة عام 1399هـ (1989م) في جدة.", "FC026 error"},
      {"that is one of the two it lies in", "صدرت المجلة عام 1399هـ (1979م) في جدة.", "none"},
      {"or the one beside them", "صدرت المجلة عام 1399هـ (1980م) في جدة.", "none"},
      {"long ago", "توفي المؤرخ عام 770هـ (1371م) في دمشق.", "FC026 note"},
      {"a day of it, of which the year is known", "صدر النظام في 3 ذي الحجة 1382هـ (1962م).", "FC026 error"},
      {"two years of two things", "صدرت المجلة عام 1399هـ، وتوقفت عام 1989م.", "none"},
      {"a year with the mark of the other calendar",
       "عاد الرحالة إلى زنجبار بعد 38 عاما، حين نزل بها أول مرة في رحلة البحارة عام 1415م.", "FC026 error"},
      {"with its own", "عاد الرحالة إلى زنجبار بعد 38 عاما، حين نزل بها أول مرة في رحلة البحارة عام 1415هـ.", "none"},
      {"long ago, and years of something else", "رممت القلعة قبل 12 عاما، وقد شيدها البحارة عام 1415م.", "none"},
      {"a month of 31 days", "يقام المخيم من 23/10/1436هـ الموافق 8/8/2015م إلى 5/11/1436هـ الموافق 21/8/2015م.",
       "FC026 error"},
      {"of 30", "يقام المخيم من 23/10/1436هـ الموافق 8/8/2015م إلى 5/11/1436هـ الموافق 20/8/2015م.", "none"},
      {"a month that is past and is not", "ألغي القرار في 8 مايو الماضي، ويعاد التصويت في 25 مايو الجاري.",
       "FC025 warning"},
      {"a month of last year", "ألغي القرار في مايو الماضي، ويعاد التصويت في 25 مايو الجاري.", "none"},
      {"two months", "ألغي القرار في 8 أبريل الماضي، ويعاد التصويت في 25 مايو الجاري.", "none"},
  });
}

TEST_CASE("a headline rounds its number, and does not cut it off", "[compare]") {
  const std::string text = "باشرت فرق الإسعاف بالمنطقة خلال تسعة أشهر 53 ألفا و894 بلاغا.";
  CHECK(told(text, "53 ألف بلاغ في تسعة أشهر") == "FC009 note");
  CHECK(told(text, "54 ألف بلاغ في تسعة أشهر") == "none");
  CHECK(told("كلفت مشاريع الماء بالمنطقة ما يزيد على 703 ملايين ريال سعودي.", "مشاريع ماء بأكثر من 7 ملايين") ==
        "FC009 error");
  CHECK(told("كلفت مشاريع الماء بالمنطقة ما يزيد على 703 ملايين ريال سعودي، منها 7 ملايين ريال سعودي للآبار.",
             "مشاريع ماء بأكثر من 7 ملايين") == "none");
  CHECK(told("باشرت فرق الإسعاف بالمنطقة خلال تسعة أشهر 53 ألفا و294 بلاغا.", "53 ألف بلاغ في تسعة أشهر") == "none");
  const std::string rise = "ارتفع إنتاج زيت الزيتون في ولاية باجة خلال الموسم الماضي بنسبة 37.84 في المئة.";
  CHECK(told(rise, "إنتاج الزيت في باجة يرتفع 37 في المئة") == "FC009 note");
  CHECK(told(rise, "إنتاج الزيت في باجة يرتفع 38 في المئة") == "none");
  CHECK(told("ارتفع إنتاج زيت الزيتون في ولاية باجة خلال الموسم الماضي بنسبة 40.84 في المئة.",
             "إنتاج الزيت في باجة يرتفع 40 في المئة") == "none");
}

TEST_CASE("a headline gives an end of a range, a month or an order otherwise than its text", "[compare]") {
  const std::string honey = "تراوحت أسعار عسل السدر في سوق المدينة بين 150 و700 ريال للكيلو.";
  CHECK(told(honey, "كيلو العسل بـ700 ريال") == "FC009 note");
  CHECK(told(honey, "كيلو العسل بين 150 و700 ريال") == "none");
  CHECK(told(honey + " وبلغ سعر عسل السمر 700 ريال.", "كيلو العسل بـ700 ريال") == "none");
  const std::string trial = "أجلت المحكمة أمس النظر في قضية الميناء إلى السابع من سبتمبر بطلب من الدفاع.";
  CHECK(told(trial, "تأجيل قضية الميناء إلى ديسمبر المقبل") == "FC009 warning");
  CHECK(told(trial, "تأجيل قضية الميناء إلى سبتمبر المقبل") == "none");
  CHECK(told(trial + " وكان النطق بالحكم مقررا في ديسمبر المقبل.", "تأجيل قضية الميناء إلى ديسمبر المقبل") == "none");
  const std::string festival = "تواصلت فعاليات اليوم الثاني من مهرجان الزيتون بحضور كبير من الأهالي.";
  CHECK(told(festival, "مهرجان الزيتون يواصل فعالياته في يومه الثالث") == "FC009 warning");
  CHECK(told(festival, "مهرجان الزيتون يواصل فعالياته في يومه الثاني") == "none");
  CHECK(told(festival + " وتنطلق عروض اليوم الثالث عصرا.", "مهرجان الزيتون يواصل فعالياته في يومه الثالث") == "none");
  const std::string goods = "أتلفت البلدية 1568 طنا من الأغذية الفاسدة خلال شهرين.";
  CHECK(told(goods, "إتلاف 1.5 مليون كيلوغرام من الأغذية الفاسدة") == "FC009 note");
  CHECK(told(goods, "إتلاف 1.6 مليون كيلوغرام من الأغذية الفاسدة") == "none");
}

TEST_CASE("parts that are said to be all add up to their whole", "[compare]") {
  check({
      {"in brackets", "ضبطت الشرطة عصابة من 16 شخصا (5 رجال، 6 أطفال و4 نساء) في السوق.", "FC011 warning"},
      {"that add up", "ضبطت الشرطة عصابة من 15 شخصا (5 رجال، 6 أطفال و4 نساء) في السوق.", "none"},
      {"one more without a number", "ضبطت الشرطة عصابة من 16 شخصا (5 رجال، 6 أطفال و4 نساء وشيخ) في السوق.", "none"},
      {"some of them", "ضبطت الشرطة عصابة من 16 شخصا (بينهم 5 رجال، 6 أطفال و4 نساء) في السوق.", "none"},
  });
  const auto customs = [](const std::string& reexported) {
    return "وبلغت قيمة البضائع 9,414,260,000 درهم، منها واردات بقيمة 6,120,450,000 درهم وصادرات بقيمة 2,783,390,000 "
           "درهم، فيما بلغت قيمة المعاد تصديره " +
           reexported + " درهم.";
  };
  CHECK(told(customs("501,420,000")) == "FC011 warning");
  CHECK(told(customs("510,420,000")) == "none");
  CHECK(told(customs("11,420,000")) == "none");  // a part is not told
  CHECK(told("أنجزت المنصة 894517 تفويضا، و412305 وثائق، و370216 شهادة، و132434 بلاغا.") == "none");
  CHECK(told("بلغ عدد المقاعد 306533 مقعدا، منها 153697 مقعدا للطالبات و152836 مقعدا للطلاب، وزادت 12861 مقعدا.") ==
        "none");
  const std::string flood =
      "لقي 12 شخصا حتفهم في فيضانات الجبال. وأوضحت الهيئة أن السيول أودت بحياة سبعة أشخاص في الوادي ";
  CHECK(told(flood + "وثلاثة أشخاص في السهل.") == "FC011 note");
  CHECK(told(flood + "وثلاثة أشخاص في السهل وشخصين في الساحل.") == "none");
  const std::string crash = "قتل شخصان وأصيب 9 أشخاص في تصادم حافلتين على الطريق الساحلي.";
  CHECK(told(crash, "مصرع وإصابة 9 أشخاص في تصادم حافلتين") == "FC011 warning");
  CHECK(told(crash, "مصرع وإصابة 11 شخصا في تصادم حافلتين") == "none");
}

TEST_CASE("a percentage is held to its part and its whole", "[compare]") {
  check({
      {"of a whole that is named",
       "رفضت الجمارك 198 شحنة تزن 851 طنا، تمثل 11 % من الشحنات المفسوحة وعددها 41882 شحنة.", "FC013 error"},
      {"that fits it", "رفضت الجمارك 4607 شحنات تزن 851 طنا، تمثل 11 % من الشحنات المفسوحة وعددها 41882 شحنة.", "none"},
      {"of a sum", "بلغت الصادرات 789 مليار دولار، أي 4 % من الإجمالي العالمي البالغ 26 تريليون دولار.", "FC013 error"},
      {"a change from a level", "بلغت الصادرات 789 مليار دولار بزيادة 4 % عن مستواها البالغ 758 مليار دولار.", "none"},
      {"behind both", "نجح 12 طالبا من أصل 60، أي 25 بالمئة.", "FC013 error"},
      {"between them", "شارك 47270 منتسبا (46.12 بالمئة) من أصل 110000 منتسب.", "FC013 error"},
      {"that fits", "شارك 47270 منتسبا (43 بالمئة) من أصل 110000 منتسب.", "none"},
  });
}

TEST_CASE("what two articles of one day tell from that day is one day", "[compare]") {
  const auto opening = [](const std::string& day) {
    return "افتتح محافظ القطيف مساء " + day + " مهرجان الواحة في نسخته السادسة الذي تنظمه بلدية المحافظة على الكورنيش.";
  };
  const std::string title = "افتتاح مهرجان الواحة بالقطيف";
  CHECK(told(claims_of({opening("أمس"), opening("أول من أمس")}, title)) == "FC015 note");
  CHECK(told(claims_of({opening("أمس"), opening("أمس")}, title)) == "none");
  CHECK(told(claims_of({opening("أمس"), opening("اليوم")}, title)) ==
        "none");  // of a site, and of the paper of the next day
}

TEST_CASE("a sentence that is printed twice tells one day, whatever else its article tells", "[compare]") {
  const auto fire = [](const std::string& night, const std::string& end) {
    return "التهمت النيران في ساعة متأخرة " + night + " خمسة متاجر للأقمشة في السوق القديم بمدينة الكاف. " + end;
  };
  const std::string title = "حريق في سوق الأقمشة بالكاف";
  const std::string minister = "وزار الوزير السوق أمس.";
  CHECK(told(claims_of({fire("الليلة الماضية", minister), fire("الليلة قبل الماضية", minister)}, title)) ==
        "FC015 note");
  CHECK(told(claims_of({fire("الليلة الماضية", minister), fire("الليلة الماضية", minister)}, title)) == "none");
  CHECK(told(claims_of({fire("يوم الثلاثاء الماضي", minister), fire("مساء أمس الأول", minister)}, title)) == "none");
}

TEST_CASE("a long number keeps its digits and its unit from one article to the other", "[compare]") {
  const auto link = [](const std::string& capacity, const std::string& end) {
    return "بلغت سعة الربط الدولي للإنترنت في المملكة العام الماضي " + capacity + " وفق تقرير هيئة الاتصالات السنوي. " +
           end;
  };
  const std::string first = "وأوضح التقرير أن السعة تضاعفت مع انتشار الألياف البصرية في المدن.";
  const std::string second = "ونوه التقرير بنمو الاستثمار في الكابلات البحرية.";
  const std::string title = "تقرير هيئة الاتصالات: سعة الربط الدولي للإنترنت";
  CHECK(told(claims_of({link("1321 كيلومترا", first), link("1321 ميلا", second)}, title)) == "FC029 warning");
  CHECK(told(claims_of({link("1321 كيلومترا", first), link("1321 كيلومترا", second)}, title)) == "none");
  CHECK(told(claims_of({link("1276 مترا", first), link("1276 مترا مربعا", second)}, title)) == "none");
}

TEST_CASE("what has reached a large sum is held to its digits, a price is not", "[compare]") {
  const auto dates = [](const std::string& reached, const std::string& end) {
    return "أعلنت تعاونية الواحات نتائجها للربع الثاني، وأوضح رئيسها سالم الحاتمي أن " + reached +
           " في سوق نزوى للتمور. " + end;
  };
  const std::string title = "نتائج تعاونية الواحات في سوق نزوى للتمور";
  const std::string first = "وأقامت التعاونية معرضا على هامش الاجتماع.";
  const std::string second = "وعلى هامش الاجتماع أقيم معرض للتعاونية.";
  CHECK(told(claims_of({dates("المبيعات بلغت 41 مليونا و276 ألفا و540 ريالا عمانيا", first),
                        dates("المبيعات بلغت 41 مليونا و726 ألف ريال عماني", second)},
                       title)) == "FC029 warning");
  CHECK(told(claims_of(
            {dates("سعر الطن بلغ 1427.40 ريالا عمانيا", first), dates("سعر الطن بلغ 1437.40 ريالا عمانيا", second)},
            title)) != "FC029 warning");
}

TEST_CASE("a number that may be the other misprinted is a note", "[compare]") {
  const std::string title = "بلدية المرسى تعوض صاحب المنارة القديمة";
  const auto notice = [](const std::string& sum) {
    return "وافقت بلدية المرسى على نزع ملكية المنارة القديمة لصالح توسعة الرصيف البحري بمبلغ تعويض قدره " + sum +
           " يصرف لصاحبها بعد توقيع المحضر. وتبدأ أعمال التوسعة مطلع الشهر المقبل بإشراف مهندسي البلدية. "
           "ودعت البلدية الصيادين إلى نقل قواربهم من الرصيف قبل ذلك الموعد.";
  };
  const auto says = [&](std::string_view why, const std::string& a, const std::string& b) {
    return std::ranges::any_of(test::findings(claims_of({notice(a), notice(b)}, title)).all,
                               [&](const Finding& f) { return f.why.front().id == why; });
  };
  for (const auto& [a, b] : {std::pair{"2,804,130 ريال", "2,804.130 ريال"},
                             {"45,999,540 ريال", "45.999.54 ريال"},
                             {"18000 ألف ريال", "18 ألف ريال"}}) {
    CAPTURE(a, b);
    CHECK(says("why.misprint", a, b));
    CHECK(says("why.misprint", b, a));
  }
  CHECK(says("why.apart", "2,804,130 ريال", "2,408,130 ريال"));
  CHECK(says("why.apart", "97 ألف ريال", "97 ريال"));
}

TEST_CASE("two undated tolls contradict each other in an archive of years only in one text", "[compare]") {
  const auto among = [](const std::string& a, const std::string& b, const std::vector<std::string>& days) {
    std::vector<Claim> all = test::claims(a, "a", "تفجير في الوادي");
    for (Claim& c : test::claims(b, "b", "تجار الوادي يطالبون بتعويض")) all.push_back(std::move(c));
    for (const std::string& day : days)
      for (Claim& c : test::claims("حضر الحفل 300 ضيف.", day, "حفل", day)) all.push_back(std::move(c));
    return told(all);
  };
  const auto undated = [&](const std::string& a, const std::string& b) {
    return among(a, b, {"2015-01-04", "2019-06-11"});
  };
  const auto attack = [](const std::string& dead, const std::string& end) {
    return "هز تفجير سوقا شعبيا في مدينة الوادي، مما أدى إلى مقتل " + dead + " شخصا وإصابة 50 آخرين، " + end;
  };
  const std::string police =
      "وفق ما ذكرت الشرطة. ونقل الجرحى إلى مستشفى المدينة. وأغلقت القوات الطرق المؤدية إلى السوق، وفتشت المركبات عند "
      "مداخلها.";
  const std::string traders =
      "كما قال رئيس البلدية الذي زار المكان. وبدأ عمال النظافة رفع الأنقاض من الشوارع المجاورة. وطالب التجار بتعويض "
      "عما تلف "
      "من بضائعهم، ووعدهم المحافظ بلقاء قريب.";
  CHECK(undated(attack("19", police), attack("14", traders)) == "FC001 note");
  CHECK(undated(attack("19", police), attack("14", police)) == "FC001 error");
  CHECK(among(attack("19", police), attack("14", traders), {}) == "FC001 warning");
  CHECK(among(attack("19", police), attack("14", traders), {"2019-06-11", "2019-06-20"}) == "FC001 warning");
}

TEST_CASE("one numbered event does not make two figures one thing that the words tell apart", "[compare]") {
  const std::string opening = "افتتحت أمس الدورة 12 للجمعية العامة للإنتربول بقابس. ";
  const std::string accused =
      opening + "ووجهت النيابة قبل يومين اتهامات بالإجمال إلى 14 شخصا من بائعي التذاكر في قضية تزوير قديمة.";
  const std::string reformers = opening + "وأوضح المدير أنه سيشكل قوة لإصلاح المنظمة قوامها 11 شخصا، ولم يذكر أسماءهم.";
  const std::string present = opening + "وشارك في جلستها الأولى 140 شخصا يمثلون الدول الأعضاء.";
  const std::string fewer = opening + "وشارك في جلستها الأولى 120 شخصا يمثلون الدول الأعضاء.";
  CHECK(told(claims_of({accused, reformers})) == "none");
  CHECK(told(claims_of({present, fewer})) == "FC001 error");
}
