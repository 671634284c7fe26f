// In: a folded word of the text. Out: what the tables know of it.
#include "lexicon/index.h"

#include <algorithm>

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

std::uint32_t letters_of(Key word) { return text::is_word_key(word) ? length(word) : 0; }

// The proclitics between the front of `word`, of `letters` letters, and a stored one; nothing if that is no match.
std::optional<Proclitics> match(Key word, std::uint32_t letters, const First& stored) {
  if (stored.word == word) return Proclitics{};
  if (stored.letters == 0 || letters <= stored.letters) return std::nullopt;
  const unsigned n = letters - stored.letters;
  if (word >> (8 * n) != stored.word) return std::nullopt;
  return parse_proclitics(word, n);
}

// Of a phrase stored behind ل already («للقاهرة»): only a conjunction may stand before it.
bool add_stored(const Proclitics& stored, Proclitics& found) {
  if (stored.none()) return true;
  if (found.preposition != Proclitics::Preposition::none || found.article) return false;
  found.preposition = stored.preposition;
  return true;
}

// Tokens that a phrase covers when each of its gaps holds `in_gap` words; 0 where it does not stand there.
std::uint8_t words_of(std::span<const Token> behind, std::span<const Key> rest, std::size_t in_gap) {
  std::size_t at = 0;
  for (const Key key : rest) {
    const std::size_t n = key == text::kGap ? in_gap : 1;
    for (std::size_t k = 0; k < n; ++k, ++at) {
      if (at >= behind.size()) return 0;
      if (key == text::kGap ? behind[at].kind != Token::Kind::word : table_key(behind[at]) != key) return 0;
    }
  }
  return static_cast<std::uint8_t>(at + 1);
}

}  // namespace

Key core_of(Key word) {
  if (!text::is_word_key(word)) return word;
  for (unsigned n = length(word); n > 2 && is_proclitic_letter(letter(word, 0)); --n) word >>= 8;
  return word;
}

std::uint32_t Index::find(std::uint64_t h) const {
  const std::size_t mask = a_.slots.size() - 1;
  for (std::size_t at = h & mask; a_.slots[at].count != 0; at = (at + 1) & mask)
    if (a_.slots[at].print == print_of(h)) return static_cast<std::uint32_t>(at + 1);
  return 0;
}

std::uint32_t Index::probe(Key word) const {
  const Key core = core_of(word);
  if (core == 0 || a_.slots.empty()) return 0;
  const std::uint64_t h = text::hash(core);
  const std::uint32_t x = bloom_bit(h, 0);
  const std::uint32_t y = bloom_bit(h, 1);
  return (a_.bloom[x / 64] >> (x % 64) & a_.bloom[y / 64] >> (y % 64) & 1) == 0 ? 0 : find(h);
}

Outlook Index::outlook(std::uint32_t handle, Key word) const {
  const Slot& slot = a_.slots[handle - 1];
  const std::uint32_t letters = letters_of(word);
  Outlook out;
  for (const First& first : a_.firsts.subspan(slot.first, slot.count)) {
    if (!match(word, letters, first)) continue;
    out.classes |= first.classes;
    out.second |= first.second;
  }
  return out;
}

void Index::senses(std::uint32_t handle, Key word, std::span<const Token> behind, std::vector<Sense>& out) const {
  const std::uint32_t letters = letters_of(word);
  const Slot& slot = a_.slots[handle - 1];
  const std::size_t begin = out.size();
  std::size_t whole = begin;  // past the senses of the word itself
  int parts = 0;
  for (const First& first : a_.firsts.subspan(slot.first, slot.count)) {
    const auto proclitics = match(word, letters, first);
    if (!proclitics) continue;
    const std::size_t before = out.size();
    add_senses(first, *proclitics, behind, out);
    if (first.word != word) {
      parts += out.size() != before;
      continue;
    }
    // The word itself before the word with something taken off: «واحد» is one before it is «و» and «أحد».
    std::rotate(out.begin() + static_cast<std::ptrdiff_t>(begin), out.begin() + static_cast<std::ptrdiff_t>(before),
                out.end());
    whole = begin + (out.size() - before);
  }
  if (parts > 1)
    std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(whole), out.end(),
                     [](const Sense& a, const Sense& b) { return a.words > b.words; });
}

