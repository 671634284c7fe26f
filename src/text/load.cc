// In: paths as given. Out: Documents in a fixed order, and what could not be read, with the reason.
//
// The paths are listed first, which fixes the order; then files are opened one after the other, and a file of lines is
// read a block at a time.
#include <algorithm>
#include <atomic>

#include <sys/stat.h>

#include "factcheck/text.h"
#include "text/convert.h"
#include "text/encoding.h"
#include "text/fields.h"
#include "text/fold.h"
#include "text/format.h"
#include "text/id_set.h"
#include "text/input.h"
#include "text/notes.h"
#include "text/page.h"
#include "text/paths.h"
#include "text/rows.h"
#include "text/walk.h"

namespace factcheck::text {
namespace {

// Of all that makes an article what it is, but for where it was read.
std::uint64_t hash_of_content(const Document& document, bool fresh) {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  std::uint64_t hash = fresh;
  for (const std::string_view part :
       {std::string_view(document.text), std::string_view(document.title), std::string_view(document.published),
        document.source ? std::string_view(*document.source) : std::string_view()})
    hash = (hash ^ std::hash<std::string_view>()(part)) * kPrime;
  return hash;
}

}  // namespace

class Loader::Reader {
 public:
  Reader(const std::vector<std::string>& paths, const Reading& reading, const Selection& selection)
      : reading_(reading), fields_(reading.field_names, reading.fields) {
    notes_.strict = reading.strict;
    for (const std::string& path : reading.written)
      if (const auto id = id_of(path)) written_.push_back(*id);
    Listed listed = list_files(paths, reading.format, selection, notes_);
    files_ = std::move(listed.files);
    ignore_files_ = std::move(listed.ignore_files);
  }

