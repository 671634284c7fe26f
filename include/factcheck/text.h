// The door of the text room: bytes → Documents.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/result.h"

namespace factcheck::text {

enum class InputFormat { guess, text, jsonl, html, csv, json };

// Something that was named and could not be read; the rest of the batch goes on.
struct Skipped {
  std::string path;  // as given
  Notice reason;
  bool passed_by = false;    // found in a folder, and none of what is read: that is no failure
  std::string settled = {};  // the path however it was spelled, for programs that know files; empty: as given

  const std::string& file() const { return settled.empty() ? path : settled; }
};

// What the markup of a web page says of its parts (data/ar/pages.tsv). The lexicon, a later room, fills it.
struct PageWords {
  enum class By : std::uint8_t {
    tag,
    role,
    itemprop,
    word,  // of a class or an id: "related", or two behind each other, "article body"
    meta,  // its name or property
    rel
  };
  enum class Part : std::uint8_t {
    none,
    in_line,      // goes on in the line
    superscript,  // likewise
    hidden,       // not shown
    outside,      // of the page, not of the article: menus, footers
    furniture,    // in the article, and no part of its text: share bars, captions
    text_alone,   // the text of the article
    article,      // the article, with what is around its text
    head,         // outside, but for the head of an article
    foot,         // outside, but for the foot of an article or of its head, where the day may stand
    lead,         // between the headline and the text: what the article begins with
    main,         // of the page
    headline,
    title,  // of the page
    published,
    source,
    url
  };
  struct Row {
    By by = By::tag;
    Part part = Part::none;
    std::string_view value;  // in lower case
  };
  void add(Row row);  // of two rows of one value the first counts
  Part find(By by, std::string_view value) const;

  std::vector<Row> rows;  // by (by, value)
};

// What is said of an article beside or as its text.
enum class ArticleField : std::uint8_t { text, id, title, source, published, url };
constexpr std::size_t kArticleFields = 6;
constexpr std::string_view name(ArticleField f) {
  constexpr std::string_view kNames[kArticleFields] = {"text", "id", "title", "source", "published", "url"};
  return kNames[static_cast<std::size_t>(f)];
}

// How programs that gather articles call the fields of one (data/ar/fields.tsv). The lexicon, a later room, fills it.
struct FieldNames {
  struct Row {
    std::uint8_t field = 0;  // an ArticleField, kWithin or kList
    std::uint8_t rank = 0;   // of several names for a field the one of the lowest rank counts
    std::string_view name;   // "publisher.name": the name of the publisher, where that is an object
  };
  static constexpr std::uint8_t kWithin = kArticleFields;    // an object whose fields count as those of the article
  static constexpr std::uint8_t kList = kArticleFields + 1;  // an array of articles
  std::vector<Row> rows;
};

// The months of the common calendar by their names, folded (data/ar/months.tsv). The lexicon, a later room, fills it.
struct MonthNames {
  struct Row {
    std::vector<Key> words;
    std::int8_t month = 0;
  };
  std::vector<Row> rows;
};

// How to read a file.
struct Reading {
  InputFormat format = InputFormat::guess;
  std::optional<Encoding> encoding = {};           // of every file; else as each looks
  bool strict = false;                             // a text with damage is skipped, else it is read but for the damage
  std::size_t most_bytes = std::size_t{64} << 20;  // of an article: a file, or a line of one; unpacked
  const PageWords* page_words = nullptr;           // of web pages; null: nothing is known of them
  const FieldNames* field_names = nullptr;         // of JSON and tables; null: the fields' own names alone
  const MonthNames* months = nullptr;              // in dates of publication; null: numbers and Latin names alone
  struct FieldName {
    ArticleField field = ArticleField::text;
    std::string name;
  };
  std::vector<FieldName> fields =
      {};  // where there are any for a field, its only names; of several the first goes first
  std::vector<std::string> written = {};  // files that this run writes: found in a folder, they are no articles of it
  // Does a file begin as what this program writes? The report, a later room, knows. Null: none does.
  bool (*is_own_output)(std::string_view beginning) = nullptr;
};

// Something about a file that was read, which a reader of its figures should know.
struct Remark {
  std::string path;  // or "path:line"
  Encoding encoding = Encoding::utf8;
  std::size_t damaged = 0;       // bytes that are no character; each ends a word
  std::size_t first_damage = 0;  // where in the file, or in the line, the first of them is
  Notice passed_by = {};         // why the file is no article, though a walk came upon it; empty where it is read

