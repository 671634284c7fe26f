// In: the beginning of a file. Out: how it is read, or why it is not.
#include "text/format.h"

#include <algorithm>

#include "text/html.h"

namespace factcheck::text {
namespace {

struct Other {
  std::string_view begin;
  const char* told;
};
constexpr Other kOthers[] = {
    {"WARC/", "it is a WARC archive, which is not read: give its pages as files"},
    {"%PDF-", "it is a PDF, which is not read: give its text"},
    {"{\\rtf", "it is a document in RTF, which is not read: give its text"},
    {"PK\x03\x04", "it is an office document or a zip archive, which is not read: give the text in it"},
    {"\xD0\xCF\x11\xE0", "it is an office document, which is not read: give its text"}};

std::string_view without_white(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

// JSON that is no object a line: an array, or a first line that is «{» alone. «[رويترز]» begins a text, and a file of
// lines may have one that is an array by mistake.
bool is_of_items(std::string_view beginning, InputFormat format) {
  if (beginning.starts_with('{')) {
    const std::string_view line = beginning.substr(1, beginning.find('\n') - 1);
    return beginning.find('\n') != std::string_view::npos && line.find_first_not_of(" \t\r") == std::string_view::npos;
  }
  if (!beginning.starts_with('[')) return false;
  beginning.remove_prefix(std::min(beginning.find_first_not_of("[ \t\r\n"), beginning.size()));
  const bool is_array = beginning.empty() || beginning.starts_with('{');
  return is_array || (format == InputFormat::guess && (beginning.starts_with('"') || beginning.starts_with(']')));
}

}  // namespace

bool is_page(InputFormat format, std::string_view beginning) {
  return format == InputFormat::html || (format == InputFormat::guess && begins_html(beginning));
}

InputFormat settled(InputFormat format, std::optional<char> first, std::string_view beginning) {
  const bool may_be_items = format == InputFormat::guess || format == InputFormat::jsonl;
  if (may_be_items && is_of_items(without_white(beginning), format)) return InputFormat::json;
  if (format != InputFormat::guess) return format;
  return first == '{' ? InputFormat::jsonl : begins_html(beginning) ? InputFormat::html : InputFormat::text;
}

Notice refusal(std::string_view beginning) {
  const auto* const other = std::find_if(std::begin(kOthers), std::end(kOthers),
                                         [&](const Other& o) { return beginning.starts_with(o.begin); });
  return other == std::end(kOthers) ? Notice() : Notice(other->told);
}

}  // namespace factcheck::text
