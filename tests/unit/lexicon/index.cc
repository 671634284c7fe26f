#include <catch2/catch.hpp>

#include "../article.h"
#include "factcheck/view.h"
#include "lexicon/inflect.h"

using namespace factcheck;
using namespace factcheck::lexicon;

namespace {

// Two words of every shape that proclitics can hide: with و, ل, ك, ال of its own.
Lexicon small() {
  constexpr TableSource kTables[] = {
      {"numbers", "word\tvalue\trole\tflags\nألف\t1000\tscale\nواحد\t1\tunit\nأحد\t1\tteen_head\n"},
      {"event_kinds", "kind\twords\tclass\nsession\tدورة\tinstallment\n"},
      {"places",
       "id\ttype\tnames\tcountry\twithin\n"
       "cairo\tcity\tالقاهرة\tEG\t\n"
       "sale\tcity\tسلا\tMA\t\n"
       "rabat\tcity\tالرباط|رباط الفتح\tMA\t\n"
       "casablanca\tcity\tالدار البيضاء\tMA\t\n"
       "lebanon\tcountry\tلبنان\tLB\t\n"
       "kuwait\tcountry\tالكويت\tKW\t\n"},
      {"qualifiers",
       "phrases\tprecision\tnegated\tposition\tto\tflags\nيتجاوز\tmore_than\t\tbefore\t\t\n"
       "لا يتجاوز\tat_most\t\tbefore\t\t\nلا\tabout\t\tbefore\t\t\n"},
      {"concepts",
       "concept\tsingular\tplural\tbroader\tflags\n"
       "participants\tمشارك\tمشاركون\t\t\n"
       "states\tدولة\tدول\t\t\n"
       "ministers\tوزير\tوزراء\t\t\n"
       "buildings\tمبنى\tمبان|مباني\t\tdual=مبنيان\n"
       "people\tرجل\tرجال\t\tnodual\n"},
  };
  auto result = load(kTables);
  if (!result) throw std::runtime_error(result.error().what.english());
  return std::move(result.value());
}

std::string show(const Proclitics& p) {
  constexpr const char* kConjunctions[] = {"", "wa-", "fa-"};
  constexpr const char* kPrepositions[] = {"", "bi-", "ka-", "li-"};
  std::string out = kConjunctions[static_cast<int>(p.conjunction)];
  out += kPrepositions[static_cast<int>(p.preposition)];
  if (p.article) out += "al-";
  return out;
}

// The first reading of the phrase: "wa-bi-al-number/1".
std::string read(const Lexicon& lexicon, std::string_view phrase) {
  constexpr const char* kNames[] = {"number",  "fraction", "vague",   "ordinal",      "qualifier", "month",
                                    "weekday", "relation", "daypart", "unit",         "currency",  "subunit",
                                    "noun",    "frame",    "place",   "organisation", "event",     "regnal"};
  const Passage passage = text::make_passage(Field::text, phrase, {});
  WordCache words(lexicon);
  const View view(passage, words);
  const Senses senses = view.senses(0);
  if (senses.begin() == senses.end()) return "";
  const Sense& s = *senses.begin();
  return show(s.proclitics) + kNames[static_cast<int>(s.cls)] + "/" + std::to_string(s.words);
}

std::string form_of(const Lexicon& lexicon, std::string_view word) {
  constexpr const char* kForms[] = {"plain", "tanwin", "dual", "dual_oblique", "dual_or_plural", "plural"};
  const Passage passage = text::make_passage(Field::text, word, {});
  WordCache words(lexicon);
  const View view(passage, words);
  const auto s = view.find(0, Class::noun);
  return s ? kForms[static_cast<int>(s->form)] : "";
}

}  // namespace

TEST_CASE("proclitics are taken off in their order only", "[index]") {
  const Lexicon lexicon = small();
  const std::pair<const char*, const char*> rows[] = {
      {"ألف", "number/1"},
      {"الف", "number/1"},
      {"الألف", "al-number/1"},
      {"وألف", "wa-number/1"},
      {"فألف", "fa-number/1"},
      {"بألف", "bi-number/1"},
      {"كألف", "ka-number/1"},
      {"لألف", "li-number/1"},
      {"للألف", "li-al-number/1"},
      {"وبالألف", "wa-bi-al-number/1"},
      {"وللألف", "wa-li-al-number/1"},
      {"فكالألف", "fa-ka-al-number/1"},
      {"بوألف", ""},
      {"والوألف", ""},
      {"بكألف", ""},
      {"ووألف", ""},
      {"تألف", ""},
      {"ألفت", ""},
      {"لف", ""},
      {"دورة", "event/1"},
      {"الدورة", "al-event/1"},
      {"للدورة", "li-al-event/1"},
      {"وللدورة", "wa-li-al-event/1"},
      {"لدورة", "li-event/1"},
      {"القاهرة", "place/1"},
      {"والقاهرة", "wa-place/1"},
      {"بالقاهرة", "bi-place/1"},
      {"للقاهرة", "li-place/1"},
      {"وللقاهرة", "wa-li-place/1"},
      {"بللقاهرة", ""},
      {"قاهرة", ""},  // a conqueror
      {"لالقاهرة", "li-place/1"},
      {"لبنان", "place/1"},
      {"للبنان", "li-place/1"},
      {"بنان", ""},
      {"سلا", "place/1"},
      {"بسلا", "bi-place/1"},
      {"واحد", "number/1"},  // not و and أحد
      {"وواحد", "wa-number/1"},
  };
  for (const auto& [word, expected] : rows) {
    INFO(word);
    CHECK(read(lexicon, word) == expected);
  }
}

