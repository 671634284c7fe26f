#include "text/id_set.h"

#include <string>

#include <catch2/catch.hpp>

using namespace factcheck;

TEST_CASE("an id is new once", "[load]") {
  text::IdSet ids;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 10'000; ++i) REQUIRE(ids.insert("article-" + std::to_string(i)) == (round == 0));
  CHECK(ids.insert(""));
  CHECK_FALSE(ids.insert(""));
}
