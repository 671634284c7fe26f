// In: the claims of one article. Out: a part larger than its whole: «15 قتيلا بينهم 18 طفلا», «197 من أصل 196».
#include "compare/between.h"
#include "compare/counts.h"
#include "compare/passes.h"
#include "factcheck/text.h"

namespace factcheck::compare {
namespace {

// «، من بينهم»: two words at the most, and no mark between them.
bool is_right_behind(const Statement& first, const Statement& second) {
  if (second.span.begin < first.span.end || second.span.begin - first.span.end > kRightBehind) return false;
  const Passage gap = text::make_passage(Field::text, between(first, second), {});
  constexpr int kMostWords = 2;
  int words = 0;
  for (const Token& t : gap.tokens) {
    if (t.kind == Token::Kind::word) ++words;
    if (t.kind != Token::Kind::word && words > 0) return false;
  }
  return words <= kMostWords;
}

// Is what is counted as the part of the sort that the whole is of?
bool is_within(const Statement& part, const Statement& whole, const Comparable& comparable) {
  if (part.measure.empty() || whole.measure.empty()) return false;
  // «أصيب 12 شخصا بينهم 3 أطفال»: whom it befell are people of any sort.
  if (whole.is_fate() && comparable.counts_people(part)) return true;
  return comparable.is_sort_of(part.what(), whole.measure);
}

// «15 قتيلا بينهم 18 طفلا», «197 من أصل 196».
void check(const Statement& first, const Statement& second, const Comparable& comparable,
           std::vector<Finding>& findings) {
  if (!is_count(first) || !is_count(second) || !in_one_sentence(first, second)) return;
  if (!is_right_behind(first, second)) return;
  const bool part_behind =
      second.role == "part" && second.part != Part::total && first.role != "part" && first.role != "whole";
  const bool whole_behind = second.role == "whole" && first.role != "whole";
  if (part_behind == whole_behind || !is_within(part_behind ? second : first, part_behind ? first : second, comparable))
    return;
  const Statement& part = part_behind ? second : first;
  const Statement& whole = part_behind ? first : second;
  if (!whole.value.quantity.high || !part.value.quantity.low) return;
  if (!(*whole.value.quantity.high < *part.value.quantity.low)) return;
  if (whole.value.quantity.precision != Precision::exact) return;
  findings.push_back(finding(Rule::part_exceeds_whole, Severity::error, {{"why.part-larger"}},
                             {Side{part.value, part.unit, {&part}}, Side{whole.value, whole.unit, {&whole}}}));
}

}  // namespace

void parts_of_wholes(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) check(*all[i], *all[i + 1], comparable, findings);
}

}  // namespace factcheck::compare
