// In: numbers and units. Out: their words. What CLDR says of a unit is asked once for each plural category, and kept as
// a text with a place for the number; data/units.tsv says it where CLDR does not, or without agreement.
#include "report/numbers.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <vector>

#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include "factcheck/embedded.h"
#include "report/messages.h"
#include "report/rows.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> report();
}

namespace factcheck::report {
namespace {

constexpr std::string_view kPlace = "{n}";
constexpr const char* kNoBreak = "\u00A0";

// Plural categories, in the order of the columns of data/units.tsv, and a number of each: whole numbers show what a
// language that has the category makes of it.
enum class Plural { one, two, few, many, other };
constexpr std::string_view kPlurals[] = {"one", "two", "few", "many", "other"};
constexpr int kExamples[] = {1, 2, 3, 11, 100};

icu::Locale locale_of(Language language) {
  switch (language) {
    case Language::arabic: return {"ar@numbers=latn"};
    case Language::french: return {"fr"};
    case Language::english: break;
  }
  return {"en_GB"};
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

// Ten to the sixth, ninth and twelfth have names that a newspaper writes.
struct Scale {
  int power;
  std::string_view name;  // its row of data/units.tsv
};
constexpr Scale kScales[] = {{12, "trillion"}, {9, "billion"}, {6, "million"}};

struct Scaled {
  Decimal number;
  std::string_view scale;  // its name; empty where the number is told in full
};

// «4.2 مليار», where two digits behind the point say all.
Scaled scaled(const Decimal& number) {
  constexpr int kMostDigits = 2;
  for (const Scale& s : kScales) {
    const Decimal least = *Decimal::parse("1" + std::string(static_cast<std::size_t>(s.power), '0'));
    if (number.is_negative() || number < least) continue;
    const auto part = multiply(number, *Decimal::make(1, s.power));
    if (part && part->scale() <= kMostDigits) return {*part, s.name};
    break;
  }
  return {number, {}};
}

std::vector<std::string_view> split(std::string_view cell) {
  std::vector<std::string_view> all;
  while (!cell.empty()) {
    all.push_back(cell.substr(0, cell.find('|')));
    cell.remove_prefix(std::min(cell.size(), all.back().size() + 1));
  }
  return all;
}

using Forms = std::array<std::string_view, 3>;  // by language
const std::unordered_map<std::string_view, Forms>& own_forms() {
  static const auto kTable = [] {
    std::unordered_map<std::string_view, Forms> table;
    each_row<4>(file_named(built_in::report(), "units"), [&](const std::array<std::string_view, 4>& cells) {
      table.emplace(cells[0], Forms{cells[1], cells[2], cells[3]});
    });
    return table;
  }();
  return kTable;
}

// The form of a plural category; nothing where CLDR is to be asked.
std::optional<std::string_view> own_form(std::string_view unit, Language language, Plural plural, bool is_oblique) {
  const auto row = own_forms().find(unit);
  if (row == own_forms().end()) return std::nullopt;
  const std::vector<std::string_view> forms = split(row->second[static_cast<std::size_t>(language)]);
  if (forms.empty()) return std::nullopt;
  if (language != Language::arabic) return forms[plural == Plural::one ? 0 : 1];
  const auto at = static_cast<std::size_t>(plural);
  return forms[plural > Plural::two || (plural == Plural::two && is_oblique) ? at + 1 : at];
}

// Is the number itself told by the form, as in «يومان»?
bool tells_number(Language language, Plural plural) {
  return language == Language::arabic && (plural == Plural::one || plural == Plural::two);
}

std::string with_place(std::string_view form, Language language, Plural plural) {
  const bool has_place = form.find(kPlace) != std::string_view::npos;
  if (has_place || tells_number(language, plural)) return std::string(form);
  return std::string(kPlace) + (language == Language::french ? kNoBreak : " ") + std::string(form);
}

// French has a space that breaks no line behind a number. CLDR has it before units, and not before currencies.
std::string with_space(std::string pattern, std::string_view from, std::string_view to) {
  const std::size_t at = pattern.find(kPlace);
  if (at != std::string::npos && std::string_view(pattern).substr(at + kPlace.size()).starts_with(from))
    pattern.replace(at + kPlace.size(), from.size(), to);
  return pattern;
}

// The separators of a language, as the message shows them: "1,234.5".
struct Separators {
  std::string_view group;
  std::string_view point;
};
Separators separators_of(Language language) {
  const std::string_view shown = message("number.separators", language);
  const std::size_t two = shown.find('2');
  const std::size_t four = shown.find('4');
  return {shown.substr(1, two - 1), shown.substr(four + 1, shown.size() - four - 2)};
}

// French «de» before a vowel.
std::string elided(std::string words) {
  constexpr std::string_view kOf = " de ";
  const std::size_t at = words.find(kOf);
  if (at != std::string::npos && is_french_vowel(std::string_view(words).substr(at + kOf.size())))
    words.replace(at, kOf.size(), " d’");
  return words;
}

bool is_latin_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits of U+0660 …, between two of them the separators that go with them, behind them their per cent; a place of a
// message stays.
void put_arabic_digits(std::string_view word, std::string& out) {
  constexpr char kLead = '\xD9';
  constexpr char kZero = '\xA0';
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool is_place = i > 0 && i + 1 < word.size() && word[i - 1] == '{' && word[i + 1] == '}';
    const bool is_between = i > 0 && i + 1 < word.size() && is_digit(word[i - 1]) && is_digit(word[i + 1]);
    if (is_digit(word[i]) && !is_place)
      out += {kLead, static_cast<char>(kZero + (word[i] - '0'))};
    else if (is_between && word[i] == ',')
      out += "\u066C";
    else if (is_between && word[i] == '.')
      out += "\u066B";
    else if (word[i] == '%' && i > 0 && (is_digit(word[i - 1]) || word[i - 1] == '}'))
      out += "\u066A";
    else
      out += word[i];
  }
}

std::string put(std::string pattern, std::string_view number) {
  if (const std::size_t at = pattern.find(kPlace); at != std::string::npos) pattern.replace(at, kPlace.size(), number);
  return pattern;
}

}  // namespace

class Numbers::Units {
 public:
  explicit Units(Language language) : language_(language) {}

