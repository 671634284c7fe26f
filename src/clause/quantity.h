// Which quantity a figure gives, and what befell those that it counts.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

// Sets quantity, head, measure and outcome of the clause.
void find_quantity(const Figure& figure, Clause& clause);

}  // namespace factcheck::clause
