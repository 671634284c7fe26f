#include <catch2/catch.hpp>

#include "../files.h"
#include "../findings.h"
#include "../lines.h"
#include "../read.h"
#include "factcheck/archive.h"
#include "factcheck/report.h"

using namespace factcheck;
using test::fingerprints;
using Names = std::vector<std::string>;

namespace {

constexpr Date kToday{2031, 5, 12};

std::string complaint(const std::string& bytes) {
  const test::TemporaryFolder folder;
  const auto read = archive::read_baseline(folder.write("b.json", bytes));
  REQUIRE_FALSE(read.ok());
  CHECK(read.error().where == folder.path("b.json"));
  return read.error().what.english();
}

Names places(const std::vector<const archive::Suppression*>& all) {
  Names out;
  for (const archive::Suppression* s : all) out.push_back(s->where);
  return out;
}

archive::Suppression suppression(const char* where, const char* fingerprint, Date expires = {}) {
  archive::Suppression s;
  s.where = where;
  s.fingerprint = fingerprint;
  s.expires = expires;
  return s;
}

}  // namespace

TEST_CASE("a baseline comes back as it was written, by fingerprint and each once", "[archive]") {
  const test::TemporaryFolder folder;
  const auto claims = test::two_claims("a", "\"b\" \\ \n \xFF «دولة»", "states");
  const std::vector<Finding> findings = {test::finding("b", claims), test::finding("a", claims, Severity::note),
                                         test::finding("b", claims)};
  const std::string bytes = report::baseline(findings);
  const std::string message = R"(number of states: 31 (a) against 44 ("b" \ <U+000A> <FF> «دولة»))";
  CHECK(std::count(bytes.begin(), bytes.end(), '\n') == 4);
  const auto read = archive::read_baseline(folder.write("baseline.json", bytes));
  REQUIRE(read.ok());
  CHECK(read.value() == archive::Baseline{{"a", "FC001", "note", message}, {"b", "FC001", "error", message}});
  const auto none = archive::read_baseline(folder.write("none.json", report::baseline({})));
  REQUIRE(none.ok());
  CHECK(none.value().empty());
}

TEST_CASE("a baseline that somebody merged is put in order", "[archive]") {
  const test::TemporaryFolder folder;
  const auto read = archive::read_baseline(folder.write("b.json", R"({"findings": [{"fingerprint": "c", "more": 1},
      {"fingerprint": "a"}, {"fingerprint": "c"}], "schema": "factcheck/baseline/1"})"));
  REQUIRE(read.ok());
  CHECK(read.value() == archive::Baseline{{"a", "", "", ""}, {"c", "", "", ""}});
}

TEST_CASE("a baseline that is none is named with the reason", "[archive]") {
  CHECK(complaint("") == "a baseline must be a JSON object");
  CHECK(complaint("[]") == "a baseline must be a JSON object");
  CHECK(complaint("{\"schema\": \"factcheck/baseline/1\"") == "a baseline must be a JSON object");
  CHECK(complaint("{\"schema\": \"\xFF\"}") == "a baseline must be a JSON object");
  CHECK(complaint("{}") == "\"schema\" must be \"factcheck/baseline/1\"");
  CHECK(complaint(R"({"schema": "factcheck/report/1", "findings": []})") ==
        "\"schema\" must be \"factcheck/baseline/1\"");
  CHECK(complaint(R"({"schema": "factcheck/baseline/1", "findings": {}})") == "\"findings\" must be a list");
  CHECK(complaint(R"({"schema": "factcheck/baseline/1", "findings": [{"fingerprint": "a"}, {"rule": "FC001"}]})") ==
        "finding 2 has no \"fingerprint\"");
  CHECK(complaint(R"({"schema": "factcheck/baseline/1", "findings": ["a"]})") == "finding 1 has no \"fingerprint\"");
  const auto missing = archive::read_baseline("/nowhere/b.json");
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().what == "No such file or directory");
}

