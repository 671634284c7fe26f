// concepts.tsv as an editor leaves it: what the reader would take without complaint, and what would yet be wrong.
#include <catch2/catch.hpp>

#include <set>

#include "../article.h"
#include "../tables.h"

using namespace factcheck;

namespace {

const std::set<std::string> kFlags = {"generic", "fronts", "cumulative", "member", "incidental", "nodual"};

}  // namespace

TEST_CASE("the rows of concepts.tsv are whole", "[concepts]") {
  const std::vector<test::Record> rows = test::records("concepts");
  std::set<std::string> concepts;
  for (const test::Record& row : rows) concepts.insert(row.at("concept"));
  std::set<std::string> seen;
  for (const test::Record& row : rows) {
    INFO(row.at("concept") << " " << row.at("singular"));
    CHECK(row.at("concept").find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    CHECK_FALSE(row.at("singular").empty());
    CHECK(row.at("singular").find('|') == std::string::npos);
    CHECK(seen.insert(row.at("concept") + "\t" + row.at("singular")).second);
    CHECK((row.at("broader").empty() || concepts.contains(row.at("broader"))));
    CHECK(row.at("broader") != row.at("concept"));
    std::set<std::string> plurals;
    for (const std::string& plural : test::split(row.at("plural"), '|')) {
      CHECK_FALSE(plural.empty());
      CHECK(plurals.insert(plural).second);
    }
    for (const std::string& flag : test::split(row.at("flags"), '|'))
      CHECK((kFlags.contains(flag) || flag.starts_with("dual=")));
  }
}

TEST_CASE("a concept has one broader concept, on whichever row it stands", "[concepts]") {
  std::map<std::string, std::string> broader;
  for (const test::Record& row : test::records("concepts")) {
    if (row.at("broader").empty()) continue;
    const auto [it, fresh] = broader.emplace(row.at("concept"), row.at("broader"));
    INFO(row.at("concept") << " " << row.at("singular"));
    CHECK(it->second == row.at("broader"));
  }
}
