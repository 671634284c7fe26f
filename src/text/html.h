// A web page as a parser of HTML sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/result.h"
#include "factcheck/text.h"

namespace factcheck::text {

struct Page {
  // An element.
  struct Part {
    std::uint32_t parent = 0;                          // of the first, itself
    PageWords::Part by_name = PageWords::Part::none;   // what its tag, its role or its property says
    PageWords::Part by_class = PageWords::Part::none;  // what a word of its class or its id says, which may be wrong
  };
  // What is shown in a line of its own: a paragraph, or what a <br> ends. White space is one space.
  struct Line {
    std::uint32_t part = 0;  // that holds it
    Span text;               // of Page::text
    std::uint32_t letters = 0;
    std::uint32_t linked = 0;  // of the letters, those that are links
  };
  struct Time {
    std::uint32_t part = 0;
    std::string value;
  };

  std::vector<Part> parts;  // each behind its parent; the first is the page
  std::vector<Line> lines;
  std::string text;
  std::vector<Origin::Piece> pieces;  // of it, without positions
  std::vector<Time> times;            // <time datetime>
  // What the head says, empty where it does not.
  std::string title, published, source, url;
};

// The page. Nothing else of its bytes is needed behind this, but for positions. An error where it is none that a person
// wrote: one that is nested more than 512 deep, as deep as browsers go, or a tag with more than 256 attributes.
Result<Page> read_html(std::string_view utf8, const PageWords& words, const std::string& path);

// Does a text begin as a page does?
bool begins_html(std::string_view text);

// What JSON-LD (schema.org's NewsArticle) says of the article; what it does not say is empty.
struct ArticleData {
  std::string headline, published, publisher, url;
};
ArticleData read_json_ld(std::string_view json);

}  // namespace factcheck::text
