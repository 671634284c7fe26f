// In: stories. Out: findings. The room reads as a list of passes, each of which looks for one sort of contradiction.
#include "factcheck/compare.h"

#include <algorithm>
#include <tuple>

#include "compare/hint.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

ByArticle by_article(const story::Story& story) {
  ByArticle out(story.related.size());
  for (std::size_t i = 0; i < story.claims.size(); ++i) out[story.article[i]].push_back(story.claims[i]);
  for (auto& claims : out) std::sort(claims.begin(), claims.end(), precedes);
  return out;
}

}  // namespace

std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon,
                             const Trace& trace) {
  std::vector<Finding> findings;
  for (const story::Story& story : stories) {
    Comparable comparable(lexicon, static_cast<bool>(trace));
    const ByArticle articles = by_article(story);
    std::vector<Contradiction> found;
    std::vector<Finding> of_story;
    across_articles(story, comparable, trace, found);
    in_equal_words(story, articles, comparable, found);
    names(story, articles, comparable, found);
    within_articles(articles, comparable, found, of_story);
    parts_and_wholes(articles, comparable, of_story);
    for (Finding& f : put_together(found)) of_story.push_back(std::move(f));
    for (Finding& f : of_story) {
      f.hint = hint(f, story);
      findings.push_back(std::move(f));
    }
  }
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.event_key, a.measure, a.fingerprint) < std::tie(b.event_key, b.measure, b.fingerprint);
  });
  return findings;
}

}  // namespace factcheck::compare
