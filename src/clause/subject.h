// Who or what a figure is of.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

// The entities that an article names; made once an article.
class Subjects {
 public:
  Subjects(const std::vector<View>& views, const std::vector<Mention>& mentions);
  SubjectWords of(const Figure& figure, const Clause& clause) const;
};

}  // namespace factcheck::clause
