#include "factcheck/compare.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "../batch.h"

using namespace factcheck;

namespace {

// An article with so many words of its own that it is no single line.
std::shared_ptr<Article> with_own_words(const Article& article) {
  constexpr int kWords = 20;
  auto a = std::make_shared<Article>(article);
  for (int i = 0; i < kWords; ++i) a->signature.push_back({a->id + "/" + std::to_string(i), 80});
  std::ranges::sort(a->signature);
  return a;
}

// Claims of articles on one assembly: a rule says that they are of one thing, whatever the evidence.
Claim of_assembly(const std::string& document, Quantity quantity, const std::string& measure,
                  const std::string& role = "attended", std::int64_t edition = 54) {
  Claim c = test::count_claim(document, quantity, measure, role);
  EventRef event;
  event.organisation = "interpol";
  event.kind = "assembly";
  event.edition = edition;
  event.key = "interpol/assembly/" + std::to_string(edition);
  c.article_event = std::move(event);
  c.article = with_own_words(*c.article);
  return c;
}

Quantity exact(std::int64_t n) { return Quantity::of(Decimal(n)); }
Quantity more_than(std::int64_t n) { return Quantity::of(Decimal(n), Precision::more_than); }

using test::findings;

constexpr const char* kDay = "2031-03-03";

struct Text {
  std::string id;
  std::string text;
  std::string published = kDay;
};

std::vector<Claim> claims_of(const std::vector<Text>& texts) {
  std::vector<Claim> all;
  for (const Text& t : texts)
    for (Claim& c : test::claims(t.text, t.id, {}, t.published)) all.push_back(std::move(c));
  return all;
}

// Each of these is a report with a place for a figure and an end of its own.
std::string crash(const std::string& dead, const std::string& end) {
  return "حادث انقلاب حافلة قرب تازة\n\nلقي " + dead +
         " شخصا مصرعهم، وأصيب 26 آخرون، في انقلاب حافلة مساء السبت قرب تازة. " + end;
}
std::string fire(const std::string& burnt, const std::string& end) {
  return "حريق غابة قرب إفران\n\nأتى حريق اندلع ظهر السبت على " + burnt +
         " من غابة الأرز قرب إفران، وشارك 90 رجل إطفاء في إخماده. " + end;
}
std::string bridge(const std::string& cost, const std::string& end) {
  return "قنطرة جديدة ببركان\n\nخصص المجلس الجماعي لمدينة بركان " + cost +
         " لبناء قنطرة على وادي الزيتون بطول 80 مترا، في دورة عقدها اليوم الثلاثاء. " + end;
}
std::string exam(const std::string& rate, const std::string& end) {
  return "نتائج امتحان البكالوريا بوجدة\n\nبلغت نسبة النجاح في امتحان البكالوريا بوجدة " + rate +
         " هذه السنة، واجتاز الامتحان 4200 تلميذ ونجح منهم 2900 تلميذ. " + end;
}
std::string court(const std::string& sentence, const std::string& end) {
  return "السجن لسائق حافلة بتازة\n\nحكمت المحكمة الابتدائية بتازة، اليوم الخميس، على سائق حافلة بالسجن " + sentence +
         " وبغرامة قدرها 3000 درهم، بعد حادث أودى بحياة 12 شخصا. " + end;
}
const std::string kOfBus = "وأوضحت الوقاية المدنية أن الحافلة كانت تقل عمالا إلى ضيعة فلاحية حين انزلقت في المنعرج.";
const std::string kOfInjured = "ونقل المصابون إلى المستشفى الإقليمي، وفتحت مصالح الدرك تحقيقا في أسباب الحادث.";
const std::string kOfTrees = "وأوضحت مصالح المياه والغابات أن النيران أتت على أشجار معمرة.";
const std::string kOfRoad = "وبقيت الطريق إلى القرية مقطوعة طوال الليل، ولم يصب أحد من السكان.";
const std::string kOfSpring = "وتنطلق الأشغال في الربيع المقبل.";
const std::string kOfChairman = "وقال رئيس المجلس إن السكان انتظروا هذا المشروع منذ الفيضان.";
const std::string kOfPupils = "وهنأت الأكاديمية التلاميذ وأسرهم.";
const std::string kOfSecond = "وتجرى الدورة الاستدراكية في الشهر المقبل بالمؤسسات نفسها.";
const std::string kOfPrison = "وقررت هيئة المحكمة إيداعه السجن المحلي.";
const std::string kOfLawyer = "وطالب محامي الضحايا بتعويض الأسر.";

// "FC001 error states: 196 [a] 179 [b c]"
std::string show(const compare::Findings& findings) {
  std::string out;
  for (const Finding& f : findings.all) {
    out +=
        (out.empty() ? "" : "\n") + std::string(f.rule) + " " + std::string(name(f.severity)) + " " + f.measure + ":";
    for (const Side& s : f.sides) {
      out += " " + s.value.quantity.said().str() + " [";
      for (const ClaimRef c : s.claims) out += (out.back() == '[' ? "" : " ") + c->article->id;
      out += "]";
    }
  }
  return out;
}

std::vector<std::string> fingerprints(const compare::Findings& findings) {
  std::vector<std::string> out;
  for (const Finding& f : findings.all) out.push_back(f.fingerprint);
  return out;
}

// The articles that a hint names, as it stands in its last place.
std::string named(const Phrase& hint) {
  if (const auto* text = std::get_if<std::string>(&hint.arguments.back())) return *text;
  const auto& list = std::get<Phrase::List>(hint.arguments.back());
  std::string all;
  for (const std::string& item : list.items) all += (all.empty() ? "" : " ") + item;
  return all + (list.goes_on ? " …" : "");
}

}  // namespace

