// In: text that may hold anything. Out: the same, with what a terminal would act on made visible.
#include <fmt/format.h>

#include "factcheck/report.h"
#include "text/fold.h"

namespace factcheck::report {
namespace {

constexpr bool is_dangerous(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || (c >= 0x200E && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
         (c & 0xFFFE) == 0xFFFE;  // no characters; XML 1.0 does not have the first two
}

}  // namespace

std::string printable(std::string_view untrusted) {
  std::string out;
  out.reserve(untrusted.size());
  for (std::size_t i = 0; i < untrusted.size();) {
    if (text::invalid_utf8(untrusted.substr(i, 4)) == 0) {  // a file name may hold any bytes
      fmt::format_to(std::back_inserter(out), "<{:02X}>", static_cast<unsigned char>(untrusted[i]));
      ++i;
      continue;
    }
    const auto [c, length] = text::decode(untrusted, i);
    if (is_dangerous(c))
      fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<std::uint32_t>(c));
    else
      out.append(untrusted.substr(i, length));
    i += length;
  }
  return out;
}

}  // namespace factcheck::report
