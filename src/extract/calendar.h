// The Umm al-Qura calendar of Saudi Arabia, from ICU.
#pragma once

#include <optional>

#include "factcheck/date.h"

namespace factcheck::extract {

// The Gregorian days of a Hijri date: one day, or the first and the last of a month or a year. Nothing where the year
// is not known. Sightings differ from the calendar by up to a day; the calendar's own reading is given.
std::optional<DateRange> gregorian(const Date& hijri);
// The Hijri date of a full Gregorian one.
Date hijri(const Date& gregorian);

}  // namespace factcheck::extract
