// In: outlines of articles. Out: groups of them that may tell of one happening, for compare to look into.
//
// Articles are related where they share an event of a series, or where their signatures are alike; only articles that
// share telling words are looked at. A group is what hangs together by that. All of it is kept in numbers: an archive
// has millions of articles.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

#include "factcheck/disjoint_sets.h"
#include "factcheck/story.h"
#include "story/numbers.h"

namespace factcheck::story {
namespace {

// Words in about every thirtieth article or less lead to the articles worth a look: 10·log2(30).
constexpr std::uint16_t kLeadingWeight = 50;
// Two articles that share fewer of them are not alike; more would be asked of articles of a line or two.
constexpr int kLeastShared = 2;
// An article of a line has few words, and all of them count.
constexpr std::size_t kWordsOfLine = 12;

// A little of what same_story() asks for: clauses of two articles may be of one happening that neither is about.
constexpr double kLeastLikeness = 0.12;

// Of one article, the first of them are compared. No article of a newspaper comes near it; in two files of a hundred
// thousand figures each, every one would be set against every other.
constexpr std::size_t kMostClaims = 500;

// Pairs of articles that are looked into, of all. Where a hundred thousand are worded alike, every one would be set
// against every other; then each is with those whose ids are nearest before it.
constexpr std::size_t kMostPairs = 4'000'000;
constexpr std::size_t kLeastReach = 32;
constexpr std::size_t kFarther = 4;  // where they share different words

// The last of those that came, as many as `most` or a little more.
class Latest {
 public:
  void add(std::uint32_t article, std::size_t most) {
    if (all_.size() >= 2 * most) all_.erase(all_.begin(), all_.end() - static_cast<std::ptrdiff_t>(most));
    all_.push_back(article);
  }
  std::span<const std::uint32_t> last(std::size_t most) const {
    return std::span(all_).last(std::min(most, all_.size()));
  }
  bool ends_with(std::uint32_t article) const { return !all_.empty() && all_.back() == article; }

 private:
  std::vector<std::uint32_t> all_;
};

}  // namespace

// Words of signatures and events of series by their numbers, those of an article behind each other.
struct Articles::Told {
  struct Article {
    std::size_t words = 0;  // where its own begin
    std::uint32_t count = 0;
    bool is_line = false;
    bool compared = false;
    bool is_told_twice = false;  // otherwise than before: of which day and how long it is, is not known
    std::optional<int> day;
    double squares = 0;  // of the weights of all words, summed
  };
  Numbers ids;  // an article's is its number
  Numbers words_by_number;
  Numbers series_by_number;
  std::vector<Article> articles;
  std::vector<std::uint32_t> words;
  std::vector<std::uint16_t> weights;                           // of the words
  std::vector<std::pair<std::uint32_t, std::uint32_t>> series;  // article, event of a series
  Numbers events_by_number;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> events;  // article, event

  void sign(Article& a, const std::vector<Anchor>& signature) {
    a.words = words.size();
    a.count = static_cast<std::uint32_t>(signature.size());
    a.is_line = signature.size() <= kWordsOfLine;
    a.squares = 0;
    for (const Anchor& anchor : signature) {
      words.push_back(words_by_number.of(anchor.word));
      weights.push_back(anchor.weight);
      a.squares += static_cast<double>(anchor.weight) * anchor.weight;
    }
  }
  void date(Article& a, const Outline& outline, bool is_new) {
    if (!is_new && (a.day != outline.day || a.is_line != (outline.signature.size() <= kWordsOfLine)))
      a.is_told_twice = true;
    if (is_new) a.day = outline.day;
  }
  // Than the one that an article has, as by_content() has it.
  bool is_less(const std::vector<Anchor>& signature, const Article& a) const {
    const std::size_t fewer = std::min<std::size_t>(signature.size(), a.count);
    for (std::size_t i = 0; i < fewer; ++i) {
      const auto order = std::tuple(std::string_view(signature[i].word), signature[i].weight) <=>
                         std::tuple(words_by_number.string(words[a.words + i]), weights[a.words + i]);
      if (order != 0) return order < 0;
    }
    return signature.size() < a.count;
  }
};

namespace {

using Told = Articles::Told;

// Relates articles, in the order of their ids: all that is made of a pair of them is made of the same one first, in
// whatever order they came. An article is its place in that order.
class Grouper {
 public:
  explicit Grouper(Told& told) : told_(told) {
    order_by_id();
    settle_words();
    sets_ = DisjointSets(static_cast<std::uint32_t>(order_.size()));
  }

