// The sign of a figure.
#pragma once

#include "extract/words.h"

namespace factcheck::extract {

// A sign: «سالب خمسة», «5 درجات تحت الصفر», «-1.5%». A dash before a count is a bullet.
struct Sign {
  bool negative = false;
  Index first = 0;  // of the figure with its sign
  Index last = 0;
};

Sign read_sign(const View& view, Index first, Index last, bool measured);

}  // namespace factcheck::extract
