// In: the claims of one article. Out: numbers whose scale is told twice, by their digits and by the word behind them:
// «22201 ألف طالب» for 22,201, «375,526,840 مليون ريال», «عشرة ملايين مليون».
#include <algorithm>

#include "compare/between.h"
#include "compare/misprint.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::int64_t kMillion = 1'000'000;

// «عشرة ملايين مليون»; not «مليار مليار», as of the atoms of a gas, nor «ملايين الملايين».
bool repeats_scale(const lexicon::View& view) {
  for (lexicon::TokenIndex i = 0; i + 1 < view.size(); ++i) {
    const auto* first = scale_at(view, i);
    const auto* second = scale_at(view, i + 1);
    if (first != nullptr && second != nullptr && first->value == kMillion && second->value == kMillion) return true;
  }
  return false;
}

void check(const Statement& s, const Comparable& comparable, std::vector<Finding>& findings) {
  const bool is_number = s.value.form == Value::Form::number && !s.furniture &&
                         (s.kind == Kind::count || s.kind == Kind::money || s.kind == Kind::measure);
  if (!is_number || s.value.quantity.precision == Precision::vague || s.value.quantity.said() < Decimal(kMillion))
    return;
  const Words told(s.text, comparable.words());
  const auto number = told_without_scale(told.view(), s.value.quantity.said());
  if (!number && !repeats_scale(told.view())) return;
  Value whole;
  if (number) whole.quantity = Quantity::of(Decimal(*number), Precision::exact);
  Phrase why = number ? Phrase{"why.scale-twice", {whole}} : Phrase{"why.scale-repeated"};
  findings.push_back(
      finding(Rule::implausible_value, Severity::warning, {std::move(why)}, {Side{s.value, s.unit, {&s}}}));
}

}  // namespace

void scales(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  for (const Statement& s : account.statements()) check(s, comparable, findings);
}

}  // namespace factcheck::compare
