// What the words of a figure state, as an interval.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "factcheck/decimal.h"

namespace factcheck {

// How the words bound the value. Order is that of the contract; names are those of the JSON.
enum class Precision : std::uint8_t { exact, about, more_than, at_least, less_than, at_most, range, vague };

constexpr std::string_view name(Precision p) {
  constexpr std::string_view kNames[] = {"exact",     "about",   "more_than", "at_least",
                                         "less_than", "at_most", "range",     "vague"};
  return kNames[static_cast<int>(p)];
}

// [low, high]; an end that is not set is open. The bound of more_than and less_than is the number said
// («أكثر من 800» is low 800), so more_than excludes its own end: see compare.
struct Quantity {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  Precision precision = Precision::exact;

  static Quantity of(Decimal value, Precision p = Precision::exact) {
    switch (p) {
      case Precision::more_than:
      case Precision::at_least: return {value, std::nullopt, p};
      case Precision::less_than:
      case Precision::at_most: return {std::nullopt, value, p};
      default: return {value, value, p};
    }
  }
  // The number that the words say; of a range or a vague quantity, its lower end.
  const Decimal& said() const { return low ? *low : *high; }
  friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

}  // namespace factcheck
