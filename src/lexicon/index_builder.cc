// In: phrases with their senses, words with their weights. Out: the arrays of an Index.
#include "lexicon/index_builder.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::lexicon {
namespace {

constexpr std::size_t kLongestPhrase = 250;  // words; Sense counts them in a byte

// A table of a power of two that `n` entries fill to a half at the most.
std::size_t table_size(std::size_t n) { return std::bit_ceil(2 * n + 2); }

}  // namespace

void IndexBuilder::add(std::span<const Key> phrase, Sense sense) {
  if (phrase.empty() || phrase.size() > kLongestPhrase) return;
  if (std::find(phrase.begin(), phrase.end(), Key{0}) != phrase.end()) return;
  if (!closed_.empty() && closed_.contains({sense.cls, {phrase.begin(), phrase.end()}})) return;
  sense.words = static_cast<std::uint8_t>(phrase.size());
  const auto rest = static_cast<std::uint32_t>(rest_.size());
  rest_.insert(rest_.end(), phrase.begin() + 1, phrase.end());
  const Key first = phrase.front();
  const bool gap = std::find(phrase.begin() + 1, phrase.end(), text::kGap) != phrase.end();
  const std::uint32_t second = phrase.size() == 1 ? Entry::kAlone
                               : gap              ? Entry::kGapped
                                                  : print_of_second(text::hash(phrase[1]));
  entries_.push_back({core_of(first), first, {rest, second, sense}});
  // «القاهرة» is stored with its article; after ل the article is written لل.
  if (text::is_word_key(first) && text::length(first) > 3 && text::letter(first, 0) == text::kAlef &&
      text::letter(first, 1) == text::kLam) {
    const Key after_lam = (first & ~static_cast<Key>(0xFF)) | text::kLam;
    sense.proclitics.preposition = Proclitics::Preposition::lam;
    entries_.push_back({core_of(after_lam), after_lam, {rest, second, sense}});
  }
}

void IndexBuilder::add_weight(Key word, std::uint8_t weight) {
  if (word != 0 && !closed_weights_.contains(word)) weights_.emplace_back(word, weight);
}

void IndexBuilder::add_speech(Key word, Speech part) {
  constexpr unsigned kArticle = 2;
  if (word == 0 || closed_speech_.contains(word)) return;
  speech_.emplace_back(word, static_cast<std::uint8_t>(part));
  if (text::letter(word, 0) == text::kAlef && text::letter(word, 1) == text::kLam && text::length(word) > 2 + kArticle)
    speech_.emplace_back(word >> (8 * kArticle), static_cast<std::uint8_t>(part));
}

void IndexBuilder::add_head(Key word, SubjectHead head) {
  if (word != 0 && !closed_heads_.contains(word)) heads_.emplace_back(word, packed(head));
}

void IndexBuilder::close() {
  for (const Cored& c : entries_) {
    const Sense& sense = c.entry.sense;
    std::vector<Key> phrase = {c.first};
    phrase.insert(phrase.end(), rest_.begin() + c.entry.rest, rest_.begin() + c.entry.rest + sense.words - 1);
    closed_.insert({sense.cls, std::move(phrase)});
  }
  for (const auto& [word, weight] : weights_) closed_weights_.insert(word);
  for (const auto& [word, part] : speech_) closed_speech_.insert(word);
  for (const auto& [word, head] : heads_) closed_heads_.insert(word);
}

IndexStorage IndexBuilder::build() && {
  IndexStorage out;
  lay_out_entries(out);
  out.weights = laid_out(weights_);
  out.speech = laid_out(speech_);
  out.heads = laid_out(heads_);
  out.rest = std::move(rest_);
  return out;
}

void IndexBuilder::lay_out_entries(IndexStorage& out) {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Cored& a, const Cored& b) {
    if (a.core != b.core) return a.core < b.core;
    return a.first != b.first ? a.first < b.first : a.entry.sense.words > b.entry.sense.words;
  });
  const auto same = [](const Cored& a, const Cored& b) {
    const Sense& x = a.entry.sense;
    const Sense& y = b.entry.sense;
    return a.first == b.first && x.cls == y.cls && x.row == y.row && x.words == 1 && y.words == 1;
  };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  std::size_t cores = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) cores += i == 0 || entries_[i].core != entries_[i - 1].core;
  out.slots.resize(table_size(cores));
  out.bloom.resize(kBloomWords);
  out.entries.reserve(entries_.size());
  const std::size_t mask = out.slots.size() - 1;
  for (std::size_t i = 0; i < entries_.size();) {
    const std::uint64_t h = text::hash(entries_[i].core);
    Slot slot{print_of(h), static_cast<std::uint32_t>(out.firsts.size()), 0};
    for (const Key core = entries_[i].core; i < entries_.size() && entries_[i].core == core; ++i) {
      const Entry& e = entries_[i].entry;
      if (slot.count == 0 || out.firsts.back().word != entries_[i].first) {
        const Key first = entries_[i].first;
        const auto letters = static_cast<std::uint16_t>(text::is_word_key(first) ? text::length(first) : 0);
        out.firsts.push_back({first, 0, 0, static_cast<std::uint32_t>(i), 0, letters});
        ++slot.count;
      }
      const ClassSet classes = class_bit(e.sense.cls) | (may_be_dual(e.sense.form) ? kDual : 0);
      out.firsts.back().classes |= classes;
      if (e.sense.words > 1) {
        const Key second = rest_[e.rest];
        out.firsts.back().second |= second == text::kGap ? ~std::uint64_t{0} : word_bit(text::hash(second));
      }
      ++out.firsts.back().count;
      out.entries.push_back(e);
    }
    for (const int which : {0, 1})
      out.bloom[bloom_bit(h, which) / 64] |= std::uint64_t{1} << (bloom_bit(h, which) % 64);
    std::size_t at = h & mask;
    while (out.slots[at].count != 0) {
      assert(out.slots[at].print != slot.print);  // two cores that a probe could not tell apart: change the hash
      at = (at + 1) & mask;
    }
    out.slots[at] = slot;
  }
}

// Of words that were added twice the last holds.
std::vector<Weight> IndexBuilder::laid_out(const std::vector<Small>& words) {
  if (words.empty()) return {};
  std::vector<Weight> slots(table_size(words.size()));
  const std::size_t mask = slots.size() - 1;
  for (const auto& [word, value] : words) {
    const Weight slot = weight_slot(text::hash(word), value);
    std::size_t at = text::hash(word) & mask;
    while (slots[at] != 0 && ((slots[at] ^ slot) & ~Weight{0xFF}) != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  return slots;
}

}  // namespace factcheck::lexicon
