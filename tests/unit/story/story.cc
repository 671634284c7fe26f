#include "factcheck/story.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "../batch.h"

using namespace factcheck;

namespace {

Article article(std::string id, std::vector<std::string> words, std::string published = {}, std::uint8_t weight = 80) {
  Article a;
  a.id = std::move(id);
  a.published = std::move(published);
  std::sort(words.begin(), words.end());
  for (std::string& w : words) a.signature.push_back({std::move(w), weight});
  return a;
}

std::vector<std::string> words(int from, int to) {
  std::vector<std::string> w;
  for (int i = from; i < to; ++i) w.push_back("كلمة" + std::to_string(1000 + i));
  return w;
}

Claim claim_of(const Article& a, EventRef event = {}) {
  Claim c = test::count_claim(a.id, Quantity::of(Decimal(5)), "states");
  c.article = std::make_shared<Article>(a);
  c.article_event = std::move(event);
  return c;
}

EventRef event(std::string organisation, std::string kind, std::optional<std::int64_t> edition = {},
               std::string place = {}, Date from = {}, Date to = {}) {
  EventRef e;
  e.organisation = std::move(organisation);
  e.kind = std::move(kind);
  e.edition = edition;
  e.place = std::move(place);
  e.from = from;
  e.to = to;
  e.key = e.organisation + "/" + e.kind;
  return e;
}

Article with_figures(Article a, const std::vector<std::string>& figures) {
  for (const std::string& f : figures) a.figures.push_back(*FigureEntry::parse(f));
  std::sort(a.figures.begin(), a.figures.end());
  return a;
}

Claim in_clause(const std::string& before, const std::string& behind = {}) {
  Claim c = test::count_claim("a", Quantity::of(Decimal(5)), "states");
  c.quote.text = before + " " + c.text + " " + behind;
  c.span = c.figure = {static_cast<std::uint32_t>(before.size() + 1),
                       static_cast<std::uint32_t>(before.size() + 1 + c.text.size())};
  return c;
}

story::Overlap overlap(const std::string& a, const std::string& b) {
  lexicon::WordCache words(test::embedded());
  return story::overlap(story::context(in_clause(a), words).clause, story::context(in_clause(b), words).clause);
}

// The ids of the articles of each story, whatever the order.
std::set<std::set<std::string>> groups(const std::vector<Claim>& claims) {
  std::set<std::set<std::string>> out;
  test::Batch batch(claims);
  const story::Stories stories = batch.stories();
  std::vector<std::set<std::string>> ids(stories.count());
  for (std::uint32_t p = 0; p < stories.size(); ++p) ids[stories.places[p].story].insert(batch.id(stories, p));
  return {ids.begin(), ids.end()};
}

}  // namespace

TEST_CASE("articles that tell of the same happening", "[story]") {
  struct Row {
    const char* why;
    Article a, b;
    bool same;
  };
  const Row rows[] = {
      {"the same words", article("a", words(0, 20)), article("b", words(0, 20)), true},
      {"half of the words", article("a", words(0, 20)), article("b", words(10, 30)), true},
      {"a tenth of the words", article("a", words(0, 20)), article("b", words(18, 38)), false},
      {"nothing in common", article("a", words(0, 20)), article("b", words(20, 40)), false},
      {"a short one inside a long one", article("a", words(0, 6)), article("b", words(0, 28)), true},
      {"no words", article("a", {}), article("b", {}), false},
      {"a day apart", article("a", words(0, 20), "2031-05-12"), article("b", words(0, 20), "2031-05-13"), true},
      {"a year apart", article("a", words(0, 20), "2031-05-12"), article("b", words(0, 20), "2030-05-12"), false},
      {"one without a date", article("a", words(0, 20), "2031-05-12"), article("b", words(0, 20)), true},
      {"time of day does not count", article("a", words(0, 20), "2031-05-12T23:00:00Z"),
       article("b", words(0, 20), "2031-05-12"), true},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(story::same_story(row.a, row.b) == row.same);
    CHECK(story::same_story(row.b, row.a) == row.same);
  }
}

