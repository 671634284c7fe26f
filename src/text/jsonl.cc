// In: lines, a JSON object each. Out: the article of each.
#include "text/jsonl.h"

#include <algorithm>
#include <array>

#include <simdjson.h>

#include "text/day.h"
#include "text/fold.h"
#include "text/input.h"
#include "text/rows.h"

namespace factcheck::text {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

static_assert(Input::kPadding >= simdjson::SIMDJSON_PADDING);

// What stands under a name that may mean a field.
struct Said {
  element value;
  std::string_view name;  // as written
  unsigned holder = 0;    // the object that it stands in
  unsigned rank = 0;
};

// All that an object says of the fields of an article, by all of their names.
class Sayings {
 public:
  explicit Sayings(const FieldMap& fields) : fields_(fields) {}

  // An error sentence where a name is there twice: which of the two is meant, readers of JSON do not agree on (RFC
  // 8259, section 4).
  Notice read(const object& article) {
    collect(article, 0);
    for (std::vector<Said>& all : said_)
      std::stable_sort(all.begin(), all.end(), [](const Said& a, const Said& b) { return a.rank < b.rank; });
    return std::move(error_);
  }
  const std::vector<Said>& of(ArticleField field) const { return said_[static_cast<std::size_t>(field)]; }

 private:
  // What stands in an object inside goes behind what stands outside.
  static constexpr unsigned kInside = 256;

  void collect(const object& from, unsigned rank) {
    const unsigned holder = holders_++;
    for (const auto field : from) {
      const std::string name = folded_name(field.key.substr(0, kLongestName));
      bool within = false;
      for (const FieldMap::Meaning& m : fields_.find(name)) {
        if (m.field != FieldNames::kWithin)
          add(m, {field.value, field.key, holder, rank + m.rank});
        else
          within = field.value.is_object();
      }
      if (!field.value.is_object()) continue;
      if (within && rank == 0) collect(field.value.get_object().value_unsafe(), kInside);
      if (fields_.may_hold(name)) collect_dotted(name, field.value.get_object().value_unsafe(), rank);
    }
  }

  // «publisher»: {«name»: …}
  void collect_dotted(const std::string& outer, const object& from, unsigned rank) {
    const unsigned holder = holders_++;
    for (const auto field : from) {
      const std::string name = outer + '.' + folded_name(field.key.substr(0, kLongestName));
      for (const FieldMap::Meaning& m : fields_.find(name))
        if (m.field != FieldNames::kWithin) add(m, {field.value, field.key, holder, rank + m.rank});
      if (field.value.is_object() && fields_.may_hold(name))
        collect_dotted(name, field.value.get_object().value_unsafe(), rank);
    }
  }

  void add(const FieldMap::Meaning& m, const Said& said) {
    std::vector<Said>& all = said_[m.field];
    for (const Said& other : all)
      if (other.holder == said.holder && other.name == said.name && error_.empty())
        error_ = {"\"{0}\" is given twice", {said.name}};
    // No person writes so many; a hostile object would have each compared with each.
    constexpr std::size_t kMost = 64;
    if (all.size() < kMost) all.push_back(said);
  }

  static constexpr std::size_t kLongestName = 64;

