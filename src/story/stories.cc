// In: claims. Out: groups of them that may tell of one happening, for compare to look into.
//
// Articles are joined where they share an event of a series, or where their signatures are alike. Only articles that
// share a telling word are looked at.
#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "factcheck/story.h"

namespace factcheck::story {
namespace {

// Words in about every thirtieth article or less lead to the articles worth a look: 10·log2(30).
constexpr std::uint8_t kLeadingWeight = 50;

class Grouper {
 public:
  explicit Grouper(const std::vector<Claim>& claims) : claims_(claims) {
    for (const Claim& c : claims) {
      if (c.furniture) continue;
      const auto [it, fresh] = number_.try_emplace(c.article->id, articles_.size());
      if (fresh) articles_.push_back(c.article.get());
      join_by_series(c, it->second);
    }
    parent_.resize(articles_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::vector<Story> group() {
    for (const auto& [key, members] : series_)
      for (const std::size_t m : members) join(members.front(), m);
    join_by_signature();
    std::map<std::size_t, Story> stories;
    for (const Claim& c : claims_)
      if (!c.furniture) stories[root(number_.at(c.article->id))].claims.push_back(&c);
    std::vector<Story> out;
    out.reserve(stories.size());
    for (auto& [number, story] : stories) out.push_back(std::move(story));
    return out;
  }

 private:
  void join_by_series(const Claim& c, std::size_t article) {
    if (c.event.organisation.empty()) return;
    auto& members = series_[c.event.organisation + "/" + c.event.kind];
    if (members.empty() || members.back() != article) members.push_back(article);
  }

  void join_by_signature() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> articles_with;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      std::vector<std::size_t> near;
      for (const Anchor& anchor : articles_[i]->signature) {
        if (anchor.weight < kLeadingWeight) continue;
        auto& others = articles_with[anchor.word];
        near.insert(near.end(), others.begin(), others.end());
        others.push_back(i);
      }
      std::sort(near.begin(), near.end());
      near.erase(std::unique(near.begin(), near.end()), near.end());
      for (const std::size_t k : near)
        if (root(k) != root(i) && same_story(*articles_[k], *articles_[i])) join(k, i);
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  const std::vector<Claim>& claims_;
  std::vector<const Article*> articles_;
  std::unordered_map<std::string_view, std::size_t> number_;
  std::map<std::string, std::vector<std::size_t>> series_;
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<Story> stories(const std::vector<Claim>& claims) { return Grouper(claims).group(); }

}  // namespace factcheck::story
