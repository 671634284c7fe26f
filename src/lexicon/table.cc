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
    fail("expected " + std::to_string(header_.columns.size()) + " columns, found " + std::to_string(cells_.size()));
}

void Row::fail(std::string what) {
  if (!error_) error_ = Error{place_, std::move(what)};
}

std::string_view Row::cell(std::string_view column) {
  const auto it = std::find(header_.columns.begin(), header_.columns.end(), column);
  if (it == header_.columns.end()) {
    if (!error_) error_ = Error{header_.place, "the table has no column \"" + std::string(column) + "\""};
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
  fail("\"" + std::string(column) + "\" must be a whole number from " + std::to_string(least) + " to " +
       std::to_string(most) + ", not \"" + std::string(text) + "\"");
  return least;
}

std::size_t Row::choice(std::string_view column, const std::vector<std::string_view>& names) {
  const std::string_view text = cell(column);
  const auto it = std::find(names.begin(), names.end(), text);
  if (it != names.end()) return static_cast<std::size_t>(it - names.begin());
  std::string all;
  for (const std::string_view n : names) all += (all.empty() ? "" : ", ") + (n.empty() ? "(empty)" : std::string(n));
  fail("\"" + std::string(column) + "\" must be one of " + all + ", not \"" + std::string(text) + "\"");
  return 0;
}

bool Row::has_flag(std::string_view column, std::string_view flag) {
  const auto flags = list(column);
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

}  // namespace factcheck::lexicon
