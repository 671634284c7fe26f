// The worths of the signs of a time (data/model/time.tsv), and the choice by them.
//
// Periods overlap, as candidates for a subject do not: «أمس» is one of the days before the article. So the one is
// chosen that most likely fits the period in which the figure holds: with its own likelihood, it has that of every
// candidate that it fits.
#pragma once

#include <algorithm>
#include <vector>

#include "clause/choice.h"
#include "clause/time_sign.h"
#include "factcheck/date.h"

namespace factcheck::clause {

// Days since 1970, both in it.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = 0;
  friend bool operator==(const Days&, const Days&) = default;
};

// Do they meet, and are they of about one length?
inline bool fit(const Days& a, const Days& b) {
  const std::int32_t first = a.last - a.first + 1;
  const std::int32_t second = b.last - b.first + 1;
  return a.first <= b.last && b.first <= a.last && std::max(first, second) <= 4 * std::min(first, second) + 3;
}

class TimeModel {
 public:
  static const TimeModel& embedded();

  struct Candidate {
    Days days;
    TimeSigns signs = 0;
  };
  // What speaks for one of them.
  struct Sum {
    std::size_t candidate = 0;
    int worth = 0;
    std::int64_t likely = 0;
    std::int64_t fits = 0;  // how likely those are that it fits
  };
  // Which of them a figure with these traits is of; their number where it is of none. `sums` is room for it to work in.
  std::size_t choose(const std::vector<Candidate>& all, TimeSigns traits, std::vector<Sum>& sums) const;

 private:
  explicit TimeModel(std::string_view table);

  static constexpr std::size_t kSorts = kTimeSigns - static_cast<std::size_t>(TimeSign::week);

  Choice signs_;
  std::vector<Choice> traits_;  // of each sort, and of no time as the last
  std::int64_t most_none_ = 0;  // per cent: with more for no time, none is named
  std::int64_t least_own_ =
      0;  // per cent of what fits: with less, what the figure's own sentence tells is not preferred
};

}  // namespace factcheck::clause
