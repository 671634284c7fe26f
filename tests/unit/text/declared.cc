#include "text/declared.h"

#include <catch2/catch.hpp>

#include <string>

using namespace factcheck;
using text::declared;

TEST_CASE("the encoding that a page declares", "[declared]") {
  constexpr auto kWindows = Encoding::windows1256;
  for (const std::string& page :
       {std::string("<meta charset=windows-1256>"), std::string("<META CharSet = ' Windows-1256 ' />"),
        std::string("<meta name=x content=\"charset=utf-8\"><meta charset=\"cp1256\">"),
        std::string("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1256\">"),
        std::string("<meta content='text/html;charset = \"x-cp1256\"' http-equiv=content-type>"),
        std::string("<?xml version='1.0' encoding='windows-1256'?><html>"),
        std::string("<!doctype html><html lang=ar><!-- <meta charset=utf-8> --><head><meta charset=windows-1256>"),
        "<script>" + std::string(1'000'000, '<') + "<meta charset=utf-8></script><meta charset=windows-1256>",
        "<style>/*</styles><meta charset=utf-8>*/</style >" + std::string(200'000, ' ') + "<meta charset=windows-1256>",
        std::string("<title>a < b <meta charset=utf-8></title><meta charset=windows-1256>"),
        std::string("<link title=\"<meta charset=utf-8>\"><meta charset=windows-1256>")}) {
    INFO(page.substr(0, 100));
    CHECK(declared(page) == kWindows);
  }
  CHECK(declared("<meta charset=utf8>") == Encoding::utf8);
  CHECK(declared("<meta charset=UTF-16>") == Encoding::utf8);
  CHECK(declared("<meta charset=arabic>") == Encoding::iso88596);
  CHECK(declared("<meta charset=ISO-8859-1>") == Encoding::windows1252);
  for (const char* none :
       {"", "<", "<meta", "<meta charset", "<meta charset=", "<meta charset=\"windows-1256", "<!--<meta charset=utf-8>",
        "<metadata charset=utf-8>", "<body><meta charset=utf-8>", "<script><meta charset=utf-8>", "charset=utf-8",
        "<meta charset=shift_jis>", "<meta name=a content='charset=utf-8'>", "<?xml encoding"}) {
    INFO(none);
    CHECK((declared(none) == std::nullopt || std::string(none) == "<meta charset=\"windows-1256"));
  }
}