TEST_CASE("figures of one edition contradict each other by a rule", "[compare]") {
  struct Row {
    const char* why;
    std::vector<Claim> claims;
    const char* findings;
  };
  const auto with_date = [](Claim c, const char* day) {
    auto a = std::make_shared<Article>(*c.article);
    a->published = day;
    c.article = a;
    return c;
  };
  const auto with_kind = [](Claim c, Kind kind, const char* unit) {
    c.kind = kind;
    c.unit = unit;
    return c;
  };
  const auto at = [](Claim c, std::uint32_t byte) {
    c.span = c.figure = {byte, byte + 3};
    return c;
  };
  const auto beside = [](Claim c, const char* figure) {
    c.beside = {FigureEntry::parse(figure).value()};
    return c;
  };
  const auto of_year = [](Claim c, std::int16_t year) {
    c.scope.period = year;
    return c;
  };
  const auto counting = [](Claim c, const char* noun, const char* counted) {
    c.noun = noun;
    c.counted = counted;
    return c;
  };
  const auto states = [](const char* document, std::int64_t n) { return of_assembly(document, exact(n), "states"); };
  Claim page = states("b", 179);
  page.furniture = true;
  Claim denied = states("b", 150);
  denied.attribution = {"الوزارة", "denied"};
  Claim vague = states("b", 150);
  vague.value.quantity = {Decimal(200), Decimal(999), Precision::vague};
  const char* const told = "FC001 error states: 150 [b] 140 [a]";

  const Row rows[] = {
      {"two numbers", {states("a", 140), states("b", 150)}, told},
      {"one number", {states("a", 140), states("b", 140)}, ""},
      {"two against one",
       {states("a", 140), states("b", 150), states("c", 140)},
       "FC001 error states: 150 [b] 140 [a c]"},
      {"bounds are one grade lower",
       {of_assembly("a", more_than(1000), "people"), of_assembly("b", more_than(800), "people")},
       "FC002 warning people: 1000 [a] 800 [b]"},
      {"a bound that is passed",
       {of_assembly("a", more_than(1000), "people"), of_assembly("b", exact(800), "people")},
       "FC001 error people: 1000 [a] 800 [b]"},
      {"two measures", {states("a", 140), of_assembly("b", exact(150), "ministers")}, ""},
      {"one article", {states("a", 140), at(states("a", 150), 9)}, ""},
      {"two editions", {states("a", 140), of_assembly("b", exact(150), "states", "attended", 55)}, ""},
      {"those there and all members", {states("a", 140), of_assembly("b", exact(190), "states", "total")}, ""},
      {"nothing counted", {of_assembly("a", exact(140), ""), of_assembly("b", exact(150), "")}, ""},
      {"page furniture", {states("a", 140), page}, ""},
      {"a denied number", {states("a", 140), denied}, ""},
      {"a vague number", {states("a", 140), vague}, ""},
      {"money",
       {with_kind(of_assembly("a", exact(300), "budgets", ""), Kind::money, "MAD"),
        with_kind(of_assembly("b", exact(250), "budgets", ""), Kind::money, "MAD")},
       "FC004 error budgets: 300 [a] 250 [b]"},
      {"two currencies",
       {with_kind(of_assembly("a", exact(300), "budgets", ""), Kind::money, "MAD"),
        with_kind(of_assembly("b", exact(250), "budgets", ""), Kind::money, "USD")},
       ""},
      {"one sentence tells the two apart", {beside(states("a", 140), "states=150"), states("b", 150)}, ""},
      {"the same number of something else", {beside(states("a", 140), "ministers=150"), states("b", 150)}, told},
      {"other years", {of_year(states("a", 140), 2030), of_year(states("b", 150), 2031)}, ""},
      {"one year", {of_year(states("a", 140), 2031), of_year(states("b", 150), 2031)}, told},
      {"a year that one article names", {of_year(states("a", 140), 2031), states("b", 150)}, told},
      {"other months", {beside(states("a", 140), "month=11"), beside(states("b", 150), "month=12")}, ""},
      {"one month", {beside(states("a", 140), "month=11"), beside(states("b", 150), "month=11")}, told},
      {"a month that one article names", {beside(states("a", 140), "month=11"), states("b", 150)}, told},
      {"other hours", {beside(states("a", 140), "time=14:30"), beside(states("b", 150), "time=18:00")}, ""},
      {"one hour", {beside(states("a", 140), "time=14:30"), beside(states("b", 150), "time=14:30")}, told},
      {"24 hours before two days",
       {with_date(beside(states("a", 140), "hour=24"), "2031-05-12"),
        with_date(beside(states("b", 150), "hour=24"), "2031-05-13")},
       ""},
      {"24 hours before one day",
       {with_date(beside(states("a", 140), "hour=24"), "2031-05-12"),
        with_date(beside(states("b", 150), "hour=24"), "2031-05-12")},
       told},
      {"more is counted in one article",
       {counting(states("a", 140), "دولة", "دولة"), counting(states("b", 150), "دولة", "دولة ومنظمة")},
       ""},
      {"more is counted in both",
       {counting(states("a", 140), "دولة", "دولة ومنظمة"), counting(states("b", 150), "دولة", "دولة ومنظمة")},
       told},
      {"a toll that shrinks",
       {with_date(of_assembly("a", exact(38), "injured", ""), "2031-05-12"),
        with_date(of_assembly("b", exact(27), "injured", ""), "2031-05-13")},
       "FC001 error injured: 38 [a] 27 [b]"},
      {"a toll on one day",
       {with_date(of_assembly("a", exact(38), "injured", ""), "2031-05-12"),
        with_date(of_assembly("b", exact(27), "injured", ""), "2031-05-12")},
       "FC001 error injured: 38 [a] 27 [b]"},
      {"the first of an article's numbers is what it is about",
       {states("a", 140), at(states("a", 12), 50), states("b", 140), at(states("b", 9), 50)},
       ""},
      {"errors before warnings",
       {of_assembly("a", more_than(1000), "participants"), of_assembly("b", more_than(800), "participants"),
        states("a", 140), states("b", 150)},
       "FC001 error states: 150 [b] 140 [a]\nFC002 warning participants: 1000 [a] 800 [b]"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(show(findings(row.claims)) == row.findings);
  }
}

TEST_CASE("figures that the words around them say to be of one thing", "[compare]") {
  struct Row {
    const char* why;
    std::vector<Text> texts;
    const char* findings;
  };
  const Row rows[] = {
      {"a toll of one day, of which nothing says that it went on growing, is as often a later state",
       {{"a", crash("12", kOfBus)}, {"b", crash("15", kOfInjured)}},
       "FC008 note deaths: 15 [b] 12 [a]"},
      {"one number", {{"a", crash("12", kOfBus)}, {"b", crash("12", kOfInjured)}}, ""},
      {"of two bounds of a toll the higher is likelier a later state",
       {{"a", crash("أكثر من 120", kOfBus)}, {"b", crash("أكثر من 100", kOfInjured)}},
       "FC008 note deaths: 120 [a] 100 [b]"},
      {"between the same words one bound was written off the other",
       {{"a",
         "معرض الكتاب بوجدة\n\nاستقبل معرض الكتاب بوجدة منذ افتتاحه يوم الجمعة الماضي أكثر من 4750 زائرا قدموا من مدن "
         "الشرق، وشاركت فيه 63 دار نشر."},
        {"b",
         "زوار معرض الكتاب بوجدة\n\nاستقبل معرض الكتاب بوجدة منذ افتتاحه يوم الجمعة الماضي أكثر من 4570 زائرا قدموا من "
         "مدن الشرق، وشاركت فيه 63 دار نشر."}},
       "FC001 error visitors: 4750 [a] 4570 [b]"},
      {"a price of a market is another one minutes later",
       {{"a",
         "الذهب يرتفع\n\nارتفع سعر الذهب في السوق الفورية 0.4 في المائة إلى 1104.50 دولار للأوقية، وصعد البلاتين."},
        {"b",
         "الذهب يصعد\n\nارتفع سعر الذهب في السوق الفورية 0.4 في المائة إلى 1106.05 دولار للأوقية، وصعد البلاتين."}},
       "FC004 note prices: 1106.05 [b] 1104.5 [a]"},
      {"money",
       {{"a", bridge("30 مليون درهم", kOfSpring)}, {"b", bridge("25 مليون درهم", kOfChairman)}},
       "FC004 error budgets: 30000000 [a] 25000000 [b]"},
      {"two currencies", {{"a", bridge("30 مليون درهم", kOfSpring)}, {"b", bridge("25 مليون دولار", kOfChairman)}}, ""},
      {"percentages",
       {{"a", exam("64 في المائة", kOfPupils)}, {"b", exam("71 في المائة", kOfSecond)}},
       "FC005 error pass-rate: 71 [b] 64 [a]"},
      {"areas",
       {{"a", fire("40 هكتارا", kOfTrees)}, {"b", fire("55 هكتارا", kOfRoad)}},
       "FC006 error forests: 55 [b] 40 [a]"},
      {"areas in two units",
       {{"a", fire("300 هكتار", kOfTrees)}, {"b", fire("5 كيلومترات مربعة", kOfRoad)}},
       "FC006 error forests: 5 [b] 300 [a]"},
      {"one area in two units", {{"a", fire("300 هكتار", kOfTrees)}, {"b", fire("3 كيلومترات مربعة", kOfRoad)}}, ""},
      {"an area and a length", {{"a", fire("300 هكتار", kOfTrees)}, {"b", fire("5 كيلومترات", kOfRoad)}}, ""},
      {"durations",
       {{"a", court("12 سنة", kOfPrison)}, {"b", court("15 سنة", kOfLawyer)}},
       "FC007 error sentence: 15 [b] 12 [a]"},
      {"a toll that grows is an update",
       {{"a", crash("12", kOfBus)}, {"b", crash("15", kOfInjured), "2031-03-04"}},
       "FC008 note deaths: 15 [b] 12 [a]"},
      {"a toll that shrinks is not",
       {{"a", crash("15", kOfBus)}, {"b", crash("12", kOfInjured), "2031-03-04"}},
       "FC001 error deaths: 15 [a] 12 [b]"},
      {"a number that is denied",
       {{"a", crash("12", kOfBus)},
        {"b",
         "حادث انقلاب حافلة قرب تازة\n\nنفت الوقاية المدنية مصرع 15 شخصا، وإصابة 26 آخرين، في انقلاب حافلة مساء "
         "السبت قرب تازة. " +
             kOfInjured}},
       ""},
      {"lines that say the same",
       {{"a", "مصرع 12 شخصا في انقلاب حافلة قرب تازة"}, {"b", "انقلاب حافلة قرب تازة يودي بحياة 15 شخصا"}},
       "FC001 error deaths: 15 [b] 12 [a]"},
      {"lines on two happenings",
       {{"a", "مصرع 12 شخصا في انقلاب حافلة قرب تازة"}, {"b", "حريق مصنع بطنجة يودي بحياة 15 شخصا"}},
       ""},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(show(findings(claims_of(row.texts))) == row.findings);
  }
}

TEST_CASE("articles of days far apart are of one thing only where they name one event", "[compare]") {
  const auto airport = [](const std::string& passengers, const std::string& end) {
    return "أرقام مطار الناظور\n\nعبر مطار الناظور " + passengers +
           " مسافر خلال عطلة الربيع، بزيادة قدرها 7 في المائة، حسب مكتب المطارات. " + end;
  };
  const auto told = [&](const std::string& day) {
    return findings(claims_of({{"a", airport("41200", "وفتحت إدارة المطار شباكا ثانيا للتسجيل.")},
                               {"b", airport("42100", "وفتحت إدارة المطار شباكا ثانيا للتسجيل."), day}}))
        .all.size();
  };
  CHECK(told("2031-03-03") == 1);
  CHECK(told("2031-03-07") == 1);
  CHECK(told("2031-03-08") == 0);
  CHECK(told("2031-02-26") == 0);
  CHECK(told("") == 1);
  // The crash is an event with a place.
  CHECK(findings(claims_of({{"a", crash("15", kOfBus)}, {"b", crash("12", kOfInjured), "2031-03-08"}})).all.size() ==
        1);
}

TEST_CASE("one number of two things is a note, with what each counts", "[compare]") {
  const auto hurt = [](const std::string& whom, const std::string& end) {
    return "حادث انقلاب حافلة قرب تازة\n\nخلف انقلاب حافلة مساء السبت قرب تازة 26 " + whom +
           "، وتدخلت 4 سيارات إسعاف. " + end;
  };
  const auto [all, held] = findings(claims_of({{"a", hurt("قتيلا", kOfBus)}, {"b", hurt("قتيلا وجريحا", kOfInjured)}}));
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "FC003");
  CHECK(all[0].severity == Severity::note);
  CHECK(all[0].sides.size() == 2);
  REQUIRE(all[0].why.front().arguments.size() == 2);
  CHECK(std::get<std::string>(all[0].why.front().arguments[0]) == "قتيلا وجريحا");
  CHECK(std::get<std::string>(all[0].why.front().arguments[1]) == "قتيلا");
}

