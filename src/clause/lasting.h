// What a length of time is of.
#pragma once

#include "clause/naming.h"

namespace factcheck::clause {

// An age, a sentence; else what lasts so long, or what was so long ago.
Answer lasting(const Figure& figure);

}  // namespace factcheck::clause
