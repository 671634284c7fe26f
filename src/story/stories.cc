// In: claims. Out: groups of them that may tell of one happening, for compare to look into.
//
// Articles are related where they share an event of a series, or where their signatures are alike; only articles that
// share telling words are looked at. A group is what hangs together by that.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
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

bool precedes_in_article(ClaimRef a, ClaimRef b) {
  // Titles before texts: what an article says first is what it is about.
  const auto in_text = [](ClaimRef c) { return c->field == Field::text; };
  return std::tuple(in_text(a), a->span.begin, a->span.end) < std::tuple(in_text(b), b->span.begin, b->span.end);
}

// Words as numbers from 0, in the order in which they come. (With std::unordered_map, which takes memory for each
// of them, all comparing of 30,000 articles took a third more time.) The words must outlive it.
class WordNumbers {
 public:
  std::uint32_t of(std::string_view word) {
    if (2 * (words_.size() + 1) > slots_.size()) grow();
    const std::size_t hash = std::hash<std::string_view>()(word);
    Slot& slot = find(hash, word);
    if (slot.number == kNone) {
      slot = {hash, static_cast<std::uint32_t>(words_.size())};
      words_.push_back(word);
    }
    return slot.number;
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  struct Slot {
    std::size_t hash = 0;
    std::uint32_t number = kNone;
  };

  Slot& find(std::size_t hash, std::string_view word) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].number != kNone && (slots_[at].hash != hash || words_[slots_[at].number] != word))
      at = (at + 1) & mask;
    return slots_[at];
  }
  void grow() {
    std::vector<Slot> before(slots_.empty() ? 256 : 2 * slots_.size());
    before.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
      if (slot.number == kNone) continue;
      std::size_t at = slot.hash & mask;
      while (slots_[at].number != kNone) at = (at + 1) & mask;
      slots_[at] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two, half full at the most
  std::vector<std::string_view> words_;
};

