// Files that the build puts into the program, byte for byte: embed_files() of cmake/Room.cmake.
#pragma once

#include <span>
#include <string_view>

namespace factcheck {

struct EmbeddedFile {
  std::string_view name;  // "places" of data/ar/places.tsv
  std::string_view bytes;
};

// Empty where there is none.
inline std::string_view file_named(std::span<const EmbeddedFile> files, std::string_view name) {
  for (const EmbeddedFile& f : files)
    if (f.name == name) return f.bytes;
  return {};
}

// `embed_files(cli …)` defines the function `built_in::cli()`; whoever calls it declares it:
//   namespace factcheck::built_in { std::span<const EmbeddedFile> cli(); }

}  // namespace factcheck
