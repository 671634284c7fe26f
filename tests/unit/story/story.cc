#include "factcheck/story.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "../claims.h"

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
  c.event = std::move(event);
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

Article with_figures(Article a, std::vector<std::string> figures) {
  a.figures = std::move(figures);
  return a;
}

// A claim beyond the lead, in this clause.
Claim deep(Claim c, const std::string& clause) {
  c.lead = false;
  c.quote.text = c.text + " " + clause;
  return c;
}

Claim toll(Claim c) {
  c.measure = "deaths";
  return c;
}

// The ids of the articles of each story, whatever the order.
std::set<std::set<std::string>> groups(const std::vector<Claim>& claims) {
  std::set<std::set<std::string>> out;
  for (const story::Story& s : story::stories(claims)) {
    std::set<std::string> ids;
    for (const ClaimRef c : s.claims) ids.insert(c->article->id);
    out.insert(ids);
  }
  return out;
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
      {"too few words to tell", article("a", words(0, 3)), article("b", words(0, 3)), false},
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

TEST_CASE("claims that belong to one happening", "[story]") {
  const Article a = article("a", words(0, 20));
  const Article like_a = article("b", words(0, 20));
  const Article other = article("c", words(20, 40));
  const Date day = {2031, 5, 12};
  const Date next_day = {2031, 5, 13};
  const Date next_month = {2031, 6, 12};
  struct Row {
    const char* why;
    Claim a, b;
    bool same;
  };
  const Row rows[] = {
      {"one edition, though the words differ", claim_of(a, event("interpol", "assembly", 93)),
       claim_of(other, event("interpol", "assembly", 93)), true},
      {"two editions, though the words agree", claim_of(a, event("interpol", "assembly", 93)),
       claim_of(like_a, event("interpol", "assembly", 94)), false},
      {"place and days for the edition", claim_of(a, event("interpol", "assembly", {}, "rabat", day)),
       claim_of(other, event("interpol", "assembly", 93, "rabat", day)), true},
      {"other place", claim_of(a, event("interpol", "assembly", {}, "rabat", day)),
       claim_of(like_a, event("interpol", "assembly", 93, "geneva", day)), false},
      {"town and its country", claim_of(a, event("interpol", "assembly", {}, "rabat", day)),
       claim_of(like_a, event("interpol", "assembly", 93, "morocco", day)), true},
      {"other days", claim_of(a, event("interpol", "assembly", {}, "rabat", day)),
       claim_of(like_a, event("interpol", "assembly", 93, "rabat", next_month)), false},
      {"a day within the days", claim_of(a, event("interpol", "assembly", {}, "rabat", day, {2031, 5, 15})),
       claim_of(other, event("interpol", "assembly", 93, "rabat", next_day)), true},
      {"other series of like articles", claim_of(a, event("interpol", "assembly", 93)),
       claim_of(like_a, event("fifa", "assembly", 74)), false},
      {"no event, like articles", claim_of(a), claim_of(like_a), true},
      {"deep in like articles, in other clauses", deep(claim_of(a), "تضررت مزارع الزيتون"),
       deep(claim_of(like_a), "أغلقت موانئ الصيد"), false},
      {"deep in like articles, in like clauses", deep(claim_of(a), "تضررت مزارع الزيتون"),
       deep(claim_of(like_a), "من مزارع الزيتون تضررت"), true},
      {"two reports of one form", claim_of(with_figures(a, {"index=1", "shares=2", "volume=3"})),
       claim_of(with_figures(like_a, {"index=4", "shares=5", "volume=6"})), false},
      {"one report with one figure changed", claim_of(with_figures(a, {"index=1", "shares=2", "volume=3"})),
       claim_of(with_figures(like_a, {"index=1", "shares=2", "volume=6"})), true},
      {"figures of other things", claim_of(with_figures(a, {"index=1", "shares=2", "volume=3"})),
       claim_of(with_figures(like_a, {"deaths=4", "injured=5", "schools=6"})), true},
      {"a toll whose figures have all moved", toll(claim_of(with_figures(a, {"deaths=1", "injured=2", "missing=3"}))),
       toll(claim_of(with_figures(like_a, {"deaths=4", "injured=5", "missing=6"}))), true},
      {"no event, other articles", claim_of(a), claim_of(other), false},
      {"happenings without a series", claim_of(a, event("", "earthquake", {}, "tangier")),
       claim_of(other, event("", "earthquake", {}, "tangier")), false},
      {"earthquakes at two places", claim_of(a, event("", "earthquake", {}, "tangier")),
       claim_of(like_a, event("", "earthquake", {}, "rabat")), false},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(story::same_happening(row.a, row.b, test::embedded()) == row.same);
    CHECK(story::same_happening(row.b, row.a, test::embedded()) == row.same);
  }
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
  // Two claims of one happening are in one group.
  std::map<const Claim*, std::size_t> group_of;
  const auto stories = story::stories(claims);
  for (std::size_t s = 0; s < stories.size(); ++s)
    for (const ClaimRef c : stories[s].claims) group_of[c] = s;
  for (const Claim& x : claims)
    for (const Claim& y : claims)
      if (story::same_happening(x, y, test::embedded()) && group_of.at(&x) != group_of.at(&y))
        FAIL(x.article->id << " and " << y.article->id);
}
