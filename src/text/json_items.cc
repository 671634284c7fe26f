// In: JSON of many articles: an array of objects, or objects one behind the other, on however many lines. Out: the
// article of each.
//
// What is kept of a file is the object that is being read. It is cut out by counting brackets outside of strings;
// whether it is JSON, its parser says. Arrays inside arrays are read as one: pages of results are often written so.
#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/jsonl.h"
#include "text/rows.h"

namespace factcheck::text {
namespace {

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class JsonItems : public Rows {
 public:
  JsonItems(std::unique_ptr<Input> input, Of of, Notes& notes)
      : Rows(std::move(input), std::move(of), notes),
        articles_(path(), this->of().fields, this->of().months, this->notes()) {
    if (this->input().beginning(kByteOrderMark.size()) == kByteOrderMark) block_ = this->input().block().substr(3);
  }

  std::unique_ptr<Document> next() override {
    while (cut_out()) {
      ++number_;
      if (auto document = article()) return document;
    }
    if (!std::exchange(is_over_, true)) tell_of_end();
    return nullptr;
  }

  // The articles of an array are numbered from 1; a file that is one object is called like that.
  std::string place() const override { return is_alone_ ? path() : path() + "#" + std::to_string(number_); }

 private:
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  // Elements that are no articles, by place and reason; a file of a million numbers is told of in one line.
  static constexpr std::size_t kMostNamed = 100;

  // The next element into element_; false at the end.
  bool cut_out() {
    element_.clear();
    is_long_ = false;
    if (is_over_ || !begin_element()) return false;
    line_ = lines_ + 1;
    const bool ends = block_.front() == '{' ? object() : scalar();
    if (!ends) is_cut_ = true;
    is_alone_ = number_ == 0 && !in_array_ && !begin_element();
    return true;
  }

  // Where nothing is left of a block, the next; false at the end of the file.
  bool more() {
    if (block_.empty()) block_ = input().block();
    return !block_.empty();
  }

  void pass_over(std::size_t size) {
    lines_ +=
        static_cast<std::size_t>(std::count(block_.begin(), block_.begin() + static_cast<std::ptrdiff_t>(size), '\n'));
    block_.remove_prefix(size);
  }

  void take(std::size_t size) {
    is_long_ = is_long_ || element_.size() + size > most_bytes();
    if (is_long_)
      element_.clear();
    else
      element_.append(block_, 0, size);
    pass_over(size);
  }

  // At an element, past white space, commas, and brackets of arrays.
  bool begin_element() {
    while (more()) {
      const char c = block_.front();
      if (c == '[')
        ++open_, in_array_ = true;
      else if (c == ']' && open_ > 0)
        --open_;
      else if (!is_white(c) && c != ',')
        return true;
      pass_over(1);
    }
    return false;
  }

  // Takes up to the bracket that ends the object at which the block begins; false where the file ends before.
  bool object() {
    std::size_t depth = 0;
    bool in_string = false;
    bool is_escaped = false;
    while (more()) {
      std::size_t at = 0;
      for (; at < block_.size(); ++at) {
        const char c = block_[at];
        if (is_escaped) {
          is_escaped = false;
        } else if (in_string) {
          if (c == '\\') is_escaped = true;
          if (c == '"') in_string = false;
        } else if (c == '"') {
          in_string = true;
        } else if (c == '{' || c == '[') {
          ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
          take(at + 1);
          return true;
        }
      }
      take(at);
    }
    return false;
  }

  // What is no object: a number, a string, a word. Of it no more than its beginning matters.
  bool scalar() {
    const bool is_string = block_.front() == '"';
    bool is_escaped = false;
    std::size_t size = 0;
    while (more()) {
      for (std::size_t at = 0; at < block_.size(); ++at, ++size) {
        const char c = block_[at];
        if (is_string && size > 0) {
          const bool ends = c == '"' && !is_escaped;
          is_escaped = c == '\\' && !is_escaped;
          if (ends) return pass_over(at + 1), true;
        } else if (!is_string && (is_white(c) || c == ',' || c == ']' || c == '[' || c == '{') && size > 0) {
          return pass_over(at), true;
        }
      }
      pass_over(block_.size());
    }
    return !is_string;
  }

  std::unique_ptr<Document> article() {
    const std::string here = place();
    if (is_cut_) return fail(here, {"the JSON that begins at line {0} does not end", {line_}});
    if (is_long_) return fail(here, {"the article is longer than {0}; see --max-file-size", {size_told(most_bytes())}});
    if (element_.empty()) return fail(here, "an article must be a JSON object");
    const std::size_t size = element_.size();
    element_.append(Input::kPadding, '\0');
    auto read = articles_.read(std::string_view(element_).substr(0, size), here, "the article");
    if (!read) return fail(here, read.error().what);
    std::unique_ptr<Document> document = std::move(read.value());
    if (document == nullptr) return nullptr;
    document->path_line = static_cast<std::uint32_t>(line_);
    ++articles_read_;
    for (const Skipped& s : failures_) notes().skip(s.path, s.reason);
    failures_.clear();
    return document;
  }

  // Kept back until there is an article: what holds none is told of in one sentence.
  std::nullptr_t fail(const std::string& place, Notice reason) {
    if (++failed_ > kMostNamed) return nullptr;
    if (articles_read_ == 0)
      failures_.push_back({place, std::move(reason)});
    else
      notes().skip(place, std::move(reason));
    return nullptr;
  }

  void tell_of_end() {
    if (!input().error().empty()) return notes().skip(path(), input().error());
    if (!is_cut_ && open_ != 0) notes().skip(path(), "the JSON array does not end");
    if (articles_read_ == 0 && !is_cut_ && open_ == 0) return tell_of_none();
    for (const Skipped& s : failures_) notes().skip(s.path, s.reason);
    if (failed_ > kMostNamed) notes().skip(path(), {"{0} more elements are no article", {failed_ - kMostNamed}});
  }

  void tell_of_none() {
    const Notice reason = failures_.empty() ? Notice("it is empty") : failures_.front().reason;
    notes().skip(path(), {"the JSON holds no article: {0}", {reason}});
    notes().skipped.back().passed_by = of().walked;
  }

  ArticleReader articles_;
  std::string_view block_;  // of the input, what is not yet taken of it
  std::string element_;     // the object that is read
  std::size_t open_ = 0;    // arrays
  bool in_array_ = false;
  std::size_t number_ = 0;  // of the element, from 1
  std::size_t lines_ = 0;   // ends of lines that were passed
  std::size_t line_ = 0;    // at which the element begins
  bool is_long_ = false;    // the element, longer than an article may be
  bool is_cut_ = false;     // the file ends inside it
  bool is_alone_ = false;   // the element is all of the file
  bool is_over_ = false;
  std::size_t articles_read_ = 0;
  std::size_t failed_ = 0;
  std::vector<Skipped> failures_;
};

}  // namespace

std::unique_ptr<Rows> json_items(std::unique_ptr<Input> input, Rows::Of of, Notes& notes) {
  return std::make_unique<JsonItems>(std::move(input), std::move(of), notes);
}

}  // namespace factcheck::text
