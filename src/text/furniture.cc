// In: a tokenised passage and the phrases that open furniture. Out: the spans that are furniture.
//
// A line that is such a phrase, or is told by one, is furniture. Some («اقرأ أيضاً») open a block: headlines follow,
// short lines that do not end like a sentence. The first line that does, or that is longer than any headline, is the
// article again.
#include "text/furniture.h"

#include <algorithm>
#include <span>

namespace factcheck::text {
namespace {

struct Line {
  std::size_t first = 0;  // tokens, half-open, without the end of the line
  std::size_t last = 0;
};

std::vector<Line> lines_of(const Passage& passage) {
  std::vector<Line> lines;
  lines.reserve(passage.lines.size());
  Line line;
  for (const Token& token : passage.tokens) {
    if (token.kind != Token::Kind::line) continue;
    line.last = static_cast<std::size_t>(&token - passage.tokens.data());
    lines.push_back(line);
    line.first = line.last + 1;
  }
  line.last = passage.tokens.size();
  lines.push_back(line);
  return lines;
}

Span span_of(const Passage& passage, const Line& line) {
  if (line.first == line.last) return {};
  return {passage.tokens[line.first].span.begin, passage.tokens[line.last - 1].span.end};
}

bool ends_like_a_sentence(const Passage& passage, const Line& line) {
  const Token& last = passage.tokens[line.last - 1];
  return last.kind == Token::Kind::mark && (last.key == U'.' || last.key == U':');
}

using Match = FurniturePhrases::Match;
constexpr std::size_t kMostBehindLabel = 6;  // words

// What a line is made of.
struct Words {
  std::vector<Key> keys;
  std::vector<std::size_t> tokens;  // their places
  bool digits = false;
};

Words words_of(const Passage& passage, const Line& line) {
  Words words;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Token& t = passage.tokens[i];
    if (t.kind == Token::Kind::word) words.keys.push_back(t.key), words.tokens.push_back(i);
    words.digits = words.digits || t.kind == Token::Kind::digits;
  }
  return words;
}

bool fits(const Passage& passage, const Line& line, const Words& words, const FurniturePhrases::Phrase& p) {
  const std::size_t size = p.words.size();
  if (words.keys.size() < size || !std::equal(p.words.begin(), p.words.end(), words.keys.begin())) return false;
  switch (p.match) {
    case Match::start: return true;
    case Match::line: return words.keys.size() == size && !words.digits;
    case Match::count: return words.keys.size() == size && words.digits;
    case Match::label: {
      const std::size_t behind = words.tokens[size - 1] + 1;
      if (behind >= line.last || passage.tokens[behind].kind != Token::Kind::mark) return false;
      constexpr std::u32string_view kSigns = U":-–—|/";
      const bool is_sign = kSigns.find(static_cast<char32_t>(passage.tokens[behind].key)) != std::u32string_view::npos;
      return is_sign && words.keys.size() <= size + kMostBehindLabel;
    }
    case Match::words: break;
  }
  return false;
}

// The phrases that begin with a word.
std::span<const FurniturePhrases::Phrase> phrases_from(const FurniturePhrases& furniture, Key word) {
  const auto begin = std::lower_bound(furniture.phrases.begin(), furniture.phrases.end(), word,
                                      [](const FurniturePhrases::Phrase& p, Key k) { return p.words.front() < k; });
  auto end = begin;
  while (end != furniture.phrases.end() && end->words.front() == word) ++end;
  return {begin, end};
}

bool is_alone(const FurniturePhrases& furniture, Key word) {
  const auto phrases = phrases_from(furniture, word);
  return std::any_of(phrases.begin(), phrases.end(), [](const auto& p) { return p.match == Match::words; });
}

// The phrase that makes the line furniture, or null.
const FurniturePhrases::Phrase* phrase_of(const Passage& passage, const Line& line, const FurniturePhrases& furniture) {
  std::size_t first = line.first;
  while (first < line.last && passage.tokens[first].kind != Token::Kind::word) ++first;
  if (first == line.last) return nullptr;
  // Few lines begin with the first word of any phrase; only they are read.
  const auto phrases = phrases_from(furniture, passage.tokens[first].key);
  if (phrases.empty()) return nullptr;
  const Words words = words_of(passage, line);
  for (const auto& p : phrases) {
    if (fits(passage, line, words, p)) return &p;
    if (p.match == Match::words &&
        std::all_of(words.keys.begin(), words.keys.end(), [&](Key word) { return is_alone(furniture, word); }))
      return &p;
  }
  return nullptr;
}

// «© 2024 …»: whose line it is, in any language.
bool has_copyright_sign(const Passage& passage, const Line& line) {
  constexpr char32_t kCopyright = U'©';
  for (std::size_t i = line.first; i < line.last; ++i)
    if (passage.tokens[i].kind == Token::Kind::mark && passage.tokens[i].key == kCopyright) return true;
  return false;
}

}  // namespace

void FurniturePhrases::add(Phrase phrase) {
  if (phrase.words.empty()) return;
  const auto at = std::upper_bound(phrases.begin(), phrases.end(), phrase.words.front(),
                                   [](Key k, const Phrase& p) { return k < p.words.front(); });
  phrases.insert(at, std::move(phrase));
}

std::vector<Span> find_furniture(const Passage& passage, const FurniturePhrases& furniture) {
  std::vector<Span> found;
  if (furniture.phrases.empty()) return found;
  bool inside = false;
  for (const Line& line : lines_of(passage)) {
    if (line.first == line.last) continue;
    const Span span = span_of(passage, line);
    if (const auto* phrase = phrase_of(passage, line, furniture)) {
      inside = phrase->opens_block && span.size() <= kLongestHeadline;
      found.push_back(span);
    } else if (span.size() <= kLongestHeadline && has_copyright_sign(passage, line)) {
      found.push_back(span);
    } else if (inside) {
      inside = span.size() <= kLongestHeadline && !ends_like_a_sentence(passage, line);
      if (inside) found.push_back(span);
    }
  }
  return found;
}

}  // namespace factcheck::text
