// In: paths as given. Out: Documents in a fixed order, and what could not be read, with the reason.
//
// The paths are listed first, which fixes the order; then files are opened one after the other, and a file of lines is
// read a block at a time.
#include <algorithm>
#include <atomic>

#include <sys/stat.h>

#include "factcheck/text.h"
#include "text/encoding.h"
#include "text/fields.h"
#include "text/fold.h"
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
  // What may be called a text and holds it in a form of its own.
  struct Other {
    std::string_view begin;
    const char* told;
  };
  static constexpr Other kOthers[] = {
      {"WARC/", "it is a WARC archive, which is not read: give its pages as files"},
      {"%PDF-", "it is a PDF, which is not read: give its text"},
      {"{\\rtf", "it is a document in RTF, which is not read: give its text"},
      {"PK\x03\x04", "it is an office document or a zip archive, which is not read: give the text in it"},
      {"\xD0\xCF\x11\xE0", "it is an office document, which is not read: give its text"}};
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
    const bool is_standard_output = !file.named && id_of(file.path) && id_of(file.path) == id_of("/dev/stdout");
    if (!is_standard_output && !is_own_output(beginning)) return false;
    const Notice reason = is_standard_output ? "it is the standard output of this run" : kOwnOutput;
    if (file.named)
      notes_.skip(path_, reason);
    else
      notes_.remarks.push_back({.path = path_, .passed_by = reason});
    return true;
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
    if (beginning.empty() || !input->error().empty()) {
      notes_.skip(path_, input->error().empty() ? Notice(kEmpty) : input->error());
      return nullptr;
    }
    for (const Other& other : kOthers)
      if (beginning.starts_with(other.begin)) return refused(other.told);
    if (!reading_.encoding && is_page(file.format, beginning)) {
      std::string bytes = whole(*input);
      return bytes.empty() ? nullptr : one_article(std::move(bytes), InputFormat::html);
    }
    const auto encoding = reading_.encoding ? reading_.encoding : detect(beginning);
    if (!encoding) return refused(kNoText);
    return *encoding == Encoding::utf8 ? of_utf8(std::move(input), file) : converted(*input, *encoding, file);
  }

  static constexpr const char* kEmpty = "the file is empty";
  static constexpr const char* kNoText = "it is no text: neither UTF-8 nor another encoding of Arabic";

  std::nullptr_t refused(const char* reason) {
    notes_.skip(path_, reason);
    return nullptr;
  }

  static std::string_view without_white(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  }

  // By its beginning in an encoding that holds ASCII.
  static bool is_page(InputFormat format, std::string_view beginning) {
    return format == InputFormat::html || (format == InputFormat::guess && begins_html(beginning));
  }

  // What a file is of which `first` is the first character that is no white space, and that begins with `beginning`.
  static InputFormat settled(InputFormat format, std::optional<char> first, std::string_view beginning) {
    const bool may_be_items = format == InputFormat::guess || format == InputFormat::jsonl;
    if (may_be_items && is_of_items(without_white(beginning), format)) return InputFormat::json;
    if (format != InputFormat::guess) return format;
    return first == '{' ? InputFormat::jsonl : begins_html(beginning) ? InputFormat::html : InputFormat::text;
  }

  // JSON that is no object a line: an array, or a first line that is «{» alone. «[رويترز]» begins a text, and a file of
  // lines may have one that is an array by mistake.
  static bool is_of_items(std::string_view beginning, InputFormat format) {
    if (beginning.starts_with('{')) {
      const std::string_view line = beginning.substr(1, beginning.find('\n') - 1);
      return beginning.find('\n') != std::string_view::npos &&
             line.find_first_not_of(" \t\r") == std::string_view::npos;
    }
    if (!beginning.starts_with('[')) return false;
    beginning.remove_prefix(std::min(beginning.find_first_not_of("[ \t\r\n"), beginning.size()));
    const bool is_array = beginning.empty() || beginning.starts_with('{');
    return is_array || (format == InputFormat::guess && (beginning.starts_with('"') || beginning.starts_with(']')));
  }

  std::unique_ptr<Document> of_utf8(std::unique_ptr<Input> input, const File& file) {
    const auto first = input->peek(reading_.most_bytes);
    if (!first && input->error().empty() && input->beginning(reading_.most_bytes).size() < reading_.most_bytes) {
      notes_.skip(path_, kEmpty);
      return nullptr;
    }
    const InputFormat format = settled(file.format, first, input->beginning(kSample));
    if (holds_rows(format)) {
      start_rows(format, std::move(input), !file.named);
      return nullptr;
    }
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

  std::unique_ptr<Document> converted(Input& input, Encoding encoding, const File& file) {
    std::string bytes = whole(input);
    if (bytes.empty()) return nullptr;
    Text text = decoded(std::move(bytes), encoding);
    const std::size_t first = text.utf8.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
      notes_.skip(path_, kEmpty);
      return nullptr;
    }
    const InputFormat format = settled(file.format, text.utf8[first], text.utf8);
    if (!holds_rows(format)) return article(std::move(text), format);
    if (notes_.remark(path_, text)) start_rows(format, Input::of(text.utf8), !file.named);
    return nullptr;
  }

  static bool holds_rows(InputFormat format) {
    return format == InputFormat::jsonl || format == InputFormat::csv || format == InputFormat::json;
  }

  void start_rows(InputFormat format, std::unique_ptr<Input> input, bool walked) {
    const auto rows = format == InputFormat::csv ? csv_rows : format == InputFormat::json ? json_items : json_lines;
    rows_ = rows(std::move(input), {path_, reading_.most_bytes, walked, fields_, reading_.months}, notes_);
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
  std::size_t file_ = 0;        // the next to open; the one before it is being read
  std::string path_;            // of the open one
  std::unique_ptr<Rows> rows_;  // of the open one, where it holds many articles
  IdSet ids_;                   // of articles that gave one

  std::uint64_t bytes_of_closed_ = 0;
  // As of the last article that was handed out; for progress(), which any thread may ask.
  std::atomic<std::size_t> files_read_ = 0;
  std::atomic<std::size_t> articles_read_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

Notice Remark::damage() const {
  return {damaged == 1 ? "{0} byte is not {1}, the first at byte {2}" : "{0} bytes are not {1}, the first at byte {2}",
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
