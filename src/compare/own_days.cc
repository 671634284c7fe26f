// In: the claims of one article. Out: an article that calls two days its own: «أمس الجمعة» in its first paragraph and
// «أمس الخميس» further down, each of which is right in a paper of another day; or one month now its own and now the
// one before or after: «8 يونيو الماضي» and «13 يونيو الحالي».
//
// On which day it was printed need not be known: the words are held to each other.
#include <map>
#include <utility>

#include "compare/between.h"
#include "compare/passes.h"
#include "compare/told_date.h"

namespace factcheck::compare {
namespace {

using Role = lexicon::Calendar::Role;

// So many days lie between the day of writing and the one that a claim names beside its weekday; none where it names it
// otherwise.
std::optional<int> days_from_own(std::string_view words, lexicon::WordCache& cache) {
  const Words told(words, cache);
  const lexicon::View& view = told.view();
  const auto* day = view.find(0, lexicon::Class::calendar);
  if (day == nullptr) return std::nullopt;
  const lexicon::Calendar& word = view.lexicon().calendar[day->row];
  if (word.role != Role::day && word.role != Role::near_day) return std::nullopt;
  for (lexicon::TokenIndex i = day->words; i < view.size(); ++i)
    if (view.find(i, lexicon::Class::weekday) != nullptr) return word.value;
  return std::nullopt;
}

bool is_relative_day(const Statement& s) {
  return s.kind == Kind::date && s.rule == "relative-date" && s.value.dates.from.full() && !s.furniture;
}

// The claims of each day that the article takes for its own.
using ByOwnDay = std::map<std::int32_t, std::vector<ClaimRef>>;

ByOwnDay by_own_day(const Account& account, lexicon::WordCache& cache) {
  ByOwnDay days;
  for (const Statement& s : account.statements())
    if (is_relative_day(s))
      if (const auto from_own = days_from_own(s.text, cache))
        days[day_number(s.value.dates.from) - *from_own].push_back(&s);
  return days;
}

// How a day stands to the month of writing: «13 يونيو الحالي» 0, «8 يونيو الماضي» -1; none where it is not said.
std::optional<int> months_from_own(const Statement& s, lexicon::WordCache& cache) {
  if (s.kind != Kind::date || s.furniture || !as_told(s).full()) return std::nullopt;
  const Words told(s.text, cache);
  const lexicon::View& view = told.view();
  bool names_month = false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    names_month = names_month || view.find(i, lexicon::Class::month) != nullptr;
    const auto* relation = view.find(i, lexicon::Class::relation);
    if (names_month && relation != nullptr) return view.lexicon().relation[relation->row].shift;
  }
  return std::nullopt;
}

// By the month as it is told, in its own calendar.
std::pair<bool, int> month_of(const Statement& s) { return {!s.value.hijri.empty(), as_told(s).month}; }

void own_months(const Account& account, lexicon::WordCache& cache, std::vector<Finding>& findings) {
  std::map<std::pair<bool, int>, const Statement*> own;
  for (const Statement& s : account.statements())
    if (months_from_own(s, cache) == 0) own.try_emplace(month_of(s), &s);
  if (own.empty()) return;
  for (const Statement& s : account.statements()) {
    const auto from_own = months_from_own(s, cache);
    if (!from_own || *from_own == 0) continue;
    const auto it = own.find(month_of(s));
    if (it == own.end()) continue;
    findings.push_back(finding(Rule::own_day_conflict, Severity::warning,
                               {{"why.own-months", {it->second->text, s.text}}},
                               {Side{it->second->value, {}, {it->second}}, Side{s.value, {}, {&s}}}));
    return;
  }
}

Side side(std::int32_t own_day, const std::vector<ClaimRef>& claims) {
  Value value = claims.front()->value;
  value.dates = {from_day_number(own_day), from_day_number(own_day)};
  return {value, {}, claims};
}

}  // namespace

void own_days(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  constexpr int kWeek = 7;
  own_months(account, comparable.words(), findings);
  const ByOwnDay days = by_own_day(account, comparable.words());
  if (days.size() < 2) return;
  // A weekday alone says no week.
  if (std::prev(days.end())->first - days.begin()->first >= kWeek) return;
  std::vector<Side> sides;
  for (auto day = days.rbegin(); day != days.rend(); ++day) sides.push_back(side(day->first, day->second));
  Phrase why{"why.own-days",
             {sides[0].claims.front()->text, of_day(sides[0].value.dates.from), sides[1].claims.front()->text,
              of_day(sides[1].value.dates.from)}};
  findings.push_back(finding(Rule::own_day_conflict, Severity::warning, {std::move(why)}, std::move(sides)));
}

}  // namespace factcheck::compare
