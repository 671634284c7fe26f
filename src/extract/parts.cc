#include "extract/parts.h"

#include "extract/number_words.h"

namespace factcheck::extract {
namespace {

using lexicon::Fraction;

std::optional<Fraction> fraction_word(const View& view, Index at) {
  const auto s = view.find(at, Class::fraction);
  if (!s || view.lexicon().fraction[s->row].pronoun) return std::nullopt;
  return view.lexicon().fraction[s->row];
}

// Digits behind the point of a part that has no exact decimal: ثلث is 0.333333333333.
constexpr int kDigits = 12;

// «المليون» behind «نصف», of no larger scale than the number that it is joined to; else the number's own scale.
std::int64_t scale_of_part(const View& view, Index& end, std::int64_t limit) {
  const auto w = number_word(view, end);
  if (!w || (!w->is(Number::Role::scale) && !w->is(Number::Role::hundred)) || w->number.value > limit) return 0;
  ++end;
  return w->number.value;
}

}  // namespace

std::optional<Decimal> ratio(std::int64_t numerator, std::int64_t denominator, const Decimal& of) {
  const auto whole = of.integer();
  if (!whole) return std::nullopt;
  Int128 value = Int128{*whole} * numerator;
  for (int i = 0; i < kDigits; ++i) {
    value *= 10;
    if (value > static_cast<Int128>(1) << 110) return std::nullopt;
  }
  return Decimal::make((value + denominator / 2) / denominator, kDigits);
}

std::optional<Part> joined_part(const View& view, Index at, const std::optional<Decimal>& limit,
                                const Decimal& number) {
  std::int64_t count = 1;
  Index end = at;
  auto f = fraction_word(view, at);
  if (const auto word = number_word(view, at)) {
    // «وثلاثة أرباع»; but «ومئة وخمس» is a number.
    f = fraction_word(view, at + 1);
    if (!word->is(Number::Role::unit) || !f || !f->plural) return std::nullopt;
    count = word->number.value;
    ++end;
  }
  if (!f || (f->plural && end == at) || f->denominator == 8) return std::nullopt;
  ++end;
  const std::int64_t own = limit ? limit->integer().value_or(0) : 1;
  const std::int64_t most = number.integer().value_or(0);
  const std::int64_t scale = scale_of_part(view, end, most);
  const auto value = ratio(count * f->numerator, f->denominator, Decimal(scale != 0 ? scale : own));
  if (!value) return std::nullopt;
  return Part{*value, end};
}

std::optional<Part> counted_parts(const View& view, Index at, const Decimal& number) {
  const auto s = view.find(at, Class::fraction);
  const auto n = number.integer();
  if (!s || !s->proclitics.none() || !n || *n < 2 || *n > 10) return std::nullopt;
  const Fraction& f = view.lexicon().fraction[s->row];
  if (!f.plural) return std::nullopt;
  Index end = at + 1;
  const std::int64_t scale = scale_of_part(view, end, INT64_MAX);
  const auto value = ratio(*n, f.denominator, Decimal(scale != 0 ? scale : 1));
  if (!value) return std::nullopt;
  return Part{*value, end};
}

std::optional<Part> part_of_scale(const View& view, Index at) {
  if (view.find(at + 1, Class::percent)) return std::nullopt;  // «نصف بالمئة»
  const auto f = fraction_word(view, at);
  const auto w = number_word(view, at + 1);
  if (!f || f->plural || !w || (!w->is(Number::Role::scale) && !w->is(Number::Role::hundred))) return std::nullopt;
  const auto value = ratio(f->numerator, f->denominator, Decimal(w->number.value));
  if (!value) return std::nullopt;
  return Part{*value, at + 2};
}

namespace {

bool is_same_thing(const View& view, Index a, Index b) {
  const auto& nouns = view.lexicon().noun;
  for (const Sense& one : view.senses(a))
    for (const Sense& other : view.senses(b))
      if (one.cls == Class::noun && other.cls == Class::noun &&
          nouns[one.row].concept_id == nouns[other.row].concept_id)
        return true;
  return false;
}

// Nothing that a part at the end of a number could be of: «10 نقاط ونصف في يومين».
bool ends_there(const View& view, Index at) {
  return !view.is_word(at) || (view.find(at, Class::function) && !view.has_article(at));
}

}  // namespace

std::optional<Part> part_of_thing(const View& view, Index at, Index noun) {
  Index next = 0;
  const bool waw = view.is_word(at) && static_cast<std::uint8_t>(view[at].key) == text::kWaw;
  if (!waw || !view.joined(at, next)) return std::nullopt;
  const auto f = fraction_word(view, next);
  if (!f || f->plural || f->denominator > 4) return std::nullopt;
  const bool named = view.has_article(next + 1) && is_same_thing(view, noun, next + 1);
  if (!named && !ends_there(view, next + 1)) return std::nullopt;
  const auto value = ratio(f->numerator, f->denominator, Decimal(1));
  if (!value) return std::nullopt;
  return Part{*value, named ? next + 2 : next + 1};
}

namespace {

// What stands behind a point: a number whose digits are those of the decimal.
struct Digits {
  std::int64_t value = 0;
  int count = 0;
  Index end = 0;
};

void append(Digits& d, std::int64_t value, int count) {
  for (int i = 0; i < count; ++i) d.value *= 10;
  d.value += value;
  d.count += count;
}

int length(std::int64_t n) {
  int digits = 1;
  while (n >= 10) {
    n /= 10;
    ++digits;
  }
  return digits;
}

// 0 to 9 by itself.
std::optional<std::int64_t> digit(const View& view, Index at) {
  if (bare_number(view, at, Number::Role::zero)) return 0;
  const auto n = bare_number(view, at, Number::Role::unit);
  if (!n || n->value == 10) return std::nullopt;
  return n->value;
}

// «صفر سبعة خمسة», digit by digit.
Digits digit_by_digit(const View& view, Index at) {
  constexpr int kMost = 6;
  Digits d{0, 0, at};
  while (d.count < kMost) {
    const auto n = digit(view, d.end);
    if (!n) break;
    append(d, *n, 1);
    ++d.end;
  }
  return d;
}

// «خمسة وعشرون», «ألفين وسبعمئة وأربعة»
Digits as_a_number(const View& view, Index at) {
  Digits d{0, 0, at};
  std::int64_t thousands = 0;
  for (const auto role : {Number::Role::scale, Number::Role::scale_dual})
    if (const auto n = bare_number(view, at, role); n && n->value <= 2000) thousands = n->value;
  Index next = at;
  if (thousands != 0) {
    d.end = at + 1;
    if (!view.joined(d.end, next)) next = 0;
  }
  const auto g = next != 0 ? read_below_thousand(view, next) : std::nullopt;
  if (g) d.end = g->end;
  const std::int64_t value = thousands + (g ? g->value : 0);
  if (value != 0) append(d, value, length(value));
  return d;
}

}  // namespace

// «خمسة فاصلة خمسة وعشرون» is 5.25, «صفر فاصلة سبعة خمسة» 0.75, «10 فاصلة 5» 10.5.
std::optional<Part> decimals_in_words(const View& view, Index at) {
  if (!view.find(at, Class::point)) return std::nullopt;
  Digits d;
  if (view.is_digits(at + 1) && view.digit_count(at + 1) <= 9) {
    append(d, static_cast<std::int64_t>(view.number(at + 1)), static_cast<int>(view.digit_count(at + 1)));
    d.end = at + 2;
  } else {
    d = digit_by_digit(view, at + 1);
    if (const Digits whole = as_a_number(view, at + 1); whole.end > d.end) d = whole;
  }
  const auto value = Decimal::make(d.value, d.count);
  if (d.count == 0 || !value) return std::nullopt;
  return Part{*value, d.end};
}

}  // namespace factcheck::extract
