// What a number in digits may be meant as, where it is set wrongly or can be read in two ways.
#pragma once

#include <cstdint>
#include <optional>

#include "compare/comparable.h"
#include "compare/statement.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// «ألف», «ملايين» at token i; null where none stands there, or one that is joined to what is before.
const lexicon::Number* scale_at(const lexicon::View& view, lexicon::TokenIndex i);

// The number that is meant where its digits and the word behind them both give its scale: «22201 ألف طالب» for 22,201.
// `told`: the words of the figure, whose value is `said`.
std::optional<std::int64_t> told_without_scale(const lexicon::View& told, const Decimal& said);

// Are two numbers one, but for the marks between the digits of one of them, or for its scale? «97,765» and «97.765»,
// «2,804.130» and «2,804,130», «45.999.54» and «45,999,540», «18000 ألف» and «18 ألف».
bool may_be_one_misprinted(const Statement& a, const Statement& b, const Comparable& comparable);

}  // namespace factcheck::compare
