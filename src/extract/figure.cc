// In: the first token of a number, exact, vague or broken. Out: the figure it makes with what stands around it:
//
//   [qualifier] [من|بين] number [unit] [{إلى|-|و|أو} number] [unit | % | currency | noun] [qualifier]
//
// which decides whether it is a count, a percentage, money, a measure or a duration.
#include <algorithm>
#include <array>

#include "extract/cardinal.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

using lexicon::Qualifier;
using lexicon::Vague;

constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
constexpr std::u32string_view kDashes = U"-–—‑−";

struct Number {
  Quantity quantity;
  Index end = 0;
  bool ambiguous = false;
  bool in_words = false;
  bool construct = false;  // may govern a definite noun: عشرات الخلايا, ألف …
  bool small_one = false;
  bool scaled = false;
  std::string_view rule;
};

// What follows a number and says what kind of figure it is.
struct Unit {
  Kind kind = Kind::count;
  std::string_view id;
  Decimal factor = 1;  // a part of a currency in the main unit
  Index end = 0;
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
  n.rule = c->in_words ? "cardinal-words" : c->scaled ? "cardinal-mixed" : "numeral";
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
  if (f.plural || (f.denominator != 2 && f.denominator != 4)) return std::nullopt;
  const auto value = Decimal::make(f.denominator == 2 ? 50 * f.numerator : 25 * f.numerator, 2);
  Number n;
  n.quantity = Quantity::of(*value);
  n.end = at + 1;
  n.in_words = true;
  n.construct = true;
  n.rule = "fraction";
  return n;
}

bool same_words(const View& view, Index at, const std::vector<Key>& phrase) {
  for (std::size_t k = 0; k < phrase.size(); ++k) {
    const Index i = at + static_cast<Index>(k);
    if (!view.is_word(i)) return false;
    Key word = view[i].key;
    if (word != phrase[k] && view.has_article(i)) word >>= 16;
    if (word != phrase[k]) return false;
  }
  return !phrase.empty();
}

std::optional<Unit> read_currency(const View& view, Index at) {
  const auto s = view.find(at, Class::currency);
  if (!s || !(s->proclitics.none() || s->proclitics.article)) return std::nullopt;
  const auto& members = view.lexicon().family[s->row].members;
  Unit unit{Kind::money, {}, Decimal(1), at + s->words};
  for (const std::uint16_t id : members)
    if (view.lexicon().currency[id].by_default || members.size() == 1) unit.id = view.lexicon().currency[id].code;
  for (const std::uint16_t id : members) {
    for (const auto& phrase : view.lexicon().currency[id].qualified) {
      if (!same_words(view, at + s->words, phrase)) continue;
      unit.id = view.lexicon().currency[id].code;
      unit.end = at + s->words + static_cast<Index>(phrase.size());
      return unit;
    }
  }
  return unit;
}

std::optional<Unit> read_subunit(const View& view, Index at) {
  const auto s = view.find(at, Class::subunit);
  if (!s || !s->proclitics.none()) return std::nullopt;
  const lexicon::Subunit& part = view.lexicon().subunit[s->row];
  return Unit{Kind::money, part.code, part.fraction, at + 1};
}