  // The words of a unit with "{n}" where the number stands.
  const std::string& pattern(std::string_view unit, Plural plural, bool is_oblique) {
    const auto key = std::tuple(std::string(unit), plural, is_oblique);
    const auto known = patterns_.find(key);
    if (known != patterns_.end()) return known->second;
    const auto form = own_form(unit, language_, plural, is_oblique);
    return patterns_.emplace(key, form ? with_place(*form, language_, plural) : of_cldr(unit, plural)).first->second;
  }

  Plural plural(const Decimal& number) {
    UErrorCode error = U_ZERO_ERROR;
    if (!plain_) {
      plain_ =
          icu::number::NumberFormatter::withLocale(locale_of(language_)).precision(icu::number::Precision::unlimited());
      rules_.reset(icu::PluralRules::forLocale(locale_of(language_), error));
    }
    const auto formatted = plain_->formatDecimal(number.str(), error);
    const std::string name = U_FAILURE(error) ? "other" : utf8(rules_->select(formatted, error));
    for (std::size_t i = 0; i < std::size(kPlurals); ++i)
      if (name == kPlurals[i]) return static_cast<Plural>(i);
    return Plural::other;
  }

 private:
  static std::optional<icu::MeasureUnit> unit_of(std::string_view id) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::StringPiece piece(id.data(), static_cast<std::int32_t>(id.size()));
    const bool is_currency = !id.empty() && id.front() >= 'A' && id.front() <= 'Z';
    icu::MeasureUnit unit =
        is_currency ? icu::MeasureUnit(icu::CurrencyUnit(piece, error)) : icu::MeasureUnit::forIdentifier(piece, error);
    return U_FAILURE(error) ? std::nullopt : std::optional(unit);
  }

