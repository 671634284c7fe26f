// In: a file, or standard input, that lists paths. Out: the paths.
#include <algorithm>

#include "factcheck/text.h"
#include "text/input.h"

namespace factcheck::text {
namespace {

// A line without the carriage return before its end; nothing of a blank one.
std::string_view trimmed(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line.find_first_not_of(" \t") == std::string_view::npos ? std::string_view() : line;
}

}  // namespace

Result<std::vector<std::string>> files_from(const std::string& path, bool nul_separated) {
  Input input(path);
  const std::string bytes = input.rest();
  if (!input.error().empty()) return Error{path, {"the list of files could not be read: {0}", {input.error()}}};
  // No path holds a NUL, so that one in the list can only part two.
  const bool lines = !nul_separated && bytes.find('\0') == std::string::npos;
  std::string_view rest = bytes;
  if (lines && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  std::vector<std::string> paths;
  while (!rest.empty()) {
    const std::size_t size = std::min(rest.find(lines ? '\n' : '\0'), rest.size());
    const std::string_view name = lines ? trimmed(rest.substr(0, size)) : rest.substr(0, size);
    if (!name.empty()) paths.emplace_back(name);
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return paths;
}

}  // namespace factcheck::text
