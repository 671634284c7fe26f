#include <catch2/catch.hpp>

#include "../claims.h"
#include "factcheck/compare.h"
#include "factcheck/evidence.h"
#include "factcheck/report.h"
#include "report/messages.h"

namespace factcheck {
namespace {

using report::Language;
using report::Words;

Finding states() {
  static const Claim kMore = test::count_claim("a", Quantity::of(Decimal(150)), "states", "attended");
  static const Claim kLess = test::count_claim("b", Quantity::of(Decimal(140), Precision::about), "states", "attended");
  Finding f;
  f.measure = "states";
  f.why = {{"why.apart"}, {"reason.place"}};
  f.sides = {{kMore.value, "", {&kMore}}, {kLess.value, "", {&kLess}}};
  f.sides[1].sources = 2;
  return f;
}

TEST_CASE("a finding in each language", "[words]") {
  const Finding f = states();
  CHECK(Words(Language::english).message(f) == "count of states: 150 (a) against about 140 (b and others)");
  CHECK(Words(Language::english).why(f) == "the values cannot both be true; the place is the same");
  CHECK(Words(Language::french).why(f).find(" ; ") != std::string::npos);
  CHECK(Words(Language::arabic).message(f).find("نحو 140") != std::string::npos);
  CHECK(Words(Language::english).hint(f).empty());
}

TEST_CASE("a finding of nothing that is named is of its kind of figure", "[words]") {
  Finding f = states();
  CHECK(Words(Language::english).subject(f) == "states");
  f.measure.clear();
  CHECK(Words(Language::english).subject(f) == "count");
  CHECK(Words(Language::english).message(f) == "count: 150 (a) against about 140 (b and others)");
}

TEST_CASE("numbers of things follow the plural of the language", "[words]") {
  const Words arabic(Language::arabic);
  CHECK(arabic.counted("summary.errors", 0) == "لا أخطاء");
  CHECK(arabic.counted("summary.errors", 1) == "خطأ واحد");
  CHECK(arabic.counted("summary.errors", 2) == "خطآن");
  CHECK(arabic.counted("summary.errors", 3) == "3 أخطاء");
  CHECK(arabic.counted("summary.errors", 11) == "11 خطأ");
  CHECK(arabic.counted("summary.errors", 100) == "100 خطأ");
  CHECK(Words(Language::french).counted("summary.errors", 0) == "0 erreur");
  CHECK(Words(Language::english).counted("summary.errors", 0) == "0 errors");
}

TEST_CASE("what stands in a place is not read again", "[words]") {
  CHECK(report::say("why.same-number", Language::english, {"{1}", "b"}) ==
        "the same number counts «{1}» in one and «b» in the other");
  CHECK(report::say("no.such-message", Language::english) == "no.such-message");
}

TEST_CASE("every rule says what it means, in every language", "[words]") {
  for (const compare::RuleInfo& r : compare::rules())
    for (const Language language : {Language::english, Language::arabic, Language::french}) {
      INFO(r.id);
      CHECK(Words(language).meaning(r.id).ends_with("."));
      CHECK(Words(language).example(r.id).ends_with("."));
    }
}

TEST_CASE("every piece of evidence is named, in every language", "[words]") {
  for (const evidence::Evidence& e : evidence::of_one_thing())
    for (const Language language : {Language::english, Language::arabic, Language::french}) {
      const std::string id = "evidence." + std::string(e.id);
      CHECK(Words(language).say(id) != id);
    }
}

}  // namespace
}  // namespace factcheck
