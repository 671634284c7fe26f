// Small articles for tests of the rooms behind lexicon.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "factcheck/lexicon.h"
#include "factcheck/text.h"

namespace factcheck::test {

// The lexicon that is built into the program, loaded once.
inline const lexicon::Lexicon& embedded() {
  static const auto loaded = [] {
    auto result = lexicon::load_embedded();
    if (!result) throw std::runtime_error(result.error().where + ": " + result.error().what);
    return result;
  }();
  return loaded.value();
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
