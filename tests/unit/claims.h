// Claims of small articles, for tests of the rooms behind extract.
#pragma once

#include <string>
#include <vector>

#include "article.h"
#include "factcheck/claim.h"
#include "factcheck/extract.h"
#include "factcheck/finding.h"

namespace factcheck::test {

inline std::vector<Claim> claims_of(const Document& document) {
  lexicon::WordCache words(embedded());
  const std::vector<lexicon::View> views = lexicon::views(document, words);
  const auto day = extract::day_of_article(document, views);
  const std::vector<Mention> mentions = extract::extract(views, day);
  return claim::make_claims(document, views, mentions, clause::clauses(document, views, mentions, day),
                            extract::names(views), day);
}

inline std::vector<Claim> claims(std::string text, std::string id = "a.txt", std::string title = {},
                                 std::string published = {}) {
  return claims_of(*article(std::move(text), std::move(id), std::move(title), std::move(published)));
}

// A claim made by hand, as of «بمشاركة 196 دولة».
inline Claim count_claim(const std::string& document, Quantity quantity, std::string measure, std::string role = {}) {
  auto a = std::make_shared<Article>();
  a->id = document;
  a->title = document;
  Claim c;
  c.id = document + "/" + quantity.said().str();
  c.article = a;
  c.text = quantity.said().str();
  c.span = c.figure = {0, static_cast<std::uint32_t>(c.text.size())};
  c.quote = {c.text, 0};
  c.value.quantity = quantity;
  c.measure = std::move(measure);
  c.role = std::move(role);
  c.rule = "numeral";
  c.lead = true;
  return c;
}

}  // namespace factcheck::test
