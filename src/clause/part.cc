// In: a figure in its sentence, and which quantity it gives. Out: is it a level, a change, a part …?
//
// What stands nearest decides: a word of comparison, of rest or of part right at the figure before the verb of its
// clause, and the verb before what is usual for a figure of its kind.
#include "clause/part.h"

#include <algorithm>
#include <array>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr TokenIndex kNear = 3;    // tokens
constexpr TokenIndex kReach = 14;  // tokens before the figure

class Question {
 public:
  Question(const Figure& figure, const Clause& clause)
      : s_(figure.sentence),
        view_(figure.view()),
        m_(figure.mention),
        clause_(clause),
        start_(start_of_figure(figure.view(), figure.mention)) {
    sorts_.fill(kUnasked);
    first_kept_ = start_ - std::min(start_, kReach);
    begin_ = std::max(s_.clause_begin(m_.first_token),
                      m_.first_token > s_.begin() + kReach ? m_.first_token - kReach : s_.begin());
    end_ = s_.clause_end(m_.last_token);
    if (m_.noun_token != kNoToken) end_ = std::max(end_, m_.noun_token + 1);
  }

  Part answer() const {
    if (m_.kind == Kind::ordinal) return is_rank() ? Part::rank : Part::none;
    if (clause_.measure == "age") return Part::none;
    if (is_rest()) return Part::rest;
    if (is_compared()) return Part::compared;
    if (m_.kind == Kind::duration) return of_duration();
    if (said_right_before(Sort::capacity)) return Part::capacity;
    if (said_before(Sort::target)) return Part::target;
    if (is_change_by()) return Part::change;
    if (is_planned()) return Part::planned;
    if (said_right_before(Sort::part) || is_partitive()) return Part::part;
    return usual();
  }

 private:
  // Each word is asked for many sorts: looked up once.
  bool is(TokenIndex i, Sort sort) const {
    if (i - first_kept_ >= kKept || i < first_kept_) return is_governor(view_, i, sort);
    std::uint32_t& sorts = sorts_[i - first_kept_];
    if (sorts == kUnasked) sorts = sorts_at(view_, i);
    return (sorts & bit(sort)) != 0;
  }

  // Before the figure and not past another one; dates are looked past.
  template <class Holds>
  TokenIndex before(TokenIndex from, TokenIndex reach, Holds holds) const {
    for (TokenIndex i = start_; i > from && start_ - i < reach; --i) {
      const Mention* other = i <= m_.first_token ? s_.figure(i - 1) : nullptr;
      if (other != nullptr && other->value.form == Value::Form::number) break;
      if (holds(i - 1)) return i - 1;
    }
    return kNoToken;
  }
  bool said_before(Sort sort) const {
    return before(begin_, kReach, [&](TokenIndex i) { return is(i, sort); }) != kNoToken;
  }
  bool said_right_before(Sort sort) const {
    return before(begin_, kNear, [&](TokenIndex i) { return is(i, sort); }) != kNoToken;
  }

  TokenIndex past_noun() const { return m_.noun_token == kNoToken ? m_.last_token : m_.noun_token + 1; }

  bool is_rank() const { return clause_.head != kNoToken && is(clause_.head, Sort::rank); }

  // «5 عمال آخرين», «بقية الـ 5», «تتبقى له مباراتان».
  bool is_rest() const {
    const TokenIndex next = view_.skip_closing(past_noun());
    if (is(next, Sort::rest) || (m_.noun_token != kNoToken && is(m_.noun_token, Sort::rest))) return true;
    // «227 آخرين 29 شخصا»: those are of the figure before.
    return before(begin_, kNear, [&](TokenIndex i) {
             return is(i, Sort::rest) && !s_.is(i, Tag::adjective) && !view_.find(i, Class::noun);
           }) != kNoToken;
  }

  // «مقابل 7 مليارات», «مقارنة بارتفاع 9 %», «إلى 6 ملايين من 7 ملايين», the first of «من 13 إلى 16 عاما».
  bool is_compared() const {
    if (said_before(Sort::compared)) return true;
    const TokenIndex at = m_.first_token;
    if (at == s_.begin() || !is(at - 1, Sort::of)) return false;
    if (is_towards(m_.last_token) && s_.figure(m_.last_token + 1) != nullptr) return true;
    return at >= s_.begin() + 2 && s_.figure(at - 2) != nullptr && is_change_before(at - 2);
  }

  // «إلى», «عند».
  bool is_towards(TokenIndex i) const { return is(i, Sort::level) && s_.is(i, Tag::preposition); }

  bool is_change_before(TokenIndex at) const {
    for (TokenIndex i = at; i > s_.begin() && at - i < kReach; --i)
      if (is_change(view_, i - 1)) return true;
    return false;
  }

