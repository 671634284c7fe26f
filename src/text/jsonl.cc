#include "text/jsonl.h"

#include <simdjson.h>

#include "text/input.h"

namespace factcheck::text {
namespace {

using simdjson::dom::element;

static_assert(Input::kPadding >= simdjson::SIMDJSON_PADDING);

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
  auto text = string("text");
  if (!text) return error.empty() ? "\"text\" is missing" : error;
  document.text = std::move(*text);
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

struct ArticleReader::Parser {
  simdjson::dom::parser json;
};

ArticleReader::ArticleReader() : parser_(std::make_unique<Parser>()) {}
ArticleReader::~ArticleReader() = default;

Result<std::unique_ptr<Document>> ArticleReader::read(std::string_view line, const std::string& place) {
  element article;
  // The line is followed by readable bytes: no copy of it is made.
  constexpr bool kCopy = false;
  if (const auto error = parser_->json.parse(line.data(), line.size(), kCopy).get(article); error != simdjson::SUCCESS)
    return Error{place, error == simdjson::UTF8_ERROR ? "the line is not UTF-8" : "the line is not valid JSON"};
  auto document = std::make_unique<Document>();
  if (std::string error = fill(article, place, *document); !error.empty()) return Error{place, std::move(error)};
  return document;
}

}  // namespace factcheck::text
