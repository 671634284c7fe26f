// The door of the extract room: an article's figures.
#pragma once

#include <optional>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::extract {

// The day the article is from: as published, else as its own dateline or «اليوم الإثنين 24 نونبر 2025» says.
std::optional<Date> day_of_article(const Document& document, const std::vector<lexicon::View>& views);

// The figures of one article, in order of place, title first. Nothing can fail: text that no rule understands yields
// nothing. Dates without a year take it from `day`, the day of the article, where that is known.
std::vector<Mention> extract(const std::vector<lexicon::View>& views, std::optional<Date> day);

}  // namespace factcheck::extract
