// In: two figures in the words of their articles. Out: how much of what stands around them is the same; see around.h.
#include "evidence/around.h"

#include <algorithm>
#include <array>

namespace factcheck::evidence {

Around::Around(const ArticleItem& article, const Item& item) {
  const bool in_title = item.claim->field == Field::title;
  const std::size_t first = in_title ? 0 : article.text_from;
  const std::size_t last = in_title ? article.text_from : article.told.size();
  const std::span<const std::uint32_t> all(article.told);
  before_ = all.subspan(first, item.told_from - first);
  if (before_.size() > kMost) before_ = before_.last(kMost);
  behind_ = all.subspan(item.told_to, std::min(kMost, last - item.told_to));
}

std::vector<std::uint64_t> Around::figures() const {
  std::vector<std::uint64_t> out;
  for (const auto& side : {before_, behind_})
    for (const std::uint32_t word : side)
      if ((word & ArticleItem::kFigure) != 0) out.push_back(word);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

int aligned(const Side& x, const Side& y) {
  constexpr int kGap = -3;
  constexpr int kOther = -4;
  std::array<int, Around::kMost + 1> sums = {};  // up to each word of y, for those of x so far
  for (std::size_t k = 0; k <= y.size(); ++k) sums[k] = kGap * static_cast<int>(k);
  int best = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    int diagonal = sums[0];
    sums[0] += kGap;
    for (std::size_t k = 1; k <= y.size(); ++k) {
      const int both = diagonal + (x[i] == y[k - 1] ? kAWord : kOther);
      diagonal = sums[k];
      sums[k] = std::max({both, sums[k] + kGap, sums[k - 1] + kGap});
      best = std::max(best, sums[k]);
    }
  }
  return best;
}

int same_in_order(const Side& x, const Side& y) {
  constexpr std::size_t kNear = 10;
  constexpr int kAll = 100;
  const std::size_t of_x = std::min(kNear, x.size());
  const std::size_t of_y = std::min(kNear, y.size());
  if (of_x == 0 || of_y == 0) return 0;
  std::array<int, kNear + 1> longest = {};  // up to each word of y, for those of x so far
  for (std::size_t i = 0; i < of_x; ++i) {
    int diagonal = 0;
    for (std::size_t k = 1; k <= of_y; ++k) {
      const int both = x[i] == y[k - 1] ? diagonal + 1 : 0;
      diagonal = longest[k];
      longest[k] = std::max({both, longest[k], longest[k - 1]});
    }
  }
  return kAll * longest[of_y] / static_cast<int>(std::max(of_x, of_y));
}

}  // namespace factcheck::evidence
