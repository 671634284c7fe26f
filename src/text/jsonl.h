// Articles from JSONL: one object a line.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "factcheck/document.h"
#include "factcheck/result.h"

namespace factcheck::text {

// Reads articles out of lines; one for many of them, because its memory is used again.
class ArticleReader {
 public:
  ArticleReader();
  ~ArticleReader();

  // The article of a line, without its passages. Its id is the article's own, or `place` ("path:line"). Behind the line
  // at least Input::kPadding bytes may be read.
  Result<std::unique_ptr<Document>> read(std::string_view line, const std::string& place);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace factcheck::text
