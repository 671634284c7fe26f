// The tokens of a passage with what the lexicon knows of each: what the rules of extract and claim read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "factcheck/document.h"
#include "factcheck/lexicon.h"

namespace factcheck::lexicon {

using TokenIndex = std::uint32_t;

class View {
 public:
  View(const Passage& passage, const Lexicon& lexicon);

  const Lexicon& lexicon() const { return lexicon_; }
  const Passage& passage() const { return passage_; }
  TokenIndex size() const { return static_cast<TokenIndex>(passage_.tokens.size()); }
  bool has(TokenIndex i) const { return i < size(); }
  const Token& operator[](TokenIndex i) const { return passage_.tokens[i]; }

  // Could a figure begin at this token?
  bool is_candidate(TokenIndex i) const { return handles_[i] != 0 || passage_.tokens[i].kind == Token::Kind::digits; }
  Senses senses(TokenIndex i) const;
  std::optional<Sense> find(TokenIndex i, Class cls) const;
  // A sense whose phrase ends right before token `end`, looking back `most` tokens; its first token in `at`.
  std::optional<Sense> find_before(TokenIndex end, Class cls, TokenIndex& at, TokenIndex most = 5) const;

  bool is_digits(TokenIndex i) const { return has(i) && passage_.tokens[i].kind == Token::Kind::digits; }
  bool is_word(TokenIndex i) const { return has(i) && passage_.tokens[i].kind == Token::Kind::word; }
  bool is_mark(TokenIndex i, char32_t c) const {
    return has(i) && passage_.tokens[i].kind == Token::Kind::mark && passage_.tokens[i].key == c;
  }
  bool is_mark_of(TokenIndex i, std::u32string_view set) const;
  bool is(TokenIndex i, Key word) const { return is_word(i) && passage_.tokens[i].key == word; }
  // No white space between token i - 1 and i.
  bool glued(TokenIndex i) const { return has(i) && !passage_.tokens[i].space_before; }
  // Joined to what stands before by «و», glued to token i or standing alone at it; `at` is then the token joined.
  bool joined(TokenIndex i, TokenIndex& at) const;
  bool is_latin(TokenIndex i) const;
  std::uint64_t number(TokenIndex i) const { return static_cast<std::uint64_t>(passage_.tokens[i].key); }
  std::uint32_t digit_count(TokenIndex i) const;
  bool digit_count_at_least(TokenIndex i, std::uint32_t n) const { return is_digits(i) && digit_count(i) >= n; }
  std::string_view bytes(TokenIndex i) const { return passage_.tokens[i].span.of(passage_.bytes); }
  Span span(TokenIndex first, TokenIndex last) const {
    return {passage_.tokens[first].span.begin, passage_.tokens[last - 1].span.end};
  }
  // Past opening («( "), or closing () » "), marks.
  TokenIndex skip_opening(TokenIndex i) const;
  TokenIndex skip_closing(TokenIndex i) const;
  // Does the folded word begin with the article?
  bool has_article(TokenIndex i) const;
  // First token of the sentence that holds token i, and the token past its last. Lines end sentences; so do . ! ? ؟ ؛,
  // except a point inside a numeral or after a single letter («د. محمد»).
  TokenIndex sentence_begin(TokenIndex i) const;
  TokenIndex sentence_end(TokenIndex i) const;

 private:
  bool ends_sentence(TokenIndex i) const;

  const Passage& passage_;
  const Lexicon& lexicon_;
  std::vector<std::uint32_t> handles_;
};

}  // namespace factcheck::lexicon
