// The door of the story room: which articles and which claims tell of the same happening.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "factcheck/claim.h"
#include "factcheck/finding.h"
#include "factcheck/lexicon.h"
#include "factcheck/view.h"

namespace factcheck::story {

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

struct Overlap {
  int words = 0;
  int weight = 0;              // of these words
  std::uint8_t rarest = 0;     // weight of the most telling of them
  double share = 0;            // of the weight of the shorter clause
  double share_of_longer = 0;  // likewise
};
Overlap overlap(const std::vector<Telling>& a, const std::vector<Telling>& b);

// What is known of the events of two claims, each of a series: «الدورة 93» is not «الدورة 92».
enum class Events : std::uint8_t {
  unknown,  // they say nothing of each other
  same,     // one edition, or one place and time, of one series
  other
};
Events compare_events(const EventRef& a, const EventRef& b, const lexicon::Lexicon& lexicon);

// Is one of the places the other, or around it? Also where one is not known.
bool places_fit(const std::string& a, const std::string& b, const lexicon::Lexicon& lexicon);

// By document, titles before texts, then by place.
bool precedes(ClaimRef a, ClaimRef b);

// Articles that may tell of one happening, and their claims.
struct Story {
  struct Related {
    std::size_t article = 0;  // a later one
    double likeness = 0;
    friend bool operator==(const Related&, const Related&) = default;
  };
  std::vector<std::vector<ClaimRef>> articles;  // the claims of each, in order of place, title first
  std::vector<std::vector<Related>> related;    // to each article: the later ones to compare it with, in order
};

// Groups such that two claims that may be of one happening are always in one group, of related articles. Claims from
// page furniture are in none; of one article, the first five hundred are in them.
std::vector<Story> stories(const std::vector<ClaimRef>& claims);

}  // namespace factcheck::story
