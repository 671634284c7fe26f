#include "factcheck/view.h"

#include <algorithm>
#include <cassert>

#include "lexicon/word_cache.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::lexicon {
namespace {

constexpr Key kWaw = text::kWaw;  // the word «و»

constexpr std::u32string_view kOpening = U"(«\"“[‹„'’‘";
constexpr std::u32string_view kClosing = U")»\"”]›'’";
constexpr std::u32string_view kSentenceEnd = U".!?؟؛";

// May it end in ها, هم, هن or ه? Most words do not.
bool may_be_owned(Key word) {
  const std::uint8_t last = text::last_letter(word);
  return last == text::kHeh || last == text::kAlef || last == text::kMeem || last == text::kNoon;
}

// Without ها, هم, هن or ه at its end, and with ة where the pronoun has made it ت; 0 where it ends in none.
Key without_pronoun(Key word) {
  constexpr unsigned kShortest = 3;  // letters that stay
  const unsigned n = text::length(word);
  if (n <= kShortest) return 0;
  const std::uint8_t last = text::last_letter(word);
  const bool two =
      text::letter(word, n - 2) == text::kHeh && (last == text::kAlef || last == text::kMeem || last == text::kNoon);
  if (!two && last != text::kHeh) return 0;
  const unsigned left = n - (two ? 2 : 1);
  if (left < kShortest) return 0;
  Key rest = word & ((Key{1} << (8 * left)) - 1);
  if (text::last_letter(rest) != text::kTeh) return rest;
  const unsigned end = 8 * (left - 1);
  return left > kShortest && text::letter(rest, left - 2) != text::kAlef
             ? rest ^ static_cast<Key>(text::kTeh ^ text::kHeh) << end
             : rest;
}

}  // namespace

View::View(const Passage& passage, WordCache& words)
    : passage_(passage),
      tokens_(passage.tokens.data()),
      size_(static_cast<TokenIndex>(passage.tokens.size())),
      lexicon_(words.lexicon()),
      cache_(*words.table_) {
  const TokenIndex n = size_;
  classes_.resize(n);
  words_.resize(n);
  hits_.reserve(n / 8);
  KnownWord* before = nullptr;  // the word before, where a figure may begin with it
  std::uint64_t second = 0;     // word_bit() of what may be second in a phrase that begins with the word before
  // Whether one does is known by the word behind it, for the two may be a phrase.
  const auto settle = [&](TokenIndex i) {
    if (before == nullptr) return;
    const bool hit = words_[i].alone ? cache_.begins(*before) : std::ranges::any_of(senses(i), may_begin);
    if (hit) hits_.push_back(i);
    before = nullptr;
  };
  for (TokenIndex i = 0; i < n; ++i) {
    const Token& token = passage.tokens[i];
    const Key key = text::table_key(token);
    const std::uint64_t h = text::hash(key);
    if (i > 0) {
      words_[i - 1].alone = (second & word_bit(h)) == 0;
      settle(i - 1);
    }
    KnownWord& word = cache_.find(key, h);
    words_[i].handle = word.handle;
    classes_[i] = word.outlook.classes;
    second = word.outlook.second;
    if (token.kind == Token::Kind::digits)
      hits_.push_back(i);
    else if ((word.outlook.classes & kBeginnings) != 0)
      before = &word;
  }
  if (n > 0) {
    words_[n - 1].alone = true;
    settle(n - 1);
  }
}

Span View::whole(Span span) const {
  assert(span.begin <= span.end);
  assert(text::begins_character(passage_.bytes, span.begin) && text::begins_character(passage_.bytes, span.end));
  return span;
}

Span View::span_past_letter(TokenIndex first, TokenIndex last) const {
  const std::size_t begin = text::second_letter(passage_.bytes, tokens_[first].span.begin);
  return whole({static_cast<std::uint32_t>(begin), tokens_[last - 1].span.end});
}

const Sense* View::keep(std::span<const Sense> senses) const {
  if (senses.empty()) return nullptr;
  if (blocks_.empty() || blocks_.back().size() + senses.size() > kBlock) {
    blocks_.emplace_back();
    blocks_.back().reserve(kBlock);
  }
  std::vector<Sense>& block = blocks_.back();
  block.insert(block.end(), senses.begin(), senses.end());
  return block.data() + (block.size() - senses.size());
}

