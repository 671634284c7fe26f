// What the fuzz targets share. A target is given any bytes, asks the program to work on them, and stops where what came
// out breaks a promise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../unit/batch.h"
#include "../unit/lines.h"
#include "../unit/read.h"
#include "factcheck/compare.h"
#include "factcheck/report.h"
#include "factcheck/story.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace factcheck::fuzz {

inline void require(bool promise, const char* what) {
  if (promise) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The next part of what is parted by 0xFF, which no UTF-8 holds.
inline std::string_view next_part(std::string_view& rest) {
  const std::string_view part = rest.substr(0, rest.find('\xFF'));
  rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  return part;
}

// The bytes as a file that has a path, and that no disk sees.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

// What is promised of a text that holds no control characters but those of `allowed`.
void require_printable(std::string_view text, std::string_view allowed);
// What is promised of every claim of a document; its lines are read back as the same claims.
void require_sound(const Document& document, const std::vector<Claim>& claims);

compare::Findings findings_of(const std::vector<Claim>& claims, const compare::Limits& limits = {});

}  // namespace factcheck::fuzz
