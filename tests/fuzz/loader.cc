// Any bytes as a file: its compression, its encoding, its format. The first byte says how it is asked for: of 0 to 5
// by its beginning, as a text, as lines of JSON, as a page, as a table and as JSON, each in the encoding that it looks
// like.
#include "fuzz.h"
#include "text/fold.h"

using namespace factcheck;

namespace {

constexpr std::size_t kEncodings = static_cast<std::size_t>(Encoding::windows1252) + 1;
constexpr std::size_t kMostBytes = std::size_t{1} << 20;

text::Reading reading_of(std::uint8_t choice) {
  using enum text::InputFormat;
  constexpr text::InputFormat kFormats[] = {guess, text, jsonl, html, csv, json};
  text::Reading reading;
  reading.most_bytes = kMostBytes;
  reading.page_words = &test::embedded().page;
  reading.field_names = &test::embedded().field_names;
  reading.months = &test::embedded().month_names;
  reading.format = kFormats[choice % std::size(kFormats)];
  const std::size_t encoding = choice / std::size(kFormats) % (kEncodings + 1);
  if (encoding != kEncodings) reading.encoding = static_cast<Encoding>(encoding);
  return reading;
}

// What stands in the file as it is read does stand there. (Damage and control characters are read as spaces.)
void require_pieces(const Document& document, std::string_view file) {
  const auto& pieces = document.origin.pieces;
  if (document.origin.encoding != Encoding::utf8) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t end = i + 1 < pieces.size() ? pieces[i + 1].begin : document.text.size();
    std::string_view text = std::string_view(document.text).substr(pieces[i].begin, end - pieces[i].begin);
    while (text.ends_with('\n')) text.remove_suffix(1);
    if (!pieces[i].as_written) continue;
    fuzz::require(pieces[i].file + text.size() <= file.size(), "a piece is inside its file");
    for (std::size_t k = 0; k < text.size(); ++k)
      fuzz::require(text[k] == ' ' || text[k] == file[pieces[i].file + k], "a piece is as it is written");
  }
}

void require_sound(const Document& document) {
  fuzz::require(text::invalid_utf8(document.text) == std::string_view::npos, "a text is UTF-8");
  fuzz::require(text::invalid_utf8(document.title) == std::string_view::npos, "a title is UTF-8");
  FileOffsets offsets(document.text, document.origin);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i <= document.text.size(); ++i) {
    const std::uint32_t at = offsets.at(i);
    // The headline of a page may stand anywhere in it.
    fuzz::require(at >= last || !document.origin.pieces.empty(), "places of a file rise with those of its text");
    last = at;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes = fuzz::bytes_of(data + 1, size - 1);
  const bool is_packed = bytes.starts_with("\x1F\x8B") || bytes.starts_with("\x28\xB5\x2F\xFD");
  const fuzz::MemoryFile file(bytes);
  text::Loader loader({file.path()}, reading_of(data[0]));
  std::size_t articles = 0;
  for (auto documents = loader.next(); !documents.empty(); documents = loader.next()) {
    articles += documents.size();
    for (const auto& document : documents) {
      require_sound(*document);
      if (!is_packed) require_pieces(*document, bytes);
      text::tokenise(*document, test::embedded().furniture);
    }
  }
  const bool blank = bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
  fuzz::require(
      articles != 0 || !loader.skipped().empty() || blank || reading_of(data[0]).format != text::InputFormat::text,
      "a file is read, or it is said why not");
  return 0;
}
