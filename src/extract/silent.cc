// Digits that are part of a name or an address and state no quantity: «القانون رقم 12.34», www.x.com/123, F-16,
// &#8211;; numbers of items; what a clock is ahead of Greenwich; markup; and words of number in fixed expressions:
// «الفن السابع».
#include <algorithm>

#include "extract/counted.h"
#include "extract/identifier.h"
#include "extract/named_number.h"
#include "extract/numeral.h"
#include "extract/rules.h"
#include "extract/share.h"

namespace factcheck::extract {
namespace {

constexpr std::u32string_view kOuter = U".,،؛:!؟?()[]«»\"“”'’‘";
constexpr std::u32string_view kTelling = U"@#_&+/.-";  // of an address or a code
constexpr std::uint32_t kLongNumber = 8;
constexpr Index kLongestRun =
    64;  // tokens on either side; longer than any address, and looked at for each of its digits

// The run without white space around token `at`, without its outer punctuation, as tokens.
struct Run {
  Index first = 0;
  Index last = 0;
};

Run run_around(const View& view, Index at) {
  Run run{at, at + 1};
  const Index least = at - std::min(at, kLongestRun);
  const Index most = at + kLongestRun;
  while (run.first > least && view.glued(run.first) && view[run.first - 1].kind != Token::Kind::line) --run.first;
  while (run.last < most && view.has(run.last) && view.glued(run.last) && view[run.last].kind != Token::Kind::line)
    ++run.last;
  while (run.first < at && view.is_mark_of(run.first, kOuter)) ++run.first;
  while (run.last > at + 1 && view.is_mark_of(run.last - 1, kOuter)) --run.last;
  return run;
}

// Only runs that hold a Latin letter or a sign of an address, or long numbers, are worth matching.
bool is_suspicious(const View& view, const Run& run, Index at) {
  if (view.digit_count(at) >= kLongNumber) return true;
  for (Index i = run.first; i < run.last; ++i)
    if (view.is_latin(i) || view.is_mark_of(i, kTelling)) return true;
  return false;
}

// «F», «طائراتF»
bool ends_in_latin(const View& view, Index at) {
  if (!view.is_word(at)) return false;
  const char last = view.bytes(at).back();
  return view.is_latin(at) || (last >= 'A' && last <= 'Z') || (last >= 'a' && last <= 'z');
}

// Part of a word of another script, or behind the sign of an entity or a handle: F-16, G20, 4G, &#34;, #2015.
bool is_part_of_a_name(const View& view, Index at) {
  const auto is_currency = [&](Index i) { return view.find(i, Class::currency) != nullptr; };
  const auto is_symbol = [&](Index i) { return is_currency(i) || view.find(i, Class::unit); };
  if (at > 0 && view.glued(at)) {
    if (ends_in_latin(view, at - 1) && !is_currency(at - 1)) return true;
    if (view.is_mark_of(at - 1, U"#@_&^")) return true;
    if (at > 1 && view.is_mark_of(at - 1, U"-.+") && view.glued(at - 1) && view.is_latin(at - 2)) return true;
    // «كوفيد-19», «إس-400»; but not «نونبر-24».
    if (at > 1 && view.is_mark(at - 1, U'-') && view.glued(at - 1) && view.is_word(at - 2) &&
        !view.find(at - 2, Class::month))
      return true;
  }
  if (view.glued(at + 1) && view.is_mark(at + 1, U'^')) return true;  // 10^400 is neither 10 nor 400
  return view.glued(at + 1) && view.is_latin(at + 1) && !is_symbol(at + 1);
}

// <?xml version="1.0"?>, <img width="300">: the digits of a tag that was left in the text.
bool is_in_tag(const View& view, Index at) {
  const Index least = at - std::min(at, kLongestRun);
  for (Index i = at; i-- > least;) {
    if (view[i].kind == Token::Kind::line || view.is_mark(i, U'>')) return false;
    if (view.is_mark(i, U'<')) return view.glued(i + 1) && (view.is_latin(i + 1) || view.is_mark_of(i + 1, U"?!/"));
  }
  return false;
}

// Past the hours, and the minutes where there are some: +3, +03:00, +0300, +5:30. Nothing where that is no difference
// between clocks, which is at the most 14 hours.
std::optional<Index> past_hours(const View& view, Index at) {
  constexpr std::uint64_t kMostHours = 14;
  constexpr std::uint64_t kMinutes = 60;
  const std::uint32_t digits = view.digit_count(at);
  const std::uint64_t number = view.number(at);
  if (digits == 4) return number / 100 <= kMostHours && number % 100 < kMinutes ? std::optional(at + 1) : std::nullopt;
  if (digits > 2 || number > kMostHours) return std::nullopt;
  const bool has_minutes =
      view.is_mark(at + 1, U':') && view.glued(at + 1) && view.is_digits(at + 2) && view.glued(at + 2);
  if (!has_minutes) return at + 1;
  return view.digit_count(at + 2) == 2 && view.number(at + 2) < kMinutes ? std::optional(at + 3) : std::nullopt;
}

// Does a time of day with a colon end before token `end`?
bool is_behind_time(const View& view, Index end) {
  return end > 2 && view.is_digits(end - 1) && view.digit_count(end - 1) == 2 && view.is_mark(end - 2, U':') &&
         view.glued(end - 1) && view.is_digits(end - 3) && view.glued(end - 2);
}

// «(GMT+0300)», «غرينتش +3», «10:15+03:00»: how far a clock is from that of Greenwich. Behind a time, + alone says so:
// «10:15-12:30» is from one to the other.
std::optional<Index> past_offset(const View& view, Index at) {
  if (at < 2 || !view.is_mark_of(at - 1, U"+-−–") || !view.glued(at)) return std::nullopt;
  const auto end = past_hours(view, at);
  if (!end) return std::nullopt;
  Index first = 0;
  if (view.find_before(at - 1, Class::zone, first, 3)) return end;
  const bool says_minutes = *end != at + 1 || view.digit_count(at) == 4;
  const bool is_short = view.digit_count(at) == 2;
  if (view.is_mark(at - 1, U'+') && (says_minutes || is_short) && is_behind_time(view, at - 1)) return end;
  return std::nullopt;
}

// «شمل القرار 330 شخصا», «تحمل الرحلة 12 طنا»: a word in a form that only a number before it gives, or money.
bool is_surely_counted(const View& view, Index at) {
  if (const auto s = view.find(at, Class::currency); s && s->proclitics.none() && view.is_word(at)) return true;
  for (const Class cls : {Class::noun, Class::unit})
    if (const auto s = view.find(at, cls); s && s->proclitics.none() && s->form == Form::tanwin) return true;
  return false;
}

// Does an item of a list stand before this one: «1- … 2- …»?
bool follows_an_item(const View& view, Index at) {
  constexpr Index kLongestItem = 80;
  const std::uint64_t before = view.number(at) - 1;
  for (Index n = 2; n <= std::min(at, kLongestItem); ++n)
    if (view.is_digits(at - n) && view.number(at - n) == before && view.is_mark_of(at - n + 1, U"-–—).")) return true;
  return false;
}

// «(7) انظر المرجع السابق»; but «(15) طالبا» is a count, for some papers put every figure in brackets.
bool is_footnote(const View& view, Index at) {
  if (at == 0 || !view.is_mark(at - 1, U'(') || !view.is_mark(at + 1, U')') || !view.is_word(at + 2)) return false;
  return (at == 1 || view[at - 2].kind == Token::Kind::line) && !counts(view, at + 2, view.number(at)) &&
         !view.find(at + 2, Class::function);
}

// «1- اجتياز المقابلة», «2) صورة من المؤهل»: the number of an item of a list, where a line or a sentence begins, or
// behind the item before it. «(15) عادة» may be a count, for some papers put every figure in brackets.
bool numbers_an_item(const View& view, Index at) {
  constexpr std::uint32_t kMostDigits = 2;
  if (view.digit_count(at) > kMostDigits) return false;
  if (is_footnote(view, at)) return true;
  if (!view.is_mark_of(at + 1, U"-–—).") || !view.is_word(at + 2) || view.find(at + 2, Class::month)) return false;
  if (at == 0 || view[at - 1].kind == Token::Kind::line) return true;
  if (view.is_mark(at + 1, U'.') || view.is_mark_of(at - 1, U"(") || is_surely_counted(view, at + 2)) return false;
  return view.begins_sentence(at) || view.is_mark_of(at - 1, U":") ||
         (view.number(at) > 1 && follows_an_item(view, at));
}

// Past the rest of such a name: digits and letters without white space.
Index end_of_name(const View& view, Index at) {
  ++at;
  while (view.glued(at) && (view.is_digits(at) || view.is_latin(at) ||
                            (view.is_mark_of(at, U".-_:") && view.glued(at + 1) && view.is_digits(at + 1))))
    ++at;
  return at;
}

// «القانون رقم 12.34», «المادتين 5 و6»: past the numbers behind such a word.
std::optional<Index> end_of_identifier(const View& view, Index at) {
  Index before = at;
  while (before > 0 && view.is_mark_of(before - 1, U"(:«\"")) --before;
  Index first = 0;
  if (!view.find_before(before, Class::identifier, first, 3)) return std::nullopt;
  const auto numeral = read_numeral(view, at);
  Index end = numeral ? numeral->end : at + 1;
  if (is_surely_counted(view, end)) return std::nullopt;
  while (view.is_mark_of(end, U"/-.") && view.is_digits(end + 1)) end += 2;
  return end_of_names(view, end);
}

// «الساعة الواحدة من ظهر الأحد», «واحد من كل عشرة»: here the words of an idiom mean what they say.
bool is_meant(const View& view, Index at, const Sense& idiom) {
  if (at > 0 && view.find(at - 1, Class::clock)) return true;
  if (!view.find(at, Class::number)) return false;
  return view.find(at + idiom.words, Class::daypart) || begins_one_of_every(view, at);
}

}  // namespace

std::optional<Reading> read_silent(const View& view, Index at, const Context&) {
  if (const auto idiom = view.find(at, Class::idiom); idiom && !is_meant(view, at, *idiom))
    return Reading{std::nullopt, at + idiom->words, "idiom"};
  if (!view.is_digits(at)) return std::nullopt;
  if (is_in_tag(view, at)) return Reading{std::nullopt, at + 1, "markup"};
  if (const auto end = past_offset(view, at)) return Reading{std::nullopt, *end, "zone-offset"};
  const Run run = run_around(view, at);
  if (run.last - run.first > 1 || view.digit_count(at) >= kLongNumber) {
    const std::string_view bytes = view.span(run.first, run.last).of(view.passage().bytes);
    if (is_suspicious(view, run, at) && is_identifier(bytes, view.lexicon()))
      return Reading{std::nullopt, run.last, "identifier-shape"};
  }
  if (is_part_of_a_name(view, at)) return Reading{std::nullopt, end_of_name(view, at), "part-of-name"};
  if (numbers_an_item(view, at)) return Reading{std::nullopt, at + 2, "list-item"};
  if (const auto number = telephone(view, at)) return Reading{std::nullopt, number->end, number->rule};
  if (const auto end = end_of_identifier(view, at)) return Reading{std::nullopt, *end, "identifier"};
  if (const auto named = named_number(view, at)) return Reading{std::nullopt, named->end, named->rule};
  return std::nullopt;
}

}  // namespace factcheck::extract
