// In: the first sentence of a text. Out: where its dateline ends; see dateline.h.
//
// A dateline is nothing but names and nouns with dashes between them, up to a colon, a slash or the end of the line.
#include "clause/dateline.h"

namespace factcheck::clause {
namespace {

constexpr TokenIndex kLongest = 16;  // tokens
constexpr std::u32string_view kDashes = U"-–—ـ";
constexpr std::u32string_view kEnds = U":/";

}  // namespace

TokenIndex end_of_dateline(const Sentence& sentence) {
  const View& view = sentence.view();
  const TokenIndex begin = sentence.begin();
  bool dash = false;  // «الأردن: …» alone says of whom the sentence is
  for (TokenIndex i = begin; i - begin <= kLongest; ++i) {
    if (!sentence.has(i)) return dash ? i : begin;
    if (view.is_mark_of(i, kEnds)) return dash ? i + 1 : begin;
    const bool name = sentence.nominal(i) || sentence.is(i, Tag::mark) || sentence.is(i, Tag::particle);
    if (!name || sentence.verbal(i) || sentence.has_preposition(i)) return begin;
    dash = dash || view.is_mark_of(i, kDashes);
  }
  return begin;
}

}  // namespace factcheck::clause
