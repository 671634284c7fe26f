// Digits that are part of a name or an address, told by the words around them.
#pragma once

#include <optional>

#include "extract/words.h"
#include "factcheck/rule_name.h"

namespace factcheck::extract {

struct NoFigure {
  Index end = 0;
  RuleName rule;
};

// A telephone number, or one to which messages go, that begins with the digits at `at`.
std::optional<NoFigure> telephone(const View& view, Index at);
// What else keeps silent about the digits at `at`, if anything does.
std::optional<NoFigure> named_number(const View& view, Index at);
// Past the further numbers that share the name before a numeral that ends at `end`: «المادتين 5 و6».
Index end_of_names(const View& view, Index end);

}  // namespace factcheck::extract