TEST_CASE("the longest phrase comes first", "[index]") {
  const Lexicon lexicon = small();
  const std::pair<const char*, const char*> rows[] = {
      {"لا يتجاوز 50", "qualifier/2"},
      {"يتجاوز 50", "qualifier/1"},
      {"لا 50", "qualifier/1"},
      {"الدار البيضاء", "place/2"},
      {"بالدار البيضاء", "bi-place/2"},
      {"للدار البيضاء", "li-place/2"},
      {"الدار الحمراء", ""},
      {"الدار", ""},
      {"برباط الفتح", "bi-place/2"},
      {"الدار\nالبيضاء", ""},
  };
  for (const auto& [phrase, expected] : rows) {
    INFO(phrase);
    CHECK(read(lexicon, phrase) == expected);
  }
}

TEST_CASE("the word as it stands comes before the word with something taken off", "[index]") {
  const Lexicon lexicon = small();
  const Passage passage = text::make_passage(Field::text, "واحد", {});
  WordCache words(lexicon);
  const View view(passage, words);
  std::vector<std::string> readings;
  for (const Sense& s : view.senses(0)) readings.push_back(show(s.proclitics) + std::to_string(s.row));
  CHECK(readings == std::vector<std::string>{"1", "wa-2"});
}

TEST_CASE("the forms of a noun", "[inflect]") {
  const Lexicon lexicon = small();
  const std::pair<const char*, const char*> rows[] = {
      {"مشارك", "plain"},
      {"مشاركا", "tanwin"},
      {"مشاركًا", "tanwin"},
      {"مشاركان", "dual"},
      {"مشاركين", "dual_or_plural"},
      {"مشاركون", "plural"},
      {"مشاركو", "plural"},
      {"مشاركي", "dual_or_plural"},
      {"دولة", "plain"},
      {"دولتان", "dual"},
      {"دولتين", "dual_oblique"},
      {"دولتا", "dual"},
      {"دولتي", "dual_oblique"},
      {"دول", "plural"},
      {"دولا", "plural"},
      {"دولةا", ""},
      {"وزير", "plain"},
      {"وزيرا", "tanwin"},
      {"وزيران", "dual"},
      {"وزيرين", "dual_oblique"},
      {"وزيري", "dual_or_plural"},
      {"وزراء", "plural"},
      {"مبنى", "plain"},
      {"مبنيان", "dual"},
      {"مبنيين", "dual_oblique"},
      {"مبان", "plural"},
      {"رجل", "plain"},
      {"رجلا", "tanwin"},
      {"رجلان", ""},
      {"رجلين", ""},
      {"والمشاركين", "dual_or_plural"},
      {"بمشاركين", "dual_or_plural"},
  };
  for (const auto& [word, expected] : rows) {
    INFO(word);
    CHECK(form_of(lexicon, word) == expected);
  }
}

TEST_CASE("endings go onto a single word only", "[inflect]") {
  CHECK(inflect_singular("نائب وزير", true, false).size() == 1);
  CHECK(inflect_plural("نواب وزراء").size() == 1);
  CHECK(inflect_dual("مبنى").empty());
}

TEST_CASE("a short plural in ون is no sound one", "[inflect]") {
  CHECK(has_sound_plural({"أعضاء", "معلمون"}));
  CHECK(has_sound_plural({"فنيون"}));
  CHECK_FALSE(has_sound_plural({"قرون"}));
  CHECK_FALSE(has_sound_plural({"قرى"}));
  CHECK(inflect_plural("معلمون").size() == 4);
  for (const Inflected& form : inflect_plural("سجون")) CHECK(form.form == Form::plural);  // not سجين, a prisoner
  for (const Inflected& form : inflect_plural("قرون")) CHECK(form.phrase != text::fold_phrase("قرى"));
}

TEST_CASE("the words of Arabic news that prefixes could be read into", "[index]") {
  const std::pair<const char*, const char*> rows[] = {
      {"كسلا", "place/1"},   // a town of Sudan, not «like Salé»
      {"بغداد", "place/1"},  //
      {"لبنان", "place/1"},  //
      {"وجدة", "place/1"},   // not «and Jeddah»
      {"باريس", "place/1"},  //
      {"وبالألف", "wa-bi-al-number/1"},
      {"والخمسين", "wa-al-number/1"},
      {"فثلاثة", "fa-number/1"},
  };
  for (const auto& [word, expected] : rows) {
    INFO(word);
    CHECK(read(test::embedded(), word) == expected);
  }
}

TEST_CASE("how rare a word is", "[index]") {
  const Lexicon& l = test::embedded();
  CHECK(l.weight(text::fold_word("في")) < 10);
  CHECK(l.weight(text::fold_word("الأنتربولوجيات")) == kMaxWeight);
  CHECK(l.weight(text::fold_word("على")) == l.weight(text::fold_word("علي")));
  CHECK(l.weight(0) == kMaxWeight);
}
