// What a figure counts, which part it plays and which event it belongs to.
#include "factcheck/claim.h"

#include <catch2/catch.hpp>

#include <set>

#include "../claims.h"

using namespace factcheck;

namespace {

// "196 states attended", a line for each count, percentage, sum, measurement and duration; - for nothing.
std::string meanings(const std::string& text) {
  std::string out;
  for (const Claim& c : test::claims(text)) {
    if (c.value.form != Value::Form::number || c.kind == Kind::ordinal) continue;
    const auto or_dash = [](const std::string& s) { return s.empty() ? "-" : s; };
    out +=
        (out.empty() ? "" : " | ") + c.value.quantity.said().str() + " " + or_dash(c.measure) + " " + or_dash(c.role);
  }
  return out;
}

const EventRef& event_of(const std::vector<Claim>& claims, std::string_view text) {
  for (const Claim& c : claims)
    if (c.text.find(text) != std::string::npos) return *c.article_event;
  throw std::runtime_error("no claim " + std::string(text));
}

}  // namespace

TEST_CASE("what a figure counts and its part", "[claim]") {
  const std::pair<const char*, const char*> rows[] = {
      {"انعقد المؤتمر بمشاركة 196 دولة.", "196 states attended"},
      {"شارك في المؤتمر 12 وزيرا.", "12 ministers attended"},
      {"12 وزيرا شاركوا في المؤتمر.", "12 ministers attended"},
      {"تضم المنظمة 190 دولة.", "190 states total"},
      {"حضره 60 وفدا، من بينهم 12 وزيرا.", "60 delegations attended | 12 ministers part"},
      {"مقتل 18 شخصا وإصابة 5 آخرين.", "18 deaths - | 5 injured -"},
      {"لقي 18 شخصا مصرعهم.", "18 deaths -"},
      {"إصابة 18 شخصا بجروح.", "18 injured -"},
      {"اعتقال 7 أشخاص.", "7 arrests -"},
      {"تبلغ ميزانية المشروع 300 مليون درهم.", "300000000 budgets -"},
      {"زلزال بقوة 6.8 درجات على مقياس ريختر.", "6.8 magnitude -"},
      {"على عمق 18 كيلومترا.", "18 depth -"},
      {"زرع المزارعون 300 شتلة.", "300 seedlings -"},
      {"بلغ التضخم 3 في المئة.", "3 inflation -"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(meanings(text) == expected);
  }
}

TEST_CASE("words of one stem have one measure, though no table knows them", "[claim]") {
  const auto measure = [](const char* text) { return test::claims(text).at(0).measure; };
  CHECK(measure("جمع 30 زعنفوطا").starts_with("stem:"));
  CHECK(measure("جمع 30 زعنفوطا") == measure("جمع 40 زعنفوطًا"));
  CHECK(measure("جمع 30 زعنفوطا") != measure("جمع 30 خرشوفا"));
}

TEST_CASE("the counted phrase takes in what is joined to the noun", "[claim]") {
  const std::pair<const char*, const char*> rows[] = {
      {"حضر 25 وزيرا ونائب وزير أمس", "وزيرا ونائب وزير"},
      {"حضر 25 وزيرا أمس", "وزيرا"},
      {"حضر 25 وزيرا ووزيرة أمس", "وزيرا"},
      {"حضر 25 وزيرا والوفد المرافق", "وزيرا"},
      {"أوقف 25 لاجئا وأصابع الاتهام تشير إليهم", "لاجئا"},
  };
  for (const auto& [text, counted] : rows) {
    INFO(text);
    CHECK(test::claims(text).at(0).counted == counted);
  }
}

TEST_CASE("an event with its edition, organisation, place and days", "[event]") {
  const auto claims = test::claims(
      "انطلقت بالرباط يوم 12 مايو 2031 أشغال الدورة الرابعة والخمسين للجمعية العامة للإنتربول.\n"
      "ويشارك في هذه الدورة 140 دولة.\n"
      "وستعقد الدورة المقبلة بجنيف بحضور 150 دولة.");
  const EventRef& now = event_of(claims, "140");
  CHECK(now.key == "interpol/assembly/54");
  CHECK(now.kind == "assembly");
  CHECK(now.organisation == "interpol");
  CHECK(now.edition == 54);
  CHECK(now.place == "rabat");
  CHECK(now.from == Date{2031, 5, 12});
  const EventRef& next = event_of(claims, "150");
  CHECK(next.key == "interpol/assembly/55");
  CHECK(next.edition == 55);
  CHECK(next.place == "geneva");
}

TEST_CASE("editions and days in other words", "[event]") {
  struct Row {
    const char* text;
    const char* key;
    const char* from;
    const char* to;
  };
  const Row rows[] = {
      {"الدورة الـ54 للجمعية العامة للإنتربول من 12 إلى 15 مايو 2031 بحضور 140 دولة", "interpol/assembly/54",
       "2031-05-12", "2031-05-15"},
      {"الجمعية العامة للإنتربول في دورتها الرابعة والخمسين بحضور 140 دولة", "interpol/assembly/54", "", ""},
      {"الجمعية العامة الرابعة والخمسون للإنتربول بحضور 140 دولة", "interpol/assembly/54", "", ""},
      {"الجمعية العامة للإنتربول بالرباط بحضور 140 دولة", "interpol/assembly/rabat", "", ""},
      {"زلزال بطنجة يوم 3 مايو 2031 أوقع 14 قتيلا", "earthquake/tangier", "2031-05-03", ""},
      {"حضر 140 شخصا إلى هنا", "", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto claims = test::claims(row.text);
    const EventRef& e = event_of(claims, "14");
    CHECK(e.key == row.key);
    CHECK((e.from.empty() ? "" : str(e.from)) == row.from);
    CHECK((e.to.empty() ? "" : str(e.to)) == row.to);
  }
}

TEST_CASE("a claim quotes the article's own bytes", "[claim]") {
  const std::string text =
      "عنوان عن 12 وزيرا\n\nقال الوزير إن الاجتماع جرى في جو أخوي. وقد حضره ثلاثةٌ وأربعون سفيرًا و«27 خبيرا» من كل "
      "الدول.\n"
      "اقرأ أيضا\nحضر 99 شخصا\n";
  const auto claims = test::claims(text);
  REQUIRE(claims.size() == 4);
  std::set<std::string> ids;
  for (const Claim& c : claims) {
    CHECK(c.span.of(text) == c.text);
    CHECK(c.figure.begin >= c.span.begin);
    CHECK(c.figure.end <= c.span.end);
    CHECK(text.substr(c.quote.start, c.quote.text.size()) == c.quote.text);
    CHECK(c.quote.start <= c.span.begin);
    CHECK(c.quote.start + c.quote.text.size() >= c.span.end);
    ids.insert(c.id);
  }
  CHECK(ids.size() == 4);
  CHECK(claims[0].headline);
  CHECK_FALSE(claims[1].headline);
  CHECK(claims[1].position.line == 3);
  CHECK(claims[1].quote.text.find("أخوي") == std::string::npos);
  CHECK(claims[3].furniture);
  CHECK_FALSE(claims[2].furniture);
  CHECK(claims[0].article->title == "عنوان عن 12 وزيرا");
}

TEST_CASE("the day of the article is given, or read from its dateline", "[claim]") {
  CHECK(test::claims("حضر 5 أشخاص", "a", "", "2031-05-12T10:00:00Z").at(0).article->published ==
        "2031-05-12T10:00:00Z");
  CHECK(test::claims("نشر في 12/05/2031\n\nحضر 5 أشخاص اليوم.").back().article->published == "2031-05-12");
  CHECK(test::claims("اجتمع اليوم الاثنين 12 مايو 2031 نحو 5 وزراء.").back().article->published == "2031-05-12");
  CHECK(test::claims("حضر 5 أشخاص").at(0).article->published.empty());
}

TEST_CASE("the signature holds telling words, each once, in order", "[claim]") {
  const auto claims =
      test::claims("افتتاح معرض الفلاحة بمكناس\nافتتح 3 وزراء المعرض الدولي للفلاحة في مكناس، في اليوم الأول من.");
  const auto& signature = claims.at(0).article->signature;
  REQUIRE_FALSE(signature.empty());
  CHECK(signature.size() <= 28);
  for (std::size_t i = 1; i < signature.size(); ++i) CHECK(signature[i - 1].word < signature[i].word);
  for (const Anchor& a : signature) CHECK(a.weight >= 33);
  const auto has = [&](const char* word) {
    for (const Anchor& a : signature)
      if (a.word == word) return true;
    return false;
  };
  CHECK(has("مكناس"));
  CHECK_FALSE(has("في"));
}