  // What CLDR makes of a number of the category, with a place instead of that number.
  std::string of_cldr(std::string_view id, Plural plural) const {
    std::string unknown = std::string(kPlace) + " " + std::string(id);
    const auto unit = unit_of(id);
    if (!unit) return unknown;
    UErrorCode error = U_ZERO_ERROR;
    const int example = kExamples[static_cast<std::size_t>(plural)];
    std::string words = utf8(icu::number::NumberFormatter::withLocale(locale_of(language_))
                                 .unit(*unit)
                                 .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                                 .precision(icu::number::Precision::integer())
                                 .formatInt(example, error)
                                 .toString(error));
    if (U_FAILURE(error)) return unknown;
    const std::string digits = std::to_string(example);
    if (const std::size_t at = words.find(digits); at != std::string::npos) words.replace(at, digits.size(), kPlace);
    return language_ == Language::french ? with_space(words, " ", kNoBreak) : words;
  }

  Language language_;
  std::map<std::tuple<std::string, Plural, bool>, std::string> patterns_;
  std::optional<icu::number::LocalizedNumberFormatter> plain_;
  std::unique_ptr<icu::PluralRules> rules_;
};

Numbers::Numbers(Language language, Digits digits)
    : language_(language), digits_(digits), units_(new Units(language)) {}
Numbers::~Numbers() = default;

std::string Numbers::one(const Decimal& number, const Told& told) const {
  const Scaled s = scaled(number);
  std::string digits = grouped(s.number.str(), language_);
  if (s.scale.empty())
    return told.unit.empty() ? digits
                             : put(units_->pattern(told.unit, units_->plural(number), told.is_oblique), digits);
  const std::string scale = std::string(s.scale) + (told.unit.empty() ? "" : "-of");
  std::string named = put(units_->pattern(scale, units_->plural(s.number), told.is_oblique), digits);
  if (told.unit.empty()) return named;
  const std::string unit = with_space(units_->pattern(told.unit, Plural::other, told.is_oblique), kNoBreak, " ");
  return elided(put(unit, named));
}

// The unit stands once, in the plural of the higher end, and no end is told by it: «1–2 يوم».
std::string Numbers::range(const Told& told) const {
  std::string digits = grouped(told.low.str(), language_) + "–" + grouped(told.high.str(), language_);
  if (told.unit.empty()) return digits;
  Plural plural = units_->plural(told.high);
  if (tells_number(language_, plural)) plural = Plural::other;
  return put(units_->pattern(told.unit, plural, told.is_oblique), digits);
}

std::string Numbers::tell(const Told& told) const {
  return in_digits(told.low == told.high ? one(told.low, told) : range(told), digits_);
}

bool is_french_vowel(std::string_view word) {
  constexpr std::string_view kVowels = "aeiouAEIOU";
  const auto byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0; };
  const bool is_marked = byte(0) == 0xC3 && (byte(1) & 0x9F) <= 0x8F;  // à … ï, À … Ï
  return is_marked || (!word.empty() && kVowels.find(word.front()) != std::string_view::npos);
}

std::string grouped(std::string_view digits, Language language) {
  constexpr std::size_t kGroup = 3;
  const Separators separators = separators_of(language);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  std::string out;
  for (std::size_t i = 0; i < point; ++i) {
    if (i > first && (point - i) % kGroup == 0) out += separators.group;
    out += digits[i];
  }
  if (point == digits.size()) return out;
  return out.append(separators.point).append(digits.substr(point + 1));
}

std::string in_digits(std::string_view said, Digits digits) {
  if (digits == Digits::latin) return std::string(said);
  std::string out;
  while (!said.empty()) {
    const std::size_t space = said.find(' ');
    const std::string_view word = said.substr(0, space == std::string_view::npos ? space : space + 1);
    said.remove_prefix(word.size());
    if (std::any_of(word.begin(), word.end(), is_latin_letter))
      out += word;
    else
      put_arabic_digits(word, out);
  }
  return out;
}

}  // namespace factcheck::report
