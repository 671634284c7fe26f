#include "compare/apart.h"

#include "evidence/values.h"

namespace factcheck::compare {
namespace {

// Is there a day that both may be?
bool dates_meet(const DateRange& a, const DateRange& b) {
  if (compatible(a.from, b.from) || compatible(a.to, b.to)) return true;
  if (!a.from.full() || !a.to.full() || !b.from.full() || !b.to.full()) return false;
  return day_number(a.from) <= day_number(b.to) && day_number(b.from) <= day_number(a.to);
}

// From when to when something lasts: of two that are given to the day, both ends must be the same. The days of a Hijri
// month differ from one country to another.
bool ranges_part(const Claim& a, const Claim& b) {
  const DateRange& x = a.value.dates;
  const DateRange& y = b.value.dates;
  return x.from.full() && x.to.full() && y.from.full() && y.to.full() && a.value.hijri.empty() &&
         b.value.hijri.empty() && !(x == y);
}

// By whichever team it is told.
bool scores_part(const Quantity& a, const Quantity& b) {
  return !(a.low == b.low && a.high == b.high) && !(a.low == b.high && a.high == b.low);
}

}  // namespace

bool are_apart(const Statement& a, const Statement& b) {
  if (a.value.form != b.value.form) return true;
  if (a.kind == Kind::date_range && b.kind == Kind::date_range) return ranges_part(a, b);
  switch (a.value.form) {
    case Value::Form::date: return !dates_meet(a.value.dates, b.value.dates);
    case Value::Form::time: return evidence::minutes_apart(a.value.times, b.value.times) != 0;
    case Value::Form::score: return scores_part(a.value.quantity, b.value.quantity);
    default: {
      const Values values(a, b);
      return compare_values(values.of_a, values.of_b).parting == Parting::apart;
    }
  }
}

}  // namespace factcheck::compare
