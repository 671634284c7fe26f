// Numbers, sums and measurements in words of a language, by the plural rules and units of ICU's CLDR.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "factcheck/decimal.h"
#include "factcheck/report.h"

namespace factcheck::report {

// «4.2 مليار يورو»: what is told of a number that has an end or two.
struct Told {
  const Decimal& low;
  const Decimal& high;      // the same where there is one
  std::string_view unit;    // CLDR unit id, ISO 4217 code; empty for a number alone
  bool is_oblique = false;  // behind a word that governs it: «أكثر من يومين»
};

// ICU's objects are made when they are first needed, and once.
class Numbers {
 public:
  Numbers(Language language, Digits digits);
  ~Numbers();
  std::string tell(const Told& told) const;

 private:
  class Units;
  std::string one(const Decimal& number, const Told& told) const;
  std::string range(const Told& told) const;

  Language language_;
  Digits digits_;
  std::unique_ptr<Units> units_;
};

// Does a French word begin with a vowel, before which «de» is «d’»?
bool is_french_vowel(std::string_view word);
// "-159700.50" with the separators of the language: "-159,700.50".
std::string grouped(std::string_view digits, Language language);
// The ASCII digits of what the program says, and the separators between them, in the digits that the reader wants. A
// word with a Latin letter is a name ("FC001", "UTF-8") and stays.
std::string in_digits(std::string_view said, Digits digits);

}  // namespace factcheck::report
