// A short stable name for bytes: for ids and fingerprints that other programs keep.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck::text {

// FNV-1a, 64 bits, as 16 hexadecimal digits. It names, it does not protect.
inline std::string hash_hex(std::string_view bytes) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  std::string hex;
  for (int shift = 60; shift >= 0; shift -= 4) hex += "0123456789abcdef"[(h >> shift) & 0xF];
  return hex;
}

}  // namespace factcheck::text
