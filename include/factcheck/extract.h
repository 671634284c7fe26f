// The door of the extract room: a Document's figures.
#pragma once

#include <vector>

#include "factcheck/document.h"
#include "factcheck/lexicon.h"
#include "factcheck/mention.h"

namespace factcheck::extract {

// The figures of one document, in order of place, title first. Nothing can fail: text that no rule understands yields
// nothing. Dates without a year take it from the day of the article where that is known (see day_of_article).
std::vector<Mention> extract(const Document& document, const lexicon::Lexicon& lexicon);

// The day the article is from: as published, else as its own dateline or «اليوم الإثنين 24 نونبر 2025» says.
std::optional<Date> day_of_article(const Document& document, const lexicon::Lexicon& lexicon);

}  // namespace factcheck::extract
