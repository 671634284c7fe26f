#include "claim/signature.h"

#include <algorithm>

#include "text/stem.h"
#include "text/words.h"

namespace factcheck::claim {
namespace {

// The lead of a news article tells what, who and where; later paragraphs bring background that other stories share.
constexpr int kLeadWords = 120;
constexpr std::size_t kMostAnchors = 28;
// A word in every tenth article or more says nothing: 10·log2(10).
constexpr std::uint8_t kLeastWeight = 33;
constexpr unsigned kShortestWord = 3;

struct Word {
  Key stem = 0;
  std::uint8_t weight = 0;
};

void add_words(const lexicon::View& view, std::vector<Word>& words) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  int read = 0;
  for (lexicon::TokenIndex i = 0; i < view.size() && read < kLeadWords; ++i) {
    const Token& token = view[i];
    if (token.kind != Token::Kind::word || in_furniture(view.passage(), token.span.begin)) continue;
    ++read;
    if (text::length(token.key) < kShortestWord) continue;
    const std::uint8_t weight = lexicon.weight(token.key);
    if (weight < kLeastWeight) continue;
    const Key stem = text::light_stem(token.key);
    words.push_back({stem, std::min(weight, lexicon.weight(stem))});
  }
}

}  // namespace

std::vector<Anchor> signature(const std::vector<lexicon::View>& views) {
  std::vector<Word> words;
  words.reserve(views.size() * kLeadWords);
  for (const lexicon::View& view : views) add_words(view, words);
  // Of the forms of one word the commonest counts.
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return a.stem != b.stem ? a.stem < b.stem : a.weight < b.weight; });
  words.erase(std::unique(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.stem == b.stem; }),
              words.end());
  std::erase_if(words, [](const Word& w) { return w.weight < kLeastWeight; });
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.weight != b.weight ? a.weight > b.weight : text::alphabetical(a.stem) < text::alphabetical(b.stem);
  });
  if (words.size() > kMostAnchors) words.resize(kMostAnchors);
  std::vector<Anchor> anchors;
  anchors.reserve(words.size());
  for (const Word& w : words) anchors.push_back({text::spell(w.stem), w.weight});
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.word < b.word; });
  return anchors;
}

}  // namespace factcheck::claim