  Notice damage() const;  // "2 bytes are not UTF-8, the first at byte 12"
};

// A field of some articles of a file that could not be used as it is.
struct Warning {
  std::string path;
  Notice what;
};

// A file of a folder that is none of those that are read.
struct PassedBy {
  std::string path;
  Notice kind;  // ".pdf"; "without an ending"; "output of factcheck"
};

// What to read of the folders that are walked, and beside them. Files that are themselves given are always read.
//
// Patterns are in the syntax of gitignore(5). They are anchored at the folder that was given; at the outermost where
// one that was given is inside another. Of several, the last that matches decides; one that begins with "!" takes back.
struct Selection {
  std::vector<std::string> include =
      {};  // where there are any, files that they match, or that are in a folder they match
  std::vector<std::string> exclude = {};  // files and folders that are left out; they go before ignore files
  bool follow = false;                    // links to folders as well, each folder once
  bool ignore_files = true;  // .factcheckignore and .ignore of the folders: the nearest that matches decides
  // The new batch: paths that are read after the others, and whose articles are Document::fresh. A file that is under
  // one of the others as well is read once, there, and fresh.
  std::vector<std::string> fresh = {};
  std::string project = {};  // the folder that settled paths are relative to; empty: the working directory
};

// Folded phrases of the lines of a page which are not the article (data/ar/furniture.tsv). The lexicon, a later
// room, fills it.
struct FurniturePhrases {
  enum class Match : std::uint8_t {
    line,   // is the line, which holds no digits
    start,  // begins the line
    label,  // begins it before a colon or a dash, and little follows: «تصوير: …»
    count,  // is the line but for a number: «1200 مشاهدة»
    words   // a word of a line that has no others: «فيسبوك تويتر»
  };
  struct Phrase {
    std::vector<Key> words;
    Match match = Match::start;
    bool opens_block = false;  // headlines may follow it; else it is furniture by itself
  };
  void add(Phrase phrase);  // one without words is left out

  std::vector<Phrase> phrases;  // by their first word
};

// Reads every path: files by their ending, folders recursively and in byte order of names, "-" as standard input; each
// file once, however often and by whatever spelling of its path it is given. Memory does not grow with the number of
// articles, but for the ids that they give.
class Loader {
 public:
  Loader(const std::vector<std::string>& paths, const Reading& reading, const Selection& selection = {});
  Loader(Loader&&) noexcept;
  ~Loader();

  // The next articles, in the order of the arguments, without their passages: see tokenise(). None at the end.
  std::vector<std::unique_ptr<Document>> next();
  // How far it is. May be asked by any thread at any time.
  struct Progress {
    std::size_t files = 0;  // opened
    std::size_t all_files = 0;
    std::size_t articles = 0;
    std::uint64_t bytes = 0;  // read
  };
  Progress progress() const;
  // The size of all files together, as far as it is known before they are read. Asks the system for each.
  std::uint64_t bytes_of_files() const;

  // The first of some files that it reads as well, under any name: an article, an ignore file. What the program wrote
  // itself and a walk came upon is no article.
  std::optional<std::string> input_among(const std::vector<std::string>& paths) const;

  // Adds what could not be read of articles that were handed out.
  void skip(const std::vector<Skipped>& skipped);
  // What could not be read so far, in the order of its places, whatever order the arguments had.
  std::vector<Skipped> skipped() const;
  // Of the files so far that are not UTF-8, or not whole, in the order of their places.
  std::vector<Remark> remarks() const;
  // Of the files so far, in the order of their paths: at most one of a file, a field and a reason.
  std::vector<Warning> warnings() const;
  // In the order of their paths.
  std::vector<PassedBy> passed_by() const;

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

// The paths that a file lists ("-": standard input), one a line, or parted by NUL where asked or where it holds one.
// Blank lines are passed over; a path of a line loses the carriage return at its end.
Result<std::vector<std::string>> files_from(const std::string& path, bool nul_separated = false);

// The letters of a single word, folded as in tokens; 0 where it is no word or longer than 16 letters.
Key fold_word(std::string_view word);
// The words, digits and marks of a phrase as keys, «…» as a gap: see text/words.h.
std::vector<Key> fold_phrase(std::string_view phrase);

// Cuts a field into tokens and lines, and finds its furniture.
Passage make_passage(Field field, std::string_view bytes, const FurniturePhrases& furniture);
// Adds the passages of a document whose text (and title) is set.
void tokenise(Document& document, const FurniturePhrases& furniture);

}  // namespace factcheck::text
