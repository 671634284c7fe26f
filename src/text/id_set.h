// Which ids were met: by 63 bits of each, so that an article takes 16 to 32 bytes and no string is kept. Of ten million
// articles two have the same bits by a chance of one in two hundred thousand; one of them then goes by its place in the
// file.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace factcheck::text {

class IdSet {
 public:
  // Was it not there yet?
  bool insert(std::string_view id) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::uint64_t hash = std::hash<std::string_view>()(id) | 1;  // 0 is an empty slot
    std::uint64_t& slot = find(hash);
    if (slot != 0) return false;
    slot = hash;
    ++count_;
    return true;
  }

 private:
  // Where a hash is, or where it belongs.
  std::uint64_t& find(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash >> 1) & mask;
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<std::uint64_t> before(slots_.empty() ? 64 : 2 * slots_.size());
    before.swap(slots_);
    for (const std::uint64_t hash : before)
      if (hash != 0) find(hash) = hash;
  }

  std::vector<std::uint64_t> slots_;  // a power of two, half full at the most
  std::size_t count_ = 0;
};

}  // namespace factcheck::text
