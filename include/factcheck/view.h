// The tokens of a passage with what the lexicon knows of each: what the rules of extract and claim read.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/lexicon.h"
#include "factcheck/text.h"

namespace factcheck::lexicon {

using TokenIndex = std::uint32_t;

// What the lexicon knows of the words that came before, for most words come again. For one thread; the lexicon must
// outlive it. It changes no answer, only the time that one takes. Grows to 4 MB.
class WordCache {
 public:
  explicit WordCache(const Lexicon& lexicon);
  WordCache(WordCache&&) noexcept;
  WordCache& operator=(WordCache&&) noexcept;
  ~WordCache();

  const Lexicon& lexicon() const;

 private:
  friend class View;
  class Table;
  std::unique_ptr<Table> table_;
};

// What a word is in speech, and what is glued to its front.
struct Grammar {
  Speech part = Speech::noun;
  bool conjunction = false;
  bool preposition = false;
  bool article = false;  // ال of its own, or behind a preposition
  SubjectHead head;
  // Those of the front that are none of a name's; none before an article, which swallows one («لل»).
  unsigned glued_letters() const { return (conjunction ? 1U : 0U) + (preposition && !article ? 1U : 0U); }
};

// How rare a word is in news, as Lexicon::weight() says.
struct Rarity {
  Key stem = 0;  // text::light_stem()
  std::uint8_t of_word = 0;
  std::uint8_t of_stem = 0;
};

// Passage and cache must outlive it.
class View {
 public:
  View(const Passage& passage, WordCache& words);

  const Lexicon& lexicon() const { return lexicon_; }
  const Passage& passage() const { return passage_; }
  TokenIndex size() const { return size_; }
  bool has(TokenIndex i) const { return i < size_; }
  const Token& operator[](TokenIndex i) const { return tokens_[i]; }

  // May the word at token i be of one of the classes?
  bool may_be(TokenIndex i, ClassSet classes) const { return has(i) && (classes_[i] & classes) != 0; }
  // The tokens at which a figure or the name of an event may begin, in order: digits, and words of a class of
  // kBeginnings.
  std::span<const TokenIndex> hits() const { return hits_; }
  // Valid as long as the view. Looked up once a token: rules ask again and again.
  Senses senses(TokenIndex i) const {
    if (!has(i) || words_[i].handle == 0) return {};
    if (!words_[i].looked_up) look_up(i);
    return Senses(std::span(words_[i].first, words_[i].count));
  }
  // The first sense of a class, or null; valid as long as the view.
  const Sense* find(TokenIndex i, Class cls) const { return may_be(i, class_bit(cls)) ? senses(i).find(cls) : nullptr; }
  Rarity rarity(TokenIndex i) const;    // of a word
  Grammar grammar(TokenIndex i) const;  // likewise
  // The noun of a word that no table has with the pronoun at its end: «حصتها», «أسعاره»; null where there is none.
  const Sense* owned_noun(TokenIndex i) const { return owned(i, Class::noun); }
  // The same of another class: «اجتماعهم».
  const Sense* owned(TokenIndex i, Class cls) const;
  // A sense whose phrase ends right before token `end`, looking back `most` tokens; its first token in `at`.
  const Sense* find_before(TokenIndex end, Class cls, TokenIndex& at, TokenIndex most = 5) const;

