// How the answers of an article's figures were chosen, for the programs that make tables to fit the choices to.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "clause/event.h"
#include "clause/figure.h"
#include "clause/subject.h"
#include "clause/time.h"

namespace factcheck::clause {

// A figure whose questions have been asked, and those who answered them, as they were asked last.
struct Asked {
  const Figure& figure;
  std::span<const Clause> clauses;  // of the figures up to it, its own last
  const Happenings& happenings;
  const Subjects& subjects;
  const Times& times;
};
using Seen = std::function<void(const Asked& asked)>;

// The clauses of clause.h; `seen` is told of each figure.
std::vector<Clause> clauses(const std::vector<View>& views, const std::vector<Mention>& mentions,
                            std::optional<Date> day, const Seen& seen);

}  // namespace factcheck::clause
