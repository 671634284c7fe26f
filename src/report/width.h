// How wide text is on a terminal, and lines no wider than that.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factcheck::report {

// Columns that a terminal gives to text: two for a wide letter of East Asia or an emoji (UAX #11), none for a mark over
// a letter or a format character, one for any other character as a reader sees it (UAX #29); «لا» is two. `styled` may
// hold colours and isolates as Terminal writes them, which have none.
std::size_t columns(std::string_view styled);

// Lines of at most `width` columns, broken where a line may be (UAX #14), or within what is wider than a line; behind
// the first begin with `indent` spaces. A colour or an isolate that is open at a break is closed there and opened
// again.
std::string wrapped(std::string_view styled, std::size_t width, std::size_t indent);

}  // namespace factcheck::report
