// Where a figure holds.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

// Sets place and place_row of the clause.
void find_place(const Figure& figure, Clause& clause);

}  // namespace factcheck::clause
