#include "extract/qualifier.h"

#include <algorithm>

namespace factcheck::extract {
namespace {

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

// «ليصل إلى 15 ألفا» is what it came to, not a bound; «لأقل من 150» is one.
bool is_outcome(const View& view, Index at, const Sense& s) {
  if (s.proclitics.preposition != Proclitics::Preposition::lam) return false;
  const unsigned taken = s.proclitics.conjunction == Proclitics::Conjunction::none ? 1 : 2;
  const auto verb = static_cast<std::uint8_t>(view[at].key >> (8 * taken));
  return verb == text::kYeh || verb == text::kTeh;
}

}  // namespace

Qualified qualified(const View& view, Index first, Index last) {
  Qualified q{first, last, Precision::exact};
  const Index end = before_figure(view, first);
  for (Index n = std::min(end, kLongestPhrase); n >= 1; --n) {
    for (const Sense& s : view.senses(end - n)) {
      if (s.cls != Class::qualifier || s.words != n || !view.lexicon().qualifier[s.row].before) continue;
      if (is_outcome(view, end - n, s)) continue;
      q.precision = view.lexicon().qualifier[s.row].precision;
      q.first = end - n;
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