TEST_CASE("a finding is as grave as it is sure, and tells why", "[compare]") {
  // From two texts that tell it in other words to two that differ by the figure and their ends.
  const std::vector<std::vector<Text>> pairs = {
      {{"a", crash("12", kOfBus)}, {"b", crash("15", kOfInjured)}},
      {{"a", crash("أكثر من 120", kOfBus)}, {"b", crash("أكثر من 100", kOfInjured)}},
      {{"a", bridge("30 مليون درهم", kOfSpring)}, {"b", bridge("25 مليون درهم", kOfChairman)}},
      {{"a", court("12 سنة", kOfPrison)}, {"b", court("15 سنة", kOfLawyer)}},
      {{"a", court("5 سنوات", kOfPrison)}, {"b", court("7 سنوات", kOfLawyer)}},
      {{"a",
        "فيضانات وادي النخيل: مصرع 14 شخصا\n\nلقي 14 شخصا مصرعهم في فيضانات وادي النخيل ليلة الأحد، حسب ما أعلنت "
        "الوقاية "
        "المدنية. وجرفت السيول جسر القرية وانقطعت الكهرباء عن سكان الضفة الشرقية."},
       {"b",
        "مصرع 17 شخصا في فيضانات وادي النخيل\n\nأعلنت الوقاية المدنية أن 17 شخصا لقوا مصرعهم في فيضانات وادي النخيل "
        "ليلة "
        "الأحد، بعدما جرفت السيول جسر القرية وانقطعت الكهرباء عن سكان الضفة الشرقية."}},
      {{"a",
        "قنطرة وادي الزيتون\n\nصادق المجلس الجماعي لمدينة بركان، اليوم الثلاثاء، على تخصيص 30 مليون درهم لبناء قنطرة "
        "وادي "
        "الزيتون بحي السلام."},
       {"b",
        "30 مليون لقنطرة وادي الزيتون\n\nخصص المجلس الجماعي لمدينة بركان مبلغ 25 مليون درهم لبناء قنطرة وادي الزيتون "
        "بحي "
        "السلام، في دورة عقدها اليوم الثلاثاء."}},
      {{"a",
        "حريق يلتهم غابة أرز\n\nأتى حريق اندلع ظهر السبت على 40 هكتارا من غابة الأرز قرب إفران، وفق مصالح المياه "
        "والغابات."},
       {"b",
        "حريق غابة الأرز\n\nالتهم حريق اندلع ظهر السبت 55 هكتارا من غابة الأرز قرب إفران، وفق مصالح المياه والغابات."}},
      {{"a",
        "حريق يلتهم غابة أرز\n\nأتى حريق اندلع ظهر السبت على 40 هكتارا من غابة الأرز قرب إفران، وفق مصالح المياه "
        "والغابات، وشارك في إخماده 120 رجلا و3 طائرات."},
       {"b",
        "حريق يلتهم غابة أرز\n\nأتى حريق اندلع ظهر السبت على 45 هكتارا من غابة الأرز قرب إفران، وفق مصالح المياه "
        "والغابات، وشارك في إخماده 120 رجلا و3 طائرات."}},
      {{"a",
        "انطلاق مهرجان السينما بتازة\n\nانطلق مساء الثلاثاء بتازة مهرجان السينما في دورته الثامنة، بحضور أكثر من 900 "
        "ضيف وبمشاركة 21 دولة."},
       {"b",
        "تازة تحتضن مهرجان السينما\n\nافتتحت مساء الثلاثاء بمدينة تازة الدورة الثامنة لمهرجان السينما، ويحضره أكثر من "
        "600 ضيف من 21 دولة."}},
  };
  std::map<std::pair<Severity, bool>, int> seen;
  for (const auto& pair : pairs) {
    const auto [all, held] = findings(claims_of(pair), {.confidence = 0});
    for (const Finding& f : all) {
      INFO(pair[0].text << "\n" << f.rule << " " << f.confidence);
      const bool strained = f.rule == "FC002";
      const Severity grade = f.confidence >= 90   ? Severity::error
                             : f.confidence >= 75 ? Severity::warning
                                                  : Severity::note;
      // A later state is a note, and what may be one is a note or as grave as it is sure.
      if (f.rule == "FC008")
        CHECK(f.severity == Severity::note);
      else if (strained)
        CHECK(f.severity <= (grade == Severity::error ? Severity::warning : Severity::note));
      else
        CHECK((f.severity == grade || f.severity == Severity::note));
      CHECK(f.confidence >= 0);
      CHECK(f.confidence <= 100);
      CHECK_FALSE(f.evidence.empty());
      REQUIRE_FALSE(f.why.empty());
      CHECK(f.why.front().id == (f.rule == "FC008" ? "why.update" : strained ? "why.strained" : "why.apart"));
      CHECK(f.why.size() <= 3);
      CHECK(std::ranges::is_sorted(f.evidence, std::greater(), [](const Weighed& w) { return std::abs(w.weight); }));
      ++seen[{f.severity, strained}];
    }
  }
  CHECK(seen.size() >= 3);  // grades and sorts that occur: which, the weights decide
}