TEST_CASE("events that are the same, and those that are not", "[story]") {
  using story::Events;
  const Date day = {2031, 5, 12};
  const Date next_day = {2031, 5, 13};
  const Date next_month = {2031, 6, 12};
  struct Row {
    const char* why;
    EventRef a, b;
    Events events;
  };
  const Row rows[] = {
      {"one edition", event("interpol", "assembly", 93), event("interpol", "assembly", 93), Events::same},
      {"two editions", event("interpol", "assembly", 93), event("interpol", "assembly", 94), Events::other},
      {"place and days for the edition", event("interpol", "assembly", {}, "rabat", day),
       event("interpol", "assembly", 93, "rabat", day), Events::same},
      {"other place", event("interpol", "assembly", {}, "rabat", day), event("interpol", "assembly", 93, "geneva", day),
       Events::other},
      {"town and its country", event("interpol", "assembly", {}, "rabat", day),
       event("interpol", "assembly", 93, "morocco", day), Events::unknown},
      {"other days", event("interpol", "assembly", {}, "rabat", day),
       event("interpol", "assembly", 93, "rabat", next_month), Events::other},
      {"a day within the days", event("interpol", "assembly", {}, "rabat", day, {2031, 5, 15}),
       event("interpol", "assembly", 93, "rabat", next_day), Events::same},
      {"other series", event("interpol", "assembly", 93), event("fifa", "assembly", 74), Events::other},
      {"no event", {}, {}, Events::unknown},
      {"happenings without a series", event("", "earthquake", {}, "tangier"), event("", "earthquake", {}, "tangier"),
       Events::unknown},
      {"earthquakes at two places", event("", "earthquake", {}, "tangier"), event("", "earthquake", {}, "rabat"),
       Events::other},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(story::compare_events(row.a, row.b, test::embedded()) == row.events);
    CHECK(story::compare_events(row.b, row.a, test::embedded()) == row.events);
  }
}

TEST_CASE("two reports of one form", "[story]") {
  const auto of = [](const std::vector<std::string>& figures) {
    return with_figures(article("a", words(0, 20)), figures);
  };
  struct Row {
    const char* why;
    Article a, b;
    bool other;
  };
  const Row rows[] = {
      {"every measure differs", of({"index=1", "shares=2", "volume=3"}), of({"index=4", "shares=5", "volume=6"}), true},
      {"one figure changed", of({"index=1", "shares=2", "volume=3"}), of({"index=1", "shares=2", "volume=6"}), false},
      {"figures of other things", of({"index=1", "shares=2", "volume=3"}), of({"deaths=4", "injured=5", "schools=6"}),
       false},
      {"bare numbers, none in common", of({"=1", "=2", "=3", "=4"}), of({"=5", "=6", "=7", "=8"}), true},
      {"bare numbers, half in common", of({"=1", "=2", "=3", "=4"}), of({"=1", "=2", "=7", "=8"}), false},
      {"too few to tell", of({"=1", "=2"}), of({"=3", "=4"}), false},
      {"every measure differs, in whatever unit", of({"hectare=300", "kilometer=4", "hour=2"}),
       of({"square-kilometer=4", "meter=5000", "minute=130"}), true},
      {"each is the same, in another unit", of({"hectare=300", "kilometer=4", "hour=2"}),
       of({"square-kilometer=3", "meter=4000", "minute=120"}), false},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(story::is_other_instance(row.a, row.b) == row.other);
    CHECK(story::is_other_instance(row.b, row.a) == row.other);
  }
}

TEST_CASE("what two clauses share", "[story]") {
  CHECK(overlap("تضررت مزارع الزيتون", "من مزارع الزيتون تضررت").words == 3);
  CHECK(overlap("تضررت مزارع الزيتون", "أغلقت موانئ الصيد").words == 0);
  // A name is known however it is spelled, and with what is glued to it; what befell people tells nothing apart.
  CHECK(overlap("في مدينة هامبورج", "بهامبورغ").words >= 1);
  CHECK(overlap("مقتل وإصابة", "قتل وأصيب").words == 0);
  const story::Overlap all = overlap("غرق مركب قرب الميناء", "غرق مركب قرب الميناء");
  CHECK(all.share == 1);
  CHECK(all.share_of_longer == 1);
  const story::Overlap some = overlap("غرق مركب", "غرق مركب قرب ميناء طنجة الجديد");
  CHECK(some.share == 1);
  CHECK(some.share_of_longer < 1);
  CHECK(overlap("", "غرق مركب").share == 0);
  // The words of the claim itself are no context.
  lexicon::WordCache words(test::embedded());
  const story::Context c = story::context(in_clause("قال محمد علاونة", "سنة"), words);
  CHECK(c.near.size() <= c.clause.size());
}

TEST_CASE("stories join articles by series and by words", "[story]") {
  const Article a = article("a", words(0, 20));
  const Article b = article("b", words(20, 40));
  const Article c = article("c", words(25, 45));
  const Article d = article("d", words(60, 80));
  const auto assembly = event("interpol", "assembly", 93);
  CHECK(groups({claim_of(a, assembly), claim_of(b, assembly), claim_of(c), claim_of(d)}) ==
        std::set<std::set<std::string>>{{"a", "b", "c"}, {"d"}});
  CHECK(groups({}).empty());

  Claim page = claim_of(d);
  page.furniture = true;
  CHECK(groups({claim_of(a), page}) == std::set<std::set<std::string>>{{"a"}});
}

