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

std::optional<Decimal> halves_or_quarters(const lexicon::Fraction& f) {
  if (f.plural || (f.denominator != 2 && f.denominator != 4)) return std::nullopt;
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
