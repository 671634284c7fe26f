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

struct Loading {
  Lexicon lexicon;
  std::vector<Error> errors;
};

std::string place_of(const TableSource& table) {
  return table.path.empty() ? "data/ar/" + std::string(table.name) + ".tsv" : std::string(table.path);
}

Loading load_all(std::span<const Layer> layers, bool check_references) {
  Loading out;
  Lexicon& lexicon = out.lexicon;
  IndexBuilder index;
  Readers readers(lexicon, index);
  const auto wrong = [&](Error e) {
    // A column that is missing is missed by every row.
    const bool is_again = !out.errors.empty() && out.errors.back().where == e.where && out.errors.back().what == e.what;
    if (!is_again) out.errors.push_back(std::move(e));
  };
  for (const Layer& layer : layers) {
    for (const TableSource& table : layer) {
      if (!Readers::knows(table.name)) {
        wrong({place_of(table), "no table of this name is known"});
        continue;
      }
      const std::string_view bytes = lexicon.texts.emplace_back(table.bytes);
      read_rows(
          place_of(table), bytes, [&](Row& row) { readers.read(table.name, row); }, wrong);
    }
    if (&layer != &layers.back()) index.close();
  }
  if (check_references) readers.check_references(wrong);
  lexicon.concepts_by_id = by_id(lexicon.concepts);
  lexicon.places_by_id = by_id(lexicon.place);
  for (const Frame& f : lexicon.frame)
    if (f.of == Frame::Of::people)
      for (Concept& c : lexicon.concepts) c.fate = c.fate || c.id == f.measure;
  lexicon.storage = std::make_unique<const IndexStorage>(std::move(index).build());
  lexicon.index = std::make_unique<Index>(lexicon.storage->arrays());
  return out;
}

}  // namespace

Result<Lexicon> load(std::span<const TableSource> tables) {
  const Layer layer(tables.begin(), tables.end());
  return load(std::span<const Layer>(&layer, 1));
}

Result<Lexicon> load(std::span<const Layer> layers) {
  Loading loading = load_all(layers, layers.size() > 1);  // a table alone refers to others
  if (!loading.errors.empty()) return loading.errors.front();
  return std::move(loading.lexicon);
}

std::vector<Error> problems(std::span<const Layer> layers) { return load_all(layers, true).errors; }

}  // namespace factcheck::lexicon
