#include "extract/parts.h"

#include "extract/number_words.h"

namespace factcheck::extract {
namespace {

using lexicon::Fraction;

std::optional<Fraction> fraction_word(const View& view, Index at) {
  const auto s = view.find(at, Class::fraction);
  if (!s) return std::nullopt;
  return view.lexicon().fraction[s->row];
}

std::optional<Decimal> ratio(const Fraction& f, const Decimal& of) {
  const auto whole = of.integer();
  if (whole && (*whole * f.numerator) % f.denominator == 0) return Decimal(*whole * f.numerator / f.denominator);
  if (f.denominator == 2) return multiply(of, *Decimal::make(Int128{5} * f.numerator, 1));
  if (f.denominator == 4) return multiply(of, *Decimal::make(Int128{25} * f.numerator, 2));
  return std::nullopt;  // a third has no exact decimal
}

}  // namespace

std::optional<Part> joined_part(const View& view, Index at, const std::optional<Decimal>& limit) {
  const auto f = fraction_word(view, at);
  if (!f || f->plural || (f->denominator != 2 && f->denominator != 3 && f->denominator != 4)) return std::nullopt;
  Index end = at + 1;
  if (const auto w = number_word(view, end);
      w && w->is(Number::Role::scale) && limit && Decimal(w->number.value) == *limit)
    ++end;
  const auto value = ratio(*f, limit.value_or(Decimal(1)));
  if (!value) return std::nullopt;
  return Part{*value, end};
}

std::optional<Part> counted_parts(const View& view, Index at, const Decimal& number) {
  const auto s = view.find(at, Class::fraction);
  const auto n = number.integer();
  if (!s || !s->proclitics.none() || !n || *n < 2 || *n > 10) return std::nullopt;
  const Fraction& f = view.lexicon().fraction[s->row];
  if (!f.plural || (*n * 1000) % f.denominator != 0) return std::nullopt;
  const auto value = Decimal::make(*n * 1000 / f.denominator, 3);
  if (!value) return std::nullopt;
  return Part{*value, at + 1};
}

std::optional<Part> part_of_scale(const View& view, Index at) {
  const auto f = fraction_word(view, at);
  const auto w = number_word(view, at + 1);
  if (!f || f->plural || !w || (!w->is(Number::Role::scale) && !w->is(Number::Role::hundred))) return std::nullopt;
  const auto value = ratio(*f, Decimal(w->number.value));
  if (!value) return std::nullopt;
  return Part{*value, at + 2};
}

// «خمسة فاصلة خمسة وعشرون» is 5.25, «صفر فاصلة سبعة خمسة» 0.75.
std::optional<Part> decimals_in_words(const View& view, Index at) {
  if (!view.find(at, Class::point)) return std::nullopt;
  std::int64_t digits = 0;
  int scale = 0;
  Index end = at + 1;
  while (scale < 6) {
    const auto g = read_below_thousand(view, end);
    if (!g || (scale > 0 && g->value > 9)) break;
    for (std::int64_t rest = g->value; rest > 0 || scale == 0; rest /= 10) {
      digits *= 10;
      ++scale;
      if (rest == 0) break;
    }
    digits += g->value;
    end = g->end;
    if (g->value > 9) break;
  }
  const auto value = Decimal::make(digits, scale);
  if (scale == 0 || !value) return std::nullopt;
  return Part{*value, end};
}

}  // namespace factcheck::extract
