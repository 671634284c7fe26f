// Reading one TSV table: a header with column names, `#` comments, one record a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/result.h"

namespace factcheck::lexicon {

// A record whose cells are asked for by column name. The first thing found wrong is kept, with its place.
class Row {
 public:
  Row(const std::vector<std::string_view>& columns, std::string place, std::string_view line);

  // The cell; empty where the line is shorter. A column that the header lacks is an error.
  std::string_view cell(std::string_view column);
  // The values of a cell, separated by `|`, without empty ones.
  std::vector<std::string_view> list(std::string_view column);
  std::int64_t integer(std::string_view column);
  // One of the names; its index.
  std::size_t choice(std::string_view column, const std::vector<std::string_view>& names);
  bool has_flag(std::string_view column, std::string_view flag);

  void fail(std::string what);
  const std::optional<Error>& error() const { return error_; }

 private:
  const std::vector<std::string_view>& columns_;
  std::vector<std::string_view> cells_;
  std::string place_;
  std::optional<Error> error_;
};

std::vector<std::string_view> split(std::string_view text, char separator);

// Calls `each(row)` for every record; stops at the first error. `place` is the file's name for messages.
template <class Each>
std::optional<Error> read_table(std::string_view place, std::string_view bytes, Each each) {
  std::vector<std::string_view> columns;
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (columns.empty()) {
      columns = split(line, '\t');
      continue;
    }
    Row row(columns, std::string(place) + ":" + std::to_string(number), line);
    each(row);
    if (row.error()) return row.error();
  }
  if (columns.empty()) return Error{std::string(place), "a table begins with a line of column names"};
  return std::nullopt;
}

}  // namespace factcheck::lexicon
