// In: a tokenised passage and the phrases that open furniture. Out: the spans that are furniture.
//
// A line that is such a phrase is furniture. Some («اقرأ أيضاً») open a block: headlines follow, short lines that do not
// end like a sentence. The first line that does, or that is longer than any headline, is the article again.
#include "text/furniture.h"

#include <algorithm>

namespace factcheck::text {
namespace {

struct Line {
  std::size_t first = 0;  // tokens, half-open, without the end of the line
  std::size_t last = 0;
};

std::vector<Line> lines_of(const Passage& passage) {
  std::vector<Line> lines;
  Line line;
  for (std::size_t i = 0; i < passage.tokens.size(); ++i) {
    if (passage.tokens[i].kind != Token::Kind::line) continue;
    line.last = i;
    lines.push_back(line);
    line.first = i + 1;
  }
  line.last = passage.tokens.size();
  lines.push_back(line);
  return lines;
}

// The phrase that makes the line furniture, or null.
const FurniturePhrases::Phrase* phrase_of(const Passage& passage, const Line& line, const FurniturePhrases& furniture) {
  const auto& tokens = passage.tokens;
  std::size_t first = line.first;
  while (first < line.last && tokens[first].kind != Token::Kind::word) ++first;
  if (first == line.last) return nullptr;
  // Few lines begin with the first word of any phrase; only they are read.
  const auto begin = std::lower_bound(furniture.phrases.begin(), furniture.phrases.end(), tokens[first].key,
                                      [](const FurniturePhrases::Phrase& p, Key k) { return p.words.front() < k; });
  if (begin == furniture.phrases.end() || begin->words.front() != tokens[first].key) return nullptr;
  std::vector<Key> words;
  bool digits = false;
  for (std::size_t i = line.first; i < line.last; ++i) {
    if (tokens[i].kind == Token::Kind::word) words.push_back(tokens[i].key);
    digits = digits || tokens[i].kind == Token::Kind::digits;
  }
  for (auto p = begin; p != furniture.phrases.end() && p->words.front() == words.front(); ++p) {
    if (words.size() < p->words.size()) continue;
    if (p->whole_line && (words.size() != p->words.size() || digits)) continue;
    if (std::equal(p->words.begin(), p->words.end(), words.begin())) return &*p;
  }
  return nullptr;
}

Span span_of(const Passage& passage, const Line& line) {
  if (line.first == line.last) return {};
  return {passage.tokens[line.first].span.begin, passage.tokens[line.last - 1].span.end};
}

bool ends_like_a_sentence(const Passage& passage, const Line& line) {
  const Token& last = passage.tokens[line.last - 1];
  return last.kind == Token::Kind::mark && (last.key == U'.' || last.key == U':');
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
    } else if (inside) {
      inside = span.size() <= kLongestHeadline && !ends_like_a_sentence(passage, line);
      if (inside) found.push_back(span);
    }
  }
  return found;
}

}  // namespace factcheck::text
