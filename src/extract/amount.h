// An amount said in more than one unit, or by the unit itself.
#pragma once

#include "extract/unit.h"

namespace factcheck::extract {

// Adds to the value, which is in `unit`, what «و» joins to it: «سنتان ونصف», «ساعتان و20 دقيقة», «652 ريالا و12 هللة».
// `unit` becomes the unit of the sum, past its last word.
void add_rest(const View& view, UnitReading& unit, Decimal& value);

}  // namespace factcheck::extract
