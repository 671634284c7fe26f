// The clause of one figure of a small article, for tests of this room.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "../article.h"
#include "factcheck/clause.h"
#include "factcheck/extract.h"
#include "factcheck/view.h"

namespace factcheck::test {

// What is asked of a figure, as text: its place, its time.
struct Answers {
  std::string place;
  std::string time;  // "2015-07-20", "2015-04..2015-06", and behind a space its basis
};

// Of the first figure that begins with `figure` in an article of that day.
inline Answers answers(std::string text, std::string_view figure, std::string day = {}, std::string title = {}) {
  const auto document = article(std::move(text), "a.txt", std::move(title), std::move(day));
  lexicon::WordCache words(embedded());
  const std::vector<lexicon::View> views = lexicon::views(*document, words);
  const auto published = extract::day_of_article(*document, views);
  const std::vector<Mention> mentions = extract::extract(views, published);
  const std::vector<Clause> clauses = clause::clauses(*document, views, mentions, published);
  const auto view_of = [&](Field field) -> const lexicon::View& {
    return views.front().passage().field == field ? views.front() : views.back();
  };
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Clause& c = clauses[i];
    if (!mentions[i].figure.of(view_of(mentions[i].field).passage().bytes).starts_with(figure)) continue;
    Answers a;
    if (!c.place.empty()) {
      const lexicon::View& view = view_of(c.place.field);
      a.place = view.span(c.place.first, c.place.last).of(view.passage().bytes);
    }
    const DateRange& dates = c.time.dates;
    if (!dates.empty()) {
      a.time = str(dates.from) + (dates.from == dates.to ? "" : ".." + str(dates.to));
      a.time += " " + std::string(name(c.time.basis));
    }
    return a;
  }
  return {"no figure", "no figure"};
}

struct Row {
  const char* text;
  const char* figure;
  const char* answer;
};

// Of each row, one answer about its figure in an article of that day.
inline void check(std::string Answers::*asked, const std::vector<Row>& rows, const std::string& day = {}) {
  for (const Row& row : rows) {
    INFO(row.text << " · " << row.figure);
    CHECK(answers(row.text, row.figure, day).*asked == row.answer);
  }
}

}  // namespace factcheck::test