TEST_CASE("what a rule decides is at least an error's confidence, and names the rule", "[compare]") {
  const auto [of_edition, claims] =
      findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states")}, {.confidence = 90});
  REQUIRE(of_edition.size() == 1);
  CHECK(of_edition[0].confidence >= 90);
  REQUIRE(of_edition[0].why.size() >= 2);
  CHECK(of_edition[0].why[0].id == "why.apart");
  CHECK(of_edition[0].why[1].id == "reason.edition");
  const auto [of_lines, more_claims] = findings(
      claims_of({{"a", "مصرع 12 شخصا في انقلاب حافلة قرب تازة"}, {"b", "انقلاب حافلة قرب تازة يودي بحياة 15 شخصا"}}),
      {.confidence = 90});
  REQUIRE(of_lines.size() == 1);
  CHECK(of_lines[0].confidence >= 90);
  CHECK(of_lines[0].why.at(1).id == "reason.line");
}

TEST_CASE("what is less sure than the confidence asked for is not told", "[compare]") {
  const std::vector<Claim> sure = claims_of({{"a", crash("12", kOfBus)}, {"b", crash("31", kOfInjured)}});
  const auto told = findings(sure);
  REQUIRE(told.all.size() == 1);
  const int confidence = told.all[0].confidence;
  REQUIRE(confidence > 0);
  REQUIRE(confidence < 100);
  for (const int least : {0, 50, confidence}) {
    const auto again = findings(sure, {.confidence = least});
    REQUIRE_FALSE(again.all.empty());
    CHECK(again.all[0].fingerprint == told.all[0].fingerprint);
    CHECK(again.all[0].confidence == confidence);
  }
  CHECK(findings(sure, {.confidence = confidence + 1}).all.empty());
}

