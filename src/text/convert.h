// Files in other encodings than UTF-8 that are too large to be held.
#pragma once

#include <memory>

#include "factcheck/document.h"
#include "text/input.h"

namespace factcheck::text {

// The same bytes as UTF-8, converted as they are asked for, without the byte order mark. What is no character becomes a
// byte that is none in UTF-8 either, so that who reads a row finds it there as in any file that is damaged.
std::unique_ptr<Input> converted(std::unique_ptr<Input> input, Encoding encoding);

}  // namespace factcheck::text
