// Reading one TSV table: a header with column names, `#` comments, one record a line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/result.h"

namespace factcheck::lexicon {

struct Header {
  std::vector<std::string_view> columns;
  std::string place;  // "data/ar/places.tsv:4"
};

// A record whose cells are asked for by column name. The first thing found wrong is kept, with its place.
class Row {
 public:
  Row(const Header& header, std::string place, std::string_view line);

  // The cell; empty where the line is shorter. A column that the header lacks is an error.
  std::string_view cell(std::string_view column);
  // The values of a cell, separated by `|`, without empty ones.
  std::vector<std::string_view> list(std::string_view column);
  // A whole number from `least` to `most`; `least` where it is none.
  std::int64_t integer(std::string_view column, std::int64_t least, std::int64_t most);
  // One of the names; its index.
  std::size_t choice(std::string_view column, const std::vector<std::string_view>& names);
  bool has_flag(std::string_view column, std::string_view flag);

  const std::string& place() const { return place_; }
  void fail(Notice what);
  const std::optional<Error>& error() const { return error_; }

 private:
  const Header& header_;
  std::vector<std::string_view> cells_;
  std::string place_;
  std::optional<Error> error_;
};

std::vector<std::string_view> split(std::string_view text, char separator);

// Calls `each(row)` for every record, and `wrong(error)` for each record with an error. `place` is the file's name for
// messages.
template <class Each, class Wrong>
void read_rows(std::string_view place, std::string_view bytes, Each each, Wrong wrong) {
  Header header;
  std::size_t number = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    std::string here = std::string(place) + ":" + std::to_string(number);
    if (header.columns.empty()) {
      header = {split(line, '\t'), std::move(here)};
      continue;
    }
    Row row(header, std::move(here), line);
    if (!row.error()) each(row);
    if (row.error()) wrong(*row.error());
  }
  if (header.columns.empty()) wrong(Error{std::string(place), "a table begins with a line of column names"});
}

// The same; the first error, or nothing.
template <class Each>
std::optional<Error> read_table(std::string_view place, std::string_view bytes, Each each) {
  std::optional<Error> first;
  read_rows(place, bytes, each, [&](const Error& e) {
    if (!first) first = e;
  });
  return first;
}

}  // namespace factcheck::lexicon