  // To each article those before it that it is compared with.
  void relate() {
    std::vector<Holders> holders(words_);  // by word
    std::vector<Latest> of_series(told_.series_by_number.size());
    std::vector<std::uint8_t> shared(order_.size());  // words with an article before; 255 for as many and more
    std::vector<std::uint32_t> near;
    weight_of_ = std::vector<std::uint16_t>(words_);
    auto of_article = told_.series.begin();
    ends_.reserve(order_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      std::vector<std::uint32_t> joined;  // by an event
      for (; of_article != told_.series.end() && of_article->first == i; ++of_article) {
        Latest& others = of_series[of_article->second];
        for (const std::uint32_t k : others.last(reach()))
          if (k != i) joined.push_back(k);
        if (!others.ends_with(i)) others.add(i, reach());
      }
      std::ranges::sort(joined);
      joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
      lay_out(i);
      for (const std::uint32_t k : joined) add(i, k, cosine(i, k));
      meet(i, holders, shared, near);
      for (const std::uint32_t k : near) {
        const double alike = shared[k] >= kLeastShared ? cosine(i, k) : 0;
        if (alike >= kLeastLikeness && !std::ranges::binary_search(joined, k)) add(i, k, alike);
        shared[k] = 0;
      }
      near.clear();
      take_back(i);
      ends_.push_back(related_.size());
    }
  }

  // By the first article of each story. Articles whose claims are all in page furniture hold others together, and are
  // in none.
  Stories stories() {
    std::vector<std::uint32_t> size(order_.size());  // of the story of a root
    for (std::uint32_t i = 0; i < order_.size(); ++i)
      if (article(i).compared) ++size[sets_.root(i)];
    std::vector<std::uint32_t> next(order_.size());  // the next free place of the story of a root
    std::vector<std::uint32_t> story(order_.size());
    std::uint32_t places = 0;
    std::uint32_t stories = 0;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      if (size[i] == 0) continue;
      next[i] = std::exchange(places, places + size[i]);
      story[i] = stories++;
    }
    Stories out;
    out.days = days();
    out.places.resize(places);
    std::vector<std::uint32_t> place_of(order_.size(), kNowhere);
    for (const std::uint32_t i : by_day()) {
      if (!article(i).compared) continue;
      const std::uint32_t of = sets_.root(i);
      place_of[i] = next[of]++;
      out.places[place_of[i]] = {order_[i], story[of], 0, 0};
    }
    relate_places(place_of, out);
    return out;
  }

 private:
  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  int days() const {
    std::vector<int> dated;
    dated.reserve(told_.articles.size());
    for (const Told::Article& a : told_.articles)
      if (a.day) dated.push_back(*a.day);
    if (dated.empty()) return 0;
    const auto [first, last] = std::ranges::minmax(dated);
    return last - first;
  }

  // All articles; those without a day first.
  std::vector<std::uint32_t> by_day() {
    std::vector<std::uint32_t> all(order_.size());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    std::ranges::stable_sort(all, {}, [&](std::uint32_t i) { return article(i).day; });
    return all;
  }

  // To each place the earlier ones, in order.
  void relate_places(const std::vector<std::uint32_t>& place_of, Stories& out) {
    const auto each_pair = [&](auto take) {
      for (std::uint32_t i = 0; i < order_.size(); ++i)
        for (std::size_t k = i == 0 ? 0 : ends_[i - 1]; k < ends_[i]; ++k) {
          const auto [earlier, later] = std::minmax(place_of[i], place_of[related_[k].place]);
          if (later != kNowhere) take(out.places[later], earlier, related_[k].likeness);
        }
    };
    each_pair([](Stories::Placed& later, std::uint32_t, float) { ++later.count; });
    std::size_t begin = 0;
    for (Stories::Placed& p : out.places) p.begin = std::exchange(begin, begin + std::exchange(p.count, 0));
    out.all_related.resize(begin);
    each_pair([&](Stories::Placed& later, std::uint32_t earlier, float likeness) {
      out.all_related[later.begin + later.count++] = {earlier, likeness};
    });
    for (const Stories::Placed& p : out.places)
      std::ranges::sort(std::span(out.all_related).subspan(p.begin, p.count), {}, &Stories::Related::place);
  }

  std::size_t reach() const { return std::max(kLeastReach, kMostPairs / std::max<std::size_t>(order_.size(), 1)); }
  Told::Article& article(std::uint32_t i) { return told_.articles[order_[i]]; }

