// In: two tables that are built in. Out: what a sign is worth, and who has a quantity; see subject_model.h.
#include "clause/subject_model.h"

#include <algorithm>
#include <charconv>

#include "factcheck/embedded.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> clause();
}

namespace factcheck::clause {
namespace {

// What stands before `end`, which is cut off the text with it.
std::string_view take(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view cell = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return cell;
}

// Calls row(first cell, the rest) for each row below the names of the columns.
template <class Row>
void for_each_row(std::string_view table, Row row) {
  bool named = false;
  while (!table.empty()) {
    std::string_view line = take(table, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view first = take(line, '\t');
    if (named) row(first, line);
    named = true;
  }
}

}  // namespace

SubjectModel::SubjectModel(std::string_view worths, std::string_view owners) {
  for_each_row(worths, [&](std::string_view sign, std::string_view cell) {
    int worth = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), worth);
    const auto known = std::ranges::find(kSignNames, sign);
    if (known != kSignNames.end()) add(static_cast<std::size_t>(known - kSignNames.begin()), worth);
    if (sign == "nobody") nobody_ = worth;
    if (sign == "least") least_ = static_cast<unsigned>(worth);
  });
  for_each_row(owners, [&](std::string_view type, std::string_view measures) {
    for (unsigned t = 1; t <= static_cast<unsigned>(SubjectType::event); ++t)
      if (name(static_cast<SubjectType>(t)) == type)
        while (!measures.empty()) owners_[take(measures, '|')] |= 1U << t;
  });
}

void SubjectModel::add(std::size_t sign, int worth) {
  std::array<int, 1U << kTogether>& sums = sums_[sign / kTogether];
  for (std::size_t signs = 0; signs < sums.size(); ++signs)
    if ((signs >> sign % kTogether & 1U) != 0) sums[signs] += worth;
}

const SubjectModel& SubjectModel::embedded() {
  static const SubjectModel kModel(file_named(built_in::clause(), "subject"), file_named(built_in::clause(), "owners"));
  return kModel;
}

bool SubjectModel::is_enough(int best, const std::vector<int>& all) const {
  constexpr unsigned kOne = 1U << 16;
  const int top = std::max(best, nobody_);
  // 2 to the power of the difference in hundreds; a straight line between whole powers is near enough.
  const auto likely = [top](int sum) {
    const auto below = static_cast<unsigned>(top - sum);
    return below / 100 > 16 ? 0 : (kOne - kOne / 2 * (below % 100) / 100) >> below / 100;
  };
  const std::uint64_t most = std::uint64_t{likely(best)} * 100;
  std::uint64_t together = likely(nobody_) * std::uint64_t{least_};
  for (auto sum = all.begin(); sum != all.end() && together <= most; ++sum)
    together += likely(*sum) * std::uint64_t{least_};
  return together <= most;
}

unsigned SubjectModel::owners(std::string_view measure) const {
  const auto found = owners_.find(measure);
  return found == owners_.end() ? 0 : found->second;
}

}  // namespace factcheck::clause
