// In: lines, a JSON object each. Out: the article of each.
#include "text/jsonl.h"

#include <algorithm>
#include <array>

#include <simdjson.h>

#include "text/fold.h"
#include "text/input.h"
#include "text/rows.h"

namespace factcheck::text {
namespace {

using simdjson::dom::element;

static_assert(Input::kPadding >= simdjson::SIMDJSON_PADDING);

// Reads the fields; an error sentence where one is no string, or is there twice: which of the two is meant, readers of
// JSON do not agree on (RFC 8259, section 4).
std::string read_fields(const simdjson::dom::object& article, Fields& fields) {
  std::array<const void*, Fields::kCount> seen = {};
  for (const auto field : article) {
    std::optional<std::string>* into = fields.find(field.key);
    if (into == nullptr) continue;
    if (std::find(seen.begin(), seen.end(), into) != seen.end())
      return "\"" + std::string(field.key) + "\" is given twice";
    *std::find(seen.begin(), seen.end(), nullptr) = into;
    if (field.value.is_null()) continue;
    std::string_view value;
    if (field.value.get_string().get(value) != simdjson::SUCCESS)
      return "\"" + std::string(field.key) + "\" must be a string";
    *into = value;
  }
  return {};
}

// Fills the document from one parsed line; returns an error sentence, empty when all is well.
std::string fill(const element& article, const std::string& place, Document& document) {
  simdjson::dom::object object;
  if (article.get_object().get(object) != simdjson::SUCCESS) return "an article must be a JSON object";
  Fields fields;
  if (std::string error = read_fields(object, fields); !error.empty()) return error;
  if (!fields.text) return "\"text\" is missing";
  return give(std::move(fields), place, document);
}

class JsonLines : public Rows {
 public:
  using Rows::Rows;

  std::unique_ptr<Document> next() override {
    for (std::optional<std::string_view> line; input().line(line, most_bytes());) {
      const std::string here = place(++number_);
      if (!line) {
        notes().skip(here, "the line is longer than " + size_told(most_bytes()) + "; see --max-file-size");
        continue;
      }
      if (number_ == 1 && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
      if (line->find_first_not_of(" \t\r") == std::string_view::npos) continue;
      if (auto document = article(*line, here)) return document;
    }
    if (!input().error().empty()) notes().skip(path(), input().error());
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
      notes().skip(read.error().where, read.error().what);
      return nullptr;
    }
    std::unique_ptr<Document> document = std::move(read.value());
    document->path = path();
    document->path_line = static_cast<std::uint32_t>(number_);
    return document;
  }

  // The line with U+001A for each byte that is no character; valid until the next one. Nothing where it is not to be
  // read.
  std::optional<std::string_view> repaired_line(std::string_view line, const std::string& here) {
    const Text text = decoded(std::string(line), Encoding::utf8);
    if (!notes().remark(here, text)) return std::nullopt;
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

std::optional<std::string>* Fields::find(std::string_view name) {
  if (name == "text") return &text;
  if (name == "id") return &id;
  if (name == "title") return &title;
  if (name == "source") return &source;
  if (name == "published") return &published;
  return name == "url" ? &url : nullptr;
}

std::string give(Fields fields, const std::string& place, Document& document) {
  document.text = std::move(fields.text).value_or("");
  document.title = std::move(fields.title).value_or("");
  document.source = std::move(fields.source);
  document.url = std::move(fields.url);
  document.id = std::move(fields.id).value_or(place);
  if (!fields.published) return {};
  document.published = *fields.published;
  document.published_date = parse_date(*fields.published);
  if (document.published_date && document.published_date->full()) return {};
  return "\"published\" must be an ISO 8601 date, not \"" + *fields.published + "\"";
}

}  // namespace factcheck::text
