// The fields of an article in JSON or in a table: by which names they are known, and what may be in them.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/text.h"
#include "text/notes.h"

namespace factcheck::text {

// "datePublished", "date_published" and "Date Published" are one name: ASCII in lower case, without spaces, hyphens and
// underscores, but for those at its beginning.
std::string folded_name(std::string_view name);

// Which field a name means.
class FieldMap {
 public:
  // The names of `known`, and those that were asked for, which go before them: see Reading::fields.
  FieldMap(const FieldNames* known, const std::vector<Reading::FieldName>& asked);

  struct Meaning {
    std::string name;  // folded
    std::uint8_t field = 0;
    std::uint8_t rank = 0;
  };
  // All that a folded name may mean.
  struct Meanings {
    const Meaning* first;
    const Meaning* last;
    const Meaning* begin() const { return first; }
    const Meaning* end() const { return last; }
  };
  Meanings find(std::string_view folded) const;
  // May some field stand in an object of this name?
  bool may_hold(std::string_view folded) const;
  // May the fields of an article stand in an object of this name as if they stood outside?
  bool may_be_within(std::string_view folded) const;
  // May articles stand in an array of this name?
  bool may_list(std::string_view folded) const;
  // What a field was asked for as, else its own name: for messages.
  const std::string& called(ArticleField field) const { return called_[static_cast<std::size_t>(field)]; }

 private:
  void add(std::string name, std::uint8_t field, std::uint8_t rank);

  std::vector<Meaning> meanings_;     // by name
  std::vector<std::string> holders_;  // "publisher" of "publisher.name", in order
  std::vector<std::string> lists_;    // "articles", in order
  std::array<std::string, kArticleFields> called_;
};

// What a line, a row or an element says of its article.
struct Fields {
  std::array<std::optional<std::string>, kArticleFields> said;
  std::optional<std::string>& operator[](ArticleField f) { return said[static_cast<std::size_t>(f)]; }
  const std::optional<std::string>& operator[](ArticleField f) const { return said[static_cast<std::size_t>(f)]; }
};

// The article of a file that stands at `place`, by which it is called where it has no id. What is no date costs the
// field, and is noted.
std::unique_ptr<Document> article_of(Fields fields, const std::string& path, const std::string& place,
                                     const MonthNames* months, Notes& notes);

}  // namespace factcheck::text
