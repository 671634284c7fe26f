#include "cli/selected.h"

#include <catch2/catch.hpp>

#include "../findings.h"

using namespace factcheck;
using Names = std::vector<std::string>;

namespace {

// An error FC001 of states, a warning FC002 of states, a note FC008 of deaths with a claim of a new article.
class Findings {
 public:
  Findings() {
    auto fresh = std::make_shared<Article>(*deaths_[1].article);
    fresh->fresh = true;
    deaths_[1].article = fresh;
    Finding bounds = test::finding("bounds", states_, Severity::warning);
    bounds.rule = "FC002", bounds.name = "bound-conflict";
    Finding toll = test::finding("toll", deaths_, Severity::note);
    toll.rule = "FC008", toll.name = "toll-update";
    all_ = {test::finding("count", states_), bounds, toll};
  }
  Names that_are(const cli::Options& options) const { return test::fingerprints(cli::selected(all_, options)); }

 private:
  std::vector<Claim> states_ = test::two_claims("a", "b", "states");
  std::vector<Claim> deaths_ = test::two_claims("c", "d", "deaths");
  std::vector<Finding> all_;
};

}  // namespace

TEST_CASE("everything is asked for where nothing is said", "[cli]") {
  CHECK(Findings().that_are({}) == Names{"count", "bounds", "toll"});
}

TEST_CASE("findings are selected by severity", "[cli]") {
  cli::Options o;
  o.severity = Severity::warning;
  CHECK(Findings().that_are(o) == Names{"count", "bounds"});
  o.severity = Severity::error;
  CHECK(Findings().that_are(o) == Names{"count"});
}

TEST_CASE("findings are selected by rule, its id or its name", "[cli]") {
  cli::Options o;
  o.rules = {"FC001", "toll-update"};
  CHECK(Findings().that_are(o) == Names{"count", "toll"});
  o.ignored_rules = {"FC008"};
  CHECK(Findings().that_are(o) == Names{"count"});
  o.rules = {};
  CHECK(Findings().that_are(o) == Names{"count", "bounds"});
  o.ignored_rules = {"count-conflict", "FC008"};
  CHECK(Findings().that_are(o) == Names{"bounds"});
}

TEST_CASE("findings are selected by measure", "[cli]") {
  cli::Options o;
  o.measures = {"states"};
  CHECK(Findings().that_are(o) == Names{"count", "bounds"});
  o.measures = {"deaths", "sheep"};
  CHECK(Findings().that_are(o) == Names{"toll"});
  o.measures = {"death"};
  CHECK(Findings().that_are(o).empty());
}

TEST_CASE("findings are selected by the batch of their articles", "[cli]") {
  cli::Options o;
  o.fresh = {"new.jsonl"};
  CHECK(Findings().that_are(o) == Names{"count", "bounds", "toll"});
  o.only_fresh = true;
  CHECK(Findings().that_are(o) == Names{"toll"});
  o.severity = Severity::error;
  CHECK(Findings().that_are(o).empty());
}
