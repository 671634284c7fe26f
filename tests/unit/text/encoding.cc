#include "text/encoding.h"

#include <catch2/catch.hpp>

using namespace factcheck;
using namespace factcheck::text;

namespace {

std::string in(Encoding encoding, const std::u32string& text) {
  std::string out;
  const auto put = [&](char32_t unit, int bytes, bool upper_first) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(unit >> 8 * (upper_first ? bytes - 1 - i : i));
  };
  for (const char32_t c : text) {
    const bool upper_first = encoding == Encoding::utf16be || encoding == Encoding::utf32be;
    if (encoding == Encoding::utf32le || encoding == Encoding::utf32be) {
      put(c, 4, upper_first);
    } else if (c < 0x10000) {
      put(c, 2, upper_first);
    } else {
      put(0xD800 + ((c - 0x10000) >> 10), 2, upper_first);
      put(0xDC00 + ((c - 0x10000) & 0x3FF), 2, upper_first);
    }
  }
  return out;
}

constexpr Encoding kWide[] = {Encoding::utf16le, Encoding::utf16be, Encoding::utf32le, Encoding::utf32be};

}  // namespace

TEST_CASE("an encoding is known by its mark, or by how its bytes look", "[encoding]") {
  for (const Encoding e : kWide) {
    INFO(name(e));
    for (const std::u32string text : {U"خبر", U"حضر 25 وزيرا\n", U"أعلنت الوزارة (اليوم) أن 1250 شخصا، «حضروا»."}) {
      CHECK(detect(in(e, text)) == e);
      CHECK(detect(in(e, U"\uFEFF" + text)) == e);
    }
  }
  CHECK(detect("حضر 25 وزيرا") == Encoding::utf8);
  CHECK(detect("\xEF\xBB\xBFx") == Encoding::utf8);
  CHECK(detect("2025-11-24 plain") == Encoding::utf8);
  CHECK(detect("") == Encoding::utf8);
  // Cut within a character, as the beginning of a file is.
  CHECK(detect(std::string("حضر 25 وزيرا").substr(0, 21)) == Encoding::utf8);
  CHECK(detect("\x1B[31m\x1B[0m 31") == Encoding::utf8);
  CHECK_FALSE(detect(std::string("\x89PNG\x0D\x0A\x1A\x0A\0\0\0\rIHDR\1\2\3\4\5", 21)).has_value());
  // «قال الوزير إن العدد كبير» in both encodings of a byte a letter.
  CHECK(detect("\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xDA\xCF\xCF \xDF\xC8\xED\xD1") ==
        Encoding::windows1256);
  CHECK(detect("\xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1 \xC5\xE6 \xC7\xE4\xD9\xCF\xCF \xE3\xC8\xEA\xD1") ==
        Encoding::iso88596);
  CHECK_FALSE(detect("\xC9l\xE8ve \xE0 l'\xE9"
                     "cole")
                  .has_value());
}

TEST_CASE("what is converted knows the places of its file", "[encoding]") {
  const std::u32string text = U"😀 حضر 25";
  for (const Encoding e : kWide) {
    INFO(name(e));
    for (const std::size_t mark : {0, 1}) {
      const std::string bytes = in(e, (mark == 0 ? U"" : U"\uFEFF") + text);
      const Text out = decoded(bytes, e);
      CHECK(out.utf8 == "😀 حضر 25");
      CHECK(out.damaged == 0);
      FileOffsets offsets(out.utf8, out.origin);
      const std::string figure = in(e, U"25");
      CHECK(offsets.at(static_cast<std::uint32_t>(out.utf8.find("25"))) == bytes.find(figure));
      CHECK(offsets.at(static_cast<std::uint32_t>(out.utf8.find("حضر"))) == bytes.find(in(e, U"حضر")));
    }
  }
}

TEST_CASE("bytes that are no character are replaced one by one", "[encoding]") {
  std::string text = "خبر \xFF\xE2\x82 12 \xED\xA0\x80.\xC3";
  const std::size_t size = text.size();
  const Damage damage = repair(text);
  CHECK(text == "خبر \x1A\x1A\x1A 12 \x1A\x1A\x1A.\x1A");
  CHECK(text.size() == size);
  CHECK(damage.count == 7);
  CHECK(damage.first == 7);
  std::string whole = "خبر";
  CHECK(repair(whole).count == 0);
  // Half a pair of UTF-16 is one character that is none.
  const Text half = decoded(std::string("\x2E\x06\x3D\xD8 \0", 6), Encoding::utf16le);
  CHECK(half.utf8 == "خ\uFFFD ");
  CHECK(half.damaged == 1);
  CHECK(half.first_damage == 2);
}
