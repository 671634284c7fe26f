#include "lexicon/word_cache.h"

#include <algorithm>

#include "text/stem.h"

namespace factcheck::lexicon {

// What was known is forgotten; it comes again soon. So the table grows seldom, and much at once.
void WordCache::Table::resize(unsigned bits) {
  shift_ = 64 - bits;
  words_.assign(std::size_t{1} << bits, {});
  senses_.resize(words_.size());
  room_ = bits < kMostBits ? words_.size() : SIZE_MAX;
}

KnownWord& WordCache::Table::look_up(Key word, std::uint64_t hash_of_word) {
  if (--room_ == 0) resize(64 - shift_ + kBitsOfStep);
  KnownWord& slot = words_[hash_of_word >> shift_];
  slot = {};
  slot.word = word;
  slot.handle = lexicon_.index->probe(word);
  if (slot.handle != 0) slot.outlook = lexicon_.index->outlook(slot.handle, word);
  return slot;
}

void WordCache::Table::weigh(KnownWord& known) {
  known.weighed = true;
  known.stem = text::light_stem(known.word);
  known.rarity = lexicon_.index->weight(known.word);
  known.rarity_of_stem = known.stem == known.word ? known.rarity : lexicon_.index->weight(known.stem);
}

void WordCache::Table::parse(KnownWord& known) {
  known.parsed = true;
  known.grammar = lexicon_.index->grammar(known.word);
  if (known.grammar.part == Speech::noun) take_proclitics(known);
}

// Of a noun: as the tables that name things have it, else as the words that are common without their first letters.
void WordCache::Table::take_proclitics(KnownWord& known) {
  constexpr ClassSet kNames = class_bit(Class::noun) | class_bit(Class::measure_head) | class_bit(Class::event) |
                              class_bit(Class::unit) | class_bit(Class::currency) | class_bit(Class::place) |
                              class_bit(Class::organisation) | class_bit(Class::name_head);
  const Sense* all = (known.outlook.classes & kNames) != 0 ? senses(known) : nullptr;
  for (std::size_t i = 0; all != nullptr && i < known.count; ++i) {
    if ((class_bit(all[i].cls) & kNames) == 0) continue;
    const Proclitics& p = all[i].proclitics;
    known.grammar.conjunction = p.conjunction != Proclitics::Conjunction::none;
    known.grammar.preposition = p.preposition != Proclitics::Preposition::none;
    known.grammar.article = known.grammar.article || p.article;
    return;
  }
}

const Sense* WordCache::Table::read_senses(KnownWord& word) {
  word.has_senses = true;
  scratch_.clear();
  if (word.handle != 0) lexicon_.index->senses(word.handle, word.word, {}, scratch_);
  word.count = static_cast<std::uint8_t>(std::min<std::size_t>(scratch_.size(), UINT8_MAX));
  word.begins = std::any_of(scratch_.begin(), scratch_.end(), may_begin);
  if (word.count <= kMostSenses) std::copy(scratch_.begin(), scratch_.end(), place_of(word));
  return kept_senses(word);
}

WordCache::WordCache(const Lexicon& lexicon) : table_(std::make_unique<Table>(lexicon)) {}
WordCache::WordCache(WordCache&&) noexcept = default;
WordCache& WordCache::operator=(WordCache&&) noexcept = default;
WordCache::~WordCache() = default;

const Lexicon& WordCache::lexicon() const { return table_->lexicon(); }

}  // namespace factcheck::lexicon
