// Strings as numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace factcheck::story {

// Strings as numbers from 0, in the order in which they come; each is held once. (With std::unordered_map, which takes
// memory for each of them, all comparing of 30,000 articles took a third more time.)
class Numbers {
 public:
  std::uint32_t of(std::string_view string) {
    if (2 * (strings_.size() + 1) > slots_.size()) grow();
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>()(string));
    Slot& slot = find(hash, string);
    if (slot.number == kNone) {
      slot = {hash, static_cast<std::uint32_t>(strings_.size())};
      strings_.push_back(kept(string));
    }
    return slot.number;
  }
  std::string_view string(std::uint32_t number) const { return strings_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = kNone;
  };

  Slot& find(std::uint32_t hash, std::string_view string) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != kNone && (slots_[at].hash != hash || strings_[slots_[at].number] != string))
      at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> before(slots_.empty() ? 256 : 2 * slots_.size());
    before.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
      if (slot.number == kNone) continue;
      std::size_t at = slot.hash & mask;
      while (slots_[at].number != kNone) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }
  std::string_view kept(std::string_view string) {
    constexpr std::size_t kBlock = 1 << 16;
    if (string.size() > left_) {
      left_ = std::max(kBlock, string.size());
      blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
      free_ = blocks_.back().get();
    }
    char* const begin = free_;
    std::copy(string.begin(), string.end(), begin);  // of nothing to nowhere, where the first is empty
    free_ += string.size();
    left_ -= string.size();
    return {begin, string.size()};
  }

  std::vector<Slot> slots_;  // a power of two, half full at the most
  std::vector<std::string_view> strings_;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace factcheck::story
