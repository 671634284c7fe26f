// In: HTML in UTF-8. Out: its lines of text, and which part of the page holds each.
//
// libxml2's parser tells of each tag and each run of text as it comes upon them; no tree is made. Where it tells of
// text, it stands right behind it, which is how the places in the file are known.
#include "text/html.h"

#include <algorithm>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "text/ascii.h"
#include "text/fold.h"

namespace factcheck::text {
namespace {

using By = PageWords::By;
using Is = PageWords::Part;

constexpr std::size_t kDeepest = 512;
constexpr std::size_t kMostAttributes = 256;

std::string_view view(const xmlChar* s) { return s == nullptr ? "" : reinterpret_cast<const char*>(s); }
constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }
constexpr bool is_number(char c) { return c >= '0' && c <= '9'; }

// The words of a class or an id: "relatedPosts", "related-posts", "related posts".
std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    const bool is_letter = is_lower(c) || is_upper(c) || is_number(c);
    if (!is_letter || (is_upper(c) && i > 0 && is_lower(names[i - 1])))
      if (!words.back().empty()) words.emplace_back();
    if (is_letter) words.back() += lower(names.substr(i, 1));
  }
  return words;
}

// Does what a class says go before what another says? That something is no part of an article before that it is one,
// and that it is the text of one before that it is a lead.
bool goes_before(Is part, Is other) {
  if (other == Is::none || part == Is::outside || part == Is::furniture || part == Is::hidden) return true;
  return other == Is::lead && part == Is::text_alone;
}

// What the words of a class say.
Is part_of_class(std::string_view names, const PageWords& page_words) {
  const std::vector<std::string> words = words_of(names);
  Is found = Is::none;
  const auto look = [&](const std::string& word) {
    const Is part = page_words.find(By::word, word);
    if (part == Is::none) return;
    if (goes_before(part, found)) found = part;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    look(words[i]);
    if (i > 0) look(words[i - 1] + " " + words[i]);
  }
  return found;
}

// The parser compares each attribute of a tag with those before it: the time for very many would have no end.
bool has_too_many_attributes(std::string_view html) {
  std::size_t attributes = 0;
  char quote = 0;
  bool in_tag = false;
  for (std::size_t i = 0; i < html.size(); ++i) {
    const char c = html[i];
    if (!in_tag) {
      in_tag = c == '<' && i + 1 < html.size() && (is_lower(html[i + 1]) || is_upper(html[i + 1]));
      attributes = 0;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      in_tag = false;
    } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
      quote = c;
    } else if (!is_white(c) && (is_white(html[i - 1]) || html[i - 1] == '/')) {
      if (++attributes > kMostAttributes) return true;
    }
  }
  return false;
}

class Reader {
 public:
  Reader(std::string_view html, const PageWords& words) : html_(html), words_(words) {
    page_.parts.emplace_back();
    open_.push_back({0, Is::none, false});
  }

