// In: a figure. Out: what bounds it. Before the figure, reading backwards:
//
//   [negation [link]] phrase [subject] [preposition] [head] figure
//   لا يجب أن       يقل    العمر      عن          سن    18
//
// The phrase that begins nearest to the figure counts.
#include "extract/qualifier.h"

#include <algorithm>

#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Qualifier;
using Place = Qualifier::Place;

constexpr lexicon::ClassSet kQualifier = lexicon::class_bit(Class::qualifier);
// The longest way back from the figure to the first word of its phrase.
constexpr Index kReachBefore = 10;
constexpr Index kLongestSubject = 5;
constexpr Index kLongestClause = 8;
// Without a preposition that leads to the figure, a subject must be short to be one.
constexpr Index kLongestBareSubject = 3;
// «ريح تصل سرعتها يوم الغد إلى 25» is the most; «تصل درجة الحرارة العظمى في القاهرة إلى 39» is mostly just what it is.
constexpr Index kLongestOutcomeSubject = 2;
constexpr Index kMostLinks = 2;
// «180 راكبا كويتيا تقريبا»: one word may stand between the figure and a qualifier behind it.
constexpr Index kReachAfter = 2;

// The row that a word or phrase at `at` has for this place.
const Qualifier* row_at(const View& view, Index at, Place place, const Sense** sense = nullptr) {
  if (!view.may_be(at, kQualifier)) return nullptr;
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::qualifier || view.lexicon().qualifier[s.row].place != place) continue;
    if (sense != nullptr) *sense = &s;
    return &view.lexicon().qualifier[s.row];
  }
  return nullptr;
}

bool is_one_word(const View& view, Index at, Place place) {
  const Sense* s = nullptr;
  return row_at(view, at, place, &s) != nullptr && s->words == 1;
}

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

// «أعمارهم»: a pronoun at its end.
bool has_pronoun(const View& view, Index at) {
  constexpr unsigned kShortest = 4;
  const Key word = view[at].key;
  const unsigned n = text::length(word);
  if (n < kShortest) return false;
  const std::uint8_t last = text::letter(word, n - 1);
  const std::uint8_t before = text::letter(word, n - 2);
  constexpr std::string_view kHehAtEnd = "\xD9\x87";  // ة folds like it
  if (last == text::kHeh) return view.bytes(at).ends_with(kHehAtEnd);
  if (before == text::kHeh && (last == text::kAlef || last == text::kMeem || last == text::kNoon)) return true;
  return last == text::kAlef && before == text::kMeem && text::letter(word, n - 3) == text::kHeh;
}

bool is_head(const View& view, Index at) { return is_one_word(view, at, Place::head); }

// «مبلغ 5 ملايين», not «بسعر 5 دولارات», which begins a phrase of its own.
bool is_bare_head(const View& view, Index at) {
  const Sense* s = nullptr;
  return row_at(view, at, Place::head, &s) != nullptr && s->words == 1 &&
         s->proclitics.conjunction == Proclitics::Conjunction::none &&
         s->proclitics.preposition == Proclitics::Preposition::none;
}

// May tokens [first, last), between a phrase and the figure or its preposition, be the subject?
bool is_subject(const View& view, const Qualifier& q, Index first, Index last, bool negated, bool sized) {
  if (first == last) return true;
  const bool led = q.to[0] != 0;
  const bool short_outcome = q.outcome && !negated && !has_pronoun(view, first);
  const bool clause = led && view.is(first, words::kMa);  // «يزيد ما تنتجه مصانع البلاد من الدقيق عن مليوني طن»
  const Index most = short_outcome ? kLongestOutcomeSubject
                     : clause      ? kLongestClause
                     : led         ? kLongestSubject
                                   : kLongestBareSubject;
  if (!q.subject || last - first > most) return false;
  for (Index i = first; i < last; ++i) {
    if (!view.is_word(i) || view.find(i, Class::number)) return false;
    if (!led && (text::length(view[i].key) < 2 || (view.find(i, Class::function) && !is_head(view, i)))) return false;
  }
  if (!led) return view.has_article(last - 1) || has_pronoun(view, last - 1);
  // «يزيد الضغط على 5 فرق», «يصل الوفد إلى 3 عواصم» bound nothing; what is a quantity, or said of one, does.
  if (clause || negated || view.is(last, words::kAn) || has_pronoun(view, first) || is_head(view, first)) return true;
  return sized && view.is(last, words::kIla);
}

