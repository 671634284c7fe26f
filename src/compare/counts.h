// Numbers of one article that are counted: what passes over parts and wholes ask of them.
#pragma once

#include <optional>
#include <vector>

#include "compare/statement.h"

namespace factcheck::compare {

// Bytes between a whole and its part: room for «بينهم».
constexpr std::uint32_t kRightBehind = 30;

using Refs = std::vector<const Statement*>;

inline bool is_count(const Claim& c) {
  return c.kind == Kind::count && c.value.form == Value::Form::number && !c.furniture;
}

inline bool is_exact_count(const Claim& c) { return is_count(c) && c.value.quantity.precision == Precision::exact; }

inline bool is_measured(const Claim& c) {
  return c.value.form == Value::Form::number && c.kind != Kind::ordinal && !c.furniture;
}

// Is one number another with a third of its sentence added?
bool is_sum_with_any_beside(const Statement& whole, const Statement& part);

// Does one sentence hold both, as far as they are no farther apart than most?
bool in_one_sentence(const Statement& a, const Statement& b);

// The numbers of an article that are told to its readers, in order of place.
Refs numbers_of(const std::vector<Statement>& statements);

// The sum of some numbers, as exact as the least exact of them.
std::optional<Value> sum_of(const Refs& parts);

}  // namespace factcheck::compare
