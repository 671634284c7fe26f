// The words that name what happens, in a sentence: «حريق في شقة», «إحباط تهريب», «مهرجان أبها للتسوق».
#pragma once

#include <array>
#include <vector>

#include "clause/sentence.h"

namespace factcheck::clause {

struct Happening {
  // Those of data/ar/happenings.tsv that name something, and two more.
  enum class Sort : std::uint8_t {
    occasion,
    gathering,
    strike,
    lasting,
    act,
    work,
    toll,
    vague,
    series,  // of data/ar/event_kinds.tsv only: دورة, نسخة
    deed,    // any other verbal noun
  };
  TokenIndex first = 0;
  TokenIndex head = 0;  // past the words that only open it: «فعاليات مهرجان …»
  TokenIndex last = 0;
  Sort sort = Sort::occasion;
  Key stem = 0;                      // of the first word
  std::array<Key, 3> complements{};  // stems of the first words behind the head; 0 where there are fewer
  bool definite = false;
  bool owned = false;  // «اجتماعهم»
  bool inner = false;  // stands in the name of the one before it

  bool bare() const { return last == head + 1 && first == head; }
};

// In their order, instead of what is there.
void find_happenings(const Sentence& sentence, std::vector<Happening>& all);

// Without what is glued to its front: «لحريق» is «حريق».
Key stem_of_head(const View& view, TokenIndex i);

// «محكمة استئناف», «صناعة إعادة التدوير»: which court, and not what happens.
bool is_second_term(const Sentence& s, TokenIndex i);
// «خطة لإنشاء محطة»: what is to be done.
bool is_purpose(const Sentence& s, TokenIndex i);

// The row of data/ar/happenings.tsv that the word at token i has, maybe with its owner; null where it has none.
const lexicon::Happening* happening_row(const View& view, TokenIndex i, TokenIndex* words = nullptr);

}  // namespace factcheck::clause
