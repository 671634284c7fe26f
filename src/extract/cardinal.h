// Cardinal numbers in words, in digits, and in mixtures of both («33 ألفا و716»).
#pragma once

#include <optional>

#include "extract/words.h"
#include "factcheck/decimal.h"

namespace factcheck::extract {

struct Cardinal {
  Decimal value;
  Index end = 0;
  bool in_words = false;  // no digits at all
  bool plain = false;     // a single run of digits
  bool ambiguous = false;
  bool scaled = false;     // holds ألف or a larger word
  bool small_one = false;  // واحد alone
  Proclitics proclitics;   // of its first word
};

// The number that begins at token `at`. Unit words that are also other words (أحد, ثمن) are read only where the words
// around them make them numbers.
std::optional<Cardinal> read_cardinal(const View& view, Index at);

}  // namespace factcheck::extract
