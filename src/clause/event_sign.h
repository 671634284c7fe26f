// What speaks for a happening as that which a figure is of, or for none; data/model/event.tsv says how much.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace factcheck::clause {

enum class EventSign : std::uint8_t {
  // Where the article tells it.
  headline,
  lead,
  twice,       // in headline and lead
  told_twice,  // or more often
  told_most,   // nothing is told more often
  recent,      // not far before the figure
  // Where it stands to the figure.
  clause_before,    // in the figure's clause, before it
  clause_behind,    // in the same, behind it
  sentence_behind,  // in the figure's sentence, behind its clause
  elsewhere,        // not in the sentence
  near,             // right before the figure
  far,              // before it, but not near
  ends_at,          // up to the figure, but for a preposition
  during,           // behind a preposition: «خلال مهرجان …»
  // What it is.
  occasion,
  gathering,
  strike,
  lasting,
  act,
  work,
  toll,
  vague,
  series,
  deed,
  definite,
  owned,        // «اجتماعهم»
  bare,         // without a complement
  has_number,   // in its name: «إنقاذ 18 رهينة»
  purpose,      // «لإنشاء محطة»
  inner,        // its name stands in another's
  joined,       // by «و»
  second_term,  // «محكمة استئناف»
  glued,        // to a preposition
  named,        // its name holds a name
  told_of,      // a clause behind it says which: «الهجوم الذي …»
  // It and the figure.
  state_elsewhere,    // a sum, share, length or age, and not in its sentence
  age_toll,           // «وفاة سالم عن 82 عاما»
  past_elsewhere,     // beside another time
  far_elsewhere,      // far down
  act_headline,       // what is done in the headline
  ordinal_elsewhere,  // «الثاني»
  // The figure: these speak for none.
  count,
  money,
  percent,
  measure,
  duration,
  age,
  ordinal,
  score,
  change,  // its parts
  rate,
  rank,
  total,
  part,
  past,  // beside another time than the article's
  in_headline,
  in_lead,
  figures_headline,  // the headline tells figures
  short_article,
  counts_it,  // «3 حوادث»
  misfits,    // of what no event has, as data/owners.tsv says
  none
};
constexpr std::size_t kEventSigns = static_cast<std::size_t>(EventSign::none);
using EventSigns = std::uint64_t;  // a bit each

// As the model names them.
constexpr std::array<std::string_view, kEventSigns> kEventSignNames = {"headline",
                                                                       "lead",
                                                                       "twice",
                                                                       "told-twice",
                                                                       "told-most",
                                                                       "recent",
                                                                       "clause-before",
                                                                       "clause-behind",
                                                                       "sentence-behind",
                                                                       "elsewhere",
                                                                       "near",
                                                                       "far",
                                                                       "ends-at",
                                                                       "during",
                                                                       "occasion",
                                                                       "gathering",
                                                                       "strike",
                                                                       "lasting",
                                                                       "act",
                                                                       "work",
                                                                       "toll",
                                                                       "vague",
                                                                       "series",
                                                                       "deed",
                                                                       "definite",
                                                                       "owned",
                                                                       "bare",
                                                                       "has-number",
                                                                       "purpose",
                                                                       "inner",
                                                                       "joined",
                                                                       "second-term",
                                                                       "glued",
                                                                       "named",
                                                                       "told-of",
                                                                       "state-elsewhere",
                                                                       "age-toll",
                                                                       "past-elsewhere",
                                                                       "far-elsewhere",
                                                                       "act-headline",
                                                                       "ordinal-elsewhere",
                                                                       "count",
                                                                       "money",
                                                                       "percent",
                                                                       "measure",
                                                                       "duration",
                                                                       "age",
                                                                       "ordinal",
                                                                       "score",
                                                                       "change",
                                                                       "rate",
                                                                       "rank",
                                                                       "total",
                                                                       "part",
                                                                       "past",
                                                                       "in-headline",
                                                                       "in-lead",
                                                                       "figures-headline",
                                                                       "short-article",
                                                                       "counts-it",
                                                                       "misfits"};

inline void put(EventSigns& signs, EventSign sign, bool holds = true) {
  signs |= EventSigns{holds} << static_cast<unsigned>(sign);
}
inline bool has(EventSigns signs, EventSign sign) { return (signs >> static_cast<unsigned>(sign) & 1U) != 0; }

}  // namespace factcheck::clause
