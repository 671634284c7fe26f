// In: a pattern and what is put into its places. Out: the text.
#include "factcheck/notice.h"

namespace factcheck {

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                          pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!is_place) {
      out.push_back(pattern[i]);
      continue;
    }
    const auto place = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (place < arguments.size()) out += arguments[place];
    i += 2;
  }
  return out;
}

std::string Notice::english() const {
  if (sort_ != Sort::said) return text_;
  std::vector<std::string> said;
  for (const Notice& a : arguments_) said.push_back(a.english());
  return filled(text_, said);
}

}  // namespace factcheck
