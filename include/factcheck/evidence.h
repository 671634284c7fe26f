// The door of the evidence room: two claims and their articles → how sure it is that they are of one thing, and what
// says so.
//
// It is record linkage: comparisons with levels (here bins), match weights that add up to log-odds, and a table from
// those to probability (Fellegi and Sunter, A Theory for Record Linkage, 1969). The weights are fitted to labelled
// pairs by
// `./dev train` and stand in data/model/same_thing.tsv. Nothing here is a floating-point number: sums of integers are
// the same on every machine.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/view.h"

namespace factcheck::evidence {

// A word by its stem, a place or body by what it is, or a number; and how telling it is, 10·log2 of its rarity.
struct Word {
  Key key = 0;
  std::uint8_t weight = 0;
  bool number = false;
};

// What is worked out of a claim once, for all that it is compared with. The claim must outlive it.
struct Item {
  const Claim* claim = nullptr;
  std::vector<Word> before;           // of its sentence, from the figure outwards
  std::vector<Word> behind;           // likewise
  std::vector<Word> own;              // of the figure with its noun; sorted by key
  std::vector<Word> clause;           // all telling words around the figure; sorted by key
  std::vector<std::uint64_t> beside;  // values of the other figures of its sentence; sorted
};
Item item(const Claim& claim, lexicon::WordCache& words);

// What is worked out of an article once. The article must outlive it.
struct ArticleItem {
  const Article* article = nullptr;
  std::vector<Word> title;             // sorted by key
  std::vector<std::uint64_t> figures;  // values; sorted
};
ArticleItem item(const Article& article, lexicon::WordCache& words);

// What is worked out of two articles once, for all pairs of their claims.
struct ArticlePair {
  const ArticleItem* a = nullptr;
  const ArticleItem* b = nullptr;
  int likeness = 0;        // of their signatures, per cent
  int titles = 0;          // shared weight of the shorter title, per cent
  int titles_of_both = 0;  // of all words of the titles, per cent
  int days_apart = -1;     // -1 where one is not dated
  bool same_source = false;
  int figures_in_common = 0;  // of the fewer, per cent
  int fewer_figures = 0;
};
ArticlePair pair(const ArticleItem& a, const ArticleItem& b);

// A piece of evidence: what it reads off two claims, as a small number.
struct Pair {
  const Item& a;
  const Item& b;
  const ArticlePair& articles;
};
struct Evidence {
  std::string_view id;
  int bins;
  int (*read)(const Pair& pair);  // 0 … bins - 1; the same for (a, b) and (b, a)
};
std::span<const Evidence> all_evidence();

// What one piece of evidence says of a pair: for one thing where positive.
struct Weighed {
  std::string_view id;
  int bin = 0;
  int weight = 0;  // hundredths of a bit of log-odds
};
struct Judgement {
  int sum = 0;      // hundredths of a bit of log-odds
  int percent = 0;  // how likely it is that both are of one thing, 0 to 100
};

// The fitted weights. Immutable, and safe to share between threads.
class Model {
 public:
  // From a table as in data/model/same_thing.tsv: evidence, bin, weight; «base» is the sum of nothing, «percent» says
  // from which sum on so many per cent are of one thing. Rows of evidence that there is not are passed over.
  explicit Model(std::string_view table);
  // The one that is built into the program.
  static const Model& embedded();

  Judgement judge(const Pair& pair) const;
  // What judge() adds up, the weightiest first.
  std::vector<Weighed> weigh(const Pair& pair) const;

 private:
  int base_ = 0;
  std::vector<std::vector<int>> weights_;  // by piece of evidence, then bin; 0 for a bin that no pair showed
  std::vector<int> least_sums_;            // of 1, 2, … per cent
};

}  // namespace factcheck::evidence
