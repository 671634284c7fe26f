// In: paths as given. Out: Documents in a fixed order, and what could not be read, with the reason.
//
// The paths are listed first, which fixes the order; then files are opened one after the other, and a file of lines is
// read a block at a time.
#include <algorithm>
#include <atomic>
#include <unordered_set>

#include <sys/stat.h>

#include "factcheck/text.h"
#include "text/fold.h"
#include "text/input.h"
#include "text/jsonl.h"
#include "text/walk.h"

namespace factcheck::text {

class Loader::Reader {
 public:
  Reader(const std::vector<std::string>& paths, InputFormat format, const Selection& selection) {
    files_ = list_files(paths, format, selection, skipped_);
  }

  std::vector<std::unique_ptr<Document>> next() {
    std::vector<std::unique_ptr<Document>> documents;
    std::size_t bytes = 0;
    while (bytes < kBytesAtOnce) {
      auto document = read_one();
      if (document == nullptr) break;
      document->fresh = files_[file_ - 1].fresh;
      bytes += document->text.size();
      documents.push_back(std::move(document));
    }
    articles_read_ += documents.size();
    files_read_ = file_;
    bytes_read_ = bytes_of_closed_ + (lines_ != nullptr ? lines_->bytes() : 0);
    return documents;
  }

  Progress progress() const { return {files_read_, files_.size(), articles_read_, bytes_read_}; }

  std::uint64_t bytes_of_files() const {
    std::uint64_t all = 0;
    for (const File& file : files_) {
      struct stat status = {};
      if (stat(file.path.c_str(), &status) == 0 && S_ISREG(status.st_mode))
        all += static_cast<std::uint64_t>(status.st_size);
    }
    return all;
  }

  std::vector<Skipped> skipped() {
    std::stable_sort(skipped_.begin(), skipped_.end(),
                     [](const Skipped& a, const Skipped& b) { return a.path < b.path; });
    // What two paths lead to is met twice.
    const auto same = [](const Skipped& a, const Skipped& b) { return a.path == b.path && a.reason == b.reason; };
    skipped_.erase(std::unique(skipped_.begin(), skipped_.end(), same), skipped_.end());
    return skipped_;
  }

 private:
  // About twenty articles: enough that threads seldom wait for each other, little enough that they and their claims
  // stay in a cache.
  static constexpr std::size_t kBytesAtOnce = std::size_t{64} << 10;

  // The next article that can be read; null at the end of all files.
  std::unique_ptr<Document> read_one() {
    while (lines_ != nullptr || file_ < files_.size()) {
      if (lines_ == nullptr) {
        if (auto document = open(files_[file_++])) return document;
      } else if (auto document = read_line()) {
        return document;
      }
    }
    return nullptr;
  }

  void skip(std::string path, std::string reason) { skipped_.push_back({std::move(path), std::move(reason)}); }

  // A file that is one article; nothing where it holds none, or lines of them.
  std::unique_ptr<Document> open(const File& file) {
    path_ = file.path;
    auto input = std::make_unique<Input>(path_);
    const auto first = input->peek();
    if (!first) {
      skip(path_, input->error().empty() ? "the file is empty" : input->error());
      return nullptr;
    }
    const bool of_lines = file.format == InputFormat::guess ? *first == '{' : file.format == InputFormat::jsonl;
    if (of_lines) {
      lines_ = std::move(input);
      line_ = 0;
      return nullptr;
    }
    std::string bytes = input->rest();
    bytes_of_closed_ += input->bytes();
    if (!input->error().empty()) {
      skip(path_, input->error());
      return nullptr;
    }
    if (const std::size_t bad = invalid_utf8(bytes); bad != std::string::npos) {
      skip(path_, "it is not UTF-8 (byte " + std::to_string(bad) + ")");
      return nullptr;
    }
    auto document = std::make_unique<Document>();
    document->id = document->path = path_;
    document->text = std::move(bytes);
    return document;
  }

  // The article of the next line; nothing where it holds none, or at the end of the file.
  std::unique_ptr<Document> read_line() {
    std::string_view line;
    if (!lines_->line(line)) {
      if (!lines_->error().empty()) skip(path_, lines_->error());
      bytes_of_closed_ += lines_->bytes();
      lines_ = nullptr;
      return nullptr;
    }
    ++line_;
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return nullptr;
    const std::string place = path_ + ":" + std::to_string(line_);
    auto read = articles_.read(line, place);
    if (!read) {
      skip(read.error().where, read.error().what);
      return nullptr;
    }
    std::unique_ptr<Document> document = std::move(read.value());
    document->path = path_;
    document->path_line = static_cast<std::uint32_t>(line_);
    // An id that is taken would make two articles one.
    if (!ids_.insert(document->id).second) document->id = place;
    return document;
  }

  std::vector<Skipped> skipped_;
  std::vector<File> files_;
  std::size_t file_ = 0;  // the next to open; the one before it is being read
  std::string path_;      // of the open one
  std::unique_ptr<Input> lines_;
  std::size_t line_ = 0;
  ArticleReader articles_;
  std::unordered_set<std::string> ids_;  // of articles that gave one

  std::uint64_t bytes_of_closed_ = 0;
  // As of the last article that was handed out; for progress(), which any thread may ask.
  std::atomic<std::size_t> files_read_ = 0;
  std::atomic<std::size_t> articles_read_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

Loader::Loader(const std::vector<std::string>& paths, InputFormat format, const Selection& selection)
    : reader_(std::make_unique<Reader>(paths, format, selection)) {}
Loader::Loader(Loader&&) noexcept = default;
Loader::~Loader() = default;

std::vector<std::unique_ptr<Document>> Loader::next() { return reader_->next(); }
Loader::Progress Loader::progress() const { return reader_->progress(); }
std::uint64_t Loader::bytes_of_files() const { return reader_->bytes_of_files(); }
std::vector<Skipped> Loader::skipped() const { return reader_->skipped(); }

}  // namespace factcheck::text