void View::look_up(TokenIndex i) const {
  Word& word = words_[i];
  const Key key = text::table_key(tokens_[i]);
  word.looked_up = true;
  if (word.alone) {
    KnownWord& known = cache_.find(key);
    if (const Sense* senses = cache_.senses(known)) {
      word.first = keep({senses, known.count});
      word.count = known.count;
      return;
    }
  }
  scratch_.clear();
  lexicon_.index->senses(word.handle, key, std::span(passage_.tokens).subspan(i + 1), scratch_);
  if (scratch_.size() > kBlock) scratch_.resize(kBlock);  // more readings than any word has
  word.first = keep(scratch_);
  word.count = static_cast<std::uint16_t>(scratch_.size());
}

const Sense* View::owned(TokenIndex i, Class cls) const {
  return is_word(i) && may_be_owned(tokens_[i].key) ? find_owned(i, cls) : nullptr;
}

const Sense* View::find_owned(TokenIndex i, Class cls) const {
  constexpr std::string_view kTehMarbuta = "\u0629";  // folded as ه, but no pronoun: «صناعة»
  const Key owned = without_pronoun(tokens_[i].key);
  if (owned == 0 || has_article(i) || find(i, cls) || bytes(i).ends_with(kTehMarbuta)) return nullptr;
  KnownWord& known = cache_.find(owned);
  const Sense* all = cache_.senses(known);
  for (std::size_t k = 0; all != nullptr && k < known.count; ++k)
    if (all[k].cls == cls && all[k].words == 1) return keep({all + k, 1});
  return nullptr;
}

Rarity View::rarity(TokenIndex i) const {
  const KnownWord& word = cache_.weighed(tokens_[i].key);
  return {word.stem, word.rarity, word.rarity_of_stem};
}

Grammar View::grammar(TokenIndex i) const { return cache_.grammar(tokens_[i].key); }

const Sense* View::find_before(TokenIndex end, Class cls, TokenIndex& at, TokenIndex most) const {
  for (TokenIndex n = std::min(end, most); n >= 1; --n) {
    if (!may_be(end - n, class_bit(cls))) continue;
    for (const Sense& s : senses(end - n)) {
      if (s.cls != cls || s.words != n) continue;
      at = end - n;
      return &s;
    }
  }
  return nullptr;
}

std::vector<View> views(const Document& document, WordCache& words) {
  std::vector<View> views;
  views.reserve(document.passages.size());
  for (const Passage& passage : document.passages) views.emplace_back(passage, words);
  return views;
}

bool View::joined(TokenIndex i, TokenIndex& at) const {
  if (is(i, kWaw) && has(i + 1) && tokens_[i + 1].kind != Token::Kind::line) {
    at = i + 1;
    return true;
  }
  at = i;
  if (!is_word(i)) return false;
  for (const Sense& s : senses(i))
    if (s.proclitics.conjunction == Proclitics::Conjunction::waw) return true;
  return false;
}

TokenIndex View::skip_opening(TokenIndex i) const {
  while (is_mark_of(i, kOpening)) ++i;
  return i;
}

TokenIndex View::skip_closing(TokenIndex i) const {
  while (is_mark_of(i, kClosing)) ++i;
  return i;
}

bool View::has_article(TokenIndex i) const {
  if (!is_word(i)) return false;
  Key word = tokens_[i].key;
  if (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh) word >>= 8;
  const std::uint8_t first = text::letter(word, 0);
  if ((first == text::kBeh || first == text::kKaf) && text::letter(word, 1) == text::kAlef) word >>= 8;
  const std::uint8_t c = text::letter(word, 0);
  return (c == text::kAlef || c == text::kLam) && text::letter(word, 1) == text::kLam && text::length(word) > 3;
}

bool View::ends_sentence(TokenIndex i) const {
  const Token& token = tokens_[i];
  if (token.kind == Token::Kind::line) return true;
  if (token.kind != Token::Kind::mark ||
      kSentenceEnd.find(static_cast<char32_t>(token.key)) == std::u32string_view::npos)
    return false;
  if (token.key != U'.') return true;
  if (i > 0 && is_digits(i - 1) && is_digits(i + 1) && glued(i) && glued(i + 1)) return false;
  return !(i > 0 && is_word(i - 1) && text::length(tokens_[i - 1].key) == 1);
}

void View::find_sentences() const {
  constexpr std::size_t kShort = 8;  // tokens of a sentence or an empty line
  ends_.reserve(size() / kShort + 1);
  for (const Token& token : passage_.tokens) {
    if (token.kind < Token::Kind::mark) continue;
    const auto i = static_cast<TokenIndex>(&token - tokens_);
    if (ends_sentence(i)) ends_.push_back(i);
  }
  ends_.push_back(size());
}

View::Bounds View::find_bounds(TokenIndex i) const {
  if (ends_.empty()) find_sentences();
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), i);
  return {end == ends_.begin() ? 0 : *(end - 1) + 1, end == ends_.end() ? i : *end};
}

}  // namespace factcheck::lexicon
