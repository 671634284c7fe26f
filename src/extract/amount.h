// An amount said in more than one unit, or by the unit itself.
#pragma once

#include "extract/number.h"
#include "extract/unit.h"

namespace factcheck::extract {

// A unit of time that is one or two by its own form: «ساعة», «يومان». Its number goes to `value`.
std::optional<UnitReading> unit_with_its_number(const View& view, Index at, Decimal& value);

// The unit behind the number, or what «من» makes of it: «عشرات الآلاف من الدولارات». A date is none: «7 مليارات عام
// 2012», «من 10 إلى 12 الشهر الجاري». `definite`: the article stands before the number («الـ48 الساعة»).
std::optional<UnitReading> unit_behind(const View& view, const Number& number, bool definite);

// Adds to the value, which is in `unit`, what «و» joins to it: «سنتان ونصف», «ساعتان و20 دقيقة», «652 ريالا و12 هللة».
// `unit` becomes the unit of the sum, past its last word.
void add_rest(const View& view, UnitReading& unit, Decimal& value);

}  // namespace factcheck::extract
