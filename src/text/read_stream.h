// The whole of a stream as bytes.
#pragma once

#include <algorithm>
#include <istream>
#include <string>

namespace factcheck::text {

inline std::string read_stream(std::istream& in) {
  constexpr std::size_t kChunk = 1 << 16;
  std::string bytes;
  std::size_t size = 0;
  do {
    bytes.resize(size + std::max(kChunk, size));
    in.read(bytes.data() + size, static_cast<std::streamsize>(bytes.size() - size));
    size += static_cast<std::size_t>(in.gcount());
  } while (in);
  bytes.resize(size);
  return bytes;
}

}  // namespace factcheck::text
