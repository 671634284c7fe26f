// In: the claims of one article. Out: a percentage that is not that of its numbers: «12 من أصل 60، أي 25 بالمئة».
#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::uint32_t kNextTo = 60;  // bytes between a whole and the percentage of it
constexpr int kSlackOfPercent = 1;

// Behind the whole, or between its part and «من أصل»: «شارك 12 (20 %) من أصل 60».
bool stands_beside(const Statement& part, const Statement& whole, const Statement& percent) {
  constexpr std::uint32_t kCloseBehind = 24;
  const auto is_behind = [&](const Statement& first, std::uint32_t room) {
    return percent.field == first.field && first.span.end <= percent.span.begin &&
           percent.span.begin - first.span.end <= room;
  };
  return is_behind(whole, kNextTo) || (percent.span.begin < whole.span.begin && is_behind(part, kCloseBehind));
}

// «12 من أصل 60، أي 25 بالمئة».
void check(const Statement& part, const Statement& whole, const Statement& percent, std::vector<Finding>& findings) {
  if (!is_count(part) || !is_count(whole) || percent.kind != Kind::percent || percent.unit != "percent" ||
      whole.role != "whole")
    return;
  if (!in_one_sentence(part, whole) || !stands_beside(part, whole, percent)) return;
  const auto n = part.value.quantity.said().integer();
  const auto of = whole.value.quantity.said().integer();
  if (!n || !of || *of <= 0 || *n < 0 || *n > *of) return;
  if (part.value.quantity.precision != Precision::exact || percent.value.quantity.precision != Precision::exact) return;
  const auto hundredths = multiply(percent.value.quantity.said(), Decimal(*of));
  const auto of_part = multiply(Decimal(*n), Decimal(100));
  if (!hundredths || !of_part) return;
  const auto told = add(*hundredths, negate(*of_part));
  if (!told) return;
  const Decimal off = told->is_negative() ? negate(*told) : *told;
  if (off <= Decimal(*of * kSlackOfPercent)) return;
  findings.push_back(
      finding(Rule::percent_of_numbers, Severity::error, {{"why.percent"}},
              {Side{percent.value, percent.unit, {&percent}}, Side{part.value, part.unit, {&part, &whole}}}));
}

}  // namespace

void percents(const Account& account, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (std::size_t i = 0; i + 2 < all.size(); ++i) {
    check(*all[i], *all[i + 1], *all[i + 2], findings);
    check(*all[i], *all[i + 2], *all[i + 1], findings);
  }
}

}  // namespace factcheck::compare
