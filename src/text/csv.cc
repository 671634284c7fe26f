// In: a table of articles, as spreadsheets and databases write them. Out: the article of each row.
//
// libcsv parses what lies between the quotes. It is given one line after the other, so that a row is known by the line
// it begins at.
#include <csv.h>

#include <algorithm>
#include <array>
#include <utility>

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
  CsvRows(std::unique_ptr<Input> input, Of of, Notes& notes) : Rows(std::move(input), std::move(of), notes) {
    csv_init(&parser_, 0);  // strict, it would take no quote inside a cell
  }
  ~CsvRows() override { csv_free(&parser_); }
  CsvRows(const CsvRows&) = delete;
  CsvRows& operator=(const CsvRows&) = delete;

  std::unique_ptr<Document> next() override {
    while (read_row()) {
      if (!has_header_) {
        if (!read_header()) return nullptr;
      } else if (auto document = article()) {
        return document;
      }
    }
    return nullptr;
  }

  std::string place() const override { return place_of_line(begin_); }

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
        return give_up({"the row is longer than {0}; see --max-file-size", {size_told(most_bytes())}});
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
      text.origin.encoding = of().encoding;
      is_refused_ = !notes().remark(place_of_line(number_), text) || is_refused_;
      fed = std::move(text.utf8);
    }
    fed += '\n';
    return csv_parse(&parser_, fed.data(), fed.size(), &CsvRows::cell, &CsvRows::row, this) == fed.size();
  }

  bool give_up(Notice reason) {
    is_over_ = true;
    notes().skip(place_of_line(std::max<std::size_t>(begin_, 1)), std::move(reason));
    return false;
  }

  static void cell(void* bytes, std::size_t size, void* self) {
    static_cast<CsvRows*>(self)->cells_.emplace_back(static_cast<const char*>(bytes), size);
  }
  static void row(int, void* self) { static_cast<CsvRows*>(self)->is_whole_ = true; }

  // A column, and how it stands to others that mean the same field: the lower goes first.
  struct Column {
    std::size_t number = 0;
    std::size_t rank = 0;
  };

  // Of two columns of one name the first counts.
  bool read_header() {
    for (std::size_t i = 0; i < cells_.size(); ++i)
      for (const FieldMap::Meaning& m : of().fields.find(folded_name(cells_[i])))
        if (m.field != FieldNames::kWithin) columns_[m.field].push_back({i, m.rank});
    for (std::vector<Column>& all : columns_)
      std::stable_sort(all.begin(), all.end(), [](const Column& a, const Column& b) { return a.rank < b.rank; });
    has_header_ = true;
    if (!columns_[static_cast<std::size_t>(ArticleField::text)].empty()) return true;
    is_over_ = true;
    notes().skip(path(), {"its first row names no column \"{0}\"", {of().fields.called(ArticleField::text)}});
    return false;
  }

  // The cell of the first column for it that is not empty.
  std::optional<std::string> cell_of(const std::vector<Column>& columns) {
    for (const Column& c : columns)
      if (c.number < cells_.size() && !cells_[c.number].empty()) return cells_[c.number];
    return std::nullopt;
  }

  std::unique_ptr<Document> article() {
    if (std::exchange(is_refused_, false)) return nullptr;
    Fields fields;
    for (std::size_t f = 0; f < kArticleFields; ++f) fields.said[f] = cell_of(columns_[f]);
    if (!fields[ArticleField::text]) {
      notes().skip(place(), {"\"{0}\" is empty", {of().fields.called(ArticleField::text)}});
      return nullptr;
    }
    auto document = article_of(std::move(fields), path(), place(), of().months, notes());
    document->path_line = static_cast<std::uint32_t>(begin_);
    return document;
  }

  csv_parser parser_ = {};
  std::vector<std::string> cells_;
  bool has_header_ = false;  // was read
  std::array<std::vector<Column>, kArticleFields> columns_;
  std::size_t number_ = 0;   // of the last line that was read
  std::size_t begin_ = 0;    // of the row, its first line
  bool is_whole_ = false;    // the row
  bool is_refused_ = false;  // it is damaged, and that is a reason to skip it
  bool is_over_ = false;
};

}  // namespace

std::unique_ptr<Rows> csv_rows(std::unique_ptr<Input> input, Rows::Of of, Notes& notes) {
  return std::make_unique<CsvRows>(std::move(input), std::move(of), notes);
}

}  // namespace factcheck::text
