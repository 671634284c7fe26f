// How the digits of two numbers differ: as a slip of the pen leaves them, or otherwise.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace factcheck {

// What a lost point, or a lost word for a thousand or a million, makes a number smaller or larger by.
inline constexpr std::array kLostFactors = {10, 100, 1000, 1'000'000};

// In so many places digits differ that are equally many.
constexpr std::size_t places_changed(std::string_view a, std::string_view b) {
  std::size_t changed = 0;
  for (std::size_t i = 0; i < a.size(); ++i) changed += a[i] != b[i];
  return changed;
}

// 36 and 63, 123 and 312; and 36 and 36.
constexpr bool have_same_digits(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

// Two digits next to each other have changed places, and nothing else: 5,120 and 5,210. As long as each other.
constexpr bool are_neighbours_swapped(std::string_view a, std::string_view b) {
  const auto first = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  return first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first] &&
         a.substr(first + 2) == b.substr(first + 2);
}

}  // namespace factcheck
