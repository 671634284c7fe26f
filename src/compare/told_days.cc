// In: the claims of two articles of one day. Out: two days of one thing, each told from that day: «مساء أمس» and «مساء
// أمس الأول» in the same words.
//
// On which day an article was written is often known to a day or two only. So what two articles of other days call
// yesterday is not held to each other; nor the «اليوم» of a site to the «أمس» of the paper of the next morning.
#include <algorithm>

#include "compare/passes.h"
#include "compare/told_date.h"

namespace factcheck::compare {
namespace {

constexpr int kLeastWords = 5;
constexpr double kLeastShare = 0.6;  // of the longer clause

bool is_day_before(const Statement& s, const Date& own_day) {
  return s.kind == Kind::date && s.rule == "relative-date" && !s.furniture && s.value.dates.from.full() &&
         s.value.dates.from == s.value.dates.to && s.value.dates.from < own_day;
}

bool tells_of(const Account& account, const Statement& day) {
  return std::ranges::any_of(account.statements(), [&](const Statement& s) {
    return s.value.form == Value::Form::date && s.value.dates == day.value.dates;
  });
}

// Is it one sentence, in which each stands where the other does? Then it does not matter that the article tells of the
// other's day as well, further up or down. A weekday beside «أمس» says which day it is.
bool stand_in_one_place(const Statement& a, const Statement& b, const Comparable& comparable) {
  const auto names_day = [&](const Statement& s) { return names(s, lexicon::Class::weekday, comparable.words()); };
  return !names_day(a) && !names_day(b) && comparable.is_verbatim(a, b);
}

void compare(const Statement& a, const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  if (!is_day_before(a, *pair.a.day())) return;
  const bool named = tells_of(pair.b, a);
  for (const Statement& b : pair.b.statements()) {
    if (!is_day_before(b, *pair.b.day()) || a.value.dates == b.value.dates) continue;
    const story::Overlap o = comparable.overlap(a, b);
    if (o.words < kLeastWords || o.share_of_longer < kLeastShare) continue;
    if ((named || tells_of(pair.a, b)) && !stand_in_one_place(a, b, comparable)) continue;
    found.push_back({&a, &b, Rule::date_conflict, Severity::note, {{"why.told-days"}}});
    return;
  }
}

}  // namespace

void told_days(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  if (!pair.are_dated() || pair.days_apart != 0 || pair.likeness < story::kAlike) return;
  for (const Statement& a : pair.a.statements()) compare(a, pair, comparable, found);
}

}  // namespace factcheck::compare
