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
  toll_update,
  headline_conflict,
  self_conflict,
  parts_do_not_add_up,
  part_exceeds_whole,
  percent_of_numbers,
  weekday_conflict,
  date_conflict,
  order_conflict,
  place_conflict,
  office_conflict,
  scope_conflict,
  part_or_addition,
  edition_conflict,
  score_conflict,
  forged_number,
  time_conflict,
  own_day_conflict,
  calendar_conflict,
  change_conflict,
  conversion_conflict,
  slip_of_digits,
  implausible_value,
  shares_exceed_whole,
  span_conflict
};
constexpr std::size_t kRuleCount = 32;

const RuleInfo& info(Rule rule);

// Of two figures of a kind that cannot both be true.
Rule rule_of(Kind kind);

}  // namespace factcheck::compare
