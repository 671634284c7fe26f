#include "factcheck/evidence.h"

#include <algorithm>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

#include "../claims.h"
#include "evidence/around.h"
#include "factcheck/story.h"

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

std::vector<const Claim*> pointers(const std::vector<Claim>& claims) {
  std::vector<const Claim*> all;
  for (const Claim& c : claims) all.push_back(&c);
  return all;
}

struct Compared {
  lexicon::WordCache words{test::embedded()};
  evidence::ArticleItem of_a = evidence::item(*first().front().article, pointers(first()), words);
  evidence::ArticleItem of_b = evidence::item(*second().front().article, pointers(second()), words);
  double likeness = story::likeness(*of_a.article, *of_b.article);
  evidence::ArticlePair there{of_a, of_b, likeness, test::embedded()};
  evidence::ArticlePair back{of_b, of_a, likeness, test::embedded()};

  evidence::Pair pair(std::int64_t a, std::int64_t b) const {
    return {*of_a.of(of(first(), a)), *of_b.of(of(second(), b)), there};
  }
  int percent(std::int64_t a, std::int64_t b) const { return evidence::Model::same_thing().judge(pair(a, b)).percent; }
};

}  // namespace

TEST_CASE("each piece of evidence reads the same both ways, and one of its bins", "[evidence]") {
  const Compared c;
  for (const auto all : {evidence::of_one_thing(), evidence::of_an_update()})
    for (const evidence::Item& a : c.of_a.items)
      for (const evidence::Item& b : c.of_b.items) {
        if (!evidence::may_be_one(a, b)) continue;
        for (const evidence::Evidence& e : all) {
          INFO(e.id << ": " << a.claim->text << " / " << b.claim->text);
          const int bin = e.read({a, b, c.there});
          CHECK(bin >= 0);
          CHECK(bin < e.bins);
          CHECK(e.read({b, a, c.back}) == bin);
        }
      }
}

TEST_CASE("each piece of evidence reads the same both ways of two days", "[evidence]") {
  lexicon::WordCache words{test::embedded()};
  const auto told = [](const std::string& day, const char* id) {
    return test::claims("يفتتح متحف القوافل بتازة يوم " + day + " المقبل في الساعة 10:30 صباحا بحضور 40 ضيفا.", id, "",
                        "2031-03-03");
  };
  const std::vector<Claim> x = told("12 أبريل", "a");
  const std::vector<Claim> y = told("13 أبريل", "b");
  const evidence::ArticleItem of_x = evidence::item(*x.front().article, pointers(x), words);
  const evidence::ArticleItem of_y = evidence::item(*y.front().article, pointers(y), words);
  REQUIRE(of_x.moments.size() == 2);
  REQUIRE(of_y.moments.size() == 2);
  const evidence::ArticlePair there(of_x, of_y, 1, test::embedded());
  const evidence::ArticlePair back(of_y, of_x, 1, test::embedded());
  for (const evidence::Item& a : of_x.moments)
    for (const evidence::Item& b : of_y.moments) {
      if (a.claim->kind != b.claim->kind) continue;
      const evidence::Pair pair = evidence::Pair::of_moments(a, b, there);
      CHECK(pair.parted == (a.claim->kind == Kind::date));
      for (const evidence::Evidence& e : evidence::of_one_moment()) {
        INFO(e.id << ": " << a.claim->text << " / " << b.claim->text);
        const int bin = e.read(pair);
        CHECK(bin >= 0);
        CHECK(bin < e.bins);
        CHECK(e.read(evidence::Pair::of_moments(b, a, back)) == bin);
      }
    }
}

TEST_CASE("days of two calendars may be one, a day without a year any, an hour a few minutes more", "[evidence]") {
  const auto are_others = [](const char* one, const char* other) {
    const auto moment = [](const char* words) {
      return test::claims("تقام القرعة " + std::string(words) + ".", "a", "", "2031-03-03").front();
    };
    return evidence::are_other_moments(moment(one), moment(other));
  };
  CHECK(are_others("في الساعة 6:10 مساء", "في الساعة 6:11 مساء"));
  CHECK(are_others("في الساعة 6 مساء", "في الساعة 6:30 مساء"));
  CHECK_FALSE(are_others("في الساعة 6 مساء", "في الساعة 6:11 مساء"));
  CHECK_FALSE(are_others("في الساعة 6 مساء", "في الساعة 5:50 مساء"));
  CHECK_FALSE(are_others("في الساعة 1:30 مساء", "في الساعة 1:30 صباحا"));
  CHECK(are_others("يوم 12 أبريل 2031", "يوم 13 أبريل 2031"));
  CHECK_FALSE(are_others("يوم 12 أبريل 2031", "يوم 12 أبريل"));
  CHECK_FALSE(are_others("يوم 12 أبريل 2031", "يوم 20 ذي الحجة 1452"));
  CHECK(are_others("يوم 12 أبريل 2031", "يوم 27 ذي الحجة 1452"));
  CHECK(are_others("يوم 20 ذي الحجة 1452", "يوم 21 ذي الحجة 1452"));
}

