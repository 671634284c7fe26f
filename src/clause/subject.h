// Who or what a figure is of.
#pragma once

#include <array>
#include <bitset>
#include <vector>

#include "clause/entities.h"
#include "clause/figure.h"

namespace factcheck::clause {

// What speaks for an entity, or against it; src/clause/subject.cc says how much.
enum class Sign : std::uint8_t {
  headline,         // the headline names it
  opens,            // first of all
  opens_elsewhere,  // likewise, and the figure's sentence does not name it
  lead,             // the first sentences name it
  often,            // the article has its name three times
  very_often,       // six times
  most_often,       // more than any other
  clause,           // named in the figure's clause, before the figure
  clause_first,     // the first there
  clause_proper,    // likewise, by a name of its own
  beside,           // right before the figure, at most marks between
  sentence,         // named before the figure
  nearest,          // the last before the figure
  nearest_alone,    // likewise, and the figure's clause names none
  behind,           // named behind the figure, in its clause
  previous,         // named in the sentence before
  source,           // says it
  source_person,    // likewise, a person
  location,         // behind في
  person,
  one_word,
  carried,        // the figure before is of it
  carried_alone,  // likewise, and the figure's clause names none
  aged,           // a person, and the figure is an age
  counted_place,  // a place, and the figure a count
  mover,          // the clause's verb is said of it, and nothing else stands before a share, sum or measure
  none            // of them
};
using Signs = std::bitset<static_cast<std::size_t>(Sign::none)>;

// The stems of the words of a name, of the first eight.
class Stems {
 public:
  void add(Key stem) {
    if (size_ < stems_.size()) stems_[size_++] = stem;
  }
  const Key* begin() const { return stems_.data(); }
  const Key* end() const { return stems_.data() + size_; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Key front() const { return stems_[0]; }
  Key second() const { return stems_[1]; }
  Key back() const { return stems_[size_ - 1]; }

 private:
  std::array<Key, 8> stems_ = {};
  std::size_t size_ = 0;
};

// The entities that an article names; made once an article, and asked about its figures in their order.
class Subjects {
 public:
  Subjects(const std::vector<View>& views, Sentences& sentences);
  SubjectWords of(const Figure& figure, const Clause& clause);

 private:
  static constexpr unsigned kNowhere = 99;
  static constexpr std::size_t kNobody = SIZE_MAX;

  // One that the article names, under all its names.
  struct Known {
    Words words;  // its fullest name
    SubjectType type = SubjectType::none;
    Entity::Sort sort = Entity::Sort::name;
    Stems stems;                  // of its name
    std::uint64_t letters = 0;    // a bit for each stem, to tell most names apart at once
    bool administrative = false;  // a place by what it is: مدينة جدة
    bool proper = false;
    unsigned times = 1;        // that the text has it
    unsigned rank = kNowhere;  // among those of the headline
    bool in_lead = false;
    bool opening() const { return rank != kNowhere || in_lead; }
  };
  // An entity of a sentence, and who it is.
  struct Spot {
    Entity entity;
    std::size_t who = kNobody;
  };
  // A sentence of the opening, which is read before the figures and again for those that it holds.
  struct Opening {
    Words place;
    std::vector<Entity> entities;
  };
  // Where a figure stands.
  struct Around;

  void read_opening(const View& view, Sentences& sentences);
  void note_opening(bool headline, unsigned& rank);
  void add_topic(const Sentence& sentence);
  void read(const Sentence& sentence);
  void settle_all(const Sentence& sentence, const std::vector<Entity>& entities);
  std::size_t settle(const View& view, const Entity& entity);
  std::size_t find_again(Key head) const;
  // One name has all the stems of the other; most have none, so this is asked first.
  static bool may_be_same(const Known& a, const Known& b) {
    const std::uint64_t both = a.letters & b.letters;
    return both == a.letters || both == b.letters;
  }
  static bool is_same(const Known& a, const Known& b);

  void look_at_spots(const Around& around, std::vector<Signs>& signs) const;
  void look_at_spot(const Around& around, const Spot& spot, Signs& signs) const;
  void look_at_known(const Around& around, const Known& known, Signs& signs) const;
  bool may_be_subject(const Known& known) const;

  std::vector<Known> known_;
  unsigned most_ = 1;             // times that the most frequent of them is named
  std::vector<Opening> opening_;  // in order
  std::vector<Signs> signs_;      // of each known, for the figure asked about
  std::vector<Spot> spots_;       // of the sentence read last
  std::vector<Spot> before_;      // of the one before it
  Field field_ = Field::text;
  TokenIndex begin_ = kNoToken;      // of the sentence read last
  std::size_t chosen_ = kNobody;     // of the figure before
  TokenIndex chosen_in_ = kNoToken;  // the sentence of that figure
};

}  // namespace factcheck::clause