  void order_by_id() {
    order_.resize(told_.articles.size());
    std::iota(order_.begin(), order_.end(), std::uint32_t{0});
    std::ranges::sort(order_, {}, [&](std::uint32_t number) { return told_.ids.string(number); });
    std::vector<std::uint32_t> place(order_.size());
    for (std::uint32_t i = 0; i < order_.size(); ++i) place[order_[i]] = i;
    for (auto* told : {&told_.series, &told_.events}) {
      for (auto& [article, _] : *told) article = place[article];
      std::ranges::sort(*told);
    }
  }

  // Words are numbered as the articles have them, and those of an article are put in that order; words that no other
  // article has, which are most, are left out.
  void settle_words() {
    std::vector<std::uint32_t> articles_with(told_.words_by_number.size());
    told_.words_by_number = {};  // how they are spelled does not matter any more
    for (const Told::Article& a : told_.articles)
      for (std::size_t k = a.words; k < a.words + a.count; ++k) ++articles_with[told_.words[k]];
    constexpr std::uint32_t kUnknown = UINT32_MAX;
    std::vector<std::uint32_t> number(articles_with.size(), kUnknown);
    std::vector<std::pair<std::uint32_t, std::uint16_t>> kept;
    for (std::uint32_t i = 0; i < order_.size(); ++i) {
      Told::Article& a = article(i);
      kept.clear();
      for (std::size_t k = a.words; k < a.words + a.count; ++k) {
        const std::uint32_t word = told_.words[k];
        if (articles_with[word] == 1) continue;
        if (number[word] == kUnknown) number[word] = words_++;
        kept.emplace_back(number[word], told_.weights[k]);
      }
      std::ranges::sort(kept);
      a.count = static_cast<std::uint32_t>(kept.size());
      for (std::size_t k = 0; k < kept.size(); ++k)
        std::tie(told_.words[a.words + k], told_.weights[a.words + k]) = kept[k];
    }
  }

  // The articles before that hold a word, by what the word is there.
  struct Holders {
    Latest all;
    Latest led;    // it leads to the article, which is no line
    Latest lines;  // articles of a line
  };

  // Words lead to the articles worth a look; only of those all words are weighed against each other.
  void meet(std::uint32_t i, std::vector<Holders>& holders, std::vector<std::uint8_t>& shared,
            std::vector<std::uint32_t>& near) {
    const auto meet_all = [&](const Latest& others) {
      for (const std::uint32_t k : others.last(reach())) {
        if (shared[k] == 0 && near.size() == kFarther * reach()) continue;
        if (shared[k] == 0) near.push_back(k);
        shared[k] += shared[k] != UINT8_MAX;
      }
    };
    const Told::Article& a = article(i);
    for (std::size_t w = a.words; w < a.words + a.count; ++w) {
      Holders& of_word = holders[told_.words[w]];
      if (a.is_line) {
        meet_all(of_word.all);
        of_word.lines.add(i, reach());
      } else {
        meet_all(of_word.lines);
        if (told_.weights[w] >= kLeadingWeight) {
          meet_all(of_word.led);
          of_word.led.add(i, reach());
        }
      }
      of_word.all.add(i, reach());
    }
  }

  std::span<const std::uint32_t> words_of(const Told::Article& a) const {
    return std::span(told_.words).subspan(a.words, a.count);
  }

  // An article is likened to hundreds: its weights lie by their words meanwhile.
  void lay_out(std::uint32_t i) {
    const Told::Article& a = article(i);
    const std::uint16_t* weight = told_.weights.data() + a.words;
    for (const std::uint32_t word : words_of(a)) weight_of_[word] = *weight++;
  }
  void take_back(std::uint32_t i) {
    for (const std::uint32_t word : words_of(article(i))) weight_of_[word] = 0;
  }

  // As likeness() has it. The weights of `i` are laid out.
  double cosine(std::uint32_t i, std::uint32_t k) {
    const Told::Article& a = article(i);
    const Told::Article& b = article(k);
    std::uint64_t product = 0;
    const std::uint16_t* weight = told_.weights.data() + b.words;
    for (const std::uint32_t word : words_of(b)) product += std::uint64_t{weight_of_[word]} * *weight++;
    return a.squares == 0 || b.squares == 0 ? 0 : static_cast<double>(product) / std::sqrt(a.squares * b.squares);
  }

