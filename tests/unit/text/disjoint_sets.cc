#include "factcheck/disjoint_sets.h"

#include <catch2/catch.hpp>

using factcheck::DisjointSets;

TEST_CASE("numbers that are joined are one set, which goes by its lowest", "[text]") {
  DisjointSets<std::size_t> sets(5);
  CHECK(sets.root(4) == 4);
  CHECK(sets.join(4, 2));
  CHECK(sets.join(3, 4));
  CHECK_FALSE(sets.join(2, 3));
  for (const std::size_t i : {2u, 3u, 4u}) CHECK(sets.root(i) == 2);
  CHECK(sets.join(0, 3));
  CHECK(sets.root(4) == 0);
  CHECK(sets.root(1) == 1);
  CHECK(sets.add() == 5);
  CHECK(sets.root(5) == 5);
}
