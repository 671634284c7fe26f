// Any bytes as the text of an article, all the way to its claims.
#include "fuzz.h"
#include "text/encoding.h"

using namespace factcheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text(fuzz::bytes_of(data, size));
  text::repair(text);
  const auto document = test::article(std::move(text), "a.txt", {}, "2025-11-24");
  fuzz::require_sound(*document, test::claims_of(*document));
  return 0;
}
