// When a figure holds.
#pragma once

#include <optional>
#include <vector>

#include "clause/figure.h"
#include "clause/time_model.h"
#include "clause/when.h"

namespace factcheck::clause {

// What an article's sentences say of when; made once an article, and asked about its figures.
class Times {
 public:
  Times(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
        Sentences& sentences);
  Times(const Times&) = delete;
  Times& operator=(const Times&) = delete;
  // All else that the figure is of must be known already.
  Period of(const Figure& figure, const Clause& clause);

  // Among which periods of() chose the time it was asked last, what speaks for each, and what the figure is like.
  struct All {
    std::vector<Period> periods;
    std::vector<TimeModel::Candidate> candidates;  // of each period
  };
  const All& all() const { return all_; }
  TimeSigns traits() const { return traits_; }

 private:
  struct Bounds {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    bool compared = false;
  };
  Bounds bounds(const Figure& figure) const;
  // What a passage says of when, and of each time the days that it lasts and the signs that it has for every figure.
  struct Passage {
    Field field;
    Said said;
    std::vector<TimeModel::Candidate> told;
  };
  const Passage& passage(Field field) const;
  const Said& said(Field field) const { return passage(field).said; }
  bool opens_with_day(const std::vector<View>& views) const;
  bool is_news_of(const When& w) const;
  void note_times();
  void note_most(bool coarse);
  void add_opening(const std::vector<View>& views);
  void add_article();
  void add_sentence(const Figure& figure);
  void add_before(const Figure& figure);
  void add_length(const Figure& figure, Part part);
  bool is_over(const When& w) const;
  DateRange dates_of(const When& w) const;
  void read_told(Passage& passage) const;
  void add_told(const Passage& passage, const When& w, TimeSigns signs);
  void add(const Period& period, TimeSigns signs);
  void add(const Period& period, const TimeModel::Candidate& candidate);
  TimeSigns when(const Days& days) const;
  TimeSigns traits_of(const Figure& figure, const Clause& clause) const;

  const TimeModel& model_ = TimeModel::embedded();
  std::optional<OwnDay> own_;
  std::vector<Passage> passages_;
  TimeSigns of_article_ = 0;  // its traits
  All of_every_figure_;       // those of headline, lead and article
  All all_;                   // and those of the figure asked about
  TimeSigns traits_ = 0;
  std::vector<TimeModel::Sum> sums_;
};

}  // namespace factcheck::clause
