// In: lines, a JSON object each. Out: the article of each.
#include "text/jsonl.h"

#include <simdjson.h>

#include "text/fold.h"
#include "text/input.h"
#include "text/rows.h"

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
  Given given{string("id"), string("title"), string("source"), string("published"), string("url")};
  if (!error.empty()) return error;
  return give(std::move(given), place, document);
}

class JsonLines : public Rows {
 public:
  using Rows::Rows;

  std::unique_ptr<Document> next() override {
    for (std::optional<std::string_view> line; input_->line(line, most_bytes_);) {
      const std::string here = place(++number_);
      if (!line) {
        notes_.skip(here, "the line is longer than " + size_told(most_bytes_) + "; see --max-file-size");
        continue;
      }
      if (number_ == 1 && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
      if (line->find_first_not_of(" \t\r") == std::string_view::npos) continue;
      if (auto document = article(*line, here)) return document;
    }
    if (!input_->error().empty()) notes_.skip(path_, input_->error());
    return nullptr;
  }

 private:
  static constexpr std::string_view kEscapedSubstitute = "\\u001a";

  std::unique_ptr<Document> article(std::string_view line, const std::string& here) {
    auto read = articles_.read(line, here);
    if (!read && invalid_utf8(line) != std::string_view::npos) {
      const auto repaired = repaired_line(line, here);
      if (!repaired) return nullptr;
      read = articles_.read(*repaired, here);
    }
    if (!read) {
      notes_.skip(read.error().where, read.error().what);
      return nullptr;
    }
    std::unique_ptr<Document> document = std::move(read.value());
    document->path = path_;
    document->path_line = static_cast<std::uint32_t>(number_);
    return document;
  }

  // The line with U+001A for each byte that is no character; valid until the next one. Nothing where it is not to be
  // read.
  std::optional<std::string_view> repaired_line(std::string_view line, const std::string& here) {
    const Text text = decoded(std::string(line), Encoding::utf8);
    if (!notes_.remark(here, text)) return std::nullopt;
    // Control characters stand in no string of JSON as they are.
    repaired_.clear();
    for (const char c : text.utf8) c == kSubstitute ? repaired_ += kEscapedSubstitute : repaired_ += c;
    const std::size_t size = repaired_.size();
    repaired_.append(Input::kPadding, '\0');
    return std::string_view(repaired_).substr(0, size);
  }

  ArticleReader articles_;
  std::size_t number_ = 0;
  std::string repaired_;  // the line that is read, where it was damaged
};

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

std::unique_ptr<Rows> json_lines(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes) {
  return std::make_unique<JsonLines>(std::move(input), std::move(path), most_bytes, notes);
}

std::string give(Given given, const std::string& place, Document& document) {
  document.title = std::move(given.title).value_or("");
  document.source = std::move(given.source);
  document.url = std::move(given.url);
  document.id = std::move(given.id).value_or(place);
  if (!given.published) return {};
  document.published = *given.published;
  document.published_date = parse_date(*given.published);
  if (document.published_date && document.published_date->full()) return {};
  return "\"published\" must be an ISO 8601 date, not \"" + *given.published + "\"";
}

}  // namespace factcheck::text