std::optional<Unit> read_unit(const View& view, Index at) {
  if (!view.has(at)) return std::nullopt;
  if (const auto s = view.find(at, Class::percent)) {
    const bool points = view.lexicon().percent[s->row].points;
    return Unit{Kind::percent, points ? "percentage-point" : "percent", Decimal(1), at + s->words};
  }
  if (auto c = read_currency(view, at)) return c;
  if (auto c = read_subunit(view, at)) return c;
  const auto s = view.find(at, Class::unit);
  if (!s) return std::nullopt;
  const lexicon::Unit& u = view.lexicon().unit[s->row];
  // «400م» is metres; «5 م. أحمد» is an engineer.
  if (u.symbol && s->words == 1 && view.bytes(at).size() <= 2 && !view.glued(at)) return std::nullopt;
  if (!(s->proclitics.none() || s->proclitics.article) || (u.symbol && !s->proclitics.none())) return std::nullopt;
  return Unit{u.kind, u.id, Decimal(1), at + s->words};
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

Index back_over_opening(const View& view, Index i) {
  while (i > 0 && view.is_mark_of(i - 1, U"(«\"“[‹")) --i;
  return i;
}

struct Around {
  Index first = 0;
  Index last = 0;
  Precision precision = Precision::exact;
};

// Qualifiers on both sides of [first, last).
Around qualified(const View& view, Index first, Index last) {
  Around a{first, last, Precision::exact};
  const Index before = back_over_opening(view, first);
  Index at = 0;
  if (const auto s = view.find_before(before, Class::qualifier, at)) {
    const Qualifier& q = view.lexicon().qualifier[s->row];
    if (q.before) {
      a.precision = q.precision;
      a.first = at;
      return a;
    }
  }
  for (Index i = last; i < last + 2 && view.has(i); ++i) {
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".،؛:!؟")) break;
    for (const Sense& s : view.senses(i)) {
      if (s.cls != Class::qualifier || view.lexicon().qualifier[s.row].before) continue;
      a.precision = view.lexicon().qualifier[s.row].precision;
      a.last = i + s.words;
      return a;
    }
  }
  return a;
}

Precision both(Precision said, Precision read) { return said == Precision::exact ? read : said; }

Quantity with_precision(const Quantity& q, Precision p) {
  if (q.precision == Precision::vague || p == Precision::exact) return q;
  if (q.precision == Precision::range) return q;
  return Quantity::of(q.said(), p);
}

Decimal times(const Decimal& value, const Decimal& factor) { return multiply(value, factor).value_or(value); }

}  // namespace

std::optional<Reading> read_figure(const View& view, Index at, const Context&) {
  auto number = exact_number(view, at);
  if (!number) number = vague_number(view, at);
  const bool is_fraction = !number;
  if (!number) number = fraction_number(view, at);
  if (!number) return std::nullopt;

  Index first = at;
  if (first > 0 && view.is(first - 1, words::kAl) && view.is_digits(first)) --first;  // «الـ27 دولة»
  const bool symbol_before = first > 0 && view.glued(at) && view[first - 1].kind == Token::Kind::mark &&
                             view.find(first - 1, Class::currency).has_value();

  const Index body = view.skip_closing(number->end);
  auto unit = read_unit(view, body);
  Quantity quantity = number->quantity;
  Index figure_end = number->end;
  if (quantity.precision == Precision::exact) {
    if (const auto range = read_range(view, first, *number, unit ? unit->end : number->end)) {
      const Decimal low = scaled_like(quantity.said(), range->high);
      const Decimal& high = range->high.quantity.said();
      if (low < high) {
        quantity = {low, high, Precision::range};
        first = range->first;
        figure_end = range->high.end;
        if (auto u = read_unit(view, view.skip_closing(figure_end))) unit = u;
      }
    }
  }
  if (!unit && symbol_before) {
    unit = read_currency(view, first - 1);
    if (unit) unit->end = figure_end;
    --first;
  }

  Index last = figure_end;
  std::optional<Index> noun;
  if (unit) {
    last = std::max(unit->end, figure_end);
  } else {
    Index end = 0;
    noun = noun_after(view, view.skip_closing(figure_end), number->construct, end);
    if (noun) last = end;
  }
  if (is_fraction && !unit) return std::nullopt;
  if (number->small_one && !unit && !noun) return std::nullopt;

  const Around around = qualified(view, first, last);
  Mention m = make_mention(view, unit ? unit->kind : Kind::count, around.first, around.last, number->rule);
  m.figure = view.span(first, figure_end);
  m.value.quantity = with_precision(quantity, both(around.precision, quantity.precision));
  if (unit) {
    m.unit = unit->id;
    if (!(unit->factor == Decimal(1))) {
      auto& q = m.value.quantity;
      if (q.low) q.low = times(*q.low, unit->factor);
      if (q.high) q.high = times(*q.high, unit->factor);
    }
  }
  if (noun) m.noun_token = *noun;
  m.ambiguous = number->ambiguous;
  m.in_words = number->in_words;
  return Reading{m, last};
}

}  // namespace factcheck::extract
