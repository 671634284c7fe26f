// In: the claims of two articles. Out: what is a part of a number in one and added to it in the other: «15 قتيلا بينهم
// 3 أطفال» and «15 قتيلا و3 أطفال».
#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// Two figures of an article right behind each other: «15 قتيلا بينهم 3 أطفال», «15 قتيلا و3 أطفال».
struct Neighbours {
  const Statement* first = nullptr;
  const Statement* second = nullptr;
};

std::vector<Neighbours> neighbours(const Account& account) {
  std::vector<Neighbours> all;
  const Statement* before = nullptr;
  for (const Statement& s : account.statements()) {
    if (!is_count(s) || s.measure.empty()) {
      before = nullptr;
      continue;
    }
    if (before != nullptr && before->field == s.field && s.span.begin >= before->span.end &&
        s.span.begin - before->span.end <= kRightBehind)
      all.push_back({before, &s});
    before = &s;
  }
  return all;
}

bool is_part(const Neighbours& n) { return n.second->role == "part" && n.first->role != "part"; }

bool is_addition(const Neighbours& n) {
  constexpr std::uint32_t kRoomForAnd = 4;  // « و»
  return n.second->role != "part" && n.second->span.begin - n.first->span.end <= kRoomForAnd;
}

bool are_alike(const Claim& a, const Claim& b) { return a.measure == b.measure && a.value == b.value; }

}  // namespace

void parts_or_additions(const Pair& pair, std::vector<Contradiction>& found) {
  if (!Comparable::same_story(pair)) return;
  for (const Neighbours& a : neighbours(pair.a))
    for (const Neighbours& b : neighbours(pair.b)) {
      if (!are_alike(*a.first, *b.first) || !are_alike(*a.second, *b.second)) continue;
      if ((is_part(a) && is_addition(b)) || (is_part(b) && is_addition(a)))
        found.push_back({a.second, b.second, Rule::part_or_addition, Severity::warning, {{"why.among-or-beside"}}});
    }
}

}  // namespace factcheck::compare
