// The rules of extract: each reads one kind of figure where it begins, or says that what stands there is none.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "extract/words.h"

namespace factcheck::extract {

struct Context {
  std::optional<Date> day;  // the day of the article, where known
};

// What a rule says of token `at`: a figure, or (without one) that nothing up to `end` is a figure. `end` > `at`.
struct Reading {
  std::optional<Mention> mention;
  Index end = 0;
  RuleName silent = {};  // the rule that says so, where there is no figure
};

std::optional<Reading> read_silent(const View& view, Index at, const Context& context);
std::optional<Reading> read_date(const View& view, Index at, const Context& context);
std::optional<Reading> read_time(const View& view, Index at, const Context& context);
std::optional<Reading> read_score(const View& view, Index at, const Context& context);
std::optional<Reading> read_definite(const View& view, Index at, const Context& context);
std::optional<Reading> read_ordinal(const View& view, Index at, const Context& context);
std::optional<Reading> read_out_of_range(const View& view, Index at, const Context& context);
std::optional<Reading> read_share(const View& view, Index at, const Context& context);
std::optional<Reading> read_figure(const View& view, Index at, const Context& context);
std::optional<Reading> read_noun_range(const View& view, Index at, const Context& context);
std::optional<Reading> read_inflected(const View& view, Index at, const Context& context);

// Part of read_inflected, in amount.cc: «يومين», «ساعة ونصف».
std::optional<Reading> read_counted_unit(const View& view, Index at);

// In the order in which they are asked: what a later one could misread stands before it.
struct Rule {
  std::string_view name;  // of its file or its figures, for -d extract
  std::optional<Reading> (*read)(const View& view, Index at, const Context& context);
};
inline constexpr std::array kRules = {
    Rule{"silent", read_silent},
    Rule{"score", read_score},
    Rule{"date", read_date},
    Rule{"time", read_time},
    Rule{"definite", read_definite},
    Rule{"ordinal", read_ordinal},
    Rule{"out of range", read_out_of_range},
    Rule{"share", read_share},
    Rule{"noun range", read_noun_range},
    Rule{"figure", read_figure},
    Rule{"inflected", read_inflected},
};

// A mention of `kind` over tokens [first, last), its value still to be set. A conjunction glued to the first word is
// left out of the span.
Mention make_mention(const View& view, Kind kind, Index first, Index last, RuleName rule);

}  // namespace factcheck::extract
