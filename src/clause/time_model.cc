// In: a table that is built in, and what speaks for some periods. Out: the period to name; see time_model.h.
#include "clause/time_model.h"

#include <algorithm>
#include <bit>

namespace factcheck::clause {

// Rows: «near», «near/money» of a trait beside a sort of periods, «none/money» beside no time.
TimeModel::TimeModel(std::string_view table) : signs_(kTimeSignNames), traits_(kSorts + 1, Choice(kTraitNames)) {
  for_each_row(table, [&](std::string_view name, std::string_view cell) {
    const int worth = number(cell);
    if (name == "most-none") most_none_ = worth;
    if (name == "least-own") least_own_ = worth;
    const std::string_view sort = take(name, '/');
    if (name.empty()) {
      signs_.read(sort, worth);
      return;
    }
    const auto* first = kTimeSignNames.end() - kSorts;
    traits_[static_cast<std::size_t>(std::find(first, kTimeSignNames.end(), sort) - first)].read(name, worth);
  });
}

const TimeModel& TimeModel::embedded() {
  static const TimeModel kModel(built_in_table("time"));
  return kModel;
}

std::size_t TimeModel::choose(const std::vector<Candidate>& all, TimeSigns traits, std::vector<Sum>& sums) const {
  constexpr TimeSigns kOwn = bit(TimeSign::sentence);
  constexpr std::int64_t kOfItself = 50;  // of those that fit the same, the likelier one
  constexpr std::int64_t kTooLittle = Choice::kOne / 256;
  constexpr int kNotYet = INT32_MIN;
  std::array<int, kSorts> of_sort;
  of_sort.fill(kNotYet);
  const int none = signs_.none() + traits_.back().worth(traits);
  int top = none;
  sums.clear();
  for (std::size_t k = 0; k < all.size(); ++k) {
    const auto sort = static_cast<std::size_t>(std::countr_zero(all[k].signs >> (kTimeSigns - kSorts)));
    if (of_sort[sort] == kNotYet) of_sort[sort] = traits_[sort].worth(traits);
    sums.push_back({k, signs_.worth(all[k].signs) + of_sort[sort], 0, 0});
    top = std::max(top, sums.back().worth);
  }
  const std::int64_t of_none = Choice::likely(top - none);
  std::int64_t together = of_none;
  for (Sum& s : sums) together += s.likely = Choice::likely(top - s.worth);
  if (of_none * 100 > together * most_none_) return all.size();

  std::erase_if(sums, [](const Sum& s) { return s.likely < kTooLittle; });
  if (sums.empty()) return all.size();
  for (auto a = sums.begin(); a != sums.end(); ++a) {
    a->fits += a->likely;
    for (auto b = a + 1; b != sums.end(); ++b)
      if (fit(all[a->candidate].days, all[b->candidate].days)) a->fits += b->likely, b->fits += a->likely;
  }
  const auto sum = [](const Sum& s) { return s.fits * kOfItself + s.likely; };
  const Sum best = *std::ranges::max_element(sums, {}, sum);
  // What the figure's own sentence tells says more than the days around it.
  const Sum* own = nullptr;
  for (const Sum& s : sums)
    if ((all[s.candidate].signs & kOwn) != 0 && (own == nullptr || s.likely > own->likely) &&
        fit(all[s.candidate].days, all[best.candidate].days))
      own = &s;
  return own != nullptr && own->likely * kOfItself * 100 >= sum(best) * least_own_ ? own->candidate : best.candidate;
}

}  // namespace factcheck::clause
