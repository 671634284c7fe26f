// In: paths as given. Out: Documents in a fixed order, and what could not be read, with the reason.
//
// The paths are listed first, which fixes the order; then files are opened one after the other, and a file of lines is
// read a block at a time.
#include <algorithm>
#include <atomic>
#include <unordered_set>

#include <sys/stat.h>

#include "factcheck/text.h"
#include "text/encoding.h"
#include "text/fold.h"
#include "text/input.h"
#include "text/jsonl.h"
#include "text/walk.h"

namespace factcheck::text {

class Loader::Reader {
 public:
  Reader(const std::vector<std::string>& paths, const Reading& reading, const Selection& selection)
      : reading_(reading) {
    files_ = list_files(paths, reading.format, selection, skipped_);
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

  std::vector<Remark> remarks() {
    std::stable_sort(remarks_.begin(), remarks_.end(),
                     [](const Remark& a, const Remark& b) { return a.path < b.path; });
    return remarks_;
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
  static constexpr std::string_view kEscapedSubstitute = "\\u001a";

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
    const std::string_view beginning = input->beginning(kSample);
    if (beginning.empty() || !input->error().empty()) {
      skip(path_, input->error().empty() ? "the file is empty" : input->error());
      return nullptr;
    }
    const auto encoding = reading_.encoding ? reading_.encoding : detect(beginning);
    if (!encoding) {
      skip(path_, "it is no text: neither UTF-8 nor another encoding of Arabic");
      return nullptr;
    }
    return *encoding == Encoding::utf8 ? of_utf8(std::move(input), file.format)
                                       : converted(*input, *encoding, file.format);
  }

  static bool is_of_lines(InputFormat format, char first) {
    return format == InputFormat::guess ? first == '{' : format == InputFormat::jsonl;
  }

  std::unique_ptr<Document> of_utf8(std::unique_ptr<Input> input, InputFormat format) {
    const auto first = input->peek(reading_.most_bytes);
    if (!first && input->error().empty() && input->beginning(reading_.most_bytes).size() < reading_.most_bytes) {
      skip(path_, "the file is empty");
      return nullptr;
    }
    if (first && is_of_lines(format, *first)) {
      start_lines(std::move(input));
      return nullptr;
    }
    std::string bytes = whole(*input);
    return bytes.empty() ? nullptr : article(decoded(std::move(bytes), Encoding::utf8));
  }

  std::unique_ptr<Document> converted(Input& input, Encoding encoding, InputFormat format) {
    std::string bytes = whole(input);
    if (bytes.empty()) return nullptr;
    Text text = decoded(std::move(bytes), encoding);
    const std::size_t first = text.utf8.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
      skip(path_, "the file is empty");
      return nullptr;
    }
    if (!is_of_lines(format, text.utf8[first])) return article(std::move(text));
    if (remark(path_, text)) start_lines(Input::of(text.utf8));
    return nullptr;
  }

  void start_lines(std::unique_ptr<Input> input) {
    lines_ = std::move(input);
    line_ = 0;
  }

  // The bytes of a file that is one article; none, and a reason, where they cannot be had.
  std::string whole(Input& input) {
    std::string bytes = input.rest(reading_.most_bytes);
    bytes_of_closed_ += input.bytes();
    if (!input.error().empty())
      skip(path_, input.error());
    else if (bytes.size() > reading_.most_bytes)
      skip(path_, "it is larger than " + told(reading_.most_bytes) + "; see --max-file-size");
    else
      return bytes;
    return {};
  }

  static std::string told(std::size_t bytes) {
    constexpr std::size_t kMebibyte = std::size_t{1} << 20;
    return bytes % kMebibyte == 0 ? std::to_string(bytes / kMebibyte) + " MiB" : std::to_string(bytes) + " bytes";
  }

  std::unique_ptr<Document> article(Text text) {
    if (!remark(path_, text)) return nullptr;
    auto document = std::make_unique<Document>();
    document->id = document->path = path_;
    document->text = std::move(text.utf8);
    document->origin = text.origin;
    return document;
  }

