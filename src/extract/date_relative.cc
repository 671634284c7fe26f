// Days, months and years told by the day of the article: «أمس», «الثلاثاء الماضي», «15 من الشهر الجاري», «هذا العام».
// Silent where that day is not known.
//
// The day of an article in an archive is often that of the crawl, a few days late. So where a weekday stands beside the
// word («أمس الأربعاء»), the day is the latest of that name which the word allows. Bare weekdays stay silent, because
// they may be the last or the next; and so does a bare «اليوم», because it may be "nowadays" or the name of a
// newspaper.
#include "extract/date.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using Role = lexicon::Calendar::Role;

Date days_after(const Date& day, int days) { return from_day_number(day_number(day) + days); }

// The latest day of this name that is not more than a day after `day`, since articles are dated in other time zones.
Date latest(std::int8_t name, const Date& day) {
  Date d = days_after(day, 1);
  while (weekday(d) != name) d = days_after(d, -1);
  return d;
}

// Does a date follow that the words at `at` belong to («الأحد المقبل الموافق 10 شوال»)?
bool date_follows(const View& view, Index at) {
  if (view.is_mark_of(at, U"(،,")) ++at;
  if (const auto s = view.find(at, Class::calendar); s && view.lexicon().calendar[s->row].role == Role::equals)
    at += s->words;
  const auto p = date_point(view, at, bare_day(view, at));
  return p && p->date.month != 0;
}

bool is_part_of_day(const View& view, Index at) {
  const auto s = view.find(at, Class::daypart);
  return s && !s->proclitics.article;
}

// «أمس», «أول أمس», «غدا», with a weekday or without; «صباح اليوم», «اليوم الثلاثاء».
std::optional<Reading> named_day(const View& view, Index at, const Date& today) {
  const auto s = view.find(at, Class::calendar);
  if (!s || s->proclitics.article || s->proclitics.preposition != Proclitics::Preposition::none) return std::nullopt;
  const lexicon::Calendar& word = view.lexicon().calendar[s->row];
  if (word.role != Role::day && word.role != Role::near_day) return std::nullopt;
  Index end = at + s->words;
  Index next = end;
  const bool bracket = view.is_mark(next, U'(');
  if (bracket || view.is_mark_of(next, U"،,")) ++next;
  const auto name = weekday_name(view, next);
  if (date_follows(view, name ? next + 1 : end)) return std::nullopt;
  Date day = days_after(today, word.value);
  if (name) {
    day = latest(*name, day);
    end = next + 1;
    if (bracket && view.is_mark(end, U')')) ++end;
  } else if (word.role == Role::near_day && !(at > 0 && is_part_of_day(view, at - 1))) {
    return std::nullopt;
  }
  return Reading{relative_mention(view, Kind::date, at, end, {day, day}), end};
}

// «الثلاثاء الماضي», «الخميس المقبل»
std::optional<Reading> weekday_told(const View& view, Index at, const Date& today) {
  const auto name = weekday_name(view, at);
  const auto shift = name ? relation(view, at + 1) : std::nullopt;
  if (!shift || *shift == 0 || date_follows(view, at + 2)) return std::nullopt;
  Date day = days_after(today, *shift);
  while (weekday(day) != *name) day = days_after(day, *shift);
  return Reading{relative_mention(view, Kind::date, at, at + 2, {day, day}), at + 2};
}

Date month_after(const Date& day, int months) {
  const int n = day.year * 12 + day.month - 1 + months;
  return {static_cast<std::int16_t>(n / 12), static_cast<std::int8_t>(n % 12 + 1), 0};
}

enum class Stretch { none, week, month, year };

Stretch stretch_at(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  if (!s || !s->proclitics.article || s->form != Form::plain || s->words != 1) return Stretch::none;
  const std::string_view id = view.lexicon().unit[s->row].id;
  return id == "week" ? Stretch::week : id == "month" ? Stretch::month : id == "year" ? Stretch::year : Stretch::none;
}

// The possessive suffixes that end in heh, which folding joins with the teh marbuta of «ميزانية».
bool ends_with_suffix(std::string_view bytes) {
  constexpr std::string_view kHis = "\u0647";
  constexpr std::string_view kHer = "\u0647\u0627";
  return bytes.ends_with(kHis) || bytes.ends_with(kHer);
}

