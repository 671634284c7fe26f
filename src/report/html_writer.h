// HTML as this program writes it. Tags and names of attributes are its own; whatever is put between them or into an
// attribute is escaped, and control characters and bidi controls in it are made visible: no text of an article can be
// anything but text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "factcheck/report.h"

namespace factcheck::report {

class Html {
 public:
  struct Attribute {
    std::string_view name;
    std::string value = {};
  };
  using Attributes = std::vector<Attribute>;

  void begin(std::string_view tag, const Attributes& attributes = {});
  void end();  // of the innermost that is open
  void text(std::string_view untrusted);
  // An element that holds a text.
  void leaf(std::string_view tag, std::string_view untrusted, const Attributes& attributes = {});
  // An element that holds nothing and has no end: input.
  void single(std::string_view tag, const Attributes& attributes);
  void line() { out_ += '\n'; }
  // What another one has written.
  void add(std::string_view html) { out_ += html; }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::vector<std::string_view> open_;
};

// The language and direction of a piece of an article, in whatever language the page around it is.
Html::Attributes as_piece(std::string_view text, std::string_view css_class = {});

// The language alone, where the page turns each piece by itself.
Html::Attributes in_its_language(std::string_view text);

// Does it lead to a web page, and nowhere else: no script, no file?
bool is_web_address(std::string_view url);

// What a page calls an article, for links that lead to it.
std::string article_anchor(const Article& article);

// A page of data/report/, but for its body.
Around page_around(const std::string& title, const Words& words);

}  // namespace factcheck::report
