// In: a time where a passage tells it. Out: the same, with how it stands to its sentence; see said.h.
#include "clause/said.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {

using lexicon::Class;
using lexicon::PeriodWord;
using Basis = Period::Basis;

namespace {

constexpr TokenIndex kReachOfBase = 14;  // tokens from «مقارنة» to the time of what is compared
constexpr Key kTo =
    static_cast<Key>(text::kAlef) | static_cast<Key>(text::kLam) << 8 | static_cast<Key>(text::kYeh) << 16;
constexpr Key kUntil =
    static_cast<Key>(0x2D) | static_cast<Key>(text::kTeh) << 8 | static_cast<Key>(text::kYeh) << 16;  // حتى
constexpr Key kFrom = static_cast<Key>(0x39) | static_cast<Key>(text::kNoon) << 8;                    // عن
constexpr int kEarliest = 1500;
constexpr int kFarthest = 40;  // years ahead; what lies beyond is no year

bool is_beginning(const PeriodWord& word) { return word.role == PeriodWord::Role::since && word.value == 0; }

}  // namespace

bool is_role(const View& view, TokenIndex i, PeriodWord::Role role) {
  const PeriodWord* word = period_word(view, i);
  return word != nullptr && word->role == role;
}

void Gathering::add(TokenIndex first, TokenIndex last, DateRange dates, Basis basis, bool compared) {
  if (dates.from.year < kEarliest || dates.to.year == 0 || (own_ && dates.from.year > own_->day.year + kFarthest))
    return;
  if (!compared && goes_on_to(first, dates)) {
    When& begun = said_.whens.back();
    begun.last = last;
    begun.period.dates.to = dates.to;
    begun.since = false;
    return;
  }
  When w{first, last, {dates, Period::kNoTimes, basis}, false, compared, false, is_aside(first)};
  for (TokenIndex back = 1; back <= 3 && back <= first; ++back)
    if (const PeriodWord* word = period_word(view_, first - back); word != nullptr && is_beginning(*word))
      w.since = true;
  w.compared |= is_behind_change(first);
  if (!said_.bases.empty()) {
    const TokenIndex base = said_.bases.back();
    w.compared |= first - base <= kReachOfBase && !is_parted(base, first);
  }
  said_.whens.push_back(w);
}

// «من مطلع يناير حتى نهاية يونيو», «في رجب وشعبان»: is this the end of the time told right before it?
bool Gathering::goes_on_to(TokenIndex first, const DateRange& dates) const {
  constexpr TokenIndex kFarthest = 4;  // tokens: «وحتى نهاية شهر»
  if (said_.whens.empty()) return false;
  const When& begun = said_.whens.back();
  if (begun.compared || first < begun.last || first - begun.last > kFarthest || dates.to < begun.from()) return false;
  if (first == begun.last) {
    TokenIndex at = first;
    return view_.joined(first, at);
  }
  TokenIndex i = begun.last;
  view_.joined(i, i);
  const Key word = view_[i].key;
  const Key bare = text::letter(word, 0) == text::kWaw ? word >> 8 : word;
  if (bare != kTo && bare != kUntil) return false;
  for (++i; i < first; ++i)
    if (!view_.is_word(i) || !(view_.find(i, Class::calendar) || view_.find(i, Class::unit))) return false;
  return true;
}

bool Gathering::is_parted(TokenIndex first, TokenIndex last) const {
  if (view_.sentence_end(first) <= last) return true;
  for (TokenIndex i = first; i < last; ++i)
    if (view_.is_mark_of(i, U"،,؛") && !view_.glued(i + 1)) return true;
  return false;
}

// «منخفضة 3% عن العام السابق»: behind what changed; not «تقرير عن عام 2014».
bool Gathering::is_behind_change(TokenIndex first) const {
  constexpr TokenIndex kReach = 6;
  TokenIndex at = first;
  for (TokenIndex back = 1; back <= 3 && back <= first; ++back)
    if (view_.is(first - back, kFrom)) at = first - back;
  if (at == first) return false;
  const TokenIndex begin = std::max(view_.sentence_begin(at), at - std::min(at, kReach));
  for (TokenIndex i = at; i > begin; --i) {
    if (view_.find(i - 1, Class::percent)) return true;
    const auto s = view_.find(i - 1, Class::qualifier);
    if (s && view_.lexicon().qualifier[s->row].place == lexicon::Qualifier::Place::change) return true;
  }
  return false;
}

// «… بعدما بلغ أدنى مستوياته يوم الاثنين»
bool Gathering::is_aside(TokenIndex first) const {
  constexpr TokenIndex kReach = 14;
  const TokenIndex begin = std::max(view_.sentence_begin(first), first - std::min(first, kReach));
  for (TokenIndex i = first; i > begin && !view_.is_mark_of(i - 1, U"،,؛"); --i)
    if (is_role(view_, i - 1, PeriodWord::Role::aside)) return true;
  return false;
}

const When* Gathering::last_coarse() const {
  return last_that([](const When& w) { return w.coarse() && !w.compared && !w.since && !w.aside; });
}

}  // namespace factcheck::clause
