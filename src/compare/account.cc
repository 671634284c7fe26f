// In: the claims of an article, or two articles. Out: what comparing needs of them, worked out once.
#include "compare/account.h"

#include <algorithm>
#include <cstdlib>

#include "evidence/values.h"
#include "factcheck/story.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kMostWordsOfLine = 12;

int days_between(const std::optional<Date>& a, const std::optional<Date>& b) {
  return a && b && a->full() && b->full() ? std::abs(day_number(*a) - day_number(*b)) : 0;
}

}  // namespace

bool says_little(std::string_view measure) {
  return measure.empty() || measure.starts_with("stem:") || measure == "people" || measure == "cases";
}

std::size_t in_both(const std::vector<FigureEntry>& a, const std::vector<FigureEntry>& b) {
  std::size_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const auto order = x->key() <=> y->key();
    both += order == 0;
    if (order <= 0) ++x;
    if (order >= 0) ++y;
  }
  return both;
}

Account::Account(std::vector<Claim> claims, const lexicon::Lexicon& lexicon) {
  const std::vector<ClaimRef> compared = story::compared(claims);
  statements_.reserve(compared.size());
  for (const ClaimRef c : compared)
    statements_.emplace_back(std::move(claims[static_cast<std::size_t>(c - claims.data())]), lexicon);
  day_ = parse_date(article().published);
  rank();
}

void Account::rank() {
  for (const Statement& s : statements_) {
    // A bare number is of anything; where an article is one line, the line says of what.
    if (s.kind == Kind::count && s.measure.empty() && !is_line()) continue;
    for (const Subject& subject : s.subjects()) ranked_.push_back({subject, &s});
  }
  std::ranges::stable_sort(ranked_, {}, &Ranked::subject);
}

const evidence::ArticleItem& Account::items(lexicon::WordCache& words) const {
  return items_.get([&] {
    std::vector<const Claim*> claims;
    claims.reserve(statements_.size());
    for (const Statement& s : statements_) claims.push_back(&s);
    return evidence::item(article(), claims, words);
  });
}

bool Account::is_line() const { return article().signature.size() <= kMostWordsOfLine; }

Pair::Pair(const Account& first, const Account& second, double how_alike)
    : a(first), b(second), likeness(how_alike), days_apart(days_between(first.day(), second.day())) {}

bool Pair::are_other_instances() const {
  return other_instances_.get([&] { return story::is_other_instance(a.article(), b.article()); });
}

bool Pair::give_same_figures() const {
  return same_figures_.get([&] {
    const std::size_t fewer = std::min(a.article().figures.size(), b.article().figures.size());
    if (fewer == 0) return are_lines() || likeness >= story::kVeryAlike;
    return in_both(a.article().figures, b.article().figures) == fewer;
  });
}

}  // namespace factcheck::compare
