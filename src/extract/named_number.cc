// In: digits. Out: whether they belong to a name or an address by the words around them: «الفرقة 30», «مهرجان جدة 36»,
// «م/59», «الاتصال على +966 11 555 0123», «مقاس 4×6», «سالم (37) ومازن (72)».
#include "extract/named_number.h"

#include <algorithm>

#include "extract/counted.h"
#include "extract/numeral.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Numbered;

constexpr std::u32string_view kOpening = U"(«\"“[:";

Index before_opening(const View& view, Index at) {
  while (at > 0 && view.is_mark_of(at - 1, kOpening)) --at;
  return at;
}

bool is_times(const View& view, Index at) {
  if (view.is_mark_of(at, U"×*✕✖")) return true;
  return view.is_latin(at) && (view.bytes(at) == "x" || view.bytes(at) == "X");
}

// ---- names

// May the word stand inside a name? Verbs of news, prepositions and what bounds figures do not.
bool may_name(const View& view, Index at) {
  if (!view.is_word(at) || text::length(view[at].key) < 2) return false;
  for (const Class cls : {Class::function, Class::number, Class::qualifier, Class::frame, Class::saying, Class::vague})
    if (view.find(at, cls)) return false;
  return true;
}

// Of an address any words may stand before the numeral, of a name only its own.
bool may_stand_between(const View& view, Index first, Index last, const Numbered& n) {
  constexpr std::uint8_t kAddress = 4;  // digits
  for (Index i = first; i < last; ++i) {
    if (view[i].kind == Token::Kind::line || view.is_mark_of(i, U".،؛!؟")) return false;
    if (n.digits < kAddress && !may_name(view, i)) return false;
  }
  return true;
}

// «9 مساء»
bool is_hour(const View& view, Index at) {
  constexpr std::uint64_t kHours = 24;
  return view.number(at) <= kHours && view.find(at + 1, Class::daypart);
}

bool is_year(const View& view, Index at) {
  constexpr std::uint64_t kFirstYear = 1900;
  constexpr std::uint64_t kLastYear = 2100;
  return view.digit_count(at) == 4 && view.number(at) >= kFirstYear && view.number(at) <= kLastYear;
}

bool is_date(const View& view, Index at) {
  if (is_year(view, at) || view.find(at + 1, Class::relation)) return true;
  return view.find(at + 1, Class::month) || (view.is_mark_of(at + 1, U"/-") && view.is_digits(at + 2));
}

// «للموقع 4 فرق»: the plural that three to ten govern.
bool counts_several(const View& view, Index at) {
  constexpr std::uint64_t kLeast = 3;
  constexpr std::uint64_t kMost = 10;
  const auto s = view.find(view.skip_closing(at + 1), Class::noun);
  return s && s->proclitics.none() && s->form == Form::plural && view.number(at) >= kLeast && view.number(at) <= kMost;
}

bool is_numbered(const View& view, Index at) {
  constexpr Index kMostReach = 6;
  constexpr Index kLongestHead = 3;
  if (is_times(view, at + 1)) return false;
  Index before = before_opening(view, at);
  if (before > 0 && view.is_mark_of(before - 1, U"-–")) --before;   // «كوفيد - 19»
  if (before > 0 && view.is(before - 1, words::kAl)) return false;  // «البطولة العربية الـ21»
  for (Index n = 0; n <= std::min(before, kMostReach); ++n) {
    const Index end = before - n;
    if (n > 0 && (view[end].kind == Token::Kind::line || view.is_mark_of(end, U".؛!؟"))) return false;
    Index first = 0;
    const auto head = view.find_before(end, Class::numbered, first, kLongestHead);
    if (!head) continue;
    const Numbered& row = view.lexicon().numbered[head->row];
    // «لدي 5» is no «دي 5».
    constexpr unsigned kShort = 4;
    if (!head->proclitics.none() && text::length(view[end - 1].key) <= kShort) continue;
    if (n > row.reach || !may_stand_between(view, end, before, row)) continue;
    const std::uint32_t digits = view.digit_count(at);
    // «اللواء 35 مدرع»: what stands right behind the word counts little.
    const bool counted =
        n == 0 ? surely_counts(view, at + 1) || counts_several(view, at) : counts(view, at + 1, view.number(at));
    return digits >= row.digits && digits <= row.most && !counted && !is_hour(view, at) && !is_date(view, at);
  }
  return false;
}

