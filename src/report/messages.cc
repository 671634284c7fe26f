// In: a message's id, a language and what stands in its places. Out: the words, from data/messages.tsv.
//
// The table is read once, when the first message is asked for. ICU is asked only for messages that depend on a number:
// making its MessageFormat costs more than the rest of a report on two articles.
#include "report/messages.h"

#include <array>
#include <unordered_map>

#include <unicode/msgfmt.h>

#include "factcheck/embedded.h"
#include "factcheck/notice.h"
#include "report/numbers.h"
#include "report/rows.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> report();
}

namespace factcheck::report {
namespace {

constexpr std::size_t kLanguages = 3;
using Translations = std::array<std::string_view, kLanguages>;
using Table = std::unordered_map<std::string_view, Translations>;

Table read_table() {
  Table table;
  each_row<4>(file_named(built_in::report(), "messages"), [&](const std::array<std::string_view, 4>& cells) {
    table.emplace(cells[0], Translations{cells[1], cells[2], cells[3]});
  });
  return table;
}

const Table& table() {
  static const Table kTable = read_table();
  return kTable;
}

// Western digits, whatever the region: in_digits() makes others of them.
icu::Locale locale_of(Language language) {
  switch (language) {
    case Language::arabic: return {"ar@numbers=latn"};
    case Language::french: return {"fr"};
    case Language::english: break;
  }
  return {"en"};
}

}  // namespace

std::string_view translated(std::string_view english, Language language) {
  static const std::unordered_map<std::string_view, Translations> kTable = [] {
    Table table;
    each_row<3>(file_named(built_in::report(), "notices"), [&](const std::array<std::string_view, 3>& cells) {
      table.emplace(cells[0], Translations{cells[0], cells[1], cells[2]});
    });
    return table;
  }();
  if (language == Language::english) return english;
  const auto row = kTable.find(english);
  return row == kTable.end() ? english : row->second[static_cast<std::size_t>(language)];
}

bool is_message(std::string_view id) { return table().contains(id); }

std::string_view message(std::string_view id, Language language) {
  const auto row = table().find(id);
  return row == table().end() ? id : row->second[static_cast<std::size_t>(language)];
}

std::string say(std::string_view id, Language language, const std::vector<std::string>& arguments, Digits digits) {
  return filled(in_digits(message(id, language), digits), arguments);
}

std::string say_counted(std::string_view id, Language language, std::uint64_t number, Digits digits) {
  const std::string_view pattern = message(id, language);
  UErrorCode error = U_ZERO_ERROR;
  const icu::MessageFormat format(
      icu::UnicodeString::fromUTF8({pattern.data(), static_cast<std::int32_t>(pattern.size())}), locale_of(language),
      error);
  const icu::Formattable value(static_cast<std::int64_t>(number));
  icu::UnicodeString text;
  icu::FieldPosition ignored;
  format.format(&value, 1, text, ignored, error);
  std::string out;
  if (U_FAILURE(error)) return std::to_string(number) + " " + std::string(id);
  return in_digits(text.toUTF8String(out), digits);
}

}  // namespace factcheck::report