  bool is_digits(TokenIndex i) const { return has(i) && tokens_[i].kind == Token::Kind::digits; }
  bool is_word(TokenIndex i) const { return has(i) && tokens_[i].kind == Token::Kind::word; }
  bool is_mark(TokenIndex i, char32_t c) const {
    return has(i) && tokens_[i].kind == Token::Kind::mark && tokens_[i].key == c;
  }
  bool is_mark_of(TokenIndex i, std::u32string_view set) const {
    return has(i) && tokens_[i].kind == Token::Kind::mark &&
           set.find(static_cast<char32_t>(tokens_[i].key)) != std::u32string_view::npos;
  }
  // Of a literal, the length of which is else counted at each call.
  template <std::size_t N>
  bool is_mark_of(TokenIndex i, const char32_t (&set)[N]) const {
    return is_mark_of(i, std::u32string_view(set, N - 1));
  }
  bool is(TokenIndex i, Key word) const { return is_word(i) && tokens_[i].key == word; }
  // No white space between token i - 1 and i.
  bool glued(TokenIndex i) const { return has(i) && !tokens_[i].space_before; }
  // Joined to what stands before by «و», glued to token i or standing alone at it; `at` is then the token joined.
  bool joined(TokenIndex i, TokenIndex& at) const;
  bool is_latin(TokenIndex i) const {
    if (!is_word(i)) return false;
    const auto c = static_cast<std::uint8_t>(tokens_[i].key);  // its first letter, folded
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(bytes(i).front()) < 0x80;
  }
  std::uint64_t number(TokenIndex i) const { return static_cast<std::uint64_t>(tokens_[i].key); }
  // 0 of what is no digits.
  std::uint32_t digit_count(TokenIndex i) const { return tokens_[i].digits; }
  bool digit_count_at_least(TokenIndex i, std::uint32_t n) const { return has(i) && digit_count(i) >= n; }
  std::string_view bytes(TokenIndex i) const { return tokens_[i].span.of(passage_.bytes); }
  // All that is quoted of an article is a span made by one of these.
  Span span(TokenIndex first, TokenIndex last) const {
    return whole({tokens_[first].span.begin, tokens_[last - 1].span.end});
  }
  // The same from the second letter on: without the conjunction that is glued to the first word.
  Span span_past_letter(TokenIndex first, TokenIndex last) const;
  // The span itself. One that begins or ends inside a character would make every report of it no UTF-8.
  Span whole(Span span) const;
  // Past opening («( "), or closing () » "), marks.
  TokenIndex skip_opening(TokenIndex i) const;
  TokenIndex skip_closing(TokenIndex i) const;
  // Does the folded word begin with the article?
  bool has_article(TokenIndex i) const;
  // Does a sentence begin at token i?
  bool begins_sentence(TokenIndex i) const { return sentence_begin(i) == i; }
  // First token of the sentence that holds token i, and the token past its last. Lines end sentences; so do . ! ? ؟ ؛,
  // except a point inside a numeral or after a single letter («د. محمد»). At most 200 tokens away.
  TokenIndex sentence_begin(TokenIndex i) const {
    const TokenIndex begin = bounds(i).begin;
    return i - begin > kLongestSentence ? i - kLongestSentence : begin;
  }
  TokenIndex sentence_end(TokenIndex i) const { return i > size_ ? i : std::min(bounds(i).end, i + kLongestSentence); }

 private:
  // A text without a point is cut here, so that no rule walks through a megabyte for each of its words.
  static constexpr TokenIndex kLongestSentence = 200;
  // A sentence of any length and what ends it: its first token and its last; none at first.
  struct Bounds {
    TokenIndex begin = 1;
    TokenIndex end = 0;
  };
  // That of token i, which is asked for again and again for the figures of one sentence.
  const Bounds& bounds(TokenIndex i) const {
    if (i < asked_.begin || i > asked_.end) asked_ = find_bounds(i);
    return asked_;
  }
  Bounds find_bounds(TokenIndex i) const;
  bool ends_sentence(TokenIndex i) const;
  void find_sentences() const;

  const Passage& passage_;
  // Of the passage: each look at a token asks for both.
  const Token* tokens_;
  TokenIndex size_;
  const Lexicon& lexicon_;
  WordCache::Table& cache_;
  struct Word {
    std::uint32_t handle = 0;  // of the lexicon; 0 for a word that it does not know
    std::uint16_t count = 0;   // of its senses, once looked up
    bool looked_up = false;
    bool alone = false;            // no phrase begins here
    const Sense* first = nullptr;  // of its senses
  };
  static constexpr std::size_t kBlock = 256;

  void look_up(TokenIndex i) const;
  const Sense* find_owned(TokenIndex i, Class cls) const;
  // Keeps senses where they stay.
  const Sense* keep(std::span<const Sense> senses) const;

  std::vector<ClassSet> classes_;  // that each word may turn out to be of: what is asked most, and so apart
  mutable std::vector<Word> words_;
  std::vector<TokenIndex> hits_;
  mutable Bounds asked_;
  mutable std::vector<TokenIndex> ends_;  // of sentences, in order, and size() behind them; found when first asked for
  mutable std::vector<std::vector<Sense>> blocks_;  // each reserved once, so that what is handed out stays in place
  mutable std::vector<Sense> scratch_;
};

// The views of a document's passages, in their order.
std::vector<View> views(const Document& document, WordCache& words);

// Some words with what is known of them; both must outlive it.
class ReadWords {
 public:
  ReadWords(std::string_view words, WordCache& cache)
      : passage_(text::make_passage(Field::text, words, {})), view_(passage_, cache) {}
  ReadWords(const ReadWords&) = delete;
  ReadWords& operator=(const ReadWords&) = delete;

  const View& view() const { return view_; }

 private:
  const Passage passage_;
  const View view_;
};

}  // namespace factcheck::lexicon