// «م/59», «أ / 137»; but not «1436هـ/2015».
bool is_code_with_letter(const View& view, Index at) {
  if (at < 2 || !view.is_mark(at - 1, U'/') || !view.is_word(at - 2) || text::length(view[at - 2].key) != 1)
    return false;
  return !(at > 2 && view.is_digits(at - 3)) && !view.is(at - 2, words::kWa);
}

// «كوكس2», «جدة36»: right behind a name, or a word that no table knows.
bool hangs_on_a_name(const View& view, Index at) {
  constexpr unsigned kShortest = 3;
  if (at == 0 || !view.glued(at) || !view.is_word(at - 1) || view.is_latin(at - 1)) return false;
  const Key word = view[at - 1].key;
  const unsigned n = text::length(word);
  // «والـ16», «بالـ16»: the article of the number itself.
  if (n < kShortest || word >> (8 * (n - 2)) == words::kAl) return false;
  if (counts(view, at + 1, view.number(at)) || is_date(view, at)) return false;
  for (const Sense& s : view.senses(at - 1))
    if (s.cls != Class::place && s.cls != Class::organisation && s.cls != Class::name_part) return false;
  return true;
}

// «"شاهين 2"», «(سرايا عابدين 2)»: the last word of a title.
bool ends_a_title(const View& view, Index at) {
  constexpr Index kLongest = 4;  // words
  if (!view.is_mark_of(at + 1, U"»\"”″’)") || surely_counts(view, at + 2) || is_date(view, at)) return false;
  for (Index n = 1; n <= std::min(at, kLongest + 1); ++n) {
    const Index i = at - n;
    if (view.is_mark_of(i, U"«\"“‘(")) return n > 1;
    if (!may_name(view, i) || view.find(i, Class::noun) || view.find(i, Class::unit) ||
        view.find(i, Class::ordinal_head))
      return false;
  }
  return false;
}

// «مذكرات الجدة (3): الطفولة»: a part of a series.
bool numbers_a_part(const View& view, Index at) {
  constexpr std::uint32_t kMostDigits = 2;
  if (at < 2 || view.digit_count(at) > kMostDigits || !view.is_mark(at - 1, U'(') || !view.is_mark(at + 1, U')') ||
      !view.is_mark(at + 2, U':'))
    return false;
  for (const Class cls : {Class::function, Class::number, Class::qualifier, Class::frame, Class::unit})
    if (view.find(at - 2, cls)) return false;
  return view.is_word(at - 2);
}

// «5 + 1»
bool is_of_a_sum(const View& view, Index at) {
  constexpr std::uint64_t kMost = 10;
  return view.is_mark(at + 1, U'+') && view.is_digits(at + 2) && view.number(at) <= kMost &&
         view.number(at + 2) <= kMost;
}

// «(ب1)»: a vitamin, a class.
bool is_letter_and_digit(const View& view, Index at) {
  return at > 1 && view.glued(at) && view.is_word(at - 1) && text::length(view[at - 1].key) == 1 &&
         view.is_mark(at - 2, U'(') && view.is_mark(at + 1, U')');
}

// «88591 - Stc»: where to send a message.
bool is_short_code(const View& view, Index at) {
  return view.digit_count(at) >= 5 && view.digit_count(at) <= 6 && view.is_mark_of(at + 1, U"-–") &&
         view.is_latin(at + 2) && !view.find(at + 2, Class::unit) && !view.find(at + 2, Class::currency);
}

