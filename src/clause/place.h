// Where a figure holds.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

// Where an article tells of, by its headline, lead and dateline; made once an article.
class Places {
 public:
  Places(const std::vector<View>& views, const std::vector<Mention>& mentions);
  // The words of the place; empty where nothing says one.
  Words of(const Figure& figure) const;

 private:
  Words of_article_;
};

}  // namespace factcheck::clause