  void add(std::uint32_t i, std::uint32_t k, double alike) {
    const auto likeness = static_cast<float>(alike);
    if (are_compared(i, k, likeness)) related_.push_back({k, likeness});
    sets_.join(i, k);
  }

  // No pass finds anything in two articles that are neither near each other in time nor very alike.
  bool are_compared(std::uint32_t i, std::uint32_t k, float likeness) {
    const Told::Article& a = article(i);
    const Told::Article& b = article(k);
    if (!a.day || !b.day || a.is_told_twice || b.is_told_twice || std::abs(*a.day - *b.day) <= kMostDaysApart)
      return true;
    return likeness >= kVeryAlike || (a.is_line && b.is_line) || share_event(i, k);
  }

  bool share_event(std::uint32_t i, std::uint32_t k) const {
    using Event = std::pair<std::uint32_t, std::uint32_t>;
    const auto of = [&](std::uint32_t of_article) {
      return std::equal_range(told_.events.begin(), told_.events.end(), Event(of_article, 0),
                              [](const Event& x, const Event& y) { return x.first < y.first; });
    };
    const auto these = of(i);
    const auto those = of(k);
    return std::any_of(these.first, these.second, [&](const Event& x) {
      return std::any_of(those.first, those.second, [&](const Event& y) { return x.second == y.second; });
    });
  }

  Told& told_;
  std::vector<std::uint32_t> order_;      // numbers of articles, by id
  std::uint32_t words_ = 0;               // that two articles have
  std::vector<std::uint16_t> weight_of_;  // by word, of the article that is looked at; 0 of all others
  DisjointSets<std::uint32_t> sets_;
  std::vector<Stories::Related> related_;
  std::vector<std::size_t> ends_;  // of what each article is related to
};

}  // namespace

Outline outline(const std::vector<Claim>& claims) {
  const Article& article = *claims.front().article;
  Outline out{article.known_as(), article.signature};
  if (const auto day = parse_date(article.published); day && day->full()) out.day = day_number(*day);
  const auto add = [](std::vector<std::string>& all, std::string one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
  };
  for (const Claim& c : claims) {
    if (c.furniture) continue;
    out.compared = true;
    if (!c.article_event->key.empty()) add(out.events, c.article_event->key);
    // Articles on one edition, or on events of one series in one place, are worth a look however they are worded.
    const EventRef& e = *c.article_event;
    if (e.organisation.empty() || (!e.edition && e.place.empty())) continue;
    add(out.series, e.organisation + "/" + e.kind + "/" + (e.edition ? std::to_string(*e.edition) : e.place));
  }
  return out;
}

std::vector<ClaimRef> compared(const std::vector<Claim>& claims) {
  std::vector<ClaimRef> out;
  for (const Claim& c : claims)
    if (!c.furniture) out.push_back(&c);
  std::sort(out.begin(), out.end(), [](ClaimRef a, ClaimRef b) { return by_content(*a, *b) < 0; });
  out.erase(std::unique(out.begin(), out.end(), [](ClaimRef a, ClaimRef b) { return by_content(*a, *b) == 0; }),
            out.end());
  if (out.size() > kMostClaims) out.resize(kMostClaims);
  return out;
}

Articles::Articles() : told_(std::make_unique<Told>()) {}
Articles::Articles(Articles&&) noexcept = default;
Articles::~Articles() = default;

std::uint32_t Articles::size() const { return told_->ids.size(); }

std::uint32_t Articles::add(const Outline& outline) {
  const std::uint32_t number = told_->ids.of(outline.id);
  const bool is_new = number == told_->articles.size();
  if (is_new) told_->articles.emplace_back();
  Told::Article& a = told_->articles[number];
  told_->date(a, outline, is_new);
  if (is_new || told_->is_less(outline.signature, a)) told_->sign(a, outline.signature);
  a.compared = a.compared || outline.compared;
  for (const std::string& series : outline.series)
    told_->series.emplace_back(number, told_->series_by_number.of(series));
  for (const std::string& event : outline.events) told_->events.emplace_back(number, told_->events_by_number.of(event));
  return number;
}

Stories Articles::stories() && {
  Grouper grouper(*told_);
  grouper.relate();
  Stories out = grouper.stories();
  *told_ = {};
  return out;
}

bool precedes(ClaimRef a, ClaimRef b) {
  if (a == b) return false;
  const int order = a->article->known_as().compare(b->article->known_as());
  return order != 0 ? order < 0 : by_content(*a, *b) < 0;
}

}  // namespace factcheck::story
