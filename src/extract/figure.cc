// In: the first token of a number, exact, vague or broken. Out: the figure it makes with what stands around it:
//
//   [qualifier] [من|بين] number [unit] [{إلى|-|و|أو} number] [unit | % | currency | noun] [qualifier]
//
// which decides whether it is a count, a percentage, money, a measure or a duration.
#include <algorithm>

#include "extract/amount.h"
#include "extract/around.h"
#include "extract/counted.h"
#include "extract/list_unit.h"
#include "extract/parts.h"
#include "extract/qualifier.h"
#include "extract/range.h"
#include "extract/rules.h"
#include "extract/sign.h"

namespace factcheck::extract {
namespace {

Decimal times(const Decimal& value, const Decimal& factor) { return multiply(value, factor).value_or(value); }

Quantity scaled_by(Quantity q, const Decimal& factor) {
  if (q.low) q.low = times(*q.low, factor);
  if (q.high) q.high = times(*q.high, factor);
  if (factor < Decimal(0)) std::swap(q.low, q.high);  // «ناقص 5 إلى 10»
  return q;
}

// Everything that is read of a figure before it becomes a mention.
struct Figure {
  Number number;
  Index first = 0;
  Index last = 0;  // past unit or noun
  Index end = 0;   // past the number
  std::optional<UnitReading> unit;
  std::optional<Index> noun;
};

// «26 عقدا» are contracts, not decades.
bool too_many(const UnitReading& unit, const Quantity& q) {
  return unit.most != 0 && q.high && Decimal(unit.most) < *q.high;
}

// Measured, or large: «دون 18 عاما», «فوق 30 ألف نسمة», «دون الخمسين».
bool is_sized(const Figure& f) {
  constexpr int kLarge = 1'000;
  constexpr int kLargeAlone = 11;
  const Quantity& q = f.number.quantity;
  if (f.unit) return true;
  return q.precision == Precision::exact && !(q.said() < Decimal(f.noun ? kLarge : kLargeAlone));
}

// A definite number that counts nothing, and is no ordinal: bounded («تجاوز المئة») or of several words («الثلاثة
// والعشرون») it states a number; «الثلاثة», «الستين» only point back, or name a town or a street.
std::optional<Mention> definite_alone(const View& view, const Figure& f, const Qualified& around) {
  constexpr int kLeast = 11;
  const Quantity& q = f.number.quantity;
  const bool bounded = around.precision != Precision::exact;
  const bool compound = f.end > f.first + 1;
  if (q.precision != Precision::exact || q.said() < Decimal(kLeast) || !(bounded || compound)) return std::nullopt;
  Mention m = make_mention(view, Kind::count, around.first, around.last, f.number.rule);
  m.value.quantity = with_precision(q, around.precision);
  return m;
}

// «أربعة مقاعد ونصف المقعد»
void add_part_of_thing(const View& view, Figure& f) {
  Quantity& q = f.number.quantity;
  if (q.precision != Precision::exact) return;
  const auto part = part_of_thing(view, f.last, *f.noun);
  const auto sum = part ? add(q.said(), part->value) : std::nullopt;
  if (!sum) return;
  q = Quantity::of(*sum);
  f.last = part->end;
}

// «0.98 و0.97 %»
void borrow_unit(const View& view, Index at, Figure& f) {
  const auto shared = unit_of_list(view, at, f.number);
  if (!shared) return;
  f.unit = shared->unit;
  f.unit->end = f.end;
  f.number.quantity = scaled_by(f.number.quantity, times(Decimal(shared->scale), shared->unit.factor));
}

// The range that begins here; its unit may stand before both numbers («بين %12 و%15»).
std::optional<Range> range_at(const View& view, const Figure& f) {
  if (f.unit) return read_range(view, f.first, f.number, f.unit);
  Index begin = f.first;
  if (const auto sign = read_unit_before(view, f.first, f.end, begin))
    if (auto range = read_range(view, begin, f.number, sign)) return range;
  return read_range(view, f.first, f.number, f.unit);
}

std::optional<Figure> figure_at(const View& view, Index at) {
  Figure f;
  auto number = exact_number(view, at);
  if (!number) number = vague_number(view, at);
  const bool is_fraction = !number;
  if (!number) number = fraction_number(view, at);
  if (!number) return std::nullopt;
  f.number = *number;
  f.first = at;
  f.end = number->end;
  const bool definite = at > 0 && view.is(at - 1, words::kAl) && view.is_digits(at);  // «الـ27 دولة»
  if (definite) --f.first;
  f.unit = unit_behind(view, f.number, definite);
  if (const auto range = range_at(view, f)) {
    f.number.quantity = range->quantity;
    f.first = range->first;
    f.end = range->end;
    f.unit = range->unit;
    if (range->change) {
      f.last = range->last;
      f.noun = range->noun;
      if (f.unit) f.number.quantity = scaled_by(f.number.quantity, f.unit->factor);
      return f;
    }
  }
  const bool counts_unit = f.unit && too_many(*f.unit, f.number.quantity);
  if (counts_unit) f.unit.reset();
  if (!f.unit) f.unit = read_unit_before(view, f.first, f.end, f.first);
  if (is_fraction && !f.unit && !is_all_that_is_said(view, f.first, f.end)) return std::nullopt;
  Quantity& q = f.number.quantity;
  if (f.unit) {
    q = scaled_by(q, f.unit->factor);
    if (q.precision == Precision::exact) {
      Decimal value = q.said();
      add_what_follows(view, *f.unit, value);
      q = Quantity::of(value);
    }
    f.last = std::max(f.unit->end, f.end);
    return f;
  }
  f.last = f.end;
  if (!counts_unit && read_unit(view, view.skip_closing(f.end))) return f;  // the «عام» of a date
  Index end = 0;
  f.noun = noun_after(view, view.skip_closing(f.end), f.number.construct, end);
  if (f.noun && f.number.definite && !may_follow_definite(view, *f.noun)) f.noun.reset();
  if (f.noun) f.last = end;
  if (f.noun) add_part_of_thing(view, f);
  if (!f.noun) borrow_unit(view, at, f);
  return f;
}

// «واحد واثنان وثلاثة»
bool begins_a_list(const View& view, Index last) {
  Index next = 0;
  return view.joined(last, next) && view.find(next, Class::number);
}

}  // namespace

std::optional<Reading> read_figure(const View& view, Index at, const Context&) {
  auto f = figure_at(view, at);
  if (!f) return std::nullopt;
  // «واحد» by itself is mostly "one of them"; as the whole of what is said it is a number.
  const bool alone = is_all_that_is_said(view, f->first, f->last);
  const bool measured = alone || (f->unit && f->unit->kind != Kind::duration);
  const Sign sign = read_sign(view, f->first, f->last, measured);
  if (sign.negative) {
    f->number.quantity = scaled_by(f->number.quantity, Decimal(-1));
    f->first = sign.first;
    f->last = sign.last;
  } else if (f->number.small_one && !f->unit && !f->noun && !alone && !begins_a_list(view, f->last)) {
    return std::nullopt;
  }
  const Qualified around = qualified(view, f->first, f->last, is_sized(*f));
  std::optional<Mention> m;
  if (f->number.definite && !f->unit && !f->noun) {
    m = definite_alone(view, *f, around);
    if (!m) return Reading{std::nullopt, f->last, "pointing-back"};
  } else {
    m = make_mention(view, f->unit ? f->unit->kind : Kind::count, around.first, around.last, f->number.rule);
    m->value.quantity = with_precision(f->number.quantity, around.precision);
  }
  m->figure = view.span(f->first, f->end);
  if (f->unit) m->unit = f->unit->id;
  if (f->noun) m->noun_token = *f->noun;
  m->ambiguous = f->number.ambiguous;
  m->in_words = f->number.in_words;
  return Reading{m, f->last};
}

}  // namespace factcheck::extract
