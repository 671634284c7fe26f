// In: a table of worths that is built in, and signs. Out: the part for which they speak most; see part_model.h.
#include "clause/part_model.h"

#include <algorithm>
#include <bit>

#include "clause/choice.h"
#include "factcheck/text.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

// The place of a name in a list of them; its size where it is none of them.
template <std::size_t N>
std::size_t place_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

}  // namespace

// Integers with tabs between them; an empty cell is 0. Read here, for it takes a third of the time that the library
// does.
PartModel::Worths PartModel::worths_in(std::string_view cells) {
  Each worths{};
  std::size_t part = 0;
  int sign = 1;
  int worth = 0;
  for (const char c : cells) {
    if (c == '\t') {
      worths[part++] = sign * worth;
      if (part == kParts) break;
      sign = 1, worth = 0;
    } else if (c == '-') {
      sign = -1;
    } else {
      worth = 10 * worth + (c - '0');
    }
  }
  if (part < kParts) worths[part] = sign * worth;
  return std::bit_cast<Worths>(worths);
}

PartModel::PartModel(std::string_view table) : worths_(1) {
  for_each_row(table, [&](std::string_view sign, std::string_view cells) {
    const std::string_view kind = take(cells, '\t');
    read(sign, kind, cells);
  });
}

// «near:level», «word-last:…», «measure:deaths». A row of no kind is of all of them.
void PartModel::read(std::string_view sign, std::string_view kind, std::string_view cells) {
  const Worths worths = worths_in(cells);
  const std::string_view group = take(sign, ':');
  if (group.starts_with("word-")) {
    const std::size_t at = place_of(group.substr(5), kWordAtNames);
    if (at == kWordAtNames.size() || worths_.size() > UINT16_MAX) return;
    const Key stem = text::fold_word(sign);
    words_[stem][at] = static_cast<std::uint16_t>(worths_.size());
    may_be_word_.set(text::hash(stem) % may_be_word_.size());
    worths_.push_back(worths);
    return;
  }
  const auto each_kind = [&](auto add_to) {
    for (std::size_t k = 0; k < kKinds; ++k)
      if (kind.empty() || kind == kKindNames[k]) add_to(k).add(worths);
  };
  if (const std::size_t of = place_of(group, kOfNames); of < kOfNames.size()) {
    auto& row = of_[of][sign];
    each_kind([&](std::size_t k) -> Worths& { return row[k]; });
  } else if (const std::size_t g = place_of(group, kGroupNames); g < kGroupNames.size()) {
    const auto value = static_cast<std::size_t>(std::ranges::find(kGroups[g], sign) - kGroups[g].begin());
    if (value == kGroups[g].size()) return;
    each_kind([&](std::size_t k) -> Worths& { return signs_[k][kGroupStarts[g] + value]; });
  }
}

std::size_t PartModel::Hash::operator()(Key stem) const { return text::hash(stem); }

const PartModel& PartModel::embedded() {
  static const PartModel kModel(built_in_table("role"));
  return kModel;
}

Part PartModel::best(Kind kind, const PartSigns& signs) const {
  Worths together;
  const auto k = static_cast<std::size_t>(kind);
  for (std::size_t s = signs.held()._Find_first(); s < kPartSigns; s = signs.held()._Find_next(s))
    together.add(signs_[k][s]);
  for (std::size_t of = 0; of < kOfNames.size(); ++of) {
    const std::string_view id = signs.of(static_cast<Of>(of));
    if (id.empty()) continue;
    if (const auto row = of_[of].find(id); row != of_[of].end()) together.add(row->second[k]);
  }
  for (const PartSigns::Word& word : signs.words()) {
    if (!may_be_word_[text::hash(word.stem) % may_be_word_.size()]) continue;
    if (const auto rows = words_.find(word.stem); rows != words_.end())
      for (unsigned at = word.at; at != 0; at &= at - 1)
        together.add(worths_[rows->second[static_cast<unsigned>(__builtin_ctz(at))]]);
  }
  const auto sums = std::bit_cast<Each>(together);
  std::size_t best = 0;
  for (std::size_t part = 1; part < kParts; ++part)
    if (sums[part] > sums[best]) best = part;
  return static_cast<Part>(best);
}

}  // namespace factcheck::clause
