// Amounts: what «و» adds to a number and its unit, and durations that the unit counts itself («يومين», «ساعة ونصف»).
#include "extract/amount.h"

#include <algorithm>

#include "extract/number.h"
#include "extract/qualifier.h"
#include "extract/range.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

// «ساعتان و20 دقيقة», «652 ريالا و12 هللة»: a smaller amount of the same kind that «و» joins. Durations are then given
// in the smaller unit, where that is exact.
void add_smaller_amounts(const View& view, UnitReading& unit, Decimal& value) {
  while (true) {
    Index next = 0;
    const bool digits = view.is(unit.end, words::kWa) && view.is_digits(unit.end + 1);
    if (digits)
      next = unit.end + 1;
    else if (!view.joined(unit.end, next))
      return;
    std::optional<UnitReading> small;
    Decimal more = 1;
    if (const auto n = exact_number(view, next); n && n->quantity.precision == Precision::exact) {
      small = read_unit(view, n->end);
      more = n->quantity.said();
    } else if (unit.kind == Kind::duration) {
      small = unit_with_its_number(view, next, more);
    }
    if (!small || small->kind != unit.kind) return;
    if (unit.kind == Kind::money) {
      if (!small->part || unit.part) return;
      const auto part = multiply(more, small->factor);
      const auto sum = part ? add(value, *part) : std::nullopt;
      if (!sum) return;
      value = *sum;
      unit.end = small->end;
      return;
    }
    const auto ratio = unit.kind == Kind::duration ? exact_ratio(unit.id, small->id) : std::nullopt;
    if (!ratio) return;
    const auto scaled = multiply(value, Decimal(*ratio));
    const auto sum = scaled ? add(*scaled, more) : std::nullopt;
    if (!sum) return;
    value = *sum;
    unit = *small;
  }
}

// «سنتان ونصف», «3 سنوات ونصف السنة»: a half or a quarter of the unit.
void add_fraction_of_unit(const View& view, UnitReading& unit, Decimal& value) {
  Index next = 0;
  if (!view.joined(unit.end, next)) return;
  const auto s = view.find(next, Class::fraction);
  if (!s) return;
  const lexicon::Fraction& f = view.lexicon().fraction[s->row];
  const auto part = halves_or_quarters(f);
  if (!part) return;
  Index end = next + 1;
  if (const auto again = view.find(end, Class::unit)) {
    if (view.lexicon().unit[again->row].id != unit.id) return;
    end += again->words;
  }
  const auto sum = add(value, *part);
  if (!sum) return;
  value = *sum;
  unit.end = end;
}

}  // namespace

std::optional<UnitReading> unit_with_its_number(const View& view, Index at, Decimal& value) {
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::unit || s.proclitics.article || s.words != 1) continue;
    const lexicon::Unit& u = view.lexicon().unit[s.row];
    const bool two = s.form == Form::dual || s.form == Form::dual_oblique;
    if (u.kind != Kind::duration || u.symbol || (!two && s.form != Form::plain && s.form != Form::tanwin)) continue;
    value = two ? 2 : 1;
    return UnitReading{u.kind, u.id, Decimal(1), at + 1, false};
  }
  return std::nullopt;
}

std::optional<UnitReading> unit_behind(const View& view, const Number& number, bool definite) {
  const Index at = view.skip_closing(number.end);
  const bool partitive = (number.vague || number.scaled) && view.is(at, words::kMin) && view.has_article(at + 1);
  auto unit = read_unit(view, partitive ? at + 1 : at);
  if (!unit || unit->kind != Kind::duration) return unit;
  if (!definite && !number.construct && view.has_article(at)) return std::nullopt;
  if (!view.is_digits(unit->end)) return unit;
  const auto date = read_date(view, unit->end, {});
  return date && date->mention ? std::nullopt : unit;
}

void add_rest(const View& view, UnitReading& unit, Decimal& value) {
  add_fraction_of_unit(view, unit, value);
  add_smaller_amounts(view, unit, value);
}

// A duration that its unit counts itself: «يومين», «ساعة ونصف», «ساعة و20 دقيقة».
std::optional<Reading> read_counted_unit(const View& view, Index at) {
  Decimal value = 1;
  auto unit = unit_with_its_number(view, at, value);
  if (!unit) return std::nullopt;
  const Index end = unit->end;
  Number number;
  number.quantity = Quantity::of(value);
  number.end = end;
  Index first = at;
  if (const auto range = read_range(view, at, number, unit); range && !range->change) {
    number.quantity = range->quantity;
    number.end = range->end;
    first = range->first;
    unit = range->unit;
  } else {
    const bool one = value == Decimal(1);
    add_rest(view, *unit, value);
    if (one && unit->end == end) return std::nullopt;
    number.quantity = Quantity::of(value);
    number.end = unit->end;
  }
  const Index last = std::max(unit->end, number.end);
  const Qualified around = qualified(view, first, last, true);
  Mention m = make_mention(view, unit->kind, around.first, around.last, "counted-unit");
  m.figure = view.span(first, last);
  m.value.quantity = with_precision(number.quantity, around.precision);
  m.unit = unit->id;
  m.in_words = true;
  return Reading{m, last};
}

}  // namespace factcheck::extract