class Grouper {
 public:
  explicit Grouper(const std::vector<ClaimRef>& claims) : claims_(claims) {
    number_articles();
    for (std::size_t i = 0; i < claims.size(); ++i)
      if (!claims[i]->furniture) join_by_series(*claims[i], article_of_[i]);
    parent_.resize(articles_.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::vector<Story> group() {
    for (const auto& [key, members] : series_)
      for (std::size_t i = 0; i < members.size(); ++i)
        for (std::size_t k = i - std::min(i, reach()); k < i; ++k) relate(members[i], members[k], kUnknown);
    relate_by_signature();
    std::vector<Story> stories = empty_stories();
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Place& place = places_[article_of_[i]];
      if (!claims_[i]->furniture) stories[place.story].articles[place.article].push_back(claims_[i]);
    }
    for (Story& story : stories)
      for (auto& claims : story.articles) {
        std::sort(claims.begin(), claims.end(), precedes_in_article);
        if (claims.size() > kMostClaims) claims.resize(kMostClaims);
      }
    add_pairs(stories);
    return stories;
  }

 private:
  static constexpr std::size_t kNowhere = SIZE_MAX;
  // Of one article, the first of them are compared. No article of a newspaper comes near it; in two files of a hundred
  // thousand figures each, every one would be set against every other.
  static constexpr std::size_t kMostClaims = 500;
  // Pairs of articles that are looked into, of all. Where a hundred thousand are worded alike, every one would be set
  // against every other; then each is with those whose ids are nearest before it.
  static constexpr std::size_t kMostPairs = 4'000'000;
  static constexpr std::size_t kLeastReach = 32;
  static constexpr std::size_t kFarther = 4;  // where they share different words
  std::size_t reach() const { return std::max(kLeastReach, kMostPairs / std::max<std::size_t>(articles_.size(), 1)); }
  static constexpr double kUnknown = 2;  // more than any likeness, so that one that is known stands first

  struct Pair {
    std::size_t a = 0;
    std::size_t b = 0;
    double likeness = kUnknown;
    friend auto operator<=>(const Pair&, const Pair&) = default;
  };

  // An article in its story.
  struct Place {
    std::size_t story = kNowhere;
    std::size_t article = 0;
  };

  // By their ids: all that is made of a pair of articles is made of the same one first, in whatever order they came.
  void number_articles() {
    std::unordered_map<std::string_view, std::size_t> number;
    article_of_.reserve(claims_.size());
    const Claim* before = nullptr;
    for (const ClaimRef c : claims_) {
      if (before != nullptr && before->article == c->article) {
        article_of_.push_back(article_of_.back());
      } else {
        const auto [it, fresh] = number.try_emplace(c->article->id, articles_.size());
        if (fresh) articles_.push_back(c->article.get());
        article_of_.push_back(it->second);
      }
      before = c;
    }
    std::sort(articles_.begin(), articles_.end(), [](const Article* a, const Article* b) { return a->id < b->id; });
    std::vector<std::size_t> place(articles_.size());
    for (std::size_t i = 0; i < articles_.size(); ++i) place[number[articles_[i]->id]] = i;
    for (std::size_t& article : article_of_) article = place[article];
  }

  // Articles on one edition, or on events of one series in one place, are worth a look however they are worded.
  void join_by_series(const Claim& c, std::size_t article) {
    const EventRef& e = *c.event;
    if (e.organisation.empty() || (!e.edition && e.place.empty())) return;
    auto& members = series_[e.organisation + "/" + e.kind + "/" + (e.edition ? std::to_string(*e.edition) : e.place)];
    if (members.empty() || members.back() != article) members.push_back(article);
  }

  // The signature of an article with its words as numbers, in order, for many comparisons; without those that no other
  // article has, which are most.
  struct Signature {
    std::vector<std::pair<std::uint32_t, std::uint16_t>> words;
    double length = 0;  // of the vector of weights
  };

  std::vector<Signature> signatures() const {
    WordNumbers numbers;
    std::vector<std::uint32_t> articles_with;  // by word
    std::vector<Signature> out(articles_.size());
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      double squares = 0;
      out[i].words.reserve(articles_[i]->signature.size());
      for (const Anchor& anchor : articles_[i]->signature) {
        const std::uint32_t word = numbers.of(anchor.word);
        if (word == articles_with.size()) articles_with.push_back(0);
        ++articles_with[word];
        out[i].words.emplace_back(word, anchor.weight);
        squares += static_cast<double>(anchor.weight) * anchor.weight;
      }
      out[i].length = std::sqrt(squares);
    }
    for (Signature& s : out) {
      std::erase_if(s.words, [&](const auto& word) { return articles_with[word.first] == 1; });
      std::sort(s.words.begin(), s.words.end());
    }
    return out;
  }

  // The articles before that hold a word, by what the word is there.
  struct Holders {
    std::vector<std::size_t> all;
    std::vector<std::size_t> led;    // it leads to the article, which is no line
    std::vector<std::size_t> lines;  // articles of a line
  };

