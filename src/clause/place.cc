// In: a figure in its sentence. Out: the words of the place that it is of.
#include "clause/place.h"

namespace factcheck::clause {

void find_place(const Figure& /*figure*/, Clause& /*clause*/) {}

}  // namespace factcheck::clause
