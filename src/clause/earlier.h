// What an earlier figure of its article is of, for one that takes that up.
#pragma once

#include <span>

#include "clause/naming.h"

namespace factcheck::clause {

// `told` are the clauses of the figures before it.
class Earlier {
 public:
  Earlier(const Figure& figure, std::span<const Clause> told)
      : figure_(figure), s_(figure.sentence), view_(figure.view()), m_(figure.mention), told_(told) {}

  // The figure right before it; null where there is none.
  const Clause* last() const { return told_.empty() ? nullptr : &told_.back(); }
  // «25 مليون دينار (37 مليون دولار)»; «مقابل 775 مليونا»: the last figure of its kind.
  const Clause* restated() const;
  // «بلغ الإنتاج 5 أطنان بزيادة نسبتها 24 %»; «ارتفعت النسبة إلى 9 %»: of what the figure before is of.
  const Clause* risen_since() const;
  // «60 % من الناتج، يليه قطاع السياحة بنسبة 9 %، ثم الزراعة 5 %»: shares of one whole.
  const Clause* of_one_whole() const;
  // «نسخة خاصة مقابل 2 دولار»: not set against another sum, but paid.
  bool is_paid() const;
  // «وصل 9 مسافرين، اثنان منهم مصابان»: the noun counted last; kNoToken where the figure is of none before it.
  TokenIndex pronoun_of() const;
  // «(97) سبعة وتسعين موقوفا»: the noun of the same number in words; kNoToken where none stands behind it.
  TokenIndex spelt_out() const;

 private:
  const Clause* last_of(bool same_kind) const;
  bool is_of_paragraph(const Mention& other) const;
  bool is_part(TokenIndex i) const;
  bool is_conversion() const;
  bool is_compared() const;
  bool is_of_whole(std::size_t k) const;

  const Figure& figure_;
  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  std::span<const Clause> told_;
};

}  // namespace factcheck::clause
