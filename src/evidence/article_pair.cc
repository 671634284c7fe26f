// In: two articles with their items. Out: what is worked out of both once, and which of their figures go together.
//
// A figure is seldom alone in its article. That the other article gives its very value elsewhere, or has a figure whose
// words are nearer, says more than all words of a pair looked at alone.
#include <algorithm>
#include <cstdlib>

#include "evidence/relation.h"
#include "evidence/values.h"
#include "evidence/words.h"
#include "factcheck/evidence.h"

namespace factcheck::evidence {
namespace {

constexpr int kHundred = 100;
// What the words at a figure's side are worth, beside the telling words of its whole clause. They order figures only:
// how much a word tells is fitted elsewhere.
constexpr int kOfRun = 40;
constexpr int kOfMeasure = 60;
constexpr int kOfQuantity = 40;
constexpr int kOfSubject = 40;

int closeness_of(const Item& a, const Item& b) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  const auto same = [](const auto& one, const auto& other) { return int{!one.empty() && one == other}; };
  return shared_weight(a.clause, b.clause) + kOfRun * same_words(a, b) + kOfMeasure * same(x.measure, y.measure) +
         kOfQuantity * same(x.quantity, y.quantity) + kOfSubject * same(x.subject.id, y.subject.id);
}

}  // namespace

ArticlePair::ArticlePair(const ArticleItem& first, const ArticleItem& second, double how_alike,
                         const lexicon::Lexicon& tables)
    : a(first), b(second), lexicon(tables), likeness(static_cast<int>(how_alike * kHundred)) {
  is_dated = a.day && b.day;
  if (is_dated) days_apart = day_number(*b.day) - day_number(*a.day);
  const auto fewer = static_cast<int>(std::min(a.figures.size(), b.figures.size()));
  figures_in_common = fewer == 0 ? 0 : kHundred * in_common(a.figures, b.figures) / fewer;
}

int ArticlePair::closeness(std::size_t of_a, std::size_t of_b) const {
  if (closeness_.empty()) closeness_.assign(a.items.size() * b.items.size(), kUnknown);
  int& known = closeness_[of_a * b.items.size() + of_b];
  if (known == kUnknown) {
    const Item& x = a.items[of_a];
    const Item& y = b.items[of_b];
    known = may_be_one(x, y) ? closeness_of(x, y) : -1;
  }
  return known;
}

Rivals::Twin ArticlePair::twin(const Item& one, const Item& other, bool is_of_a) const {
  const ArticleItem& others = is_of_a ? b : a;
  const auto own = static_cast<std::size_t>(&one - (is_of_a ? a : b).items.data());
  const auto near = [&](std::size_t k) { return is_of_a ? closeness(own, k) : closeness(k, own); };
  const int of_pair = near(static_cast<std::size_t>(&other - others.items.data()));
  Rivals::Twin best = Rivals::Twin::none;
  for (std::size_t k = 0; k < others.items.size(); ++k) {
    const Item& twin = others.items[k];
    if (&twin == &other || near(k) < 0) continue;
    if (compare_values(one.base.value, twin.base.value).parting != Parting::agree) continue;
    const Rivals::Twin how = near(k) >= of_pair       ? Rivals::Twin::nearer
                             : 2 * near(k) >= of_pair ? Rivals::Twin::near
                                                      : Rivals::Twin::far;
    best = std::max(best, how);
  }
  return best;
}

