// The rules by their ids. An id is stable and never used again; what a rule means stands here once, for `explain` and
// for the documents.
#include "compare/rules.h"

#include <array>

namespace factcheck::compare {
namespace {

constexpr std::array<RuleInfo, kRuleCount> kTable = {{
    {"FC001", "count-conflict", "error",
     "Articles on one event count the same thing and their numbers cannot both be true.",
     "196 states took part in the session, says one article; 179 states, says another."},
    {"FC002", "bound-conflict", "warning",
     "Two bounds of one count can both hold in strict logic, but nobody who knew the one would write the other.",
     "More than 1000 participants in one article, more than 800 in another."},
    {"FC003", "same-number-other-noun", "note", "The same number is said to count different things.",
     "25 ministers and deputy ministers in one article, 25 ministers in another."},
    {"FC004", "money-conflict", "error",
     "Articles on one event give different sums in one currency for the same thing. Bounds that pull apart are a "
     "warning.",
     "A budget of 300 million dirhams in one article, of 250 million in another."},
    {"FC005", "percent-conflict", "error",
     "Articles on one event give different percentages for the same share or change. Bounds that pull apart are a "
     "warning.",
     "A turnout of 45 % in one article, of 52 % in another."},
    {"FC006", "measure-conflict", "error",
     "Articles on one event give different measurements of the same thing, in the same unit. Bounds that pull apart "
     "are a warning.",
     "An earthquake at a depth of 18 km in one article, of 10 km in another."},
    {"FC007", "duration-conflict", "error",
     "Articles on one event give different durations or ages for the same thing, in the same unit. Bounds that pull "
     "apart are a warning.",
     "A sentence of 5 years in one article, of 7 years in another."},
    {"FC008", "toll-update", "note",
     "A count grew from an earlier article to a later one: most likely news coming in, not a contradiction.",
     "27 injured on Monday, 38 on Tuesday."},
}};

}  // namespace

const RuleInfo& info(Rule rule) { return kTable[static_cast<std::size_t>(rule)]; }

std::span<const RuleInfo> rules() { return kTable; }

}  // namespace factcheck::compare
