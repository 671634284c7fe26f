// What speaks for one part of a figure or another.
#pragma once

#include <span>

#include "clause/figure.h"
#include "clause/part_sign.h"

namespace factcheck::clause {

// `before` are the clauses of the figures before it; `clause` says of what the figure is.
PartSigns part_signs(const Figure& figure, std::span<const Clause> before, const Clause& clause);

}  // namespace factcheck::clause
