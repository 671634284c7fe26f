// In: the first token of a number, exact, vague or broken. Out: the figure it makes with what stands around it:
//
//   [qualifier] [من|بين] number [unit] [{إلى|-|و|أو} number] [unit | % | currency | noun] [qualifier]
//
// which decides whether it is a count, a percentage, money, a measure or a duration.
#include <algorithm>
#include <array>

#include "extract/amount.h"
#include "extract/around.h"
#include "extract/cardinal.h"
#include "extract/qualifier.h"
#include "extract/rules.h"
#include "extract/unit.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Vague;

constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
constexpr std::string_view kAlefHamzaBelow = "\u0625";
constexpr std::string_view kTehMarbuta = "\u0629";
constexpr std::u32string_view kDashes = U"-–—‑−";

struct Number {
  Quantity quantity;
  Index end = 0;
  bool ambiguous = false;
  bool in_words = false;
  bool construct = false;  // may govern a definite noun: عشرات الخلايا, ألف …
  bool small_one = false;
  bool scaled = false;
  bool definite = false;  // «الخمسة والعشرين»
  RuleName rule;
};

std::optional<Number> exact_number(const View& view, Index at) {
  const auto c = read_cardinal(view, at);
  if (!c) return std::nullopt;
  Number n;
  n.quantity = Quantity::of(c->value);
  n.end = c->end;
  n.ambiguous = c->ambiguous;
  n.in_words = c->in_words;
  n.scaled = c->scaled;
  n.construct = c->scaled || c->in_words;
  n.small_one = c->small_one;
  n.definite = c->in_words && c->proclitics.article;
  n.rule = c->in_words ? RuleName("cardinal-words") : c->scaled ? RuleName("cardinal-mixed") : RuleName("numeral");
  // «عشرون ونيف»
  Index next = 0;
  if (view.joined(n.end, next)) {
    const auto s = view.find(next, Class::vague);
    if (s && view.lexicon().vague[s->row].role == Vague::Role::excess) {
      n.quantity.precision = Precision::more_than;
      n.quantity.high.reset();
      n.end = next + 1;
    }
  }
  return n;
}

// عشرات, مئات الآلاف, بضعة عشر, بضع مئات
std::optional<Number> vague_number(const View& view, Index at) {
  const auto s = view.find(at, Class::vague);
  if (!s) return std::nullopt;
  const Vague& v = view.lexicon().vague[s->row];
  if (v.role == Vague::Role::excess) return std::nullopt;
  Decimal low = v.low;
  Decimal end = v.high + 1;  // exclusive, so that scales multiply it
  Index last = at + 1;
  if (const auto next = view.find(last, Class::vague); next && v.role == Vague::Role::few) {
    const std::int64_t base = view.lexicon().vague[next->row].low / 2;  // عشرات begins at two tens
    low = *multiply(low, Decimal(base));
    end = *multiply(end, Decimal(base));
    ++last;
  } else if (const auto scale = view.find(last, Class::number)) {
    const lexicon::Number& n = view.lexicon().number[scale->row];
    const bool is_scale = n.role == lexicon::Number::Role::scale || n.role == lexicon::Number::Role::scales;
    if (is_scale && scale->proclitics.conjunction == Proclitics::Conjunction::none) {
      low = *multiply(low, Decimal(n.value));
      end = *multiply(end, Decimal(n.value));
      ++last;
    } else if (v.role == Vague::Role::few && n.value == 10) {
      low = *add(low, Decimal(10));
      end = *add(end, Decimal(10));
      ++last;
    }
  }
  Number n;
  n.quantity = {low, add(end, Decimal(-1)), Precision::vague};
  n.end = last;
  n.in_words = true;
  n.construct = true;
  n.rule = "vague";
  return n;
}

// ثلاثة أرباع, نصف, ثلث: only with a unit after it, or before what it is a part of, is it a figure.
std::optional<Number> fraction_number(const View& view, Index at) {
  const auto s = view.find(at, Class::fraction);
  if (!s) return std::nullopt;
  const lexicon::Fraction& f = view.lexicon().fraction[s->row];
  const auto value = halves_or_quarters(f);
  if (!value) return std::nullopt;
  Number n;
  n.quantity = Quantity::of(*value);
  n.end = at + 1;
  n.in_words = true;
  n.construct = true;
  n.rule = "fraction";
  return n;
}

