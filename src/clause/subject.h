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
  speaker,          // with a colon, as who says what follows
  opens_elsewhere,  // first of all, and the figure's sentence does not name it
  lead_opens,       // the lead names it first, not as who says it
  often,            // the article has its name three times
  clause,           // named in the figure's clause, before the figure
  clause_first,     // the first there
  clause_proper,    // likewise, by a name of its own
  sentence,         // named before the figure
  opens_sentence,   // first of all
  scope,            // likewise, with a colon: «الأردن: …»
  nearest,          // the last before the figure
  nearest_clean,    // likewise, and no figure between
  behind,           // named behind the figure, in its clause
  counted,          // right there: «26 من موظفي الشركة»
  counted_near,     // the first there
  genitive,         // right behind a noun: «أرباح الشركة»
  joined,           // behind «و»
  source,           // says it
  one_word,
  organisation,
  product,
  kind,        // told by what it is: شركة أمريكية
  again,       // taken up, and nobody is known by that: الشركة
  rare,        // by a word that news seldom has
  carried,     // the figure before is of it, in this sentence
  carried_on,  // likewise, in the sentence before
  mover,       // the clause's verb is said of it, and nothing else stands before a share, sum or measure
  none         // of them
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
    bool opens_lead = false;
    bool speaker = false;
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
  void note_headline(const View& view, unsigned& rank);
  void note_lead();
  void add_topic(const Sentence& sentence);
  void remember_topics(const View& view);
  void remember(Key word, std::size_t who);
  void find_topics(const Sentence& sentence);
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
  void look_at_known(const Known& known, Signs& signs) const;
  bool may_be_subject(const Known& known) const;

  // A word by which one that the headline names is told again.
  struct Topic {
    Key word = 0;
    std::size_t who = kNobody;
  };
  // Tells most words apart; the first two are often ال.
  static std::uint64_t third_letter(Key word) {
    return std::uint64_t{1} << (static_cast<std::uint64_t>(word) >> 16 & 63U);
  }

  std::vector<Topic> topics_;
  std::uint64_t topic_letters_ = 0;  // the third of their words
  std::vector<Known> known_;
  std::vector<Opening> opening_;  // in order
  std::vector<Signs> signs_;      // of each known, for the figure asked about
  std::vector<Spot> spots_;       // of the sentence read last
  Field field_ = Field::text;
  bool lead_opened_ = false;         // somebody was named in it
  TokenIndex begin_ = kNoToken;      // of the sentence read last
  TokenIndex before_ = kNoToken;     // of the one before it
  std::size_t chosen_ = kNobody;     // of the figure before
  TokenIndex chosen_in_ = kNoToken;  // the sentence of that figure
};

}  // namespace factcheck::clause
