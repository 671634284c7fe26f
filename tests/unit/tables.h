// The rows of a table of data/ar/ as they are written, for tests of what its reader does not keep.
#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace factcheck::test {

using Record = std::map<std::string, std::string>;

inline std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, separator);) cells.push_back(cell);
  return cells;
}

inline std::vector<Record> records(const std::string& table) {
  std::ifstream in("data/ar/" + table + ".tsv");
  std::vector<std::string> columns;
  std::vector<Record> all;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    if (columns.empty()) {
      columns = cells;
      continue;
    }
    Record& record = all.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) record[columns[i]] = i < cells.size() ? cells[i] : "";
  }
  return all;
}

}  // namespace factcheck::test