TEST_CASE("findings that share an article are of one story", "[compare]") {
  const std::vector<Claim> claims{of_assembly("a", exact(140), "states"),
                                  of_assembly("b", exact(150), "states"),
                                  of_assembly("b", exact(60), "ministers"),
                                  of_assembly("c", exact(70), "ministers"),
                                  of_assembly("x", exact(30), "states", "attended", 55),
                                  of_assembly("y", exact(40), "states", "attended", 55)};
  const auto [all, held] = findings(claims);
  REQUIRE(all.size() == 3);
  std::map<std::string, std::set<std::string>> stories;  // the measures told in each
  for (const Finding& f : all) {
    CHECK(f.story.size() == 16);
    stories[f.story].insert(f.measure + " " + f.event_key);
  }
  REQUIRE(stories.size() == 2);
  const std::set<std::set<std::string>> told{{"ministers interpol/assembly/54", "states interpol/assembly/54"},
                                             {"states interpol/assembly/55"}};
  CHECK(std::set<std::set<std::string>>{stories.begin()->second, stories.rbegin()->second} == told);
}

TEST_CASE("a claim that was read twice stands in a finding once", "[compare]") {
  const std::vector<Claim> once{of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states")};
  std::vector<Claim> twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
  REQUIRE_FALSE(show(findings(once)).empty());
  CHECK(show(findings(twice)) == show(findings(once)));
}

TEST_CASE("a total of another event is no hint", "[compare]") {
  Claim of_other = of_assembly("c", exact(190), "states", "total");
  of_other.article_event = EventRef{};
  // That article is of the group, by what else it tells.
  const auto [all, held] = findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states"),
                                     of_other, of_assembly("c", exact(7), "prizes")});
  REQUIRE(all.size() == 1);
  CHECK(!all[0].hint);
}

