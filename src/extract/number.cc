// In: the first token of a number. Out: its value or interval, and what the words around it need to know of it.
#include "extract/number.h"

#include "extract/cardinal.h"

namespace factcheck::extract {

using lexicon::Vague;

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

namespace {

using Role = lexicon::Number::Role;

// What a vague word stands for, with an exclusive end, so that scales multiply it.
struct Extent {
  Decimal low;
  Decimal end;
  Index last = 0;

  void times(std::int64_t factor) {
    low = multiply(low, Decimal(factor)).value_or(low);
    end = multiply(end, Decimal(factor)).value_or(end);
    ++last;
  }
  void plus(std::int64_t more) {
    low = add(low, Decimal(more)).value_or(low);
    end = add(end, Decimal(more)).value_or(end);
  }
};

// «بضعة وعشرون», «نيف وثلاثين»: the tens that «و» joins.
std::optional<std::int64_t> joined_tens(const View& view, Index at, Index& end) {
  Index next = 0;
  if (!view.joined(at, next)) return std::nullopt;
  const auto s = view.find(next, Class::number);
  if (!s || view.lexicon().number[s->row].role != Role::tens) return std::nullopt;
  end = next + 1;
  return view.lexicon().number[s->row].value;
}

// «بضع» and what may follow it: «عشرات», «عشر», «وعشرون».
void extend_few(const View& view, Extent& e) {
  if (const auto next = view.find(e.last, Class::vague)) {
    const Vague& of = view.lexicon().vague[next->row];
    if (of.role == Vague::Role::alone) e.times(of.low / 2);  // عشرات begins at two tens
    return;
  }
  if (const auto tens = joined_tens(view, e.last, e.last)) {
    e.plus(*tens);
    return;
  }
  const auto ten = view.find(e.last, Class::number);
  if (!ten || !ten->proclitics.none() || view.lexicon().number[ten->row].value != 10) return;
  e.plus(10);
  ++e.last;
}

// «عشرات الآلاف», «بضعة ملايين»
bool scaled(const View& view, Extent& e) {
  const auto scale = view.find(e.last, Class::number);
  if (!scale || scale->proclitics.conjunction != Proclitics::Conjunction::none) return false;
  const lexicon::Number& n = view.lexicon().number[scale->row];
  if (n.role != Role::scale && n.role != Role::scales) return false;
  e.times(n.value);
  return true;
}

}  // namespace

std::optional<Number> vague_number(const View& view, Index at) {
  const auto s = view.find(at, Class::vague);
  if (!s) return std::nullopt;
  const Vague& v = view.lexicon().vague[s->row];
  Number n;
  n.in_words = true;
  n.construct = true;
  n.vague = true;
  n.rule = "vague";
  if (v.role == Vague::Role::excess) {
    const auto tens = joined_tens(view, at + 1, n.end);
    if (!tens) return std::nullopt;
    n.quantity = Quantity::of(Decimal(*tens), Precision::more_than);
    return n;
  }
  Extent e{v.low, v.high + 1, at + s->words};
  if (!scaled(view, e) && v.role == Vague::Role::few) extend_few(view, e);
  n.quantity = {e.low, add(e.end, Decimal(-1)), Precision::vague};
  n.end = e.last;
  return n;
}

std::optional<Decimal> halves_or_quarters(const lexicon::Fraction& f) {
  if (f.plural || f.pronoun || (f.denominator != 2 && f.denominator != 4)) return std::nullopt;
  return Decimal::make(f.denominator == 2 ? 50 * f.numerator : 25 * f.numerator, 2);
}

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

}  // namespace factcheck::extract