// «الدورتين (35) و(36)», «الدقائق 12 و40 و75»: some of a kind by their numbers.
bool is_of_two(const View& view, Index at) {
  const Index before = before_opening(view, at);
  if (before == 0 || !view.is(view.skip_closing(at + 1), words::kWa) || !view.has_article(before - 1) ||
      is_year(view, at))
    return false;
  // The article stands before no dual that has lost its ن, and «العامين 93 و94» are years.
  for (const Sense& s : view.senses(before - 1)) {
    const bool minute = s.cls == Class::unit && view.lexicon().unit[s.row].id == "minute";
    const bool thing = s.cls == Class::noun || minute;
    const bool several =
        is_dual(s.form) ? text::last_letter(view[before - 1].key) == text::kNoon : minute && s.form == Form::plural;
    if (thing && several && s.proclitics.article) return end_of_names(view, at + 1) != at + 1;
  }
  return false;
}

// ---- telephones

bool begins_with_zero(const View& view, Index at) {
  return view.number(at) == 0 || view.bytes(at).starts_with("0") || view.bytes(at).starts_with("٠");
}

bool is_called(const View& view, Index at) {
  constexpr Index kReach = 4;
  constexpr std::uint8_t kOfTelephones = 18;
  for (Index n = 1; n <= std::min(at, kReach); ++n) {
    if (view[at - n].kind == Token::Kind::line || view.is_mark_of(at - n, U".؛!؟")) return false;
    if (view.find(at - n, Class::identifier)) return true;
    const auto s = view.find(at - n, Class::numbered);
    if (s && view.lexicon().numbered[s->row].most == kOfTelephones) return true;
  }
  return false;
}

// «03-11-2020»
bool has_the_shape_of_a_date(const View& view, Index at) {
  return view.digit_count(at) <= 2 && view.is_digits(at + 2) && view.digit_count(at + 2) <= 2 &&
         view.is_digits(at + 4) && view.digit_count(at + 4) == 4 && !view.is_digits(at + 1);
}

// «+966 11 555 0123», «0500-123-456»: groups of digits, seven of them or more.
std::optional<Index> end_of_telephone(const View& view, Index at) {
  constexpr std::uint32_t kLeastDigits = 7;
  constexpr std::uint32_t kMostDigits = 15;
  constexpr std::uint32_t kSurely = 10;  // digits that no group of three makes a number of
  std::uint32_t digits = view.digit_count(at);
  bool threes = true;
  Index end = at + 1;
  while (true) {
    Index next = end;
    if (view.is_mark_of(next, U"-–()") && (view.glued(next) || view.glued(next + 1))) ++next;
    if (!view.is_digits(next) || digits + view.digit_count(next) > kMostDigits) break;
    digits += view.digit_count(next);
    threes = threes && view.digit_count(next) == 3;
    end = next + 1;
  }
  if (has_the_shape_of_a_date(view, at)) return std::nullopt;
  if (threes && end > at + 1 && digits < kSurely) return std::nullopt;
  if (digits < kLeastDigits || (end == at + 1 && !begins_with_zero(view, at))) return std::nullopt;
  const bool plus = at > 0 && view.is_mark(at - 1, U'+') && view.glued(at);
  const bool zero = begins_with_zero(view, at) && view.digit_count(at) > 1;
  if (!plus && !zero && !is_called(view, before_opening(view, at))) return std::nullopt;
  return plus || zero || !counts(view, end, 0) ? std::optional(end) : std::nullopt;
}

// ---- sizes

