// What the programs of this folder that tell what speaks for an answer have in common: they read articles, are told of
// each figure how its answers were chosen, and print a line of cells for it.
#pragma once

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "clause/asked.h"
#include "factcheck/extract.h"
#include "factcheck/lexicon.h"
#include "factcheck/text.h"
#include "factcheck/view.h"

namespace factcheck::train {

struct Told {
  const Document& document;
  const std::vector<lexicon::View>& views;
  const clause::Asked& asked;
};

// Calls print(told) for each figure of the articles (JSON Lines), behind the cells that say where it stands, and ends
// its line.
template <class Print>
void for_each_figure(const std::string& articles, Print print) {
  const lexicon::Lexicon lexicon = lexicon::embedded();
  lexicon::WordCache words(lexicon);
  text::Loader loader({articles}, {});
  for (auto some = loader.next(); !some.empty(); some = loader.next())
    for (const auto& document : some) {
      text::tokenise(*document, lexicon.furniture);
      const std::vector<lexicon::View> views = lexicon::views(*document, words);
      const std::optional<Date> day = extract::day_of_article(*document, views);
      const std::vector<Mention> mentions = extract::extract(views, day);
      clause::clauses(views, mentions, day, [&](const clause::Asked& asked) {
        const Mention& m = asked.figure.mention;
        std::cout << document->id << '\t' << name(m.field) << '\t' << m.span.begin << '\t' << m.span.end << '\t';
        print(Told{*document, views, asked});
        std::cout << '\n';
      });
    }
}

// The words as the article has them, in a cell.
inline std::string in_cell(const std::vector<lexicon::View>& views, const Words& words) {
  for (const lexicon::View& view : views) {
    if (view.passage().field != words.field) continue;
    std::string cell(view.span(words.first, words.last).of(view.passage().bytes));
    for (char& c : cell)
      if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return cell;
  }
  return {};
}

}  // namespace factcheck::train
