// Times of day («14:21», «الساعة 8 صباحًا», «الساعة الثالثة والنصف») and scores of matches («3-0»).
#include "extract/ordinal_words.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr std::u32string_view kDashes = U"-–—";

bool announced(const View& view, Index at) {
  while (at > 0 && view.is_mark_of(at - 1, U"(«\"")) --at;
  Index first = 0;
  return at > 0 && view.find_before(at, Class::clock, first, 2).has_value();
}

// The part of the day after a time; minutes of an afternoon hour get twelve hours more.
int with_daypart(const View& view, int minutes, Index& end) {
  Index at = view.skip_closing(end);
  if (view.is(at, words::kFi)) ++at;
  const auto s = view.find(at, Class::daypart);
  if (!s || s->proclitics.conjunction != Proclitics::Conjunction::none) return minutes;
  end = at + 1;
  if (view.lexicon().daypart[s->row].afternoon && minutes < 12 * 60 && minutes >= 60) return minutes + 12 * 60;
  if (!view.lexicon().daypart[s->row].afternoon && minutes >= 12 * 60 && minutes < 13 * 60) return minutes - 12 * 60;
  return minutes;
}

Reading time_reading(const View& view, Index first, Index end, int minutes, bool in_words) {
  Mention m = make_mention(view, Kind::time, first, end, in_words ? "time-words" : "time");
  m.figure = m.span;
  m.value.form = Value::Form::time;
  m.value.times = {static_cast<std::int16_t>(minutes), static_cast<std::int16_t>(minutes)};
  m.in_words = in_words;
  return {m, end};
}

// «17,00 ت غ», «17:00 بتوقيت غرينتش»: the zone makes a time of what may be a decimal.
bool zone_follows(const View& view, Index at, Index& end, int& minute) {
  if (!view.is_mark_of(at + 1, U".,٫") || !view.glued(at + 1) || !view.digit_count_at_least(at + 2, 2)) return false;
  if (!view.find(at + 3, Class::zone) || view.number(at + 2) >= 60) return false;
  minute = static_cast<int>(view.number(at + 2));
  end = at + 3;
  return true;
}

std::optional<Reading> digital(const View& view, Index at) {
  const bool said = announced(view, at);
  const std::uint32_t n = view.digit_count(at);
  const auto value = static_cast<int>(std::min<std::uint64_t>(view.number(at), 9999));
  int hour = value;
  int minute = 0;
  Index end = at + 1;
  const bool colon = view.is_mark(at + 1, U':');
  const bool other = said && view.is_mark_of(at + 1, U".,٫");
  if ((colon || other) && view.glued(at + 1) && view.is_digits(at + 2) && view.glued(at + 2) &&
      view.digit_count(at + 2) == 2 && view.number(at + 2) < 60) {
    minute = static_cast<int>(view.number(at + 2));
    end = at + 3;
    if (view.is_mark(end, U':') && view.glued(end) && view.digit_count_at_least(end + 1, 2)) end += 2;  // seconds
  } else if (said && n == 4 && value % 100 < 60) {
    hour = value / 100;
    minute = value % 100;
  } else if (!(zone_follows(view, at, end, minute) || (said && n <= 2))) {
    // Neither «17,00 ت غ» nor «الساعة 8»: «8 مساءً», only with the part of the day right after it.
    const auto s = view.find(end, Class::daypart);
    if (n > 2 || !s || !s->proclitics.none() || hour > 12 || hour == 0) return std::nullopt;
  }
  if (hour > 24) return std::nullopt;
  const int minutes = with_daypart(view, hour % 24 * 60 + minute, end);
  return time_reading(view, at, end, minutes, false);
}

// «الثالثة والنصف», «العاشرة إلا ربعا», «الخامسة و20 دقيقة»
int spoken_minutes(const View& view, Index& end) {
  Index next = 0;
  if (view.joined(end, next)) {
    if (const auto f = view.find(next, Class::fraction)) {
      const lexicon::Fraction& part = view.lexicon().fraction[f->row];
      if (part.denominator == 2 || part.denominator == 3 || part.denominator == 4) {
        end = next + 1;
        return static_cast<int>(60 * part.numerator / part.denominator);
      }
    }
    if (view.is_digits(next) && view.number(next) < 60) {
      const auto unit = view.find(next + 1, Class::unit);
      if (unit && view.lexicon().unit[unit->row].id == "minute") {
        end = next + 2;
        return static_cast<int>(view.number(next));
      }
    }
    return 0;
  }
  if (view.is(end, words::kIlla)) {
    if (const auto f = view.find(end + 1, Class::fraction)) {
      const lexicon::Fraction& part = view.lexicon().fraction[f->row];
      end += 2;
      return -static_cast<int>(60 * part.numerator / part.denominator);
    }
  }
  return 0;
}

std::optional<Reading> spoken(const View& view, Index at) {
  const auto words = read_ordinal_words(view, at);
  const auto part_of_day = view.find(words ? words->end : at + 1, Class::daypart);
  const bool said = announced(view, at);
  // «الرابعة عصرا» needs no clock before it.
  if (!said && !(words && words->article && part_of_day && part_of_day->proclitics.none())) return std::nullopt;
  int hour = 0;
  Index end = at + 1;
  if (words && words->feminine && words->value >= 1 && words->value <= 12) {
    hour = static_cast<int>(words->value);
    end = words->end;
  } else if (const auto s = view.find(at, Class::number);
             s && s->proclitics.article && view.lexicon().number[s->row].value == 1) {
    hour = 1;  // الساعة الواحدة
  } else {
    return std::nullopt;
  }
  int minutes = hour % 24 * 60 + spoken_minutes(view, end);
  minutes = with_daypart(view, minutes, end);
  return time_reading(view, at, end, minutes, true);
}

}  // namespace

std::optional<Reading> read_time(const View& view, Index at, const Context&) {
  return view.is_digits(at) ? digital(view, at) : spoken(view, at);
}

std::optional<Reading> read_score(const View& view, Index at, const Context&) {
  // Two small numbers with a dash and nothing counted behind them: a result, not a range.
  if (!view.is_digits(at) || view.digit_count(at) > 2 || !view.is_mark_of(at + 1, kDashes)) return std::nullopt;
  const auto nil = view.find(at + 2, Class::number);  // «2-صفر»
  const bool is_nil = nil && nil->proclitics.none() && view.lexicon().number[nil->row].value == 0;
  if (!is_nil && (!view.is_digits(at + 2) || view.digit_count(at + 2) > 2)) return std::nullopt;
  const auto home = static_cast<std::int64_t>(view.number(at));
  const auto away = is_nil ? 0 : static_cast<std::int64_t>(view.number(at + 2));
  const bool result = at > 0 && view.find(at - 1, Class::result);
  if ((!result && (home > 20 || away > 20)) || view.is_mark_of(at + 3, U"-–/") ||
      (view.is_mark(at + 3, U'.') && view.is_digits(at + 4)))
    return std::nullopt;
  if (at > 0 && view.glued(at) && view[at - 1].kind != Token::Kind::line && !view.is_mark_of(at - 1, U"(«\"["))
    return std::nullopt;
  const Index next = view.skip_closing(at + 3);
  for (const Class cls : {Class::noun, Class::unit, Class::currency, Class::percent, Class::number, Class::month})
    if (view.find(next, cls)) return std::nullopt;
  Mention m = make_mention(view, Kind::score, at, at + 3, "score");
  m.figure = m.span;
  m.value.form = Value::Form::score;
  m.value.quantity = {Decimal(home), Decimal(away), Precision::exact};
  return Reading{m, at + 3};
}

}  // namespace factcheck::extract
