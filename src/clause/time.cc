// In: an article's dates and a figure in its sentence. Out: the day, hour or period that the figure is of.
#include "clause/time.h"

namespace factcheck::clause {

Times::Times(const std::vector<View>& /*views*/, const std::vector<Mention>& /*mentions*/,
             std::optional<Date> /*day*/) {}

Period Times::of(const Figure& /*figure*/, const Clause& /*clause*/) const { return {}; }

}  // namespace factcheck::clause