  // Notes what is worth telling of a text; false where the text is not to be read because of it.
  bool remark(const std::string& place, const Text& text) {
    Remark remark{place, text.origin.encoding, text.damaged, text.first_damage};
    if (remark.damaged != 0 && reading_.strict) {
      skip(place, remark.damage());
      return false;
    }
    if (remark.damaged != 0 || remark.encoding != Encoding::utf8) remarks_.push_back(std::move(remark));
    return true;
  }

  // The article of the next line; nothing where it holds none, or at the end of the file.
  std::unique_ptr<Document> read_line() {
    std::optional<std::string_view> line;
    if (!lines_->line(line, reading_.most_bytes)) {
      if (!lines_->error().empty()) skip(path_, lines_->error());
      bytes_of_closed_ += lines_->bytes();
      lines_ = nullptr;
      return nullptr;
    }
    ++line_;
    const std::string place = path_ + ":" + std::to_string(line_);
    if (!line) {
      skip(place, "the line is longer than " + told(reading_.most_bytes) + "; see --max-file-size");
      return nullptr;
    }
    if (line_ == 1 && line->starts_with("\xEF\xBB\xBF")) line->remove_prefix(3);
    if (line->find_first_not_of(" \t\r") == std::string_view::npos) return nullptr;
    auto read = articles_.read(*line, place);
    if (!read && invalid_utf8(*line) != std::string_view::npos) {
      const auto repaired = repaired_line(*line, place);
      if (!repaired) return nullptr;
      read = articles_.read(*repaired, place);
    }
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

  // The line with U+001A for each byte that is no character; valid until the next one. Nothing where it is not to be
  // read.
  std::optional<std::string_view> repaired_line(std::string_view line, const std::string& place) {
    const Text text = decoded(std::string(line), Encoding::utf8);
    if (!remark(place, text)) return std::nullopt;
    // Control characters stand in no string of JSON as they are.
    repaired_.clear();
    for (const char c : text.utf8) c == kSubstitute ? repaired_ += kEscapedSubstitute : repaired_ += c;
    const std::size_t size = repaired_.size();
    repaired_.append(Input::kPadding, '\0');
    return std::string_view(repaired_).substr(0, size);
  }

  Reading reading_;
  std::vector<Skipped> skipped_;
  std::vector<Remark> remarks_;
  std::vector<File> files_;
  std::size_t file_ = 0;  // the next to open; the one before it is being read
  std::string path_;      // of the open one
  std::unique_ptr<Input> lines_;
  std::size_t line_ = 0;
  std::string repaired_;  // the line that is read, where it was damaged
  ArticleReader articles_;
  std::unordered_set<std::string> ids_;  // of articles that gave one

  std::uint64_t bytes_of_closed_ = 0;
  // As of the last article that was handed out; for progress(), which any thread may ask.
  std::atomic<std::size_t> files_read_ = 0;
  std::atomic<std::size_t> articles_read_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

std::string Remark::damage() const {
  return std::to_string(damaged) + (damaged == 1 ? " byte is" : " bytes are") + " not " + std::string(name(encoding)) +
         ", the first at byte " + std::to_string(first_damage);
}

Loader::Loader(const std::vector<std::string>& paths, const Reading& reading, const Selection& selection)
    : reader_(std::make_unique<Reader>(paths, reading, selection)) {}
Loader::Loader(Loader&&) noexcept = default;
Loader::~Loader() = default;

std::vector<std::unique_ptr<Document>> Loader::next() { return reader_->next(); }
Loader::Progress Loader::progress() const { return reader_->progress(); }
std::uint64_t Loader::bytes_of_files() const { return reader_->bytes_of_files(); }
std::vector<Remark> Loader::remarks() const { return reader_->remarks(); }
std::vector<Skipped> Loader::skipped() const { return reader_->skipped(); }

}  // namespace factcheck::text