// Where the negation of the phrase at `at` begins, or `at`.
Index negation_of(const View& view, Index at) {
  Index i = at;
  for (Index links = 0; links < kMostLinks && i > 0 && is_one_word(view, i - 1, Place::link); ++links) --i;
  return i > 0 && is_one_word(view, i - 1, Place::negation) ? i - 1 : at;
}

// «بدون», «من دون»: without.
bool means_without(const View& view, Index at, const Sense& s) {
  return s.proclitics.preposition == Proclitics::Preposition::beh || (at > 0 && view.is(at - 1, words::kMin));
}

// «للغاية» is no «لغاية».
bool is_doubled_lam(const View& view, Index at, const Sense& s) {
  return !s.proclitics.article && text::letter(view[at].key, 0) == text::kLam &&
         text::letter(view[at].key, 1) == text::kLam;
}

// «ما يزيد على», «بما لا يقل عن»: with the relative.
Index with_relative(const View& view, Index at) {
  if (at == 0 || !view.is_word(at - 1)) return at;
  const Key word = view[at - 1].key;
  return word == words::kMa || word == words::kBima || word == words::kMimma ? at - 1 : at;
}

// «أعلى نسبة نمو تصل إلى 59 في المائة»: of the highest it tells what it was.
bool follows_superlative(const View& view, Index at) {
  constexpr Index kReach = 14;
  for (Index n = 1; n <= std::min(at, kReach); ++n) {
    const Index i = at - n;
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".،؛:!؟")) return false;
    const Sense* s = nullptr;
    const Qualifier* q = row_at(view, i, Place::before, &s);
    if (q != nullptr && s->words == 1 && q->to[0] == words::kMin && !q->subject && view.is_word(i + 1) &&
        !view.is(i + 1, words::kMin) && !view.is(i + 1, words::kAn))
      return true;
  }
  return false;
}

struct Bound {
  Index begin = 0;  // for one behind the figure: its end
  Precision precision = Precision::exact;
  bool weak = false;  // gives way to one behind: «تصل إلى 25 درجة أو أكثر»
};

// What the phrase at `at`, one reading of which is `s`, says of a figure that `end` stands before.
std::optional<Bound> bound_by(const View& view, Index at, const Sense& s, Index end, bool sized) {
  const Qualifier& q = view.lexicon().qualifier[s.row];
  Index subject_end = end;
  if (q.to[0] != 0) {
    if (end == 0 || !view.is_word(end - 1)) return std::nullopt;
    if (std::find(q.to.begin(), q.to.end(), view[end - 1].key) == q.to.end()) return std::nullopt;
    --subject_end;
  }
  if (at + s.words > subject_end || is_doubled_lam(view, at, s)) return std::nullopt;
  const Index negation = q.negated == Precision::exact ? at : negation_of(view, at);
  const bool negated = negation != at;
  if (!is_subject(view, q, at + s.words, subject_end, negated, sized)) return std::nullopt;
  const bool outcome = q.outcome && (s.proclitics.preposition == Proclitics::Preposition::lam ||
                                     (!negated && follows_superlative(view, at)));
  if (outcome || (q.sized && (!sized || means_without(view, at, s)))) return std::nullopt;
  return Bound{with_relative(view, negation), negated ? q.negated : q.precision, q.outcome && !negated};
}

