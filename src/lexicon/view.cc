#include "factcheck/view.h"

#include <algorithm>

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
  words_.resize(passage.tokens.size());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    words_[i].handle = lexicon.probe(text::table_key(passage.tokens[i]));
    if (words_[i].handle != 0) words_[i].classes = lexicon.classes(words_[i].handle);
  }
}

Senses View::senses(TokenIndex i) const {
  if (!has(i) || words_[i].handle == 0) return {};
  Cached& word = words_[i];
  if (word.block == 0) {
    scratch_.clear();
    lexicon_.senses(word.handle, std::span(passage_.tokens).subspan(i), scratch_);
    if (blocks_.empty() || blocks_.back().size() + scratch_.size() > kBlock) {
      blocks_.emplace_back();
      blocks_.back().reserve(std::max(kBlock, scratch_.size()));
    }
    word.block = static_cast<std::uint16_t>(blocks_.size());
    word.first = static_cast<std::uint32_t>(blocks_.back().size());
    word.count = static_cast<std::uint16_t>(scratch_.size());
    blocks_.back().insert(blocks_.back().end(), scratch_.begin(), scratch_.end());
  }
  return Senses(std::span<const Sense>(blocks_[word.block - 1u]).subspan(word.first, word.count));
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
  if (passage_.tokens[i].kind == Token::Kind::line) return true;
  if (!is_mark_of(i, kSentenceEnd)) return false;
  if (!is_mark(i, U'.')) return true;
  if (i > 0 && is_digits(i - 1) && is_digits(i + 1) && glued(i) && glued(i + 1)) return false;
  return !(i > 0 && is_word(i - 1) && text::length(passage_.tokens[i - 1].key) == 1);
}

TokenIndex View::sentence_begin(TokenIndex i) const {
  for (TokenIndex n = 0; n < kLongestSentence && i > 0 && !ends_sentence(i - 1); ++n) --i;
  return i;
}

TokenIndex View::sentence_end(TokenIndex i) const {
  for (TokenIndex n = 0; n < kLongestSentence && i < size() && !ends_sentence(i); ++n) ++i;
  return i;
}

}  // namespace factcheck::lexicon
