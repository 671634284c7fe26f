// Ordinals in words: «الثالثة والتسعين», «الحادي عشر», «السادسة بعد المئة».
#pragma once

#include <optional>

#include "extract/words.h"

namespace factcheck::extract {

struct OrdinalWords {
  std::int64_t value = 0;
  Index end = 0;
  bool article = false;
  bool feminine = false;
  bool first = false;  // أول alone
};

std::optional<OrdinalWords> read_ordinal_words(const View& view, Index at);

}  // namespace factcheck::extract
