// In: the claims of one article. Out: shares of one whole that are more than all of it: «88 % … و40 %».
//
// Shares of one whole are rarely said to be such. They are taken for it where one is set against the other and is said
// to be for another thing: «88 % مقابل 40 % للسياحة الوافدة», not «88 % مقابل 40 % في العام الماضي».
#include <algorithm>

#include "compare/between.h"
#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kRoom = 60;  // bytes between a share and the next

bool is_share(const Statement& s) {
  const Quantity& q = s.value.quantity;
  return s.kind == Kind::percent && s.unit == "percent" && s.value.form == Value::Form::number && !s.furniture &&
         (q.precision == Precision::exact || q.precision == Precision::about);
}

bool are_set_against(const Statement& a, const Statement& b, lexicon::WordCache& cache) {
  const std::string_view words = between(a, b);
  if (words.empty() || words.size() > kRoom) return false;
  const Words told(words, cache);
  const lexicon::View& view = told.view();
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i)
    if (const auto* word = view.find(i, lexicon::Class::governor);
        word != nullptr && view.lexicon().governor[word->row].sort == lexicon::Governor::Sort::compared)
      return i + word->words == view.size();
  return false;
}

// «للسياحة»
bool is_for_something(const Statement& s, lexicon::WordCache& cache) {
  const Words behind(std::string_view(s.quote.text).substr(s.span.end - s.quote.start), cache);
  const lexicon::View& view = behind.view();
  return view.is_word(0) && view.grammar(0).preposition && view.grammar(0).article;
}

}  // namespace

void shares(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  const Refs all = numbers_of(account.statements());
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const Statement& a = *all[i];
    const Statement& b = *all[i + 1];
    if (!is_share(a) || !is_share(b) || a.part == Part::change || b.part == Part::change ||
        !are_set_against(a, b, comparable.words()) || !is_for_something(b, comparable.words()))
      continue;
    constexpr std::int64_t kWhole = 101;  // where both are rounded
    const auto sum = sum_of({&a, &b});
    if (!sum || !(Decimal(kWhole) < sum->quantity.said())) continue;
    findings.push_back(finding(Rule::shares_exceed_whole, Severity::note, {{"why.shares", {*sum}}},
                               {Side{a.value, a.unit, {&a}}, Side{b.value, b.unit, {&b}}}));
  }
}

}  // namespace factcheck::compare
