// In: paths as given. Out: Documents in a fixed order, and what could not be read, with the reason.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <system_error>

#include "factcheck/text.h"
#include "text/fold.h"
#include "text/jsonl.h"
#include "text/read_stream.h"

namespace factcheck::text {
namespace {

namespace fs = std::filesystem;

std::string lower(std::string ascii) {
  std::transform(ascii.begin(), ascii.end(), ascii.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return ascii;
}

// What a file is by its name; nothing for names that a walk passes by.
std::optional<InputFormat> format_of(const fs::path& path) {
  const std::string ending = lower(path.extension().string());
  if (ending == ".txt") return InputFormat::text;
  if (ending == ".jsonl" || ending == ".ndjson") return InputFormat::jsonl;
  return std::nullopt;
}

InputFormat guess(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{' ? InputFormat::jsonl : InputFormat::text;
}

class Loader {
 public:
  Loader(InputFormat format, const FurniturePhrases& furniture) : format_(format), furniture_(furniture) {}

  void path(const std::string& path) {
    if (path == "-") return standard_input();
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return skip(path, "no such file or folder");
    if (error) return skip(path, error.message());
    if (fs::is_directory(status)) return folder(path);
    file(path, format_ == InputFormat::guess ? format_of(path).value_or(InputFormat::text) : format_);
  }

  // What was skipped comes in the order of its places, whatever order the arguments had.
  Batch take() {
    std::stable_sort(batch_.skipped.begin(), batch_.skipped.end(),
                     [](const Skipped& a, const Skipped& b) { return a.path < b.path; });
    return std::move(batch_);
  }

 private:
  void skip(std::string path, std::string reason) { batch_.skipped.push_back({std::move(path), std::move(reason)}); }

  void folder(const std::string& path) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error))
      entries.push_back(it->path());
    if (error) return skip(path, error.message());
    std::sort(entries.begin(), entries.end(),
              [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    const std::size_t before = batch_.documents.size() + batch_.skipped.size();
    for (const fs::path& entry : entries) walk_entry(entry);
    if (depth_ == 0 && before == batch_.documents.size() + batch_.skipped.size())
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
    if (!fs::is_regular_file(status)) return;
    file(entry.string(), format_ == InputFormat::guess ? *format : format_);
  }

  void file(const std::string& path, InputFormat format) {
    if (!seen_.insert(fs::path(path).lexically_normal().string()).second) return;  // given twice
    const std::string ending = lower(fs::path(path).extension().string());
    if (format_ == InputFormat::guess && (ending == ".html" || ending == ".htm"))
      return skip(path, "HTML is not read yet");
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) return skip(path, std::strerror(errno));
    std::string bytes = read_stream(in);
    if (in.bad()) return skip(path, "it could not be read to its end");
    contents(path, std::move(bytes), format);
  }

  void standard_input() {
    std::string bytes = read_stream(std::cin);
    const InputFormat format = format_ == InputFormat::guess ? guess(bytes) : format_;
    contents("-", std::move(bytes), format);
  }

  void contents(const std::string& path, std::string bytes, InputFormat format) {
    if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) return skip(path, "the file is empty");
    if (format == InputFormat::jsonl) {
      read_jsonl(path, bytes, furniture_, batch_);
      return;
    }
    if (const std::size_t bad = invalid_utf8(bytes); bad != std::string::npos)
      return skip(path, "it is not UTF-8 (byte " + std::to_string(bad) + ")");
    auto document = std::make_unique<Document>();
    document->id = document->path = path;
    document->text = std::move(bytes);
    tokenise(*document, furniture_);
    batch_.documents.push_back(std::move(document));
  }

  InputFormat format_;
  const FurniturePhrases& furniture_;
  Batch batch_;
  std::set<std::string> seen_;
  int depth_ = 0;
};

}  // namespace

Batch load(const std::vector<std::string>& paths, InputFormat format, const FurniturePhrases& furniture) {
  Loader loader(format, furniture);
  for (const std::string& path : paths) loader.path(path);
  return loader.take();
}

}  // namespace factcheck::text
