// In: JSON of many articles: an array of objects; objects one behind the other, on however many lines; an object that
// is no article and has them in an array. Out: the article of each.
//
// What is kept of a file is the object that is being read. Arrays inside arrays are read as one: pages of results are
// often written so. Whether an object is an article is seen when all of it was read; one that is larger than articles
// are is looked into before.
#include <algorithm>
#include <utility>

#include "text/fold.h"
#include "text/json_bytes.h"
#include "text/jsonl.h"
#include "text/rows.h"

namespace factcheck::text {
namespace {

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class JsonItems : public Rows {
 public:
  JsonItems(std::unique_ptr<Input> input, Of of, Notes& notes)
      : Rows(std::move(input), std::move(of), notes),
        articles_(path(), this->of().fields, this->of().months, this->notes(), this->of().encoding),
        bytes_(this->input()) {}

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

  // At an object: it is one that lists articles.
  void enter() {
    begins_with_list_ = begins_with_list_ || number_ == 0;
    if (bytes_.more()) open('{');
  }
  // Did it enter one before there was anything else?
  bool begins_with_list() const { return begins_with_list_; }

 private:
  // Elements that are no articles, by place and reason; a file of a million numbers is told of in one line.
  static constexpr std::size_t kMostNamed = 100;
  // What is held of an object before it is looked into. Few articles are larger.
  static constexpr std::size_t kLarge = std::size_t{1} << 20;

  // The next element into element_; false at the end.
  bool cut_out() {
    while (!is_over_ && begin_element()) {
      element_.clear();
      line_ = bytes_.line();
      is_long_ = false;
      if (bytes_.front() != '{')
        is_cut_ = !bytes_.pass_scalar();
      else if (!take_object())
        continue;
      is_alone_ = number_ == 0 && !in_array_ && !begin_element();
      return true;
    }
    return false;
  }

  // At an element, past white space, commas, brackets of arrays, and whatever an object that lists articles says
  // besides.
  bool begin_element() {
    while (bytes_.more()) {
      const char c = bytes_.front();
      if (c == '[' && !is_in_list())
        open('[');
      else if ((c == ']' || c == '}') && !open_.empty())
        close();
      else if (is_white(c) || c == ',')
        bytes_.pass();
      else if (!is_in_list())
        return true;
      else
        begin_member();
    }
    return false;
  }

  void open(char bracket) {
    open_ += bracket;
    in_array_ = in_array_ || bracket == '[';
    bytes_.pass();
  }

  void close() {
    open_.pop_back();
    bytes_.pass();
  }

  // Is it in an object that lists articles, and in none of its arrays?
  bool is_in_list() const { return open_.ends_with('{'); }

  // Behind the bracket of an object or of an array of articles, or past what is neither.
  void begin_member() {
    if (bytes_.front() != '"') return (void)bytes_.pass_scalar();
    const std::string key = bytes_.string();
    pass_white(':');
    if (key.empty() || !bytes_.more()) return;
    const std::string name = folded_name(std::string_view(key).substr(1, key.size() - 2));
    if (bytes_.front() == '{') return open('{');
    if (bytes_.front() == '[') return begin_array(name);
    has_text_ = has_text_ || (open_.size() == 1 && is_text(name));
    (void)bytes_.pass_scalar();
  }

  void begin_array(const std::string& name) {
    bytes_.pass();
    pass_white();
    if (!bytes_.more()) return;
    if (bytes_.front() == '{' && of().fields.may_list(name))
      open_ += '[', in_array_ = true;
    else
      (void)bytes_.pass_brackets(1);
  }

  void pass_white(char or_this = ' ') {
    while (bytes_.more() && (is_white(bytes_.front()) || bytes_.front() == or_this)) bytes_.pass();
  }

  bool is_text(std::string_view name) const {
    const FieldMap::Meanings all = of().fields.find(name);
    return std::any_of(all.begin(), all.end(), [](const FieldMap::Meaning& m) { return m.field == 0; });
  }

  // The object at which it is into element_; false where it was found to list articles, and is entered.
  bool take_object() {
    JsonBytes::End end = bytes_.take(element_, std::min(kLarge, most_bytes()));
    if (end != JsonBytes::End::reached && lists_articles(false)) return enter_again(), false;
    if (end == JsonBytes::End::full) end = bytes_.take(element_, most_bytes());
    is_long_ = end == JsonBytes::End::full;
    if (is_long_) element_.clear();
    is_cut_ = end == JsonBytes::End::missing || (is_long_ && !bytes_.pass_rest());
    return true;
  }

  // Is there an article in an array of the object that is no article itself, as far as it is held?
  bool lists_articles(bool is_whole) const {
    if (bytes_.is_put_back() || open_.find('{') != std::string::npos || element_.find('[') == std::string::npos)
      return false;
    Notes unheard;
    JsonItems list(Input::of(element_), of(), unheard);
    list.enter();
    return list.next() != nullptr && (is_whole || !list.has_text_);
  }

  void enter_again() {
    bytes_.put_back(std::move(element_), line_);
    enter();
  }

  std::unique_ptr<Document> article() {
    const std::string here = place();
    if (is_cut_) return fail(here, {"the JSON that begins at line {0} does not end", {line_}});
    if (is_long_) return fail(here, {"the article is longer than {0}; see --max-file-size", {size_told(most_bytes())}});
    if (element_.empty()) return fail(here, "an article must be a JSON object");
    const Notes::Mark before = notes().mark();
    auto read = read_element(here);
    if (read && read.value() != nullptr) return kept(std::move(read.value()));
    if (lists_articles(true)) {
      notes().forget_since(before);
      --number_;
      enter_again();
    } else if (!read) {
      fail(here, read.error().what);
    }
    return nullptr;
  }

  Result<std::unique_ptr<Document>> read_element(const std::string& here) {
    const std::size_t size = element_.size();
    element_.append(Input::kPadding, '\0');
    auto read = articles_.read(std::string_view(element_).substr(0, size), here, "the article");
    element_.resize(size);
    return read;
  }

  std::unique_ptr<Document> kept(std::unique_ptr<Document> document) {
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
    if (!is_cut_ && !open_.empty())
      notes().skip(path(), is_in_list() ? "the JSON object does not end" : "the JSON array does not end");
    if (articles_read_ == 0 && !is_cut_ && open_.empty()) return tell_of_none();
    for (const Skipped& s : failures_) notes().skip(s.path, s.reason);
    if (failed_ > kMostNamed)
      notes().skip(path(), {"further elements that are not articles: {0}", {failed_ - kMostNamed}});
  }

  void tell_of_none() {
    const Notice reason = failures_.empty() ? Notice("it is empty") : failures_.front().reason;
    notes().skip(path(), {"the JSON holds no article: {0}", {reason}});
    notes().skipped.back().passed_by = of().walked;
  }

  ArticleReader articles_;
  JsonBytes bytes_;
  std::string element_;  // the object that is read
  std::string open_;     // brackets of arrays, and of objects that list articles
  bool in_array_ = false;
  std::size_t number_ = 0;  // of the element, from 1
  std::size_t line_ = 0;    // at which the element begins
  bool is_long_ = false;    // the element, longer than an article may be
  bool is_cut_ = false;     // the file ends inside it
  bool is_alone_ = false;   // the element is all of the file
  bool is_over_ = false;
  bool begins_with_list_ = false;
  bool has_text_ = false;  // an object that lists articles, as if it were one
  std::size_t articles_read_ = 0;
  std::size_t failed_ = 0;
  std::vector<Skipped> failures_;
};

}  // namespace

std::unique_ptr<Rows> json_items(std::unique_ptr<Input> input, Rows::Of of, Notes& notes) {
  return std::make_unique<JsonItems>(std::move(input), std::move(of), notes);
}

bool begins_with_list(std::string_view beginning, const Rows::Of& of) {
  Notes unheard;
  JsonItems items(Input::of(beginning), of, unheard);
  return items.next() != nullptr && items.begins_with_list();
}

}  // namespace factcheck::text
