#include "factcheck/evidence.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "../claims.h"

using namespace factcheck;

namespace {

// Two articles on one flood, of which the second gives another toll and a number of something else.
const std::vector<Claim>& first() {
  static const std::vector<Claim> claims = test::claims(
      "فيضانات وادي النخيل: مصرع 14 شخصا\nلقي 14 شخصا مصرعهم في فيضانات وادي النخيل ليلة الأحد، حسب الوقاية المدنية، "
      "وانهارت 32 دارا.",
      "a", "", "2031-03-03");
  return claims;
}
const std::vector<Claim>& second() {
  static const std::vector<Claim> claims = test::claims(
      "مصرع 17 شخصا في فيضانات وادي النخيل\nلقي 17 شخصا مصرعهم في فيضانات وادي النخيل ليلة الأحد، حسب الوقاية المدنية، "
      "وشارك 140 متطوعا في الإنقاذ.",
      "b", "", "2031-03-03");
  return claims;
}

const Claim& of(const std::vector<Claim>& claims, std::int64_t value) {
  const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& c) {
    return !c.headline && c.value.form == Value::Form::number && c.value.quantity.said() == Decimal(value);
  });
  REQUIRE(found != claims.end());
  return *found;
}

struct Compared {
  lexicon::WordCache words{test::embedded()};
  evidence::ArticleItem of_a = evidence::item(*first().front().article, words);
  evidence::ArticleItem of_b = evidence::item(*second().front().article, words);

  int percent(const Claim& a, const Claim& b) {
    const evidence::Item x = evidence::item(a, words);
    const evidence::Item y = evidence::item(b, words);
    const evidence::ArticlePair articles = evidence::pair(of_a, of_b);
    return evidence::Model::embedded().judge({x, y, articles}).percent;
  }
};

}  // namespace

TEST_CASE("each piece of evidence reads the same both ways, and one of its bins", "[evidence]") {
  Compared c;
  for (const Claim& a : first())
    for (const Claim& b : second()) {
      if (a.value.form != Value::Form::number || b.value.form != Value::Form::number) continue;
      const evidence::Item x = evidence::item(a, c.words);
      const evidence::Item y = evidence::item(b, c.words);
      const evidence::ArticlePair there = evidence::pair(c.of_a, c.of_b);
      const evidence::ArticlePair back = evidence::pair(c.of_b, c.of_a);
      for (const evidence::Evidence& e : evidence::all_evidence()) {
        INFO(e.id << ": " << a.text << " / " << b.text);
        const int bin = e.read({x, y, there});
        CHECK(bin >= 0);
        CHECK(bin < e.bins);
        CHECK(e.read({y, x, back}) == bin);
      }
    }
}

TEST_CASE("one toll told twice is likelier one thing than two numbers of a story", "[evidence]") {
  Compared c;
  const int toll = c.percent(of(first(), 14), of(second(), 17));
  CHECK(toll > c.percent(of(first(), 32), of(second(), 140)));
  CHECK(toll > c.percent(of(first(), 14), of(second(), 140)));
}

TEST_CASE("what is weighed adds up to the sum", "[evidence]") {
  Compared c;
  const evidence::Item x = evidence::item(of(first(), 14), c.words);
  const evidence::Item y = evidence::item(of(second(), 17), c.words);
  const evidence::ArticlePair articles = evidence::pair(c.of_a, c.of_b);
  const evidence::Model model(
      "# a table\nevidence\tbin\tweight\nbase\t0\t-100\npercent\t1\t-663\npercent\t2\t-561\nkind\t0\t40\n");
  const evidence::Judgement judgement = model.judge({x, y, articles});
  CHECK(judgement.sum == -60);
  CHECK(judgement.percent == 2);
  int sum = -100;
  for (const evidence::Weighed& w : model.weigh({x, y, articles})) sum += w.weight;
  CHECK(sum == judgement.sum);
}