std::optional<Bound> bound_at(const View& view, Index at, Index end, bool sized, Index least_words) {
  if (!view.may_be(at, kQualifier)) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::qualifier || s.words < least_words) continue;
    if (view.lexicon().qualifier[s.row].place != Place::before) continue;
    if (const auto q = bound_by(view, at, s, end, sized)) return q;
  }
  return std::nullopt;
}

std::optional<Bound> bound_before(const View& view, Index end, bool sized) {
  for (Index n = 1; n <= std::min(end, kReachBefore); ++n) {
    const Index at = end - n;
    const Token& token = view[at];
    if (token.kind == Token::Kind::line || token.kind == Token::Kind::digits || view.is_mark_of(at, U".،؛:!؟,"))
      return std::nullopt;
    const auto nearest = bound_at(view, at, end, sized, 1);
    if (!nearest) continue;
    // «يكاد يبلغ», «بحد أقصى يبلغ»: a longer phrase holds it.
    for (Index back = 1; back <= 2 && back <= at; ++back)
      if (const auto longer = bound_at(view, at - back, end, sized, back + 1)) return longer;
    return nearest;
  }
  return std::nullopt;
}

// «وأكثر من 30» bounds what follows it.
bool leads_on(const View& view, Index end) {
  const Sense* s = nullptr;
  const Qualifier* q = row_at(view, end - 1, Place::before, &s);
  if (q == nullptr || s->proclitics.article || !view.is_word(end)) return false;
  if (std::find(q->to.begin(), q->to.end(), view[end].key) == q->to.end()) return false;
  constexpr lexicon::ClassSet kFigure =
      lexicon::class_bit(Class::number) | lexicon::class_bit(Class::vague) | lexicon::kDual;
  return view.is_digits(end + 1) || view.may_be(end + 1, kFigure);
}

std::optional<Bound> bound_after(const View& view, Index last) {
  for (Index i = last; i < last + kReachAfter && view.has(i); ++i) {
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".،؛:!؟")) return std::nullopt;
    const Sense* s = nullptr;
    const Qualifier* q = row_at(view, i, Place::after, &s);
    if (q == nullptr) continue;
    if (leads_on(view, i + s->words)) return std::nullopt;
    return Bound{i + s->words, q->precision, false};
  }
  return std::nullopt;
}

// «والثلاثين»: what «و» joins is not led to by what stands before.
bool is_joined(const View& view, Index first) {
  const Senses senses = view.senses(first);
  return !senses.empty() && senses.begin()->proclitics.conjunction != Proclitics::Conjunction::none;
}

}  // namespace

Qualified qualified(const View& view, Index first, Index last, bool sized) {
  std::optional<Bound> before;
  if (!is_joined(view, first)) {
    const Index end = before_figure(view, first);
    before = bound_before(view, end, sized);
    if (!before && end > 0 && is_bare_head(view, end - 1)) before = bound_before(view, end - 1, sized);
  }
  const bool bound = before && before->precision != Precision::exact;
  if (bound && !before->weak) return {before->begin, last, before->precision};
  if (const auto after = bound_after(view, last)) return {first, after->begin, after->precision};
  if (bound) return {before->begin, last, before->precision};
  return {first, last, Precision::exact};
}

Trend trend_before(const View& view, Index at) {
  constexpr Index kReach = 12;
  for (Index n = 1; n <= std::min(at, kReach); ++n) {
    const Index i = at - n;
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".؛:!؟")) break;
    const Sense* s = nullptr;  // «لفترة» announces a range, «الفترة» does not
    if (row_at(view, i, Place::spread, &s) != nullptr && !s->proclitics.article) return Trend::spread;
    if (row_at(view, i, Place::change) != nullptr) return Trend::change;
  }
  return Trend::none;
}

Quantity with_precision(const Quantity& quantity, Precision precision) {
  if (precision == Precision::exact || quantity.precision != Precision::exact) return quantity;
  return Quantity::of(quantity.said(), precision);
}

}  // namespace factcheck::extract
