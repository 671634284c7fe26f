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
};

using Rule = std::optional<Reading> (*)(const View& view, Index at, const Context& context);

std::optional<Reading> read_silent(const View& view, Index at, const Context& context);
std::optional<Reading> read_date(const View& view, Index at, const Context& context);
std::optional<Reading> read_time(const View& view, Index at, const Context& context);
std::optional<Reading> read_score(const View& view, Index at, const Context& context);
std::optional<Reading> read_definite(const View& view, Index at, const Context& context);
std::optional<Reading> read_ordinal(const View& view, Index at, const Context& context);
std::optional<Reading> read_figure(const View& view, Index at, const Context& context);
std::optional<Reading> read_inflected(const View& view, Index at, const Context& context);

// Part of read_inflected, in amount.cc: «يومين», «ساعة ونصف».
std::optional<Reading> read_counted_unit(const View& view, Index at);

// In the order in which they are asked: what a later one could misread stands before it.
inline constexpr std::array kRules = {read_silent,   read_score,   read_date,   read_time,
                                      read_definite, read_ordinal, read_figure, read_inflected};

// A mention of `kind` over tokens [first, last), its value still to be set. A conjunction glued to the first word is
// left out of the span.
Mention make_mention(const View& view, Kind kind, Index first, Index last, std::string_view rule);

}  // namespace factcheck::extract
