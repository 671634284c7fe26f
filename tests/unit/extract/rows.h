// Tables of tests: a sentence and its figures.
#pragma once

#include <catch2/catch.hpp>

#include "show.h"

namespace factcheck::test {

struct Row {
  const char* text;
  const char* figures;
};

template <std::size_t n>
void check(const Row (&rows)[n], const char* published = "") {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(figures(row.text, published) == row.figures);
  }
}

}  // namespace factcheck::test
