// What figures count and measure, by id and language: data/measures.tsv.
#pragma once

#include <span>
#include <string_view>

#include "factcheck/report.h"

namespace factcheck::report {

struct Measure {
  std::string_view id;
  bool is_counted = false;    // a figure is a number of them, else it is of it
  std::string_view names[3];  // by Language
  bool is_elided_in_french = false;

  std::string_view name(Language language) const { return names[static_cast<std::size_t>(language)]; }
};

// By their ids.
std::span<const Measure> all_measures();
// Null for one that has no row: a noun that no table knows, an office.
const Measure* find_measure(std::string_view id);

}  // namespace factcheck::report