  // False where it is nested too deep.
  bool read() {
    parser_ = htmlCreateMemoryParserCtxt(html_.data(), static_cast<int>(html_.size()));
    if (parser_ == nullptr) return true;  // of nothing at all
    *parser_->sax = {};
    parser_->sax->startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      of(self).begin(view(name), attributes);
    };
    parser_->sax->endElement = [](void* self, const xmlChar* name) { of(self).end(view(name)); };
    parser_->sax->characters = [](void* self, const xmlChar* text, int size) { of(self).characters(text, size); };
    parser_->sax->ignorableWhitespace = parser_->sax->characters;
    parser_->sax->cdataBlock = [](void* self, const xmlChar* text, int size) { of(self).data(text, size); };
    parser_->userData = this;
    htmlCtxtUseOptions(parser_, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                    HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser_);
    if (parser_->myDoc != nullptr) xmlFreeDoc(parser_->myDoc);
    htmlFreeParserCtxt(parser_);
    end_line();
    return !too_deep_;
  }

  Page take() {
    for (const std::string& json : json_ld_) {
      const ArticleData data = read_json_ld(json);
      const auto prefer = [](std::string& known, const std::string& said) {
        if (!said.empty()) known = said;
      };
      prefer(page_.published, data.published);
      prefer(page_.source, data.publisher);
      if (page_.title.empty()) page_.title = data.headline;
      if (page_.url.empty()) page_.url = data.url;
    }
    return std::move(page_);
  }

 private:
  struct Open {
    std::uint32_t part;
    Is is;
    bool is_link;
  };

  static Reader& of(void* self) { return *static_cast<Reader*>(self); }

  void begin(std::string_view name, const xmlChar** attributes) {
    if (open_.size() > kDeepest) {
      too_deep_ = true;
      xmlStopParser(parser_);
      return;
    }
    Tag tag{name, words_.find(By::tag, name)};
    const bool is_inline = goes_on(tag.is);
    for (const xmlChar** a = attributes; a != nullptr && *a != nullptr; a += 2)
      read(tag, lower(view(a[0])), view(a[1]));
    told_of_page(tag);
    if (open_.back().is == Is::hidden) tag.is = Is::hidden;
    if (!is_inline) end_line();
    std::uint32_t part = open_.back().part;
    if (!is_inline || tag.is == Is::hidden) {
      page_.parts.push_back({part, tag.is, tag.by_class});
      part = static_cast<std::uint32_t>(page_.parts.size() - 1);
    }
    open_.push_back({part, tag.is, open_.back().is_link || (name == "a" && tag.has_address)});
    if (name == "script") json_.clear();
  }

  struct Tag {
    std::string_view name;
    Is is = Is::none;
    Is by_class = Is::none;
    bool has_address = false;
    std::string key = {}, rel = {}, value = {};  // of what it says of the page
  };

  void read(Tag& tag, const std::string& attribute, std::string_view value) {
    const auto say = [&](By by) {
      if (const Is said = words_.find(by, lower(value)); said != Is::none) tag.is = said;
    };
    if (attribute == "class" || attribute == "id") {
      const Is said = part_of_class(value, words_);
      if (said != Is::none && goes_before(said, tag.by_class)) tag.by_class = said;
    } else if (attribute == "role") {
      say(By::role);
    } else if (attribute == "itemprop" && tag.name != "meta") {
      say(By::itemprop);
    } else if (attribute == "hidden" || (attribute == "aria-hidden" && value == "true") ||
               (attribute == "style" && is_not_shown(value))) {
      tag.is = Is::hidden;
    } else if (attribute == "href" || attribute == "content" || attribute == "datetime") {
      tag.has_address = attribute == "href";
      tag.value = value;
    } else if (attribute == "type" && tag.name == "script") {
      is_json_ld_ = lower(value).find("ld+json") != std::string::npos;
    } else if (attribute == "rel") {
      tag.rel = lower(value);
    }
    if (attribute == "name" || attribute == "property" || attribute == "itemprop") tag.key = lower(value);
  }

  static bool goes_on(Is tag) { return tag == Is::in_line || tag == Is::superscript; }

  static bool is_not_shown(std::string_view style) {
    std::string plain = lower(style);
    std::erase_if(plain, is_white);
    return plain.find("display:none") != std::string::npos || plain.find("visibility:hidden") != std::string::npos;
  }

  // What the tags of the head say of the page.
  void told_of_page(Tag& tag) {
    if (tag.name == "time" && !tag.value.empty()) page_.times.push_back({open_.back().part, tag.value});
    const Is is = tag.name == "meta"   ? words_.find(By::meta, tag.key)
                  : tag.name == "link" ? words_.find(By::rel, tag.rel)
                                       : Is::none;
    std::string* into = is == Is::published ? &page_.published
                        : is == Is::title   ? &page_.title
                        : is == Is::source  ? &page_.source
                        : is == Is::url     ? &page_.url
                                            : nullptr;
    if (into != nullptr && into->empty()) *into = std::move(tag.value);
  }

  void end(std::string_view name) {
    if (open_.size() == 1 || too_deep_) return;
    if (!goes_on(words_.find(By::tag, name))) end_line();
    if (name == "script" && is_json_ld_) json_ld_.push_back(std::move(json_));
    if (name == "script") is_json_ld_ = false;
    open_.pop_back();
  }

  void data(const xmlChar* text, int size) {
    if (is_json_ld_) json_.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  }

  void characters(const xmlChar* chars, int size) {
    if (open_.back().is == Is::hidden) return;
    const std::string_view text(reinterpret_cast<const char*>(chars), static_cast<std::size_t>(size));
    const auto past = std::min(static_cast<std::size_t>(std::max(xmlByteConsumed(parser_), 0L)), html_.size());
    if (const auto at = place_of(text, past))
      written(text, *at);
    else
      referred(text, past);
  }

  // Where text stands that was just read up to `past`. Of a long run the parser tells in pieces, before it has stepped
  // over the last character of each.
  std::optional<std::size_t> place_of(std::string_view text, std::size_t past) const {
    const std::size_t last = past < html_.size() ? decode(html_, past).length : 0;
    for (const std::size_t end : {past, past + last})
      if (end >= text.size() && html_.substr(end - text.size(), text.size()) == text) return end - text.size();
    return std::nullopt;
  }

  // Text that stands in the file at `at`.
  void written(std::string_view text, std::size_t at) {
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && is_white(text[end])) ++end;
      if (end != i) space_ = at + end - 1;
      i = end;
      while (end < text.size() && !is_white(text[end])) ++end;
      if (end == i) break;
      put_space();
      if (open_.back().is == Is::superscript)
        put_raised(text.substr(i, end - i), at + i);
      else
        put_written(text.substr(i, end - i), at + i);
      i = end;
    }
  }

  void put_written(std::string_view text, std::size_t at) {
    piece({size(), static_cast<std::uint32_t>(at)});
    put(text);
  }

  // «كم<sup>2</sup>» is «كم²», and «10<sup>3</sup>» is no 103.
  void put_raised(std::string_view text, std::size_t at) {
    constexpr std::string_view kRaised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (!is_number(text[i])) {
        put_written(text.substr(i, 1), at + i);
        continue;
      }
      const auto begin = static_cast<std::uint32_t>(at + i);
      piece({size(), begin, begin + 1, false});
      put(kRaised[text[i] - '0']);
    }
  }

  // What a reference stands for, which ends before `past`.
  void referred(std::string_view text, std::size_t past) {
    constexpr std::size_t kLongest = 40;  // of the names of references, and more digits than any has
    const std::size_t from = past - std::min(past, kLongest);
    // Where there is none either, the place is about right, and no text is lost.
    const std::size_t sign = html_.substr(from, past - from).rfind('&');
    const std::size_t at = sign == std::string_view::npos ? past - std::min(past, text.size()) : from + sign;
    if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
      space_ = at;
      return;
    }
    put_space();
    piece({size(), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(past), false});
    put(text);
  }

  void put_space() {
    if (line_ && space_) {
      const char written = html_[*space_];
      const auto at = static_cast<std::uint32_t>(*space_);
      piece({size(), at, at + 1, written == ' '});
      page_.text += ' ';
    }
    space_.reset();
  }

  void put(std::string_view text) {
    if (!line_) line_ = Page::Line{open_.back().part, {size(), size()}};
    const auto letters = static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    line_->letters += letters;
    if (open_.back().is_link) line_->linked += letters;
    page_.text += text;
  }

  // A new piece, where the one before does not go on.
  void piece(const Origin::Piece& p) {
    if (p.as_written && !page_.pieces.empty()) {
      const Origin::Piece& last = page_.pieces.back();
      if (last.as_written && p.begin - last.begin == p.file - last.file) return;
    }
    page_.pieces.push_back(p);
  }

  void end_line() {
    space_.reset();
    if (!line_) return;
    line_->text.end = size();
    page_.lines.push_back(*line_);
    line_.reset();
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(page_.text.size()); }

  std::string_view html_;
  const PageWords& words_;
  htmlParserCtxt* parser_ = nullptr;
  Page page_;
  std::vector<Open> open_;
  std::optional<Page::Line> line_;    // that has begun
  std::optional<std::size_t> space_;  // where it stands, before what comes next
  bool too_deep_ = false;
  bool is_json_ld_ = false;
  std::string json_;  // of the script that is open
  std::vector<std::string> json_ld_;
};

}  // namespace

