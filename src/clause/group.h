// What narrows that which a figure counts: «من رجال الأمن», «النسائية».
#pragma once

#include <vector>

#include "clause/figure.h"

namespace factcheck::clause {

std::vector<Words> groups_of(const Figure& figure, const Clause& clause);

}  // namespace factcheck::clause
