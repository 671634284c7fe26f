// Parts of a whole: «ثلث السكان», «واحد من كل عشرة».
#pragma once

#include <optional>

#include "extract/words.h"

namespace factcheck::extract {

// Does «واحد من كل عشرة» begin at `at`, which is no "one of them"?
bool begins_one_of_every(const View& view, Index at);

}  // namespace factcheck::extract
