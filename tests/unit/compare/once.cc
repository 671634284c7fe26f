#include "compare/once.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <new>
#include <thread>
#include <vector>

using factcheck::compare::Once;

TEST_CASE("a value is worked out once, whichever thread asks", "[compare]") {
  for (int round = 0; round < 200; ++round) {
    const Once<int> once;
    std::atomic<int> made = 0;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        const int value = once.get([&] { return ++made + 41; });
        wrong += value != 42;
      });
    for (std::thread& thread : threads) thread.join();
    CHECK(made == 1);
    CHECK(wrong == 0);
  }
}

TEST_CASE("a value that could not be worked out is tried again", "[compare]") {
  const Once<int> once;
  CHECK_THROWS_AS(once.get([]() -> int { throw std::bad_alloc(); }), std::bad_alloc);
  CHECK(once.get([] { return 7; }) == 7);
  CHECK(once.get([] { return 8; }) == 7);
}
