// In: a pattern, and the names of a path. Out: whether they match.
//
// The syntax is that of gitignore(5), section "Pattern format" (https://git-scm.com/docs/gitignore), which ripgrep's
// user guide takes over for its .ignore files ("Automatic filtering",
// https://github.com/BurntSushi/ripgrep/blob/master/GUIDE.md). fnmatch(3) is not used: it does not know "**", and
// glibc's takes no range of Arabic letters, not even in a locale of UTF-8. As in git, a pattern that is not well formed
// matches nothing.
#include "text/pattern.h"

#include <algorithm>

#include <wctype.h>

#include "text/fold.h"

namespace factcheck::text {
namespace {

constexpr char32_t kBeyondCodePoints = 0x110000;
constexpr char32_t kLast = kBeyondCodePoints + 0xFF;

// Whether each item is matched by an element, in order, where a star takes any number of items. Where one does not
// match, the last star takes one more; the stars before it need not, since it can take whatever they could.
template <class Elements, class Items>
bool match(const Elements& elements, const Items& items) {
  auto element = elements.begin();
  auto item = items.begin();
  auto star = elements.end();
  auto taken = item;  // by that star, up to here
  while (item != items.end()) {
    if (element != elements.end() && element->star) {
      star = element++;
      taken = item;
    } else if (element != elements.end() && element->matches(*item)) {
      ++element;
      ++item;
    } else if (star != elements.end()) {
      element = star + 1;
      item = ++taken;
    } else {
      return false;
    }
  }
  return std::all_of(element, elements.end(), [](const auto& e) { return e.star; });
}

char32_t take(std::u32string_view& rest) {
  const char32_t first = rest.front();
  rest.remove_prefix(1);
  return first;
}

// A character that a backslash may stand before.
std::optional<char32_t> take_quoted(std::u32string_view& rest) {
  if (rest.starts_with(U'\\')) rest.remove_prefix(1);
  if (rest.empty()) return std::nullopt;
  return take(rest);
}

// The characters of "alpha", "digit" and so on: those of ASCII, whatever the locale.
std::vector<std::pair<char32_t, char32_t>> named_class(std::u32string_view name) {
  std::vector<std::pair<char32_t, char32_t>> ranges;
  const wctype_t type = wctype(std::string(name.begin(), name.end()).c_str());
  for (wint_t c = 0; c < 0x80; ++c)
    if (iswctype(c, type) != 0) ranges.emplace_back(c, c);
  return ranges;
}

// Spaces at the end of a line mean nothing, unless the first of them is quoted with a backslash.
std::string_view without_trailing_spaces(std::string_view line) {
  const std::size_t end = line.find_last_not_of(' ') + 1;
  const std::size_t not_backslash = line.substr(0, end).find_last_not_of('\\') + 1;
  const bool quoted = (end - not_backslash) % 2 == 1;
  return line.substr(0, quoted ? end + 1 : end);
}

}  // namespace

Name name_of(std::string_view bytes) {
  Name name;
  while (!bytes.empty()) {
    const std::size_t valid = std::min(invalid_utf8(bytes), bytes.size());
    for (std::size_t at = 0; at < valid;) {
      const auto [code_point, length] = decode(bytes, at);
      name += code_point;
      at += length;
    }
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    name += static_cast<char32_t>(kBeyondCodePoints + static_cast<unsigned char>(bytes.front()));
    bytes.remove_prefix(1);
  }
  return name;
}

bool NamePattern::Element::matches(char32_t character) const {
  const auto holds = [character](const auto& range) { return range.first <= character && character <= range.second; };
  return std::any_of(ranges.begin(), ranges.end(), holds) != negated;
}

// The set whose "[" was taken; nothing where it is not closed.
std::optional<NamePattern::Element> NamePattern::set(std::u32string_view& rest) {
  Element set;
  set.negated = rest.starts_with(U'!') || rest.starts_with(U'^');
  if (set.negated) rest.remove_prefix(1);
  for (bool first = true; !rest.empty(); first = false) {
    if (rest.front() == U']' && !first) {
      rest.remove_prefix(1);
      return set;
    }
    if (const std::size_t end = rest.find(U":]");
        rest.starts_with(U"[:") && end != std::u32string_view::npos && end > 1) {
      const auto characters = named_class(rest.substr(2, end - 2));
      if (characters.empty()) return std::nullopt;
      set.ranges.insert(set.ranges.end(), characters.begin(), characters.end());
      rest.remove_prefix(end + 2);
      continue;
    }
    const auto low = take_quoted(rest);
    auto high = low;
    if (rest.size() > 1 && rest[0] == U'-' && rest[1] != U']') {
      rest.remove_prefix(1);
      high = take_quoted(rest);
    }
    if (!low || !high) return std::nullopt;
    set.ranges.emplace_back(*low, *high);
  }
  return std::nullopt;
}

std::optional<NamePattern::Element> NamePattern::element(std::u32string_view& rest) {
  switch (rest.front()) {
    case U'*': rest.remove_prefix(1); return Element{true, false, {}};
    case U'?': rest.remove_prefix(1); return Element{false, false, {{0, kLast}}};
    case U'[': rest.remove_prefix(1); return set(rest);
    default: break;
  }
  const auto character = take_quoted(rest);
  if (!character) return std::nullopt;
  return Element{false, false, {{*character, *character}}};
}

NamePattern::NamePattern(std::u32string_view pattern) {
  while (!pattern.empty()) {
    auto next = element(pattern);
    if (!next) {
      elements_ = {Element{}};  // matches nothing
      return;
    }
    elements_.push_back(std::move(*next));
  }
}

bool NamePattern::matches(const Name& name) const { return match(elements_, name); }

PathPattern::PathPattern(std::string_view pattern) {
  const Name characters = name_of(pattern);
  std::u32string_view rest = characters;
  negated_ = rest.starts_with(U'!');
  if (negated_) rest.remove_prefix(1);
  folders_only_ = rest.ends_with(U'/');
  if (folders_only_) rest.remove_suffix(1);
  anchored_ = rest.find(U'/') != std::u32string_view::npos;
  if (rest.starts_with(U'/')) rest.remove_prefix(1);
  while (!rest.empty()) {
    const std::size_t size = std::min(rest.find(U'/'), rest.size());
    const std::u32string_view name = rest.substr(0, size);
    rest.remove_prefix(std::min(size + 1, rest.size()));
    parts_.push_back({anchored_ && name == U"**", NamePattern(name)});
  }
  // "folder/**" is what the folder holds, and not the folder.
  if (!parts_.empty() && parts_.back().star) parts_.push_back({false, NamePattern(U"*")});
}

bool PathPattern::matches(PathNames path, bool folder) const {
  if (parts_.empty() || path.empty() || (folders_only_ && !folder)) return false;
  return anchored_ ? match(parts_, path) : parts_.front().matches(path.back());
}

std::optional<bool> PathPatterns::verdict(PathNames path, bool folder) const {
  const auto last =
      std::find_if(patterns_.rbegin(), patterns_.rend(), [&](const PathPattern& p) { return p.matches(path, folder); });
  if (last == patterns_.rend()) return std::nullopt;
  return !last->negated();
}

PathPatterns ignore_patterns(std::string_view file) {
  PathPatterns patterns;
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  while (!file.empty()) {
    const std::size_t size = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, size);
    file.remove_prefix(std::min(size + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    line = without_trailing_spaces(line);
    if (!line.empty() && !line.starts_with('#')) patterns.add(line);
  }
  return patterns;
}

}  // namespace factcheck::text
