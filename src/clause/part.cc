// In: a figure in its sentence, and which quantity it gives. Out: is it a level, a change, a part …?
#include "clause/part.h"

namespace factcheck::clause {

Part part_of(const Figure& /*figure*/, const Clause& /*clause*/) { return Part::none; }

}  // namespace factcheck::clause
