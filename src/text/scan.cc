// In: the UTF-8 bytes of one field. Out: its tokens, each folded as it is cut, and the beginnings of its lines.
// One forward pass. A token's span covers its marks; zero-width characters belong to no token and end none, so that
// a joiner inside a word or a number does not cut it in two.
#include "factcheck/text.h"
#include "text/fold.h"
#include "text/furniture.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

constexpr char32_t kEllipsis = U'…';
constexpr unsigned kMaxLetters = 16;
constexpr Key kLongestRun = 1'000'000'000'000'000'000;

class Scanner {
 public:
  Scanner(std::string_view bytes, Passage& out) : bytes_(bytes), out_(out) {}

  void run() {
    out_.lines.push_back(0);
    out_.tokens.reserve(bytes_.size() / 8);
    while (at_ < bytes_.size()) step();
    close();
  }

 private:
  void step() {
    const auto [code_point, length] = decode(bytes_, at_);
    const Folded folded = fold(code_point);
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ += length;
    switch (folded.kind) {
      case Char::letter: return letter(folded, begin);
      case Char::digit: return digit(begin, folded.byte);
      case Char::ignorable:
        // Marks and tatweel lengthen a word; what stands alone, or has no width, is nothing.
        if (open_ && token_.kind == Token::Kind::word && code_point < 0x2000) token_.span.end = begin + length;
        return;
      case Char::space:
        close();
        space_ = true;
        return;
      case Char::line: return line(code_point, begin);
      case Char::mark:
        close();
        start(Token::Kind::mark, begin);
        token_.key = code_point;
        return close();
    }
  }

  void start(Token::Kind kind, std::uint32_t begin) {
    token_ = {0, {begin, static_cast<std::uint32_t>(at_)}, kind, space_};
    letters_ = 0;
    open_ = true;
    space_ = false;
  }

  void letter(const Folded& folded, std::uint32_t begin) {
    if (!open_ || token_.kind != Token::Kind::word) {
      close();
      start(Token::Kind::word, begin);
    }
    token_.span.end = static_cast<std::uint32_t>(at_);
    add(folded.byte);
    if (folded.second != 0) add(folded.second);
  }

  void add(std::uint8_t letter) {
    if (letters_ < kMaxLetters) token_.key |= static_cast<Key>(letter) << (8 * letters_);
    ++letters_;
  }

  void digit(std::uint32_t begin, std::uint8_t value) {
    if (!open_ || token_.kind != Token::Kind::digits) {
      close();
      start(Token::Kind::digits, begin);
    }
    token_.span.end = static_cast<std::uint32_t>(at_);
    // The value, of runs that 64 bits hold; longer ones are no value that a table or a rule asks for by key.
    if (token_.key < kLongestRun)
      token_.key = token_.key * 10 + value;
    else
      token_.key = kLongestRun;
  }

  void line(char32_t code_point, std::uint32_t begin) {
    close();
    if (code_point == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
    start(Token::Kind::line, begin);
    close();
    out_.lines.push_back(static_cast<std::uint32_t>(at_));
    space_ = true;
  }

  void close() {
    if (!open_) return;
    if (letters_ > kMaxLetters) token_.key = 0;
    out_.tokens.push_back(token_);
    open_ = false;
    letters_ = 0;
  }

  std::string_view bytes_;
  Passage& out_;
  std::size_t at_ = 0;
  Token token_;
  unsigned letters_ = 0;
  bool open_ = false;
  bool space_ = true;
};

Passage scan(std::string_view bytes) {
  Passage passage;
  passage.bytes = bytes;
  Scanner(bytes, passage).run();
  return passage;
}

// The first line that is not blank, where the text goes on after it.
Span first_line(const Passage& passage) {
  const auto& tokens = passage.tokens;
  std::size_t i = 0;
  while (i < tokens.size() && tokens[i].kind == Token::Kind::line) ++i;
  const std::size_t first = i;
  while (i < tokens.size() && tokens[i].kind != Token::Kind::line) ++i;
  if (i == first || i == tokens.size()) return {};
  return {tokens[first].span.begin, tokens[i - 1].span.end};
}

}  // namespace

Key fold_word(std::string_view word) {
  const std::vector<Key> words = fold_phrase(word);
  return words.size() == 1 && is_word_key(words.front()) ? words.front() : 0;
}

std::vector<Key> fold_phrase(std::string_view phrase) {
  std::vector<Key> words;
  for (const Token& token : scan(phrase).tokens)
    words.push_back(token.kind == Token::Kind::mark && token.key == kEllipsis ? kGap : table_key(token));
  return words;
}

Passage make_passage(Field field, std::string_view bytes, const FurniturePhrases& furniture) {
  Passage passage = scan(bytes);
  passage.field = field;
  passage.furniture = find_furniture(passage, furniture);
  return passage;
}

void tokenise(Document& document, const FurniturePhrases& furniture) {
  document.passages.clear();
  if (!document.title.empty()) {
    Passage title = make_passage(Field::title, document.title, furniture);
    title.headline = {0, static_cast<std::uint32_t>(document.title.size())};
    document.passages.push_back(std::move(title));
  }
  Passage body = make_passage(Field::text, document.text, furniture);
  if (document.title.empty()) body.headline = first_line(body);
  document.passages.push_back(std::move(body));
}

}  // namespace factcheck::text
