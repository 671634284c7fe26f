// In: an article's entities and a figure in its sentence. Out: the entity that the figure belongs to.
#include "clause/subject.h"

namespace factcheck::clause {

Subjects::Subjects(const std::vector<View>& /*views*/, const std::vector<Mention>& /*mentions*/) {}

SubjectWords Subjects::of(const Figure& /*figure*/, const Clause& /*clause*/) const { return {}; }

}  // namespace factcheck::clause
