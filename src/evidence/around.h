// What stands around a figure beyond its sentence, and how much of it is the same around another.
//
// A figure that was copied stands among the same words and figures, which a sentence alone does not show: it is short,
// or begins otherwise.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "factcheck/evidence.h"

namespace factcheck::evidence {

// Words of one side of a figure as ArticleItem::told has them, the nearest first.
class Side {
 public:
  Side(std::span<const std::uint32_t> words, bool before) : words_(words), before_(before) {}
  std::size_t size() const { return words_.size(); }
  std::uint32_t operator[](std::size_t i) const { return words_[before_ ? words_.size() - 1 - i : i]; }

 private:
  std::span<const std::uint32_t> words_;  // in the order of the text
  bool before_;
};

// The words of headline or text around an item, kMost on each side at the most. The article must outlive it.
class Around {
 public:
  static constexpr std::size_t kMost = 45;

  Around(const ArticleItem& article, const Item& item);
  Side before() const { return {before_, true}; }
  Side behind() const { return {behind_, false}; }
  // Of the figures among them each once, sorted.
  std::vector<std::uint64_t> figures() const;

 private:
  std::span<const std::uint32_t> before_;
  std::span<const std::uint32_t> behind_;
};

// How much of two sides is the same in the same order, as far from their figures as it pays: kAWord for a word that
// both have, less what was put in, left out or changed between (Needleman and Wunsch 1970, with an open end).
constexpr int kAWord = 5;
int aligned(const Side& x, const Side& y);

// Of the ten words next to both, how many are the same in the same order, in hundredths of the longer side; 0 where one
// has none.
int same_in_order(const Side& x, const Side& y);

}  // namespace factcheck::evidence
