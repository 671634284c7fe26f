// What an article tells, while it is compared; and two articles and two claims of theirs that are set against
// each other.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compare/once.h"
#include "compare/statement.h"
#include "factcheck/claim.h"
#include "factcheck/evidence.h"
#include "factcheck/lexicon.h"

namespace factcheck::compare {

using Statements = std::vector<Statement>;

// What an article gives of a subject.
struct Ranked {
  Subject subject;
  const Statement* statement = nullptr;
};

// The claims of one article that are compared, one at least, with what is worked out of all of them.
class Account {
 public:
  Account(std::vector<Claim> claims, const lexicon::Lexicon& lexicon);

  const Article& article() const { return *statements_.front().article; }
  // Each once, in order of place.
  const Statements& statements() const { return statements_; }
  // Those that are of a subject: by it, then in order of place.
  const std::vector<Ranked>& ranked() const { return ranked_; }
  // Is the article a line or two, such as a headline alone?
  bool is_line() const;
  bool is_dated() const { return !article().published.empty(); }
  const std::optional<Date>& day() const { return day_; }
  // Does its body give the figure of a claim?
  bool gives(const Statement& s) const { return holds(article().figures, s); }
  // What the evidence reads off it. The same with any cache.
  const evidence::ArticleItem& items(lexicon::WordCache& words) const;

 private:
  void rank();

  Statements statements_;
  std::vector<Ranked> ranked_;
  std::optional<Date> day_;
  Once<evidence::ArticleItem> items_;
};

// Two related articles; of what stands in one article, that one beside itself.
class Pair {
 public:
  Pair(const Account& first, const Account& second, double how_alike);

  const Account& a;
  const Account& b;
  const double likeness;  // 0 to 1
  const int days_apart;   // 0 where one of them is not dated

  bool are_dated() const { return a.is_dated() && b.is_dated(); }
  bool are_lines() const { return a.is_line() && b.is_line(); }
  // Two reports of one form, as of the stock exchange on two days?
  bool are_other_instances() const;
  // Do they give the same figures, as far as both give any? Then they are no two reports of one form.
  bool give_same_figures() const;

 private:
  Once<bool> other_instances_;
  Once<bool> same_figures_;
};

// Two claims, the one of the pair's first article and the other of its second.
struct Match {
  Match(const Pair& articles, const Statement& first, const Statement& second)
      : pair(articles), a(first), b(second), values(first, second) {}

  const Pair& pair;
  const Statement& a;
  const Statement& b;
  const Values values;
};

// Says little of what is counted: a bare number, people, cases, a word that no table knows.
bool says_little(std::string_view measure);
// How many figures stand in both lists, in whatever unit.
std::size_t in_both(const std::vector<FigureEntry>& a, const std::vector<FigureEntry>& b);

}  // namespace factcheck::compare
