// In: the claims of two articles. Out: contradictions in clauses that are the same but for one figure: dates and
// ordinals, which no table names, and in articles of one line figures of any sort.
#include <algorithm>

#include "compare/apart.h"
#include "compare/passes.h"
#include "factcheck/text.h"
#include "factcheck/view.h"

namespace factcheck::compare {
namespace {

constexpr int kLeastWords = 4;
constexpr double kLeastShare = 0.6;    // of the longer clause
constexpr double kShareOfOther = 0.8;  // where the words right behind the two figures are other ones
constexpr int kWordsOfLine = 2;
constexpr double kShareOfLine = 0.6;

bool is_told_by_name(const Claim& c) {
  return c.kind == Kind::date || c.kind == Kind::date_range || c.kind == Kind::ordinal;
}

// A year alone is more often of what is compared, or of when something began, than of what happened.
bool is_year(const Claim& c) { return c.value.form == Value::Form::date && c.value.dates.from.month == 0; }

class EqualWords {
 public:
  EqualWords(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found)
      : pair_(pair), comparable_(comparable), found_(found) {}

  void compare() {
    const bool lines = pair_.are_lines();
    if (pair_.likeness < story::kVeryAlike && !lines) return;
    const bool same_figures = pair_.give_same_figures();
    if (!lines && !same_figures) return;
    for (const Statement& a : pair_.a.statements())
      for (const Statement& b : pair_.b.statements())
        if (is_told_by_name(a) ? same_figures && a.kind == b.kind : lines && may_be_set_against(a, b))
          compare(a, b, lines);
  }

 private:
  // In two lines that say the same, a number of jobs may stand for a sum: figures of other sorts are compared as well.
  static bool may_be_set_against(const Claim& a, const Claim& b) {
    if (is_told_by_name(b)) return false;
    return a.kind != b.kind && a.value.form == Value::Form::number && b.value.form == Value::Form::number;
  }

  void compare(const Statement& a, const Statement& b, bool lines) {
    if (!lines && (is_year(a) || is_year(b))) return;
    if (a.furniture || b.furniture || !a.is_written() || !b.is_written() || !are_apart(a, b)) return;
    if (gives(pair_.a, b) || gives(pair_.b, a) || tells_time(a) || tells_time(b)) return;
    const story::Overlap o = comparable_.overlap(a, b);
    const bool same = lines
                          ? o.words >= kWordsOfLine && o.share >= kShareOfLine
                          : o.words >= kLeastWords &&
                                o.share_of_longer >= (comparable_.go_on_otherwise(a, b) ? kShareOfOther : kLeastShare);
    if (!same) return;
    // Of two sorts the finding is called after the one that stands first, whichever article came first.
    found_.push_back({&a,
                      &b,
                      rule_of(std::min(a.kind, b.kind)),
                      lines ? Severity::error : grade_between_same_words(a.kind),
                      {{"why.equal-words"}}});
  }

  // «لليوم الخامس», «الدقيقة الرابعة»: it moves on from one article to the next.
  bool tells_time(const Claim& c) const {
    if (c.kind != Kind::ordinal) return false;
    const lexicon::ReadWords before(std::string_view(c.quote.text).substr(0, c.span.begin - c.quote.start),
                                    comparable_.words());
    const lexicon::View& view = before.view();
    if (view.size() == 0) return false;
    const lexicon::TokenIndex last = view.size() - 1;
    return view.find(last, lexicon::Class::unit) || view.find(last, lexicon::Class::calendar);
  }

  static bool gives(const Account& account, const Statement& c) {
    return std::ranges::any_of(account.statements(), [&](const Statement& s) {
      return s.kind == c.kind && s.base_unit() == c.base_unit() && !are_apart(s, c);
    });
  }

  const Pair& pair_;
  const Comparable& comparable_;
  std::vector<Contradiction>& found_;
};

}  // namespace

void in_equal_words(const Pair& pair, const Comparable& comparable, std::vector<Contradiction>& found) {
  EqualWords(pair, comparable, found).compare();
}

}  // namespace factcheck::compare
