// In: a table of articles, as spreadsheets and databases write them. Out: the article of each row.
//
// libcsv parses what lies between the quotes. It is given one line after the other, so that a row is known by the line
// it begins at.
#include <csv.h>

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/rows.h"

namespace factcheck::text {
namespace {

char delimiter_of(std::string_view header) {
  char best = ',';
  for (const char c : {';', '\t'})
    if (std::count(header.begin(), header.end(), c) > std::count(header.begin(), header.end(), best)) best = c;
  return best;
}

class CsvRows : public Rows {
 public:
  CsvRows(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes)
      : Rows(std::move(input), std::move(path), most_bytes, notes) {
    csv_init(&parser_, 0);  // strict, it would take no quote inside a cell
  }
  ~CsvRows() override { csv_free(&parser_); }
  CsvRows(const CsvRows&) = delete;
  CsvRows& operator=(const CsvRows&) = delete;

  std::unique_ptr<Document> next() override {
    while (read_row()) {
      if (columns_.empty()) {
        if (!read_header()) return nullptr;
      } else if (auto document = article()) {
        return document;
      }
    }
    return nullptr;
  }

 private:
  // States of libcsv's parser, which its header leaves out.
  static constexpr int kBeforeRow = 0;
  static constexpr int kInCell = 2;

  // The cells of the next row; false at the end, or where there is no going on.
  bool read_row() {
    cells_.clear();
    is_whole_ = false;
    std::size_t size = 0;
    for (std::optional<std::string_view> line; !is_over_ && input().line(line, most_bytes());) {
      ++number_;
      if (size == 0) begin_ = number_;
      if (line) size += line->size() + 1;
      if (!line || size > most_bytes()) {
        // Where the quotes end is not known any more.
        return give_up("the row is longer than " + size_told(most_bytes()) + "; see --max-file-size");
      }
      if (!feed(*line)) return give_up("the row is no CSV");
      if (is_whole_) return true;
      if (cells_.empty() && parser_.pstate == kBeforeRow) size = 0;  // a blank line
    }
    if (is_over_) return false;
    is_over_ = true;
    if (!input().error().empty()) return give_up(input().error());
    if (parser_.pstate == kInCell && parser_.quoted != 0) return give_up("the quotes of the row do not end");
    csv_fini(&parser_, &CsvRows::cell, &CsvRows::row, this);
    return is_whole_;
  }

  bool feed(std::string_view line) {
    if (number_ == 1) {
      if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_of(line)));
    }
    std::string fed(line);
    if (invalid_utf8(fed) != std::string::npos) {
      Text text = decoded(std::move(fed), Encoding::utf8);
      is_refused_ = !notes().remark(place(number_), text) || is_refused_;
      fed = std::move(text.utf8);
    }
    fed += '\n';
    return csv_parse(&parser_, fed.data(), fed.size(), &CsvRows::cell, &CsvRows::row, this) == fed.size();
  }

  bool give_up(std::string reason) {
    is_over_ = true;
    notes().skip(place(std::max<std::size_t>(begin_, 1)), std::move(reason));
    return false;
  }

  static void cell(void* bytes, std::size_t size, void* self) {
    static_cast<CsvRows*>(self)->cells_.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void row(int, void* self) { static_cast<CsvRows*>(self)->is_whole_ = true; }

  // Of two columns of one name the first counts.
  bool read_header() {
    for (std::string& name : cells_) {
      name = lower(name);
      columns_.push_back(std::find(columns_.begin(), columns_.end(), name) == columns_.end() ? std::move(name) : "");
    }
    if (std::find(columns_.begin(), columns_.end(), "text") != columns_.end()) return true;
    is_over_ = true;
    notes().skip(path(), "its first row names no column \"text\"");
    return false;
  }

  std::unique_ptr<Document> article() {
    if (std::exchange(is_refused_, false)) return nullptr;
    const std::string here = place(begin_);
    Fields fields;
    for (std::size_t i = 0; i < std::min(cells_.size(), columns_.size()); ++i)
      if (auto* into = fields.find(columns_[i]); into != nullptr && !cells_[i].empty()) *into = std::move(cells_[i]);
    auto document = std::make_unique<Document>();
    document->path = path();
    document->path_line = static_cast<std::uint32_t>(begin_);
    const std::string error = fields.text ? give(std::move(fields), here, *document) : "\"text\" is empty";
    if (error.empty()) return document;
    notes().skip(here, error);
    return nullptr;
  }

  csv_parser parser_ = {};
  std::vector<std::string> cells_;
  std::vector<std::string> columns_;  // their names, once the header is read
  std::size_t number_ = 0;            // of the last line that was read
  std::size_t begin_ = 0;             // of the row, its first line
  bool is_whole_ = false;             // the row
  bool is_refused_ = false;           // it is damaged, and that is a reason to skip it
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Rows> csv_rows(std::unique_ptr<Input> input, std::string path, std::size_t most_bytes, Notes& notes) {
  return std::make_unique<CsvRows>(std::move(input), std::move(path), most_bytes, notes);
}

}  // namespace factcheck::text
