#include "report/json_text.h"

namespace factcheck::report {

std::string escaped(std::string_view text) {
  constexpr std::string_view kNamed = "\b\f\n\r\t\"\\";
  constexpr std::string_view kNames = "bfnrt\"\\";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t plain = find_escaped(text.substr(at));
    out.append(text, at, plain);
    at += plain;
    if (at == text.size()) break;
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
