// The forms of a noun that follow from its singular and plurals, so that a table holds one row a noun.
#pragma once

#include <string_view>
#include <vector>

#include "factcheck/lexicon.h"

namespace factcheck::lexicon {

struct Inflected {
  std::vector<Key> phrase;
  Form form;
};

// Is one of them a plural in ون that is also one in ين: مندوبون, but not قرون?
bool has_sound_plural(const std::vector<std::string_view>& plurals);
// singular: «مندوب», «مذكرة». with_sound_plural: the noun has such a plural, so that «مندوبين» can be two or many.
std::vector<Inflected> inflect_singular(std::string_view singular, bool with_dual, bool with_sound_plural);
// plural: «دول», «مندوبون» (also مندوبين, and before a noun مندوبو, مندوبي).
std::vector<Inflected> inflect_plural(std::string_view plural);
// An irregular dual given in the nominative: «مبنيان».
std::vector<Inflected> inflect_dual(std::string_view dual);

}  // namespace factcheck::lexicon
