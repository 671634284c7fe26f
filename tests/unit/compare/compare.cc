#include "factcheck/compare.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "../batch.h"

using namespace factcheck;

namespace {

// Claims of articles on one assembly.
Claim of_assembly(const std::string& document, Quantity quantity, const std::string& measure,
                  const std::string& role = "attended", std::int64_t edition = 54) {
  Claim c = test::count_claim(document, quantity, measure, role);
  EventRef event;
  event.organisation = "interpol";
  event.kind = "assembly";
  event.edition = edition;
  event.key = "interpol/assembly/" + std::to_string(edition);
  c.article_event = std::move(event);
  return c;
}

Quantity exact(std::int64_t n) { return Quantity::of(Decimal(n)); }
Quantity more_than(std::int64_t n) { return Quantity::of(Decimal(n), Precision::more_than); }

using test::findings;

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

}  // namespace

TEST_CASE("which claims contradict each other", "[compare]") {
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
  Claim joined = of_assembly("b", exact(25), "ministers");
  joined.noun = "وزيرا";
  joined.counted = "وزيرا ونائب وزير";
  Claim alone = of_assembly("a", exact(25), "ministers");
  alone.noun = alone.counted = "وزيرا";
  Claim page = of_assembly("b", exact(179), "states");
  page.furniture = true;

  const Row rows[] = {
      {"two numbers",
       {of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states")},
       "FC001 error states: 150 [b] 140 [a]"},
      {"one number", {of_assembly("a", exact(140), "states"), of_assembly("b", exact(140), "states")}, ""},
      {"two against one",
       {of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states"),
        of_assembly("c", exact(140), "states")},
       "FC001 error states: 150 [b] 140 [a c]"},
      {"bounds",
       {of_assembly("a", more_than(1000), "people"), of_assembly("b", more_than(800), "people")},
       "FC002 warning people: 1000 [a] 800 [b]"},
      {"two measures", {of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "ministers")}, ""},
      {"one article", {of_assembly("a", exact(140), "states"), at(of_assembly("a", exact(150), "states"), 9)}, ""},
      {"two editions",
       {of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states", "attended", 55)},
       ""},
      {"those there and all members",
       {of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states", "total")},
       ""},
      {"a role that is not said",
       {of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states", "")},
       "FC001 error states: 150 [b] 140 [a]"},
      {"nothing counted", {of_assembly("a", exact(140), ""), of_assembly("b", exact(150), "")}, ""},
      {"page furniture", {of_assembly("a", exact(140), "states"), page}, ""},
      {"money",
       {with_kind(of_assembly("a", exact(300), "budgets", ""), Kind::money, "MAD"),
        with_kind(of_assembly("b", exact(250), "budgets", ""), Kind::money, "MAD")},
       "FC004 error budgets: 300 [a] 250 [b]"},
      {"two currencies",
       {with_kind(of_assembly("a", exact(300), "budgets", ""), Kind::money, "MAD"),
        with_kind(of_assembly("b", exact(250), "budgets", ""), Kind::money, "USD")},
       ""},
      {"percentages",
       {with_kind(of_assembly("a", exact(45), "turnout", ""), Kind::percent, "percent"),
        with_kind(of_assembly("b", exact(52), "turnout", ""), Kind::percent, "percent")},
       "FC005 error turnout: 52 [b] 45 [a]"},
      {"measurements",
       {with_kind(of_assembly("a", exact(18), "depth", ""), Kind::measure, "kilometer"),
        with_kind(of_assembly("b", exact(10), "depth", ""), Kind::measure, "kilometer")},
       "FC006 error depth: 18 [a] 10 [b]"},
      {"durations",
       {with_kind(of_assembly("a", exact(5), "sentence", ""), Kind::duration, "year"),
        with_kind(of_assembly("b", exact(7), "sentence", ""), Kind::duration, "year")},
       "FC007 error sentence: 7 [b] 5 [a]"},
      {"a toll that grows",
       {with_date(of_assembly("a", exact(27), "injured", ""), "2031-05-12"),
        with_date(of_assembly("b", exact(38), "injured", ""), "2031-05-13")},
       "FC008 note injured: 38 [b] 27 [a]"},
      {"a toll that shrinks",
       {with_date(of_assembly("a", exact(38), "injured", ""), "2031-05-12"),
        with_date(of_assembly("b", exact(27), "injured", ""), "2031-05-13")},
       "FC001 error injured: 38 [a] 27 [b]"},
      {"a toll on one day",
       {with_date(of_assembly("a", exact(38), "injured", ""), "2031-05-12"),
        with_date(of_assembly("b", exact(27), "injured", ""), "2031-05-12")},
       "FC001 error injured: 38 [a] 27 [b]"},
      {"one number of two things", {alone, joined}, "FC003 note ministers: 25 [a] 25 [b]"},
      {"the first of an article's numbers is what it is about",
       {of_assembly("a", exact(140), "states"), at(of_assembly("a", exact(12), "states"), 50),
        of_assembly("b", exact(140), "states"), at(of_assembly("b", exact(9), "states"), 50)},
       ""},
      {"errors before warnings",
       {of_assembly("a", more_than(1000), "participants"), of_assembly("b", more_than(800), "participants"),
        of_assembly("a", exact(140), "states"), of_assembly("b", exact(150), "states")},
       "FC001 error states: 150 [b] 140 [a]\nFC002 warning participants: 1000 [a] 800 [b]"},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(show(findings(row.claims)) == row.findings);
  }
}

TEST_CASE("a claim that was read twice stands in a finding once", "[compare]") {
  const std::vector<Claim> once{of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states")};
  std::vector<Claim> twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
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
  CHECK(std::get<std::string>(all[0].hint->arguments.at(1)) == "c, d, e, f, g, …");
}

TEST_CASE("a total that stands for those counted is pointed out", "[compare]") {
  const auto [all, held] = findings({of_assembly("a", exact(140), "states"), of_assembly("b", exact(190), "states"),
                                     of_assembly("c", exact(190), "states", "total")});
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].hint);
  CHECK(all[0].hint->id == "hint.total");
  CHECK(std::get<Value>(all[0].hint->arguments.at(0)).quantity.said() == Decimal(190));
  CHECK(std::get<std::string>(all[0].hint->arguments.at(1)) == "c");
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

TEST_CASE("a denied number contradicts nothing", "[compare]") {
  Claim denied = of_assembly("b", exact(150), "states");
  denied.attribution = {"الوزارة", "denied"};
  CHECK(findings({of_assembly("a", exact(140), "states"), denied}).all.empty());
}

TEST_CASE("copies of one text are one source", "[compare]") {
  const auto with_words = [](Claim c, const char* word) {
    auto a = std::make_shared<Article>(*c.article);
    a->signature = {{word, 80}, {std::string(word) + "ة", 80}};
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
    for (const Finding& f : findings.all) out += f.hint ? std::get<std::string>(f.hint->arguments.back()) : "-";
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

TEST_CASE("whole articles that contradict each other", "[compare]") {
  std::vector<Claim> claims;
  const auto add = [&](const char* id, const char* text) {
    for (Claim& c : test::claims(text, id)) claims.push_back(std::move(c));
  };
  add("a", "افتتحت بالرباط أشغال الدورة الـ54 للجمعية العامة للإنتربول بمشاركة 140 دولة.");
  add("b", "شاركت 151 دولة في الدورة الرابعة والخمسين للجمعية العامة لمنظمة الإنتربول.");
  add("c", "شاركت 163 دولة في الدورة الثالثة والخمسين للجمعية العامة لمنظمة الإنتربول.");
  CHECK(show(findings(claims)) == "FC001 error states: 151 [b] 140 [a]");
}
