#include "lexicon/table.h"

#include <algorithm>
#include <charconv>

namespace factcheck::lexicon {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

Row::Row(const Header& header, std::string place, std::string_view line)
    : header_(header), cells_(split(line, '\t')), place_(std::move(place)) {
  if (cells_.size() > header_.columns.size())
    fail({"expected {0} columns, found {1}", {header_.columns.size(), cells_.size()}});
}

void Row::fail(Notice what) {
  if (!error_) error_ = Error{place_, std::move(what)};
}

std::string_view Row::cell(std::string_view column) {
  const auto it = std::find(header_.columns.begin(), header_.columns.end(), column);
  if (it == header_.columns.end()) {
    if (!error_) error_ = Error{header_.place, {"the table has no column \"{0}\"", {column}}};
    return {};
  }
  const auto i = static_cast<std::size_t>(it - header_.columns.begin());
  return i < cells_.size() ? cells_[i] : std::string_view{};
}

std::vector<std::string_view> Row::list(std::string_view column) {
  std::vector<std::string_view> values = split(cell(column), '|');
  std::erase_if(values, [](std::string_view v) { return v.empty(); });
  return values;
}

std::int64_t Row::integer(std::string_view column, std::int64_t least, std::int64_t most) {
  const std::string_view text = cell(column);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size() && value >= least && value <= most) return value;
  fail({"\"{0}\" must be a whole number from {1} to {2}, not \"{3}\"", {column, least, most, text}});
  return least;
}

std::size_t Row::choice(std::string_view column, const std::vector<std::string_view>& names) {
  const std::string_view text = cell(column);
  const auto it = std::find(names.begin(), names.end(), text);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  Notice all;
  for (const std::string_view n : names) {
    const Notice one = n.empty() ? Notice("(empty)") : Notice(n);
    all = all.empty() ? one : Notice("{0}, {1}", {all, one});
  }
  fail({"\"{0}\" must be one of {1}, not \"{2}\"", {column, all, text}});
  return 0;
}

bool Row::has_flag(std::string_view column, std::string_view flag) {
  const auto flags = list(column);
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

}  // namespace factcheck::lexicon