TEST_CASE("one toll told twice is likelier one thing than two numbers of a story", "[evidence]") {
  const Compared c;
  CHECK(c.percent(14, 17) > c.percent(32, 140));
  CHECK(c.percent(14, 17) > c.percent(14, 140));
}

TEST_CASE("what is weighed adds up to the sum, and is not added up where it cannot suffice", "[evidence]") {
  const Compared c;
  const evidence::Pair pair = c.pair(14, 17);
  REQUIRE(pair.parted);
  const evidence::Model model(
      "# a table\nevidence\tbin\tagree\tpart\nbase\t0\t5\t-100\npercent\t1\t-663\t-663\npercent\t2\t-561\t-561\n"
      "percent\t3\t0\t0\nfirst\t2\t7\t40\n",
      evidence::of_one_thing());
  const evidence::Judgement judgement = model.judge(pair);
  int sum = -100;
  for (const Weighed& w : model.weigh(pair)) sum += w.weight;
  CHECK(sum == judgement.sum);
  CHECK(judgement.percent == 2);
  REQUIRE(model.judge(pair, 2));
  CHECK(model.judge(pair, 2)->sum == judgement.sum);
  CHECK_FALSE(model.judge(pair, 3));
}

TEST_CASE("of one pair the sum is refused at each per cent that it does not reach", "[evidence]") {
  const Compared c;
  const evidence::Model& model = evidence::Model::same_thing();
  for (const evidence::Item& a : c.of_a.items)
    for (const evidence::Item& b : c.of_b.items) {
      const evidence::Pair pair(a, b, c.there);
      const evidence::Judgement whole = model.judge(pair);
      for (int percent = 1; percent < 100; ++percent) {
        const auto judged = model.judge(pair, percent);
        CHECK(judged.has_value() == (whole.percent >= percent));
        if (judged) CHECK(judged->sum == whole.sum);
      }
    }
}

TEST_CASE("two numbers part as their claims do, however that is told", "[evidence]") {
  std::string text = "باع المصنع 12400 جرار و9 جرارات\n";
  for (const char* number : {"0",          "1",     "9",       "10",    "11",      "12",           "99",
                             "100",        "118",   "120",     "121",   "950",     "9999",         "10000",
                             "10100",      "11000", "12000",   "12300", "12345",   "13000",        "22000",
                             "22790",      "9,3",   "9,35",    "9",     "نحو 120", "أكثر من 100",  "أقل من 130",
                             "نحو 12 ألف", "مليون", "1020000", "0,5",   "نحو 3",   "أكثر من 9000", "أقل من 4"})
    text += "باع المصنع " + std::string(number) + " جرار في السنة الماضية.\n";
  const std::vector<Claim> claims = test::claims(text, "a", "", "2031-03-03");
  lexicon::WordCache words{test::embedded()};
  const evidence::ArticleItem item = evidence::item(*claims.front().article, pointers(claims), words);
  REQUIRE(item.items.size() >= 25);
  const evidence::ArticlePair both(item, item, 1, test::embedded());
  for (const evidence::Item& a : item.items)
    for (const evidence::Item& b : item.items) {
      if (!evidence::may_be_one(a, b)) continue;
      INFO(a.claim->text << " / " << b.claim->text);
      const evidence::Pair pair(a, b, both);
      CHECK(pair.parted == (pair.verdict().parting != evidence::Parting::agree));
    }
}