// The phrases that begin with `first` and stand at the first token.
void Index::add_senses(const First& first, Proclitics proclitics, std::span<const Token> behind,
                       std::vector<Sense>& out) const {
  const std::uint64_t next = text::hash(behind.empty() ? 0 : table_key(behind.front()));
  std::span<const Entry> entries = a_.entries.subspan(first.entry, first.count);
  // Where no phrase has the next word second, only the word alone is left, which stands last.
  if (behind.empty() || (first.second & word_bit(next)) == 0) {
    std::size_t alone = entries.size();
    while (alone > 0 && entries[alone - 1].sense.words == 1) --alone;
    entries = entries.subspan(alone);
  }
  for (const Entry& e : entries) {
    // Most phrases part from the text at their second word.
    if (e.second > Entry::kGapped && e.second != print_of_second(next)) continue;
    Sense sense = e.sense;
    sense.proclitics = proclitics;
    if (!add_stored(e.sense.proclitics, sense.proclitics)) continue;
    const std::span<const Key> rest = a_.rest.subspan(e.rest, e.sense.words - 1u);
    for (std::size_t in_gap = 1; in_gap <= (e.second == Entry::kGapped ? kLongestGap : 1); ++in_gap) {
      sense.words = words_of(behind, rest, in_gap);
      if (sense.words != 0) out.push_back(sense);
    }
  }
}

namespace {

bool has_article(Key word) {
  return letter(word, 0) == text::kAlef && letter(word, 1) == text::kLam && length(word) > 3;
}

bool may_be_future(Key word) { return text::begins_as_future(word) && length(word) > 3; }

// A verb has no article, and of the prepositions only ل before it; a word of grammar has neither.
bool fits(Speech part, const Proclitics& p) {
  const bool bare = !p.article && p.preposition == Proclitics::Preposition::none;
  switch (part) {
    case Speech::verb: return bare || (!p.article && p.preposition == Proclitics::Preposition::lam);
    case Speech::preposition:
    case Speech::conjunction:
    case Speech::particle: return bare;
    default: return true;
  }
}

std::optional<std::uint8_t> find_small(std::span<const Weight> slots, std::uint64_t h) {
  if (slots.empty()) return std::nullopt;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = h & mask; slots[at] != 0; at = (at + 1) & mask)
    if (((slots[at] ^ h) & ~Weight{0xFF}) == 0) return static_cast<std::uint8_t>(slots[at]);
  return std::nullopt;
}

// A word without the proclitics that may stand at its front, the whole word first.
struct Split {
  Proclitics proclitics;
  Key rest;
  std::uint64_t hash;  // of the rest
  unsigned letters;    // likewise
};

// All of them, told once for all that is asked of the word: [و|ف] [ب|ك|ل] [ال], where ل+ال is written لل. Two letters
// are left at the least. Most words begin with no proclitic and have one split.
class Splits {
 public:
  explicit Splits(Key word) {
    Split s{{}, word, 0, length(word)};
    add(s);
    if (starts(s, text::kWaw))
      take(s, 1), s.proclitics.conjunction = Proclitics::Conjunction::waw, add(s);
    else if (starts(s, text::kFeh))
      take(s, 1), s.proclitics.conjunction = Proclitics::Conjunction::feh, add(s);
    if (starts(s, text::kBeh)) {
      take(s, 1), s.proclitics.preposition = Proclitics::Preposition::beh, add(s);
    } else if (starts(s, text::kKaf)) {
      take(s, 1), s.proclitics.preposition = Proclitics::Preposition::kaf, add(s);
    } else if (starts(s, text::kLam)) {
      take(s, 1), s.proclitics.preposition = Proclitics::Preposition::lam, add(s);
      if (starts(s, text::kLam)) {
        take(s, 1), s.proclitics.article = true, add(s);
        return;
      }
    }
    if (starts(s, text::kAlef) && letter(s.rest, 1) == text::kLam && s.letters > 3)
      take(s, 2), s.proclitics.article = true, add(s);
  }
  const Split* begin() const { return all_; }
  const Split* end() const { return all_ + size_; }

