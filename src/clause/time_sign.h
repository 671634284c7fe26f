// What speaks for a period as the time of a figure, or against it; data/model/time.tsv says how much.
//
// A period has signs for where it is told and how far from the article's day it is. What a figure and its article are
// like are traits: they speak for no one period but for a sort of them (a rank for a year, a toll for a day), so that
// a trait has a worth for each sort.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace factcheck::clause {

enum class TimeSign : std::uint8_t {
  // Told in the figure's sentence.
  sentence,
  clause,          // in the figure's clause
  reach,           // or in what stands around it: «وفي 2014، بلغ …»
  covers,          // the figure is a part of it: «الأشهر التسعة الماضية»
  before,          // the figure
  behind,          // likewise
  close_before,    // likewise, within three words
  close_behind,    // likewise
  nearest_before,  // no other time is between it and the figure
  nearest_behind,  // likewise
  beyond_base,     // a comparison is between it and the figure
  compared,        // of what something is set against
  both_compared,   // likewise, and the figure is such a thing
  lasting,         // from then on as long as the figure says
  // Told elsewhere.
  paragraph,    // before, in the figure's paragraph
  last,         // of all before the figure's sentence
  last_day,     // of the days
  last_coarse,  // of the months and longer
  after,        // the first behind the figure's sentence
  headline,
  lead,
  most,  // no day, or no month or longer, is told more often
  // Anywhere.
  since,  // a beginning: it lasts until the article
  aside,  // in a clause that tells of another time than its sentence
  // Not told.
  article,  // the days before the article, or its year
  ago,      // as long as the figure says, until the article
  to_come,  // likewise, from the article on
  // When it is, by its last day.
  today,
  day_before,
  days_before,    // in the week before
  weeks_before,   // in the month and a half before
  months_before,  // earlier in the article's year
  year_before,
  older,
  ahead,
  lasts_still,  // longer than some days, with the article in it
  // Its sort: the article's week, near days, other days, up to a month and a half, longer, the article's year.
  week,
  near,
  day,
  month,
  year,
  own_year,
  none  // of them
};
constexpr std::size_t kTimeSigns = static_cast<std::size_t>(TimeSign::none);

// As the model names them.
constexpr std::array<std::string_view, kTimeSigns> kTimeSignNames = {
    "sentence",     "clause",         "reach",          "covers",        "before",      "behind",        "close-before",
    "close-behind", "nearest-before", "nearest-behind", "beyond-base",   "compared",    "both-compared", "lasting",
    "paragraph",    "last",           "last-day",       "last-coarse",   "after",       "headline",      "lead",
    "most",         "since",          "aside",          "article",       "ago",         "to-come",       "today",
    "day-before",   "days-before",    "weeks-before",   "months-before", "year-before", "older",         "ahead",
    "lasts-still",  "week",           "near",           "day",           "month",       "year",          "own-year"};

enum class Trait : std::uint8_t {
  // Of the figure: its kind, tense, place, what it is of.
  count,
  ordinal,
  percent,
  money,
  measure,
  duration,
  score,
  past,
  present,
  future,
  headline,
  lead,
  late,
  few,   // one or two are counted
  many,  // thousands are
  age,
  held,      // counted of what somebody has: «تضم المدينة 168 ألف نسمة»
  standing,  // measured of what is: «يبلغ طول الجسر 340 مترا»
  level,
  change,
  compared,
  planned,  // or aimed at
  capacity,
  rate,
  record,
  rank,
  event,  // it is of a happening
  time_in_clause,
  day_in_sentence,
  organisation,
  person,
  place,
  team,
  market,
  product,
  group,
  happening,
  // Of the article.
  news,      // opens as news do, or tells its day
  brief,     // how long it is; most are longer than this and shorter than
  long_one,  // this
  longest,
  no_day,     // it tells none of the week before
  many_days,  // it tells more than one of it
  other_days,
  coming,
  months,  // of its year
  last_year,
  history,  // of the years before that
  none      // of them
};
constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::none);

constexpr std::array<std::string_view, kTraits> kTraitNames = {"count",
                                                               "ordinal",
                                                               "percent",
                                                               "money",
                                                               "measure",
                                                               "duration",
                                                               "score",
                                                               "past",
                                                               "present",
                                                               "future",
                                                               "headline",
                                                               "lead",
                                                               "late",
                                                               "few",
                                                               "many",
                                                               "age",
                                                               "held",
                                                               "standing",
                                                               "level",
                                                               "change",
                                                               "compared",
                                                               "planned",
                                                               "capacity",
                                                               "rate",
                                                               "record",
                                                               "rank",
                                                               "event",
                                                               "time-in-clause",
                                                               "day-in-sentence",
                                                               "organisation",
                                                               "person",
                                                               "place",
                                                               "team",
                                                               "market",
                                                               "product",
                                                               "group",
                                                               "happening",
                                                               "news",
                                                               "brief",
                                                               "long",
                                                               "longest",
                                                               "no-day",
                                                               "many-days",
                                                               "other-days",
                                                               "coming",
                                                               "months",
                                                               "last-year",
                                                               "history"};

using TimeSigns = std::uint64_t;
constexpr TimeSigns bit(TimeSign sign) { return TimeSigns{1} << static_cast<unsigned>(sign); }
constexpr TimeSigns bit(Trait trait) { return TimeSigns{1} << static_cast<unsigned>(trait); }
template <class Sign>
void put(TimeSigns& signs, Sign sign, bool holds) {
  if (holds) signs |= bit(sign);
}

}  // namespace factcheck::clause
