// In: a number and its unit, or a unit that says its number itself («ساعة», «متران مربعان», «ثلث ساعة»). Out: the whole
// amount. What is joined to it is added where both units are of one exact scale: minutes to hours, centimetres to
// metres, but not days to months, which then stand as two durations.
#include "extract/amount.h"

#include <algorithm>
#include <array>

#include "extract/cardinal.h"
#include "extract/qualifier.h"
#include "extract/range.h"
#include "extract/rules.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

const lexicon::Fraction* fraction_at(const View& view, Index at) {
  const auto s = view.find(at, Class::fraction);
  return s && !view.lexicon().fraction[s->row].pronoun ? &view.lexicon().fraction[s->row] : nullptr;
}

bool begins_with_waw(const View& view, Index at) {
  return view.is_word(at) && static_cast<std::uint8_t>(view[at].key) == text::kWaw;
}

struct Amount {
  Decimal value = 1;
  UnitReading unit;
};

bool is_single(Form form) { return form == Form::plain || form == Form::tanwin; }

// The unit at `at`, with any prefix but the article; of several the longest phrase.
std::optional<UnitReading> unit_after_prefix(const View& view, Index at) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  std::optional<UnitReading> best;
  for (const Sense& s : view.senses(at)) {
    if (s.proclitics.article) continue;
    std::optional<UnitReading> unit;
    if (s.cls == Class::percent && view.is_word(at))
      unit = {Kind::percent, lexicon.percent[s.row].points ? "percentage-point" : "percent", Decimal(1), at + s.words};
    else if (s.cls == Class::unit && !lexicon.unit[s.row].symbol &&
             !is_thing(view, at, at + s.words, lexicon.unit[s.row].id))
      unit = {lexicon.unit[s.row].kind, lexicon.unit[s.row].id, Decimal(1), at + s.words};
    else if (s.cls == Class::currency && view.is_word(at) && !view.is_latin(at))
      unit = currency_of(view, at, s);
    if (unit && (!best || unit->end > best->end)) best = unit;
  }
  return best;
}

// A unit that is one or two by its own form: «ساعة», «يومان», «متران مربعان».
std::optional<Amount> unit_with_its_number(const View& view, Index at) {
  constexpr lexicon::ClassSet kUnits =
      lexicon::class_bit(Class::unit) | lexicon::class_bit(Class::currency) | lexicon::class_bit(Class::percent);
  if (!view.is_word(at) || !view.may_be(at, kUnits)) return std::nullopt;
  const auto unit = unit_after_prefix(view, at);
  if (!unit) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    if (s.words != 1 || s.proclitics.article) continue;
    // «بين سنتي 2003 و2009» names the two years; a dual that counts them keeps its ن.
    if (is_dual(s.form) && text::last_letter(view[at].key) != text::kNoon &&
        (view.is_digits(at + 1) || view.find(at + 1, Class::month)))
      continue;
    // «نقطة» is a noun, «نقطة مئوية» a unit.
    const bool counts =
        s.cls == Class::unit || s.cls == Class::currency || (s.cls == Class::noun && unit->end > at + 1);
    if (counts && (is_single(s.form) || is_dual(s.form))) return Amount{is_dual(s.form) ? 2 : 1, *unit};
  }
  return std::nullopt;
}

// «ثلث ساعة», «ثلثي ساعة»: a part that only a smaller unit can tell exactly.
std::optional<Amount> part_of_unit(const View& view, Index at) {
  const lexicon::Fraction* f = fraction_at(view, at);
  if (f == nullptr || f->plural) return std::nullopt;
  const auto unit = view.find(at + 1, Class::unit);
  if (!unit || view.lexicon().unit[unit->row].kind != Kind::duration) return std::nullopt;
  const auto smaller = next_smaller(view.lexicon().unit[unit->row].id);
  if (!smaller || (smaller->count * f->numerator) % f->denominator != 0) return std::nullopt;
  return Amount{smaller->count * f->numerator / f->denominator,
                {Kind::duration, smaller->unit, Decimal(1), at + 1 + unit->words}};
}

