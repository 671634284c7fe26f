// The times that a passage says, where they stand: dates, parts of years, weekdays, lengths of time told from the day
// of the article, feasts. What a figure is of is chosen among them (time.h).
#pragma once

#include <optional>
#include <vector>

#include "clause/said.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::clause {

// `own` is empty where the day of the article is not known.
Said times_said(const View& view, const std::vector<Mention>& mentions, const std::optional<OwnDay>& own);

}  // namespace factcheck::clause