// «25 أمام» is in front of, but «100 إمام» are imams, and «16 آلية» no «إليه»: letters that folding joins tell them
// apart.
bool is_function_word(const View& view, Index at) {
  const Senses senses = view.senses(at);
  const Sense* function = senses.find(Class::function);
  return function != nullptr && function->proclitics.none() && !view.bytes(at).starts_with(kAlefHamzaBelow) &&
         !view.bytes(at).ends_with(kTehMarbuta);
}

// The counted noun right after a number: a word that is no grammatical word. After a number that governs it (مئات, ألف)
// it may be definite, else it must not be.
std::optional<Index> noun_after(const View& view, Index at, bool construct, Index& end) {
  if (view.is(at, words::kMin) && view.is_word(at + 1) && !view.find(at + 1, Class::function) &&
      !view.find(at + 1, Class::number) && view.find(at + 1, Class::noun)) {
    end = at + 2;
    return at + 1;
  }
  if (!view.is_word(at) || view.is_latin(at)) return std::nullopt;
  const Senses senses = view.senses(at);
  const Sense* noun = senses.find(Class::noun);
  if (noun != nullptr) {
    if (noun->form == Form::plain && noun->words == 1 && is_function_word(view, at)) return std::nullopt;
    if (!noun->proclitics.none() &&
        !(construct && noun->proclitics.article && noun->proclitics.conjunction == Proclitics::Conjunction::none &&
          noun->proclitics.preposition == Proclitics::Preposition::none))
      return std::nullopt;
    end = at + noun->words;
    return at;
  }
  for (const Class cls : {Class::function, Class::number, Class::month, Class::weekday, Class::relation, Class::place,
                          Class::qualifier, Class::fraction, Class::ordinal})
    if (senses.find(cls) != nullptr) return std::nullopt;
  if (view.bytes(at).size() < 5) return std::nullopt;
  if (view.has_article(at) && !construct) return std::nullopt;
  // A conjunction or a preposition in front: another clause has begun.
  const std::uint8_t first = static_cast<std::uint8_t>(view[at].key);
  if (first == text::kWaw || first == text::kFeh || first == text::kBeh || first == text::kLam) return std::nullopt;
  end = at + 1;
  return at;
}

// The number that ends a range begun at [first, number.end): «من X إلى Y», «بين X وY», «X-Y», «X أو Y».
struct Range {
  Index first = 0;
  Number high;
};

std::optional<Number> second_number(const View& view, Index at) {
  at = view.skip_opening(at);
  return exact_number(view, at);
}

std::optional<Range> read_range(const View& view, Index first, const Number& low, Index after_unit) {
  const bool between = first > 0 && view.is(first - 1, words::kBayn);
  const bool from = first > 0 && view.is(first - 1, words::kMin);
  Range r;
  r.first = first;
  if (between) r.first = first >= 2 && view.is(first - 2, words::kMa) ? first - 2 : first - 1;
  if (from) r.first = first - 1;
  const auto finish = [&](Index at) -> std::optional<Range> {
    const auto high = second_number(view, at);
    if (!high || high->quantity.precision != Precision::exact) return std::nullopt;
    r.high = *high;
    return r;
  };
  if (view.is_mark_of(low.end, kDashes) && view.glued(low.end) && view.glued(low.end + 1) &&
      view.is_digits(low.end + 1) && !low.in_words)
    return finish(low.end + 1);
  Index next = 0;
  if (between && view.joined(after_unit, next)) return finish(next);
  if (view.is(after_unit, words::kIla) || (from && view.is(after_unit, words::kHatta))) return finish(after_unit + 1);
  if (view.is(after_unit, words::kAw)) return finish(after_unit + 1);
  return std::nullopt;
}

// «من 3 إلى 4 آلاف» is 3,000 to 4,000.
Decimal scaled_like(const Decimal& low, const Number& high) {
  if (!high.scaled) return low;
  for (const std::int64_t scale : kScales) {
    if (high.quantity.said() < Decimal(scale)) continue;
    const auto product = multiply(low, Decimal(scale));
    return low < Decimal(1000) && product && *product <= high.quantity.said() ? *product : low;
  }
  return low;
}

