// The door of the evidence room: two claims and their articles → how sure it is that they are of one thing, and what
// says so.
//
// It is record linkage: comparisons with levels (here bins), match weights that add up to log-odds, and a table from
// those to probability (Fellegi and Sunter, A Theory for Record Linkage, 1969). The weights are fitted to labelled
// pairs by `./dev train` and stand in data/model/same_thing.tsv. Nothing here is a floating-point number: sums of
// integers are the same on every machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/lexicon.h"
#include "factcheck/story.h"
#include "factcheck/verdict.h"
#include "factcheck/view.h"

namespace factcheck::evidence {

// A word by its stem, a place or body by what it is, or a number; and how telling it is, 10·log2 of its rarity.
struct Word {
  std::uint64_t key = 0;  // of the 128 bits of the word, folded
  std::uint8_t weight = 0;
  bool number = false;
};

// Two letters of ISO 3166-1.
using Country = std::uint16_t;

// What is worked out of a claim once, for all that it is compared with. The claim must outlive it. What most pairs are
// told apart by stands first, and beside each other: the claim itself need not be looked at.
struct Item {
  const Claim* claim = nullptr;
  std::uint64_t sort = 0;  // of its kind in its unit
  // What the claim says, as numbers that are the same where it says the same; 0 where it says nothing.
  struct Names {
    std::uint64_t measure = 0;
    std::uint64_t quantity = 0;
    std::uint64_t fate = 0;  // what befell those counted, else the measure
    std::uint64_t subject = 0;
    std::uint64_t event = 0;  // that it is of
    std::uint64_t unit = 0;
  };
  Names names;
  std::int64_t thousandths = -1;  // its value, where that is a whole number of them up to 2^50
  Period time;                    // that the claim is of
  int year = 0;                   // likewise
  Kind kind = Kind::count;
  SubjectType subject_type = SubjectType::none;  // of goods that a market trades, product
  Part part = Part::none;
  std::uint8_t bounds = 0;  // how its words bound its value, as a bin
  std::uint8_t size = 0;    // of its value, likewise
  std::uint8_t scale = 0;   // digits of its value behind the point
  bool is_age = false;
  bool is_quote = false;
  bool headline = false;
  bool is_fate = false;    // something befell those counted
  bool is_stem = false;    // its measure is a word that no table knows
  bool of_fronts = false;  // its measure is counted on many fronts of one war
  bool is_exact = false;   // it says `thousandths`, no less and no more
  bool is_round = false;   // and may stand for what rounds to it
  enum class Open : std::uint8_t { no, upwards, downwards, unknown };
  Open open = Open::unknown;          // to which side of `thousandths` its words leave it open, but for some slack
  bool first = false;                 // of its measure in its article, or of the same value as the first
  bool stands = false;                // it names a number, and nobody denies it
  std::uint8_t weekdays = 0;          // that its sentence names, a bit each
  bool changes = false;               // its sentence tells of a rise or fall
  bool is_tally = false;              // its sentence says up to when it was counted
  std::vector<Country> countries;     // that its sentence names, or places of; sorted
  std::uint64_t said = 0;             // its value, as ArticleItem::figures has it
  Amount base;                        // in the unit that its dimension is compared in
  std::string digits;                 // of its value there
  std::uint32_t telling_digits = 0;   // of these, without the zeros at their end
  std::uint64_t digit_counts = 0;     // how often each of them comes, six bits a digit
  std::vector<std::uint64_t> beside;  // values of the other figures of its sentence; sorted
  // The figures next to it in headline or text, of whatever sentence, as numbers that are the same where these say the
  // same; 0 where there is none.
  std::uint64_t figure_before = 0;
  std::uint64_t figure_behind = 0;
  std::uint32_t told_from = 0;  // its own words among those that its article tells, half-open
  std::uint32_t told_to = 0;
  std::vector<Word> before;        // of its sentence, the nearest, from the figure outwards
  std::vector<Word> behind;        // likewise
  std::vector<Word> words_behind;  // all behind it that are no numbers; sorted by key
  std::vector<Word> clause;        // all telling words around the figure; sorted by key
  std::vector<Word> numbered;  // «الدفعة الثالثة»: the noun as key, its number as weight; sorted by key
  std::vector<Key> place;      // stems of the words that say where; sorted
  const lexicon::Place* where = nullptr;   // the place that they name, where the lexicon knows it
  const lexicon::Place* around = nullptr;  // likewise, else that of its event
  std::vector<Key> said_by;                // likewise of who says it
  std::vector<Key> group;                  // likewise of the words that narrow what is counted, each once
};

// What is worked out of an article once. Article and claims must outlive it.
struct ArticleItem {
  const Article* article = nullptr;
  std::optional<Date> day;             // where it is known to the day
  std::vector<Item> items;             // of its numbers, in the order of the claims
  std::vector<Item> moments;           // of its days and hours, likewise; what is of a number's value is not set
  std::vector<std::uint64_t> figures;  // values; sorted
  // The words of the sentences of its items as they stand, of the headline first, for what is the same around two
  // figures beyond their sentences: the same number for the same stem or figure, with kFigure set in those of figures.
  std::vector<std::uint32_t> told;
  static constexpr std::uint32_t kFigure = 1;
  std::uint32_t text_from = 0;     // where the words of the text begin
  std::uint8_t weekdays = 0;       // that its headline and lead name, a bit each
  bool changes = false;            // its headline tells of a rise or fall
  std::vector<Country> countries;  // that its headline and lead name, or places of; sorted

