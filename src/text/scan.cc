// In: the UTF-8 bytes of one field. Out: its tokens, each folded as it is cut, and the beginnings of its lines.
// One forward pass. A token's span covers its marks; zero-width characters belong to no token and end none, so that
// a joiner inside a word or a number does not cut it in two.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "factcheck/text.h"
#include "text/fold.h"
#include "text/furniture.h"
#include "text/letters.h"
#include "text/words.h"

namespace factcheck::text {
namespace {

constexpr char32_t kEllipsis = U'…';
constexpr unsigned kMaxLetters = 16;
constexpr Key kLongestRun = 1'000'000'000'000'000'000;

// The folded letters of the Arabic block by their two bytes, from D8 00 on; 0 for what is no letter. Most of it is
// empty, so that a letter is found without taking its number out of the bytes.
constexpr unsigned kFirstPair = 0xD800;
constexpr auto kArabicLetters = [] {
  std::array<std::uint8_t, 0x400> letters{};
  for (std::size_t i = 0; i < 256; ++i)
    if (kArabicBlock[i].kind == Char::letter) letters[i / 64 * 256 + 0x80 + i % 64] = kArabicBlock[i].byte;
  return letters;
}();

// The letters of a word as they come.
struct KeyBuilder {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  unsigned size = 0;

  void add(std::uint8_t letter) {
    if (size < 8)
      low |= static_cast<std::uint64_t>(letter) << (8 * size);
    else if (size < kMaxLetters)
      high |= static_cast<std::uint64_t>(letter) << (8 * (size - 8));
    ++size;
  }
  Key key() const { return size > kMaxLetters ? 0 : static_cast<Key>(high) << 64 | low; }
};

// The letter of the Arabic block that two bytes are, which are loaded at once; 0 where they are none.
std::uint8_t letter_of(const char* bytes) {
  std::uint16_t both = 0;
  std::memcpy(&both, bytes, sizeof both);
  if constexpr (std::endian::native == std::endian::little) both = __builtin_bswap16(both);
  const unsigned pair = both - kFirstPair;
  return pair < kArabicLetters.size() ? kArabicLetters[pair] : 0;
}

constexpr bool leads_arabic(unsigned char lead) { return (lead & 0xFC) == 0xD8; }  // U+0600 … U+06FF, in two bytes
constexpr std::size_t place_in_block(unsigned char lead, unsigned char next) {
  return static_cast<std::size_t>((lead & 0x03) << 6 | (next & 0x3F));
}

constexpr std::string_view kTatweel = "\u0640";
constexpr char32_t kDash = U'–';
constexpr char kEscape = '\x1B';

class Scanner {
 public:
  Scanner(std::string_view bytes, Passage& out) : bytes_(bytes), size_(bytes.size()), out_(out) {}

  void run() {
    out_.lines.push_back(0);
    out_.tokens.reserve(size_ / 8);
    while (at_ < size_) {
      if (bytes_[at_] == ' ') {  // most of what is no letter
        ++at_;
        space_ = true;
      } else {
        step();
      }
    }
  }

 private:
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }

  struct Character {
    Folded folded;
    std::uint32_t length;
    bool has_width;
  };

  // The character at `at_`. The letters and digits of news are found in two small tables; all else is rare.
  Character here() const {
    const unsigned char lead = byte(at_);
    if (leads_arabic(lead)) return {kArabicBlock[place_in_block(lead, byte(at_ + 1))], 2, true};
    if (lead < 0x80) return {kAscii[lead], 1, true};
    const auto [code_point, length] = decode(bytes_, at_);
    return {fold(code_point), length, code_point < 0x2000};
  }

  void step() {
    if (at_ + 1 < size_ && arabic_letter(at_) != 0) return word();
    if (bytes_[at_] == kEscape) return escape();
    const Character c = here();
    switch (c.folded.kind) {
      case Char::letter: return word();
      case Char::digit: return digits();
      case Char::ignorable: return is_tatweel() ? tatweel() : void(at_ += c.length);  // what has no width is nothing
      case Char::space:
        at_ += c.length;
        space_ = true;
        return;
      case Char::line: return line(c.length);
      case Char::mark: {
        const std::size_t begin = at_;
        at_ += c.length;
        return put(Token::Kind::mark, begin, at_, decode(bytes_, begin).code_point);
      }
    }
  }

  // Where the vector may grow, all registers are saved for it; so that is done apart, for few tokens.
  void put(Token::Kind kind, std::size_t begin, std::size_t end, Key key) {
    if (out_.tokens.size() == out_.tokens.capacity()) return put_in_more_room(kind, begin, end, key);
    out_.tokens.push_back({key, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind, space_});
    space_ = false;
  }

  [[gnu::noinline]] void put_in_more_room(Token::Kind kind, std::size_t begin, std::size_t end, Key key) {
    constexpr std::size_t kLeast = 16;
    out_.tokens.reserve(std::max(kLeast, 2 * out_.tokens.capacity()));
    put(kind, begin, end, key);
  }

  // Of which two bytes are left.
  std::uint8_t arabic_letter(std::size_t at) const { return letter_of(bytes_.data() + at); }

