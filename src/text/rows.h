// Files that hold many articles.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "factcheck/document.h"
#include "text/fields.h"
#include "text/input.h"
#include "text/notes.h"

namespace factcheck::text {

// The articles of an open file, one after the other. What is wrong with one costs only that one, and is noted.
class Rows {
 public:
  struct Of {
    std::string path;
    std::size_t most_bytes;  // of an article
    bool walked;             // found in a folder, and named by nobody
    const FieldMap& fields;
    const MonthNames* months;
    Encoding encoding = Encoding::utf8;  // what it was converted from
  };
  Rows(std::unique_ptr<Input> input, Of of, Notes& notes)
      : input_(std::move(input)), of_(std::move(of)), notes_(notes) {}
  virtual ~Rows() = default;

  virtual std::unique_ptr<Document> next() = 0;  // null at the end
  // Of the article that came last: no other of the file has it.
  virtual std::string place() const = 0;
  std::uint64_t bytes() const { return input_->bytes(); }

 protected:
  Input& input() { return *input_; }
  const Of& of() const { return of_; }
  const std::string& path() const { return of_.path; }
  std::size_t most_bytes() const { return of_.most_bytes; }
  Notes& notes() { return notes_; }
  std::string place_of_line(std::size_t line) const { return of_.path + ":" + std::to_string(line); }

 private:
  std::unique_ptr<Input> input_;
  Of of_;
  Notes& notes_;
};

// A JSON object a line.
std::unique_ptr<Rows> json_lines(std::unique_ptr<Input> input, Rows::Of of, Notes& notes);
// Objects of JSON one behind the other, or in an array, however they are spaced.
std::unique_ptr<Rows> json_items(std::unique_ptr<Input> input, Rows::Of of, Notes& notes);
// Does JSON begin with an object that is no article, and has articles in an array?
bool begins_with_list(std::string_view beginning, const Rows::Of& of);
// RFC 4180, with a header that names the columns; parted by commas, semicolons or tabs, whichever the header has most
// of.
std::unique_ptr<Rows> csv_rows(std::unique_ptr<Input> input, Rows::Of of, Notes& notes);

}  // namespace factcheck::text
