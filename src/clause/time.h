// When a figure holds.
#pragma once

#include <optional>
#include <vector>

#include "clause/figure.h"
#include "clause/when.h"

namespace factcheck::clause {

// What an article's sentences say of when; made once an article.
class Times {
 public:
  Times(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
        Sentences& sentences);
  Times(const Times&) = delete;
  Times& operator=(const Times&) = delete;
  Period of(const Figure& figure, const Clause& clause) const;

 private:
  struct Bounds {
    TokenIndex begin = 0;
    TokenIndex end = 0;
    bool compared = false;
  };
  Bounds bounds(const Figure& figure) const;
  const Said& said(Field field) const;
  const When* in_sentence(const Figure& figure) const;
  const When* before_sentence(const Figure& figure) const;
  const When* last_day(const Figure& figure) const;
  template <class Holds>
  const When* of_lead(const std::vector<View>& views, Holds holds) const;
  bool holds_beyond_clause(const When& w, const Figure& figure) const;
  bool carries(const When& w) const;
  bool carries(const When& w, const Figure& figure) const;
  Period to_come(const Figure& figure) const;
  Period by_article(const Figure& figure, Part part) const;
  bool is_past(const When& w) const;

  std::optional<OwnDay> own_;
  std::vector<std::pair<Field, Said>> said_;  // of each passage
  const When* day_of_lead_ = nullptr;         // the day that headline and lead tell of
  const When* reported_ = nullptr;            // without one, the months or the year of which they tell figures
  bool reports_ = false;                      // they tell of months or a year, and of no day
  bool news_ = true;                          // the article opens as news do, or tells its day
};

}  // namespace factcheck::clause
