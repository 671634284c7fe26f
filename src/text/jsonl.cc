#include "text/jsonl.h"

#include <simdjson.h>

#include "text/fold.h"

namespace factcheck::text {
namespace {

using simdjson::dom::element;

// A field that may be missing or null; an error sentence where it is there and no string.
std::optional<std::string> optional_string(const element& article, std::string_view key, std::string& error) {
  element field;
  if (article[key].get(field) != simdjson::SUCCESS || field.is_null()) return std::nullopt;
  std::string_view value;
  if (field.get_string().get(value) != simdjson::SUCCESS) {
    error = "\"" + std::string(key) + "\" must be a string";
    return std::nullopt;
  }
  return std::string(value);
}

// Fills the document from one parsed line; returns an error sentence, empty when all is well.
std::string fill(const element& article, const std::string& place, Document& document) {
  if (!article.is_object()) return "an article must be a JSON object";
  std::string error;
  const auto string = [&](std::string_view key) { return optional_string(article, key, error); };
  const auto text = string("text");
  if (!text) return error.empty() ? "\"text\" is missing" : error;
  document.text = *text;
  document.title = string("title").value_or("");
  document.source = string("source");
  document.url = string("url");
  document.id = string("id").value_or(place);
  if (const auto published = string("published")) {
    document.published = *published;
    document.published_date = parse_date(*published);
    if (!document.published_date || !document.published_date->full())
      return "\"published\" must be an ISO 8601 date, not \"" + *published + "\"";
  }
  return error;
}

}  // namespace

void read_jsonl(const std::string& path, std::string_view bytes, const FurniturePhrases& furniture, Batch& batch) {
  simdjson::dom::parser parser;
  std::size_t line = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view json = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++line;
    if (line == 1 && json.starts_with("\xEF\xBB\xBF")) json.remove_prefix(3);
    if (json.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string place = path + ":" + std::to_string(line);
    element article;
    if (const auto error = parser.parse(json.data(), json.size()).get(article); error != simdjson::SUCCESS) {
      const bool utf8 = error == simdjson::UTF8_ERROR;
      batch.skipped.push_back({place, utf8 ? "the line is not UTF-8" : "the line is not valid JSON"});
      continue;
    }
    auto document = std::make_unique<Document>();
    document->path = place;
    if (std::string error = fill(article, place, *document); !error.empty()) {
      batch.skipped.push_back({place, std::move(error)});
      continue;
    }
    // An id that is taken would make two articles one.
    if (!batch.ids.insert(document->id).second) document->id = place;
    tokenise(*document, furniture);
    batch.documents.push_back(std::move(document));
  }
}

}  // namespace factcheck::text