// An amount by any of these, or by a number and its unit.
std::optional<Amount> amount_at(const View& view, Index at) {
  if (const auto n = read_cardinal(view, at)) {
    const auto unit = read_unit(view, n->end);
    return unit ? std::optional(Amount{n->value, *unit}) : std::nullopt;
  }
  if (const lexicon::Fraction* f = fraction_at(view, at)) {
    const auto part = halves_or_quarters(*f);
    const auto unit = part ? read_unit(view, at + 1) : std::nullopt;
    return unit ? std::optional(Amount{*part, *unit}) : part_of_unit(view, at);
  }
  auto amount = unit_with_its_number(view, at);
  if (amount && amount->unit.kind != Kind::duration) amount.reset();  // «متر وسنتيمتر» is nobody's amount
  return amount;
}

// «16 كيلو و6 جرامات» says which kilo it is.
void settle_kilo(UnitReading& unit, const UnitReading& more) {
  if (unit.id != "kilo") return;
  if (more.id == "gram") unit.id = "kilogram";
  if (more.id == "meter") unit.id = "kilometer";
}

// `value` of `unit` and `more`, `sign` 1 or -1, as one; false where the two have no exact common scale.
bool combine(UnitReading& unit, Decimal& value, const Amount& more, int sign) {
  if (more.unit.kind != unit.kind) return false;
  settle_kilo(unit, more.unit);
  Decimal big = value;
  Decimal small = more.value;
  UnitReading result = unit;
  if (unit.kind == Kind::money) {
    if (!more.unit.part || unit.part) return false;
    const auto part = multiply(more.value, more.unit.factor);
    if (!part) return false;
    small = *part;
  } else if (const auto ratio = exact_ratio(unit.id, more.unit.id); ratio && unit.kind == Kind::duration) {
    const auto scaled = multiply(value, Decimal(*ratio));
    if (!scaled) return false;
    big = *scaled;
    result = more.unit;
  } else if (const auto part = metric_part(unit.id, more.unit.id)) {
    const auto scaled = multiply(more.value, *part);
    if (!scaled) return false;
    small = *scaled;
  } else {
    return false;
  }
  const auto change = multiply(small, Decimal(sign));
  const auto sum = change ? add(big, *change) : std::nullopt;
  if (!sum) return false;
  value = *sum;
  unit = result;
  unit.end = more.unit.end;
  return true;
}

// «مليون درهم ونصف» is half a million more, not half a dirham.
std::int64_t scale_of(const Decimal& value) {
  constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
  const auto whole = value.integer();
  for (const std::int64_t scale : kScales)
    if (whole && *whole >= scale && *whole % scale == 0) return scale;
  return 1;
}

// The end of a part that names again what it is a part of: «ونصف الساعة», «ونصف المليون»; nothing where that is
// something else («ونصف مليون طن», «ونصف دقيقة» after hours).
std::optional<Index> end_of_part(const View& view, Index at, const UnitReading& unit, std::int64_t scale) {
  const auto number = view.find(at, Class::number);
  if (number && number->proclitics.conjunction == Proclitics::Conjunction::none) {
    const bool same = scale != 1 && view.lexicon().number[number->row].value == scale;
    return same ? std::optional(at + 1) : std::nullopt;
  }
  if (const auto same = view.find(at, Class::unit)) {
    if (view.lexicon().unit[same->row].id != unit.id) return std::nullopt;
    return at + same->words;
  }
  const auto money = unit.kind == Kind::money ? view.find(at, Class::currency) : nullptr;
  return money ? at + money->words : at;
}

