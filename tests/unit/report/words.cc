#include <algorithm>
#include <cerrno>

#include <catch2/catch.hpp>

#include "../claims.h"
#include "factcheck/compare.h"
#include "factcheck/evidence.h"
#include "factcheck/lexicon.h"
#include "factcheck/report.h"
#include "lexicon/table.h"
#include "report/messages.h"

namespace factcheck {
namespace {

using report::Language;
using report::Words;

Finding states() {
  static const Claim kMore = test::count_claim("a", Quantity::of(Decimal(150)), "states", "attended");
  static const Claim kLess = test::count_claim("b", Quantity::of(Decimal(140), Precision::about), "states", "attended");
  Finding f;
  f.measure = "states";
  f.why = {{"why.apart"}, {"reason.place"}};
  f.sides = {{kMore.value, "", {&kMore}}, {kLess.value, "", {&kLess}}};
  f.sides[1].sources = 2;
  return f;
}

// The first cells of a table of the lexicon.
std::vector<std::string> ids_of(std::string_view table) {
  std::vector<std::string> ids;
  for (const lexicon::TableSource& t : lexicon::embedded_tables())
    if (t.name == table)
      (void)lexicon::read_table(
          t.name, t.bytes, [&](lexicon::Row& row) { ids.emplace_back(row.cell(table == "units" ? "unit" : "code")); });
  return ids;
}

TEST_CASE("a finding in each language", "[words]") {
  const Finding f = states();
  CHECK(Words(Language::english).message(f) == "number of states: 150 (a) against about 140 (b and others)");
  CHECK(Words(Language::english).why(f) == "they cannot both be true; the place is the same");
  CHECK(Words(Language::french).why(f).find("\u202F; ") != std::string::npos);
  CHECK(Words(Language::arabic).message(f).find("نحو 140") != std::string::npos);
  CHECK(Words(Language::english).hint(f).empty());
}

TEST_CASE("a finding of nothing that is named is of its kind of figure", "[words]") {
  Finding f = states();
  CHECK(Words(Language::english).subject(f) == "number of states");
  f.measure.clear();
  CHECK(Words(Language::english).subject(f) == "number");
  CHECK(Words(Language::english).message(f) == "number: 150 (a) against about 140 (b and others)");
}

TEST_CASE("numbers of things follow the plural of the language", "[words]") {
  const Words arabic(Language::arabic);
  CHECK(arabic.counted("summary.errors", 0) == "لا تناقضات");
  CHECK(arabic.counted("summary.errors", 1) == "تناقض واحد");
  CHECK(arabic.counted("summary.errors", 2) == "تناقضان");
  CHECK(arabic.counted("summary.errors", 3) == "3 تناقضات");
  CHECK(arabic.counted("summary.errors", 11) == "11 تناقضا");
  CHECK(arabic.counted("summary.errors", 100) == "100 تناقض");
  CHECK(Words(Language::french).counted("summary.errors", 0) == "0 contradiction");
  CHECK(Words(Language::english).counted("summary.errors", 0) == "0 errors");
}

TEST_CASE("of more than two sides nothing is said that is true of two", "[words]") {
  Finding f = states();
  static const Claim kThird = test::count_claim("c", Quantity::of(Decimal(130)), "states", "attended");
  f.sides.push_back({kThird.value, "", {&kThird}});
  CHECK(Words(Language::english).why(f).starts_with("they cannot all be true"));
  CHECK(Words(Language::arabic).why(f).starts_with("لا تصح هذه الأقوال معا"));
}

TEST_CASE("what is counted, by the language", "[words]") {
  Finding f = states();
  CHECK(Words(Language::arabic).subject(f) == "عدد الدول");
  CHECK(Words(Language::french).subject(f) == "nombre d’États");
  f.measure = "deaths";
  CHECK(Words(Language::arabic).headed_sentence(f).find("(عدد القتلى): ") != std::string::npos);
  CHECK(Words(Language::french).subject(f) == "nombre de morts");
  static Claim lent = test::count_claim("a", Quantity::of(Decimal(3)), "loans");
  lent.kind = Kind::money;
  f.measure = "loans";
  f.sides[0].claims = {&lent};
  CHECK(Words(Language::french).subject(f) == "montant des prêts");
  CHECK(Words(Language::english).subject(f) == "value of loans");
  f.measure = "age";
  CHECK(Words(Language::english).subject(f) == "age");
  static Claim known = test::count_claim("a", Quantity::of(Decimal(3)), "stem:قنفذ");
  known.noun = "قنفذا";
  f.measure = known.measure;
  f.sides[0].claims = {&known};
  CHECK(Words(Language::arabic).subject(f) == "العدد");
  known.kind = Kind::office;
  known.noun = "مدير المتحف";
  CHECK(Words(Language::arabic).subject(f) == "المنصب «مدير المتحف»");
}

TEST_CASE("numbers and units agree in each language", "[numbers]") {
  struct Row {
    const char* number;
    const char* unit;
    Precision precision;
    const char* english;
    const char* arabic;
    const char* french;
  };
  using enum Precision;
  const Row rows[] = {
      {"83", "year", exact, "83 years", "83 سنة", "83\u00A0ans"},
      {"1", "day", exact, "1 day", "يوم واحد", "1\u00A0jour"},
      {"2", "month", exact, "2 months", "شهران", "2\u00A0mois"},
      {"2", "month", more_than, "more than 2 months", "أكثر من شهرين", "plus de 2\u00A0mois"},
      {"5", "square-meter", exact, "5 square metres", "5 أمتار مربعة", "5\u00A0mètres carrés"},
      {"12", "kilometer", about, "about 12 kilometres", "نحو 12 كيلومترا", "environ 12\u00A0kilomètres"},
      {"2.5", "hour", exact, "2.5 hours", "2.5 ساعة", "2,5\u00A0heures"},
      {"7", "feddan", exact, "7 feddans", "7 أفدنة", "7\u00A0feddans"},
      {"4200000000", "EUR", exact, "4.2 billion euros", "4.2 مليار يورو", "4,2\u00A0milliards d’euros"},
      {"3000000", "USD", exact, "3 million US dollars", "3 ملايين دولار أمريكي",
       "3\u00A0millions de dollars américains"},
      {"2000000", "MAD", at_least, "at least 2 million Moroccan dirhams", "ما لا يقل عن مليوني درهم مغربي",
       "au moins 2\u00A0millions de dirhams marocains"},
      {"1500000", "", exact, "1.5 million", "1.5 مليون", "1,5\u00A0million"},
      {"159700", "", exact, "159,700", "159,700", "159\u202F700"},
      {"1234567", "", exact, "1,234,567", "1,234,567", "1\u202F234\u202F567"},
      {"20.4", "percent", exact, "20.4%", "20.4%", "20,4\u00A0%"},
      {"2", "percentage-point", exact, "2 percentage points", "نقطتان مئويتان", "2\u00A0points de pourcentage"},
  };
  for (const Row& row : rows) {
    Value value;
    value.quantity = Quantity::of(*Decimal::parse(row.number), row.precision);
    CHECK(Words(Language::english).show(value, row.unit) == row.english);
    CHECK(Words(Language::arabic).show(value, row.unit) == row.arabic);
    CHECK(Words(Language::french).show(value, row.unit) == row.french);
  }
}

TEST_CASE("the digits that the reader wants, but in names and places of messages", "[numbers]") {
  const Words words(Language::arabic, report::Digits::arabic);
  Value value;
  value.quantity = Quantity::of(*Decimal::parse("159700.5"));
  CHECK(words.show(value, "") == "١٥٩٬٧٠٠٫٥");
  CHECK(words.say("value.percent", {words.number(std::uint64_t{47})}) == "٤٧٪");
  CHECK(words.lesson("FC027").find('%') == std::string::npos);
  CHECK(words.counted("summary.articles", 11) == "١١ مقالا");
  CHECK(words.example("FC001").find("١٩٦") != std::string::npos);
  CHECK(words.say("skipped.unread", {"a1.txt", "b"}).find("a1.txt") != std::string::npos);
  CHECK(words.told({"{0} is no number from 0 to {1}", {std::string("x1"), 9}}) == "x1 ليس عددا من ٠ إلى ٩");
}

TEST_CASE("every unit and currency has words in every language", "[numbers]") {
  Value value;
  value.quantity = Quantity::of(Decimal(30));
  for (const char* table : {"units", "currencies"})
    for (const std::string& id : ids_of(table))
      for (const Language language : {Language::english, Language::arabic, Language::french}) {
        const std::string shown = Words(language).show(value, id);
        const bool is_latin = std::any_of(shown.begin(), shown.end(), [](char c) { return c >= 'A' && c <= 'z'; });
        INFO(id << ": " << shown);
        CHECK(shown.find("30") != std::string::npos);
        CHECK(is_latin == (language != Language::arabic));
        CHECK((std::string_view(table) == "units" || shown.find(id) == std::string::npos));
      }
}

TEST_CASE("what earlier rooms say is said in the reader's language", "[words]") {
  const Notice missing("\"{0}\" is missing", {std::string("text")});
  CHECK(missing.english() == "\"text\" is missing");
  CHECK(Words(Language::arabic).told(missing) == "ينقص \"text\"");
  CHECK(Words(Language::french).told(Notice::of(std::error_code(ENOENT, std::generic_category()))) ==
        "aucun fichier ni dossier de ce nom");
  CHECK(Words(Language::arabic).told(std::string("the file is empty")) == "the file is empty");  // a file of that name
}

TEST_CASE("what stands in a place is not read again", "[words]") {
  CHECK(report::say("why.same-number", Language::english, {"{1}", "b"}) ==
        "with this number one article counts “{1}”, another “b”");
  CHECK(report::say("no.such-message", Language::english) == "no.such-message");
}

TEST_CASE("every rule says what it means, in every language", "[words]") {
  for (const compare::RuleInfo& r : compare::rules())
    for (const Language language : {Language::english, Language::arabic, Language::french}) {
      INFO(r.id);
      CHECK(Words(language).meaning(r.id).ends_with("."));
      CHECK(Words(language).example(r.id).ends_with("."));
    }
}

TEST_CASE("every piece of evidence is named, in every language", "[words]") {
  for (const auto all : {evidence::of_one_thing(), evidence::of_one_moment()})
    for (const evidence::Evidence& e : all)
      for (const Language language : {Language::english, Language::arabic, Language::french}) {
        const std::string id = "evidence." + std::string(e.id);
        INFO(id);
        CHECK(Words(language).say(id) != id);
      }
}

}  // namespace
}  // namespace factcheck
