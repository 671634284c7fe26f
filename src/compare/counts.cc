// In: claims of one article. Out: what passes over parts and wholes ask of them.
#include "compare/counts.h"

#include <algorithm>

namespace factcheck::compare {

bool in_one_sentence(const Statement& a, const Statement& b) {
  constexpr std::uint32_t kSentence = 500;  // bytes between the first and the last
  return a.field == b.field && b.span.begin - a.span.begin < kSentence && holds(a.beside, b);
}

bool is_sum_with_any_beside(const Statement& whole, const Statement& part) {
  return std::ranges::any_of(part.beside, [&](const FigureEntry& f) {
    if (f.sort != FigureEntry::Sort::number) return false;
    const auto sum = add(part.base_value().quantity.said(), f.number);
    return sum && *sum == whole.base_value().quantity.said();
  });
}

Refs numbers_of(const std::vector<Statement>& statements) {
  Refs all;
  for (const Statement& s : statements)
    if (!s.furniture && s.value.form == Value::Form::number) all.push_back(&s);
  return all;
}

std::optional<Value> sum_of(const Refs& parts) {
  Decimal sum(0);
  bool exact = true;
  for (const Statement* p : parts) {
    const Quantity& q = p->value.quantity;
    const auto more = add(sum, q.said());
    if (!more || q.precision == Precision::vague || q.precision == Precision::range) return std::nullopt;
    sum = *more;
    exact = exact && q.precision == Precision::exact;
  }
  Value v;
  v.quantity = Quantity::of(sum, exact ? Precision::exact : Precision::about);
  return v;
}

}  // namespace factcheck::compare
