// The door of the story room: which articles and which claims tell of the same happening.
#pragma once

#include <cstdint>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/view.h"

namespace factcheck::story {

// From here on two articles may tell of one happening. Measured on labelled groups of news and on 480 pairs of claims
// read by hand: nine in ten pairs of articles on one happening are that alike, of the pairs of 1,500 articles that
// share two telling words one in two hundred.
constexpr double kAlike = 0.27;
// Articles are told of one happening for so many days. Those that are farther apart are looked into where they name one
// event, are as alike as two texts on one happening seldom are, or are a line each.
constexpr int kMostDaysApart = 4;
constexpr double kVeryAlike = 0.45;

// How alike two articles are, 0 to 1: the cosine of their signatures.
double likeness(const Article& a, const Article& b);
// Do two articles tell of the same happening? From their signatures and days alone.
bool same_story(const Article& a, const Article& b);
// Are they one text, printed twice? Then they are one source.
bool near_copies(const Article& a, const Article& b);
// Days between two articles; 0 where one of them is not dated.
int days_apart(const Article& a, const Article& b);
// Two reports of one form, as of the stock exchange on two days: the words are the same, the figures are not.
bool is_other_instance(const Article& a, const Article& b);

// A word of a claim's clause by its stem, or a place or an organisation by what it is, and how telling it is.
struct Telling {
  Key word = 0;
  std::uint8_t weight = 0;
};

// What stands around a figure, without the words of the claim itself.
struct Context {
  std::vector<Telling> clause;  // all that the quote holds; sorted by word
  std::vector<Telling> near;    // the few words right before the figure
};
Context context(const Claim& claim, lexicon::WordCache& words);

// Each word by its stem, and each number, from a claim outwards; behind it from the figure, so that what is counted is
// among them. No more than so many on either side.
struct Surroundings {
  static constexpr std::size_t kMost = 8;
  std::vector<Telling> before;
  std::vector<Telling> behind;
};
Surroundings surroundings(const Claim& claim, lexicon::WordCache& words);

// How many words around two figures are the same, from the figures outwards. One word that tells nothing may be
// another: «أمس الخميس» is «اليوم الخميس» of the day before.
struct Run {
  std::size_t words = 0;
  std::size_t telling = 0;  // of these, neither common nor of a date
  bool to_the_end = false;  // as far as both quotes go
};
Run same_words(const std::vector<Telling>& a, const std::vector<Telling>& b);

struct Overlap {
  int words = 0;
  int weight = 0;              // of these words
  double share = 0;            // of the weight of the shorter clause
  double share_of_longer = 0;  // likewise
};
Overlap overlap(const std::vector<Telling>& a, const std::vector<Telling>& b);

// What is known of the events of two claims, each of a series: «الدورة 93» is not «الدورة 92».
enum class Events : std::uint8_t {  // in the order of the bins of evidence
  unknown,                          // they say nothing of each other
  same,                             // one edition, or one place and time, of one series
  other
};
Events compare_events(const EventRef& a, const EventRef& b, const lexicon::Lexicon& lexicon);

// Is one of the places the other, or around it? Also where one is not known.
bool places_fit(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon);
bool places_fit(const lexicon::Place& a, const lexicon::Place& b);

// By document, then by content.
bool precedes(ClaimRef a, ClaimRef b);

// The claims of an article that are compared, each once, in order of content, which is that of place: not those from
// page furniture, and the first five hundred.
std::vector<ClaimRef> compared(const std::vector<Claim>& claims);

// What an article says about which others its claims are to be compared with.
struct Outline {
  std::string id;  // Article::known_as()
  std::vector<Anchor> signature;
  std::vector<std::string> series = {};  // that it has events of, by edition or place
  std::vector<std::string> events = {};  // that its claims are of: EventRef::key
  std::optional<int> day = {};           // as day_number() has it
  bool compared = false;                 // are any of its claims?
};
// Of claims of one article, of one at least.
Outline outline(const std::vector<Claim>& claims);

// Groups of related articles such that two claims that may be of one happening are always in one group. The articles
// have places: those of a story are behind each other, in the order of their days, so that those that are compared lie
// near each other, then of their ids.
struct Stories {
  struct Related {
    std::uint32_t place = 0;  // an earlier one, of the same story
    float likeness = 0;
  };
  struct Placed {
    std::uint32_t article = 0;  // its number
    std::uint32_t story = 0;    // from 0; does not fall from place to place
    std::uint32_t count = 0;    // of related ones
    std::size_t begin = 0;      // of them
  };
  std::vector<Placed> places;
  std::vector<Related> all_related;
  int days = 0;  // from the day of the first article that has one to that of the last

  std::uint32_t size() const { return static_cast<std::uint32_t>(places.size()); }
  std::uint32_t count() const { return places.empty() ? 0 : places.back().story + 1; }
  std::size_t pairs() const {
    return std::accumulate(places.begin(), places.end(), std::size_t{0},
                           [](std::size_t n, const Placed& p) { return n + p.count; });
  }
  // The earlier articles to compare the one of a place with, in order.
  std::span<const Related> related(std::uint32_t place) const {
    return std::span(all_related).subspan(places[place].begin, places[place].count);
  }
};

// The articles of a run, some hundred bytes of each.
class Articles {
 public:
  Articles();
  Articles(Articles&&) noexcept;
  ~Articles();

  // The number of the article, from 0; also of one that is there already. Of several signatures that are given for one
  // article it has the least, as by_content() has it.
  std::uint32_t add(const Outline& outline);
  std::uint32_t size() const;
  // Takes all that is held.
  Stories stories() &&;

  struct Told;

 private:
  std::unique_ptr<Told> told_;
};

}  // namespace factcheck::story
