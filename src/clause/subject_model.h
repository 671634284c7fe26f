// The worths of the signs (data/model/subject.tsv), and who has what is measured (data/owners.tsv).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clause/sign.h"
#include "factcheck/clause.h"

namespace factcheck::clause {

class SubjectModel {
 public:
  static const SubjectModel& embedded();

  // How much speaks for a candidate.
  int worth(const Signs& signs) const {
    const unsigned long all = signs.to_ulong();
    int sum = 0;
    for (std::size_t part = 0; part < kParts; ++part) sum += sums_[part][all >> (part * kTogether) & 255U];
    return sum;
  }
  // Does so much speak for the best of these that he is named? Each hundred makes it twice as likely.
  bool is_enough(int best, const std::vector<int>& all) const;
  // A bit for each type of those who have this quantity; 0 where anybody may.
  unsigned owners(std::string_view measure) const;

 private:
  SubjectModel(std::string_view worths, std::string_view owners);
  void add(std::size_t sign, int worth);

  // The sums of so many signs at once, by which of them hold: three looks for all.
  static constexpr std::size_t kTogether = 8;
  static constexpr std::size_t kParts = (kSigns + kTogether - 1) / kTogether;
  std::array<std::array<int, 1U << kTogether>, kParts> sums_ = {};
  int nobody_ = 0;        // what speaks for it that none of the candidates is right
  unsigned least_ = 100;  // per cent: below this nobody is named
  std::unordered_map<std::string_view, unsigned> owners_;
};

constexpr unsigned bit(SubjectType type) { return 1U << static_cast<unsigned>(type); }

}  // namespace factcheck::clause