  // Words lead to the articles worth a look; only of those all words are weighed against each other.
  void relate_by_signature() {
    const std::vector<Signature> all = signatures();
    std::vector<Holders> holders;                        // by word
    std::vector<std::uint8_t> shared(articles_.size());  // words with an article before; 255 for as many and more
    std::vector<std::size_t> near;
    const auto meet = [&](const std::vector<std::size_t>& others) {
      for (std::size_t n = others.size() - std::min(others.size(), reach()); n < others.size(); ++n) {
        const std::size_t k = others[n];
        if (shared[k] == 0 && near.size() == kFarther * reach()) continue;
        if (shared[k] == 0) near.push_back(k);
        shared[k] += shared[k] != UINT8_MAX;
      }
    };
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      const bool line = is_line(*articles_[i]);
      for (const auto& [word, weight] : all[i].words) {
        if (holders.size() <= word) holders.resize(word + 1);
        Holders& of_word = holders[word];
        if (line) {
          meet(of_word.all);
          of_word.lines.push_back(i);
        } else {
          meet(of_word.lines);
          if (weight >= kLeadingWeight) {
            meet(of_word.led);
            of_word.led.push_back(i);
          }
        }
        of_word.all.push_back(i);
      }
      for (const std::size_t k : near) {
        const double alike = shared[k] >= kLeastShared ? cosine(all[k], all[i]) : 0;
        if (alike >= kLeastLikeness) relate(k, i, alike);
        shared[k] = 0;
      }
      near.clear();
    }
  }

  static double cosine(const Signature& a, const Signature& b) {
    double product = 0;
    for (auto x = a.words.begin(), y = b.words.begin(); x != a.words.end() && y != b.words.end();) {
      const std::uint32_t word = std::min(x->first, y->first);
      if (x->first == y->first) product += static_cast<double>(x->second) * y->second;
      const bool of_a = x->first == word;
      y += y->first == word;
      x += of_a;
    }
    const double lengths = a.length * b.length;
    return lengths == 0 ? 0 : product / lengths;
  }

  // As many as there are groups with claims, by the first article of each, and as many articles in them.
  std::vector<Story> empty_stories() {
    std::vector<bool> has_claims(articles_.size());
    for (std::size_t i = 0; i < claims_.size(); ++i)
      if (!claims_[i]->furniture) has_claims[article_of_[i]] = true;
    std::vector<bool> is_root(articles_.size());
    for (std::size_t article = 0; article < articles_.size(); ++article)
      if (has_claims[article]) is_root[root(article)] = true;
    std::vector<std::size_t> story_of(articles_.size(), kNowhere);  // by root
    std::size_t count = 0;
    for (std::size_t article = 0; article < articles_.size(); ++article)
      if (is_root[article]) story_of[article] = count++;
    std::vector<Story> stories(count);
    places_.resize(articles_.size());
    for (std::size_t article = 0; article < articles_.size(); ++article) {
      if (!has_claims[article]) continue;  // all of them are in page furniture
      const std::size_t story = story_of[root(article)];
      places_[article] = {story, stories[story].articles.size()};
      stories[story].articles.emplace_back();
    }
    for (Story& story : stories) story.related.resize(story.articles.size());
    return stories;
  }

  // What articles each is to be compared with, each pair once.
  void add_pairs(std::vector<Story>& stories) {
    std::sort(pairs_.begin(), pairs_.end());
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const Pair& p = pairs_[i];
      if (i > 0 && pairs_[i - 1].a == p.a && pairs_[i - 1].b == p.b) continue;
      const Place& a = places_[p.a];
      const Place& b = places_[p.b];
      if (a.story == kNowhere || b.story == kNowhere) continue;
      const double alike = p.likeness == kUnknown ? likeness(*articles_[p.a], *articles_[p.b]) : p.likeness;
      stories[a.story].related[a.article].push_back({b.article, alike});
    }
  }

  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void relate(std::size_t a, std::size_t b, double alike) {
    if (a == b) return;
    pairs_.push_back({std::min(a, b), std::max(a, b), alike});
    a = root(a), b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  const std::vector<ClaimRef>& claims_;
  std::vector<const Article*> articles_;
  std::vector<std::size_t> article_of_;  // of each claim
  std::map<std::string, std::vector<std::size_t>> series_;
  std::vector<std::size_t> parent_;
  std::vector<Pair> pairs_;
  std::vector<Place> places_;  // of each article
};

}  // namespace

bool precedes(ClaimRef a, ClaimRef b) {
  const int order = a->article->id.compare(b->article->id);
  return order != 0 ? order < 0 : precedes_in_article(a, b);
}

std::vector<Story> stories(const std::vector<ClaimRef>& claims) { return Grouper(claims).group(); }

}  // namespace factcheck::story
