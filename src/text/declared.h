// The encoding that a web page declares.
#pragma once

#include <optional>
#include <string_view>

#include "factcheck/document.h"

namespace factcheck::text {

// What a page says of itself before its body: in an XML declaration, in <meta charset> or in <meta http-equiv>, however
// far behind the beginning that stands. Nothing where it says nothing, or names an encoding that is not read. In linear
// time.
std::optional<Encoding> declared(std::string_view page);

// By one of its names in the WHATWG Encoding Standard, whose letters may be of either case.
std::optional<Encoding> encoding_called(std::string_view label);

}  // namespace factcheck::text
