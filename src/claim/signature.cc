#include "claim/signature.h"

#include <algorithm>
#include <map>

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

}  // namespace

std::vector<Anchor> signature(const std::vector<lexicon::View>& views) {
  std::map<std::string, std::uint8_t> words;
  for (const lexicon::View& view : views) {
    int read = 0;
    for (lexicon::TokenIndex i = 0; i < view.size() && read < kLeadWords; ++i) {
      const Token& token = view[i];
      if (token.kind != Token::Kind::word || in_furniture(view.passage(), token.span.begin)) continue;
      ++read;
      if (text::length(token.key) < kShortestWord) continue;
      std::string stem = text::light_stem(token.key);
      const std::uint8_t weight =
          std::min(view.lexicon().weight(token.key), view.lexicon().weight(text::fold_word(stem)));
      if (weight < kLeastWeight) continue;
      const auto [it, fresh] = words.try_emplace(std::move(stem), weight);
      if (!fresh) it->second = std::min(it->second, weight);
    }
  }
  std::vector<Anchor> anchors;
  anchors.reserve(words.size());
  for (const auto& [word, weight] : words) anchors.push_back({word, weight});
  std::stable_sort(anchors.begin(), anchors.end(),
                   [](const Anchor& a, const Anchor& b) { return a.weight > b.weight; });
  if (anchors.size() > kMostAnchors) anchors.resize(kMostAnchors);
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.word < b.word; });
  return anchors;
}

}  // namespace factcheck::claim
