// Which part a figure plays among the others of its kind.
#pragma once

#include "clause/figure.h"

namespace factcheck::clause {

Part part_of(const Figure& figure, const Clause& clause);

}  // namespace factcheck::clause
