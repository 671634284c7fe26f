// In: articles as JSON Lines. Out: what speaks for each part that a figure may play, for tests/train/roles.py: the
// names of the signs, then a line a figure with its document, field, begin, end, kind and part, the numbers of its
// signs, and what tables and single words say, by the names of data/model/role.tsv.
//   part_signs ARTICLES.jsonl
#include "clause/part_signs.h"

#include "each_figure.h"
#include "text/stem.h"

using namespace factcheck;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  for (std::size_t g = 0; g < clause::kGroups.size(); ++g)
    for (const std::string_view value : clause::kGroups[g]) std::cout << clause::kGroupNames[g] << ':' << value << ' ';
  std::cout << '\n';
  train::for_each_figure(argv[1], [](const train::Told& told) {
    const clause::Asked& asked = told.asked;
    const Clause& clause = asked.clauses.back();
    const auto before = asked.clauses.first(asked.clauses.size() - 1);
    const clause::PartSigns signs = clause::part_signs(asked.figure, before, clause);
    std::cout << name(asked.figure.mention.kind) << '\t' << name(clause.part) << '\t';
    for (std::size_t s = 0; s < clause::kPartSigns; ++s)
      if (signs.held()[s]) std::cout << s << ' ';
    std::cout << '\t';
    for (std::size_t of = 0; of < clause::kOfNames.size(); ++of)
      if (const std::string_view id = signs.of(static_cast<clause::Of>(of)); !id.empty())
        std::cout << clause::kOfNames[of] << ':' << id << ' ';
    for (const clause::PartSigns::Word& word : signs.words())
      for (std::size_t at = 0; at < clause::kWordAtNames.size(); ++at)
        if ((word.at >> at & 1U) != 0)
          std::cout << "word-" << clause::kWordAtNames[at] << ':' << text::spell(word.stem) << ' ';
  });
}