// «سنتان ونصف», «3 سنوات ونصف السنة», «ساعة وثلث»: part of the unit itself, `sign` 1 or -1.
bool add_part_of_itself(const View& view, Index at, UnitReading& unit, Decimal& value, int sign) {
  const lexicon::Fraction* f = fraction_at(view, at);
  if (f == nullptr || f->plural) return false;
  const std::int64_t scale = scale_of(value);
  const auto end = end_of_part(view, at + 1, unit, scale);
  if (!end) return false;
  std::optional<Decimal> whole = value;
  std::optional<Decimal> part = halves_or_quarters(*f);
  std::string_view id = unit.id;
  if (part) {
    part = multiply(*part, Decimal(scale));
  } else {  // thirds of an hour in minutes
    const auto smaller = unit.kind == Kind::duration ? next_smaller(unit.id) : std::nullopt;
    if (f->denominator != 3 || !smaller || (smaller->count * f->numerator) % f->denominator != 0) return false;
    part = Decimal(smaller->count * f->numerator / f->denominator);
    whole = multiply(value, Decimal(smaller->count));
    id = smaller->unit;
  }
  if (part) part = multiply(*part, Decimal(sign));
  const auto sum = whole && part ? add(*whole, *part) : std::nullopt;
  if (!sum) return false;
  value = *sum;
  unit.id = id;
  unit.end = *end;
  return true;
}

bool joined_to(const View& view, Index end, Index& next) {
  if (view.is(end, words::kWa) && view.is_digits(end + 1)) {
    next = end + 1;
    return true;
  }
  return view.joined(end, next);
}

// A duration that the next one continues, «شهر و20 يوما», or that continues the one before, «شهرين وأسبوعا»: they have
// no common scale, so each is a duration of its own.
bool goes_on(const View& view, Index at, const UnitReading& unit) {
  if (unit.kind != Kind::duration) return false;
  Index next = 0;
  if (joined_to(view, unit.end, next)) {
    const auto more = amount_at(view, next);
    if (more && more->unit.kind == Kind::duration && is_larger(unit.id, more->unit.id)) return true;
  }
  Index same = 0;
  const Index last =
      at > 0 && view.is(at - 1, words::kWa) ? at - 1 : at;  // of «و» or, where that is glued, of the unit
  if (last == 0 || (last == at && !view.joined(at, same))) return false;
  const auto before = view.find(last - 1, Class::unit);
  if (!before || !is_larger(view.lexicon().unit[before->row].id, unit.id)) return false;
  return is_dual(before->form) || (last >= 2 && (view.is_digits(last - 2) || view.find(last - 2, Class::number)));
}

// واحد, and not the head of «واحد وعشرين»; «واحدة وربع» adds to it.
bool is_one(const View& view, Index at) {
  if (!view.find(at, Class::number)) return false;
  const auto n = read_cardinal(view, at);
  return n && n->in_words && !(n->value < Decimal(1)) && n->value < Decimal(2);
}

// May the unit at `at` say a number? Most words of time in a text stand alone, and this asks no table: a dual or a
// part, something joined to it or it to something, or a number soon behind it.
bool may_say_number(const View& view, Index at) {
  constexpr Index kLongestUnit = 3;
  if (view.may_be(at, lexicon::kDual | lexicon::class_bit(Class::fraction))) return true;
  if (begins_with_waw(view, at) || (at > 0 && view.is(at - 1, words::kWa))) return true;
  for (Index i = at + 1; i <= at + kLongestUnit; ++i)
    if (begins_with_waw(view, i) || view.is(i, words::kIlla) || view.is(i, words::kIla) || view.is(i, words::kAw) ||
        view.may_be(i, lexicon::class_bit(Class::number)))
      return true;
  return false;
}

}  // namespace

std::optional<UnitReading> unit_with_number(const View& view, Index at, Decimal& value) {
  const auto amount = unit_with_its_number(view, at);
  if (!amount) return std::nullopt;
  value = amount->value;
  return amount->unit;
}

void add_part_behind(const View& view, UnitReading& unit, Decimal& value) {
  Index next = 0;
  if (begins_with_waw(view, unit.end) && joined_to(view, unit.end, next))
    add_part_of_itself(view, next, unit, value, 1);
}

