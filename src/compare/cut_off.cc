// In: the claims of one article. Out: a headline that cuts off the number of its text, which is nearer to the next one
// in thousands or millions: «53 ألف حالة» over 53,894.
#include <algorithm>

#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::int64_t kThousand = 1000;

// The scale that a round number is told in; 0 where it is told in none, or in so few that it is rounded coarsely.
std::int64_t scale_of(std::int64_t number) {
  constexpr std::int64_t kFew = 10;
  std::int64_t scale = 1;
  while (number != 0 && number % (scale * kThousand) == 0) scale *= kThousand;
  return scale > 1 && number / scale >= kFew ? scale : 0;
}

bool is_exact_count(const Statement& s) { return is_count(s) && s.value.quantity.precision == Precision::exact; }

bool is_cut_off(const Statement& headline, const Statement& text) {
  const auto h = headline.value.quantity.said().integer();
  const auto t = text.value.quantity.said().integer();
  if (!h || !t) return false;
  const std::int64_t scale = scale_of(*h);
  return *t - *h<scale&& * t - *h> scale / 2;
}

}  // namespace

void cut_off(const Account& account, std::vector<Finding>& findings) {
  for (const Statement& h : account.statements()) {
    if (!h.is_headline() || !is_exact_count(h)) continue;
    const auto whole = std::ranges::find_if(account.statements(), [&](const Statement& s) {
      return !s.is_headline() && s.lead && is_exact_count(s) && is_cut_off(h, s);
    });
    const auto gives = [&](const Statement& s) { return !s.is_headline() && is_measured(s) && s.value == h.value; };
    if (whole == account.statements().end() || std::ranges::any_of(account.statements(), gives)) continue;
    findings.push_back(finding(Rule::headline_conflict, Severity::note, {{"why.headline-truncates"}},
                               {Side{whole->value, whole->unit, {&*whole}}, Side{h.value, h.unit, {&h}}}));
    return;
  }
}

}  // namespace factcheck::compare
