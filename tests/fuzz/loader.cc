// Any bytes as a file: its compression, its encoding, its format. The first byte says how it is asked for.
#include "fuzz.h"
#include "text/fold.h"

using namespace factcheck;

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

text::Reading reading_of(std::uint8_t choice) {
  constexpr text::InputFormat kFormats[] = {text::InputFormat::guess, text::InputFormat::text,
                                            text::InputFormat::jsonl};
  text::Reading reading;
  reading.most_bytes = kMostBytes;
  reading.format = kFormats[choice % std::size(kFormats)];
  const unsigned encoding = choice / std::size(kFormats) % 8;
  if (encoding != 7) reading.encoding = static_cast<Encoding>(encoding);
  return reading;
}

void require_sound(const Document& document) {
  fuzz::require(text::invalid_utf8(document.text) == std::string_view::npos, "a text is UTF-8");
  fuzz::require(text::invalid_utf8(document.title) == std::string_view::npos, "a title is UTF-8");
  FileOffsets offsets(document.text, document.origin);
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i <= document.text.size(); ++i) {
    const std::uint32_t at = offsets.at(i);
    fuzz::require(at >= last, "places of a file rise with those of its text");
    last = at;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const fuzz::MemoryFile file(fuzz::bytes_of(data + 1, size - 1));
  text::Loader loader({file.path()}, reading_of(data[0]));
  std::size_t articles = 0;
  for (auto documents = loader.next(); !documents.empty(); documents = loader.next()) {
    articles += documents.size();
    for (const auto& document : documents) {
      require_sound(*document);
      text::tokenise(*document, test::embedded().furniture);
    }
  }
  const bool blank = fuzz::bytes_of(data + 1, size - 1).find_first_not_of(" \t\r\n") == std::string_view::npos;
  fuzz::require(
      articles != 0 || !loader.skipped().empty() || blank || reading_of(data[0]).format != text::InputFormat::text,
      "a file is read, or it is said why not");
  return 0;
}
