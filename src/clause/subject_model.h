// The worths of the signs of a subject (data/model/subject.tsv), and who has what is measured (data/owners.tsv).
#pragma once

#include <string_view>
#include <unordered_map>

#include "clause/choice.h"
#include "clause/sign.h"
#include "factcheck/clause.h"

namespace factcheck::clause {

class SubjectModel : public Choice {
 public:
  static const SubjectModel& embedded();

  int worth(const Signs& signs) const { return Choice::worth(signs.to_ulong()); }
  // A bit for each type of those who have this quantity; 0 where anybody may.
  unsigned owners(std::string_view measure) const;

 private:
  SubjectModel(std::string_view worths, std::string_view owners);

  std::unordered_map<std::string_view, unsigned> owners_;
};

constexpr unsigned bit(SubjectType type) { return 1U << static_cast<unsigned>(type); }

}  // namespace factcheck::clause
