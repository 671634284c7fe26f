// What stands around a figure, where a rule needs to know before it reads.
#pragma once

#include "extract/words.h"

namespace factcheck::extract {

// Are the words of [first, last) all that their sentence says? A bare word of number is then the number: in a line of a
// table, as the answer to a question.
bool is_all_that_is_said(const View& view, Index first, Index last);

}  // namespace factcheck::extract
