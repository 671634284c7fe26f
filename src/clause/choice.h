// A choice among candidates, and none of them, by what speaks for each: additive, so that it can be read.
//
// A conditional logit (McFadden 1974) whose worths ./dev train fits to choices that readers made: data/model/*.tsv, a
// row a sign. Worths are hundredths of a bit: with a hundred more a candidate is twice as likely.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace factcheck::clause {

class Choice {
 public:
  static constexpr std::size_t kMostSigns = 64;

  // `signs` names them in the order of their bits, and outlives the choice.
  explicit Choice(std::span<const std::string_view> signs)
      : signs_(signs), parts_((signs.size() + kTogether - 1) / kTogether) {}
  // With the worths of a table.
  Choice(std::string_view table, std::span<const std::string_view> signs);

  // Takes up the worth of a sign, and what the rows «nobody» and «least» say; others say nothing here.
  void read(std::string_view sign, int worth);

  // How much speaks for a candidate with these signs, a bit each.
  int worth(std::uint64_t signs) const {
    int sum = 0;
    for (std::size_t part = 0; part < parts_; ++part) sum += sums_[part][signs >> (part * kTogether) & 255U];
    return sum;
  }
  // What speaks for it that none is right, before its own signs.
  int none() const { return none_; }
  // Is the best of these, which are what speaks for all candidates, likely enough beside them and none to be named?
  bool is_enough(int best, const std::vector<int>& all) const { return is_enough(std::span(&best, 1), all, none_); }
  // The same of the best and others that are right where it is; `none` is what speaks for none with its own signs.
  bool is_enough(std::span<const int> kin, const std::vector<int>& all, int none) const;

  // How likely that is for which so much less speaks than for another, as a part of kOne: 2 to the power of the
  // difference in hundreds. A straight line between whole powers is near enough.
  static constexpr unsigned kOne = 1U << 16;
  static unsigned likely(int below) {
    const auto whole = static_cast<unsigned>(below) / 100;
    const auto rest = static_cast<unsigned>(below) % 100;
    return whole > 16 ? 0 : (kOne - kOne / 2 * rest / 100) >> whole;
  }

 private:
  void add(std::size_t sign, int worth);

  // The sums of so many signs at once, by which of them hold: few looks for all.
  static constexpr std::size_t kTogether = 8;
  std::span<const std::string_view> signs_;
  std::size_t parts_;
  std::array<std::array<int, 1U << kTogether>, kMostSigns / kTogether> sums_ = {};
  int none_ = 0;
  unsigned least_ = 100;  // per cent: below this nobody is named
};

// A table of this room that is built into the program: "subject" of data/model/subject.tsv.
std::string_view built_in_table(std::string_view name);

// What stands before `end`, which is cut off the text with it.
inline std::string_view take(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view cell = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return cell;
}

// The number in a cell; 0 where it holds none.
inline int number(std::string_view cell) {
  int worth = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), worth);
  return worth;
}

// Calls row(first cell, the other cells) for each row of a table below the names of its columns.
template <class Row>
void for_each_row(std::string_view table, Row row) {
  bool named = false;
  while (!table.empty()) {
    std::string_view line = take(table, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    const std::string_view first = take(line, '\t');
    if (named) row(first, line);
    named = true;
  }
}

}  // namespace factcheck::clause
