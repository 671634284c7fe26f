// The tables of data/ar/, byte for byte as they were when the program was built; sorted by name.
// The build makes the definition (cmake/Room.cmake).
#pragma once

#include <span>
#include <string_view>

namespace factcheck::lexicon {

struct EmbeddedTable {
  std::string_view name;  // the file's stem: "numbers" for data/ar/numbers.tsv
  std::string_view bytes;
};

std::span<const EmbeddedTable> embedded_tables();

}  // namespace factcheck::lexicon
