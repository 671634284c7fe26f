// The passes of this room: each looks for one sort of contradiction in a story.
#pragma once

#include <vector>

#include "compare/account.h"
#include "compare/comparable.h"
#include "compare/finding.h"
#include "factcheck/compare.h"

namespace factcheck::compare {

// Passes over two articles; the first two with what the evidence works out of both.
//
// Figures that the evidence says to be of one thing.
void figures(const Pair& pair, const evidence::ArticlePair& both, const Comparable& comparable, const Trace& trace,
             std::vector<Contradiction>& found);
// Days and hours that it says to be of one thing.
void moments(const Pair& pair, const evidence::ArticlePair& both, const Comparable& comparable, const Trace& trace,
             std::vector<Contradiction>& found);
// A number for a town that the other article gives for more.
void wrong_scope(const Pair& pair, std::vector<Contradiction>& found);
// Dates, ordinals and sums in the same words.
void in_equal_words(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found);
// Dates, times and ordinals between the same words.
void word_for_word(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found);
// Two days of one thing, each told from the day of its article.
void told_days(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found);
// Who holds an office, and where it was.
void names(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found);

// Which one of a series it was, and how a match ended.
void instances(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found);

// Long numbers of which one is the other with a slip.
void slips(const Pair& pair, std::vector<Contradiction>& found);

// What is a part of a number in one and added to it in the other.
void parts_or_additions(const Pair& pair, std::vector<Contradiction>& found);

// Passes over one article.
//
// A headline against its text.
void headline(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found);
// Its month, or its place in a series.
void headline_days(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found);
// A headline that cuts off the number of its text.
void cut_off(const Account& account, std::vector<Finding>& findings);
// One thing told twice.
void twice(const Account& account, const Comparable& comparable, std::vector<Contradiction>& found);
// A weekday against its date.
void weekdays(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// Figures that are not what a reader sees.
void forged(const Account& account, std::vector<Finding>& findings);
// Two days that are both called the article's own.
void own_days(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// One day told by two calendars.
void calendars(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// A change in per cent against its two levels.
void changes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// A rise to less, or a fall to more.
void directions(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// One amount told in two units.
void conversions(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// Figures that cannot be of their thing.
void bounds(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// A length of time against its hours or days.
void spans(const Account& account, std::vector<Finding>& findings);
// A sum of a part of a time that is a thousandth of what it may be.
void thousandths(const Account& account, std::vector<Finding>& findings);
// Numbers whose scale is told twice.
void scales(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// A part larger than its whole.
void parts_of_wholes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// A percentage against its numbers.
void percents(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// Shares of one whole that are more than all of it.
void shares(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// Parts that do not add up.
void parts(const Account& account, const Comparable& comparable, std::vector<Finding>& findings);
// Long numbers that nearly add up to another.
void long_sums(const Account& account, std::vector<Finding>& findings);

}  // namespace factcheck::compare
