// Numbers that belong together by what joins them two by two: a forest of parents with path halving (Tarjan and van
// Leeuwen 1984). Each set goes by its lowest number, so that the order in which they were joined makes no difference.
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace factcheck {

template <class Number>
class DisjointSets {
 public:
  explicit DisjointSets(Number count = 0) : parent_(count) { std::iota(parent_.begin(), parent_.end(), Number{0}); }

  // One more, by itself.
  Number add() {
    parent_.push_back(static_cast<Number>(parent_.size()));
    return parent_.back();
  }
  // The lowest of its set.
  Number root(Number i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // Were they of two sets?
  bool join(Number a, Number b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
    return a != b;
  }

 private:
  std::vector<Number> parent_;
};

}  // namespace factcheck
