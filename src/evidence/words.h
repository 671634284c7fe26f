// How much of two lists of words is the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "factcheck/evidence.h"
#include "text/words.h"

namespace factcheck::evidence {

constexpr std::uint8_t kLeastTelling = 23;  // a word in about every fifth article or more tells nothing: 10·log2(5)

// Of the words that are in both lists. Both are in order of keys.
inline int shared_weight(const std::vector<Word>& a, const std::vector<Word>& b) {
  int weight = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const std::uint64_t of_x = x->key;
    const std::uint64_t of_y = y->key;
    if (of_x == of_y) weight += std::min(x->weight, y->weight);
    x += of_x <= of_y;
    y += of_y <= of_x;
  }
  return weight;
}

// How many words from the figure outwards are the same.
inline int run(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n].key == b[n].key) ++n;
  return static_cast<int>(n);
}

// Likewise on both sides of two figures, four words on each at the most.
inline int same_words(const Item& a, const Item& b) {
  constexpr int kLongest = 4;
  return std::min(run(a.before, b.before), kLongest) + std::min(run(a.behind, b.behind), kLongest);
}

inline int in_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  int n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y)
      ++x;
    else if (*y < *x)
      ++y;
    else
      ++n, ++x, ++y;
  }
  return n;
}

}  // namespace factcheck::evidence
