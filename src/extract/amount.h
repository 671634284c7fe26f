// Amounts of a unit: what the unit counts by its own form, and what is added to it or taken from it.
#pragma once

#include "extract/number.h"
#include "extract/unit.h"
#include "factcheck/lexicon.h"

namespace factcheck::extract {

// A unit that is one or two by its own form: «ساعة», «يومان», «متر». Its number goes to `value`.
std::optional<UnitReading> unit_with_number(const View& view, Index at, Decimal& value);

// Adds to `value` of `unit` the part of one that follows: «ونصف», «وربع المتر».
void add_part_behind(const View& view, UnitReading& unit, Decimal& value);

// The unit behind the number, or what «من» makes of it: «عشرات الآلاف من الدولارات». A date is none: «7 مليارات عام
// 2012», «من 10 إلى 12 الشهر الجاري». `definite`: the article stands before the number («الـ48 الساعة»).
std::optional<UnitReading> unit_behind(const View& view, const Number& number, bool definite);

// Adds to `value` of `unit` what follows it: «سنتان ونصف», «ساعتان و20 دقيقة», «652 ريالا و12 هللة», «ساعة إلا ربعا».
// A duration may then be given in a smaller unit, where that is exact.
void add_what_follows(const View& view, UnitReading& unit, Decimal& value);

}  // namespace factcheck::extract