  const FieldMap& fields_;
  std::array<std::vector<Said>, kArticleFields> said_;
  Notice error_;
  unsigned holders_ = 0;
};

// A string, or the strings of a list: Scrapy's getall() makes one of each paragraph.
std::optional<std::string> string_of(const element& value, std::string_view between) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
  if (!value.is_array()) return std::nullopt;
  std::string all;
  for (const element& item : simdjson::dom::array(value.get_array())) {
    if (item.get_string().get(text) != simdjson::SUCCESS) return std::nullopt;
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

std::optional<std::string> value_of(const element& value, ArticleField field) {
  if (auto text = string_of(value, field == ArticleField::text ? "\n" : " ")) return text;
  const bool may_be_number = field == ArticleField::id || field == ArticleField::published;
  if (std::int64_t number = 0; may_be_number && value.get_int64().get(number) == simdjson::SUCCESS)
    return std::to_string(number);
  if (std::uint64_t number = 0; may_be_number && value.get_uint64().get(number) == simdjson::SUCCESS)
    return std::to_string(number);
  // Seconds with a fraction: Python's time.time().
  double seconds = 0;
  constexpr double kMost = 1e15;
  if (field == ArticleField::published && value.get_double().get(seconds) == simdjson::SUCCESS && seconds > 0 &&
      seconds < kMost)
    return std::to_string(static_cast<std::int64_t>(seconds));
  return std::nullopt;
}

constexpr bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

struct ArticleReader::Impl {
  Impl(std::string file, const FieldMap& fields, const MonthNames* known_months, Notes& all_notes, Encoding converted)
      : path(std::move(file)), names(fields), months(known_months), notes(all_notes), encoding(converted) {}

  std::string path;
  const FieldMap& names;
  const MonthNames* months;
  Notes& notes;
  Encoding encoding;
  simdjson::dom::parser json;
  std::string repaired;  // the object that is read, where it was damaged

  // What is said of a field: the first of its names that has something in it. Where what stands there is of another
  // sort, that is an error sentence for the text, and noted for all others.
  Notice read_field(const Sayings& sayings, ArticleField field, const std::string& place, Fields& fields) {
    const Said* wrong = nullptr;
    for (const Said& said : sayings.of(field)) {
      if (said.value.is_null()) continue;
      auto value = value_of(said.value, field);
      if (!value) {
        if (wrong == nullptr) wrong = &said;
        continue;
      }
      const bool has_some = !is_blank(*value);
      if (has_some || !fields[field]) fields[field] = std::move(value);
      if (has_some) return {};
    }
    if (wrong == nullptr || fields[field]) return {};
    // «article»: {…} is no text that is wrong, but where it stands.
    if (wrong->value.is_object() && names.may_be_within(folded_name(wrong->name))) return {};
    if (field == ArticleField::text) return {"\"{0}\" must be a string", {wrong->name}};
    notes.lose(path, {"\"{0}\" must be a string, and is left out", {wrong->name}}, place,
               simdjson::minify(wrong->value));
    return {};
  }

  Result<std::unique_ptr<Document>> article(const element& parsed, const std::string& place) {
    object of;
    if (parsed.get_object().get(of) != simdjson::SUCCESS) return Error{place, "an article must be a JSON object"};
    Sayings sayings(names);
    if (Notice error = sayings.read(of); !error.empty()) return Error{place, std::move(error)};
    Fields fields;
    Notice error = read_field(sayings, ArticleField::text, place, fields);
    if (error.empty() && !fields[ArticleField::text])
      error = {"\"{0}\" is missing", {names.called(ArticleField::text)}};
    if (!error.empty()) return Error{place, std::move(error)};
    for (std::size_t f = 1; f < kArticleFields; ++f) read_field(sayings, static_cast<ArticleField>(f), place, fields);
    return article_of(std::move(fields), path, place, months, notes);
  }

  // The object with U+001A for each byte that is no character; valid until the next one. Nothing where it is not to be
  // read.
  std::optional<std::string_view> repair(std::string_view object, const std::string& place) {
    constexpr std::string_view kEscapedSubstitute = "\\u001a";
    Text text = decoded(std::string(object), Encoding::utf8);
    text.origin.encoding = encoding;
    if (!notes.remark(place, text)) return std::nullopt;
    // Control characters stand in no string of JSON as they are.
    repaired.clear();
    for (const char c : text.utf8) c == kSubstitute ? repaired += kEscapedSubstitute : repaired += c;
    const std::size_t size = repaired.size();
    repaired.append(Input::kPadding, '\0');
    return std::string_view(repaired).substr(0, size);
  }

  simdjson::error_code parse(std::string_view object, element& into) {
    // The object is followed by readable bytes: no copy of it is made.
    constexpr bool kCopy = false;
    return json.parse(object.data(), object.size(), kCopy).get(into);
  }
};

ArticleReader::ArticleReader(std::string path, const FieldMap& fields, const MonthNames* months, Notes& notes,
                             Encoding encoding)
    : impl_(std::make_unique<Impl>(std::move(path), fields, months, notes, encoding)) {}
ArticleReader::~ArticleReader() = default;

Result<std::unique_ptr<Document>> ArticleReader::read(std::string_view object, const std::string& place,
                                                      const char* what) {
  element parsed;
  auto error = impl_->parse(object, parsed);
  if (error != simdjson::SUCCESS && invalid_utf8(object) != std::string_view::npos) {
    const auto repaired = impl_->repair(object, place);
    if (!repaired) return std::unique_ptr<Document>();
    error = impl_->parse(*repaired, parsed);
  }
  if (error != simdjson::SUCCESS) return Error{place, {"{0} is not valid JSON", {what}}};
  return impl_->article(parsed, place);
}

namespace {

class JsonLines : public Rows {
 public:
  JsonLines(std::unique_ptr<Input> input, Of of, Notes& notes)
      : Rows(std::move(input), std::move(of), notes),
        articles_(path(), this->of().fields, this->of().months, this->notes(), this->of().encoding) {}

  std::unique_ptr<Document> next() override {
    for (std::optional<std::string_view> line; input().line(line, most_bytes());) {
      const std::string here = place_of_line(++number_);
      if (!line) {
        notes().skip(here, {"the line is longer than {0}; see --max-file-size", {size_told(most_bytes())}});
        continue;
      }
      if (number_ == 1 && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
      if (line->find_first_not_of(" \t\r") == std::string_view::npos) continue;
      if (auto document = article(*line, here)) return document;
    }
    if (!input().error().empty()) notes().skip(path(), input().error());
    return nullptr;
  }

  std::string place() const override { return place_of_line(number_); }

 private:
  std::unique_ptr<Document> article(std::string_view line, const std::string& here) {
    auto read = articles_.read(line, here);
    if (!read) {
      notes().skip(read.error().where, read.error().what);
      return nullptr;
    }
    std::unique_ptr<Document> document = std::move(read.value());
    if (document != nullptr) document->path_line = static_cast<std::uint32_t>(number_);
    return document;
  }

  ArticleReader articles_;
  std::size_t number_ = 0;
};

}  // namespace

std::unique_ptr<Rows> json_lines(std::unique_ptr<Input> input, Rows::Of of, Notes& notes) {
  return std::make_unique<JsonLines>(std::move(input), std::move(of), notes);
}

}  // namespace factcheck::text
