// In: a folder. Out: the tables that it holds.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "factcheck/lexicon.h"
#include "text/fold.h"
#include "text/input.h"

namespace factcheck::lexicon {
namespace {

constexpr const char* kEnding = ".tsv";

Result<Folder::File> read(const std::filesystem::path& path) {
  text::Input input(path.string());
  Folder::File file{path.stem().string(), path.string(), input.rest()};
  if (!input.error().empty()) return Error{file.path, input.error()};
  if (const std::size_t bad = text::invalid_utf8(file.bytes); bad != std::string::npos)
    return Error{file.path, {"it is not UTF-8 (byte {0})", {bad}}};
  return file;
}

std::vector<std::filesystem::path> tables_in(const std::string& folder, std::error_code& error) {
  std::vector<std::filesystem::path> paths;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == kEnding) paths.push_back(it->path());
  return paths;
}

}  // namespace

Layer Folder::layer() const {
  Layer layer;
  for (const File& f : files) layer.push_back({f.name, f.bytes, f.path});
  return layer;
}

std::vector<std::string> tables_of(const std::string& path) {
  std::error_code error;
  std::vector<std::string> all;
  for (const std::filesystem::path& p : tables_in(path, error)) all.push_back(p.string());
  return all;
}

Result<Folder> read_folder(const std::string& path) {
  std::error_code error;
  std::vector<std::filesystem::path> paths = tables_in(path, error);
  if (error) return Error{path, Notice::of(error)};
  if (paths.empty()) return Error{path, "no table is in it: their names end in .tsv"};
  std::sort(paths.begin(), paths.end());
  Folder folder;
  for (const std::filesystem::path& p : paths) {
    auto file = read(p);
    if (!file) return file.error();
    folder.files.push_back(std::move(file.value()));
  }
  return folder;
}

}  // namespace factcheck::lexicon
