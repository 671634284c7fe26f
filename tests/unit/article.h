// Small articles for tests of the rooms behind lexicon.
#pragma once

#include <memory>
#include <string>

#include "factcheck/lexicon.h"
#include "factcheck/text.h"

namespace factcheck::test {

// The lexicon that is built into the program.
inline const lexicon::Lexicon& embedded() {
  static const lexicon::Lexicon lexicon = lexicon::embedded();
  return lexicon;
}

inline std::unique_ptr<Document> article(std::string text, std::string id = "a.txt", std::string title = {},
                                         std::string published = {}) {
  auto document = std::make_unique<Document>();
  document->id = document->path = std::move(id);
  document->text = std::move(text);
  document->title = std::move(title);
  document->published_date = parse_date(published);
  document->published = std::move(published);
  text::tokenise(*document, embedded().furniture);
  return document;
}

}  // namespace factcheck::test
