// The door of the claim room: Mentions → Claims. A claim says what a figure counts, which part it plays and the event
// it belongs to. It holds all that comparing needs, so that claims written to a file and read back compare alike.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "factcheck/clause.h"
#include "factcheck/document.h"
#include "factcheck/extract.h"
#include "factcheck/lexicon.h"
#include "factcheck/mention.h"
#include "factcheck/shared.h"
#include "factcheck/view.h"

namespace factcheck {

// A word that says what an article is about: a folded, lightly stemmed word or a name, and how telling it is.
struct Anchor {
  std::string word;
  std::uint16_t weight = 0;  // from its rarity, 10·log2 of its inverse document frequency; more where it is repeated
  friend auto operator<=>(const Anchor&, const Anchor&) = default;
};

// A figure of an article, as far as other claims are told by it. It is written "deaths=15": by its measure, else by its
// unit, and "=15" where it has neither; a time is "time=14:30", the month of a date "month=11".
struct FigureEntry {
  enum class Sort : std::uint8_t { number, month, time };
  Sort sort = Sort::number;
  std::string of;    // what is measured, else the unit that its dimension is compared in; empty where neither is known
  Decimal number;    // in that unit: of 5 square kilometres 5,000,000; of a time its minutes
  Decimal said;      // as the article has it
  std::string unit;  // of what is said, where the number is not in it

  static std::optional<FigureEntry> parse(std::string_view written);
  // Two of the same key are one figure, whatever its unit: 300 hectares are three square kilometres.
  auto key() const { return std::tuple(sort, std::string_view(of), number); }
  friend auto operator<=>(const FigureEntry&, const FigureEntry&) = default;
};
std::string str(const FigureEntry& entry);

// The article a claim comes from, as far as claims of different articles are compared by it.
struct Article {
  std::string id;
  std::string title;
  std::optional<std::string> source;
  std::optional<std::string> url;
  std::string published;             // ISO 8601 date; given, or read from the article itself; empty where unknown
  std::vector<Anchor> signature;     // sorted by word
  std::vector<FigureEntry> figures;  // of its body, the first of them; sorted
  std::string identity;              // what it is known by where that is not its id: see known_as()
  // How it was read, which is no part of the article. Claims that are written have path and line of a file of many.
  std::string path;             // the file, settled; empty where only claims of an article that is a file were read
  std::uint32_t path_line = 0;  // of the file, where it holds an article a line; 0 where the file is the article
  bool fresh = false;           // of the batch that was given as new