 private:
  static bool starts(const Split& s, std::uint8_t c) { return letter(s.rest, 0) == c && s.letters > 2; }
  static void take(Split& s, unsigned n) { s.rest >>= 8 * n, s.letters -= n; }
  void add(Split& s) {
    s.hash = text::hash(s.rest);
    all_[size_++] = s;
  }

  static constexpr std::size_t kMost = 5;
  Split all_[kMost];
  std::size_t size_ = 0;
};

bool is_bare(const Proclitics& p) { return p.preposition == Proclitics::Preposition::none || p.article; }

void put(const Proclitics& p, Grammar& g) {
  g.conjunction = p.conjunction != Proclitics::Conjunction::none;
  g.preposition = p.preposition != Proclitics::Preposition::none;
  g.article = p.article;
}

// «سيشارك»: a verb of the future is one that the table has without its sīn.
bool is_future(std::span<const Weight> speech, const Split& split) {
  const Proclitics& p = split.proclitics;
  if (!may_be_future(split.rest) || p.article || p.preposition != Proclitics::Preposition::none) return false;
  const auto part = find_small(speech, text::hash(split.rest >> 8));
  return part && (static_cast<Speech>(*part) == Speech::verb || static_cast<Speech>(*part) == Speech::either);
}

// «لمركز» is «مركز» with a preposition, for news has that one far more often; «بلاد» is not «لاد».
bool is_commoner(std::span<const Weight> weights, const Split& split, const Split& word) {
  constexpr std::uint8_t kTwice = 10;
  const auto of_rest = find_small(weights, split.hash);
  return of_rest && *of_rest + kTwice < find_small(weights, word.hash).value_or(kMaxWeight);
}

Grammar speech_of(const IndexArrays& a, const Splits& splits) {
  Grammar clitics;  // of the longest run of them, for a word that the table does not have
  const Split& word = *splits.begin();
  for (const Split& split : splits) {
    const Proclitics& p = split.proclitics;
    Grammar found;
    put(p, found);
    found.article = p.article || has_article(split.rest);
    if (const auto part = find_small(a.speech, split.hash); part && fits(static_cast<Speech>(*part), p)) {
      found.part = static_cast<Speech>(*part);
      return found;
    }
    if (is_future(a.speech, split)) return {Speech::verb, found.conjunction, false, false, {}};
    // «بالقطار» has them for certain, «بيت» and «وصف» begin with a letter of their own.
    if (split.letters > 2 && (found.article || (&split != &word && is_commoner(a.weights, split, word))))
      clitics = found;
  }
  return clitics;
}

}  // namespace

std::uint8_t Index::weight(Key word) const { return find_small(a_.weights, text::hash(word)).value_or(kMaxWeight); }

Grammar Index::grammar(Key word) const {
  if (!text::is_word_key(word)) return {};
  const Splits splits(word);
  Grammar g = speech_of(a_, splits);
  for (const Split& split : splits) {
    const auto head = split.letters > 1 ? find_small(a_.heads, split.hash) : std::nullopt;
    if (!head) continue;
    if (!is_bare(split.proclitics) && unpacked(*head).use == SubjectHead::Use::own)
      continue;  // «بارز» is not «ب» and «أرز»
    g.head = unpacked(*head);
    // «كأس» is one word, and not ك before a name of two letters.
    if (split.proclitics.none() && (g.conjunction || g.preposition)) g.part = Speech::noun;
    if (g.part == Speech::noun) put(split.proclitics, g);
    return g;
  }
  return g;
}

}  // namespace factcheck::lexicon
