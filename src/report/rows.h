// The rows of a table that is part of the program. A check holds each table to its form, so that nothing is wrong here.
#pragma once

#include <array>
#include <string_view>

namespace factcheck::report {

// `row` for the cells of each line but comments and the header.
template <std::size_t kCells, class Row>
void each_row(std::string_view table, Row row) {
  bool is_header = true;
  while (!table.empty()) {
    std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.front() == '#' || std::exchange(is_header, false)) continue;
    std::array<std::string_view, kCells> cells;
    for (std::string_view& cell : cells) {
      cell = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), cell.size() + 1));
    }
    row(cells);
  }
}

}  // namespace factcheck::report