namespace {

// «أكثر من 5706» and «أكثر من 5760» are both true of 5800. Between the same words the one was written off the other.
bool are_bounds_in_equal_words(const Item& a, const Item& b) {
  constexpr int kSameWords = 6;
  const Quantity& x = a.base.value.quantity;
  const Quantity& y = b.base.value.quantity;
  const bool of_one_side = (x.low && !x.high && y.low && !y.high) || (x.high && !x.low && y.high && !y.low);
  return of_one_side && x.said() != y.said() && same_words(a, b) >= kSameWords;
}

Verdict verdict_on(const Item& a, const Item& b) {
  const Verdict v = compare_claims(*a.claim, a.base.value, *b.claim, b.base.value);
  const bool is_other_bound = v.parting == Parting::agree && are_bounds_in_equal_words(a, b);
  return is_other_bound ? Verdict{Parting::apart, "why.equal-words"} : v;
}

// Do two numbers part however much slack their words leave? «أكثر من 50» and 90 do not.
bool are_parted_by_far(const Item& small, const Item& large) {
  constexpr std::int64_t kFar = 150;  // hundredths: «نحو» leaves 15 on either side
  if (small.open == Item::Open::unknown || large.open == Item::Open::unknown) return false;
  if (small.open != large.open && (small.open == Item::Open::upwards || large.open == Item::Open::downwards))
    return false;
  return kHundred * large.thousandths > kFar * small.thousandths;
}

// What most pairs are told to be without a look at their words. Two exact numbers part where they are not equal, unless
// one is rounded from the other, or is a headline's. Neither goes so far that the larger is more than these hundredths
// of the smaller, and one more than it.
std::optional<bool> are_parted_by_size(const Item& a, const Item& b) {
  constexpr std::int64_t kFarthest = 120;
  constexpr std::int64_t kOne = 1000;  // in thousandths
  if (a.names.unit != b.names.unit || a.thousandths < 0 || b.thousandths < 0) return std::nullopt;
  const Item& small = a.thousandths < b.thousandths ? a : b;
  const Item& large = &small == &a ? b : a;
  const bool are_one_apart = large.thousandths - small.thousandths >= kOne;
  if (are_one_apart && are_parted_by_far(small, large)) return true;
  if (!a.is_exact || !b.is_exact) return std::nullopt;
  if (small.thousandths == large.thousandths) return false;
  const bool stand_for_others = a.is_round || b.is_round || a.headline != b.headline || a.scale != b.scale;
  if (!stand_for_others || (are_one_apart && kHundred * large.thousandths > kFarthest * small.thousandths)) return true;
  return std::nullopt;
}

bool are_parted(const Item& a, const Item& b) {
  const std::optional<bool> by_size = are_parted_by_size(a, b);
  return by_size ? *by_size : verdict_on(a, b).parting != Parting::agree;
}

}  // namespace

bool are_other_moments(const Claim& a, const Claim& b) {
  constexpr int kQuarter = 15;  // minutes
  constexpr int kHour = 60;
  const Value& x = a.value;
  const Value& y = b.value;
  if (x.form != y.form) return true;
  if (x.form == Value::Form::time) {
    const bool is_rounded = (x.times.from % kHour == 0) != (y.times.from % kHour == 0);
    return minutes_apart(x.times, y.times) > (is_rounded ? kQuarter : 0);
  }
  // A weekday beside it tells the day whatever its number: as they stand, «السبت 7» is no «السبت 8».
  if (!x.hijri.empty() && !y.hijri.empty()) return !compatible(x.hijri.from, y.hijri.from);
  const Date& one = x.dates.from;
  const Date& other = y.dates.from;
  if (one.month == other.month && one.day == other.day) return false;
  if (x.hijri.empty() == y.hijri.empty() || !one.full() || !other.full()) return true;
  return std::abs(day_number(one) - day_number(other)) > 1;
}

Pair::Pair(const Item& first, const Item& second, const ArticlePair& of)
    : Pair(first, second, of, are_parted(first, second)) {}

Pair::Pair(const Item& first, const Item& second, const ArticlePair& of, bool they_part)
    : a(first), b(second), articles(of), parted(they_part) {}

Pair Pair::of_moments(const Item& first, const Item& second, const ArticlePair& of) {
  return {first, second, of, are_other_moments(*first.claim, *second.claim)};
}

Verdict Pair::verdict() const { return verdict_on(a, b); }

int Pair::relation() const {
  if (relation_ == 0) relation_ = evidence::relation(a, b, parted);
  return relation_;
}

const Rivals& Pair::rivals() const {
  if (!rivals_) rivals_ = articles.rivals(a, b);
  return *rivals_;
}

Rivals ArticlePair::rivals(const Item& of_a, const Item& of_b) const {
  // Two tables of hundreds of figures: every one has rivals, and to look at all of them takes seconds.
  constexpr std::size_t kMostPairs = 40'000;
  if (a.items.size() * b.items.size() > kMostPairs) return {};
  return {twin(of_a, of_b, true), twin(of_b, of_a, false)};
}

}  // namespace factcheck::evidence
