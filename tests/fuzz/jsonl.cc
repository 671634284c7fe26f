// Any bytes as a line of a file of articles.
#include "text/jsonl.h"

#include "fuzz.h"
#include "text/fold.h"
#include "text/input.h"

using namespace factcheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string line(fuzz::bytes_of(data, size));
  line.append(text::Input::kPadding, '\0');
  text::ArticleReader reader;
  const auto read = reader.read(std::string_view(line).substr(0, size), "a.jsonl:1");
  if (!read) {
    fuzz::require(!read.error().what.empty(), "it is said what was expected");
    return 0;
  }
  const Document& document = *read.value();
  fuzz::require(!document.id.empty() || line.find("\"id\"") != std::string::npos, "an article has an id");
  fuzz::require(text::invalid_utf8(document.text) == std::string_view::npos, "a text is UTF-8");
  return 0;
}
