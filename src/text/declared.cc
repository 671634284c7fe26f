// In: the bytes of a web page, in an encoding that holds ASCII. Out: the encoding that its head declares.
//
// The prescan of the HTML Living Standard (13.2.3.2), with two differences: it does not stop after 1,024 bytes, because
// papers put whole scripts before their <meta>; and it passes over what scripts and styles hold, as a browser does.
#include "text/declared.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace factcheck::text {
namespace {

constexpr std::string_view kWhite = " \t\r\n\f";

// https://encoding.spec.whatwg.org/#names-and-labels, of the encodings that are read. A page that can be read as ASCII
// is not in UTF-16, whatever it says: the standard takes it for UTF-8.
struct Label {
  std::string_view name;
  Encoding encoding;
};
constexpr std::array kLabels = {
    Label{"utf-8", Encoding::utf8},
    Label{"utf8", Encoding::utf8},
    Label{"unicode-1-1-utf-8", Encoding::utf8},
    Label{"unicode11utf8", Encoding::utf8},
    Label{"unicode20utf8", Encoding::utf8},
    Label{"x-unicode20utf8", Encoding::utf8},
    Label{"utf-16", Encoding::utf8},
    Label{"utf-16le", Encoding::utf8},
    Label{"utf-16be", Encoding::utf8},
    Label{"windows-1256", Encoding::windows1256},
    Label{"cp1256", Encoding::windows1256},
    Label{"x-cp1256", Encoding::windows1256},
    Label{"iso-8859-6", Encoding::iso88596},
    Label{"iso8859-6", Encoding::iso88596},
    Label{"iso88596", Encoding::iso88596},
    Label{"iso_8859-6", Encoding::iso88596},
    Label{"iso_8859-6:1987", Encoding::iso88596},
    Label{"iso-8859-6-e", Encoding::iso88596},
    Label{"iso-8859-6-i", Encoding::iso88596},
    Label{"iso-ir-127", Encoding::iso88596},
    Label{"asmo-708", Encoding::iso88596},
    Label{"ecma-114", Encoding::iso88596},
    Label{"arabic", Encoding::iso88596},
    Label{"csisolatinarabic", Encoding::iso88596},
    Label{"csiso88596e", Encoding::iso88596},
    Label{"csiso88596i", Encoding::iso88596},
    Label{"windows-1252", Encoding::windows1252},
    Label{"cp1252", Encoding::windows1252},
    Label{"x-cp1252", Encoding::windows1252},
    Label{"iso-8859-1", Encoding::windows1252},
    Label{"iso8859-1", Encoding::windows1252},
    Label{"iso_8859-1", Encoding::windows1252},
    Label{"latin1", Encoding::windows1252},
    Label{"l1", Encoding::windows1252},
    Label{"ascii", Encoding::windows1252},
    Label{"us-ascii", Encoding::windows1252},
};

constexpr bool is_white(char c) { return kWhite.find(c) != std::string_view::npos; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }

bool begins(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && lower(text.substr(0, word.size())) == word;
}

// Past the first `what` from `at` on; the end where there is none.
std::size_t past(std::string_view page, std::size_t at, std::string_view what) {
  const std::size_t found = page.find(what, at);
  return found == std::string_view::npos ? page.size() : found + what.size();
}

struct Attribute {
  std::string name;
  std::string value;
};

// The next attribute of a tag, of which `at` is inside; false at the end of the tag, which `at` is then past.
bool next_attribute(std::string_view page, std::size_t& at, Attribute& attribute) {
  while (at < page.size() && (is_white(page[at]) || page[at] == '/')) ++at;
  if (at >= page.size() || page[at] == '>') return at = std::min(at + 1, page.size()), false;
  const std::size_t name = at;
  while (at < page.size() && !is_white(page[at]) && page[at] != '>' && page[at] != '/' &&
         (page[at] != '=' || at == name))
    ++at;
  attribute = {lower(page.substr(name, at - name)), {}};
  while (at < page.size() && is_white(page[at])) ++at;
  if (at >= page.size() || page[at] != '=') return true;
  ++at;
  while (at < page.size() && is_white(page[at])) ++at;
  if (at >= page.size()) return true;
  if (const char quote = page[at]; quote == '"' || quote == '\'') {
    const std::size_t end = std::min(page.find(quote, at + 1), page.size());
    attribute.value = page.substr(at + 1, end - at - 1);
    at = std::min(end + 1, page.size());
    return true;
  }
  const std::size_t value = at;
  while (at < page.size() && !is_white(page[at]) && page[at] != '>') ++at;
  attribute.value = page.substr(value, at - value);
  return true;
}

// "windows-1256" of "text/html; charset=windows-1256".
std::string_view charset_of(std::string_view content) {
  constexpr std::string_view kCharset = "charset";
  const std::string plain = lower(content);
  for (std::size_t at = plain.find(kCharset); at != std::string::npos; at = plain.find(kCharset, at)) {
    at += kCharset.size();
    std::string_view rest = content.substr(at);
    const auto skip_white = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(kWhite), rest.size())); };
    skip_white();
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    skip_white();
    if (rest.starts_with('"') || rest.starts_with('\'')) {
      const char quote = rest.front();
      rest.remove_prefix(1);
      return rest.substr(0, rest.find(quote));
    }
    return rest.substr(0, rest.find_first_of(" \t\r\n\f;"));
  }
  return {};
}

