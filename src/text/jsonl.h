// Articles from JSON: an object each.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "factcheck/document.h"
#include "factcheck/result.h"
#include "text/fields.h"
#include "text/notes.h"

namespace factcheck::text {

// Reads articles out of the bytes of objects; one for many of them, because its memory is used again.
class ArticleReader {
 public:
  // The fields, the months and the notes must outlive it. `encoding` is what the bytes were before.
  ArticleReader(std::string path, const FieldMap& fields, const MonthNames* months, Notes& notes,
                Encoding encoding = Encoding::utf8);
  ~ArticleReader();

  // The article of an object, without its passages. Its id is the article's own, or `place`. Behind the object at least
  // Input::kPadding bytes may be read. Bytes that are no character are noted and read as the substitute; where that is
  // a reason to skip the article, it is null. A field that is not as it should be is noted and left out, but for the
  // text. The object is called "the line" or whatever `what` says.
  Result<std::unique_ptr<Document>> read(std::string_view object, const std::string& place,
                                         const char* what = "the line");

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace factcheck::text