void PageWords::add(Row row) {
  const auto before = [](const Row& a, const Row& b) { return a.by != b.by ? a.by < b.by : a.value < b.value; };
  const auto at = std::lower_bound(rows.begin(), rows.end(), row, before);
  if (at == rows.end() || before(row, *at)) rows.insert(at, row);
}

PageWords::Part PageWords::find(By by, std::string_view value) const {
  const auto at = std::lower_bound(rows.begin(), rows.end(), value, [&](const Row& r, std::string_view v) {
    return r.by != by ? r.by < by : r.value < v;
  });
  return at != rows.end() && at->by == by && at->value == value ? at->part : Part::none;
}

bool begins_html(std::string_view text) {
  // Before the document type: a byte order mark, comments, the declaration of XML and its instructions.
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f"), text.size()));
    const std::string_view end = text.starts_with("<!--") ? "-->" : text.starts_with("<?") ? "?>" : "";
    const std::size_t at = end.empty() ? std::string_view::npos : text.find(end);
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + end.size());
  }
  const std::string beginning = lower(text.substr(0, 16));
  return beginning.starts_with("<!doctype html") || beginning.starts_with("<html") || beginning.starts_with("<head");
}

Result<Page> read_html(std::string_view utf8, const PageWords& words, const std::string& path) {
  if (has_too_many_attributes(utf8)) return Error{path, "a tag of the page has more than 256 attributes"};
  Reader reader(utf8, words);
  if (!reader.read()) return Error{path, "the page is nested more than 512 deep"};
  return reader.take();
}

}  // namespace factcheck::text
