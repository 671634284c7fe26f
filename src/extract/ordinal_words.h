// Ordinals in words: «الثالثة والتسعين», «الحادي عشر», «السادسة بعد المئة», «المئة والحادي والعشرون».
#pragma once

#include <optional>

#include "extract/number_words.h"

namespace factcheck::extract {

struct OrdinalWords {
  std::int64_t value = 0;
  Index end = 0;
  bool article = false;
  bool feminine = false;
  bool first = false;         // أول alone
  bool ordinal_form = false;  // of a definite number: it ends in an ordinal, and cannot be a cardinal
};

// One that begins with an ordinal word.
std::optional<OrdinalWords> read_ordinal_words(const View& view, Index at);
// One that begins with a definite cardinal: «العشرون», «المئة», «الألف والثالث». Alone it may count as well («الدول
// العشرون»).
std::optional<OrdinalWords> read_definite_number(const View& view, Index at);

}  // namespace factcheck::extract
