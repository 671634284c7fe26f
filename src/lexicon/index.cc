#include "lexicon/index.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::lexicon {
namespace {

using text::length;
using text::letter;
using text::table_key;

constexpr std::size_t kLongestGap = 2;

constexpr bool is_proclitic_letter(std::uint8_t c) {
  return c == text::kWaw || c == text::kFeh || c == text::kBeh || c == text::kKaf || c == text::kLam ||
         c == text::kAlef;
}

constexpr Key core_of(Key word) {
  if (!text::is_word_key(word)) return word;
  for (unsigned n = length(word); n > 2 && is_proclitic_letter(letter(word, 0)); --n) word >>= 8;
  return word;
}

// 128-bit multiply-fold: both halves of the product depend on every letter.
constexpr std::uint64_t hash(Key key) {
  const auto low = static_cast<std::uint64_t>(key) ^ 0x9E3779B97F4A7C15u;
  const auto high = static_cast<std::uint64_t>(key >> 64) ^ 0xD1B54A32D192ED03u;
  const Key product = static_cast<Key>(low) * high;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// The first `n` letters of a word as proclitics: [و|ف] [ب|ك|ل] [ال], where ل+ال is written لل.
std::optional<Proclitics> parse_proclitics(Key word, unsigned n) {
  Proclitics p;
  unsigned i = 0;
  const auto at = [&](std::uint8_t c) { return i < n && letter(word, i) == c; };
  if (at(text::kWaw))
    p.conjunction = Proclitics::Conjunction::waw, ++i;
  else if (at(text::kFeh))
    p.conjunction = Proclitics::Conjunction::feh, ++i;
  if (at(text::kBeh))
    p.preposition = Proclitics::Preposition::beh, ++i;
  else if (at(text::kKaf))
    p.preposition = Proclitics::Preposition::kaf, ++i;
  else if (at(text::kLam)) {
    p.preposition = Proclitics::Preposition::lam, ++i;
    if (at(text::kLam)) p.article = true, ++i;
  }
  if (!p.article && at(text::kAlef) && i + 1 < n && letter(word, i + 1) == text::kLam) p.article = true, i += 2;
  if (i != n) return std::nullopt;
  return p;
}

}  // namespace

void Index::add(std::span<const Key> phrase, Sense sense) {
  if (phrase.empty() || phrase.size() > 250 || std::find(phrase.begin(), phrase.end(), Key{0}) != phrase.end()) return;
  sense.words = static_cast<std::uint8_t>(phrase.size());
  const auto rest = static_cast<std::uint32_t>(rest_.size());
  rest_.insert(rest_.end(), phrase.begin() + 1, phrase.end());
  const Key first = phrase.front();
  entries_.push_back({core_of(first), first, rest, sense});
  // «القاهرة» is stored with its article; after ل the article is written لل.
  if (text::is_word_key(first) && length(first) > 3 && letter(first, 0) == text::kAlef &&
      letter(first, 1) == text::kLam) {
    const Key after_lam = (first & ~static_cast<Key>(0xFF)) | text::kLam;
    sense.proclitics.preposition = Proclitics::Preposition::lam;
    entries_.push_back({core_of(after_lam), after_lam, rest, sense});
  }
}

void Index::build() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    if (a.core != b.core) return a.core < b.core;
    return a.sense.words != b.sense.words ? a.sense.words > b.sense.words : a.first < b.first;
  });
  const auto same = [](const Entry& a, const Entry& b) {
    return a.first == b.first && a.sense.cls == b.sense.cls && a.sense.row == b.sense.row &&
           a.sense.words == b.sense.words && a.sense.words == 1;
  };
  entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
  slots_.assign(std::bit_ceil(entries_.size() * 2 + 2), {});
  classes_.assign(entries_.size() + 1, 0);
  std::size_t handle = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (i == 0 || entries_[i].core != entries_[i - 1].core) handle = i + 1;
    classes_[handle] |= class_bit(entries_[i].sense.cls);
    const Form form = entries_[i].sense.form;
    if (form == Form::dual || form == Form::dual_oblique || form == Form::dual_or_plural) classes_[handle] |= kDual;
    if (i > 0 && entries_[i].core == entries_[i - 1].core) continue;
    std::size_t at = hash(entries_[i].core) & (slots_.size() - 1);
    while (slots_[at].entry != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {entries_[i].core, static_cast<std::uint32_t>(i + 1)};
  }
}

