// Files that hold many articles.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "factcheck/document.h"
#include "text/input.h"
#include "text/notes.h"

namespace factcheck::text {

// The articles of an open file, one after the other. What is wrong with one costs only that one, and is noted.
class Rows {
 public:
  Rows(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes)
      : input_(std::move(input)), path_(std::move(path)), most_bytes_(most_bytes), notes_(notes) {}
  virtual ~Rows() = default;

  virtual std::unique_ptr<Document> next() = 0;  // null at the end
  std::uint64_t bytes() const { return input_->bytes(); }

 protected:
  Input& input() { return *input_; }
  const std::string& path() const { return path_; }
  std::size_t most_bytes() const { return most_bytes_; }  // of an article
  Notes& notes() { return notes_; }
  std::string place(std::size_t line) const { return path_ + ":" + std::to_string(line); }

 private:
  std::unique_ptr<Input> input_;
  std::string path_;
  std::size_t most_bytes_;
  Notes& notes_;
};

// A JSON object a line.
std::unique_ptr<Rows> json_lines(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes);
// RFC 4180, with a header that names the columns; parted by commas, semicolons or tabs, whichever the header has most
// of.
std::unique_ptr<Rows> csv_rows(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes);

// What a line or a row says of its article.
struct Fields {
  static constexpr std::size_t kCount = 6;
  std::optional<std::string> text, id, title, source, published, url;

  std::optional<std::string>* find(std::string_view name);  // null where no field is called so
};
// An error sentence where they are not as they should be. Without an id, the article is called by its place.
std::string give(Fields fields, const std::string& place, Document& document);

}  // namespace factcheck::text
