// In: a figure in its sentence. Out: the phrase that governs it and what it says is counted or measured.
#include "clause/quantity.h"

namespace factcheck::clause {

void find_quantity(const Figure& /*figure*/, Clause& /*clause*/) {}

}  // namespace factcheck::clause
