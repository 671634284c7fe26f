// The day that an article is of, and dates told from another: so many days, months, years later.
#pragma once

#include <optional>
#include <vector>

#include "factcheck/date.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::clause {

using lexicon::TokenIndex;
using lexicon::View;

// The day that an article is of. An archive often dates an article by its crawl, a few days late; so a weekday beside
// «اليوم», «أمس» outweighs the day that was given.
struct OwnDay {
  Date given;  // the one that extract told relative dates by
  Date day;
  bool told = false;  // by the text
};
OwnDay own_day(const std::vector<View>& views, const std::vector<Mention>& mentions, const Date& given);

// The row of a word of dates (أمس, الربع); null where it is none.
const lexicon::Calendar* calendar_word(const View& view, TokenIndex i);
// A weekday with its article; 0 where it is none.
int weekday_at(const View& view, TokenIndex i);

int month_number(const Date& d);
Date days_later(const Date& day, int days);
Date months_later(const Date& day, int months);
DateRange years_later(DateRange range, int years);

}  // namespace factcheck::clause
