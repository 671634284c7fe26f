// Where a figure holds.
#pragma once

#include <optional>
#include <vector>

#include "clause/figure.h"

namespace factcheck::clause {

// A place where it stands.
struct Spot {
  Phrase words;
  bool inside = false;  // something is in it: «في مروة», «بالقاهرة»; not «سكان القاهرة»
  bool named = false;   // places.tsv has it
};

// The places of an article's figures, which are asked for in their order.
class Places {
 public:
  Places(const std::vector<View>& views, Sentences& sentences) : views_(views), sentences_(sentences) {}
  // The words of the place; empty where nothing says one.
  Words of(const Figure& figure);

 private:
  Words before(const Figure& figure) const;
  std::vector<Words> headings_of(const View& view) const;
  Words heading(const Figure& figure);
  const Words& of_article();
  const View& view_of(Field field) const;
  const Words& land_of_headline();
  Words told_by_lead(const Words& place);

  const std::vector<View>& views_;
  Sentences& sentences_;
  std::optional<Words> of_article_;             // of headline, lead or dateline, once asked for
  std::optional<Words> land_;                   // that the headline has an adjective of, once asked for
  Words exact_;                                 // of_article_, as the lead has it
  std::optional<std::vector<Words>> headings_;  // of the text, once asked for
  std::optional<Words> sentence_;               // that the rest is of
  std::vector<Spot> spots_;                     // in it
  std::optional<Words> before_;                 // of the sentence before, or a heading, once asked for
};

}  // namespace factcheck::clause
