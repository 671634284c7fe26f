#include "factcheck/lexicon.h"

#include <algorithm>

#include "lexicon/index_builder.h"
#include "lexicon/table.h"

namespace factcheck::lexicon {
namespace {

template <class Record>
const Record* find(const std::vector<Record>& records, const std::vector<std::uint16_t>& by_id, std::string_view id) {
  const auto at = std::lower_bound(by_id.begin(), by_id.end(), id, [&](std::uint16_t row, std::string_view wanted) {
    return records[row].id < wanted;
  });
  return at != by_id.end() && records[*at].id == id ? &records[*at] : nullptr;
}

}  // namespace

Lexicon::Lexicon() : index(std::make_unique<Index>()) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

std::uint8_t Lexicon::weight(Key word) const { return index->weight(word); }
const Concept* Lexicon::find_concept(std::string_view id) const { return find(concepts, concepts_by_id, id); }
const Place* Lexicon::find_place(std::string_view id) const { return find(place, places_by_id, id); }

std::vector<RuleExample> examples(std::string_view cell) {
  constexpr std::string_view kGives = " => ";
  std::vector<RuleExample> all;
  for (const std::string_view example : split(cell, '|')) {
    const std::size_t gives = std::min(example.find(kGives), example.size());
    const std::size_t value = std::min(gives + kGives.size(), example.size());
    all.push_back({example.substr(0, gives), example.substr(value)});
  }
  return all;
}

}  // namespace factcheck::lexicon
