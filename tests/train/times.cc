// In: articles as JSON Lines. Out: the periods that each figure may be of, for tests/train/times.py: a line a figure
// with its document, field, begin and end, its traits, and of each period its first and last day, counted from 1970,
// and its signs; signs and traits by their names.
//   times ARTICLES.jsonl
#include "each_figure.h"

using namespace factcheck;

namespace {

void print(clause::TimeSigns signs, std::span<const std::string_view> names) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if ((signs >> i & 1U) != 0) std::cout << names[i] << '|';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  train::for_each_figure(argv[1], [](const train::Told& told) {
    print(told.asked.times.traits(), clause::kTraitNames);
    for (const clause::TimeModel::Candidate& c : told.asked.times.all().candidates) {
      std::cout << '\t' << c.days.first << '\t' << c.days.last << '\t';
      print(c.signs, clause::kTimeSignNames);
    }
  });
}
