// The rules of this room by name.
#pragma once

#include "factcheck/compare.h"

namespace factcheck::compare {

// In the order of their ids.
enum class Rule {
  count_conflict,
  bound_conflict,
  same_number_other_noun,
  money_conflict,
  percent_conflict,
  measure_conflict,
  duration_conflict,
  toll_update
};
constexpr std::size_t kRuleCount = 8;

const RuleInfo& info(Rule rule);

}  // namespace factcheck::compare
