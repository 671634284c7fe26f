// The happening that a figure is of, in the article's own words.
#include <catch2/catch.hpp>

#include "../article.h"
#include "factcheck/clause.h"
#include "factcheck/extract.h"

using namespace factcheck;

namespace {

// What clause calls the event of the first figure whose text holds `figure`; "-" for none.
std::string event_of(const std::string& title, const std::string& text, std::string_view figure) {
  const auto article = test::article(text, "a.txt", title, "2021-05-20");
  lexicon::WordCache words(test::embedded());
  const std::vector<lexicon::View> views = lexicon::views(*article, words);
  const auto day = extract::day_of_article(*article, views);
  const std::vector<Mention> mentions = extract::extract(views, day);
  const std::vector<Clause> clauses = clause::clauses(*article, views, mentions, day);
  const auto view_of = [&](Field field) -> const lexicon::View& {
    for (const lexicon::View& view : views)
      if (view.passage().field == field) return view;
    return views.front();
  };
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::string_view bytes = view_of(mentions[i].field).passage().bytes;
    if (mentions[i].span.of(bytes).find(figure) == std::string_view::npos) continue;
    const Words& event = clauses[i].event;
    if (event.empty()) return "-";
    const lexicon::View& view = view_of(event.field);
    return std::string(view.span(event.first, event.last).of(view.passage().bytes));
  }
  return "no such figure";
}

struct Row {
  const char* title;
  const char* text;
  const char* figure;
  const char* expected;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(row.title << " / " << row.text);
    CHECK(event_of(row.title, row.text, row.figure) == row.expected);
  }
}

}  // namespace

TEST_CASE("what headline and lead tell is the event of the figures told with it", "[clause]") {
  check({
      {"حريق في مخزن بوادي السرو", "سيطر رجال الإطفاء أمس على النيران. ونقل 7 عمال إلى المستشفى.", "7 عمال",
       "حريق في مخزن بوادي السرو"},
      {"إنقاذ 18 بحارا في ميناء الزهراء", "تمكن خفر السواحل أمس من الوصول إليهم. وشاركت 3 زوارق في العملية.", "3 زوارق",
       "إنقاذ 18 بحارا في ميناء الزهراء"},
      {"الأهالي يكرمون طلابهم", "كرّم أهالي السرو 33 طالبا ضمن مهرجان السرو الثقافي.", "33 طالبا",
       "مهرجان السرو الثقافي"},
      // The headline names it, the lead how it is called.
      {"قتلى في مواجهات", "قتل 9 جنود أمس في المواجهات الدائرة شمال السرو.", "9 جنود", "المواجهات الدائرة شمال السرو"},
  });
}

TEST_CASE("a lead without a day tells what the headline does where it comes back to it", "[clause]") {
  check({
      {"مهرجان السرو الثقافي", "في مدينة السرو الهادئة يقام كل عام هذا المهرجان الذي يحبه الناس، وفيه 12 خيمة.",
       "12 خيمة", "مهرجان السرو الثقافي"},
      {"ترقية ضباط السرو", "في مدينة السرو الهادئة فرح الأهالي لأن الترقية شملت من أبنائهم 12 ضابطا.", "12 ضابطا",
       "ترقية ضباط السرو"},
  });
}

TEST_CASE("a figure has the event of its own clause", "[clause]") {
  check({
      {"النادي يستعد", "وتتواصل تدريبات الفريق على فترتين.", "فترتين", "تدريبات الفريق"},
      {"ليل السرو", "ويأتي ذلك بعد تفجير انتحاري قتل ثلاثة رجال.", "ثلاثة رجال", "تفجير انتحاري"},
      // What is said of it is no part of its name, nor is when it was.
      {"أحوال السرو", "قال الوزير أمس إن الهجوم سبب خسارة 12 تاجرا.", "12 تاجرا", "الهجوم"},
      {"التفجير في حلب خسارة كبيرة", "قتل 12 تاجرا أمس.", "12 تاجرا", "التفجير في حلب"},
      {"أحوال السرو", "ويأتي ذلك بعد معرض السرو السبت بحضور 12 تاجرا.", "12 تاجرا", "معرض السرو"},
      // «عملية» is said of anything, and names nothing by itself.
      {"سور السرو", "وتجري عملية ترميم السور على مرحلتين.", "مرحلتين", "عملية ترميم السور"},
      {"سور السرو", "وتجري العملية على مرحلتين.", "مرحلتين", "-"},
  });
}

