// Who or what a figure is of.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "clause/entities.h"
#include "clause/event.h"
#include "clause/figure.h"
#include "clause/sign.h"
#include "clause/subject_model.h"

namespace factcheck::clause {

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
  // The event of the figure must be known already.
  SubjectWords of(const Figure& figure, const Clause& clause);

  // Whom or what a figure may be of, and what speaks for it: how of() chose the time it was asked last.
  struct Candidate {
    SubjectWords subject;
    Signs signs;
    Key head = 0;  // the stem of its first word
  };
  std::vector<Candidate> candidates() const;
  // What that figure measures, or the concept that it counts; empty where no table has it.
  std::string_view measure() const { return measure_; }

 private:
  static constexpr unsigned kNowhere = 99;
  static constexpr std::size_t kNobody = SIZE_MAX;

  // One that the article names, under all its names.
  struct Known {
    Words words;  // its fullest name
    SubjectType type = SubjectType::none;
    Entity::Sort sort = Entity::Sort::name;
    Stems stems;                  // of its name
    int head = 0;                 // what speaks for it by its first word
    std::uint64_t letters = 0;    // a bit for each stem, to tell most names apart at once
    bool administrative = false;  // a place by what it is: مدينة جدة
    bool proper = false;
    bool guessed = false;      // its type
    unsigned last = 0;         // when it was met last
    unsigned times = 0;        // that the text has it
    unsigned sayings = 0;      // of them, where it says something
    unsigned rank = kNowhere;  // among those of the headline
  };
  // An entity of a sentence, and who it is.
  struct Spot {
    Entity entity;
    std::size_t who = kNobody;
  };
  // A sentence of the opening with figures, which is read before them and again for them.
  struct Opening {
    Words place;
    std::vector<Spot> spots;
  };

  void read_opening(const View& view, Sentences& sentences);
  void note_headline(unsigned& rank);
  void note_lead(const Sentence& sentence);
  void add_topic(const Sentence& sentence);
  void remember_topics(const View& view);
  void remember(Key word, std::size_t who);
  void find_topics(const Sentence& sentence);
  void read(const Sentence& sentence);
  void read_anew(const Sentence& sentence);
  TokenIndex begin_of(const Sentence& sentence) const;
  std::size_t first_free(const Sentence& sentence) const;
  std::size_t settle(const View& view, const Entity& entity);
  std::size_t meet(const View& view, const Entity& entity);
  std::size_t find_again(Key head) const;
  // One name has all the stems of the other; most have none, so this is asked first.
  static bool may_be_same(const Known& a, const Known& b) {
    const std::uint64_t both = a.letters & b.letters;
    return both == a.letters || both == b.letters;
  }
  static bool is_same(const Known& a, const Known& b);
  static bool is_first_name(const Known& less, const Known& full);

  void look_at_sentence(const Figure& figure, const Clause& clause);
  void look_at_order(const Figure& figure);
  void look_at_sentence_before();
  void look_at_event(const Clause& clause);
  std::size_t who_is(const Words& event);
  void look_at_known(const Known& known, unsigned owners, Signs& signs) const;
  // Of one who is asked about from now on.
  Signs& signs_of(std::size_t who) {
    if (who >= of_opening_ && signs_[who].none()) asked_.push_back(who);
    return signs_[who];
  }
  static std::string_view measure_of(const Figure& figure, const Clause& clause);
  bool may_be_subject(const Known& known) const;
  std::size_t choose(Kind kind);

  // A word by which one that the headline names is told again.
  struct Topic {
    Key word = 0;
    std::size_t who = kNobody;
  };
  // Tells most words apart; the first two are often ال.
  static std::uint64_t third_letter(Key word) {
    return std::uint64_t{1} << (static_cast<std::uint64_t>(word) >> 16 & 63U);
  }

  const std::vector<View>& views_;
  const SubjectModel& model_ = SubjectModel::embedded();
  std::vector<Topic> topics_;
  std::uint64_t topic_letters_ = 0;  // the third of their words
  std::vector<Known> known_;
  std::vector<Opening> opening_;    // in order
  std::size_t of_opening_ = 0;      // the first so many of known_ are those of headline and lead
  std::vector<std::size_t> asked_;  // who may be the subject of the figure asked about
  std::vector<Signs> signs_;        // of each known, for the figure asked about
  std::vector<int> sums_;           // of the candidates, likewise
  std::vector<Spot> spots_;         // of the sentence read last
  std::vector<Entity> entities_;    // of the sentence read last, by themselves
  std::vector<Entity> phrases_;     // of the figure asked about, that name nobody
  std::vector<Spot> before_;        // of the one before it
  Words sentence_;                  // the one read last
  TokenIndex begin_of_text_ = 0;    // behind its dateline
  std::string_view measure_;        // of the figure asked about
  Words event_;                     // of the figure before
  std::size_t event_who_ = kNobody;
  unsigned met_ = 0;
  unsigned most_times_ = 0;              // that somebody is named
  std::size_t first_of_lead_ = kNobody;  // that no preposition binds
  std::size_t first_free_ = kNobody;     // the first of it that stands free
  std::size_t first_before_ = kNobody;   // likewise of the one before it
};

}  // namespace factcheck::clause
