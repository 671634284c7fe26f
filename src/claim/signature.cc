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
// A word that no other article has is a slip or a name of no account: it says no more than one in some 450 articles.
constexpr int kMostWeight = 88;
// What an article is about it says again and puts in its headline: a repetition counts half, three at most, and so does
// the headline. Measured on labelled groups of news: of a thousand pairs taken from 1,500 articles 78 % of the true
// ones are in it, without these two 58 %.
constexpr int kMostRepetitions = 3;
constexpr unsigned kShortestWord = 3;

struct Word {
  Key stem = 0;
  std::uint8_t rarity = 0;
  bool in_headline = false;
};

struct Weighted {
  Key stem = 0;
  std::uint16_t weight = 0;  // 0: says nothing
};

void add_words(const lexicon::View& view, std::vector<Word>& words) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  const Passage& passage = view.passage();
  int read = 0;
  for (lexicon::TokenIndex i = 0; i < view.size() && read < kLeadWords; ++i) {
    const Token& token = view[i];
    if (token.kind != Token::Kind::word || in_furniture(passage, token.span.begin)) continue;
    ++read;
    if (text::length(token.key) < kShortestWord) continue;
    const std::uint8_t rarity = lexicon.weight(token.key);
    if (rarity < kLeastWeight) continue;
    const Key stem = text::light_stem(token.key);
    words.push_back({stem, std::min(rarity, lexicon.weight(stem)),
                     passage.field == Field::title || token.span.begin < passage.headline.end});
  }
}

// The words of one stem, [first, last), as one anchor. Of the forms of a word the commonest counts.
Weighted weigh(const Word* first, const Word* last) {
  int rarity = kMostWeight;
  bool in_headline = false;
  for (const Word* w = first; w != last; ++w) {
    rarity = std::min<int>(rarity, w->rarity);
    in_headline = in_headline || w->in_headline;
  }
  if (rarity < kLeastWeight) return {};
  const int halves = 2 + std::min(static_cast<int>(last - first) - 1, kMostRepetitions);
  return {first->stem, static_cast<std::uint16_t>(rarity * halves * (in_headline ? 3 : 2) / 4)};
}

}  // namespace

std::vector<Anchor> signature(const std::vector<lexicon::View>& views) {
  std::vector<Word> words;
  words.reserve(views.size() * kLeadWords);
  for (const lexicon::View& view : views) add_words(view, words);
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.stem < b.stem; });
  std::vector<Weighted> weighted;
  weighted.reserve(words.size());
  for (auto first = words.begin(); first != words.end();) {
    const auto last = std::find_if(first, words.end(), [&](const Word& w) { return w.stem != first->stem; });
    weighted.push_back(weigh(&*first, &*first + (last - first)));
    first = last;
  }
  std::erase_if(weighted, [](const Weighted& w) { return w.weight == 0; });
  if (weighted.size() > kMostAnchors) {
    std::nth_element(
        weighted.begin(), weighted.begin() + kMostAnchors, weighted.end(), [](const Weighted& a, const Weighted& b) {
          return a.weight != b.weight ? a.weight > b.weight : text::alphabetical(a.stem) < text::alphabetical(b.stem);
        });
    weighted.resize(kMostAnchors);
  }
  std::vector<Anchor> anchors;
  anchors.reserve(weighted.size());
  for (const Weighted& w : weighted) anchors.push_back({text::spell(w.stem), w.weight});
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.word < b.word; });
  return anchors;
}

}  // namespace factcheck::claim
