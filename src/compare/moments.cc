// In: two articles. Out: two days, or two hours, of one thing.
//
// Whether they are of one thing is weighed (room evidence), as of numbers. Only what cannot be is decided here: what
// the other article gives as well, for then it tells of both.
#include <algorithm>

#include "compare/passes.h"
#include "compare/weighed.h"

namespace factcheck::compare {
namespace {

// Does an article give the day, or the hour?
bool gives(const Account& account, const Statement& moment) {
  return std::ranges::any_of(account.statements(),
                             [&](const Statement& s) { return !evidence::are_other_moments(s, moment); });
}

}  // namespace

void moments(const Pair& pair, const evidence::ArticlePair& both, const Comparable& comparable, const Trace& trace,
             std::vector<Contradiction>& found) {
  if (!Comparable::same_story(pair)) return;
  const evidence::Model& model = evidence::Model::same_moment();
  for (const evidence::Item& x : both.a.moments) {
    const auto& a = static_cast<const Statement&>(*x.claim);
    for (const evidence::Item& y : both.b.moments) {
      const auto& b = static_cast<const Statement&>(*y.claim);
      if (a.kind != b.kind) continue;
      const evidence::Pair read = evidence::Pair::of_moments(x, y, both);
      if (!read.parted) continue;
      if (trace) trace(a, b, waterfall(model.weigh(read), model.judge(read).percent));
      const auto judged = model.judge(read, comparable.least());
      if (!judged || gives(pair.a, b) || gives(pair.b, a)) continue;
      // Few real ones are known, and templates repeat with other matches and banks: no more than a note.
      Contradiction c{&a, &b, rule_of(a.kind), Severity::note, {{"why.apart"}}, judged->percent, model.weigh(read)};
      add_reasons(c);
      found.push_back(std::move(c));
    }
  }
}

}  // namespace factcheck::compare
