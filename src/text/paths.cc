// In: a path, however it is spelled. Out: what the file is called: its path below a folder, and an absolute one
// outside.
#include "text/paths.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace factcheck::text {
namespace {

namespace fs = std::filesystem;

std::string without_slash(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  return path;
}

bool is_standard_input(std::string_view path) { return path == "-" || path.starts_with("-:"); }

}  // namespace

std::string without_dots(std::string_view path) {
  constexpr std::string_view kHere = "./";
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    if ((at == 0 || path[at - 1] == '/') && path.substr(at).starts_with(kHere)) {
      at = std::min(path.find_first_not_of('/', at + 1), path.size());
      continue;
    }
    out += path[at++];
  }
  // «./-» is a file, «-» is none.
  return out.empty() || is_standard_input(out) ? std::string(path) : out;
}

Paths::Paths(std::string_view folder) {
  std::error_code error;
  here_ = fs::current_path(error).string();
  folder_ = folder.empty() ? without_slash(here_) : normal(folder);
}

std::string Paths::normal(std::string_view path) const {
  return without_slash((fs::path(here_) / path).lexically_normal().string());
}

std::string Paths::settled(std::string_view path) const {
  return is_standard_input(path) ? std::string(path) : settled_normal(normal(path));
}

std::string Paths::settled_normal(const std::string& normal) const {
  if (const auto inside = below(normal)) return *inside;
  const std::size_t end = normal.rfind('/');
  if (end == std::string::npos) return normal;
  if (const std::string parent = normal.substr(0, end + 1); parent != parent_) {
    std::error_code error;
    real_parent_ = without_slash(fs::canonical(parent, error).string());
    parent_ = parent;
  }
  return below(real_parent_ + normal.substr(end)).value_or(normal);
}

std::optional<std::string> Paths::below(const std::string& path) const {
  if (!path.starts_with(folder_)) return std::nullopt;
  if (path.size() == folder_.size()) return ".";
  return path[folder_.size()] == '/' ? std::optional(path.substr(folder_.size() + 1)) : std::nullopt;
}

}  // namespace factcheck::text
