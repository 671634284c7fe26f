#include "extract/qualifier.h"

namespace factcheck::extract {
namespace {

using lexicon::Qualifier;

constexpr Index kLongestPhrase = 6;
// «180 راكبا كويتيا تقريبا»: one word may stand between the figure and a qualifier behind it.
constexpr Index kReachAfter = 2;

Index back_over(const View& view, Index i, std::u32string_view marks) {
  while (i > 0 && view.is_mark_of(i - 1, marks)) --i;
  return i;
}

// «يقارب الـ«19%»»: the article may stand alone between.
Index before_figure(const View& view, Index first) {
  constexpr std::u32string_view kOpening = U"(«\"“[‹";
  Index i = back_over(view, first, kOpening);
  if (i > 0 && view.is(i - 1, words::kAl)) --i;
  return back_over(view, i, kOpening);
}

}  // namespace

Qualified qualified(const View& view, Index first, Index last) {
  Qualified q{first, last, Precision::exact};
  Index at = 0;
  if (const auto s = view.find_before(before_figure(view, first), Class::qualifier, at, kLongestPhrase)) {
    const Qualifier& before = view.lexicon().qualifier[s->row];
    // «ليصل إلى 15 ألفا» is what it came to, not a bound.
    if (before.before && s->proclitics.preposition != Proclitics::Preposition::lam) {
      q.precision = before.precision;
      q.first = at;
      return q;
    }
  }
  for (Index i = last; i < last + kReachAfter && view.has(i); ++i) {
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".،؛:!؟")) break;
    for (const Sense& s : view.senses(i)) {
      if (s.cls != Class::qualifier || view.lexicon().qualifier[s.row].before) continue;
      q.precision = view.lexicon().qualifier[s.row].precision;
      q.last = i + s.words;
      return q;
    }
  }
  return q;
}

Quantity with_precision(const Quantity& quantity, Precision precision) {
  if (precision == Precision::exact || quantity.precision != Precision::exact) return quantity;
  return Quantity::of(quantity.said(), precision);
}

}  // namespace factcheck::extract
