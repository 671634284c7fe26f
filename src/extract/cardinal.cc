// In: a token. Out: the cardinal that begins there.
//
//   number = part { و part }                        parts of falling magnitude
//   part   = group [ scale { scale } ] | scale | two-of-a-scale
//   group  = a number below a thousand | digits
//
// «و» joins only downwards: in «24 و27» and «ثلاثة آلاف وخمسة ملايين» the second is a number of its own.
#include "extract/cardinal.h"

#include "extract/number_words.h"
#include "extract/numeral.h"
#include "extract/parts.h"

namespace factcheck::extract {
namespace {

constexpr std::string_view kYear = "year";  // CLDR unit id

// What one scale, or none, is said of: «33 ألفا», «سبعمئة وستة عشر».
struct Term {
  Decimal value;
  Index end = 0;
  std::optional<Decimal> scale;  // the scale it ends in: what follows must be smaller
  bool in_words = true;
  bool plain = false;
  bool ambiguous = false;
  std::size_t thousands = 0;  // groups of three that its digits are written in
};

// «(1500) مليون», «140» ألف: a numeral in brackets or quotation marks of its own, and its scale behind them.
void leave_brackets(const View& view, Term& t, Index at) {
  constexpr std::u32string_view kOpening = U"(«\"“[‹‘'";
  constexpr std::u32string_view kClosing = U")»\"”″]›’'";
  if (at == 0 || !view.is_digits(at) || !view.is_mark_of(at - 1, kOpening) || !view.is_mark_of(t.end, kClosing)) return;
  const auto w = number_word(view, t.end + 1);
  if (w && w->proclitics.none() && w->multiplies()) ++t.end;
}

// «3.482.917 مليون», «23,408 آلاف»: a number written out, and once more the scale that it has anyway.
bool repeats_the_scale(const View& view, const Term& t) {
  if (t.thousands == 0) return false;
  const auto w = number_word(view, t.end);
  return w && w->proclitics.none() && w->multiplies() && (t.thousands > 1 || w->number.value == 1'000);
}

// «مئة ألف مليون»: scales that follow without «و» multiply.
void multiply_by_scales(const View& view, Term& t) {
  while (const auto w = number_word(view, t.end)) {
    if (!w->proclitics.none() || !w->multiplies()) return;
    const auto product = multiply(t.value, Decimal(w->number.value));
    if (!product) return;
    t.value = *product;
    // Thousand of millions counts down from the millions' thousand; what follows must be below the smallest scale.
    t.scale = Decimal(w->number.value);
    t.plain = false;
    t.ambiguous = false;
    ++t.end;
  }
}

std::optional<Term> term_in_digits(const View& view, Index at) {
  const auto n = read_numeral(view, at);
  if (!n) return std::nullopt;
  Term t{n->value, n->end, std::nullopt, false, n->plain, n->ambiguous, n->thousands};
  // «5 مئة»
  if (n->plain && n->value < Decimal(10) && bare_number(view, n->end, Number::Role::hundred)) {
    t.value = *multiply(t.value, Decimal(100));
    t.end++;
    t.plain = false;
  }
  return t;
}

std::optional<Term> term_in_words(const View& view, Index at) {
  using enum Number::Role;
  const auto w = number_word(view, at);
  if (!w) return std::nullopt;
  const Decimal value = w->number.value;
  switch (w->number.role) {
    case scale_or_dual:
      // «ألفا دينار»: before a noun the accusative of one thousand would not stand alone.
      if (counts_something(view, at + 1)) return Term{Decimal(2 * w->number.value), at + 1, value};
      return Term{value, at + 1, value};
    case scale: return Term{value, at + 1, value};
    case scale_dual: return Term{value, at + 1, Decimal(w->number.value / 2)};
    case zero: return Term{Decimal(0), at + 1, std::nullopt};
    case scales: return std::nullopt;  // آلاف alone is vague
    default: break;
  }
  const auto g = read_below_thousand(view, at);
  if (!g) return std::nullopt;
  return Term{Decimal(g->value), g->end, std::nullopt};
}

std::optional<Term> read_term(const View& view, Index at) {
  auto t = view.is_digits(at) ? term_in_digits(view, at) : term_in_words(view, at);
  if (!t || bare_number(view, at, Number::Role::zero)) return t;
  leave_brackets(view, *t, at);
  if (repeats_the_scale(view, *t)) {
    ++t->end;
    t->plain = false;
    t->ambiguous = true;
    return t;
  }
  multiply_by_scales(view, *t);
  return t;
}

// «3 آلاف و500»: digits glued to و, which is then a word of one letter.
bool joins_digits(const View& view, Index i, Index& at) {
  if (!view.is(i, words::kWa) || !view.is_digits(i + 1)) return false;
  at = i + 1;
  return true;
}

// «مليار، ونصف المليار»: a comma before a part that names its scale again.
bool joins_named_part(const View& view, Index i, Index& at) {
  if (!view.is_mark_of(i, U"،,") || !view.joined(i + 1, at)) return false;
  const auto scale = view.find(at, Class::fraction) ? number_word(view, at + 1) : std::nullopt;
  return scale && scale->proclitics.article && scale->multiplies();
}

// What «و» adds to a number that ends at c.end in the scale `limit`: smaller terms, and last a part of a scale. The
// scale that the number then ends in.
std::optional<Decimal> add_smaller(const View& view, Cardinal& c, std::optional<Decimal> limit) {
  Index next = 0;
  while (view.joined(c.end, next) || joins_digits(view, c.end, next) || joins_named_part(view, c.end, next)) {
    if (const auto part = joined_part(view, next, limit, c.value)) {
      if (const auto sum = add(c.value, part->value)) {
        c.value = *sum;
        c.end = part->end;
      }
      return Decimal(1);
    }
    const auto first = number_word(view, next);
    if (!limit || (first && first->proclitics.preposition != Proclitics::Preposition::none)) break;
    const auto t = read_term(view, next);
    if (!t || !(t->value < *limit)) break;
    const auto sum = add(c.value, t->value);
    if (!sum) break;
    c.value = *sum;
    c.end = t->end;
    c.in_words = c.in_words && t->in_words;
    c.plain = false;
    limit = t->scale;
  }
  return limit;
}

// «سبع وستين وثلاثمئة», «خمس وستين وتسعمئة وألف»: years of old are read from the smallest part upwards. Without the
// word for year before them it takes all three parts, since two may be a list.
bool add_larger(const View& view, Cardinal& c, Index at) {
  using enum Number::Role;
  const auto n = c.value.integer();
  Index next = 0;
  if (!c.in_words || !n || *n >= 100 || !view.joined(c.end, next)) return false;
  const auto hundreds_word = number_word(view, next);
  if (!hundreds_word || !(hundreds_word->is(hundred) || hundreds_word->is(hundreds))) return false;
  std::int64_t value = *n + hundreds_word->number.value;
  Index end = next + 1;
  const auto thousands = view.joined(end, next) ? number_word(view, next) : std::nullopt;
  if (thousands && (thousands->is(scale) || thousands->is(scale_dual)) && thousands->number.value <= 2000) {
    value += thousands->number.value;
    end = next + 1;
  } else {
    const auto year = at > 0 ? view.find(at - 1, Class::unit) : nullptr;
    if (!year || year->form != Form::plain || view.lexicon().unit[year->row].id != kYear) return false;
  }
  c.value = value;
  c.end = end;
  c.small_one = false;
  return true;
}

// «أربعة فاصلة خمسة», and of a scale «أربعة فاصلة خمسة ملايين»
void add_decimals(const View& view, Cardinal& c) {
  const auto point = decimals_in_words(view, c.end);
  const auto sum = point ? add(c.value, point->value) : std::nullopt;
  if (!sum) return;
  Term t{*sum, point->end, std::nullopt};
  multiply_by_scales(view, t);
  c.value = t.value;
  c.end = t.end;
  c.scaled = t.scale.has_value();
  c.plain = false;
  c.small_one = false;
}

bool bare_ten(const View& view, Index at) {
  const auto n = bare_number(view, at, Number::Role::unit);
  return n && n->value == 10;
}

}  // namespace

std::optional<Cardinal> read_cardinal(const View& view, Index at) {
  if (!view.has(at)) return std::nullopt;
  Cardinal c;
  if (view.is_word(at)) {
    const auto first = number_word(view, at);
    if (!first) {
      const auto part = part_of_scale(view, at);
      if (!part) return std::nullopt;
      return Cardinal{part->value, part->end, true,  false,
                      false,       true,      false, view.find(at, Class::fraction)->proclitics};
    }
    // «الاثنين» is Monday, «بالمئة» per cent; «الأحد عشر» are eleven.
    const bool weekday = view.find(at, Class::weekday) && !bare_ten(view, at + 1);
    if (first->proclitics.article && (weekday || view.find(at, Class::percent))) return std::nullopt;
    if (first->proclitics.article && first->is(Number::Role::zero)) return std::nullopt;
    c.proclitics = first->proclitics;
  }
  const auto t = read_term(view, at);
  if (!t) return std::nullopt;
  c.value = t->value;
  c.end = t->end;
  c.in_words = t->in_words;
  if (const auto parts = t->scale ? std::nullopt : counted_parts(view, t->end, t->value)) {
    c.value = parts->value;
    c.end = parts->end;
    c.in_words = true;
    return c;
  }
  c.plain = t->plain;
  c.ambiguous = t->ambiguous;
  c.scaled = t->scale.has_value();
  c.small_one = t->in_words && t->value == Decimal(1) && !t->scale;
  if (add_larger(view, c, at)) return c;
  if (!add_smaller(view, c, t->scale)) add_decimals(view, c);
  return c;
}

}  // namespace factcheck::extract