  // By how much it rose: not to what («إلى», «عند», «لتبلغ»). Of a count only right behind the noun: «بزيادة 113
  // جهازا».
  bool is_change_by() const {
    if (m_.kind == Kind::count)
      return start_ > s_.begin() && is_change(view_, start_ - 1) && !s_.is(start_ - 1, Tag::verb) &&
             !s_.is(start_ - 1, Tag::either) && start_ == m_.first_token;
    bool level = false;  // «نسبة نمو تصل إلى 14 %»: a verb of level says how much the change before it is
    const TokenIndex at = before(s_.begin(), kReach, [&](TokenIndex i) {
      if (is_change(view_, i)) return i < m_.first_token;
      if (s_.is(i, Tag::conjunction) && level) return true;
      if (is(i, Sort::level)) {
        if (s_.has_preposition(i) || m_.kind != Kind::percent) return true;
        const bool leads = is_towards(i) && !(i > s_.begin() && is(i - 1, Sort::level));
        if (leads) return true;
        level = true;
      }
      return false;
    });
    return at != kNoToken && is_change(view_, at) && !(level && s_.verbal(at));
  }

  bool is_planned() const {
    return before(begin_, kReach, [&](TokenIndex i) { return is(i, Sort::planned) || is_future(i); }) != kNoToken;
  }
  // «سيشارك», «وستضم»
  bool is_future(TokenIndex i) const {
    constexpr std::uint8_t kSeen = 0x33;
    if (!s_.is(i, Tag::verb)) return false;
    Key word = view_[i].key;
    if (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh) word >>= 8;
    return text::letter(word, 0) == kSeen &&
           (text::letter(word, 1) == text::kYeh || text::letter(word, 1) == text::kTeh);
  }

  // «60 % من السكان».
  bool is_partitive() const {
    const TokenIndex next = view_.skip_closing(m_.last_token);
    return (m_.kind == Kind::percent && is(next, Sort::of)) || is(next, Sort::part);
  }

  Part of_duration() const {
    for (TokenIndex i = m_.last_token; i < std::min(end_, m_.last_token + kNear); ++i)
      if (is(i, Sort::since)) return Part::since_start;
    if (s_.is(m_.first_token - 1, Tag::preposition) && said_before(Sort::record)) return Part::record;
    return is_planned() ? Part::planned : Part::none;
  }

  bool is_level() const {
    return before(s_.begin(), kReach, [&](TokenIndex i) { return is(i, Sort::level); }) != kNoToken;
  }

  bool is_rate() const {
    for (TokenIndex i = past_noun(); i < std::min(end_, past_noun() + kNear); ++i)
      if (is(i, Sort::rate)) return true;
    return said_right_before(Sort::rate);
  }

  // «صالحة بنسبة 85 %»
  bool is_share() const { return start_ > s_.begin() && is(start_ - 1, Sort::general); }

  Part usual() const {
    switch (m_.kind) {
      case Kind::count: return of_count();
      case Kind::percent: return is_level() ? Part::level : is_share() ? Part::part : Part::none;
      case Kind::money:
      case Kind::measure:
        if ((is_level() || (m_.kind == Kind::measure && is_share())) && !is_dimension()) return Part::level;
        return is_rate() ? Part::rate : Part::none;
      default: return Part::none;
    }
  }

  bool is_dimension() const {
    return clause_.head != kNoToken && m_.kind == Kind::measure && is(clause_.head, Sort::quantity);
  }

  // A count in news is the whole of what is told, unless it is of those just named, or vague.
  Part of_count() const {
    if (is_rate()) return Part::rate;
    if (start_ > s_.begin() && is_towards(start_ - 1) && is_change_before(start_)) return Part::level;
    if (m_.value.quantity.precision == Precision::vague) return Part::none;
    if (m_.noun_token == kNoToken) return clause_.head != kNoToken ? Part::total : Part::none;
    return s_.definite(m_.noun_token) && m_.noun_token == m_.first_token + 1 ? Part::none : Part::total;
  }

  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Clause& clause_;
  static constexpr TokenIndex kKept = 32;
  static constexpr std::uint32_t kUnasked = UINT32_MAX;
  mutable std::array<std::uint32_t, kKept> sorts_{};
  TokenIndex first_kept_ = 0;
  TokenIndex start_ = 0;
  TokenIndex begin_ = 0;
  TokenIndex end_ = 0;
};

}  // namespace

Part part_of(const Figure& figure, const Clause& clause) {
  switch (figure.mention.kind) {
    case Kind::count:
    case Kind::ordinal:
    case Kind::percent:
    case Kind::money:
    case Kind::measure:
    case Kind::duration: return Question(figure, clause).answer();
    default: return Part::none;
  }
}

}  // namespace factcheck::clause
