// The words and numerals that a date is made of.
#include "extract/date.h"
#include "extract/ordinal_words.h"

namespace factcheck::extract {

std::optional<int> small_number(const View& view, Index at, int low, int high) {
  if (!view.is_digits(at) || view.digit_count(at) > 4) return std::nullopt;
  const auto n = static_cast<int>(view.number(at));
  return n >= low && n <= high ? std::optional(n) : std::nullopt;
}

std::optional<Point> bare_day(const View& view, Index at) {
  Point p;
  p.first = at;
  if (const auto n = small_number(view, at, 1, 31); n && view.digit_count(at) <= 2) {
    p.date.day = static_cast<std::int8_t>(*n);
    p.last = at + 1;
    return p;
  }
  const auto words = read_ordinal_words(view, at);
  if (!words || words->value > 31 || words->feminine) return std::nullopt;
  p.date.day = static_cast<std::int8_t>(words->value);
  p.last = words->end;
  return p;
}

std::optional<MonthName> month_name(const View& view, Index at) {
  const auto s = view.find(at, Class::month);
  if (!s || s->proclitics.article) return std::nullopt;
  MonthName m{view.lexicon().month[s->row], at + s->words, false};
  // The same month by its other name: «أيار/مايو», «مارس (آذار)», «ابريل نيسان».
  Index next = m.end;
  const bool bracket = view.is_mark(next, U'(');
  if (bracket || view.is_mark_of(next, U"/-–\\")) ++next;
  const auto other = view.find(next, Class::month);
  if (other && view.lexicon().month[other->row].month == m.month.month &&
      view.lexicon().month[other->row].hijri == m.month.hijri) {
    const Index end = next + other->words;
    if (!bracket || view.is_mark(end, U')')) {
      m.end = bracket ? end + 1 : end;
      m.doubled = true;
    }
  }
  return m;
}

bool is_month_word(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && s->form == Form::plain && view.lexicon().unit[s->row].id == "month";
}
bool is_year_word(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && s->words == 1 && view.lexicon().unit[s->row].id == "year";
}

Era era(const View& view, Index& end) {
  if (view.is(end, words::kHeh)) return ++end, Era::hijri;
  if (view.is(end, words::kMeemAlone) && view.glued(end)) return ++end, Era::common;
  if (view.is_word(end)) {
    const Key k = view[end].key;
    if (k == words::kHijri || k == words::kHijriya) return ++end, Era::hijri;
    if (k == words::kMiladi || k == words::kMiladiya || k == words::kMiladiyan) return ++end, Era::common;
  }
  return Era::none;
}

void year_after(const View& view, Point& p) {
  Index at = p.last;
  if (view.is_mark_of(at, U"،,") && small_number(view, at + 1, kFirstYear, kLastYear)) ++at;
  for (Index filler = 0; filler < 3 && view.is_word(at) && !is_year_word(view, at); ++filler) {
    if (!view.find(at, Class::function)) break;
    ++at;
  }
  if (is_year_word(view, at))
    ++at;
  else if (at != p.last && !view.is_digits(at))
    at = p.last;
  const int low = p.hijri ? kHijriYears[0] : 1000;
  const auto year = view.digit_count_at_least(at, 4) ? small_number(view, at, low, kLastYear) : std::nullopt;
  if (year) {
    Index end = at + 1;
    const Era e = era(view, end);
    if ((e == Era::hijri) == p.hijri || e == Era::none) {
      p.date.year = static_cast<std::int16_t>(*year);
      p.last = end;
      return;
    }
  }
  if (const auto s = view.find(p.last, Class::relation); s && s->proclitics.article) {
    p.shift = view.lexicon().relation[s->row].shift;
    ++p.last;
  }
}

bool is_day_word(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && view.lexicon().unit[s->row].id == "day";
}

}  // namespace factcheck::extract
