// Of where and when a figure holds, as far as its sentence says.
#pragma once

#include <vector>

#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::claim {

// `day` is the day of the article: its own year is no period, and «العام الماضي» is told by it.
Scope scope(const lexicon::View& view, const std::vector<Mention>& mentions, const Mention& figure,
            std::optional<Date> day);

}  // namespace factcheck::claim
