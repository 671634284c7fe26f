// The thing that a number counts.
#pragma once

#include <optional>

#include "extract/words.h"

namespace factcheck::extract {

// The counted noun right after a number: a word that is no grammatical word; `end` is set past it. After a number that
// governs it (مئات, ألف) it may be definite, else it must not be.
std::optional<Index> noun_after(const View& view, Index at, bool construct, Index& end);

// After a definite number an indefinite noun is counted («الخمسين شخصا»), or people («الخمسة الآخرون»); but «لجنة
// الخمسين المكلفة».
bool may_follow_definite(const View& view, Index at);

// «قوات», which has no singular of its own in the tables: does the word end as a plural?
bool ends_as_plural(Key word);
// Is something counted by the number that ends at `end`? By what stands right behind it, and whether its form is one
// that such a number governs: eleven and more have no plural behind them.
bool counts(const View& view, Index end, std::uint64_t number);
// The same, where only a unit or the accusative that such a number alone gives will do.
bool surely_counts(const View& view, Index end);

}  // namespace factcheck::extract
