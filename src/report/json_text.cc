#include "report/json_text.h"

namespace factcheck::report {

std::string escaped(std::string_view text) {
  constexpr std::string_view kNamed = "\b\f\n\r\t\"\\";
  constexpr std::string_view kNames = "bfnrt\"\\";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_escaped(text, at)) {
      out += text[at];
      continue;
    }
    out += '\\';
    if (const std::size_t name = kNamed.find(text[at]); name != std::string_view::npos) {
      out += kNames[name];
      continue;
    }
    if (text[at] == '\xC2') ++at;  // of two bytes, the second has its number
    const auto number = static_cast<unsigned char>(text[at]);
    out += "u00";
    out += kDigits[number >> 4];
    out += kDigits[number & 0xF];
  }
  return out;
}

}  // namespace factcheck::report