// «4×6», where no unit makes two measures of it.
std::optional<Index> end_of_dimensions(const View& view, Index at) {
  if (!is_times(view, at + 1) && !is_times(view, at + 3)) return std::nullopt;
  Index end = at;
  while (const auto n = view.is_digits(end) ? read_numeral(view, end) : std::nullopt) {
    end = n->end;
    if (!is_times(view, end) || !view.is_digits(end + 1)) break;
    ++end;
  }
  const auto first = read_numeral(view, at);
  if (!first || end == first->end || end == at || view.find(view.skip_closing(end), Class::unit)) return std::nullopt;
  return end;
}

// ---- minutes of goals

bool is_of_scorers(const View& view, Index at) {
  for (Index i = view.sentence_begin(at); i < view.sentence_end(at); ++i)
    if (view.find(i, Class::scorer)) return true;
  return false;
}

bool may_be_scorer(const View& view, Index at) {
  if (!view.is_word(at)) return false;
  if (view.find(at, Class::name_part)) return true;
  for (const Sense& s : view.senses(at))
    if (s.cls != Class::place && s.cls != Class::organisation && s.cls != Class::regnal) return false;
  return true;
}

// «سالم (37) ومازن (41، 72) هدفي المباراة»
std::optional<Index> end_of_minutes(const View& view, Index at) {
  constexpr std::uint64_t kLast = 120;
  if (at < 2 || !view.is_mark(at - 1, U'(') || !may_be_scorer(view, at - 2)) return std::nullopt;
  Index end = at;
  while (view.is_digits(end) && view.number(end) <= kLast) {
    ++end;
    if (view.is_mark(end, U'+') && view.is_digits(end + 1)) end += 2;
    if (view.is_mark(end, U')')) {
      const bool minutes = !surely_counts(view, end + 1) && is_of_scorers(view, at);
      return minutes ? std::optional(end) : std::nullopt;
    }
    if (view.is_mark_of(end, U"،,") || view.is(end, words::kWa)) ++end;
  }
  return std::nullopt;
}

}  // namespace

Index end_of_names(const View& view, Index end) {
  while (true) {
    Index next = view.skip_closing(end);
    if (view.is_mark_of(next, U"،,/-–") || view.is(next, words::kWa) || view.is(next, words::kAw) ||
        view.is(next, words::kIla))
      ++next;
    else
      return end;
    next = view.skip_opening(next);
    const bool parted = view.is(view.skip_closing(next + 1), words::kMin);  // «الدورتين 5 و6 من الخريجين»
    if (!view.is_digits(next) || (!parted && counts(view, next + 1, view.number(next)))) return end;
    if (view.is_mark_of(next + 1, U".,٫") && view.is_digits(next + 2)) return end;
    if (view.find(next + 1, Class::month) || view.find(view.skip_closing(next + 1), Class::daypart)) return end;
    end = next + 1;
  }
}

std::optional<NoFigure> telephone(const View& view, Index at) {
  if (const auto end = end_of_telephone(view, at)) return NoFigure{*end, "telephone"};
  return is_short_code(view, at) ? std::optional(NoFigure{at + 1, "telephone"}) : std::nullopt;
}

std::optional<NoFigure> named_number(const View& view, Index at) {
  if (const auto end = end_of_dimensions(view, at)) return NoFigure{*end, "dimensions"};
  if (const auto end = end_of_minutes(view, at)) return NoFigure{*end, "minute-of-goal"};
  if (is_code_with_letter(view, at)) return NoFigure{end_of_names(view, at + 1), "identifier"};
  if (is_letter_and_digit(view, at) || hangs_on_a_name(view, at) || numbers_a_part(view, at))
    return NoFigure{at + 1, "part-of-name"};
  if (is_of_a_sum(view, at)) return NoFigure{at + 3, "part-of-name"};
  if (!is_of_two(view, at) && !is_numbered(view, at) && !ends_a_title(view, at)) return std::nullopt;
  const auto numeral = read_numeral(view, at);
  if (!numeral || !numeral->plain) return std::nullopt;
  return NoFigure{end_of_names(view, at + 1), "part-of-name"};
}

}  // namespace factcheck::extract
