#include <catch2/catch.hpp>

#include <set>

#include "../article.h"
#include "factcheck/view.h"
#include "lexicon/image.h"
#include "lexicon/table.h"

using namespace factcheck;
using namespace factcheck::lexicon;

namespace {

std::string error_of(std::string_view name, std::string_view bytes) {
  const TableSource table{name, bytes};
  const auto result = load({&table, 1});
  return result ? "" : result.error().where + ": " + result.error().what.english();
}

}  // namespace

TEST_CASE("a table that is wrong names the place and what was expected", "[load]") {
  struct Row {
    const char* table;
    const char* bytes;
    const char* error;
  };
  const Row rows[] = {
      {"numbers", "word\tvalue\trole\tflags\nواحد\t1\tunit\n", ""},
      {"numbers", "word\tvalue\trole\tflags\r\nواحد\t1\tunit\r\n", ""},
      {"numbers", "", "data/ar/numbers.tsv: a table begins with a line of column names"},
      {"numbers", "# only a comment\n\n", "data/ar/numbers.tsv: a table begins with a line of column names"},
      {"numbers", "word\tvalue\trole\tflags\nواحد\tone\tunit\n",
       "data/ar/numbers.tsv:2: \"value\" must be a whole number from 0 to 1000000000000000000, not \"one\""},
      {"numbers", "word\tvalue\trole\tflags\nواحد\t1.5\tunit\n",
       "data/ar/numbers.tsv:2: \"value\" must be a whole number from 0 to 1000000000000000000, not \"1.5\""},
      {"vague", "# head\n\nword\tlow\thigh\trole\n\nعشرات\t20\t99\tsome\n",
       "data/ar/vague.tsv:5: \"role\" must be one of alone, few, excess, not \"some\""},
      {"numbers", "word\tvalue\nواحد\t1\n", "data/ar/numbers.tsv:1: the table has no column \"role\""},
      {"numbers", "word\tvalue\trole\tflags\nواحد\t1\tunit\t\tmore\n",
       "data/ar/numbers.tsv:2: expected 4 columns, found 5"},
      {"vague", "word\tlow\thigh\trole\nعشرات\t20\t99\n",
       "data/ar/vague.tsv:2: \"role\" must be one of alone, few, excess, not \"\""},
      {"qualifiers", "phrases\tprecision\tnegated\tposition\tto\tflags\nنحو\tabout\t\tahead\t\t\n",
       "data/ar/qualifiers.tsv:2: \"position\" must be one of before, after, negation, link, head, not \"ahead\""},
      {"qualifiers", "phrases\tprecision\tnegated\tposition\tto\tflags\nزاد\tmore_than\t\tbefore\tعن|على|من\t\n",
       "data/ar/qualifiers.tsv:2: \"to\" has two prepositions at the most"},
      {"currencies", "code\tforms\tplural\tqualified\tdefault\tsubunits\nMAD\tدرهم\t\t\tmaybe\t\n",
       "data/ar/currencies.tsv:2: \"default\" must be one of (empty), yes, not \"maybe\""},
      {"currencies", "code\tforms\tplural\tqualified\tdefault\tsubunits\nMAD\tدرهم\t\t\t\tسنتيم\n",
       "data/ar/currencies.tsv:2: \"subunits\" are name=fraction, not \"سنتيم\""},
      {"numerals", "word\n", "data/ar/numerals.tsv: no table of this name is known"},
  };
  for (const Row& row : rows) {
    INFO(row.table << "\n" << row.bytes);
    CHECK(error_of(row.table, row.bytes) == row.error);
  }
}

TEST_CASE("a cell may be missing at the end of a line, and a list may be empty", "[load]") {
  std::vector<std::vector<std::string_view>> lists;
  const auto error = read_table("t.tsv", "a\tb\n1\n1\tx||y\n1\t|\n", [&](Row& row) { lists.push_back(row.list("b")); });
  CHECK_FALSE(error.has_value());
  CHECK(lists == std::vector<std::vector<std::string_view>>{{}, {"x", "y"}, {}});
}

TEST_CASE("every table built into the program loads, alone and with the others", "[load]") {
  std::set<std::string_view> names;
  for (const TableSource& table : embedded_tables()) {
    INFO(table.name);
    CHECK(error_of(table.name, table.bytes).empty());
    CHECK(names.insert(table.name).second);
  }
  CHECK(names.size() >= 20);
  const auto all = load(embedded_tables());
  REQUIRE(all.ok());
  CHECK(all.value().number.size() > 100);
}

namespace {

constexpr std::string_view kConcepts = "concept\tsingular\tplural\tbroader\tflags\n";
constexpr std::string_view kPlaces = "id\ttype\tnames\tcountry\twithin\n";

Layer built_in() { return {embedded_tables().begin(), embedded_tables().end()}; }

// The concepts that a word may name in tables of one's own before those built in.
std::vector<std::string_view> concepts_of(const Lexicon& lexicon, std::string text) {
  std::vector<std::string_view> ids;
  const auto document = test::article(std::move(text));
  text::tokenise(*document, lexicon.furniture);
  WordCache words(lexicon);
  const View view(document->passages.front(), words);
  for (const Sense& s : view.senses(0))
    if (s.cls == Class::noun) ids.push_back(lexicon.concepts[lexicon.noun[s.row].concept_id].id);
  return ids;
}

}  // namespace

