// In: a walk, folder by folder. Out: what of each folder it leaves out, and why.
//
// Precedence is that of gitignore(5): a pattern of the command line, else the ignore file that is nearest, else none; a
// folder that is left out is not entered. Of two ignore files in one folder, the one that is the program's own goes
// before, as .rgignore does in ripgrep's user guide ("Automatic filtering").
#include "text/select.h"

#include <algorithm>

#include "text/input.h"

namespace factcheck::text {

namespace fs = std::filesystem;

Selector::Selector(const Selection& selection) : ignore_files_wanted_(selection.ignore_files) {
  for (const std::string& pattern : selection.include) include_.add(pattern);
  for (const std::string& pattern : selection.exclude) exclude_.add(pattern);
}

void Selector::restart() {
  outside_ = true;
  names_.clear();
  ignore_files_.clear();
}

void Selector::enter(const fs::path& folder, std::string_view name, std::vector<Skipped>& skipped) {
  if (!outside_) names_.push_back(name_of(name));
  outside_ = false;
  if (!ignore_files_wanted_) return;
  read(folder / ".ignore", skipped);
  read(folder / ".factcheckignore", skipped);
}

void Selector::leave() {
  while (!ignore_files_.empty() && ignore_files_.back().depth == names_.size()) ignore_files_.pop_back();
  if (names_.empty())
    outside_ = true;
  else
    names_.pop_back();
}

void Selector::read(const fs::path& file, std::vector<Skipped>& skipped) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return;
  Input input(file.string());
  const std::string bytes = input.rest();
  if (!input.error().empty()) return skipped.push_back({file.string(), input.error()});
  files_.push_back(file.string());
  ignore_files_.push_back({file.string(), names_.size(), ignore_patterns(bytes)});
}

std::optional<Selector::LeftOut> Selector::left_out(const fs::path& entry, bool folder) {
  if (include_.empty() && exclude_.empty() && ignore_files_.empty()) return std::nullopt;
  names_.push_back(name_of(entry.filename().native()));
  auto out = excluded(folder);
  if (!out && !folder && !included()) out = LeftOut{Cause::include, "--include"};
  names_.pop_back();
  return out;
}

std::optional<Selector::LeftOut> Selector::excluded(bool folder) const {
  const PathNames path = names_;
  if (const auto verdict = exclude_.verdict(path, folder))
    return *verdict ? std::optional(LeftOut{Cause::exclude, "--exclude"}) : std::nullopt;
  for (auto file = ignore_files_.rbegin(); file != ignore_files_.rend(); ++file)
    if (const auto verdict = file->patterns.verdict(path.subspan(file->depth), folder))
      return *verdict ? std::optional(LeftOut{Cause::ignore_file, file->path}) : std::nullopt;
  return std::nullopt;
}

// The file itself, or what is nearest of the folders around it that a pattern matches.
bool Selector::included() const {
  if (include_.empty()) return true;
  const PathNames path = names_;
  for (std::size_t size = path.size(); size != 0; --size)
    if (const auto verdict = include_.verdict(path.first(size), size < path.size())) return *verdict;
  return false;
}

}  // namespace factcheck::text
