// In: two tables that are built in. Out: what a sign is worth, and who has a quantity; see subject_model.h.
#include "clause/subject_model.h"

#include <algorithm>

#include "factcheck/embedded.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> clause();
}

namespace factcheck::clause {

SubjectModel::SubjectModel(std::string_view worths, std::string_view owners) : Choice(worths, kSignNames) {
  for_each_row(owners, [&](std::string_view type, std::string_view measures) {
    for (unsigned t = 1; t <= static_cast<unsigned>(SubjectType::event); ++t)
      if (name(static_cast<SubjectType>(t)) == type)
        while (!measures.empty()) owners_[take(measures, '|')] |= 1U << t;
  });
}

const SubjectModel& SubjectModel::embedded() {
  static const SubjectModel kModel(file_named(built_in::clause(), "subject"), file_named(built_in::clause(), "owners"));
  return kModel;
}

unsigned SubjectModel::owners(std::string_view measure) const {
  const auto found = owners_.find(measure);
  return found == owners_.end() ? 0 : found->second;
}

}  // namespace factcheck::clause
