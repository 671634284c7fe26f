// The entities that a sentence names: who or what its figures may be of.
#pragma once

#include <vector>

#include "clause/sentence.h"
#include "factcheck/clause.h"

namespace factcheck::clause {

struct Entity {
  enum class Sort : std::uint8_t {
    name,    // by a name of its own: شركة الاتصالات, الأردن, محمد علي
    rare,    // one word that news seldom has: a name, if the article has it again
    kind,    // by what it is: شركة أمريكية
    again,   // one that was told: الشركة
    phrase,  // no name at all, but what a clause is said of: العفش الزائد
  };
  Phrase phrase;
  SubjectType type = SubjectType::none;
  Sort sort = Sort::name;
  bool proper = false;   // in part by a word that is a name
  bool guessed = false;  // its type
  bool source = false;   // who says it: أعلنت وزارة الصحة, بحسب رويترز
};

// In their order, instead of what is there; none stands inside another.
void find_entities(const Sentence& sentence, std::vector<Entity>& all);

}  // namespace factcheck::clause
