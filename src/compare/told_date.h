// What a date says by its words.
#pragma once

#include "compare/between.h"
#include "factcheck/claim.h"
#include "factcheck/view.h"

namespace factcheck::compare {

// As it is told, in its own calendar.
inline const Date& as_told(const Claim& date) {
  return date.value.hijri.empty() ? date.value.dates.from : date.value.hijri.from;
}

// Does it name a month, a weekday?
inline bool names(const Claim& date, lexicon::Class of, lexicon::WordCache& cache) {
  const Words told(date.text, cache);
  const lexicon::View& view = told.view();
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (view.find(i, of) != nullptr) return true;
  return false;
}

}  // namespace factcheck::compare
