// The day that a date of publication names, however it is written.
#pragma once

#include <optional>
#include <string_view>

#include "factcheck/date.h"
#include "factcheck/text.h"

namespace factcheck::text {

struct Day {
  std::optional<Date> date;       // full
  bool is_iso = false;            // as ISO 8601 has it, or near enough to be handed on as it is
  bool order_is_guessed = false;  // «04/05/2025» may be of May or of April: day first, as in the text of articles
};

// ISO 8601; numbers with the year first or last; the name of a month with its day and year, in Arabic by `months`, in
// English or French; RFC 2822 and the like; seconds or milliseconds since 1970, in UTC. What stands around them (a
// weekday, a time of day) tells nothing. A date-time is of the day that it writes, whatever its zone.
Day read_day(std::string_view text, const MonthNames* months);

// Of so many seconds since 1970, or milliseconds where it could be no seconds.
std::optional<Date> day_of_epoch(std::int64_t number);

}  // namespace factcheck::text
