// The words before a figure, walked from right to left as they lead to it: what governs it.
#pragma once

#include "clause/naming.h"

namespace factcheck::clause {

// Prepositions, times and other figures are stepped over, a general noun or a verb of level or change asks for what has
// it, and the first noun phrase that can be that is the answer: «ارتفع إجمالي عدد العمليات في العام الماضي بنسبة 14.7
// %».
Answer governing(const Figure& figure);

}  // namespace factcheck::clause