  std::vector<std::unique_ptr<Document>> next() {
    std::vector<std::unique_ptr<Document>> documents;
    std::size_t bytes = 0;
    while (bytes < kBytesAtOnce) {
      auto document = read_one();
      if (document == nullptr) break;
      settle(*document, files_[file_ - 1]);
      bytes += document->text.size();
      documents.push_back(std::move(document));
    }
    articles_read_ += documents.size();
    files_read_ = file_;
    bytes_read_ = bytes_of_closed_ + (rows_ != nullptr ? rows_->bytes() : 0);
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

  std::optional<std::string> input_among(const std::vector<std::string>& paths) const {
    std::vector<std::pair<FileId, std::string>> wanted;
    for (const std::string& path : paths)
      if (const auto id = id_of(path)) wanted.emplace_back(*id, path);
    const auto find = [&](const std::string& path) {
      const auto id = wanted.empty() ? std::nullopt : id_of(path);
      return std::ranges::find_if(wanted, [&](const auto& w) { return w.first == id; });
    };
    for (const std::string& path : ignore_files_)
      if (const auto it = find(path); it != wanted.end()) return it->second;
    for (const File& file : files_)
      if (const auto it = find(file.path); it != wanted.end() && holds_article(file)) return it->second;
    return std::nullopt;
  }

  std::vector<Remark> remarks() {
    std::stable_sort(notes_.remarks.begin(), notes_.remarks.end(),
                     [](const Remark& a, const Remark& b) { return a.path < b.path; });
    return notes_.remarks;
  }

  std::vector<Warning> warnings() const { return notes_.warnings(); }

  std::vector<PassedBy> passed_by() {
    std::stable_sort(notes_.passed_by.begin(), notes_.passed_by.end(),
                     [](const PassedBy& a, const PassedBy& b) { return a.path < b.path; });
    return notes_.passed_by;
  }

  void skip(const std::vector<Skipped>& skipped) {
    notes_.skipped.insert(notes_.skipped.end(), skipped.begin(), skipped.end());
  }

  std::vector<Skipped> skipped() {
    std::stable_sort(notes_.skipped.begin(), notes_.skipped.end(),
                     [](const Skipped& a, const Skipped& b) { return a.path < b.path; });
    // What two paths lead to is met twice.
    const auto same = [](const Skipped& a, const Skipped& b) { return a.path == b.path && a.reason == b.reason; };
    notes_.skipped.erase(std::unique(notes_.skipped.begin(), notes_.skipped.end(), same), notes_.skipped.end());
    return notes_.skipped;
  }

 private:
  // About twenty articles: enough that threads seldom wait for each other, little enough that they and their claims
  // stay in a cache.
  static constexpr std::size_t kBytesAtOnce = std::size_t{64} << 10;
  static constexpr const char* kOwnOutput = "it is no article but what factcheck wrote: a report, claims or a baseline";

  using FileId = std::pair<dev_t, ino_t>;

  // Of a regular file, through links.
  static std::optional<FileId> id_of(const std::string& path) {
    struct stat status = {};
    if (stat(path == "-" ? "/dev/stdin" : path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    return FileId(status.st_dev, status.st_ino);
  }

  // Of what a walk came upon: is something lost with it?
  bool holds_article(const File& file) const {
    if (file.named) return true;
    Input input(file.path);
    const std::string_view beginning = input.beginning(kSample);
    return !beginning.empty() && !is_own_output(beginning);
  }

  bool is_own_output(std::string_view beginning) const {
    return reading_.is_own_output != nullptr && reading_.is_own_output(beginning);
  }

  // A report that stands among the articles is none. One that is named is still not read, but then somebody wants it.
  bool pass_by(const File& file, std::string_view beginning) {
    const bool is_written = !file.named && this->is_written(file.path);
    if (!is_written && !is_own_output(beginning)) return false;
    const Notice reason = is_written ? "it is no article but what this run writes" : kOwnOutput;
    if (file.named)
      notes_.skip(path_, reason);
    else
      notes_.remarks.push_back({.path = path_, .passed_by = reason});
    return true;
  }

  bool is_written(const std::string& path) const {
    const auto id = written_.empty() ? std::nullopt : id_of(path);
    return id && std::ranges::find(written_, *id) != written_.end();
  }

  // Lines of JSON may well be none: a report without findings is so. Of a walk that is no failure.
  std::nullptr_t empty(const File& file) {
    const bool is_of_lines = !file.named && file.format == InputFormat::jsonl;
    notes_.skip(path_,
                is_of_lines ? "it holds no line: it is not an article, or it is a report without findings" : kEmpty);
    notes_.skipped.back().passed_by = is_of_lines;
    return nullptr;
  }

  static void settle(Document& document, const File& file) {
    document.fresh = file.fresh;
    document.settled_path = file.settled;
    const std::string line = document.path_line == 0 ? "" : ":" + std::to_string(document.path_line);
    document.identity = document.id == document.place() ? file.settled + line : document.id;
  }

  // The next article that can be read; null at the end of all files.
  std::unique_ptr<Document> read_one() {
    while (rows_ != nullptr || file_ < files_.size()) {
      if (rows_ == nullptr) {
        if (auto document = open(files_[file_++])) return document;
      } else if (auto document = rows_->next()) {
        const IdSet::Met met = ids_.insert(document->id, hash_of_content(*document, files_[file_ - 1].fresh));
        if (met == IdSet::Met::same) continue;
        // An id that is taken would make two articles one.
        if (met == IdSet::Met::taken) document->id = rows_->place();
        return document;
      } else {
        bytes_of_closed_ += rows_->bytes();
        rows_ = nullptr;
      }
    }
    return nullptr;
  }

  // A file that is one article; nothing where it holds none, or many of them.
  std::unique_ptr<Document> open(const File& file) {
    path_ = without_dots(file.path);
    auto input = std::make_unique<Input>(file.path);
    const std::string_view beginning = input->beginning(kSample);
    if (input->error().empty() && pass_by(file, beginning)) return nullptr;
    if (!input->error().empty()) return refused(input->error());
    if (beginning.empty()) return empty(file);
    if (Notice why = refusal(beginning); !why.empty()) return refused(std::move(why));
    if (!reading_.encoding && is_page(file.format, beginning)) {
      std::string bytes = whole(*input);
      return bytes.empty() ? nullptr : one_article(std::move(bytes), InputFormat::html);
    }
    const auto encoding = reading_.encoding ? reading_.encoding : detect(beginning);
    if (!encoding) return refused(kNoText);
    return *encoding == Encoding::utf8 ? of_utf8(std::move(input), file) : of_other(std::move(input), *encoding, file);
  }

  static constexpr const char* kEmpty = "the file is empty";
  static constexpr const char* kNoText = "it is no text: neither UTF-8 nor another encoding of Arabic";

  std::nullptr_t refused(Notice reason) {
    notes_.skip(path_, std::move(reason));
    return nullptr;
  }

  std::unique_ptr<Document> of_utf8(std::unique_ptr<Input> input, const File& file) {
    const auto first = input->peek(reading_.most_bytes);
    if (!first && input->error().empty() && input->beginning(reading_.most_bytes).size() < reading_.most_bytes)
      return empty(file);
    const InputFormat format = settled(file.format, first, input->beginning(kSample));
    if (holds_rows(format)) return start_rows(format, std::move(input), file);
    std::string bytes = whole(*input);
    return bytes.empty() ? nullptr : one_article(std::move(bytes), format);
  }

  // All of it is there, and may say more of its encoding than its beginning.
  std::unique_ptr<Document> one_article(std::string bytes, InputFormat format) {
    const auto encoding = reading_.encoding             ? reading_.encoding
                          : format == InputFormat::html ? detect_page(bytes)
                                                        : detect_whole(bytes);
    if (!encoding) return refused(kNoText);
    return article(decoded(std::move(bytes), *encoding), format);
  }

  // Many articles are converted as they are read, one is at once.
  std::unique_ptr<Document> of_other(std::unique_ptr<Input> input, Encoding encoding, const File& file) {
    const Text sample = decoded(std::string(input->beginning(kSample)), encoding);
    const InputFormat format = settled(file.format, first_of(sample.utf8), sample.utf8);
    if (holds_rows(format)) {
      notes_.remarks.push_back({.path = path_, .encoding = encoding});
      return start_rows(format, converted(std::move(input), encoding), file, encoding);
    }
    std::string bytes = whole(*input);
    if (bytes.empty()) return nullptr;
    Text text = decoded(std::move(bytes), encoding);
    const std::optional<char> first = first_of(text.utf8);
    if (!first) return empty(file);
    const InputFormat own = settled(file.format, first, text.utf8);
    return article(std::move(text), own);
  }

  // That is no white space.
  static std::optional<char> first_of(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos ? std::nullopt : std::optional(text[first]);
  }

  std::nullptr_t start_rows(InputFormat format, std::unique_ptr<Input> input, const File& file,
                            Encoding encoding = Encoding::utf8) {
    const Rows::Of of = {path_, reading_.most_bytes, !file.named, fields_, reading_.months, encoding};
    // A line of JSON may as well be an object of all of them.
    if (format == InputFormat::jsonl && begins_with_list(input->beginning(kSample), of)) format = InputFormat::json;
    const auto rows = format == InputFormat::csv ? csv_rows : format == InputFormat::json ? json_items : json_lines;
    rows_ = rows(std::move(input), of, notes_);
    return nullptr;
  }

  // The bytes of a file that is one article; none, and a reason, where they cannot be had.
  std::string whole(Input& input) {
    std::string bytes = input.rest(reading_.most_bytes);
    bytes_of_closed_ += input.bytes();
    if (!input.error().empty())
      notes_.skip(path_, input.error());
    else if (bytes.size() > reading_.most_bytes)
      notes_.skip(path_, {"it is larger than {0}; see --max-file-size", {size_told(reading_.most_bytes)}});
    else
      return bytes;
    return {};
  }

  std::unique_ptr<Document> article(Text text, InputFormat format) {
    if (!notes_.remark(path_, text)) return nullptr;
    auto document = format == InputFormat::html ? page(std::move(text)) : plain(std::move(text));
    if (document != nullptr) document->id = document->path = path_;
    return document;
  }

  static std::unique_ptr<Document> plain(Text text) {
    auto document = std::make_unique<Document>();
    document->text = std::move(text.utf8);
    document->origin = std::move(text.origin);
    return document;
  }

  std::unique_ptr<Document> page(Text text) {
    static const PageWords kNoWords;
    auto read = read_page(std::move(text), reading_.page_words != nullptr ? *reading_.page_words : kNoWords,
                          reading_.months, path_);
    if (read) return std::move(read.value());
    notes_.skip(read.error().where, read.error().what);
    return nullptr;
  }

  Reading reading_;
  FieldMap fields_;
  Notes notes_;
  std::vector<File> files_;
  std::vector<std::string> ignore_files_;
  std::vector<FileId> written_;  // by this run
  std::size_t file_ = 0;         // the next to open; the one before it is being read
  std::string path_;             // of the open one
  std::unique_ptr<Rows> rows_;   // of the open one, where it holds many articles
  IdSet ids_;                    // of articles that gave one

  std::uint64_t bytes_of_closed_ = 0;
  // As of the last article that was handed out; for progress(), which any thread may ask.
  std::atomic<std::size_t> files_read_ = 0;
  std::atomic<std::size_t> articles_read_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

Notice Remark::damage() const {
  return {damaged == 1 ? "{0} byte is not {1}, at byte {2}" : "{0} bytes are not {1}, the first at byte {2}",
          {damaged, name(encoding), first_damage}};
}

Notice size_told(std::size_t bytes) {
  constexpr std::size_t kMebibyte = std::size_t{1} << 20;
  return bytes % kMebibyte == 0 ? Notice("{0} MiB", {bytes / kMebibyte}) : Notice("{0} bytes", {bytes});
}

Loader::Loader(const std::vector<std::string>& paths, const Reading& reading, const Selection& selection)
    : reader_(std::make_unique<Reader>(paths, reading, selection)) {}
Loader::Loader(Loader&&) noexcept = default;
Loader::~Loader() = default;

std::vector<std::unique_ptr<Document>> Loader::next() { return reader_->next(); }
Loader::Progress Loader::progress() const { return reader_->progress(); }
std::uint64_t Loader::bytes_of_files() const { return reader_->bytes_of_files(); }
std::vector<Remark> Loader::remarks() const { return reader_->remarks(); }
std::vector<Warning> Loader::warnings() const { return reader_->warnings(); }
std::vector<PassedBy> Loader::passed_by() const { return reader_->passed_by(); }
void Loader::skip(const std::vector<Skipped>& skipped) { reader_->skip(skipped); }
std::vector<Skipped> Loader::skipped() const { return reader_->skipped(); }
std::optional<std::string> Loader::input_among(const std::vector<std::string>& paths) const {
  return reader_->input_among(paths);
}

}  // namespace factcheck::text
