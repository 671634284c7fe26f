// In: the claims of one article. Out: figures that cannot be of their thing: a man of 1.75 cm, a turnout of 143 %.
// What is possible stands in data/ar/bounds.tsv.
#include <algorithm>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

bool is_of(const lexicon::Bound& bound, const Statement& s) {
  return bound.unit == s.unit && bound.measure == s.measure && (bound.of.empty() || bound.of == name(s.subject.type));
}

bool is_beyond(const Decimal& number, const lexicon::Bound& bound) {
  if (number < bound.low) return true;
  return bound.high < number && (bound.far == Decimal() || number < bound.far);
}

// A bound («أكثر من 200 عام») is said of houses sooner than of people; a change and a difference are of no thing.
bool is_value_of_thing(const Statement& s) {
  const Precision p = s.value.quantity.precision;
  return s.value.form == Value::Form::number && !s.unit.empty() && !s.furniture && s.part != Part::change &&
         s.part != Part::compared && (p == Precision::exact || p == Precision::about);
}

Value number(const Decimal& d) {
  Value v;
  v.quantity = Quantity::of(d, Precision::exact);
  return v;
}

}  // namespace

void bounds(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const auto& table = comparable.lexicon().bound;
  for (const Statement& s : account.statements()) {
    if (!is_value_of_thing(s)) continue;
    const auto bound = std::ranges::find_if(table, [&](const lexicon::Bound& b) { return is_of(b, s); });
    if (bound == table.end() || !is_beyond(s.value.quantity.said(), *bound)) continue;
    findings.push_back(finding(Rule::implausible_value, Severity::warning,
                               {{"why.bounds", {number(bound->low), number(bound->high)}}},
                               {Side{s.value, s.unit, {&s}}}));
  }
}

}  // namespace factcheck::compare
