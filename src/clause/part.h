// Which part a figure plays among the others of its kind.
#pragma once

#include <span>

#include "clause/figure.h"

namespace factcheck::clause {

// `before` are the clauses of the figures before it.
Part part_of(const Figure& figure, std::span<const Clause> before, const Clause& clause);

}  // namespace factcheck::clause
