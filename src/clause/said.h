// The times of a passage as they are found, each with how it stands to its sentence: a beginning, compared, aside.
#pragma once

#include <optional>
#include <vector>

#include "clause/own_day.h"
#include "factcheck/clause.h"

namespace factcheck::clause {

struct When {
  TokenIndex first = 0;  // tokens, half-open
  TokenIndex last = 0;
  Period period;
  bool since = false;     // a beginning: منذ 2012
  bool compared = false;  // behind مقارنة and the like: of what something is set against
  bool within = false;    // خلال أسبوعين: those before the article, unless of what is to come
  bool aside = false;     // in a clause that tells of another time than its sentence: بعدما

  bool coarse() const { return period.dates.from.day == 0; }  // of a month or longer
  Date from() const { return period.dates.from; }
};

// A passage's times, in order, and the tokens at which a comparison begins.
struct Said {
  std::vector<When> whens;
  std::vector<TokenIndex> bases;
};

// The row of a word of periods.tsv, and how many tokens it has; null where it is none.
inline const lexicon::PeriodWord* period_word(const View& view, TokenIndex i, TokenIndex* words = nullptr) {
  const auto s = view.find(i, lexicon::Class::period);
  if (!s) return nullptr;
  if (words != nullptr) *words = s->words;
  return &view.lexicon().period[s->row];
}
bool is_role(const View& view, TokenIndex i, lexicon::PeriodWord::Role role);

// Gathers what a reader of a passage finds, in order.
class Gathering {
 public:
  Gathering(const View& view, const std::optional<OwnDay>& own) : view_(view), own_(own) {}

  // A time at tokens [first, last); one of no possible year is left out.
  void add(TokenIndex first, TokenIndex last, DateRange dates, Period::Basis basis, bool compared = false);
  // What is compared stands behind token i.
  void add_base(TokenIndex i) { said_.bases.push_back(i); }
  std::vector<When>& whens() { return said_.whens; }
  Said take() { return std::move(said_); }

  // The last time for which `holds` is true, of so many as are looked at.
  template <class Holds>
  const When* last_that(Holds holds) const {
    constexpr int kMost = 48;
    int n = 0;
    for (auto w = said_.whens.rbegin(); w != said_.whens.rend() && n < kMost; ++w, ++n)
      if (holds(*w)) return &*w;
    return nullptr;
  }

  // The month, year or the like told last.
  const When* last_coarse() const;

 private:
  bool is_parted(TokenIndex first, TokenIndex last) const;
  bool is_behind_change(TokenIndex first) const;
  bool is_aside(TokenIndex first) const;
  bool goes_on_to(TokenIndex first, const DateRange& dates) const;

  const View& view_;
  const std::optional<OwnDay>& own_;
  Said said_;
};

}  // namespace factcheck::clause
