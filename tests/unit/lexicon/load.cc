#include <catch2/catch.hpp>

#include <set>

#include "../article.h"
#include "lexicon/image.h"
#include "lexicon/table.h"

using namespace factcheck;
using namespace factcheck::lexicon;

namespace {

std::string error_of(std::string_view name, std::string_view bytes) {
  const TableSource table{name, bytes};
  const auto result = load({&table, 1});
  return result ? "" : result.error().where + ": " + result.error().what;
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
       "data/ar/numbers.tsv:2: \"value\" must be a whole number, not \"one\""},
      {"numbers", "word\tvalue\trole\tflags\nواحد\t1.5\tunit\n",
       "data/ar/numbers.tsv:2: \"value\" must be a whole number, not \"1.5\""},
      {"vague", "# head\n\nword\tlow\thigh\trole\n\nعشرات\t20\t99\tsome\n",
       "data/ar/vague.tsv:5: \"role\" must be one of alone, few, excess, not \"some\""},
      {"numbers", "word\tvalue\nواحد\t1\n", "data/ar/numbers.tsv:2: the table has no column \"role\""},
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
