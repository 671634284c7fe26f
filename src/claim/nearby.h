// The mentions of an article that stand between two tokens, without a look at all of them.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "factcheck/mention.h"

namespace factcheck::claim {

// `mentions` is in order of place, title first, as extract gives it.
inline std::span<const Mention> mentions_between(const std::vector<Mention>& mentions, Field field, std::uint32_t begin,
                                                 std::uint32_t end) {
  const auto before = [field](const Mention& m, std::uint32_t token) {
    if (m.field != field) return m.field == Field::title;
    return m.first_token < token;
  };
  const auto first = std::lower_bound(mentions.begin(), mentions.end(), begin, before);
  const auto last = std::lower_bound(first, mentions.end(), end, before);
  return {first, last};
}

}  // namespace factcheck::claim
