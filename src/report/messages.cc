// In: a message's id, a language and what stands in its places. Out: the words, from data/messages.tsv.
//
// The table is read once, when the first message is asked for. ICU is asked only for messages that depend on a number:
// making its MessageFormat costs more than the rest of a report on two articles.
#include "report/messages.h"

#include <array>
#include <unordered_map>

#include <unicode/msgfmt.h>

#include "factcheck/embedded.h"

namespace factcheck::built_in {
std::span<const EmbeddedFile> report();  // data/messages.tsv
}

namespace factcheck::report {
namespace {

constexpr std::size_t kLanguages = 3;
using Translations = std::array<std::string_view, kLanguages>;
using Table = std::unordered_map<std::string_view, Translations>;

// Cells of a row; the table is part of the program, and a check holds it to its form.
Table read_table() {
  Table table;
  std::string_view rest = built_in::report().front().bytes;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    std::array<std::string_view, kLanguages + 1> cells;
    for (std::string_view& cell : cells) {
      cell = line.substr(0, line.find('\t'));
      line.remove_prefix(std::min(line.size(), cell.size() + 1));
    }
    table.emplace(cells[0], Translations{cells[1], cells[2], cells[3]});
  }
  return table;
}

// Digits as in the articles' own figures, whatever the region.
icu::Locale locale_of(Language language) {
  switch (language) {
    case Language::arabic: return {"ar@numbers=latn"};
    case Language::french: return {"fr"};
    case Language::english: break;
  }
  return {"en"};
}

}  // namespace

std::string_view message(std::string_view id, Language language) {
  static const Table kTable = read_table();
  const auto row = kTable.find(id);
  return row == kTable.end() ? id : row->second[static_cast<std::size_t>(language)];
}

std::string say(std::string_view id, Language language, const std::vector<std::string>& arguments) {
  const std::string_view pattern = message(id, language);
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                          pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!is_place) {
      out.push_back(pattern[i]);
      continue;
    }
    const auto place = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (place < arguments.size()) out += arguments[place];
    i += 2;
  }
  return out;
}

std::string say_counted(std::string_view id, Language language, std::uint64_t number) {
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
  return text.toUTF8String(out);
}

}  // namespace factcheck::report