TEST_CASE("a baseline hides what it knows and tells what is gone", "[archive]") {
  const auto claims = test::two_claims("a", "b", "states");
  const archive::Baseline baseline = {{"a", "", "", ""}, {"b", "", "", ""}, {"d", "", "", ""}};
  const auto known =
      archive::apply(baseline, {test::finding("d", claims), test::finding("c", claims), test::finding("a", claims)});
  CHECK(fingerprints(known.fresh) == Names{"c"});
  CHECK(fingerprints(known.hidden) == Names{"d", "a"});
  CHECK(known.gone == archive::Baseline{{"b", "", "", ""}});
}

TEST_CASE("a suppression is of what all its selectors fit", "[archive]") {
  const auto claims = test::two_claims("wire/afp/7.txt", "site/b.txt", "states");
  const Finding f = test::finding("f1", claims);
  struct Row {
    archive::Suppression s;
    bool fits;
  };
  const auto with = [](const char* fingerprint, const char* rule, const char* measure, const char* document) {
    archive::Suppression s;
    s.fingerprint = fingerprint, s.rule = rule, s.measure = measure, s.document = document;
    return s;
  };
  const Row rows[] = {
      {with("f1", "", "", ""), true},
      {with("f2", "", "", ""), false},
      {with("", "FC001", "", ""), true},
      {with("", "count-conflict", "", ""), true},
      {with("", "FC002", "", ""), false},
      {with("", "", "states", ""), true},
      {with("", "", "state", ""), false},
      {with("", "", "", "wire/*"), true},
      {with("", "", "", "site/?.txt"), true},
      {with("", "", "", "wire"), false},
      {with("", "", "", "*.html"), false},
      {with("f1", "FC001", "states", "*/7.txt"), true},
      {with("f1", "FC001", "states", "*/8.txt"), false},
      {with("f1", "FC003", "states", "*"), false},
      {with("", "", "", ""), false},  // of nothing rather than of everything
  };
  for (const Row& row : rows) {
    INFO(row.s.fingerprint << " " << row.s.rule << " " << row.s.measure << " " << row.s.document);
    CHECK(archive::suppresses(row.s, f) == row.fits);
  }
}

TEST_CASE("suppressions that serve no more are told", "[archive]") {
  const auto claims = test::two_claims("a", "b", "states");
  const std::vector<archive::Suppression> suppressions = {
      suppression("t:1", "f1"),
      suppression("t:2", "f1"),  // of a finding that is hidden already: in use all the same
      suppression("t:3", "f2", {2031, 5, 11}),
      suppression("t:4", "gone"),
      suppression("t:5", "gone", {2030, 1, 1}),
  };
  const auto done = archive::apply(suppressions, {test::finding("f2", claims), test::finding("f1", claims)}, kToday);
  CHECK(fingerprints(done.findings) == Names{"f2"});
  REQUIRE(done.suppressed.size() == 1);
  CHECK(done.suppressed[0].finding.fingerprint == "f1");
  CHECK(done.suppressed[0].by == &suppressions[0]);
  CHECK(places(done.unused) == Names{"t:4"});
  CHECK(places(done.expired) == Names{"t:3", "t:5"});
}

TEST_CASE("a suppression holds through its last day", "[archive]") {
  const auto claims = test::two_claims("a", "b", "states");
  const auto holds = [&](Date expires) {
    const std::vector<archive::Suppression> s = {suppression("t:1", "f", expires)};
    return archive::apply(s, {test::finding("f", claims)}, kToday).expired.empty();
  };
  CHECK(holds({}));
  CHECK(holds({2031, 5, 12}));
  CHECK_FALSE(holds({2031, 5, 11}));
  CHECK(holds({2031, 5, 0}));
  CHECK_FALSE(holds({2031, 4, 0}));
  CHECK(holds({2031, 0, 0}));
  CHECK_FALSE(holds({2030, 0, 0}));
}

TEST_CASE("the claims of a new batch are known by their article", "[archive]") {
  const test::TemporaryFolder folder;
  const auto line = [](const char* id) {
    return test::line_of(test::count_claim(id, Quantity::of(Decimal(5)), "states"));
  };
  const std::string old = folder.write("old.jsonl", line("a") + line("b"));
  const std::string fresh = folder.write("new.jsonl", line("c"));
  const auto read = test::read_claims({old, fresh}, {fresh});
  REQUIRE(read.claims.size() == 3);
  for (const Claim& c : read.claims) CHECK(c.article->fresh == (c.article->id == "c"));
}
