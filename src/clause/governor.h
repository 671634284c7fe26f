// What a word is to a figure, as data/ar/governors.tsv and the tables of dates say.
#pragma once

#include "clause/sentence.h"

namespace factcheck::clause {

using lexicon::Governor;

// The row of the table that the phrase at token i has, of this sort where one is given; null where it has none.
const Governor* governor_at(const View& view, TokenIndex i);
std::uint32_t known_sorts_at(const View& view, TokenIndex i);
// Of all its rows, a bit for each sort. Most words have none.
inline std::uint32_t sorts_at(const View& view, TokenIndex i) {
  return view.may_be(i, lexicon::class_bit(lexicon::Class::governor)) ? known_sorts_at(view, i) : 0;
}
constexpr std::uint32_t bit(Governor::Sort sort) { return std::uint32_t{1} << static_cast<unsigned>(sort); }
inline bool is_governor(const View& view, TokenIndex i, Governor::Sort sort) {
  return (sorts_at(view, i) & bit(sort)) != 0;
}

// The noun that names a measure; empty where no row has it.
std::string_view name_of(const View& view, std::string_view measure);

// The first token of a figure without the qualifier, which may hold a noun of its own: «تتجاوز قيمتها 15 مليارا».
TokenIndex start_of_figure(const View& view, const Mention& mention);

// A noun or verb of rise and fall: ارتفاع, هبط.
bool qualifies_change(const View& view, TokenIndex i);  // of changes.tsv
inline bool is_change(const View& view, TokenIndex i, std::uint32_t sorts) {
  return (sorts & bit(Governor::Sort::change)) != 0 ||
         (view.may_be(i, lexicon::class_bit(lexicon::Class::qualifier)) && qualifies_change(view, i));
}
inline bool is_change(const View& view, TokenIndex i) { return is_change(view, i, sorts_at(view, i)); }
// A noun that says nothing itself: نسبة, عدد.
constexpr std::uint32_t kGeneral =
    bit(Governor::Sort::general) | bit(Governor::Sort::tally) | bit(Governor::Sort::span);
inline bool is_general(const View& view, TokenIndex i) { return (sorts_at(view, i) & kGeneral) != 0; }
// «نقطة»: of an index, which has a level and rises by them, or of a match.
bool is_of_points(const View& view, TokenIndex i);
// «من أصل»: what stands behind it is the whole of which a figure is a part.
bool leads_to_whole(const View& view, TokenIndex i);
// A word that says when: a month, a weekday, اليوم, الربع.
bool is_time_word(const View& view, TokenIndex i);

}  // namespace factcheck::clause
