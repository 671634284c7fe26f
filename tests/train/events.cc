// In: articles as JSON Lines. Out: of what happening each figure may be, for tests/train/events.py: the names of the
// signs, then a line a figure with its document, field, begin and end, the signs of none, and of each candidate its
// name, its signs and which of them are right where it is.
//   events ARTICLES.jsonl
#include "each_figure.h"

using namespace factcheck;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  for (const std::string_view sign : clause::kEventSignNames) std::cout << sign << '\t';
  std::cout << '\n';
  train::for_each_figure(argv[1], [](const train::Told& told) {
    std::cout << told.asked.happenings.none();
    for (const clause::Happenings::Candidate& c : told.asked.happenings.candidates()) {
      std::cout << '\t' << train::in_cell(told.views, c.words) << '\t' << c.signs << '\t';
      for (const std::size_t k : c.kin) std::cout << (k == c.kin.front() ? "" : "|") << k;
    }
  });
}