TEST_CASE("tables of one's own add to those built in, and go before them", "[load]") {
  const std::string mine = std::string(kConcepts) + "miners\tمعدن\tمعدنون\tpeople\t\nenvoys\tمندوب\tمناديب\tpeople\t\n";
  const std::string places = std::string(kPlaces) + "tripoli\tcity\tطرابلس الفيحاء\tLB\t\n";
  const std::string again = std::string(kConcepts) + "agents\tمندوب\tمندوبون\tpeople\t\n";
  const Layer first = {{"concepts", again, {}}};
  const Layer second = {{"concepts", mine, {}}, {"places", places, {}}};

  const std::vector<Layer> one = {second, built_in()};
  const auto lexicon = load(one);
  REQUIRE(lexicon.ok());
  CHECK(concepts_of(lexicon.value(), "معدن") == std::vector<std::string_view>{"miners"});
  CHECK(concepts_of(lexicon.value(), "مندوب") == std::vector<std::string_view>{"envoys"});
  CHECK(concepts_of(lexicon.value(), "قتيل") == concepts_of(test::embedded(), "قتيل"));
  REQUIRE(lexicon.value().find_place("tripoli") != nullptr);
  CHECK(lexicon.value().find_place("tripoli")->country == "LB");

  const std::vector<Layer> two = {first, second, built_in()};
  const auto both = load(two);
  REQUIRE(both.ok());
  CHECK(concepts_of(both.value(), "مندوب") == std::vector<std::string_view>{"agents"});
  CHECK(concepts_of(both.value(), "مناديب") == std::vector<std::string_view>{"envoys"});

  // Nothing of one's own changes nothing.
  const std::vector<Layer> none = {{}, built_in()};
  const auto same = load(none);
  REQUIRE(same.ok());
  CHECK(write_image(same.value()) == write_image(test::embedded()));
}

TEST_CASE("all problems of a folder are named", "[load]") {
  const std::string concepts =
      std::string(kConcepts) + "a\t\t\t\t\nb\tمعدن\t\tc\t\nc\tمعلم\t\tb\t\nd\tكلمةطويلةجداجداجدا\t\t\t\n";
  const std::string places = "id\ttype\tnames\tcountry\nx\tcity\tسوق\tMA\ny\tcity\tسوق\tMA\n";
  const std::string months = "names\tcalendar\tmonth\tflags\nسبتوبر\tg\t13\t\n";
  const Layer mine = {{"concepts", concepts, "d/concepts.tsv"},
                      {"places", places, "d/places.tsv"},
                      {"months", months, "d/months.tsv"},
                      {"plases", places, "d/plases.tsv"}};
  std::vector<std::string> found;
  for (const Error& e : problems(std::vector<Layer>{mine, built_in()}))
    found.push_back(e.where + ": " + e.what.english());
  CHECK(found ==
        std::vector<std::string>{
            "d/concepts.tsv:2: there is no word in «»",
            "d/concepts.tsv:5: «كلمةطويلةجداجداجدا» has a word of more than 16 letters, which no table can hold",
            "d/places.tsv:1: the table has no column \"within\"",
            "d/months.tsv:2: \"month\" must be a whole number from 1 to 12, not \"13\"",
            "d/plases.tsv: no table of this name is known",
            "d/concepts.tsv:3: the broader concepts go round in a circle",
            "d/concepts.tsv:4: the broader concepts go round in a circle",
        });
  CHECK(problems(std::vector<Layer>{{}, built_in()}).empty());
}

TEST_CASE("what the build laid out is what the tables say", "[load]") {
  const auto from_tables = load(embedded_tables());
  REQUIRE(from_tables.ok());
  CHECK(write_image(test::embedded()) == write_image(from_tables.value()));
}

TEST_CASE("ids are found, unknown ones are not", "[load]") {
  const Lexicon& l = test::embedded();
  REQUIRE(l.find_place("morocco") != nullptr);
  CHECK(l.find_place("morocco")->country == "MA");
  CHECK(l.find_place("atlantis") == nullptr);
  REQUIRE(l.find_concept("people") != nullptr);
  CHECK(l.find_concept("unicorns") == nullptr);
}

TEST_CASE("what refers to another row finds it", "[load]") {
  const Lexicon& l = test::embedded();
  for (const Place& p : l.place) {
    INFO(p.id);
    CHECK((p.within.empty() || l.find_place(p.within) != nullptr));
    CHECK((p.country.empty() || p.country.size() == 2));
    CHECK(std::set<std::string_view>{"country", "region", "city", "area"}.contains(p.type));
  }
  for (const Currency& c : l.currency) CHECK((c.code.size() == 3 || c.code == "USDT"));
  for (const CurrencyFamily& family : l.family) {
    int defaults = 0;
    for (const auto member : family.members) defaults += l.currency[member].by_default ? 1 : 0;
    if (defaults > 1) FAIL("two currencies share a bare noun: " << l.currency[family.members.front()].code);
  }
  for (std::size_t i = 0; i < l.concepts.size(); ++i) {  // broader concepts do not go round in a circle
    std::size_t at = i;
    int steps = 0;
    while (l.concepts[at].broader != at && ++steps < 20) at = l.concepts[at].broader;
    INFO(l.concepts[i].id);
    CHECK(steps < 20);
  }
}