TEST_CASE("what a finding is of is no hint to it", "[compare]") {
  const auto [all, held] =
      findings({of_assembly("a", exact(140), "states", "total"), of_assembly("b", exact(190), "states", "total")});
  REQUIRE(all.size() == 1);
  CHECK(!all[0].hint);
}

TEST_CASE("of many articles that give a total, five are named", "[compare]") {
  std::vector<Claim> claims{of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states")};
  for (const char* id : {"c", "d", "e", "f", "g", "h"})
    claims.push_back(of_assembly(id, exact(190), "states", "total"));
  const auto [all, held] = findings(claims);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].hint);
  CHECK(named(*all[0].hint) == "c d e f g …");
}

TEST_CASE("a total that stands for those counted is pointed out", "[compare]") {
  const auto [all, held] = findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states"),
                                     of_assembly("c", exact(190), "states", "total")});
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].hint);
  CHECK(all[0].hint->id == "hint.total");
  CHECK(std::get<Value>(all[0].hint->arguments.at(0)).quantity.said() == Decimal(190));
  CHECK(named(*all[0].hint) == "c");
  CHECK(all[0].event_key == "interpol/assembly/54");
}

TEST_CASE("likely causes are named", "[compare]") {
  const auto hint = [](Claim a, Claim b) {
    const auto [all, held] = findings({std::move(a), std::move(b)});
    if (all.size() != 1) return std::string("no finding");
    std::string shown(all[0].hint ? all[0].hint->id : "none");
    if (all[0].hint)
      for (const Phrase::Argument& argument : all[0].hint->arguments) shown += " " + std::get<std::string>(argument);
    return shown;
  };
  const auto said_by = [](Claim c, const char* source) {
    c.attribution = {source, "said"};
    return c;
  };
  CHECK(hint(of_assembly("a", exact(63), "states"), of_assembly("b", exact(36), "states")) == "hint.swapped");
  CHECK(hint(of_assembly("a", exact(20), "states"), of_assembly("b", exact(200), "states")) == "hint.slip");
  // The larger value stands first.
  CHECK(hint(said_by(of_assembly("a", exact(63), "states"), "الوزارة"),
             said_by(of_assembly("b", exact(65), "states"), "البلدية")) == "hint.sources البلدية الوزارة");
  CHECK(hint(said_by(of_assembly("a", exact(65), "states"), "وزارة الصحة"),
             said_by(of_assembly("b", exact(63), "states"), "وزارة الصحة العامة")) == "none");
}

