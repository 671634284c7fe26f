// In: two claims, two articles. Out: what their words and concepts have to do with each other.
#include "compare/comparable.h"

namespace factcheck::compare {

bool Comparable::same_story(const Pair& pair) {
  return pair.days_apart <= story::kMostDaysApart && pair.likeness >= story::kAlike;
}

bool Comparable::is_sort_of(const lexicon::Concept* c, std::string_view broader) const {
  constexpr int kDeepest = 8;
  for (int steps = 0; c != nullptr && steps < kDeepest; ++steps) {
    if (c->id == broader) return true;
    c = &lexicon_.concepts[c->broader];
  }
  return false;
}

bool Comparable::go_on_otherwise(const Statement& a, const Statement& b) const {
  const Key x = a.word_behind(words_);
  const Key y = b.word_behind(words_);
  return x != 0 && y != 0 && x != y;
}

bool Comparable::is_verbatim(const Statement& a, const Statement& b) const {
  constexpr std::size_t kLeastWords = 7;
  constexpr std::size_t kLeastOfSentence = 4;  // where the sentences are the same from end to end
  constexpr std::size_t kLeastBefore = 2;
  constexpr std::size_t kLeastTelling = 2;  // «الأحد 18 أكتوبر 2009، 12:13» says when something was printed
  const story::Surroundings& x = a.surroundings(words_);
  const story::Surroundings& y = b.surroundings(words_);
  const story::Run before = story::same_words(x.before, y.before);
  const story::Run behind = story::same_words(x.behind, y.behind);
  const bool whole = before.to_the_end && behind.to_the_end;
  return before.words >= kLeastBefore && before.telling + behind.telling >= kLeastTelling &&
         (behind.words > 0 || behind.to_the_end) &&
         before.words + behind.words >= (whole ? kLeastOfSentence : kLeastWords);
}

story::Overlap Comparable::overlap(const Statement& a, const Statement& b) const {
  return story::overlap(a.context(words_).clause, b.context(words_).clause);
}

}  // namespace factcheck::compare
