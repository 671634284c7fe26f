// In: an article's dates. Out: the day that it is of; days, months and years later. See own_day.h.
#include "clause/own_day.h"

#include <cstdlib>

#include "factcheck/lexicon.h"

namespace factcheck::clause {

using lexicon::Calendar;
using lexicon::Class;

const Calendar* calendar_word(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::calendar);
  return s ? &view.lexicon().calendar[s->row] : nullptr;
}

// A weekday with its article.
int weekday_at(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::weekday);
  return s && s->proclitics.article ? view.lexicon().weekday[s->row] : 0;
}

int month_number(const Date& d) { return d.year * 12 + d.month - 1; }

Date days_later(const Date& day, int days) { return from_day_number(day_number(day) + days); }

Date months_later(const Date& day, int months) {
  const int n = month_number(day) + months;
  return {static_cast<std::int16_t>(n / 12), static_cast<std::int8_t>(n % 12 + 1), 0};
}

DateRange years_later(DateRange range, int years) {
  range.from.year = static_cast<std::int16_t>(range.from.year + years);
  range.to.year = static_cast<std::int16_t>(range.to.year + years);
  // 29 February has no year after.
  if (range.from.full() && !is_valid(range.from)) range.from.day = 28;
  if (range.to.full() && !is_valid(range.to)) range.to.day = 28;
  return range;
}

namespace {

bool is_day_told(const Calendar* word) {
  return word != nullptr && (word->role == Calendar::Role::day || word->role == Calendar::Role::near_day);
}

// The article's day by a mention: «أمس الأربعاء», «اليوم الثلاثاء 28 يوليو».
std::optional<Date> day_by(const View& view, const Mention& m) {
  constexpr TokenIndex kReach = 4;
  const Date& day = m.value.dates.from;
  if (!day.full() || m.value.dates.to != day) return std::nullopt;
  if (m.relative) {
    const Calendar* word = calendar_word(view, m.first_token);
    if (!is_day_told(word)) return std::nullopt;
    for (TokenIndex i = m.first_token + 1; i < m.last_token; ++i)
      if (weekday_at(view, i) != 0) return days_later(day, -word->value);
    return std::nullopt;
  }
  for (TokenIndex back = 1; back <= kReach && back <= m.first_token; ++back) {
    const TokenIndex i = m.first_token - back;
    if (const Calendar* word = calendar_word(view, i); is_day_told(word)) return days_later(day, -word->value);
    if (weekday_at(view, i) == 0 && !view.is_mark_of(i, U"()،,") && calendar_word(view, i) == nullptr) break;
  }
  return std::nullopt;
}

}  // namespace

OwnDay own_day(const std::vector<View>& views, const std::vector<Mention>& mentions, const Date& given) {
  constexpr int kFarthestFromGiven = 14;
  for (const Mention& m : mentions) {
    if (m.kind != Kind::date || m.value.dates.from.day == 0) continue;
    for (const View& view : views) {
      if (view.passage().field != m.field) continue;
      const auto day = day_by(view, m);
      if (day && std::abs(day_number(*day) - day_number(given)) <= kFarthestFromGiven) return {given, *day, true};
    }
  }
  return {given, given, false};
}

}  // namespace factcheck::clause