std::uint32_t Index::probe(Key word) const {
  const Key core = core_of(word);
  if (core == 0) return 0;
  for (std::size_t at = hash(core) & (slots_.size() - 1); slots_[at].entry != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].core == core) return slots_[at].entry;
  return 0;
}

// The proclitics between the front of `word` and the stored `first`; nothing if that is no match.
std::optional<Proclitics> Index::match(Key word, const Entry& e) {
  if (e.first == word) return e.sense.proclitics;
  if (!text::is_word_key(word) || !text::is_word_key(e.first) || length(word) < length(e.first)) return std::nullopt;
  const unsigned n = length(word) - length(e.first);
  if (word >> (8 * n) != e.first) return std::nullopt;
  auto proclitics = parse_proclitics(word, n);
  if (!proclitics || e.sense.proclitics.none()) return proclitics;
  // Stored behind ل already («للقاهرة»): only a conjunction may stand before it.
  if (proclitics->preposition != Proclitics::Preposition::none || proclitics->article) return std::nullopt;
  proclitics->preposition = e.sense.proclitics.preposition;
  return proclitics;
}

// Tokens that a phrase covers when each of its gaps holds `in_gap` words; 0 where it does not stand there.
std::uint8_t Index::words_of(std::span<const Token> from, std::span<const Key> rest, std::size_t in_gap) {
  std::size_t at = 1;
  for (const Key key : rest) {
    const std::size_t n = key == text::kGap ? in_gap : 1;
    for (std::size_t k = 0; k < n; ++k, ++at) {
      if (at >= from.size()) return 0;
      if (key == text::kGap ? from[at].kind != Token::Kind::word : table_key(from[at]) != key) return 0;
    }
  }
  return static_cast<std::uint8_t>(at);
}

void Index::senses(std::uint32_t handle, std::span<const Token> from, std::vector<Sense>& out) const {
  const Key word = table_key(from.front());
  const Key core = entries_[handle - 1].core;
  // The word itself before the word with something taken off: «واحد» is one before it is «و» and «أحد».
  for (const bool whole : {true, false}) {
    for (std::size_t i = handle - 1; i < entries_.size() && entries_[i].core == core; ++i) {
      const Entry& e = entries_[i];
      if ((e.first == word) != whole) continue;
      const auto proclitics = match(word, e);
      if (!proclitics) continue;
      Sense sense = e.sense;
      sense.proclitics = *proclitics;
      const std::span<const Key> rest(rest_.data() + e.rest, e.sense.words - 1u);
      const bool gap = std::find(rest.begin(), rest.end(), text::kGap) != rest.end();
      for (std::size_t in_gap = 1; in_gap <= (gap ? kLongestGap : 1); ++in_gap) {
        sense.words = words_of(from, rest, in_gap);
        if (sense.words != 0) out.push_back(sense);
      }
    }
  }
}

void Index::add_weight(Key word, std::uint8_t weight) {
  if (word == 0) return;
  if (weight_count_ * 2 >= weights_.size()) {
    std::vector<Weight> old(std::max<std::size_t>(weights_.size() * 2, 1 << 15));
    old.swap(weights_);
    weight_count_ = 0;
    for (const Weight& w : old) add_weight(w.word, w.weight);
  }
  std::size_t at = hash(word) & (weights_.size() - 1);
  while (weights_[at].word != 0 && weights_[at].word != word) at = (at + 1) & (weights_.size() - 1);
  if (weights_[at].word == 0) ++weight_count_;
  weights_[at] = {word, weight};
}

std::uint8_t Index::weight(Key word) const {
  if (weights_.empty()) return kMaxWeight;
  std::size_t at = hash(word) & (weights_.size() - 1);
  while (weights_[at].word != 0) {
    if (weights_[at].word == word) return weights_[at].weight;
    at = (at + 1) & (weights_.size() - 1);
  }
  return kMaxWeight;
}

}  // namespace factcheck::lexicon
