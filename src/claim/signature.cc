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

// Order of the written words, so that a cut among words of one weight does not depend on where they stand.
bool spelled_before(Key a, Key b) {
  const auto place = [](Key word, unsigned i) {
    const std::uint8_t c = text::letter(word, i);
    return c >= 'a' && c <= 'z' ? c : c + 0x100;  // Latin letters stand before Arabic ones
  };
  for (unsigned i = 0; i < std::min(text::length(a), text::length(b)); ++i)
    if (place(a, i) != place(b, i)) return place(a, i) < place(b, i);
  return text::length(a) < text::length(b);
}

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
    return a.weight != b.weight ? a.weight > b.weight : spelled_before(a.stem, b.stem);
  });
  if (words.size() > kMostAnchors) words.resize(kMostAnchors);
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return spelled_before(a.stem, b.stem); });
  std::vector<Anchor> anchors;
  anchors.reserve(words.size());
  for (const Word& w : words) anchors.push_back({text::spell(w.stem), w.weight});
  return anchors;
}

}  // namespace factcheck::claim
