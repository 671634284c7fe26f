#include "report/json_text.h"

#include <string>

#include <catch2/catch.hpp>

using namespace factcheck;

TEST_CASE("what must be escaped is found wherever it stands", "[json]") {
  const std::string plain = "«لم يحضر 12 شخصا»، وقال: نعم £ é ~";
  CHECK(report::find_escaped(plain) == plain.size());
  for (const std::string special : {"\"", "\\", "\n", "\x01", "\x1F", "\x7F", "\xC2\x80", "\xC2\x9F"})
    for (std::size_t at = 0; at <= 70; ++at) {
      const std::string text = std::string(at, 'x') + special + plain;
      CAPTURE(at);
      CHECK(report::find_escaped(text) == at);
      CHECK(report::find_escaped(std::string(at, 'x') + special) == at);
    }
  for (const std::string allowed : {"\xC2\xA0", "\xC3\x80", "\xD8\x9F"})
    for (std::size_t at = 0; at <= 70; ++at)
      CHECK(report::find_escaped(std::string(at, 'x') + allowed) == at + allowed.size());
}

TEST_CASE("text as JSON has it", "[json]") {
  CHECK(report::escaped("a\"b\\c\n\r\t\b\f") == "a\\\"b\\\\c\\n\\r\\t\\b\\f");
  CHECK(report::escaped(std::string("\0\x1B\x1F", 3)) == "\\u0000\\u001B\\u001F");
  CHECK(report::escaped("\x7F \xC2\x80 \xC2\x9F «»") == "\\u007F \\u0080 \\u009F «»");
}
