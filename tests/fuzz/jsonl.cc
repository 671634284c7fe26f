// Any bytes as a line of a file of articles.
#include "text/jsonl.h"

#include "fuzz.h"
#include "text/fold.h"
#include "text/input.h"

using namespace factcheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string line(fuzz::bytes_of(data, size));
  line.append(text::Input::kPadding, '\0');
  static const text::FieldMap fields(&test::embedded().field_names, {});
  text::Notes notes;
  text::ArticleReader reader("a.jsonl", fields, &test::embedded().month_names, notes);
  const auto read = reader.read(std::string_view(line).substr(0, size), "a.jsonl:1");
  if (!read) {
    fuzz::require(!read.error().what.empty(), "it is said what was expected");
    return 0;
  }
  if (read.value() == nullptr) return 0;
  const Document& document = *read.value();
  fuzz::require(!document.id.empty(), "an article has an id");
  fuzz::require(document.published.empty() == !document.published_date, "a day is known where a date is given");
  fuzz::require(text::invalid_utf8(document.text) == std::string_view::npos, "a text is UTF-8");
  return 0;
}
