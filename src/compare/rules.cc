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
     "Articles on one event give different measurements of the same thing, in one unit or in two of which one is an "
     "exact "
     "multiple of the other, as hectares and square kilometres. Bounds that pull apart are a warning.",
     "An earthquake at a depth of 18 km in one article, of 10 km in another."},
    {"FC007", "duration-conflict", "error",
     "Articles on one event give different durations or ages for the same thing; months and years are set against each "
     "other, months and days are not. Bounds that pull apart are a warning.",
     "A sentence of 5 years in one article, of 7 years in another."},
    {"FC008", "toll-update", "note",
     "A count grew from an earlier article to a later one: most likely news coming in, not a contradiction.",
     "27 injured on Monday, 38 on Tuesday."},
    {"FC009", "headline-conflict", "error",
     "A headline gives a number that its own text does not bear out. A headline that only rounds is a note, one that "
     "rounds further than «about» allows a warning.",
     "A headline of 250 families over a text that counts 205."},
    {"FC010", "self-conflict", "error", "One article gives two numbers, close to each other, for the same thing.",
     "One hundred children among those freed in the first paragraph, 101 in the last."},
    {"FC011", "parts-do-not-add-up", "error",
     "The parts that an article gives of a number add up to another number close to it.",
     "60 killed; 13 in one town and 37 in the other."},
    {"FC012", "part-exceeds-whole", "error", "A part is larger than the whole that it is said to belong to.",
     "12 wounded, 15 of them children."},
    {"FC013", "percent-of-numbers", "error", "A percentage is not that of the part and the whole that stand beside it.",
     "12 of 60 pupils, or 25 %."},
    {"FC014", "weekday-conflict", "error", "A date is given with a weekday that it did not fall on.",
     "Monday, 25 November 2025, which was a Tuesday."},
    {"FC015", "date-conflict", "error",
     "Articles on one event tell the same of it in the same words, with different dates.",
     "The court ruled on 12 May in one article, on 21 May in another."},
    {"FC016", "order-conflict", "error",
     "Articles on one event tell the same of it in the same words, with different ordinal numbers.",
     "The sixtieth anniversary in one article, the seventieth in another."},
    {"FC017", "place-conflict", "error",
     "Articles on one event tell the same of it in the same words, with different places.",
     "A fire in one quarter of the town, says one article; in another quarter, says the other."},
    {"FC018", "office-conflict", "warning",
     "Articles on one event give one office to two people. A note where one of them holds it for another.",
     "The director of the hospital is called by one name in one article, by another name in the other."},
    {"FC019", "scope-conflict", "error",
     "A number that is given for a wider place in one article is given for one town of it in another.",
     "66 injured in the country, 40 of them in the capital; 66 injured in the capital, says another article."},
    {"FC020", "part-or-addition", "warning", "What one article counts among a number, another adds to it.",
     "15 killed, 3 of them children; 15 killed and 3 children, says another article."},
    {"FC021", "edition-conflict", "error", "Articles on one event say that it was another one of its series.",
     "The 59th festival in one article, the 58th in another of the same day."},
    {"FC022", "score-conflict", "error", "Articles on one match give it two results.",
     "Three goals to one in one article, two to one in another."},
}};

}  // namespace

const RuleInfo& info(Rule rule) { return kTable[static_cast<std::size_t>(rule)]; }

std::span<const RuleInfo> rules() { return kTable; }

}  // namespace factcheck::compare
