// Which quantity a figure gives, and what befell those that it counts.
#pragma once

#include <span>

#include "clause/figure.h"

namespace factcheck::clause {

// Sets quantity, head and measure of the clause. `told` are those of the figures before it.
void find_quantity(const Figure& figure, std::span<const Clause> told, Clause& clause);

}  // namespace factcheck::clause
