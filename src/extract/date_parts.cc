// The words and numerals that a date is made of.
#include "extract/cardinal.h"
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
  if (const auto word = calendar_word(view, at); word && word->role == lexicon::Calendar::Role::first) {
    p.date.day = 1;
    p.last = at + 1;
    return p;
  }
  constexpr auto kOrdinals = lexicon::class_bit(Class::ordinal) | lexicon::class_bit(Class::number);
  const auto words = view.may_be(at, kOrdinals) ? read_ordinal_words(view, at) : std::nullopt;
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

bool is_noun_of(const View& view, Index at, std::string_view unit) {
  const auto s = view.find(at, Class::unit);
  return s && s->words == 1 && view.lexicon().unit[s->row].id == unit;
}
bool is_day_word(const View& view, Index at) { return is_noun_of(view, at, "day"); }
bool is_month_word(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && s->form == Form::plain && view.lexicon().unit[s->row].id == "month";
}
bool is_year_word(const View& view, Index at) { return is_noun_of(view, at, "year"); }

const lexicon::Calendar* calendar_word(const View& view, Index at) {
  const auto s = view.find(at, Class::calendar);
  return s ? &view.lexicon().calendar[s->row] : nullptr;
}

std::optional<int> relation(const View& view, Index at) {
  const auto s = view.find(at, Class::relation);
  if (!s || !s->proclitics.article || s->proclitics.conjunction != Proclitics::Conjunction::none) return std::nullopt;
  return view.lexicon().relation[s->row].shift;
}

std::optional<std::int8_t> weekday_name(const View& view, Index at) {
  const auto s = view.find(at, Class::weekday);
  if (!s || !s->proclitics.article) return std::nullopt;
  return view.lexicon().weekday[s->row];
}

Era era(const View& view, Index& end, bool announced) {
  if (view.is(end, words::kHeh)) return ++end, Era::hijri;
  const bool apart = !view.glued(end);
  const bool squared = view.is_digits(end + 1) && view.glued(end + 1);  // «1000م2»
  if (view.is(end, words::kMeemAlone) && !squared && (!apart || announced)) return ++end, Era::common;
  const auto s = view.find(end, Class::calendar);
  if (!s || !s->proclitics.none() || view.lexicon().calendar[s->row].role != lexicon::Calendar::Role::era)
    return Era::none;
  end += s->words;
  const int value = view.lexicon().calendar[s->row].value;
  return value < 0 ? Era::before : value == 1 ? Era::common : Era::hijri;
}

std::optional<std::int16_t> year_in_words(const View& view, Index at, Index& end) {
  const auto c = read_cardinal(view, at);
  const auto year = c && c->in_words ? c->value.integer() : std::nullopt;
  if (!year || *year < 1 || *year > kLastYear || c->proclitics.preposition != Proclitics::Preposition::none)
    return std::nullopt;
  end = c->end;
  return static_cast<std::int16_t>(*year);
}

namespace {

// «2025», «1446هـ»; of fewer than four digits only with the mark of the Hijri era.
std::optional<std::int16_t> year_in_digits(const View& view, bool hijri, bool noun, Index& at) {
  const auto year = small_number(view, at, 1, kLastYear);
  Index end = at + 1;
  const Era e = era(view, end, noun);
  if (!year || e == Era::before || (e != Era::none && (e == Era::hijri) != hijri)) return std::nullopt;
  const bool plausible = hijri ? is_hijri_year(*year) : *year >= 1000;
  if (!(plausible && view.digit_count(at) == 4) && !(hijri && e == Era::hijri && *year <= kHijriYears[1]))
    return std::nullopt;
  at = end;
  return static_cast<std::int16_t>(*year);
}

// A year in digits or, behind its noun, in words («سنة إحدى وستين ومئتين»).
std::optional<std::int16_t> number_of_year(const View& view, const Point& p, Index& at, bool noun) {
  if (view.is_digits(at)) return year_in_digits(view, p.hijri, noun, at);
  if (!noun || !view.is_word(at)) return std::nullopt;
  const auto year = year_in_words(view, at, at);
  return year && *year >= (p.hijri ? 100 : 1000) ? year : std::nullopt;
}

}  // namespace

void year_after(const View& view, Point& p) {
  Index at = p.last;
  const bool parted = view.is_mark_of(at, U"،,") && small_number(view, at + 1, kFirstYear, kLastYear);
  if (parted || (view.is_mark(at, U'/') && view.digit_count_at_least(at + 1, 4))) ++at;  // «7 / يوليو / 2015»
  bool this_year = false;
  for (Index filler = 0; filler < 3 && view.is_word(at) && !is_year_word(view, at); ++filler) {
    if (!view.find(at, Class::function)) break;
    this_year = view.is(at, words::kHadha) || view.is(at, words::kHadhihi);
    ++at;
  }
  const bool noun = is_year_word(view, at);
  if (noun)
    ++at;
  else if (at != p.last && !view.is_digits(at))
    at = p.last;
  if (const auto year = number_of_year(view, p, at, noun)) {
    p.date.year = *year;
    p.last = at;
  } else if (noun && relation(view, at)) {
    p.year_shift = relation(view, at);
    p.last = at + 1;
  } else if (noun && this_year) {
    p.year_shift = 0;
    p.last = at;
  } else if (const auto shift = relation(view, p.last)) {
    p.shift = shift;
    ++p.last;
  }
}

}  // namespace factcheck::extract
