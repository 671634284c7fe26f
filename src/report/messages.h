// What the program says, by id and language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/report.h"

namespace factcheck::report {

// The message in a language, as it stands in data/messages.tsv; the id itself where there is none, so that a message
// that was forgotten is seen and stops nothing.
std::string_view message(std::string_view id, Language language);

bool is_message(std::string_view id);

// A sentence of data/notices.tsv by its English; itself where it has no row, as what the system says of a failure.
std::string_view translated(std::string_view english, Language language);

// The message with `arguments` put into {0}, {1} …; an argument may hold any bytes.
std::string say(std::string_view id, Language language, const std::vector<std::string>& arguments = {},
                Digits digits = Digits::latin);

// A message that depends on a number, by ICU's plural rules: «خطآن», «3 أخطاء», «11 خطأ».
std::string say_counted(std::string_view id, Language language, std::uint64_t number, Digits digits = Digits::latin);

}  // namespace factcheck::report
