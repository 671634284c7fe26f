#include "report/html_writer.h"

#include <algorithm>
#include <cassert>

#include "factcheck/embedded.h"
#include "report/terminal.h"
#include "text/fold.h"
#include "text/hash.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> report();  // data/report/
}

namespace factcheck::report {
namespace {

std::string escaped(std::string_view untrusted) {
  std::string out;
  for (const char c : one_line(untrusted)) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  return out;
}

bool is_arabic_letter(char32_t c) { return (c >= 0x620 && c < 0x660) || (c >= 0x66E && c < 0x700); }

bool holds_arabic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text::invalid_utf8(text.substr(at, 4)) == 0) return false;
    const auto [c, length] = text::decode(text, at);
    if (is_arabic_letter(c)) return true;
    at += length;
  }
  return false;
}

struct Tongue {
  std::string_view code, direction;
};
Tongue tongue(Language language) {
  switch (language) {
    case Language::arabic: return {"ar", "rtl"};
    case Language::french: return {"fr", "ltr"};
    case Language::english: break;
  }
  return {"en", "ltr"};
}

}  // namespace

void Html::begin(std::string_view tag, const Attributes& attributes) {
  single(tag, attributes);
  open_.push_back(tag);
}

void Html::end() {
  assert(!open_.empty());
  ((out_ += "</") += open_.back()) += '>';
  open_.pop_back();
}

void Html::text(std::string_view untrusted) { out_ += escaped(untrusted); }

void Html::leaf(std::string_view tag, std::string_view untrusted, const Attributes& attributes) {
  begin(tag, attributes);
  text(untrusted);
  end();
}

void Html::single(std::string_view tag, const Attributes& attributes) {
  (out_ += '<') += tag;
  for (const Attribute& a : attributes) {
    (out_ += ' ') += a.name;
    if (!a.value.empty()) ((out_ += "=\"") += escaped(a.value)) += '"';
  }
  out_ += '>';
}

Html::Attributes as_piece(std::string_view text, std::string_view css_class) {
  Html::Attributes all;
  if (!css_class.empty()) all.push_back({"class", std::string(css_class)});
  if (holds_arabic(text)) {
    all.push_back({"lang", "ar"});
    all.push_back({"dir", "rtl"});
  } else {
    all.push_back({"dir", "auto"});
  }
  return all;
}

Html::Attributes in_its_language(std::string_view text) {
  return holds_arabic(text) ? Html::Attributes{{"lang", "ar"}} : Html::Attributes{};
}

bool is_web_address(std::string_view url) {
  const auto begins = [&](std::string_view scheme) {
    return url.size() > scheme.size() && std::ranges::equal(url.substr(0, scheme.size()), scheme, [](char a, char b) {
             return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
  };
  return (begins("http://") || begins("https://")) &&
         std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
}

std::string article_anchor(const Article& article) { return "a" + text::hash_hex(article.known_as()); }

Around page_around(const std::string& title, const Words& words) {
  const auto file = [](std::string_view name) { return file_named(built_in::report(), name); };
  const Tongue page_tongue = tongue(words.language());
  const auto value = [&](std::string_view place) -> std::string {
    if (place == "lang") return std::string(page_tongue.code);
    if (place == "dir") return std::string(page_tongue.direction);
    if (place == "version") return FACTCHECK_VERSION;
    if (place == "title") return escaped(title);
    return std::string(file(place));  // style, script
  };
  constexpr std::string_view kBody = "{body}";
  const auto filled = [&](std::string_view part) {
    std::string out;
    while (!part.empty()) {
      const std::size_t open = std::min(part.find('{'), part.size());
      out += part.substr(0, open);
      part.remove_prefix(open);
      if (part.empty()) break;
      const std::size_t close = part.find('}');
      out += value(part.substr(1, close - 1));
      part.remove_prefix(close + 1);
    }
    return out;
  };
  const std::string_view page = file("page");
  const std::size_t body = page.find(kBody);
  return {filled(page.substr(0, body)), filled(page.substr(body + kBody.size()))};
}

}  // namespace factcheck::report