  // Those that the lower half of a key holds, without asking of each where it goes; past the last of them.
  std::size_t first_letters(KeyBuilder& key) const {
    std::size_t at = at_;
    const std::size_t most = std::min(size_ - 1, at_ + 16);  // eight letters of two bytes
    unsigned shift = 0;
    for (; at < most; at += 2, shift += 8) {
      const std::uint8_t letter = arabic_letter(at);
      if (letter == 0) break;
      key.low |= static_cast<std::uint64_t>(letter) << shift;
    }
    key.size = shift / 8;
    return at;
  }

  // Marks and tatweel lengthen a word; characters without width end none, but do not belong to it.
  void word() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    KeyBuilder key;
    while (true) {
      // Nearly all letters of nearly all words; the rest is for marks, other scripts and what ends a word.
      std::size_t at = at_;
      if (key.size == 0) at = first_letters(key);
      for (; at + 1 < size_; at += 2) {
        const std::uint8_t letter = arabic_letter(at);
        if (letter == 0) break;
        key.add(letter);
      }
      if (at != at_) end = at_ = at;
      if (at_ >= size_ || bytes_[at_] == ' ') break;
      const Character c = here();
      if (c.folded.kind == Char::letter) {
        key.add(c.folded.byte);
        if (c.folded.second != 0) key.add(c.folded.second);
      } else if (c.folded.kind != Char::ignorable) {
        break;
      }
      at_ += c.length;
      if (c.has_width || c.folded.kind == Char::letter) end = at_;
    }
    put(Token::Kind::word, begin, end, key.key());
  }

  // The value, of runs that 64 bits hold; longer ones are no value that a table or a rule asks for by key.
  void digits() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    Key value = 0;
    std::uint32_t digits = 0;
    for (std::uint32_t characters = 1; at_ < size_; ++characters) {
      const Character c = here();
      if (c.folded.kind == Char::digit) {
        value = value < kLongestRun ? value * 10 + c.folded.byte : kLongestRun;
        end = at_ + c.length;
        digits = characters;
      } else if (c.folded.kind != Char::ignorable || is_tatweel()) {
        break;
      }
      at_ += c.length;
    }
    put(Token::Kind::digits, begin, end, value);
    out_.tokens.back().digits = digits;
  }

  bool is_tatweel() const { return bytes_.substr(at_, kTatweel.size()) == kTatweel; }

  // It lengthens the word that it stands in. Between words and numbers it is many a newspaper's dash.
  void tatweel() {
    const std::size_t begin = at_;
    while (is_tatweel()) at_ += kTatweel.size();
    if (at_ < size_ && here().folded.kind == Char::letter) return;
    put(Token::Kind::mark, begin, at_, kDash);
  }

  // «ESC[31m» is a colour and no 31 (ECMA-48, 5.4): up to its final letter one mark.
  void escape() {
    constexpr std::size_t kLongest = 32;
    const std::size_t begin = at_++;
    if (at_ < size_ && bytes_[at_] == '[') {
      std::size_t end = at_ + 1;
      const std::size_t most = std::min(size_, begin + kLongest);
      while (end < most && bytes_[end] >= 0x20 && bytes_[end] < 0x40) ++end;
      if (end < most && bytes_[end] >= 0x40 && bytes_[end] < 0x7F) at_ = end + 1;
    }
    put(Token::Kind::mark, begin, at_, static_cast<unsigned char>(kEscape));
  }

  void line(std::uint32_t length) {
    const std::size_t begin = at_;
    at_ += length;
    if (bytes_[begin] == '\r' && at_ < size_ && bytes_[at_] == '\n') ++at_;
    put(Token::Kind::line, begin, at_, 0);
    // The separators that only Unicode knows end a line for the reader of the text, but no editor counts them.
    if (bytes_[begin] == '\r' || bytes_[begin] == '\n') out_.lines.push_back(static_cast<std::uint32_t>(at_));
    space_ = true;
  }

  std::string_view bytes_;
  std::size_t size_;
  Passage& out_;
  std::size_t at_ = 0;
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
  const Span line{tokens[first].span.begin, tokens[i - 1].span.end};
  return line.size() <= kLongestHeadline ? line : Span{};
}

// As fold_word(), of what is nothing but letters of the Arabic block, as most words of tables; 0 for all else.
Key fold_letters(std::string_view word) {
  KeyBuilder key;
  for (std::size_t at = 0; at < word.size(); at += 2) {
    const std::uint8_t letter = at + 1 < word.size() ? letter_of(word.data() + at) : std::uint8_t{0};
    if (letter == 0) return 0;
    key.add(letter);
  }
  return key.key();
}

}  // namespace

Key fold_word(std::string_view word) {
  if (const Key key = fold_letters(word); key != 0) return key;
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
  const auto found = static_cast<std::ptrdiff_t>(body.furniture.size());
  body.furniture.insert(body.furniture.end(), document.furniture.begin(), document.furniture.end());
  std::inplace_merge(body.furniture.begin(), body.furniture.begin() + found, body.furniture.end(),
                     [](Span a, Span b) { return a.begin < b.begin; });
  document.passages.push_back(std::move(body));
}

}  // namespace factcheck::text
