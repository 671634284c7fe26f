#include "factcheck/view.h"

#include <algorithm>

#include "lexicon/index.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::lexicon {
namespace {

constexpr Key kWaw = text::kWaw;  // the word «و»

constexpr std::u32string_view kOpening = U"(«\"“[‹„'’‘";
constexpr std::u32string_view kClosing = U")»\"”]›'’";
// A text without a point is cut here, so that no rule walks through a megabyte for each of its words.
constexpr TokenIndex kLongestSentence = 200;
constexpr std::u32string_view kSentenceEnd = U".!?؟؛";

}  // namespace

View::View(const Passage& passage, const Lexicon& lexicon) : passage_(passage), lexicon_(lexicon) {
  const auto n = static_cast<TokenIndex>(passage.tokens.size());
  words_.resize(n);
  hits_.reserve(n / 8);
  const Index& index = *lexicon.index;
  for (TokenIndex i = 0; i < n; ++i) {
    const Token& token = passage.tokens[i];
    Cached& word = words_[i];
    word.handle = kUnasked;
    if (token.kind == Token::Kind::digits) {
      hits_.push_back(i);
    } else if (const std::uint32_t handle = index.probe_beginning(text::table_key(token)); handle != 0) {
      word.handle = handle;
      word.classes = index.classes(handle, text::table_key(token));
      if ((word.classes & kBeginnings) != 0 && is_beginning(i)) hits_.push_back(i);
    }
  }
}

// Words that share a core with one of kBeginnings pass the filter; only their senses tell.
bool View::is_beginning(TokenIndex i) const {
  for (const Sense& s : senses(i))
    if ((class_bit(s.cls) & kBeginnings) != 0 || may_be_dual(s.form)) return true;
  return false;
}

void View::ask(TokenIndex i) const {
  Cached& word = words_[i];
  const Key key = text::table_key(passage_.tokens[i]);
  word.handle = lexicon_.index->probe(key);
  word.classes = word.handle == 0 ? 0 : lexicon_.index->classes(word.handle, key);
}

Senses View::senses(TokenIndex i) const {
  if (!has(i) || word(i).handle == 0) return {};
  Cached& word = words_[i];
  if (!word.looked_up) {
    word.looked_up = true;
    scratch_.clear();
    lexicon_.index->senses(word.handle, std::span(passage_.tokens).subspan(i), scratch_);
    if (scratch_.size() > kBlock) scratch_.resize(kBlock);  // more readings than any word has
    if (blocks_.empty() || blocks_.back().size() + scratch_.size() > kBlock) {
      blocks_.emplace_back();
      blocks_.back().reserve(kBlock);
    }
    word.first = static_cast<std::uint32_t>((blocks_.size() - 1) * kBlock + blocks_.back().size());
    word.count = static_cast<std::uint16_t>(scratch_.size());
    blocks_.back().insert(blocks_.back().end(), scratch_.begin(), scratch_.end());
  }
  if (word.count == 0) return {};  // behind a full block there may be none
  return Senses(std::span<const Sense>(blocks_[word.first / kBlock]).subspan(word.first % kBlock, word.count));
}

std::optional<Sense> View::find(TokenIndex i, Class cls) const {
  if (!may_be(i, class_bit(cls))) return std::nullopt;
  if (const Sense* s = senses(i).find(cls)) return *s;
  return std::nullopt;
}

std::optional<Sense> View::find_before(TokenIndex end, Class cls, TokenIndex& at, TokenIndex most) const {
  for (TokenIndex n = std::min(end, most); n >= 1; --n) {
    if (!may_be(end - n, class_bit(cls))) continue;
    for (const Sense& s : senses(end - n)) {
      if (s.cls != cls || s.words != n) continue;
      at = end - n;
      return s;
    }
  }
  return std::nullopt;
}

std::vector<View> views(const Document& document, const Lexicon& lexicon) {
  std::vector<View> views;
  views.reserve(document.passages.size());
  for (const Passage& passage : document.passages) views.emplace_back(passage, lexicon);
  return views;
}

bool View::is_mark_of(TokenIndex i, std::u32string_view set) const {
  return has(i) && passage_.tokens[i].kind == Token::Kind::mark &&
         set.find(static_cast<char32_t>(passage_.tokens[i].key)) != std::u32string_view::npos;
}

bool View::joined(TokenIndex i, TokenIndex& at) const {
  if (is(i, kWaw) && has(i + 1) && passage_.tokens[i + 1].kind != Token::Kind::line) {
    at = i + 1;
    return true;
  }
  at = i;
  if (!is_word(i)) return false;
  for (const Sense& s : senses(i))
    if (s.proclitics.conjunction == Proclitics::Conjunction::waw) return true;
  return false;
}

bool View::is_latin(TokenIndex i) const {
  if (!is_word(i)) return false;
  const std::uint8_t c = text::letter(passage_.tokens[i].key, 0);
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(bytes(i).front()) < 0x80;
}

std::uint32_t View::digit_count(TokenIndex i) const {
  const std::string_view b = bytes(i);
  return static_cast<std::uint32_t>(std::count_if(b.begin(), b.end(), [](char c) { return (c & 0xC0) != 0x80; }));
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
  Key word = passage_.tokens[i].key;
  if (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh) word >>= 8;
  const std::uint8_t first = text::letter(word, 0);
  if ((first == text::kBeh || first == text::kKaf) && text::letter(word, 1) == text::kAlef) word >>= 8;
  const std::uint8_t c = text::letter(word, 0);
  return (c == text::kAlef || c == text::kLam) && text::letter(word, 1) == text::kLam && text::length(word) > 3;
}

bool View::ends_sentence(TokenIndex i) const {
  const Token& token = passage_.tokens[i];
  if (token.kind == Token::Kind::line) return true;
  if (token.kind != Token::Kind::mark ||
      kSentenceEnd.find(static_cast<char32_t>(token.key)) == std::u32string_view::npos)
    return false;
  if (token.key != U'.') return true;
  if (i > 0 && is_digits(i - 1) && is_digits(i + 1) && glued(i) && glued(i + 1)) return false;
  return !(i > 0 && is_word(i - 1) && text::length(passage_.tokens[i - 1].key) == 1);
}

void View::find_sentences() const {
  for (TokenIndex i = 0; i < size(); ++i)
    if (passage_.tokens[i].kind >= Token::Kind::mark && ends_sentence(i)) ends_.push_back(i);
  ends_.push_back(size());
}

TokenIndex View::sentence_begin(TokenIndex i) const {
  if (ends_.empty()) find_sentences();
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), i);
  const TokenIndex begin = end == ends_.begin() ? 0 : *(end - 1) + 1;
  return i - begin > kLongestSentence ? i - kLongestSentence : begin;
}

TokenIndex View::sentence_end(TokenIndex i) const {
  if (ends_.empty()) find_sentences();
  const auto end = std::lower_bound(ends_.begin(), ends_.end(), i);
  return end == ends_.end() ? i : std::min(*end, i + kLongestSentence);
}

}  // namespace factcheck::lexicon
