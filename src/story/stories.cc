// In: claims. Out: groups of them that may tell of one happening, for compare to look into.
//
// Articles are related where they share an event of a series, or where their signatures are alike; only articles that
// share telling words are looked at. A group is what hangs together by that.
#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "factcheck/story.h"

namespace factcheck::story {
namespace {

// Words in about every thirtieth article or less lead to the articles worth a look: 10·log2(30).
constexpr std::uint16_t kLeadingWeight = 50;
// Two articles that share fewer of them are not alike; more would be asked of articles of a line or two.
constexpr int kLeastShared = 2;
// An article of a line has few words, and all of them count.
constexpr std::size_t kWordsOfLine = 12;
bool is_line(const Article& a) { return a.signature.size() <= kWordsOfLine; }

// A little of what same_story() asks for: clauses of two articles may be of one happening that neither is about.
constexpr double kLeastLikeness = 0.12;
bool may_tell_of_one(const Article& a, const Article& b) { return likeness(a, b) >= kLeastLikeness; }

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
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t k = i + 1; k < members.size(); ++k) relate(members[i], members[k]);
    relate_by_signature();
    std::map<std::size_t, Story> stories;
    std::vector<std::size_t> place(articles_.size(), kNowhere);  // in its story
    for (const Claim& c : claims_) {
      if (c.furniture) continue;
      const std::size_t article = number_.at(c.article->id);
      Story& story = stories[root(article)];
      if (place[article] == kNowhere) {
        place[article] = story.related.size();
        story.related.emplace_back();
      }
      story.claims.push_back(&c);
      story.article.push_back(place[article]);
    }
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    for (const auto& [a, b] : pairs_)
      stories[root(a)].related[std::min(place[a], place[b])].push_back(std::max(place[a], place[b]));
    std::vector<Story> out;
    out.reserve(stories.size());
    for (auto& [number, story] : stories) {
      for (auto& others : story.related) std::sort(others.begin(), others.end());
      out.push_back(std::move(story));
    }
    return out;
  }

 private:
  static constexpr std::size_t kNowhere = SIZE_MAX;

  // Articles on one edition, or on events of one series in one place, are worth a look however they are worded.
  void join_by_series(const Claim& c, std::size_t article) {
    const EventRef& e = c.event;
    if (e.organisation.empty() || (!e.edition && e.place.empty())) return;
    auto& members = series_[e.organisation + "/" + e.kind + "/" + (e.edition ? std::to_string(*e.edition) : e.place)];
    if (members.empty() || members.back() != article) members.push_back(article);
  }

  void relate_by_signature() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> articles_with;
    std::vector<int> shared(articles_.size());
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      near.clear();
      for (const Anchor& anchor : articles_[i]->signature) {
        if (anchor.weight < kLeadingWeight && !is_line(*articles_[i])) continue;
        auto& others = articles_with[anchor.word];
        for (const std::size_t k : others)
          if (++shared[k] == kLeastShared) near.push_back(k);
        others.push_back(i);
      }
      for (const Anchor& anchor : articles_[i]->signature)
        if (anchor.weight >= kLeadingWeight || is_line(*articles_[i]))
          for (const std::size_t k : articles_with[anchor.word]) shared[k] = 0;
      for (const std::size_t k : near)
        if (may_tell_of_one(*articles_[k], *articles_[i])) relate(k, i);
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void relate(std::size_t a, std::size_t b) {
    if (a == b) return;
    pairs_.emplace_back(std::min(a, b), std::max(a, b));
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  const std::vector<Claim>& claims_;
  std::vector<const Article*> articles_;
  std::unordered_map<std::string_view, std::size_t> number_;
  std::map<std::string, std::vector<std::size_t>> series_;
  std::vector<std::size_t> parent_;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_;
};

}  // namespace

std::vector<Story> stories(const std::vector<Claim>& claims) { return Grouper(claims).group(); }

}  // namespace factcheck::story
