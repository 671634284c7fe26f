// The worths of what speaks for each part of a figure: data/model/role.tsv, that ./dev train fits to what readers said.
#pragma once

#include <array>
#include <bitset>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clause/part_sign.h"
#include "factcheck/clause.h"

namespace factcheck::clause {

// A multinomial logit: the worths of all signs are added for each part, and the highest sum wins.
class PartModel {
 public:
  static const PartModel& embedded();

  Part best(Kind kind, const PartSigns& signs) const;

 private:
  static constexpr std::size_t kParts = static_cast<std::size_t>(Part::rank) + 1;
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::score);
  // Of each part, four side by side, so that they are added at once; the last are 0. (No register of most machines
  // holds all, and sums that none holds are written at each step.)
  struct Worths {
    using Four = std::int32_t __attribute__((vector_size(16)));
    Four fours[4] = {};
    void add(const Worths& more) {
      fours[0] += more.fours[0];
      fours[1] += more.fours[1];
      fours[2] += more.fours[2];
      fours[3] += more.fours[3];
    }
  };
  using Each = std::array<std::int32_t, 16>;
  static_assert(sizeof(Each) == sizeof(Worths) && std::tuple_size_v<Each> >= kParts);
  using Rows = std::array<std::uint16_t, kWordAtNames.size()>;

  static Worths worths_in(std::string_view cells);
  explicit PartModel(std::string_view table);
  void read(std::string_view sign, std::string_view kind, std::string_view cells);

  std::array<std::array<Worths, kPartSigns>, kKinds> signs_{};
  std::unordered_map<std::string_view, std::array<Worths, kKinds>> of_[kOfNames.size()];
  struct Hash {
    std::size_t operator()(Key stem) const;
  };
  std::unordered_map<Key, Rows, Hash> words_;  // 0 where a word is worth nothing there
  std::bitset<4096> may_be_word_;              // by the hash of the stem
  std::vector<Worths> worths_;                 // of words
};

}  // namespace factcheck::clause
