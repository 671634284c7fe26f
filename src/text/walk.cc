// In: paths as given. Out: the files to open, each once, in a fixed order; what cannot be listed, with the reason.
#include "text/walk.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <unordered_map>

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

// A path as given.
struct Given {
  std::string path;
  std::string normal;  // absolute, without ".", ".." and a slash at the end: what tells whether two paths are one
  bool folder = false;
  bool fresh = false;
};

// First every path is looked at, then its files are listed.
class Lister {
 public:
  Lister(InputFormat format, std::vector<Skipped>& skipped) : format_(format), skipped_(skipped) {
    std::error_code error;
    here_ = fs::current_path(error);
  }

  void add(const std::string& path, bool fresh) {
    if (path == "-") return given_.push_back({path, path, false, fresh});
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return skip(path, "no such file or folder");
    if (error) return skip(path, error.message());
    given_.push_back({path, normal(path), fs::is_directory(status), fresh});
  }

  std::vector<File> list() {
    for (const Given& given : given_) {
      fresh_ = given.fresh;
      if (given.folder)
        root(given);
      else
        file(given.path, given.normal, given.path == "-" ? format_ : format_of(given.path).value_or(InputFormat::text));
    }
    return std::move(files_);
  }

 private:
  static constexpr std::size_t kNoFile = std::string::npos;

  std::string normal(const fs::path& path) const {
    std::string normal = (here_ / path).lexically_normal().string();
    while (normal.ends_with('/')) normal.pop_back();
    return normal;
  }

  void skip(std::string path, std::string reason) {
    ++found_;
    skipped_.push_back({std::move(path), std::move(reason)});
  }

  void file(const std::string& path, const std::string& normal, InputFormat by_name) {
    ++found_;
    const auto [place, added] = places_.try_emplace(normal, files_.size());
    if (!added) {
      if (fresh_ && place->second != kNoFile) files_[place->second].fresh = true;
      return;
    }
    const std::string ending = ending_of(path);
    if (format_ == InputFormat::guess && (ending == ".html" || ending == ".htm")) {
      place->second = kNoFile;
      return skip(path, "HTML is not read yet");
    }
    files_.push_back({path, format_ == InputFormat::guess ? by_name : format_, fresh_});
  }

  void root(const Given& given) {
    const std::size_t before = found_;
    folder(given.path, given.normal);
    if (before == found_) skip(given.path, "the folder holds no .txt, .jsonl or .ndjson file");
  }

  void folder(const fs::path& path, const std::string& normal) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      entries.push_back(it->path());
    if (error) return skip(path.string(), error.message());
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    for (const fs::path& entry : entries) walk_entry(entry, normal + '/' + entry.filename().string());
  }

  void walk_entry(const fs::path& entry, const std::string& normal) {
    std::error_code error;
    if (fs::is_directory(fs::symlink_status(entry, error))) return folder(entry, normal);
    const auto format = format_of(entry);
    if (!format) return;
    const fs::file_status status = fs::status(entry, error);
    if (status.type() == fs::file_type::not_found) return skip(entry.string(), "a link to nothing");
    // A link to a folder could lead back here; a pipe or a device has no end that a walk may wait for.
    if (fs::is_regular_file(status)) file(entry.string(), normal, *format);
  }

  InputFormat format_;
  std::vector<Skipped>& skipped_;
  fs::path here_;
  std::vector<Given> given_;
  std::vector<File> files_;
  std::unordered_map<std::string, std::size_t> places_;  // in files_, by normal path
  std::size_t found_ = 0;                                // files and failures, those met again as well
  bool fresh_ = false;                                   // what is listed now
};

}  // namespace

std::vector<File> list_files(const std::vector<std::string>& paths, InputFormat format, const Selection& selection,
                             std::vector<Skipped>& skipped) {
  Lister lister(format, skipped);
  for (const std::string& path : paths) lister.add(path, false);
  for (const std::string& path : selection.fresh) lister.add(path, true);
  return lister.list();
}

}  // namespace factcheck::text
