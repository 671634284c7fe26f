// In: stories. Out: findings. The room reads as a list of passes, each of which looks for one sort of contradiction.
#include "factcheck/compare.h"

#include <algorithm>
#include <tuple>

#include "compare/hint.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// The findings of one story.
std::vector<Finding> findings_of(const story::Story& story, const lexicon::Lexicon& lexicon, const Trace& trace) {
  Comparable comparable(lexicon, static_cast<bool>(trace));
  std::vector<Contradiction> found;
  std::vector<Finding> findings;
  std::vector<Ranked> ranked;
  ranked.reserve(story.articles.size());
  for (const auto& claims : story.articles) ranked.push_back(rank(claims, comparable));
  for (std::size_t i = 0; i < story.articles.size(); ++i) {
    const auto& these = story.articles[i];
    within_article(these, comparable, found, findings);
    parts_and_wholes(these, comparable, findings);
    for (const auto& [k, likeness] : story.related[i]) {
      const auto& those = story.articles[k];
      comparable.enter(*these.front()->article, *those.front()->article, likeness);
      across_articles(ranked[i], ranked[k], comparable, trace, found);
      in_equal_words(these, those, comparable, found);
      names(these, those, comparable, found);
    }
  }
  for (Finding& f : put_together(found)) findings.push_back(std::move(f));
  for (Finding& f : findings) f.hint = hint(f, story);
  return findings;
}

}  // namespace

std::vector<Finding> compare(const std::vector<story::Story>& stories, const lexicon::Lexicon& lexicon,
                             const Trace& trace) {
  std::vector<Finding> findings;
  for (const story::Story& story : stories)
    for (Finding& f : findings_of(story, lexicon, trace)) findings.push_back(std::move(f));
  std::sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.event_key, a.measure, a.fingerprint) < std::tie(b.event_key, b.measure, b.fingerprint);
  });
  return findings;
}

}  // namespace factcheck::compare