TEST_CASE("copies of one text are one source", "[compare]") {
  const auto with_words = [](Claim c, const char* word) {
    auto a = std::make_shared<Article>(*c.article);
    a->id = word;
    a->signature.clear();
    a = with_own_words(*a);
    a->id = c.article->id;
    c.article = a;
    return c;
  };
  const auto [all, held] = findings({with_words(of_assembly("a", exact(140), "states"), "ميناء"),
                                     with_words(of_assembly("b", exact(140), "states"), "ميناء"),
                                     with_words(of_assembly("c", exact(140), "states"), "قطار"),
                                     with_words(of_assembly("d", exact(150), "states"), "جسر")});
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].sides.size() == 2);
  CHECK(all[0].sides[0].sources == 1);
  CHECK(all[0].sides[1].sources == 2);
  CHECK(all[0].sides[1].repeats == std::vector<bool>{false, true, false});
}

TEST_CASE("threads find the same", "[compare]") {
  std::vector<Claim> claims;
  for (int i = 0; i < 90; ++i)
    claims.push_back(of_assembly("article " + std::to_string(i), exact(100 + i % 7), "states"));
  const auto one = findings(claims);
  REQUIRE_FALSE(one.all.empty());
  for (const std::size_t threads : {2, 3, 8}) CHECK(fingerprints(findings(claims, {threads})) == fingerprints(one));
}

TEST_CASE("as many articles as are held at once, the same is found", "[compare]") {
  std::vector<Claim> claims;
  for (int i = 0; i < 40; ++i) {
    const std::string id = "article " + std::to_string(10 + i);
    claims.push_back(of_assembly(id, exact(100 + i % 7), "states", "attended", 54 + i % 2));
    claims.push_back(of_assembly(id, exact(102), "states", "total", 54 + i % 2));
    claims.push_back(of_assembly(id, more_than(800 + 100 * (i % 3)), "participants", "attended", 54 + i % 2));
  }
  const auto all = findings(claims);
  REQUIRE(all.all.size() >= 4);
  CHECK(std::ranges::any_of(all.all, [](const Finding& f) { return f.hint && f.hint->id == "hint.total"; }));
  const auto told = [](const compare::Findings& findings) {
    std::string out = show(findings);
    for (const Finding& f : findings.all) out += f.hint ? named(*f.hint) : "-";
    return out;
  };
  for (const std::size_t bytes : {1, 5, 12, 100}) {
    CHECK(told(findings(claims, {1, bytes})) == told(all));
    CHECK(told(findings(claims, {3, bytes})) == told(all));
  }
}

TEST_CASE("findings depend neither on the order of claims nor on other stories", "[compare]") {
  std::vector<Claim> claims;
  for (int i = 0; i < 8; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    claims.push_back(of_assembly(id, exact(140 + i % 3), "states"));
    claims.push_back(of_assembly(id, more_than(800 + 100 * (i % 2)), "participants"));
    claims.push_back(of_assembly(id, exact(60 + i % 2), "ministers", "part"));
  }
  const auto first = findings(claims);
  REQUIRE(first.all.size() == 3);
  const auto shown = show(first);
  const auto prints = fingerprints(first);
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(claims.begin(), claims.end(), random);
    const auto again = findings(claims);
    CHECK(show(again) == shown);
    CHECK(fingerprints(again) == prints);
  }
  claims.push_back(test::count_claim("z", exact(3), "states"));
  CHECK(fingerprints(findings(claims)) == prints);
}

