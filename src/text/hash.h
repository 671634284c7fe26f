// A short stable name for bytes: for ids and fingerprints that other programs keep.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factcheck::text {

// FNV-1a, 64 bits, as 16 hexadecimal digits. It names, it does not protect.
class Hash {
 public:
  // Of what was added before and these bytes.
  Hash& add(std::string_view bytes) {
    for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return *this;
  }
  std::uint64_t value() const { return state_; }
  std::string hex() const {
    std::string hex(16, '0');
    for (int i = 0; i < 16; ++i) hex[static_cast<std::size_t>(i)] = "0123456789abcdef"[state_ >> (60 - 4 * i) & 0xF];
    return hex;
  }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325u;
};

inline std::string hash_hex(std::string_view bytes) { return Hash().add(bytes).hex(); }

}  // namespace factcheck::text
