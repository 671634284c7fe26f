// In: a table of worths that is built in. Out: what signs are worth together; see choice.h.
#include "clause/choice.h"

#include <algorithm>

#include "factcheck/embedded.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> clause();
}

namespace factcheck::clause {

std::string_view built_in_table(std::string_view name) { return file_named(built_in::clause(), name); }

Choice::Choice(std::string_view table, std::span<const std::string_view> signs) : Choice(signs) {
  for_each_row(table, [&](std::string_view sign, std::string_view worth) { read(sign, number(worth)); });
}

void Choice::read(std::string_view sign, int worth) {
  if (sign == "nobody") none_ = worth;
  if (sign == "least") least_ = static_cast<unsigned>(worth);
  if (const auto known = std::ranges::find(signs_, sign); known != signs_.end())
    add(static_cast<std::size_t>(known - signs_.begin()), worth);
}

void Choice::add(std::size_t sign, int worth) {
  std::array<int, 1U << kTogether>& sums = sums_[sign / kTogether];
  const std::size_t bit = std::size_t{1} << sign % kTogether;
  for (std::size_t held = bit; held < sums.size(); held = (held + 1) | bit) sums[held] += worth;
}

bool Choice::is_enough(std::span<const int> kin, const std::vector<int>& all, int none) const {
  const int top = std::max(*std::ranges::max_element(kin), none);
  std::uint64_t most = 0;
  for (const int sum : kin) most += std::uint64_t{likely(top - sum)} * 100;
  std::uint64_t together = likely(top - none) * std::uint64_t{least_};
  for (auto sum = all.begin(); sum != all.end() && together <= most; ++sum)
    together += likely(top - *sum) * std::uint64_t{least_};
  return together <= most;
}

}  // namespace factcheck::clause
