// When a figure holds.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

// What an article's sentences say of when; made once an article.
class Times {
 public:
  Times(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day);
  Period of(const Figure& figure, const Clause& clause) const;
};

}  // namespace factcheck::clause
