// In: the id of what is counted or measured. Out: its row of data/measures.tsv.
#include "report/measures.h"

#include <algorithm>
#include <vector>

#include "factcheck/embedded.h"
#include "report/rows.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> report();
}

namespace factcheck::report {
namespace {

std::vector<Measure> read_table() {
  std::vector<Measure> all;
  each_row<6>(file_named(built_in::report(), "measures"), [&](const std::array<std::string_view, 6>& cells) {
    all.push_back({cells[0], cells[1] == "counted", {cells[2], cells[3], cells[4]}, cells[5] == "yes"});
  });
  std::sort(all.begin(), all.end(), [](const Measure& a, const Measure& b) { return a.id < b.id; });
  return all;
}

}  // namespace

std::span<const Measure> all_measures() {
  static const std::vector<Measure> kTable = read_table();
  return kTable;
}

const Measure* find_measure(std::string_view id) {
  const std::span<const Measure> all = all_measures();
  const auto at = std::lower_bound(all.begin(), all.end(), id,
                                   [](const Measure& m, std::string_view wanted) { return m.id < wanted; });
  return at != all.end() && at->id == id ? &*at : nullptr;
}

std::vector<std::string_view> measures() {
  std::vector<std::string_view> ids;
  for (const Measure& m : all_measures()) ids.push_back(m.id);
  return ids;
}

}  // namespace factcheck::report