  // The id, however the path in it was spelled: what tells whether two articles are one, in this run and in others.
  const std::string& known_as() const { return identity.empty() ? id : identity; }
};

// What happened, as one article tells it. Fields that the article does not give are empty.
struct EventRef {
  // "interpol/assembly/93", "earthquake/al-haouz"; the folded name of what no table knows; empty for no event.
  std::string key;
  std::string name;          // the article's own words
  std::string kind;          // id of data/ar/event_kinds.tsv
  std::string organisation;  // id of data/ar/organisations.tsv
  std::optional<std::int64_t> edition;
  std::string place;  // id of data/ar/places.tsv
  Date from;
  Date to;
  friend auto operator<=>(const EventRef&, const EventRef&) = default;
};
// «الدورة 93» and «الدورة 92» of one series.
inline bool are_other_editions(const EventRef& a, const EventRef& b) {
  return a.edition && b.edition && a.edition != b.edition && a.kind == b.kind;
}

// The words around a figure, for a person to read: a clause of the article's own bytes.
struct Quote {
  std::string text;
  std::uint32_t start = 0;  // byte of the field at which it begins
  friend auto operator<=>(const Quote&, const Quote&) = default;
};

// Where the same stands in the bytes of the file, where they are not those of the text: another encoding, or a page.
struct InFile {
  std::string from;  // Origin::media_type()
  Span span;         // of the claim
  Span figure;
  std::uint32_t quote = 0;  // at which the quote begins
  friend auto operator<=>(const InFile&, const InFile&) = default;
};

// Who or what a figure is of.
struct Subject {
  std::string text;  // as written; empty where nothing is known
  std::string id;    // settled, so that spellings of one name meet
  SubjectType type = SubjectType::none;
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

// Of what a figure holds, as far as its clause says.
struct Scope {
  std::string place;  // id of data/ar/places.tsv: «40 مصابا بمحافظة القاهرة»; empty where none is named
  std::string place_text;  // its words, also of a place that no table has
  std::int16_t period =
      0;  // the year that the figure is of («ميزانية 2023»); 0 where none is named, or the article's own
  friend auto operator<=>(const Scope&, const Scope&) = default;
};

// Who says it, as far as its sentence tells.
struct Attribution {
  std::string by;      // the article's own words; empty where none are read
  std::string stance;  // said, denied, doubted; empty where nobody is said to say it
  friend auto operator<=>(const Attribution&, const Attribution&) = default;
};

// The value of a claim of a place or of who holds an office.
struct Naming {
  std::string text;  // as written
  std::string id;    // settled: id of data/ar/places.tsv, or the folded name
  friend auto operator<=>(const Naming&, const Naming&) = default;
};

struct Claim {
  std::string id;  // stable: of document, field and place
  std::shared_ptr<const Article> article;
  Field field = Field::text;
  bool furniture = false;
  bool headline = false;
  bool lead = false;  // in the title or the first sentences: what the article is about
  Kind kind = Kind::count;
  std::string text;
  Span span;    // in the text, as UTF-8
  Span figure;  // likewise
  Position position;
  std::shared_ptr<const InFile> in_file;  // null where the text is the bytes of the file
  Value value;
  Shared<Naming> name;  // where the value is a name
  std::string unit;
  std::string noun;     // the counted word as written
  std::string counted;  // with what is joined to it: «وزيرًا ونائب وزير»; empty where nothing is
  std::string measure;  // concept id, or "stem:…"; empty where nothing is counted
  std::string quantity;  // the words that say what is counted or measured: «إجمالي عدد العمليات»; empty where only
                         // the counted noun does
  std::string outcome;  // what befell those counted, a concept id: deaths; empty where nothing is said
  std::string role;     // attended, total, part, whole …; empty where nothing says
  Part part = Part::none;
  Subject subject;
  Period time;
  std::vector<std::string> group;  // what narrows that which is counted: folded words, sorted
  Scope scope;
  Attribution attribution;
  std::vector<FigureEntry> beside;  // the other figures of its sentence; sorted
  Shared<EventRef> event;          // that the figure is of, as a reader would say; empty for what only stands beside it
  Shared<EventRef> article_event;  // that its sentence or else its article is of: what tells articles apart by
  Quote quote;
  std::string rule;
  bool ambiguous = false;
  bool wrong_weekday = false;
};

// A claim as it stands in Article::figures; a name, a score and a number out of range have none.
FigureEntry figure_entry(const Claim& claim);

// A value in the unit that its dimension is compared in; as it is where that would leave the range of a Decimal.
struct Amount {
  Value value;
  std::string_view unit;  // the claim's, or static
};
Amount in_base_unit(const Claim& claim);

// By place, a title before the text, then by all else that is said: only one claim that was given twice is not ordered.
// Of claims of one article; the article itself does not count.
std::strong_ordering by_content(const Claim& a, const Claim& b);
// Which of two that go by one id is taken for it, in whatever order they came: the lesser one.
std::strong_ordering by_content(const Article& a, const Article& b);

// The role as the JSON gives it: what frames say, unless the part that the figure plays says it more closely.
std::string_view shown_role(const Claim& claim);

namespace claim {

// The claims of one document, in order of place. `clauses` has one for each mention; `day` is the day of the article.
std::vector<Claim> make_claims(const Document& document, const std::vector<lexicon::View>& views,
                               const std::vector<Mention>& mentions, const std::vector<Clause>& clauses,
                               const std::vector<extract::Name>& names, std::optional<Date> day);

}  // namespace claim

}  // namespace factcheck
