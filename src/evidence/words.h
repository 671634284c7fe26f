// How much of two lists of words is the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "factcheck/evidence.h"
#include "text/words.h"

namespace factcheck::evidence {

constexpr std::uint8_t kLeastTelling = 23;  // a word in about every fifth article or more tells nothing: 10·log2(5)

struct Shared {
  int words = 0;
  int weight = 0;      // of the words in both
  int of_shorter = 0;  // per cent of the weight of the lighter list
  int of_both = 0;     // per cent of the weight of all words
};

// Both lists in order of keys.
inline Shared shared(const std::vector<Word>& a, const std::vector<Word>& b) {
  Shared s;
  int of_a = 0;
  int of_b = 0;
  for (const Word& w : a) of_a += w.weight;
  for (const Word& w : b) of_b += w.weight;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->key < y->key) {
      ++x;
    } else if (y->key < x->key) {
      ++y;
    } else {
      ++s.words;
      s.weight += std::min(x->weight, y->weight);
      ++x, ++y;
    }
  }
  const int least = std::min(of_a, of_b);
  const int all = of_a + of_b - s.weight;
  s.of_shorter = least == 0 ? 0 : 100 * s.weight / least;
  s.of_both = all == 0 ? 0 : 100 * s.weight / all;
  return s;
}

inline int shared_weight(const std::vector<Word>& a, const std::vector<Word>& b) { return shared(a, b).weight; }

// How many words from the figure outwards are the same.
inline int run(const std::vector<Word>& a, const std::vector<Word>& b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n].key == b[n].key) ++n;
  return static_cast<int>(n);
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
