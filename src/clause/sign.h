// What speaks for an entity as that which a figure is of, or against it; data/model/subject.tsv says how much.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

namespace factcheck::clause {

enum class Sign : std::uint8_t {
  // Where it stands.
  told,          // in the figure's sentence or the one before
  here,          // before the figure, in its sentence
  nearest,       // likewise, and none of its type is nearer
  nearest_free,  // the last of those that no preposition binds and that say nothing
  first_free,    // the first of those
  clause,        // here, and in its clause
  said_of,       // it is what the figure's clause is said of: «تراجع البلاديوم 2 في المائة»
  genitive,      // what governs the figure is its: «أرباح الشركة»
  beside,        // right before what governs the figure: «الفضة بنسبة …»
  agrees,        // in a clause before, and agrees with the verb that has no subject, or the pronoun: «أرباحها»
  behind,        // behind the figure, in its clause
  counted,       // right there: «26 من موظفي الشركة»
  sentence_before,  // the first of the sentence before that no preposition binds
  // Who it is.
  headline,  // the headline names it
  topic,     // first of all, and it is not told here
  lead,      // the first of the lead that no preposition binds
  most,      // nobody is named more often
  speaks,    // mostly to say something
  name,      // it has a name of its own
  proper,    // likewise, and a word of it is no other's: «شركة أرامكو», not «شركة الاتصالات»
  again,     // told again by its head, and nobody knows of whom: «الشركة»
  one_word,
  phrase,  // no name at all: the noun phrase that the clause is said of
  group,   // people
  event,   // what the figure's event is
  fits,    // has such a quantity, as data/owners.tsv says
  none     // of them
};
constexpr std::size_t kSigns = static_cast<std::size_t>(Sign::none);
using Signs = std::bitset<kSigns>;

// As the model names them.
constexpr std::array<std::string_view, kSigns> kSignNames = {
    "told",   "here",   "nearest", "nearest-free",    "first-free", "clause", "said-of", "genitive", "beside",
    "agrees", "behind", "counted", "sentence-before", "headline",   "topic",  "lead",    "most",     "speaks",
    "name",   "proper", "again",   "one-word",        "phrase",     "group",  "event",   "fits"};

inline void put(Signs& signs, Sign sign, bool holds = true) {
  if (holds) signs.set(static_cast<std::size_t>(sign));
}
inline bool has(const Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }

}  // namespace factcheck::clause
