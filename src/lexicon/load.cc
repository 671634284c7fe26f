// In: the tables of data/ar/ as bytes. Out: a Lexicon.
#include <algorithm>
#include <numeric>

#include "factcheck/lexicon.h"
#include "lexicon/index_builder.h"
#include "lexicon/readers.h"
#include "lexicon/table.h"

namespace factcheck::lexicon {
namespace {

// Rows of a table in the order of their ids, for a binary search; of equal ids the first row stands first.
template <class Record>
std::vector<std::uint16_t> by_id(const std::vector<Record>& records) {
  std::vector<std::uint16_t> rows(records.size());
  std::iota(rows.begin(), rows.end(), std::uint16_t{0});
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return records[a].id < records[b].id; });
  return rows;
}

}  // namespace

Result<Lexicon> load(std::span<const TableSource> tables) {
  Lexicon lexicon;
  IndexBuilder index;
  Readers readers(lexicon, index);
  const std::vector<std::string_view> names = Readers::tables();
  for (const TableSource& table : tables) {
    const std::string place = "data/ar/" + std::string(table.name) + ".tsv";
    if (std::find(names.begin(), names.end(), table.name) == names.end())
      return Error{place, "no table of this name is known"};
    const std::string_view bytes = lexicon.texts.emplace_back(table.bytes);
    if (auto error = read_table(place, bytes, [&](Row& row) { readers.read(table.name, row); })) return *error;
  }
  lexicon.concepts_by_id = by_id(lexicon.concepts);
  lexicon.places_by_id = by_id(lexicon.place);
  for (const Frame& f : lexicon.frame)
    if (f.of == Frame::Of::people)
      for (Concept& c : lexicon.concepts) c.fate = c.fate || c.id == f.measure;
  lexicon.storage = std::make_unique<const IndexStorage>(std::move(index).build());
  lexicon.index = std::make_unique<Index>(lexicon.storage->arrays());
  return lexicon;
}

}  // namespace factcheck::lexicon
