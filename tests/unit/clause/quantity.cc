// Which quantity a figure gives, which part it plays and which of those counted are meant.
#include <catch2/catch.hpp>

#include <string>
#include <utility>

#include "../article.h"
#include "factcheck/clause.h"
#include "factcheck/extract.h"

using namespace factcheck;

namespace {

std::string text_of(const lexicon::View& view, const Words& words) {
  return words.empty() ? "-" : std::string(view.span(words.first, words.last).of(view.passage().bytes));
}

// "head|measure|part" of each figure of a sentence.
template <class Tell>
std::string each(const std::string& text, Tell tell) {
  const auto document = test::article(text);
  lexicon::WordCache words(test::embedded());
  const std::vector<lexicon::View> views = lexicon::views(*document, words);
  const std::vector<Mention> mentions = extract::extract(views, std::nullopt);
  std::string out;
  for (const Clause& c : clause::clauses(*document, views, mentions, std::nullopt))
    out += (out.empty() ? "" : " / ") + tell(views.front(), c);
  return out;
}

std::string heads(const std::string& text) {
  return each(text, [](const lexicon::View& view, const Clause& c) {
    return c.head == kNoToken ? "-" : std::string(view.bytes(c.head));
  });
}
std::string measures(const std::string& text) {
  return each(text, [](const lexicon::View&, const Clause& c) {
    return c.measure.empty() ? std::string("-") : std::string(c.measure);
  });
}
std::string parts(const std::string& text) {
  return each(text, [](const lexicon::View&, const Clause& c) {
    return c.part == Part::none ? std::string("-") : std::string(name(c.part));
  });
}
std::string groups(const std::string& text) {
  return each(text, [](const lexicon::View& view, const Clause& c) {
    return c.group.empty() ? std::string("-") : text_of(view, c.group.front());
  });
}

}  // namespace

