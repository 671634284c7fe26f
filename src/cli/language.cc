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

// What stands behind the last option of a name: "--lang ar", "--lang=ar".
std::string_view value_of(std::string_view option, int argc, char** argv) {
  std::string_view value;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == option && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with(option) && word.size() > option.size() && word[option.size()] == '=')
      value = word.substr(option.size() + 1);
  }
  return value;
}

}  // namespace

report::Language language(std::string_view wanted) {
  const std::string_view code = wanted == "auto" ? locale() : wanted;
  if (is_of(code, "ar")) return report::Language::arabic;
  if (is_of(code, "fr")) return report::Language::french;
  return report::Language::english;
}

report::Words words_of(int argc, char** argv) {
  const std::string_view wanted = value_of("--lang", argc, argv);
  const bool is_arabic = value_of("--digits", argc, argv) == "arab";
  return report::Words(language(wanted.empty() ? "auto" : wanted),
                       is_arabic ? report::Digits::arabic : report::Digits::latin);
}

}  // namespace factcheck::cli