TEST_CASE("a clause behind its head names a happening as complements do", "[clause]") {
  check({
      {"أحوال السرو", "وتكبدت المتاجر الخسائر بعد اجتماع استمر يومين في البلدة.", "يومين", "اجتماع"},
      {"أحوال السرو", "وندد الوزير بالهجوم الذي أوقع 32 قتيلا في البلدة.", "32 قتيلا", "بالهجوم"},
      {"الدفاع المدني يسيطر على حريق نشب في مخزن", "سيطر رجال الإطفاء أمس على النيران. ونقل 7 عمال إلى المستشفى.",
       "7 عمال", "حريق"},
      // With its owner.
      {"نادي السرو يستعد", "يخوض النادي معسكره الصيفي بمشاركة 18 لاعبا.", "18 لاعبا", "معسكره الصيفي"},
      {"أحوال السرو", "وناقش الوزراء ذلك في اجتماع طارئ بدمشق 3 مرات.", "3 مرات", "اجتماع طارئ بدمشق"},
  });
}

TEST_CASE("what is done in the headline has a length and a weight of its own", "[clause]") {
  check({
      {"وصول سفينة السرو إلى الميناء", "وصلت السفينة أمس وهي تحمل 350 طنا من التمور.", "350 طنا",
       "وصول سفينة السرو إلى الميناء"},
      // To be done, or only which court or trade.
      {"الوزارة تدرس خطة لإنشاء محطة في السرو", "أعلنت الوزارة أمس أن 12 مهندسا يعملون فيها.", "12 مهندسا", "-"},
      {"محكمة استئناف السرو تنظر القضية", "أعلنت المحكمة أمس أنها استمعت إلى 12 شاهدا.", "12 شاهدا", "-"},
  });
}

TEST_CASE("what the reader knows of is no news far down in the lead", "[clause]") {
  check({
      {"النادي يتمسك بمدربه",
       "أعلن نادي السرو أمس أنه يتمسك بالمدرب الذي وصل قبل أعوام من الجنوب ومعه أهله وأصدقاؤه وجيرانه وأبناء عمه "
       "وزملاؤه في المدرسة القديمة وكل من يعرفهم من الناس "
       "هناك "
       "وأنه سيبقى في منصبه حتى تنتهي المفاوضات الصعبة مع الإدارة. وحضر 12 لاعبا.",
       "12 لاعبا", "-"},
  });
}

TEST_CASE("prices, ages and the past have no event", "[clause]") {
  check({
      {"حريق في مخزن بوادي السرو", "واشترت الشركة المخزن عام 2009 بمبلغ 40 مليون ريال.", "40 مليون ريال", "-"},
      {"سالم يروي حكاية السرو", "قال المالك سالم (52 عاما) أمس إنه حزين.", "52 عاما", "-"},
      {"تراجع أرباح شركة السرو", "أعلنت الشركة أمس أن لديها 12 فرعا.", "12 فرعا", "-"},
      {"أزمة السرو", "قال الوزير أمس إن لدى الوزارة 12 فرعا.", "12 فرعا", "-"},
      {"توقيع", "حضر التوقيع 30 ضيفا.", "30 ضيفا", "-"},
      {"العيادات في مخيم السرو", "عالجت العيادات أمس 40 لاجئا.", "40 لاجئا", "-"},
      {"دورات المياه في الحدائق", "أنشأت البلدية أمس 30 دورة مياه.", "30 دورة", "-"},
      {"حرب السرو ودروسها", "لا أحد ينسى الدروس التي تعلمها من الكتب القديمة جدا، وعددها 12 كتابا.", "12 كتابا", "-"},
      {"موجز السرو", "حريق في مخزن. وفي خبر آخر نقل 7 عمال.", "7 عمال", "-"},
      // Two of them happened, and none is named.
      {"مصرع 3 في حادثين منفصلين", "وقع الحادثان أمس.", "حادثين", "-"},
  });
}
