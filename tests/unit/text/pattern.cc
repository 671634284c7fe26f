#include <catch2/catch.hpp>

#include "text/pattern.h"

using namespace factcheck;

namespace {

std::vector<text::Name> names_of(std::string_view path) {
  std::vector<text::Name> names;
  while (!path.empty()) {
    const std::size_t size = std::min(path.find('/'), path.size());
    names.push_back(text::name_of(path.substr(0, size)));
    path.remove_prefix(std::min(size + 1, path.size()));
  }
  return names;
}

// A path that ends with "/" is a folder.
bool matches(std::string_view pattern, std::string_view path) {
  return text::PathPattern(pattern).matches(names_of(path), path.ends_with('/'));
}

std::optional<bool> verdict(std::string_view file, std::string_view path) {
  return text::ignore_patterns(file).verdict(names_of(path), path.ends_with('/'));
}

struct Row {
  std::string_view pattern;
  std::string_view path;
  bool matches;
};

}  // namespace

TEST_CASE("patterns of paths", "[pattern]") {
  const Row row = GENERATE(values<Row>({
      // Without a slash: the name, at any depth.
      {"draft.txt", "draft.txt", true},
      {"draft.txt", "a/b/draft.txt", true},
      {"draft.txt", "draft.txt.txt", false},
      {"*.txt", "a/b/خبر.txt", true},
      {"*.txt", ".txt", true},
      {"*.txt", "خبر.jsonl", false},
      {"*مسودة*", "اليوم/خبر مسودة 2.txt", true},
      {"?.txt", "خ.txt", true},
      {"?.txt", "خب.txt", false},
      {"[ا-ي]*.txt", "خبر.txt", true},
      {"[!ا-ي]*.txt", "خبر.txt", false},
      {"[^ا-ي]*.txt", "a.txt", true},
      {"[[:digit:]_]*", "12.txt", true},
      {"[[:digit:]_]*", "_.txt", true},
      {"[[:digit:]_]*", "a.txt", false},
      {"[]-]", "]", true},
      {"[]-]", "-", true},
      {"[a\\]]", "]", true},
      {"**", "a/b", true},
      // A slash at the beginning or within: from the anchor.
      {"/draft.txt", "draft.txt", true},
      {"/draft.txt", "a/draft.txt", false},
      {"a/*.txt", "a/x.txt", true},
      {"a/*.txt", "a/b/x.txt", false},
      {"a/*.txt", "b/a/x.txt", false},
      {"a/?/x", "a/b/x", true},
      // A slash at the end: folders only.
      {"old/", "old/", true},
      {"old/", "a/old/", true},
      {"old/", "old", false},
      {"/old/", "a/old/", false},
      // Two asterisks: any depth.
      {"**/x.txt", "x.txt", true},
      {"**/x.txt", "a/b/x.txt", true},
      {"a/**", "a/", false},
      {"a/**", "a/b/x.txt", true},
      {"a/**/x.txt", "a/x.txt", true},
      {"a/**/x.txt", "a/b/c/x.txt", true},
      {"a/**/x.txt", "b/x.txt", false},
      {"**/b/**/d/*", "a/b/c/b/d/e/d/x", true},
      {"**/b/**/d/*", "a/b/c/b/d/", false},
      {"a**/x", "abc/x", true},
      {"a**/x", "a/b/x", false},
      // Quoted characters are themselves.
      {"\\*.txt", "*.txt", true},
      {"\\*.txt", "a.txt", false},
      {"\\!x", "!x", true},
      {"\\#x", "#x", true},
      // What is not well formed matches nothing.
      {"x\\", "x", false},
      {"[x", "[x", false},
      {"[x", "x", false},
      {"[[:letter:]]", "x", false},
      {"", "x", false},
      {"/", "x/", false},
      {"!", "x", false},
  }));
  CAPTURE(row.pattern, row.path);
  CHECK(matches(row.pattern, row.path) == row.matches);
}

TEST_CASE("names that are not UTF-8", "[pattern]") {
  CHECK(matches("*.txt", "\xC7\xE1.txt"));
  CHECK(matches("\xC7*", "\xC7\xE1.txt"));
  CHECK(matches("??.txt", "\xC7\xE1.txt"));
  CHECK_FALSE(matches("\xC8*", "\xC7\xE1.txt"));
  CHECK_FALSE(matches("خ*", "\xC7\xE1.txt"));
}

TEST_CASE("many asterisks cost little", "[pattern]") {
  std::string pattern;
  std::string path;
  for (int i = 0; i < 40; ++i) {
    pattern += "**/*a*a*a*a*/";
    path += std::string(100, 'a') + "/";
  }
  CHECK_FALSE(matches(pattern + "x", path));
}

TEST_CASE("the lines of an ignore file", "[pattern]") {
  const std::string_view file =
      "\xEF\xBB\xBF# مسودات\r\n"
      "\n"
      "*.txt\r\n"
      "!keep.txt  \n"
      "quoted\\ \n"
      "#x\n"
      "last";
  CHECK(verdict(file, "a.txt") == true);
  CHECK(verdict(file, "keep.txt") == false);
  CHECK(verdict(file, "quoted ") == true);
  CHECK(verdict(file, "quoted") == std::nullopt);
  CHECK(verdict(file, "#x") == std::nullopt);
  CHECK(verdict(file, "last") == true);
  CHECK(verdict("!a\na\n", "a") == true);
  CHECK(verdict("", "a") == std::nullopt);
}