TEST_CASE("the noun that governs a figure", "[clause]") {
  const std::pair<const char*, const char*> rows[] = {
      {"ارتفع إجمالي عدد الزوار بنسبة 12 في المائة.", "الزوار"},
      {"ارتفعت صادرات البلد من القطن في العام الماضي بنسبة 7 في المائة.", "صادرات"},
      {"زاد عدد المقاعد التي تملكها الكتلة بنسبة 5 في المائة.", "المقاعد"},
      {"شمل الاستطلاع 60 في المائة من الطلاب.", "الطلاب"},
      {"تملك العائلة مزرعة بأصول تتجاوز قيمتها 9 ملايين دولار.", "بأصول"},
      {"فاز بجائزة مقدارها 30 ألف ريال.", "بجائزة"},
      {"وبلغت مستحقات المقاولين، لدى البلدية 4 ملايين دينار.", "مستحقات"},
      {"استمرت الحرب 11 عاما.", "الحرب"},
      {"انتهت المرحلة الأولى من المشروع.", "المرحلة"},
      {"حل الفريق في المركز السادس.", "المركز"},
      {"هذه ثاني مدرسة تفتح هنا.", "مدرسة"},
      {"دفعت الشركة 5 ملايين دولار.", "-"},
      {"ارتفعت أسعار هذه البضائع بنسبة 7 في المائة.", "أسعار"},
      {"ارتفعت قيمة هذه البضائع بنسبة 7 في المائة.", "البضائع"},
      {"غرقت 60 في المائة فقط من هذه القوارب.", "القوارب"},
      {"قالت الدراسة إن 60 في المائة من الطلاب لا يمشون وأن 15 في المائة يركضون.", "الطلاب / الطلاب"},
      {"تنتظر الجامعة المتقدمين الذين وصل عددهم إلى 42 ألفا.", "المتقدمين"},
      {"وصلت 40 طنا من المواد الغذائية.", "المواد"},
      {"زرع القمح في 20 في المائة من الحقول والقطن في 9 في المائة.", "الحقول / الحقول"},
      {"تراجعت ديون البلدية من 7 ملايين دينار إلى 5 ملايين دينار.", "ديون / ديون"},
      {"تراجع سعر القمح 5 في المائة وهبط من 90 دينارا في مارس إلى 80 دينارا.", "سعر / سعر / - / سعر"},
      {"تعلن البلدية هدنة لمدة 5 أيام.", "هدنة"},
      {"افتتح النادي دورة، مدتها 5 أيام.", "دورة"},
      {"هبط القمح إلى أدنى مستوى في 6 أعوام.", "أدنى"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(heads(text) == expected);
  }
}

TEST_CASE("measures that words of the sentence name", "[clause]") {
  const std::pair<const char*, const char*> rows[] = {
      {"الفضة تهوي 3 %", "prices"},
      {"يبلغ سامي من العمر 31 عاما.", "age"},
      {"توفي الرسام عن 81 عاما.", "age"},
      {"قال سامي الخطيب (31 عاما) إنه سعيد.", "age"},
      {"سقط الصندوق بوزن 14 كيلوغراما.", "weight"},
      {"بلغ عدد المسافرين 5 آلاف شخص.", "passengers"},
      {"كشف عمر عن خطة من 10 سنوات.", "-"},
      {"قال سامي الخطيب، 31 عاما، إنه سعيد.", "age"},
      {"نقلت الطائرة طفلا رضيعا (6 أشهر) مريضا.", "age"},
      {"تقع المدينة على بعد 45 كيلومترا شمال السد.", "distances"},
      {"رفعت الشركة أرباحها 341 في المائة.", "profits"},
      {"توقع المحللون زيادة قدرها 512 ألف برميل.", "-"},
      {"أنفقت البلدية 5 ملايين دينار.", "spending"},
      {"أنتج المصنع 40 طنا.", "products"},
      {"يعمل سامي منذ 10 أعوام.", "duration"},
      {"جاء السرو 107 عالميا.", "ranks"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(measures(text) == expected);
  }
}

TEST_CASE("the part that a figure plays", "[clause]") {
  const std::pair<const char*, const char*> rows[] = {
      {"ارتفعت المبيعات بنسبة 12 في المائة.", "change"},
      {"ارتفعت البطالة إلى 12 في المائة.", "level"},
      {"شمل الاستطلاع 60 في المائة من الطلاب.", "part"},
      {"باع المتجر بقيمة 4 ملايين دولار مقابل 3 ملايين دولار.", "total / compared"},
      {"حل الفريق في المركز السادس.", "rank"},
      {"غادر 5 طلاب آخرين.", "rest"},
      {"تتسع القاعة لـ 300 طالب.", "capacity"},
      {"زرع المزارع 40 نخلة.", "total"},
      {"شاهد عشرات الأطفال السيرك.", "total"},
      {"فاز 7 نواب من أصل 18 نائبا.", "part / total"},
      {"لأوروبا 54 عضوا ولآسيا 46.", "total / part"},
      {"ساهم ذلك في ارتفاع عدد العمليات التي نفذها الصرف الآلي بنسبة 14 في المائة.", "change"},
      {"ويتوقع التقرير أن تستمر السوق في النمو لتتجاوز قيمة الإنفاق 32 مليون دينار.", "planned"},
      {"في المدرسة 500 طالب منهم 200 طالب جديد.", "total / part"},
      {"تصدر الكتاب في 9 أجزاء بعد أن كانت 5 أجزاء.", "total / compared"},
      {"زاد الإنتاج من 676 طنا في عام 2012 إلى 710 أطنان.", "compared / - / level"},
      {"كان العامل يتلقى مبلغ 655 دينارا شهريا.", "rate"},
      {"استوعبت الذاكرة 16 غيغابايت.", "capacity"},
      {"دامت الهدنة 5 أيام.", "total"},
      {"توفي الرسام قبل عامين.", "-"},
      {"ينتخب 12 في المائة.", "part"},
      {"تصدر سهم الواحة بارتفاع 5 في المائة، يليه سهم السرو بنسبة 4 في المائة.", "change / change"},
      {"توفي الرسام عن 81 عاما.", "-"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(parts(text) == expected);
  }
}

TEST_CASE("which of those counted are meant", "[clause]") {
  const std::pair<const char*, const char*> rows[] = {
      {"ضبطت الشرطة 7 بنادق من نوع قديم.", "من نوع قديم"},
      {"وصلت 4 شاحنات تحمل خياما.", "تحمل خياما"},
      {"فتحت البلدية 6 حدائق عامة، ثم أغلقتها.", "عامة"},
      {"رقى الوزير 100 قاض في مختلف الدرجات.", "في مختلف الدرجات"},
      {"زاد 900 شخص يوميا.", "يوميا"},
      {"رسم سامي العشرات من هذه اللوحات القديمة.", "من هذه اللوحات القديمة"},
      {"وصلت الفرق العشر المتأهلة.", "المتأهلة"},
      {"يسكن 20% من النازحين في المباني، فيما يعيش 8% في الخيام.", "في المباني / في الخيام"},
      {"فاز النادي في آخر 7 مباريات.", "آخر"},
      {"هبط القمح إلى أدنى مستوى في 6 أعوام.", "أدنى مستوى"},
      {"نظف العمال 30 طنا من الرمال.", "الرمال"},
      {"وصل 40 طبيبا في بيروت.", "-"},
      {"زرع المزارع 40 نخلة.", "-"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(groups(text) == expected);
  }
}
