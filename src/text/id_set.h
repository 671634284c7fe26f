// Which ids were met, and of what: by 63 bits of each id and 64 of what it stands for, so that an article takes 32 to
// 64 bytes and no string is kept. Of ten million articles two have the same bits by a chance of one in two hundred
// thousand; one of them then goes by its place in the file.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace factcheck::text {

class IdSet {
 public:
  enum class Met {
    first,
    same,  // again, of the same
    taken  // by something else, and this is met for the first time
  };

  Met insert(std::string_view id, std::uint64_t hash_of_content) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    const std::uint64_t hash = std::hash<std::string_view>()(id) | 1;  // 0 is an empty slot
    if (put(hash, hash_of_content)) return Met::first;
    if (find(hash).content == hash_of_content) return Met::same;
    // The others of an id are found by both.
    constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;
    return put((hash + kSpread * hash_of_content) | 1, hash_of_content) ? Met::taken : Met::same;
  }

 private:
  struct Slot {
    std::uint64_t id = 0;
    std::uint64_t content = 0;
  };

  // Was it not there yet?
  bool put(std::uint64_t id, std::uint64_t content) {
    Slot& slot = find(id);
    if (slot.id != 0) return false;
    slot = {id, content};
    ++count_;
    return true;
  }
  // Where a hash is, or where it belongs.
  Slot& find(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (hash >> 1) & mask;
    while (slots_[at].id != 0 && slots_[at].id != hash) at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> before(slots_.empty() ? 64 : 2 * slots_.size());
    before.swap(slots_);
    for (const Slot& slot : before)
      if (slot.id != 0) find(slot.id) = slot;
  }

  std::vector<Slot> slots_;  // a power of two, half full at the most
  std::size_t count_ = 0;
};

}  // namespace factcheck::text