// In «المدير العام الحالي» the word is no year: a noun with the article, or with a suffix, stands before it.
bool may_be_general(const View& view, Index at) {
  if (at == 0 || !view.is_word(at - 1) || text::last_letter(view[at].key) == text::kHeh) return false;
  if (view.find(at - 1, Class::function) || weekday_name(view, at - 1)) return false;
  return (view.has_article(at - 1) && text::last_letter(view[at - 1].key) != text::kHeh) ||
         ends_with_suffix(view.bytes(at - 1));
}

// «العام الماضي», «الشهر الجاري», «هذا الأسبوع». A week is Monday to Sunday, as ISO 8601 counts.
std::optional<Reading> stretch_told(const View& view, Index at, const Date& today) {
  const Stretch stretch = stretch_at(view, at);
  if (stretch == Stretch::none) return std::nullopt;
  const bool this_one = at > 0 && (view.is(at - 1, words::kHadha) || view.is(at - 1, words::kHadhihi));
  auto shift = relation(view, at + 1);
  const Index end = shift ? at + 2 : at + 1;
  if (!shift && this_one && !(view.has_article(at + 1) && stretch == Stretch::month)) shift = 0;
  if (!shift || view.digit_count_at_least(end, 4)) return std::nullopt;  // «العام الماضي 2014» says its year
  if (stretch == Stretch::year && !this_one && may_be_general(view, at)) return std::nullopt;
  const Index first = this_one ? at - 1 : at;
  if (stretch == Stretch::week) {
    const Date monday = days_after(today, 1 - weekday(today) + 7 * *shift);
    return Reading{relative_mention(view, Kind::date_range, first, end, {monday, days_after(monday, 6)}), end};
  }
  const Date date = stretch == Stretch::month ? month_after(today, *shift)
                                              : Date{static_cast<std::int16_t>(today.year + *shift), 0, 0};
  return Reading{relative_mention(view, Kind::date, first, end, {date, date}), end};
}

struct DaysOfMonth {
  int low = 0;
  int high = 0;
  int shift = 0;
  Index end = 0;
};

// «15 من الشهر الجاري», «من 10 إلى 12 الشهر المقبل», «29 الحالي»
std::optional<DaysOfMonth> days_of_month(const View& view, Index at, const std::optional<Point>& low) {
  if (!low) return std::nullopt;
  DaysOfMonth d{low->date.day, low->date.day, 0, low->last};
  if (view.is(d.end, words::kIla) || view.is_mark_of(d.end, kDateDashes)) {
    const auto high = bare_day(view, d.end + 1);
    if (!high) return std::nullopt;
    d.high = high->date.day;
    d.end = high->last;
  }
  Index next = d.end;
  if (view.is(next, words::kMin)) ++next;
  const bool noun = stretch_at(view, next) == Stretch::month;
  if (noun) ++next;
  const auto shift = relation(view, next);
  if (!shift || (!noun && (next != d.end || *shift != 0 || !view.is_digits(at)))) return std::nullopt;
  d.shift = *shift;
  d.end = next + 1;
  return d;
}

std::optional<Reading> day_of_month_told(const View& view, Index at, const std::optional<Point>& day,
                                         const std::optional<Date>& today) {
  const auto d = days_of_month(view, at, day);
  if (!d) return std::nullopt;
  if (!today) return Reading{std::nullopt, d->end, "day-without-month"};
  DateRange range{month_after(*today, d->shift), month_after(*today, d->shift)};
  range.from.day = static_cast<std::int8_t>(d->low);
  range.to.day = static_cast<std::int8_t>(d->high);
  if (!is_valid(range.from) || !is_valid(range.to)) return Reading{std::nullopt, d->end, "day-without-month"};
  const Kind kind = d->low == d->high ? Kind::date : Kind::date_range;
  return Reading{relative_mention(view, kind, at, d->end, range), d->end};
}

}  // namespace

std::optional<Reading> read_relative_date(const View& view, Index at, const std::optional<Point>& day,
                                          const Context& context) {
  const std::optional<Date> today = context.day && context.day->full() ? context.day : std::nullopt;
  if (auto r = day_of_month_told(view, at, day, today)) return r;
  if (!today) return std::nullopt;
  if (auto r = named_day(view, at, *today)) return r;
  if (auto r = weekday_told(view, at, *today)) return r;
  return stretch_told(view, at, *today);
}

}  // namespace factcheck::extract
