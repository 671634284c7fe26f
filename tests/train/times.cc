// In: articles as JSON Lines. Out: the periods that each figure may be of, for tests/train/times.py: a line a figure
// with its document, field, begin and end, its traits, and of each period its first and last day, counted from 1970,
// and its signs; signs and traits by their names.
//   times ARTICLES.jsonl
#include <iostream>
#include <memory>
#include <vector>

#include "clause/asked.h"
#include "factcheck/extract.h"
#include "factcheck/lexicon.h"
#include "factcheck/text.h"
#include "factcheck/view.h"

using namespace factcheck;

namespace {

void print(clause::TimeSigns signs, std::span<const std::string_view> names) {
  std::cout << '\t';
  for (std::size_t i = 0; i < names.size(); ++i)
    if ((signs >> i & 1U) != 0) std::cout << names[i] << '|';
}

void print(const Document& document, const Mention& m, const clause::Times& times) {
  std::cout << document.id << '\t' << name(m.field) << '\t' << m.span.begin << '\t' << m.span.end;
  print(times.traits(), clause::kTraitNames);
  for (const clause::TimeModel::Candidate& c : times.all().candidates) {
    std::cout << '\t' << c.days.first << '\t' << c.days.last;
    print(c.signs, clause::kTimeSignNames);
  }
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  text::Loader loader({argv[1]}, {});
  for (auto articles = loader.next(); !articles.empty(); articles = loader.next())
    for (const auto& document : articles) {
      text::tokenise(*document, lexicon.furniture);
      const std::vector<lexicon::View> views = lexicon::views(*document, words);
      const std::optional<Date> day = extract::day_of_article(*document, views);
      const std::vector<Mention> mentions = extract::extract(views, day);
      clause::clauses(views, mentions, day,
                      [&](const clause::Asked& asked) { print(*document, asked.figure.mention, asked.times); });
    }
}
