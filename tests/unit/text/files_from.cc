#include <catch2/catch.hpp>

#include "../files.h"
#include "factcheck/text.h"

using namespace factcheck;
using Paths = std::vector<std::string>;

TEST_CASE("paths listed in a file", "[files_from]") {
  const test::TemporaryFolder folder;
  const auto paths = [&](std::string_view bytes, bool nul_separated = false) {
    return text::files_from(folder.write("list", bytes), nul_separated).value();
  };
  using namespace std::string_view_literals;
  CHECK(paths("\xEF\xBB\xBF"
              "a.txt\r\n\r\n  \n خبر 1.txt \n\xC7.txt") == Paths{"a.txt", " خبر 1.txt ", "\xC7.txt"});
  CHECK(paths("a\r\nb\0\0 \0c\r\0"sv) == Paths{"a\r\nb", " ", "c\r"});
  CHECK(paths("a\nb", true) == Paths{"a\nb"});
  CHECK(paths("").empty());
}

TEST_CASE("a list that cannot be read", "[files_from]") {
  const test::TemporaryFolder folder;
  const auto missing = text::files_from(folder.path("no"), false);
  REQUIRE_FALSE(missing.ok());
  CHECK(missing.error().where == folder.path("no"));
  CHECK(missing.error().what == "the list of files could not be read: No such file or directory");
  CHECK(text::files_from(folder.path(""), false).error().what == "the list of files could not be read: Is a directory");
}
