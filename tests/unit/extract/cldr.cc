// The tables against CLDR, as ICU has it: what every Arabic locale writes must be known.
#include <catch2/catch.hpp>

#include <unicode/measunit.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>

#include <set>

#include "../tables.h"
#include "factcheck/view.h"
#include "icu.h"
#include "show.h"

using namespace factcheck;
using namespace factcheck::test;

namespace {

std::vector<std::string> month_names(const std::string& locale, UDateFormatSymbolType type) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat* format = udat_open(UDAT_NONE, UDAT_LONG, locale.c_str(), nullptr, 0, nullptr, 0, &status);
  expect(status);
  std::vector<std::string> names;
  for (int32_t m = 0; m < udat_countSymbols(format, type); ++m) {
    std::vector<UChar> name(128);
    const int32_t size = udat_getSymbols(format, type, m, name.data(), static_cast<int32_t>(name.size()), &status);
    expect(status);
    names.push_back(utf8(name.data(), size));
  }
  udat_close(format);
  return names;
}

// The code of a currency and its names in all numbers.
std::set<std::string> currency_names(const char* code) {
  std::set<std::string> names = {code};
  UChar iso[4];
  u_charsToUChars(code, iso, 4);
  for (const char* number : {"zero", "one", "two", "few", "many", "other"}) {
    UErrorCode status = U_ZERO_ERROR;
    UBool choice = 0;
    int32_t size = 0;
    const UChar* name = ucurr_getPluralName(iso, "ar", &choice, number, &size, &status);
    expect(status);
    names.insert(utf8(name, size));
  }
  return names;
}

// Does one place fill the whole text?
bool is_place(const std::string& name) {
  const Passage passage = text::make_passage(Field::text, name, {});
  lexicon::WordCache words(embedded());
  const lexicon::View view(passage, words);
  for (const lexicon::Sense& s : view.senses(0))
    if (s.cls == lexicon::Class::place && s.words == view.size()) return true;
  return false;
}

}  // namespace

TEST_CASE("the months of every Arabic locale are known", "[cldr]") {
  std::set<std::string> seen;
  for (const std::string& locale : arabic_locales()) {
    for (const auto type : {UDAT_MONTHS, UDAT_STANDALONE_MONTHS}) {
      const auto names = month_names(locale + "@calendar=gregorian", type);
      REQUIRE(names.size() == 12);
      for (std::size_t m = 0; m < 12; ++m) {
        seen.insert(names[m]);
        INFO(locale);
        const std::string day = "5 " + names[m] + " 2024";
        CHECK(figures("يوم " + day) == "date " + str({2024, static_cast<std::int8_t>(m + 1), 5}) + " «" + day + "»");
      }
    }
  }
  CHECK(seen.size() >= 36);
}

TEST_CASE("the Hijri months of CLDR are known", "[cldr]") {
  const auto names = month_names("ar@calendar=islamic-umalqura", UDAT_MONTHS);
  REQUIRE(names.size() == 12);
  for (std::size_t m = 0; m < 12; ++m) {
    INFO(names[m]);
    const auto document = article("في 5 " + names[m] + " 1445");
    const auto mentions = mentions_of(*document);
    REQUIRE(mentions.size() == 1);
    CHECK(mentions.front().value.hijri.from == Date{1445, static_cast<std::int8_t>(m + 1), 5});
  }
}

TEST_CASE("the currency of every Arab country is known", "[cldr]") {
  std::set<std::string> known;
  for (const lexicon::Currency& c : embedded().currency) known.emplace(c.code);
  std::size_t countries = 0;
  for (const std::string& locale : arabic_locales()) {
    if (locale.size() != 5) continue;  // ar, ar_001
    std::vector<UChar> code(8);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = ucurr_forLocale(locale.c_str(), code.data(), static_cast<int32_t>(code.size()), &status);
    expect(status);
    INFO(locale << " " << utf8(code.data(), size));
    CHECK(known.contains(utf8(code.data(), size)));
    ++countries;
  }
  CHECK(countries >= 22);
}

TEST_CASE("every currency that CLDR names is read, by its names and its code", "[cldr]") {
  // TOP is a word of English headlines; leones and bolivars are today the new ones.
  const std::set<std::string> left_out = {"TOP", "ليون سيراليوني", "بوليفار فنزويلي - 2008–2018"};
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* codes = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  expect(status);
  std::size_t read = 0;
  std::string unread;
  while (const char* code = uenum_next(codes, nullptr, &status)) {
    for (const std::string& name : currency_names(code)) {
      if (left_out.contains(name)) continue;
      if (figures("كلف 25 " + name + " فقط") == "money 25 " + std::string(code) + " «25 " + name + "»")
        ++read;
      else
        unread += std::string(code) + " " + name + "\n";
    }
  }
  uenum_close(codes);
  INFO(unread);
  CHECK(unread.empty());
  CHECK(read >= 330);
}

TEST_CASE("a unit has the id of CLDR, or says that it has one of its own", "[cldr]") {
  std::size_t units = 0;
  for (const Record& row : records("units")) {
    const std::string& id = row.at("unit");
    const bool own = ("|" + row.at("flags") + "|").find("|own|") != std::string::npos;
    UErrorCode status = U_ZERO_ERROR;
    const icu::MeasureUnit unit = icu::MeasureUnit::forIdentifier(id, status);
    const bool known = U_SUCCESS(status) && id == unit.getIdentifier();
    INFO(id);
    CHECK(known != own);
    ++units;
  }
  CHECK(units >= 150);
}

TEST_CASE("the territories of CLDR are places", "[cldr]") {
  // Words of the language first, see data/ar/places.tsv; and names that no newspaper writes so.
  const std::set<std::string> left_out = {"مالي",         "بنين",          "أروبا",       "هونغ كونغ الصينية",
                                          "دييغو غارسيا", "سيوتا وميليلا", "سبتة ومليلية"};
  std::size_t found = 0;
  std::string unknown;
  for (const std::string& locale : arabic_locales()) {
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      std::vector<UChar> name(128);
      UErrorCode status = U_ZERO_ERROR;
      const int32_t size = uloc_getDisplayCountry(("und_" + std::string(*code)).c_str(), locale.c_str(), name.data(),
                                                  static_cast<int32_t>(name.size()), &status);
      expect(status);
      std::string territory = utf8(name.data(), size);
      if (const std::size_t more = territory.find(" ("); !is_place(territory)) territory = territory.substr(0, more);
      if (const std::size_t dash = territory.find(" - "); dash != std::string::npos) territory.erase(dash, 2);
      if (status == U_USING_DEFAULT_WARNING || left_out.contains(territory)) continue;
      if (is_place(territory))
        ++found;
      else
        unknown += locale + " " + *code + " " + territory + "\n";
    }
  }
  INFO(unknown);
  CHECK(unknown.empty());
  CHECK(found >= 240 * arabic_locales().size());
}
