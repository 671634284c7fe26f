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

}  // namespace factcheck::extract
