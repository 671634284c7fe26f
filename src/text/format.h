// What a file holds, by what it is called and how it begins.
#pragma once

#include <optional>
#include <string_view>

#include "factcheck/text.h"

namespace factcheck::text {

// By its beginning in an encoding that holds ASCII.
bool is_page(InputFormat format, std::string_view beginning);
// What a file is that begins with `beginning`, as UTF-8. `first` is its first character that is no white space.
InputFormat settled(InputFormat format, std::optional<char> first, std::string_view beginning);
// Does it hold many articles?
constexpr bool holds_rows(InputFormat format) {
  return format == InputFormat::jsonl || format == InputFormat::csv || format == InputFormat::json;
}
// Why it is not read: what may be called a text may hold one in a form of its own. Empty where it is read.
Notice refusal(std::string_view beginning);

}  // namespace factcheck::text