// Past a <meta> whose attributes begin at `at`; what it declares in `found`.
void read_meta(std::string_view page, std::size_t& at, std::optional<Encoding>& found) {
  std::string charset;
  std::string content;
  bool is_type = false;
  for (Attribute a; next_attribute(page, at, a);) {
    if (a.name == "charset" && charset.empty()) charset = a.value;
    if (a.name == "content" && content.empty()) content = a.value;
    is_type = is_type || (a.name == "http-equiv" && lower(a.value) == "content-type");
  }
  if (charset.empty() && is_type) charset = charset_of(content);
  found = encoding_called(charset);
}

// <?xml version="1.0" encoding="windows-1256"?>
std::optional<Encoding> of_xml_declaration(std::string_view page) {
  page.remove_prefix(std::min(page.find_first_not_of(kWhite), page.size()));
  if (!begins(page, "<?xml")) return std::nullopt;
  page = page.substr(0, past(page, 0, "?>"));
  std::size_t at = std::string_view("<?xml").size();
  for (Attribute a; next_attribute(page, at, a);)
    if (a.name == "encoding") return encoding_called(a.value);
  return std::nullopt;
}

bool ends_name(std::string_view page, std::size_t at) {
  return at >= page.size() || is_white(page[at]) || page[at] == '>' || page[at] == '/';
}

// Where the end tag of an element begins from `at` on, or the end of the page.
std::size_t end_tag(std::string_view page, std::size_t at, std::string_view name) {
  for (at = page.find("</", at); at != std::string_view::npos; at = page.find("</", at + 1))
    if (begins(page.substr(at + 2), name) && ends_name(page, at + 2 + name.size())) return at;
  return page.size();
}

// Past the tag that begins at `at`, and what stands in its element where that is no markup to a browser.
std::size_t past_tag(std::string_view page, std::size_t at) {
  constexpr std::string_view kRaw[] = {"script", "style", "title", "textarea", "noscript"};
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  while (!ends_name(page, end)) ++end;
  const std::string name = lower(page.substr(begin, std::min<std::size_t>(end - begin, 16)));
  for (Attribute a; next_attribute(page, end, a);) continue;
  return std::find(std::begin(kRaw), std::end(kRaw), name) == std::end(kRaw) ? end : end_tag(page, end, name);
}

}  // namespace

std::optional<Encoding> encoding_called(std::string_view label) {
  const std::size_t first = label.find_first_not_of(kWhite);
  if (first == std::string_view::npos) return std::nullopt;
  const std::string name = lower(label.substr(first, label.find_last_not_of(kWhite) - first + 1));
  const auto* const found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const Label& l) { return l.name == name; });
  return found == kLabels.end() ? std::nullopt : std::optional(found->encoding);
}

std::optional<Encoding> declared(std::string_view page) {
  std::optional<Encoding> found = of_xml_declaration(page);
  for (std::size_t at = 0; !found && (at = page.find('<', at)) != std::string_view::npos;) {
    const std::string_view rest = page.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = past(page, at + 2, "-->");
    } else if (rest.starts_with('!') || rest.starts_with('?') || rest.starts_with('/')) {
      at = past(page, at, ">");
    } else if (rest.empty() || !is_letter(rest.front())) {
      ++at;
    } else if (begins(rest, "meta") && rest.size() > 4 && (is_white(rest[4]) || rest[4] == '/')) {
      at += 1 + std::string_view("meta").size();
      read_meta(page, at, found);
    } else if (begins(rest, "body") && rest.size() > 4 && (is_white(rest[4]) || rest[4] == '>')) {
      break;
    } else {
      at = past_tag(page, at);
    }
  }
  return found;
}

}  // namespace factcheck::text
