// Patterns of paths, in the syntax of ignore files that git and ripgrep share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factcheck::text {

// A name by its characters: the code points of UTF-8, and a number beyond them for each byte that is none.
using Name = std::u32string;
Name name_of(std::string_view bytes);

// The names of a path, one after the other, below the folder at which patterns are anchored.
using PathNames = std::span<const Name>;

// A pattern of one name: * ? [a-z] [!a-z] [[:digit:]], and \ before a character that is itself.
class NamePattern {
 public:
  explicit NamePattern(std::u32string_view pattern);

  bool matches(const Name& name) const;

 private:
  struct Element {
    bool star = false;  // any number of characters; else one, of these ranges
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;

    bool matches(char32_t character) const;
  };
  static std::optional<Element> set(std::u32string_view& rest);
  static std::optional<Element> element(std::u32string_view& rest);

  std::vector<Element> elements_;
};

class PathPattern {
 public:
  explicit PathPattern(std::string_view pattern);

  bool matches(PathNames path, bool folder) const;
  bool negated() const { return negated_; }  // begins with "!"

 private:
  struct Part {
    bool star = false;  // "**": any number of names; else one
    NamePattern name;

    bool matches(const Name& n) const { return name.matches(n); }
  };

  std::vector<Part> parts_;  // none: it matches nothing
  bool negated_ = false;
  bool folders_only_ = false;
  bool anchored_ = false;
};

// Several patterns, of which the last that matches a path decides.
class PathPatterns {
 public:
  void add(std::string_view pattern) { patterns_.emplace_back(pattern); }
  bool empty() const { return patterns_.empty(); }

  // Whether the path is meant; nothing where no pattern matches it.
  std::optional<bool> verdict(PathNames path, bool folder) const;

 private:
  std::vector<PathPattern> patterns_;
};

// The patterns of an ignore file: one a line, with comments.
PathPatterns ignore_patterns(std::string_view file);

}  // namespace factcheck::text