TEST_CASE("an article is related to those it is compared with, once", "[story]") {
  const std::vector<Claim> claims = {claim_of(article("a", words(0, 20))), claim_of(article("b", words(5, 25))),
                                     claim_of(article("c", words(10, 30)))};
  const story::Stories all = test::Batch(claims).stories();
  REQUIRE(all.size() == 3);
  CHECK(all.count() == 1);
  CHECK(all.pairs() == 3);
  CHECK(all.related(0).empty());
  REQUIRE(all.related(1).size() == 1);
  CHECK(all.related(1)[0].place == 0);
  CHECK(all.related(1)[0].likeness == Approx(15.0 / 20));
  REQUIRE(all.related(2).size() == 2);
  CHECK(all.related(2)[0].place == 0);
  CHECK(all.related(2)[1].place == 1);
}

TEST_CASE("articles that no pass looks into are of one story, and not related", "[story]") {
  const auto told = [](const char* id, int first, const char* day) {
    return article(id, words(first, first + 20), day);
  };
  const Claim a = claim_of(told("a", 0, "2031-05-01"));
  const Claim far = claim_of(told("b", 14, "2031-05-09"));   // of twenty words six are the same
  const Claim alike = claim_of(told("b", 5, "2031-05-09"));  // fifteen
  const Claim near = claim_of(told("b", 14, "2031-05-05"));
  const Claim undated = claim_of(told("b", 14, ""));
  for (const auto& [other, pairs] : {std::pair(far, 0), {alike, 1}, {near, 1}, {undated, 1}}) {
    test::Batch batch({a, other});
    const story::Stories stories = batch.stories();
    CHECK(stories.count() == 1);
    CHECK(stories.pairs() == static_cast<std::size_t>(pairs));
  }
  EventRef happening = event("", "flood", {}, "tangier");
  happening.key = "flood/tangier";
  CHECK(test::Batch({claim_of(*a.article, happening), claim_of(*far.article, happening)}).stories().pairs() == 1);
  // One that is told again as of another day is of none that is known.
  Article again = *far.article;
  again.published = "2031-05-10";
  CHECK(test::Batch({a, far, claim_of(again)}).stories().pairs() == 1);
}

TEST_CASE("the articles of a story are in the order of their days", "[story]") {
  const auto told = [](const char* id, const char* day) { return claim_of(article(id, words(0, 20), day)); };
  test::Batch batch({told("a", "2031-05-03"), told("b", "2031-05-01"), told("c", ""), told("d", "2031-05-01")});
  const story::Stories stories = batch.stories();
  std::string order;
  for (std::uint32_t p = 0; p < stories.size(); ++p) order += batch.id(stories, p);
  CHECK(order == "cbda");
  for (std::uint32_t p = 0; p < stories.size(); ++p) {
    REQUIRE(stories.related(p).size() == p);
    for (std::uint32_t k = 0; k < p; ++k) CHECK(stories.related(p)[k].place == k);
  }
}

TEST_CASE("common words alone bring no articles together", "[story]") {
  const Article a = article("a", words(0, 20), "", 45);
  const Article b = article("b", words(0, 20), "", 45);
  CHECK(groups({claim_of(a), claim_of(b)}).size() == 2);
}

TEST_CASE("stories do not depend on the order of claims", "[story]") {
  std::mt19937 random(7);
  std::vector<Claim> claims;
  for (int i = 0; i < 60; ++i) {
    const int topic = static_cast<int>(random() % 12) * 12;
    const Article a =
        article("article " + std::to_string(i), words(topic, topic + 14 + static_cast<int>(random() % 6)));
    claims.push_back(claim_of(a, i % 5 == 0 ? event("interpol", "assembly", 90 + i % 3) : EventRef{}));
    claims.push_back(claim_of(a));
  }
  const auto expected = groups(claims);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(claims.begin(), claims.end(), random);
    CHECK(groups(claims) == expected);
  }
  // Articles that are to be compared are in one group.
  std::map<std::string, std::size_t> group_of;
  test::Batch batch(claims);
  const story::Stories stories = batch.stories();
  for (std::uint32_t p = 0; p < stories.size(); ++p) group_of[batch.id(stories, p)] = stories.places[p].story;
  for (const Claim& x : claims)
    for (const Claim& y : claims)
      if (story::same_story(*x.article, *y.article) && group_of.at(x.article->id) != group_of.at(y.article->id))
        FAIL(x.article->id << " and " << y.article->id);
}
