#pragma once

#include <string>
#include <vector>

#include "factcheck/lexicon.h"
#include "factcheck/report.h"
#include "factcheck/result.h"

namespace factcheck::cli {

// What the rules of these names mean: ids or names of rules, or the rooms whose they are; those of compare where none
// is given. A rule that is asked for by its own name comes with examples. Fails on a name that is none.
Result<std::string> explained(std::vector<std::string> names, const lexicon::Lexicon& lexicon,
                              const report::Words& words);

}  // namespace factcheck::cli