std::optional<UnitReading> unit_behind(const View& view, const Number& number, bool definite) {
  const Index at = view.skip_closing(number.end);
  const bool partitive = (number.vague || number.scaled) && view.is(at, words::kMin) && view.has_article(at + 1);
  auto unit = read_unit(view, partitive ? at + 1 : at);
  // «القرن الأول الهجري/الـ11م» is a century.
  constexpr int kMostCenturies = 21;
  const bool of_era = definite && view.is(at, words::kMeemAlone) && view.glued(at);
  if (of_era && !(Decimal(kMostCenturies) < number.quantity.said())) return std::nullopt;
  if (!unit || unit->kind != Kind::duration) return unit;
  if (!definite && !number.construct && view.has_article(at)) return std::nullopt;
  if (!view.is_digits(unit->end)) return unit;
  const auto date = read_date(view, unit->end, {});
  return date && date->mention ? std::nullopt : unit;
}

void add_what_follows(const View& view, UnitReading& unit, Decimal& value) {
  Index next = 0;
  if (joined_to(view, unit.end, next)) add_part_of_itself(view, next, unit, value, 1);
  while (joined_to(view, unit.end, next)) {
    const auto more = amount_at(view, next);
    if (!more || !combine(unit, value, *more, 1)) break;
  }
  if (!view.is(unit.end, words::kIlla)) return;
  next = unit.end + 1;
  if (add_part_of_itself(view, next, unit, value, -1)) return;
  if (const auto less = amount_at(view, next)) combine(unit, value, *less, -1);
}

namespace {

// The amount that begins with the unit at `at`, and its end; nothing where the unit says no number.
std::optional<Amount> counted_amount(const View& view, Index at) {
  auto amount = part_of_unit(view, at);
  const bool part = amount.has_value();
  if (!part) amount = unit_with_its_number(view, at);
  if (!amount) return std::nullopt;
  UnitReading& unit = amount->unit;
  const bool phrase = unit.end > at + 1;
  bool says_number = part || amount->value == Decimal(2);
  if (!says_number && is_one(view, unit.end)) {
    ++unit.end;
    says_number = phrase;
  }
  const Index end = unit.end;
  add_what_follows(view, unit, amount->value);
  if (unit.end == end) {
    const bool of_time = unit.kind == Kind::duration;
    if (!says_number ? !goes_on(view, at, unit) : !part && !phrase && !of_time) return std::nullopt;
  }
  return amount;
}

// «من شهر إلى سنة», «يوم أو يومين», «من متر ونصف إلى مترين»: a unit may begin a range by its form alone.
std::optional<Range> range_of_units(const View& view, Index at) {
  Number one;
  Decimal value = 1;
  const auto unit = unit_with_number(view, at, value);
  if (!unit) return std::nullopt;
  one.quantity = Quantity::of(value);
  one.end = unit->end;
  auto range = read_range(view, at, one, unit);
  return range && !range->change ? range : std::nullopt;
}

}  // namespace

// «يومين», «ساعة ونصف», «ساعة و20 دقيقة», «ثلث ساعة», «متران مربعان», «نقطة مئوية واحدة», «من شهر إلى سنة». The bare
// dual of a measure and «يوم واحد» are left to the rules of nouns.
std::optional<Reading> read_counted_unit(const View& view, Index at) {
  if (!may_say_number(view, at)) return std::nullopt;
  UnitReading unit;
  Quantity quantity;
  Index first = at;
  Index last = at;
  if (const auto range = range_of_units(view, at)) {
    unit = *range->unit;
    quantity = range->quantity;
    first = range->first;
    last = std::max(unit.end, range->end);
  } else if (const auto amount = counted_amount(view, at)) {
    unit = amount->unit;
    quantity = Quantity::of(amount->value);
    last = unit.end;
  } else {
    return std::nullopt;
  }
  const Qualified around = qualified(view, first, last, true);
  Mention m = make_mention(view, unit.kind, around.first, around.last, "counted-unit");
  m.figure = view.span(first, last);
  m.value.quantity = with_precision(quantity, around.precision);
  m.unit = unit.id;
  m.in_words = true;
  return Reading{m, last};
}

}  // namespace factcheck::extract
