// In: paths as given. Out: the files to open, each once, in a fixed order; what cannot be listed, with the reason.
#include "text/walk.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>

namespace factcheck::text {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string ascii) {
  std::transform(ascii.begin(), ascii.end(), ascii.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return ascii;
}

std::string ending_of(const fs::path& path) { return lower(path.extension().string()); }

// What a file is by its name; nothing for names that a walk passes by.
std::optional<InputFormat> format_of(const fs::path& path) {
  const std::string ending = ending_of(path);
  if (ending == ".txt") return InputFormat::text;
  if (ending == ".jsonl" || ending == ".ndjson") return InputFormat::jsonl;
  return std::nullopt;
}

// The files that the paths name, in order.
class Lister {
 public:
  Lister(InputFormat format, std::vector<Skipped>& skipped) : format_(format), skipped_(skipped) {}

  void add(const std::string& path) {
    if (path == "-") return files_.push_back({path, format_});
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return skip(path, "no such file or folder");
    if (error) return skip(path, error.message());
    if (fs::is_directory(status)) return folder(path);
    file(path, format_of(path).value_or(InputFormat::text));
  }

  std::vector<File> take() { return std::move(files_); }

 private:
  void skip(std::string path, std::string reason) { skipped_.push_back({std::move(path), std::move(reason)}); }

  void file(const std::string& path, InputFormat by_name) {
    if (!seen_.insert(fs::path(path).lexically_normal().string()).second) return;  // given twice
    const std::string ending = ending_of(path);
    if (format_ == InputFormat::guess && (ending == ".html" || ending == ".htm"))
      return skip(path, "HTML is not read yet");
    files_.push_back({path, format_ == InputFormat::guess ? by_name : format_});
  }

  void folder(const std::string& path) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      entries.push_back(it->path());
    if (error) return skip(path, error.message());
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    const std::size_t before = files_.size() + skipped_.size();
    for (const fs::path& entry : entries) walk_entry(entry);
    if (depth_ == 0 && before == files_.size() + skipped_.size())
      skip(path, "the folder holds no .txt, .jsonl or .ndjson file");
  }

  void walk_entry(const fs::path& entry) {
    std::error_code error;
    const fs::file_status own = fs::symlink_status(entry, error);
    if (fs::is_directory(own)) {
      ++depth_;
      folder(entry.string());
      --depth_;
      return;
    }
    const auto format = format_of(entry);
    if (!format) return;
    const fs::file_status status = fs::status(entry, error);
    if (status.type() == fs::file_type::not_found) return skip(entry.string(), "a link to nothing");
    // A link to a folder could lead back here; a pipe or a device has no end that a walk may wait for.
    if (fs::is_regular_file(status)) file(entry.string(), *format);
  }

  InputFormat format_;
  std::vector<Skipped>& skipped_;
  std::vector<File> files_;
  std::set<std::string> seen_;
  int depth_ = 0;
};

}  // namespace

std::vector<File> list_files(const std::vector<std::string>& paths, InputFormat format, std::vector<Skipped>& skipped) {
  Lister lister(format, skipped);
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

}  // namespace factcheck::text
