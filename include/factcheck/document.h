// An article as loaded: its own bytes, cut into words and figures that point back to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/date.h"
#include "factcheck/span.h"

namespace factcheck {

// A folded word of up to 16 letters: one byte a letter, the first letter in the lowest byte, so that dropping leading
// letters is a shift. 0 for longer words, which no table holds. See text/fold.h for the letters that are told apart.
__extension__ using Key = unsigned __int128;

struct Token {
  enum class Kind : std::uint8_t {
    word,    // letters, with their marks
    digits,  // a run of decimal digits; `key` is its value, of up to 18 digits
    mark,    // one other character that is no white space; `key` is its code point
    line     // end of a line
  };
  Key key = 0;
  Span span;
  Kind kind = Kind::word;
  bool space_before = false;
  std::uint32_t digits = 0;  // of digits, how many; a joiner between two of them counts as well
};

enum class Field : std::uint8_t { text, title };

constexpr std::string_view name(Field f) { return f == Field::text ? "text" : "title"; }

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, utf32le, utf32be, windows1256, iso88596, windows1252 };

// As IANA has it.
constexpr std::string_view name(Encoding e) {
  constexpr std::string_view kNames[] = {"UTF-8",    "UTF-16LE",     "UTF-16BE",   "UTF-32LE",
                                         "UTF-32BE", "windows-1256", "ISO-8859-6", "windows-1252"};
  return kNames[static_cast<int>(e)];
}

// Line and column from 1 of a byte of a passage. Programs that read a report count columns in one of three ways; a byte
// order mark is in none of them.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;        // in code points
  std::uint32_t utf16_column = 1;  // in UTF-16 code units
  std::uint32_t byte_column = 1;   // in bytes of UTF-8
  friend auto operator<=>(const Position&, const Position&) = default;
};
// How a text in UTF-8 lies in the bytes of its file.
struct Origin {
  // Text that stands in the file in one piece. Of a file that is the text there are none.
  struct Piece {
    std::uint32_t begin = 0;     // byte of the text
    std::uint32_t file = 0;      // byte of the file at which it begins
    std::uint32_t file_end = 0;  // past its last, where it is written otherwise than it is read: «&amp;»
    bool as_written = true;
    Position position = {};  // in the file
  };
  Encoding encoding = Encoding::utf8;  // of the file
  std::uint32_t begin = 0;             // of the text, behind a byte order mark
  std::vector<Piece> pieces = {};      // of a page, whose markup is no text: in order, the first at 0

  // Are the bytes of the text those of the file?
  bool is_file() const { return encoding == Encoding::utf8 && pieces.empty(); }
  std::string media_type()
      const;  // of what was converted: "windows-1256", "text/html", "text/html;charset=windows-1256"
};

// One field of an article, tokenised.
struct Passage {
  Field field = Field::text;
  std::string_view bytes;  // into the Document that owns it
  std::vector<Token> tokens;
  std::vector<std::uint32_t> lines;  // byte at which each line begins; lines[0] == 0
  std::vector<Span> furniture;       // parts of the page that are not the article, in order
  Span headline;                     // the line that is the headline; empty where there is none
};

// An article. Not movable once its passages point into it, therefore held by pointer.
struct Document {
  std::string id;               // path, the article's own id, or "path:line"
  std::string path;             // the file it came from
  std::uint32_t path_line = 0;  // of the file, where it holds an article a line; 0 where the file is the article
  // The path, and the id where that is made of it, however the path was spelled: see text/paths.h. Empty where nobody
  // settled them.
  std::string settled_path;
  std::string identity;
  std::string text;
  Origin origin;                // of the text
  std::vector<Span> furniture;  // parts of the text that the page's markup says are not the article, in order
  std::string title;            // given beside the text, or empty
  std::optional<std::string> source;
  std::optional<std::string> url;
  std::string published;  // as given; ISO 8601; empty where not given
  std::optional<Date> published_date;
  bool fresh = false;             // of the new batch: findings without such a document were there before it
  std::vector<Passage> passages;  // title (where given beside the text), then text

  // "path", or "path:line" where the file holds many.
  std::string place() const { return path_line == 0 ? path : path + ":" + std::to_string(path_line); }

  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
};

// The position behind `text`, which stands at `start`.
Position behind(Position start, std::string_view text);
Position position(const Passage& passage, std::uint32_t byte);
// The same for bytes asked for in rising order, each in the time from the one before: a line may be a megabyte.
class Positions {
 public:
  explicit Positions(const Passage& passage) : passage_(&passage) {}
  Position at(std::uint32_t byte);

 private:
  const Passage* passage_;
  std::uint32_t byte_ = 0;
  Position position_;
};
// Where in the file a byte of the text lies. Asked for in rising order, each is found in the time from the one before.
// The text and its origin must outlive it.
class FileOffsets {
 public:
  FileOffsets(std::string_view text, const Origin& origin) : text_(text), origin_(origin), offset_(origin.begin) {}
  std::uint32_t at(std::uint32_t byte);
  // Past the character that ends before `byte`: what follows it in the text may be far behind it in the file.
  std::uint32_t past(std::uint32_t byte);
  // In a file of pieces.
  Position position(std::uint32_t byte) const;

 private:
  const Origin::Piece& piece(std::uint32_t byte) const;
  std::uint32_t size_in_file(std::string_view text) const;

  std::string_view text_;
  const Origin& origin_;
  std::uint32_t byte_ = 0;
  std::uint32_t offset_;
};
// Whether a byte lies in page furniture.
bool in_furniture(const Passage& passage, std::uint32_t byte);

}  // namespace factcheck