TEST_CASE("figures in several units are the same however much is held at once", "[compare]") {
  std::vector<Claim> claims;
  const char* const burnt[] = {"300 هكتار", "5 كيلومترات مربعة", "3 كيلومترات مربعة", "620 هكتارا"};
  const char* const carried[] = {"12 طنا", "9500 كيلوغرام", "12000 كيلوغرام"};
  for (int i = 0; i < 90; ++i) {
    const std::string text = std::string("حريق غابة قرب تازة\n\nأتى حريق على ") + burnt[i % 4] +
                             " من أشجار الأرز قرب تازة، واحترقت شاحنة تحمل " + carried[i % 3] +
                             " من الخشب، ودامت عملية الإخماد " + std::to_string(2 + i % 2) + " ساعات.";
    const std::string id = std::to_string(100 + i);
    for (Claim& c : test::claims(text, id, {}, "2031-05-1" + std::to_string(i % 3))) claims.push_back(std::move(c));
  }
  const auto told = [&](const compare::Limits& limits) {
    const compare::Findings findings = test::findings(claims, limits);
    std::string out = show(findings);
    for (const Finding& f : findings.all) out += "\n" + f.fingerprint;
    return out;
  };
  const std::string wanted = told({});
  REQUIRE(wanted.find("FC006") != std::string::npos);
  for (const std::size_t threads : {1, 4})
    for (const std::size_t bytes : {1, 20, 200}) CHECK(told({threads, bytes}) == wanted);
  const std::vector<Claim> once = claims;
  claims.insert(claims.end(), once.begin(), once.end());
  std::shuffle(claims.begin(), claims.end(), std::mt19937(5));
  CHECK(told({4, 100}) == wanted);
}

TEST_CASE("claims of one place that say two things are ordered by what they say", "[compare]") {
  // As an article is read that was extracted by two versions of this program.
  std::vector<Claim> claims{of_assembly("a", exact(140), "states"), of_assembly("a", exact(141), "states"),
                            of_assembly("b", exact(190), "states")};
  claims[1].span = claims[1].figure = claims[0].span;
  const auto wanted = show(findings(claims));
  REQUIRE_FALSE(wanted.empty());
  std::swap(claims[0], claims[1]);
  CHECK(show(findings(claims)) == wanted);
  std::swap(claims[0], claims[2]);
  CHECK(show(findings(claims)) == wanted);
}

TEST_CASE("a fingerprint stays, and no two findings share one", "[compare]") {
  const auto one = findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states")});
  const auto two = findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(151), "states")});
  const auto three = findings({of_assembly("a", exact(140), "states"), of_assembly("c", exact(150), "states")});
  REQUIRE(one.all.size() == 1);
  const std::set<std::string> all = {one.all[0].fingerprint, two.all.at(0).fingerprint, three.all.at(0).fingerprint};
  CHECK(all.size() == 3);
  CHECK(one.all[0].fingerprint.size() == 16);
  CHECK(one.all[0].fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
  // Kept by users to mute a finding: a change of this value breaks their lists.
  CHECK(one.all[0].fingerprint == "2ed7126ff054b89a");
}

TEST_CASE("rules have an id and a name of their own", "[compare]") {
  std::set<std::string_view> ids, names;
  for (const compare::RuleInfo& r : compare::rules()) {
    INFO(r.id);
    CHECK(r.id.size() == 5);
    CHECK(r.id.starts_with("FC"));
    CHECK(ids.insert(r.id).second);
    CHECK(names.insert(r.name).second);
    CHECK(std::set<std::string_view>{"error", "warning", "note"}.contains(r.severity));
  }
  CHECK(ids.size() >= 8);
}

TEST_CASE("whole articles on one edition, which each names its own way", "[compare]") {
  const std::vector<Text> texts = {
      {"a",
       "افتتحت بالرباط أشغال الدورة الـ54 للجمعية العامة للإنتربول بمشاركة 140 دولة. وتناقش الوفود تبادل المعلومات "
       "حول الشبكات الإجرامية العابرة للحدود طوال أسبوع."},
      {"b",
       "شاركت 151 دولة في الدورة الرابعة والخمسين للجمعية العامة لمنظمة الإنتربول. وألقى الأمين العام كلمة عن التزوير "
       "وسرقة السيارات والتحف القديمة أمام الحاضرين."},
      {"c",
       "شاركت 163 دولة في الدورة الثالثة والخمسين للجمعية العامة لمنظمة الإنتربول. وزار الضيوف معرضا عن أجهزة كشف "
       "البصمات قبل حفل الختام بالقصر البلدي."}};
  CHECK(show(findings(claims_of(texts))) == "FC001 error states: 151 [b] 140 [a]");
}
