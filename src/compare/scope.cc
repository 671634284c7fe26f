// In: the claims of two articles. Out: a number that one article gives for a town, where the other gives it for more,
// and a smaller one for the town.
#include <algorithm>
#include <span>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// What an article gives of one subject, in order of place.
using OfSubject = std::span<const Ranked>;

OfSubject of_subject(const std::vector<Ranked>& all, const Subject& subject) {
  return {std::ranges::lower_bound(all, subject, {}, &Ranked::subject),
          std::ranges::upper_bound(all, subject, {}, &Ranked::subject)};
}

void find(const Statement& told, OfSubject these, OfSubject those, std::vector<Contradiction>& found) {
  const auto of_town = [&](const Claim& c) { return c.scope.place == told.scope.place; };
  const auto whole = std::ranges::find_if(those, [&](const Ranked& o) {
    return o.statement->value == told.value && o.statement->scope.place != told.scope.place;
  });
  const auto part = std::ranges::find_if(those, [&](const Ranked& o) {
    return of_town(*o.statement) && o.statement->role == "part" &&
           o.statement->value.quantity.said() < told.value.quantity.said();
  });
  if (whole == those.end() || part == those.end()) return;
  if (std::ranges::any_of(these, [&](const Ranked& o) {
        return of_town(*o.statement) && o.statement->value == part->statement->value;
      }))
    return;
  found.push_back({&told, part->statement, Rule::scope_conflict, Severity::error, {{"why.scope"}}});
}

void find(const Account& one, const Account& other, std::vector<Contradiction>& found) {
  for (const Ranked& r : one.ranked()) {
    const Statement& told = *r.statement;
    if (told.kind == Kind::count && told.names_town() && told.is_fate())
      find(told, of_subject(one.ranked(), r.subject), of_subject(other.ranked(), r.subject), found);
  }
}

}  // namespace

void wrong_scope(const Pair& pair, std::vector<Contradiction>& found) {
  if (!Comparable::same_story(pair)) return;
  find(pair.a, pair.b, found);
  find(pair.b, pair.a, found);
}

}  // namespace factcheck::compare
