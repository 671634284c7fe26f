// Do two values part?
#pragma once

#include <string>
#include <string_view>

#include "factcheck/claim.h"
#include "factcheck/mention.h"
#include "factcheck/verdict.h"

namespace factcheck::evidence {

bool is_headline(const Claim& c);

// How old somebody is: many are of one age.
bool is_age(const Claim& c);

// What befell those counted, whether «15 قتيلا» or «مقتل 15 جنديا»; else the measure.
inline const std::string& fate_of(const Claim& c) { return c.outcome.empty() ? c.measure : c.outcome; }

// How far apart two hours are on a clock of twelve, in minutes: «1.30» may be of the night or of the afternoon.
int minutes_apart(const TimeRange& a, const TimeRange& b);

// May it stand for what is rounded to it: 363,000, 160?
bool may_stand_for_others(const Decimal& v);

// Within a twentieth of each other: a slip or a rounding sooner than two things.
bool nearly_equal(const Value& a, const Value& b);

// Is the larger no more than so many hundredths of the smaller?
bool within(const Value& a, const Value& b, int hundredths);

// Are two numbers so far apart that they are of two things, sooner than one number told twice? A slip of a whole power
// of ten («30 ألف» for «3 آلاف») is not.
bool are_of_two_things(const Value& a, const Value& b);

// Is the one the other with its decimal point moved: 30,000 for 3,000?
bool is_slip(const Value& a, const Value& b);

// Is `a` told in fewer digits than `b`: 180 for 178?
bool is_rounder(const Value& a, const Value& b);

// Does a date name its day in digits, and its month by name or its year as well?
bool is_written_out(std::string_view text);

// Of numbers, as intervals: what «نحو» and a round number leave open is left open.
Verdict compare_values(const Value& a, const Value& b);

// Of two claims, each with its value in the unit that its dimension is compared in. As compare_values, but an age is
// what it is, «ناهز 57 عاما» rounds nothing, a headline may round or cut a number off («22 ألف حبة» over 22,790), and
// so may another article: 160 for 157.
Verdict compare_claims(const Claim& a, const Value& base_of_a, const Claim& b, const Value& base_of_b);

}  // namespace factcheck::evidence
