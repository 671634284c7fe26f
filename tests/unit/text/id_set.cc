#include "text/id_set.h"

#include <string>

#include <catch2/catch.hpp>

using namespace factcheck;

TEST_CASE("an id is new once, then taken or that of the same", "[load]") {
  using Met = text::IdSet::Met;
  text::IdSet ids;
  for (const Met wanted : {Met::first, Met::same})
    for (std::uint64_t i = 0; i < 10'000; ++i) REQUIRE(ids.insert("article-" + std::to_string(i), i) == wanted);
  CHECK(ids.insert("article-7", 8) == Met::taken);
  CHECK(ids.insert("article-7", 8) == Met::same);
  CHECK(ids.insert("article-7", 9) == Met::taken);
  CHECK(ids.insert("article-7", 7) == Met::same);
  CHECK(ids.insert("", 0) == Met::first);
  CHECK(ids.insert("", 0) == Met::same);
}
