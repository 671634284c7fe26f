#include "cli/known.h"

#include <catch2/catch.hpp>

#include <cstdlib>

#include "../files.h"
#include "../findings.h"

using namespace factcheck;
using test::fingerprints;
using Names = std::vector<std::string>;

namespace {

archive::Suppression suppression(const char* where, const char* fingerprint, Date expires = {}) {
  archive::Suppression s;
  s.where = where;
  s.fingerprint = fingerprint;
  s.reason = "two counts of two days";
  s.expires = expires;
  return s;
}

// The claims of the findings below.
const std::vector<Claim>& claims() {
  static const std::vector<Claim> all = test::two_claims("a", "b", "states");
  return all;
}

std::vector<Finding> findings() {
  return {test::finding("f1", claims()), test::finding("f2", claims()), test::finding("n1", claims(), Severity::note)};
}

Names suppressed(const cli::Sifted& sifted) {
  Names all;
  for (const auto& s : sifted.known->suppressed) all.push_back(s.fingerprint);
  return all;
}

const archive::Baseline kNone;

}  // namespace

TEST_CASE("without a baseline and suppressions nothing is said of them", "[cli]") {
  const cli::Sifted sifted = cli::sift(findings(), kNone, {}, true);
  CHECK(fingerprints(sifted.findings) == Names{"f1", "f2", "n1"});
  CHECK_FALSE(sifted.known);
  CHECK(sifted.stale.empty());
}

TEST_CASE("what is hidden counts as far as it is asked for, what is stale counts always", "[cli]") {
  cli::Options o;
  o.baseline = "b.json";
  o.suppressions = {suppression("t:1", "f2"), suppression("t:2", "none")};
  const archive::Baseline baseline = {{"f2", "", "", ""}, {"gone", "", "", ""}, {"n1", "", "", ""}};
  cli::Sifted sifted = cli::sift(findings(), baseline, o, true);
  CHECK(fingerprints(sifted.findings) == Names{"f1"});
  REQUIRE(sifted.known);
  CHECK(sifted.known->hidden_by_baseline == 1);
  CHECK(suppressed(sifted) == Names{"f2"});
  CHECK(sifted.known->suppressed[0].reason == "two counts of two days");
  CHECK(sifted.known->gone == Names{"gone"});  // f2 is suppressed, not gone
  CHECK(sifted.known->unused == Names{"t:2"});
  const Names stale = {"b.json: 1 finding no longer occurs; --write-baseline rewrites the file",
                       "t:2: the suppression fits no finding"};
  CHECK(sifted.stale == stale);

  o.severity = Severity::error;
  CHECK(cli::sift(findings(), baseline, o, true).known->hidden_by_baseline == 0);
  o.rules = {"FC009"};
  sifted = cli::sift(findings(), baseline, o, true);
  CHECK(sifted.findings.empty());
  CHECK(suppressed(sifted).empty());
  CHECK(sifted.stale == stale);
}

TEST_CASE("what was not read may hold what was not found", "[cli]") {
  cli::Options o;
  o.baseline = "b.json";
  o.suppressions = {suppression("t:1", "none"), suppression("t:2", "f1", {1999, 1, 1})};
  const cli::Sifted sifted = cli::sift(findings(), {{"gone", "", "", ""}}, o, false);
  CHECK(sifted.known->gone.empty());
  CHECK(sifted.known->unused.empty());
  CHECK(sifted.known->expired == Names{"t:2"});
}

TEST_CASE("today is the day that SOURCE_DATE_EPOCH gives", "[cli]") {
  cli::Options o;
  o.suppressions = {suppression("t:1", "f1", {2031, 5, 12})};
  const auto left = [&](const char* seconds) {
    setenv("SOURCE_DATE_EPOCH", seconds, 1);
    const cli::Sifted sifted = cli::sift(findings(), kNone, o, true);
    unsetenv("SOURCE_DATE_EPOCH");
    return sifted;
  };
  CHECK(fingerprints(left("1936224000").findings) == Names{"f2", "n1"});  // 2031-05-11T00:00Z
  CHECK(fingerprints(left("1936396799").findings) == Names{"f2", "n1"});  // 2031-05-12T23:59:59Z
  const cli::Sifted late = left("1936396800");
  CHECK(fingerprints(late.findings) == Names{"f1", "f2", "n1"});
  CHECK(late.stale == Names{"t:1: the suppression expired on 12 May 2031"});
  CHECK(fingerprints(left("99999999999999999999").findings) ==
        Names{"f2", "n1"});  // no day: the clock's, for some years
}

TEST_CASE("a baseline that is written is the one that counts", "[cli]") {
  const test::TemporaryFolder folder;
  cli::Options o;
  o.baseline = "/nowhere";  // is not asked
  o.write_baseline = folder.path("b.json");
  o.suppressions = {suppression("t:1", "f2")};
  o.severity = Severity::error;
  const auto baseline = cli::baseline_of(o);
  REQUIRE(baseline.ok());
  cli::Sifted sifted = cli::sift(findings(), baseline.value(), o, true);
  CHECK(cli::write_baseline(sifted, o).empty());
  CHECK(sifted.findings.empty());
  CHECK(sifted.known->hidden_by_baseline == 1);
  const auto read = archive::read_baseline(o.write_baseline);
  REQUIRE(read.ok());
  REQUIRE(read.value().size() == 1);
  CHECK(read.value()[0].fingerprint == "f1");

  o.write_baseline = folder.path("none/b.json");
  sifted = cli::sift(findings(), kNone, o, true);
  CHECK(cli::write_baseline(sifted, o) == "No such file or directory");
  CHECK(fingerprints(sifted.findings) == Names{"f1"});
}