// A sign: «سالب خمسة», «5 درجات تحت الصفر», «-1.5%». A dash before a count is a bullet.
struct Sign {
  bool negative = false;
  Index first = 0;
  Index last = 0;
};

Sign read_sign(const View& view, Index first, Index last, bool measured) {
  Sign sign{false, first, last};
  Index at = 0;
  if (const auto s = view.find_before(first, Class::sign, at, 1); s && view.lexicon().sign[s->row].before) {
    return {true, at, last};
  }
  if (const auto s = view.find(last, Class::sign); s && !view.lexicon().sign[s->row].before)
    return {true, first, last + s->words};
  const bool minus =
      first > 0 && view.glued(first) && view.is_mark_of(first - 1, U"-−") && view[first - 1].space_before;
  if (minus && measured && view.is_digits(first)) return {true, first - 1, last};
  return sign;
}

Decimal times(const Decimal& value, const Decimal& factor) { return multiply(value, factor).value_or(value); }

Quantity scaled_by(Quantity q, const Decimal& factor) {
  if (q.low) q.low = times(*q.low, factor);
  if (q.high) q.high = times(*q.high, factor);
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

void widen_to_range(const View& view, Figure& f) {
  Quantity& q = f.number.quantity;
  if (q.precision != Precision::exact) return;
  const auto range = read_range(view, f.first, f.number, f.unit ? f.unit->end : f.number.end);
  if (!range) return;
  const auto unit = read_unit(view, view.skip_closing(range->high.end));
  if (f.unit && unit && (unit->kind != f.unit->kind || unit->id != f.unit->id)) return;
  // «16 سنتا إلى 56 دولارا», «19 مليار دولار إلى 159 مليارا» are a change and a level.
  const bool announced = f.first > 0 && (view.is(f.first - 1, words::kMin) || view.is(f.first - 1, words::kBayn));
  if (f.unit && !announced && f.unit->end > f.number.end && f.unit->kind != Kind::duration &&
      view.is(f.unit->end, words::kIla))
    return;
  if (f.unit && !unit && f.unit->end != f.number.end && view.find(range->high.end, Class::noun)) return;
  const Decimal low = scaled_like(q.said(), range->high);
  if (!(low < range->high.quantity.said())) return;
  q = {low, range->high.quantity.said(), Precision::range};
  f.first = range->first;
  f.end = range->high.end;
  if (unit) f.unit = unit;
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

// After a definite number an indefinite noun is counted («الخمسين شخصا»), or people («الخمسة الآخرون»); but «لجنة
// الخمسين المكلفة».
bool may_follow_definite(const View& view, Index at) {
  if (const auto s = view.find(at, Class::noun); s && s->proclitics.none()) return true;
  const Key word = view[at].key;
  const unsigned n = word == 0 ? 0 : text::length(word);
  constexpr unsigned kShortest = 6;
  if (n < 2) return false;
  const std::uint8_t last = text::letter(word, n - 1);
  const std::uint8_t before = text::letter(word, n - 2);
  if (!view.has_article(at)) return last == text::kAlef;
  return n >= kShortest && last == text::kNoon && (before == text::kWaw || before == text::kYeh);
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
  if (at > 0 && view.is(at - 1, words::kAl) && view.is_digits(at)) --f.first;  // «الـ27 دولة»
  f.unit = read_unit(view, view.skip_closing(f.end));
  widen_to_range(view, f);
  if (f.unit && too_many(*f.unit, f.number.quantity)) f.unit.reset();
  if (!f.unit) f.unit = read_unit_before(view, f.first, f.end, f.first);
  if (is_fraction && !f.unit) return std::nullopt;
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
  Index end = 0;
  f.noun = noun_after(view, view.skip_closing(f.end), f.number.construct, end);
  if (f.noun && f.number.definite && !may_follow_definite(view, *f.noun)) f.noun.reset();
  if (f.noun) f.last = end;
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
  const Qualified around = qualified(view, f->first, f->last);
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
