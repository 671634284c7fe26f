// In: JSON-LD of a page (W3C JSON-LD 1.1). Out: what it says of the article, by the words of schema.org.
#include <simdjson.h>

#include "text/html.h"

namespace factcheck::text {
namespace {

using simdjson::dom::element;

std::string string_of(const element& object, std::string_view key) {
  std::string_view value;
  return object[key].get_string().get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

// The first object that has a date of publication, in the order of the text; deeper ones are looked into up to `depth`.
bool find_article(const element& e, ArticleData& data, int depth) {
  if (depth == 0) return false;
  if (e.is_array()) {
    for (const element& item : e.get_array())
      if (find_article(item, data, depth - 1)) return true;
    return false;
  }
  if (!e.is_object()) return false;
  if (std::string published = string_of(e, "datePublished"); !published.empty()) {
    data.published = std::move(published);
    data.headline = string_of(e, "headline");
    data.url = string_of(e, "url");
    element publisher;
    if (e["publisher"].get(publisher) == simdjson::SUCCESS && publisher.is_object())
      data.publisher = string_of(publisher, "name");
    return true;
  }
  for (const auto& field : simdjson::dom::object(e.get_object()))
    if (find_article(field.value, data, depth - 1)) return true;
  return false;
}

}  // namespace

ArticleData read_json_ld(std::string_view json) {
  constexpr int kDeepest = 8;
  ArticleData data;
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(simdjson::padded_string(json)).get(root) == simdjson::SUCCESS) find_article(root, data, kDeepest);
  return data;
}

}  // namespace factcheck::text
