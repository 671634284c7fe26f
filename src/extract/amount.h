// Amounts of a unit: what the unit counts by its own form, and what is added to it or taken from it.
#pragma once

#include "extract/unit.h"
#include "factcheck/lexicon.h"

namespace factcheck::extract {

// The parts of one that have an exact decimal: نصف, ربع.
std::optional<Decimal> halves_or_quarters(const lexicon::Fraction& f);

// Adds to `value` of `unit` what follows it: «سنتان ونصف», «ساعتان و20 دقيقة», «652 ريالا و12 هللة», «ساعة إلا ربعا».
// A duration may then be given in a smaller unit, where that is exact.
void add_what_follows(const View& view, UnitReading& unit, Decimal& value);

}  // namespace factcheck::extract
