// In: articles as JSON Lines. Out: whom or what each figure may be of, for tests/train/subjects.py: the names of the
// signs, then a line a figure with its document, field, begin, end, kind and measure, and of each candidate its name,
// its type, the stem of its first word and its signs.
//   candidates ARTICLES.jsonl
#include "each_figure.h"
#include "text/stem.h"

using namespace factcheck;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  for (const std::string_view sign : clause::kSignNames) std::cout << sign << '\t';
  std::cout << '\n';
  train::for_each_figure(argv[1], [](const train::Told& told) {
    std::cout << name(told.asked.figure.mention.kind) << '\t' << told.asked.subjects.measure();
    for (const clause::Subjects::Candidate& c : told.asked.subjects.candidates())
      std::cout << '\t' << train::in_cell(told.views, c.subject.words) << '\t' << name(c.subject.type) << '\t'
                << text::spell(c.head) << '\t' << c.signs.to_ulong();
  });
}