TEST_CASE("what rivals a pair: the other article's figures, and the value told elsewhere", "[evidence]") {
  const std::vector<Claim> one = test::claims("نزح 3400 ساكن من قرية التلال، وأقيمت 12 خيمة", "a", "", "2031-03-03");
  const std::vector<Claim> other =
      test::claims("نزح 3600 ساكن من قرية التلال، وعاد 3400 ساكن إلى قرية الوادي", "b", "", "2031-03-03");
  lexicon::WordCache words{test::embedded()};
  const evidence::ArticleItem a = evidence::item(*one.front().article, pointers(one), words);
  const evidence::ArticleItem b = evidence::item(*other.front().article, pointers(other), words);
  const evidence::ArticlePair pair(a, b, story::likeness(*a.article, *b.article), test::embedded());
  REQUIRE(a.items.size() == 2);
  REQUIRE(b.items.size() == 2);
  const evidence::Rivals told = pair.rivals(a.items[0], b.items[0]);
  CHECK(told.of_a == evidence::Rivals::Twin::near);
  CHECK(told.of_b == evidence::Rivals::Twin::none);
}

TEST_CASE("the figures next to a figure, of whatever sentence", "[evidence]") {
  const std::vector<Claim> claims = test::claims(
      "حريق في سوق الحدادين\nأخمد 25 إطفائيا حريقا شب في سوق الحدادين. واحترق 44 دكانا. وقدرت الخسائر بنحو 3 ملايين "
      "دينار.",
      "a", "", "2031-03-03");
  lexicon::WordCache words{test::embedded()};
  const evidence::ArticleItem item = evidence::item(*claims.front().article, pointers(claims), words);
  REQUIRE(item.items.size() == 3);
  const evidence::Item& firemen = item.items[0];
  const evidence::Item& shops = item.items[1];
  const evidence::Item& loss = item.items[2];
  CHECK(firemen.figure_before == 0);
  CHECK(firemen.figure_behind == loss.figure_before);
  CHECK(shops.figure_before != 0);
  CHECK(shops.figure_behind != 0);
  CHECK(shops.figure_before != shops.figure_behind);
  CHECK(loss.figure_behind == 0);
}

namespace {

// What stands around the only figure of tables of an article.
struct Tables {
  explicit Tables(const std::string& text) : claims(test::claims("افتتاح سوق الأحد\n" + text, "a", "", "2031-03-03")) {
    item = evidence::item(*claims.front().article, pointers(claims), words);
    const auto tables =
        std::ranges::find_if(item.items, [](const evidence::Item& i) { return i.claim->noun == "طاولة"; });
    REQUIRE(tables != item.items.end());
    around.emplace(item, *tables);
  }

  lexicon::WordCache words{test::embedded()};
  std::vector<Claim> claims;
  evidence::ArticleItem item;
  std::optional<evidence::Around> around;
};

}  // namespace

TEST_CASE("the words around a figure go on beyond its sentence, and end with the text", "[evidence]") {
  const Tables t("حضر 300 زائر إلى السوق. ونصب الباعة 45 طاولة في الساحة. واشترت البلدية 7 خيام.");
  const evidence::Side before = t.around->before();
  const evidence::Side behind = t.around->behind();
  CHECK(before.size() == 7);  // without the headline
  CHECK(before[0] != before[1]);
  CHECK(t.around->figures().size() == 2);
  CHECK(behind[behind.size() - 1] != before[before.size() - 1]);
}

TEST_CASE("words are the same around two figures in their order, but for what is put in or changed", "[evidence]") {
  const std::string begin = "حضر 300 زائر إلى السوق. ";
  const Tables one(begin + "ونصب الباعة الكبار 45 طاولة في الساحة القديمة.");
  const Tables longer(begin + "ونصب الباعة الكبار مساء 54 طاولة في الساحة القديمة.");
  const Tables turned("في الساحة القديمة نصب 45 طاولة الكبار من الباعة.");
  const auto with = [](const Tables& x, const Tables& y) {
    return evidence::aligned(x.around->before(), y.around->before());
  };
  const int all = with(one, one);
  CHECK(all == evidence::kAWord * static_cast<int>(one.around->before().size()));
  CHECK(with(one, longer) < all);
  CHECK(with(one, longer) > all / 2);
  CHECK(with(one, longer) == with(longer, one));
  CHECK(with(one, turned) == 0);
  CHECK(evidence::same_in_order(one.around->behind(), longer.around->behind()) == 100);
  CHECK(evidence::same_in_order(one.around->before(), longer.around->before()) < 100);
  CHECK(evidence::same_in_order(one.around->before(), turned.around->before()) < 20);  // نصب
  CHECK(one.around->figures() == longer.around->figures());
}
