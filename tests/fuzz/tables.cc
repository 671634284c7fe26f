// Any bytes as a table of words, in front of those that are built in. Its name, up to the first line feed, says which.
#include "fuzz.h"
#include "text/fold.h"

using namespace factcheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes = fuzz::bytes_of(data, size);
  if (text::invalid_utf8(bytes) != std::string_view::npos) return 0;  // read_folder() refuses it
  const std::string_view name = bytes.substr(0, bytes.find('\n'));
  bytes.remove_prefix(std::min(bytes.size(), name.size() + 1));
  const lexicon::Layer layers[] = {{{name, bytes, "mine.tsv"}}};
  for (const Error& e : lexicon::problems(layers)) fuzz::require(!e.what.empty(), "it is said what was expected");
  const auto loaded = lexicon::load(layers);
  if (!loaded) return 0;
  Document document;
  document.text = "شارك 12 مندوبا و3 وزراء في 24 نونبر 2025، أي أكثر من ألف مشارك بنسبة 5 بالمئة.";
  text::tokenise(document, loaded.value().furniture);
  lexicon::WordCache words(loaded.value());
  const std::vector<lexicon::View> views = lexicon::views(document, words);
  const auto mentions = extract::extract(views, std::nullopt);
  const auto clauses = clause::clauses(document, views, mentions, std::nullopt);
  claim::make_claims(document, views, mentions, clauses, extract::names(views), std::nullopt);
  return 0;
}
