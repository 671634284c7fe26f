// What speaks for an entity as that which a figure is of (data/model/subject.tsv), and who has what is measured
// (data/owners.tsv).
#pragma once

#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clause/choice.h"
#include "clause/sign.h"
#include "factcheck/clause.h"
#include "factcheck/document.h"
#include "factcheck/mention.h"

namespace factcheck::clause {

constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::office) + 1;
constexpr std::size_t kTypes = static_cast<std::size_t>(SubjectType::event) + 1;
constexpr unsigned bit(SubjectType type) { return 1U << static_cast<unsigned>(type); }

class SubjectModel {
 public:
  using ByType = std::array<int, kTypes>;

  static const SubjectModel& embedded();

  // How much the signs speak for a candidate of this type: «ages are rather of the nearest person».
  int worth(const Signs& signs, SubjectType type) const {
    return signs_[static_cast<std::size_t>(type)].worth(signs.to_ulong());
  }
  // What speaks for each type by what the figure is; `measure` is a measure or the concept counted, or empty.
  ByType worths(Kind kind, std::string_view measure) const;
  // What speaks for a name by the stem of its first word: شركة, مشروع.
  int worth_of_head(Key stem) const;
  bool is_enough(int best, const std::vector<int>& all) const { return signs_.front().is_enough(best, all); }
  // A bit for each type of those who have this quantity; 0 where anybody may.
  unsigned owners(std::string_view measure) const;

 private:
  SubjectModel(std::string_view worths, std::string_view owners);

  std::vector<Choice> signs_;  // by type
  std::array<ByType, kKinds> kinds_ = {};
  std::unordered_map<std::string_view, ByType> measures_;
  std::unordered_map<std::uint64_t, int> heads_;  // by text::hash
  std::unordered_map<std::string_view, unsigned> owners_;
};

}  // namespace factcheck::clause
