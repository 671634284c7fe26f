// The times that a passage says, where they stand: dates, parts of years, weekdays, lengths of time told from the day
// of the article, feasts. What a figure is of is chosen among them (time.h).
#pragma once

#include <optional>
#include <vector>

#include "factcheck/clause.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::clause {

using lexicon::TokenIndex;
using lexicon::View;

struct When {
  TokenIndex first = 0;  // tokens, half-open
  TokenIndex last = 0;
  Period period;
  bool since = false;     // a beginning: منذ 2012
  bool compared = false;  // behind مقارنة and the like: of what something is set against
  bool aside = false;     // in a clause that tells of another time than its sentence: بعدما

  bool coarse() const { return period.dates.from.day == 0; }  // of a month or longer
  Date from() const { return period.dates.from; }
};

// A passage's times, in order, and the tokens at which a comparison begins.
struct Said {
  std::vector<When> whens;
  std::vector<TokenIndex> bases;
};

// The day that an article is of. An archive often dates an article by its crawl, a few days late; so a weekday beside
// «اليوم», «أمس» outweighs the day that was given.
struct OwnDay {
  Date given;  // the one that extract told relative dates by
  Date day;
  bool told = false;  // by the text
};
OwnDay own_day(const std::vector<View>& views, const std::vector<Mention>& mentions, const Date& given);

// `own` is empty where the day of the article is not known.
Said times_said(const View& view, const std::vector<Mention>& mentions, const std::optional<OwnDay>& own);

// So many days, months, years later.
Date days_later(const Date& day, int days);
Date months_later(const Date& day, int months);
DateRange years_later(DateRange range, int years);

}  // namespace factcheck::clause
