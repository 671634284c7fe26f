// A lexicon as one block of bytes, so that a start reads no table: the build writes it, the program uses it in place.
#pragma once

#include <string>
#include <string_view>

#include "factcheck/lexicon.h"

namespace factcheck::lexicon {

// The bytes are of this machine's order and alignment, and of this version of the program: they are never kept.
std::string write_image(const Lexicon& lexicon);
// Strings and index point into `image`, which begins at an address of kImageAlignment and outlives the lexicon.
Lexicon read_image(std::string_view image);

constexpr std::size_t kImageAlignment = 64;

}  // namespace factcheck::lexicon
