#include "cli/language.h"

#include <cstdlib>

namespace factcheck::cli {
namespace {

// The first of these that is set and not empty holds: POSIX.1-2017, XBD 8.2.
std::string_view locale() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(variable);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

bool is_of(std::string_view locale, std::string_view code) {
  return locale.starts_with(code) && (locale.size() == code.size() || locale[code.size()] == '_' ||
                                      locale[code.size()] == '.' || locale[code.size()] == '@');
}

}  // namespace

report::Language language(std::string_view wanted) {
  const std::string_view code = wanted == "auto" ? locale() : wanted;
  if (is_of(code, "ar")) return report::Language::arabic;
  if (is_of(code, "fr")) return report::Language::french;
  return report::Language::english;
}

}  // namespace factcheck::cli
