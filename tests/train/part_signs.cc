// In: articles as JSON Lines. Out: what speaks for each part that a figure may play, for tests/train/roles.py: the
// names of the signs, then a line a figure with its document, field, begin, end, kind and part, the numbers of its
// signs, and what tables and single words say, by the names of data/model/role.tsv.
//   part_signs ARTICLES.jsonl
#include "clause/part_signs.h"

#include <iostream>
#include <memory>
#include <vector>

#include "clause/asked.h"
#include "factcheck/extract.h"
#include "factcheck/lexicon.h"
#include "factcheck/text.h"
#include "factcheck/view.h"
#include "text/stem.h"

using namespace factcheck;

namespace {

void print_names() {
  for (std::size_t g = 0; g < clause::kGroups.size(); ++g)
    for (const std::string_view value : clause::kGroups[g]) std::cout << clause::kGroupNames[g] << ':' << value << ' ';
  std::cout << '\n';
}

void print(const Document& document, const clause::Figure& figure, std::span<const Clause> clauses) {
  const Mention& m = figure.mention;
  const Clause& clause = clauses.back();
  const clause::PartSigns signs = clause::part_signs(figure, clauses.first(clauses.size() - 1), clause);
  std::cout << document.id << '\t' << name(m.field) << '\t' << m.span.begin << '\t' << m.span.end << '\t'
            << name(m.kind) << '\t' << name(clause.part) << '\t';
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
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  print_names();
  text::Loader loader({argv[1]}, {});
  for (auto articles = loader.next(); !articles.empty(); articles = loader.next())
    for (const auto& document : articles) {
      text::tokenise(*document, lexicon.furniture);
      const std::vector<lexicon::View> views = lexicon::views(*document, words);
      const std::optional<Date> day = extract::day_of_article(*document, views);
      const std::vector<Mention> mentions = extract::extract(views, day);
      clause::clauses(views, mentions, day,
                      [&](const clause::Asked& asked) { print(*document, asked.figure, asked.clauses); });
    }
}
