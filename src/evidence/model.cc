// In: a table of weights; two claims. Out: how likely it is that they are of one thing, and what says so.
#include <algorithm>
#include <charconv>
#include <cstdlib>

#include "factcheck/embedded.h"
#include "factcheck/evidence.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> evidence();
}

namespace factcheck::evidence {
namespace {

constexpr std::string_view kBase = "base";
constexpr std::string_view kPercent = "percent";

// The next cell of a line, which is cut off it.
std::string_view take_cell(std::string_view& line, char end = '\t') {
  const std::size_t at = std::min(line.find(end), line.size());
  const std::string_view cell = line.substr(0, at);
  line.remove_prefix(std::min(at + 1, line.size()));
  return cell;
}

int number(std::string_view cell) {
  int n = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), n);
  return n;
}

}  // namespace

Model::Model(std::string_view table) {
  const std::span<const Evidence> all = all_evidence();
  for (const Evidence& e : all) weights_.emplace_back(static_cast<std::size_t>(e.bins), 0);
  while (!table.empty()) {
    std::string_view line = take_cell(table, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view id = take_cell(line);
    const auto bin = static_cast<std::size_t>(number(take_cell(line)));
    const int weight = number(take_cell(line));
    if (id == kBase) base_ = weight;
    if (id == kPercent) least_sums_.push_back(weight);
    const auto found = std::ranges::find(all, id, &Evidence::id);
    if (found == all.end()) continue;
    std::vector<int>& of = weights_[static_cast<std::size_t>(found - all.begin())];
    if (bin < of.size()) of[bin] = weight;
  }
}

const Model& Model::embedded() {
  static const Model kModel(built_in::evidence().front().bytes);
  return kModel;
}

Judgement Model::judge(const Pair& pair) const {
  Judgement j{base_, 0};
  const std::span<const Evidence> all = all_evidence();
  for (std::size_t i = 0; i < all.size(); ++i) j.sum += weights_[i][static_cast<std::size_t>(all[i].read(pair))];
  j.percent = static_cast<int>(std::ranges::upper_bound(least_sums_, j.sum) - least_sums_.begin());
  return j;
}

std::vector<Weighed> Model::weigh(const Pair& pair) const {
  std::vector<Weighed> weighed;
  const std::span<const Evidence> all = all_evidence();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int bin = all[i].read(pair);
    weighed.push_back({all[i].id, bin, weights_[i][static_cast<std::size_t>(bin)]});
  }
  std::ranges::stable_sort(weighed, std::ranges::greater{}, [](const Weighed& w) { return std::abs(w.weight); });
  return weighed;
}

}  // namespace factcheck::evidence