  // That of a claim; null where the claim has none.
  const Item* of(const Claim& claim) const;
};
// Of an article and claims of it in order of place, of which counts, amounts and the like become items, and days and
// hours moments.
ArticleItem item(const Article& article, std::span<const Claim* const> claims, lexicon::WordCache& words);

// A market's price, index or rate, which lives for minutes; not the tons of gold in it, nor its traders.
inline bool is_quote(const Claim& claim) {
  const bool is_rate = claim.kind == Kind::money || claim.kind == Kind::percent || claim.measure == "points";
  return claim.subject.type == SubjectType::market && is_rate;
}

// Are two figures of one sort, so that they may be of one thing?
inline bool may_be_one(const Item& a, const Item& b) { return a.sort == b.sort; }

// «17», where the other article gives 15 and 2 side by side: 2 of the same, or of whom it may be said.
bool is_sum(const Item& whole, const Item& part, const lexicon::Lexicon& lexicon);

// Which other figures of two articles rival a pair of theirs.
struct Rivals {
  // Does the other article give the value elsewhere, as it is or rounded?
  enum class Twin : std::uint8_t { none, far, near, nearer };  // how near its words are, beside the pair's
  Twin of_a = Twin::none;
  Twin of_b = Twin::none;
};

// What is worked out of two articles once, for all pairs of their claims. Both must outlive it.
class ArticlePair {
 public:
  // `how_alike`: as story::likeness() has it.
  ArticlePair(const ArticleItem& first, const ArticleItem& second, double how_alike, const lexicon::Lexicon& tables);

  const ArticleItem& a;
  const ArticleItem& b;
  const lexicon::Lexicon& lexicon;
  int likeness = 0;           // of their signatures, per cent
  int days_apart = 0;         // of b after a; 0 where one is not dated
  bool is_dated = false;      // are both?
  int figures_in_common = 0;  // of the fewer, per cent

  Rivals rivals(const Item& of_a, const Item& of_b) const;

 private:
  int closeness(std::size_t of_a, std::size_t of_b) const;
  Rivals::Twin twin(const Item& one, const Item& other, bool is_of_a) const;

  // By item of a, then of b; -1 for what is never of one thing. Worked out when it is first asked for: few pairs ask.
  static constexpr int kUnknown = -2;
  mutable std::vector<int> closeness_;
};

// A piece of evidence: what it reads off two claims, as a small number.
struct Pair {
  Pair(const Item& first, const Item& second, const ArticlePair& of);
  // Of two days or two hours.
  static Pair of_moments(const Item& first, const Item& second, const ArticlePair& of);

  const Item& a;  // of articles.a
  const Item& b;
  const ArticlePair& articles;
  const bool parted;  // their values do, or strain each other
  Verdict verdict() const;
  int relation() const;  // of their values, as evidence/relation.h has it
  const Rivals& rivals() const;

 private:
  Pair(const Item& first, const Item& second, const ArticlePair& of, bool they_part);

  mutable int relation_ = 0;              // asked again and again; 0 before it was
  mutable std::optional<Rivals> rivals_;  // of few pairs it is asked
};
// Are two days, or two hours, others? «6» may be six and a few minutes, by night or by day; a day without a year may be
// of any; the days of a Hijri month differ by one from country to country.
bool are_other_moments(const Claim& a, const Claim& b);
// Is the later article's number the higher one? No where they are of one day, or of days that are not known.
bool grew(const Pair& pair);

struct Evidence {
  std::string_view id;
  int bins;
  int (*read)(const Pair& pair);  // 0 … bins - 1; the same for (a, b) and (b, a)
  int cost = 1;                   // of reading it, beside that of two short strings
};
// That two claims are of one thing; that of two of one thing the one is a later state of the other; that two days or
// hours are of one thing.
std::span<const Evidence> of_one_thing();
std::span<const Evidence> of_an_update();
std::span<const Evidence> of_one_moment();

// The message of data/messages.tsv that says what a piece of evidence speaks for; empty for what speaks against it, and
// for what no reader would take for a reason.
std::string_view reason(const Weighed& weighed);

struct Judgement {
  int sum = 0;      // hundredths of a bit of log-odds
  int percent = 0;  // how likely it is that both are of one thing, 0 to 100
};

// The fitted weights. Immutable, and safe to share between threads.
class Model {
 public:
  // From a table as in data/model/same_thing.tsv: evidence, bin, weight where the values agree, weight where they part;
  // «base» is the sum of nothing, «percent» says from which sum on so many per cent are of one thing. Rows of evidence
  // that there is not are passed over.
  Model(std::string_view table, std::span<const Evidence> evidence);
  // Those that are built into the program: are two claims of one thing, and if they are and part, is that an update?
  static const Model& same_thing();
  static const Model& update();
  static const Model& same_moment();

  Judgement judge(const Pair& pair) const;
  // As judge() where the sum is of so many per cent or more; nothing where it is not, which is told sooner.
  std::optional<Judgement> judge(const Pair& pair, int least_percent) const;
  // What judge() adds up, the weightiest first.
  std::vector<Weighed> weigh(const Pair& pair) const;

 private:
  // A piece of evidence in the order in which judge() reads it.
  struct Step {
    int (*read)(const Pair& pair);
    std::size_t weights;  // where those of its bins begin
    int most_left;        // that it and those after it may still add
  };
  // Of pairs whose values agree, or of those whose values part.
  struct Table {
    int base = 0;
    std::vector<int> weights;  // by piece of evidence, then bin; 0 for a bin that no pair showed
    std::vector<Step> steps;
  };
  std::vector<Step> steps(const std::vector<int>& weights) const;
  const Table& table(const Pair& pair) const { return pair.parted ? part_ : agree_; }

  std::span<const Evidence> evidence_;
  std::vector<std::size_t> begins_;  // of the weights of each piece of evidence
  Table agree_;
  Table part_;
  std::vector<int> least_sums_;  // of 1, 2, … per cent
};

}  // namespace factcheck::evidence
