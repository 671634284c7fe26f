// In: the claims of one article. Out: a percentage that is not that of its numbers: «12 من أصل 60، أي 25 بالمئة»,
// «رفضت 12 شحنة، تمثل 25 بالمئة من الشحنات وعددها 60».
#include "compare/between.h"
#include "compare/counts.h"
#include "compare/passes.h"
#include "compare/precision.h"

namespace factcheck::compare {
namespace {

constexpr std::uint32_t kNextTo = 60;  // bytes between a whole and the percentage of it
constexpr int kSlackOfPercent = 1;
constexpr std::size_t kFarthestWhole = 8;  // tokens between a share and the number of all

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

bool is_share(const Statement& s) {
  return s.kind == Kind::percent && s.unit == "percent" && s.value.quantity.precision == Precision::exact &&
         s.part != Part::change && s.part != Part::compared && !s.furniture;
}

// Does the number say how many those are that a share is of? «من الشحنات وعددها», «من الإجمالي البالغ»
bool is_number_of_all(const Statement& share, const Statement& number, lexicon::WordCache& cache) {
  const Words told(between(share, number), cache);
  const lexicon::View& view = told.view();
  if (view.size() < 2 || view.size() > kFarthestWhole) return false;
  const auto* of = view.find(0, lexicon::Class::governor);
  if (of == nullptr || view.lexicon().governor[of->row].sort != lexicon::Governor::Sort::of) return false;
  const auto* tally = view.find(view.size() - 1, lexicon::Class::governor);
  const auto* then = view.find(view.size() - 1, lexicon::Class::restating);
  return (tally != nullptr && view.lexicon().governor[tally->row].sort == lexicon::Governor::Sort::tally) ||
         (then != nullptr && view.lexicon().restating[then->row].sort == lexicon::Restating::Sort::then);
}

bool may_be_part(const Statement& part, const Statement& whole) {
  const Quantity& q = part.value.quantity;
  return part.kind == whole.kind && part.base_unit() == whole.base_unit() && part.measure == whole.measure &&
         (q.precision == Precision::exact || q.precision == Precision::about) && in_one_sentence(part, whole) &&
         q.said() < whole.value.quantity.said();
}

// The part is the last number of that sort before the share: others may stand between them.
void check_named_whole(const Refs& all, std::size_t at, lexicon::WordCache& cache, std::vector<Finding>& findings) {
  const Statement& share = *all[at];
  const Statement& whole = *all[at + 1];
  const Precision precision = whole.value.quantity.precision;
  if (!is_share(share) || whole.kind == Kind::percent || !is_measured(whole) ||
      (precision != Precision::exact && precision != Precision::about) || !is_number_of_all(share, whole, cache))
    return;
  for (std::size_t i = at; i > 0; --i) {
    const Statement& part = *all[i - 1];
    if (!may_be_part(part, whole)) continue;
    if (is_no_percent(rounded(share.value.quantity), rounded(whole.base_value().quantity),
                      hundredfold(rounded(part.base_value().quantity))))
      findings.push_back(
          finding(Rule::percent_of_numbers, Severity::error, {{"why.percent"}},
                  {Side{share.value, share.unit, {&share}}, Side{part.value, part.unit, {&part, &whole}}}));
    return;
  }
}

}  // namespace

void percents(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) check_named_whole(all, i, comparable.words(), findings);
  for (std::size_t i = 0; i + 2 < all.size(); ++i) {
    check(*all[i], *all[i + 1], *all[i + 2], findings);
    check(*all[i], *all[i + 2], *all[i + 1], findings);
  }
}

}  // namespace factcheck::compare
