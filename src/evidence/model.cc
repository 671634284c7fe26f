// In: a table of weights; two claims. Out: how likely it is that they are of one thing, and what says so.
#include <algorithm>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "factcheck/embedded.h"
#include "factcheck/evidence.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> evidence();
}

namespace factcheck::evidence {
namespace {

constexpr std::string_view kBase = "base";
constexpr std::string_view kPercent = "percent";

// What readers are told of the evidence: a message, where the bin is in [from, to]; of two things read together, that
// of the one, `bins` of which there are.
struct Reason {
  std::string_view id;
  int from;
  int to;
  std::string_view message;
  int bins = INT_MAX;
};
constexpr Reason kReasons[] = {
    {"figures-in-common", 4, 7, "reason.figures"},
    {"run-before", 2, 6, "reason.words-before"},
    {"quantity", 2, 2, "reason.quantity"},
    {"place", 6, 8, "reason.place"},
    {"year", 2, 2, "reason.year"},
    {"group", 6, 9, "reason.group"},
    {"fate-and-event", 2, 2, "reason.event", 4},
    {"subject", 2, 3, "reason.subject"},
    {"kind-and-time", 2, 4, "reason.time", 9},
    {"days-apart", 1, 1, "reason.day"},
    {"first-and-likeness", 5, 7, "reason.likeness", 8},
    {"numbered", 1, 1, "reason.numbered"},
    {"beside-same", 3, 4, "reason.beside"},
    {"words-next", 5, 8, "reason.words-next"},
    {"words-around", 4, 7, "reason.words-around"},
    {"neighbours", 8, 8, "reason.neighbours"},
    {"first-and-measure", 16, 16, "reason.first"},
    {"rare-in-both", 2, 5, "reason.rare-words"},
    {"behind-weight", 2, 5, "reason.words-behind"},
};

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

Model::Model(std::string_view table, std::span<const Evidence> evidence) : evidence_(evidence) {
  std::size_t bins = 0;
  for (const Evidence& e : evidence) begins_.push_back(std::exchange(bins, bins + static_cast<std::size_t>(e.bins)));
  agree_.weights.resize(bins);
  part_.weights.resize(bins);
  while (!table.empty()) {
    std::string_view line = take_cell(table, '\n');
    if (line.starts_with('#')) continue;
    const std::string_view id = take_cell(line);
    const int bin = number(take_cell(line));
    const int agree = number(take_cell(line));
    const int part = number(take_cell(line));
    if (id == kBase) agree_.base = agree, part_.base = part;
    if (id == kPercent) least_sums_.push_back(part);
    const auto found = std::ranges::find(evidence, id, &Evidence::id);
    if (found == evidence.end() || bin < 0 || bin >= found->bins) continue;
    const std::size_t at = begins_[static_cast<std::size_t>(found - evidence.begin())] + static_cast<std::size_t>(bin);
    agree_.weights[at] = agree;
    part_.weights[at] = part;
  }
  agree_.steps = steps(agree_.weights);
  part_.steps = steps(part_.weights);
}

// Of most pairs the sum is known to be too low before all of it is read: what may take most off it for its cost comes
// first.
std::vector<Model::Step> Model::steps(const std::vector<int>& weights) const {
  const auto of = [&](std::size_t i) {
    return std::span(weights).subspan(begins_[i], static_cast<std::size_t>(evidence_[i].bins));
  };
  const auto worth = [&](std::size_t i) {
    const auto [least, most] = std::ranges::minmax(of(i));
    return (most - least) / evidence_[i].cost;
  };
  std::vector<std::size_t> order(evidence_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, worth);
  std::vector<Step> all;
  int left = 0;
  for (auto i = order.rbegin(); i != order.rend(); ++i) {
    left += std::ranges::max(of(*i));
    all.push_back({evidence_[*i].read, begins_[*i], left});
  }
  std::ranges::reverse(all);
  return all;
}

const Model& Model::same_thing() {
  static const Model kModel(built_in::evidence()[0].bytes, of_one_thing());
  return kModel;
}

const Model& Model::update() {
  static const Model kModel(built_in::evidence()[1].bytes, of_an_update());
  return kModel;
}

const Model& Model::same_moment() {
  static const Model kModel(built_in::evidence()[2].bytes, of_one_moment());
  return kModel;
}

Judgement Model::judge(const Pair& pair) const { return *judge(pair, 0); }

std::optional<Judgement> Model::judge(const Pair& pair, int least_percent) const {
  const int least = least_percent > 0 ? least_sums_[static_cast<std::size_t>(least_percent) - 1] : INT_MIN / 2;
  const Table& of = table(pair);
  int sum = of.base;
  for (const Step& step : of.steps) {
    if (sum + step.most_left < least) return std::nullopt;
    sum += of.weights[step.weights + static_cast<std::size_t>(step.read(pair))];
  }
  if (sum < least) return std::nullopt;
  return Judgement{sum, static_cast<int>(std::ranges::upper_bound(least_sums_, sum) - least_sums_.begin())};
}

std::vector<Weighed> Model::weigh(const Pair& pair) const {
  std::vector<Weighed> weighed;
  weighed.reserve(evidence_.size());
  for (std::size_t i = 0; i < evidence_.size(); ++i) {
    const int bin = evidence_[i].read(pair);
    weighed.push_back({evidence_[i].id, bin, table(pair).weights[begins_[i] + static_cast<std::size_t>(bin)]});
  }
  std::ranges::stable_sort(weighed, std::ranges::greater{}, [](const Weighed& w) { return std::abs(w.weight); });
  return weighed;
}

std::string_view reason(const Weighed& weighed) {
  if (weighed.weight <= 0) return {};
  const auto found = std::ranges::find(kReasons, weighed.id, &Reason::id);
  if (found == std::end(kReasons)) return {};
  const int bin = weighed.bin % found->bins;
  return bin >= found->from && bin <= found->to ? found->message : "";
}

}  // namespace factcheck::evidence
