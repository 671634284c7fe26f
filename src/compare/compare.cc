// In: stories. Out: findings. The room reads as a list of passes, each of which looks for one sort of contradiction.
#include "factcheck/compare.h"

#include <algorithm>
#include <future>
#include <span>
#include <tuple>

#include "compare/hint.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// What the passes found in some articles of a story.
struct Found {
  std::vector<Contradiction> contradictions;
  std::vector<Finding> findings;
};

class Passes {
 public:
  Passes(const story::Story& story, lexicon::WordCache& words, const Trace& trace) : story_(story), trace_(trace) {
    const Comparable comparable(words, false);
    ranked_.reserve(story.articles.size());
    for (const auto& claims : story.articles) ranked_.push_back(rank(claims, comparable));
  }

  // Over every `step`-th article from `first` on, and over the pairs that it begins.
  Found run(std::size_t first, std::size_t step, lexicon::WordCache& words) const {
    Comparable comparable(words, static_cast<bool>(trace_));
    Found found;
    for (std::size_t i = first; i < story_.articles.size(); i += step) {
      const auto& these = story_.articles[i];
      within_article(these, comparable, found.contradictions, found.findings);
      parts_and_wholes(these, comparable, found.findings);
      forged(these, found.findings);
      for (const auto& [k, likeness] : story_.related[i]) {
        const auto& those = story_.articles[k];
        comparable.enter(*these.front()->article, *those.front()->article, likeness);
        across_articles(ranked_[i], ranked_[k], comparable, trace_, found.contradictions);
        in_equal_words(these, those, comparable, found.contradictions);
        names(these, those, comparable, found.contradictions);
        instances(these, those, comparable, found.contradictions);
        parts_or_additions(these, those, comparable, found.contradictions);
      }
    }
    return found;
  }

 private:
  const story::Story& story_;
  const Trace& trace_;
  std::vector<Ranked> ranked_;
};

void append(Found& all, Found more) {
  std::move(more.contradictions.begin(), more.contradictions.end(), std::back_inserter(all.contradictions));
  std::move(more.findings.begin(), more.findings.end(), std::back_inserter(all.findings));
}

// On as many threads as there are caches.
std::vector<Finding> findings_of(const story::Story& story, std::span<lexicon::WordCache> words, const Trace& trace) {
  constexpr std::size_t kFewArticles = 64;  // compared sooner than a thread is made
  const Passes passes(story, words.front(), trace);
  if (trace || story.articles.size() < kFewArticles) words = words.first(1);
  std::vector<std::future<Found>> others;
  for (std::size_t t = 1; t < words.size(); ++t)
    others.push_back(
        std::async(std::launch::async, [&passes, t, words] { return passes.run(t, words.size(), words[t]); }));
  Found found = passes.run(0, words.size(), words.front());
  for (auto& other : others) append(found, other.get());
  for (Finding& f : put_together(found.contradictions)) found.findings.push_back(std::move(f));
  const Hints hints(story, words.front().lexicon());
  for (Finding& f : found.findings) f.hint = hints.of(f);
  return std::move(found.findings);
}

}  // namespace

std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon,
                             std::size_t threads, const Trace& trace) {
  std::vector<lexicon::WordCache> words;
  for (std::size_t t = 0; t < std::max<std::size_t>(threads, 1); ++t) words.emplace_back(lexicon);
  std::vector<Finding> findings;
  for (const story::Story& story : stories)
    for (Finding& f : findings_of(story, words, trace)) findings.push_back(std::move(f));
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.event_key, a.measure, a.fingerprint) < std::tie(b.event_key, b.measure, b.fingerprint);
  });
  return findings;
}

}  // namespace factcheck::compare
