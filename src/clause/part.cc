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

constexpr std::string_view kRanks = "ranks";
constexpr std::string_view kPrices = "prices";
constexpr std::array<std::string_view, 4> kPaid = {"cost", "fines", "prizes", "budgets"};
constexpr TokenIndex kNear = 3;    // tokens
constexpr TokenIndex kReach = 14;  // tokens before the figure
constexpr TokenIndex kFar = 24;    // tokens before a percentage to what rises

constexpr Key kMay = static_cast<Key>(0x42) | static_cast<Key>(0x2F) << 8;  // قد

class Question {
 public:
  Question(const Figure& figure, std::span<const Clause> before, const Clause& clause)
      : s_(figure.sentence),
        view_(figure.view()),
        m_(figure.mention),
        figure_(figure),
        before_(before),
        clause_(clause),
        start_(start_of_figure(figure.view(), figure.mention)) {
    first_kept_ = start_;  // none yet
    begin_ = std::max(s_.clause_begin(m_.first_token),
                      m_.first_token > s_.begin() + kReach ? m_.first_token - kReach : s_.begin());
    end_ = s_.clause_end(m_.last_token);
    if (m_.noun_token != kNoToken) end_ = std::max(end_, m_.noun_token + 1);
  }

  Part answer() {
    if (m_.kind == Kind::ordinal) return is_rank() ? Part::rank : Part::none;
    if (clause_.measure == "age") return Part::none;
    if (clause_.measure == kRanks) return Part::rank;
    look();
    if (const Part part = of_conversion(); part != Part::none) return part;
    if (is_rest()) return Part::rest;
    if (is_compared()) return Part::compared;
    if (m_.kind == Kind::duration) return of_duration();
    if (said_right_before(Sort::capacity)) return Part::capacity;
    if (m_.kind != Kind::money && said_before(Sort::target)) return Part::target;  // «تحتاج إلى 5 ملايين»: a sum
    if (is_change_by()) return Part::change;
    if (is_planned()) return Part::planned;
    if (said_right_before(Sort::part) || is_partitive() || is_of_whole()) return Part::part;
    return usual();
  }

 private:
  // The words before the figure are asked for many sorts: looked up once.
  void look() {
    const TokenIndex reach = m_.kind == Kind::percent ? kFar : kReach;
    first_kept_ = std::max(s_.begin(), start_ - std::min(start_, reach));
    for (TokenIndex i = first_kept_; i < start_; ++i) {
      const std::uint32_t sorts = sorts_[i - first_kept_] = sorts_at(view_, i);
      any_ |= sorts;
      if (is_change(view_, i, sorts)) changes_ |= std::uint32_t{1} << (i - first_kept_);
      future_ = future_ || is_future(i);
    }
  }

  bool is(TokenIndex i, Sort sort) const {
    if (i < first_kept_ || i >= start_) return is_governor(view_, i, sort);
    return (sorts_[i - first_kept_] & bit(sort)) != 0;
  }
  bool changes(TokenIndex i) const { return rises(i) && !(m_.kind == Kind::measure && is_height(i)); }
  // «على ارتفاع 900 متر», «ارتفاع الموج متران»: as high as that.
  bool is_height(TokenIndex i) const { return s_.nominal(i) && view_.may_be(i, lexicon::class_bit(Class::frame)); }
  bool rises(TokenIndex i) const {
    if (i < first_kept_ || i >= start_) return is_change(view_, i);
    return (changes_ >> (i - first_kept_) & 1) != 0;
  }
  bool has(Sort sort) const { return (any_ & bit(sort)) != 0; }

  // Before the figure and not past another one; dates are looked past.
  template <class Holds>
  TokenIndex before(TokenIndex from, TokenIndex reach, Holds holds) const {
    for (TokenIndex i = start_; i > from && start_ - i < reach; --i) {
      const Mention* other = i <= m_.first_token ? s_.figure(i - 1) : nullptr;
      // «أعلى نسبة نمو خلال السنوات الخمس الماضية تصل إلى 59 %»: a length of time is a time here.
      if (other != nullptr && other->value.form == Value::Form::number && other->kind != Kind::duration &&
          other->kind != Kind::ordinal)
        break;
      if (holds(i - 1)) return i - 1;
    }
    return kNoToken;
  }
  bool said_before(Sort sort) const {
    return has(sort) && before(begin_, kReach, [&](TokenIndex i) { return is(i, sort); }) != kNoToken;
  }
  bool said_right_before(Sort sort) const {
    return has(sort) && before(begin_, kNear, [&](TokenIndex i) { return is(i, sort); }) != kNoToken;
  }

  bool has_noun() const { return m_.noun_token != kNoToken; }
  static TokenIndex past_noun(const Mention& m) {
    return m.noun_token == kNoToken ? m.last_token : std::max(m.last_token, m.noun_token + 1);
  }
  TokenIndex past_noun() const { return past_noun(m_); }

  // «المركز السادس», «الثامنة عربيا»
  bool is_rank() const {
    return (clause_.head != kNoToken && is(clause_.head, Sort::rank)) || view_.find(m_.last_token, Class::ranked);
  }

  // «25 مليون دينار (37 مليون دولار)»: what the sum before it is; «هبط 5 نقاط أو ما يعادل 2 %»: the same fall.
  Part of_conversion() const {
    const Mention* other = figure_.index == 0 ? nullptr : &figure_.mentions[figure_.index - 1];
    if (other == nullptr || other->field != m_.field || before_.empty() || m_.kind == Kind::count) return Part::none;
    const TokenIndex end = past_noun(*other);
    const bool converted =
        other->kind == m_.kind && end + 1 == m_.first_token && view_.is_mark(m_.first_token - 1, U'(');
    if (converted) return before_.back().part;
    const bool again = m_.kind == Kind::percent && before_.back().part == Part::change && end < start_ && s_.has(end) &&
                       is_restated(end);
    return again ? Part::change : Part::none;
  }
  // «أو», «أي بنسبة», «تعادل» and nothing else between the figures.
  bool is_restated(TokenIndex from) const {
    constexpr TokenIndex kFarthest = 5;
    const TokenIndex at = view_.is_mark_of(from, U"،,(") ? from + 1 : from;
    const auto word = view_.find(at, Class::restating);
    return start_ - from <= kFarthest && word &&
           view_.lexicon().restating[word->row].sort == lexicon::Restating::Sort::again;
  }

  // «منهم 1462 مدنيا (299 امرأة و551 طفلا)»: a part of what has been told, and what goes on with it.
  bool continues_part() const {
    constexpr TokenIndex kGap = 3;
    if (figure_.index == 0 || before_.back().part != Part::part) return false;
    const Mention& other = figure_.mentions[figure_.index - 1];
    if (other.field != m_.field || other.kind != Kind::count || !s_.has(other.first_token)) return false;
    const TokenIndex end = other.noun_token == kNoToken ? other.last_token : other.noun_token + 1;
    if (m_.first_token < end || m_.first_token - end > kGap) return false;
    return s_.joined(m_.first_token) || view_.is_mark(m_.first_token - 1, U'(');
  }

  // «5 عمال آخرين», «بقية الـ 5», «تتبقى له مباراتان».
  bool is_rest() const {
    const TokenIndex next = view_.skip_closing(past_noun());
    if (is(next, Sort::rest) || (m_.noun_token != kNoToken && is(m_.noun_token, Sort::rest))) return true;
    // «227 آخرين 29 شخصا»: those are of the figure before.
    return has(Sort::rest) && before(begin_, kNear, [&](TokenIndex i) {
                                return is(i, Sort::rest) && !s_.is(i, Tag::adjective) && !view_.find(i, Class::noun);
                              }) != kNoToken;
  }

  // «مقابل 7 مليارات», «بعد أن كانت 5 صفحات», «مقارنة بارتفاع 9 %»; «من 7 ملايين إلى 6 ملايين», «ارتفاعا من 5 نقاط».
  bool is_compared() const {
    if (clause_.measure == kPrices && clause_.head == kNoToken) return false;  // «نسخة مقابل 2 دولار»: paid
    const TokenIndex begin = begin_of_comparison();
    if (has(Sort::compared) && before(begin, kReach, [&](TokenIndex i) { return is(i, Sort::compared); }) != kNoToken)
      return true;
    if (m_.first_token == s_.begin()) return false;
    TokenIndex at = m_.first_token - 1;
    while (at > s_.begin() && m_.first_token - at < kNear && s_.nominal(at) && !s_.joined(at)) --at;
    if (!is(at, Sort::of) || s_.joined(at)) return false;
    if (at + 1 == m_.first_token && rises_to()) return true;
    return at > s_.begin() && is_change_right_before(at);
  }

  // «بعد أن كانت», «مقارنة بالعام السابق الذي بلغ فيه 7 ملايين»: of the clause before, too.
  TokenIndex begin_of_comparison() const {
    const bool relative = begin_ > s_.begin() && s_.is(begin_ - 1, Tag::conjunction) && s_.definite(begin_ - 1);
    return relative ? s_.clause_begin(begin_ - 1) : begin_ - std::min(begin_ - s_.begin(), kNear);
  }

  // «… في عام 2012 إلى 710 ملايين» behind a figure.
  bool rises_to() const {
    constexpr TokenIndex kFarthest = 8;
    const TokenIndex behind = past_noun();
    for (TokenIndex i = behind; i < s_.end() && i - behind < kFarthest; ++i) {
      if (is_towards(i)) return s_.figure(i + 1) != nullptr;
      const Mention* other = s_.figure(i);
      if (other == nullptr ? s_.verbal(i) : other->value.form == Value::Form::number) return false;
    }
    return false;
  }

  // The figure before, or a word of change near it: «إلى 6 ملايين من 7 ملايين», «ارتفاعا من 7 ملايين».
  bool is_change_right_before(TokenIndex of) const {
    if (s_.figure(of - 1) != nullptr) return is_change_before(of - 1);
    const Mention* other = neighbour(-1);  // «انخفض إلى 5 ملايين وحدة من 6 ملايين»
    if (other != nullptr && past_noun(*other) == of && of + 1 == start_ && (!has_noun() || is_alike(*other)))
      return is_change_before(of - 1);
    return is_change(view_, of - 1) && s_.nominal(of - 1);
  }

  // «إلى», «عند».
  bool is_towards(TokenIndex i) const { return is(i, Sort::level) && s_.is(i, Tag::preposition); }

  bool is_change_before(TokenIndex at) const {
    for (TokenIndex i = at; i > s_.begin() && at - i < kReach; --i)
      if (changes(i - 1)) return true;
    return false;
  }

  // «7 نواب من أصل 18 نائبا»
  bool is_of_whole() const {
    TokenIndex at = view_.skip_closing(past_noun());
    while (s_.is(at, Tag::adjective)) ++at;  // «7 نواب مستقلين من أصل 18»
    return leads_to_whole(view_, at);
  }

  // «54 عضوا لأوروبا، و46 لآسيا»: of what the figure before counts.
  bool goes_on() const {
    if (m_.noun_token != kNoToken || clause_.head == kNoToken || figure_.index == 0) return false;
    const Mention& before = figure_.mentions[figure_.index - 1];
    return before.field == m_.field && before.noun_token == clause_.head;
  }

  // One of a list of counts of one thing: «54 عضوا لأوروبا، و46 عضوا لآسيا».
  bool is_listed() const {
    const Mention* before = neighbour(-1);
    if (before != nullptr && is_alike(*before)) return !is_whole_before_part(*before, m_);
    const Mention* after = neighbour(1);
    return after != nullptr && is_alike(*after) && !is_whole_before_part(m_, *after);
  }

  const Mention* neighbour(int step) const {
    const std::size_t i = figure_.index + static_cast<std::size_t>(step);
    if (i >= figure_.mentions.size()) return nullptr;
    const Mention& other = figure_.mentions[i];
    return other.field == m_.field && s_.has(other.first_token) && other.kind == Kind::count ? &other : nullptr;
  }

  bool is_alike(const Mention& other) const {
    if (other.noun_token == kNoToken || m_.noun_token == kNoToken) return false;
    const auto a = view_.find(m_.noun_token, Class::noun);
    const auto b = view_.find(other.noun_token, Class::noun);
    if (!a && !b) return view_[m_.noun_token].key == view_[other.noun_token].key;
    if (!a || !b) return false;
    const std::uint16_t of = view_.lexicon().noun[a->row].concept_id;
    // Of points and the like each has his own.
    return of == view_.lexicon().noun[b->row].concept_id && !view_.lexicon().concepts[of].incidental;
  }

  // «500 طالب منهم 200 طالب», «18 نائبا مقابل 7 نواب», «من 5 مصارف إلى 7 مصارف»
  bool is_whole_before_part(const Mention& whole, const Mention& part) const {
    for (TokenIndex i = whole.last_token; i < part.first_token; ++i)
      if (is(i, Sort::part) || is(i, Sort::compared) || is_towards(i) || leads_to_whole(view_, i) ||
          (is_change(view_, i) && !s_.verbal(i)))  // «ارتفعت 9 أسهم وتراجعت 8 أسهم»: of all
        return true;
    return false;
  }

  // By how much it rose: not to what («إلى», «عند», «لتبلغ»). Of a count only right behind the noun: «بزيادة 113
  // جهازا».
  bool is_change_by() const {
    if (is_change_behind()) return true;
    if (m_.kind == Kind::count && !is_points())
      return start_ > s_.begin() && is_change(view_, start_ - 1) && !s_.is(start_ - 1, Tag::verb) &&
             !s_.is(start_ - 1, Tag::either) && start_ == m_.first_token;
    if (changes_ == 0) return false;
    bool by = false;  // «هبطت بنسب تتراوح بين 2 و4 %»
    const bool is_measured_by = m_.kind == Kind::percent || m_.kind == Kind::count;
    bool level = false;  // «نسبة نمو تصل إلى 14 %»: a verb of level says how much the change before it is
    const TokenIndex at = before(s_.begin(), m_.kind == Kind::percent ? kFar : kReach, [&](TokenIndex i) {
      if (changes(i)) return i < m_.first_token;
      if (s_.is(i, Tag::conjunction) && level) return true;
      if (is(i, Sort::level)) {
        if (s_.has_preposition(i) || !is_measured_by) return true;
        const bool leads = is_towards(i) && !(i > s_.begin() && is(i - 1, Sort::level));
        if (leads) return true;
        level = true;
      }
      by = by || (level && is(i, Sort::general) && s_.has_preposition(i));
      return false;
    });
    return at != kNoToken && changes(at) && (!level || by || !s_.verbal(at));
  }

  // «50 % زيادة في», «9 % أقل من»
  bool is_change_behind() const {
    if (m_.kind != Kind::percent) return false;
    const TokenIndex next = view_.skip_closing(m_.last_token);
    if (s_.joined(next) || s_.definite(next) || s_.has_preposition(next)) return false;
    if (view_.find(next, Class::qualifier) && is(next + 1, Sort::of)) return true;
    return is_change(view_, next) && s_.nominal(next) && !s_.is(next, Tag::adjective);
  }

  // Of an index that has a level, or of a match.
  bool is_points() const { return m_.noun_token != kNoToken && is_of_points(view_, m_.noun_token); }

  // «سيبلغ 5 ملايين»; «يتوقع التقرير أن يبلغ 5 ملايين»: whoever expects something does so in another clause.
  bool is_planned() const {
    if (has_future_date()) return true;
    if (!has(Sort::planned) && !future_) return false;
    if (before(begin_, kReach, [&](TokenIndex i) { return is(i, Sort::planned) || is_future(i); }) != kNoToken)
      return true;
    return has(Sort::planned) && before(s_.begin(), kFar, [&](TokenIndex i) {
                                   return is(i, Sort::planned) &&
                                          (s_.verbal(i) || (i > s_.begin() && is(i - 1, Sort::of)));
                                 }) != kNoToken;
  }
  // «بحلول 2020» in its clause, of an article of 2015.
  bool has_future_date() const {
    if (!figure_.day || m_.kind == Kind::duration) return false;
    constexpr std::size_t kBeside = 2;  // figures
    const std::size_t first = figure_.index - std::min(figure_.index, kBeside);
    const std::size_t last = std::min(figure_.mentions.size(), figure_.index + 1 + kBeside);
    for (std::size_t k = first; k < last; ++k) {
      const Mention& other = figure_.mentions[k];
      if (other.field != m_.field || other.value.form != Value::Form::date) continue;
      if (other.first_token < begin_ || other.last_token > end_) continue;
      if (other.value.dates.from.year > figure_.day->year) return true;
    }
    return false;
  }

  // «سيشارك», «وستضم», «قد يكلف»
  bool is_future(TokenIndex i) const {
    if (!s_.is(i, Tag::verb)) return false;
    Key word = view_[i].key;
    if (text::letter(word, 0) == text::kWaw || text::letter(word, 0) == text::kFeh) word >>= 8;
    if (i > s_.begin() && view_.is(i - 1, kMay) && is_imperfect(word)) return true;
    return text::begins_as_future(word);
  }
  static bool is_imperfect(Key verb) {
    return text::letter(verb, 0) == text::kYeh || text::letter(verb, 0) == text::kTeh;
  }

  // «60 % من السكان».
  bool is_partitive() const {
    const TokenIndex next = view_.skip_closing(m_.last_token);
    if (m_.kind == Kind::percent) return is(next, Sort::of) || is(next, Sort::part);
    if (m_.kind != Kind::count || has_noun()) return goes_on_of_them(past_noun());
    // «أربعة منهم», «اثنان منهم على الأقل», «ثلاثة أرباع من حضروا»
    return is(next, Sort::part) || holds_part() ||
           (m_.value.form == Value::Form::number && m_.value.quantity.said() < Decimal(1));
  }
  // «انتهت 9 حالات منها بالصلح», not «18 شخصا منهم طفل», «18 شخصا من بينهم طفل».
  bool goes_on_of_them(TokenIndex at) const {
    if (!is(at, Sort::part) || s_.joined(at) || s_.is(at, Tag::preposition)) return false;
    return s_.is(at + 1, Tag::preposition) || s_.has_preposition(at + 1) || s_.verbal(at + 1);
  }
  bool holds_part() const {
    for (TokenIndex i = start_ + 1; i < m_.last_token; ++i)
      if (is_governor(view_, i, Sort::part)) return true;
    return false;
  }

  Part of_duration() const {
    for (TokenIndex i = m_.last_token; i < std::min(end_, m_.last_token + kNear); ++i)
      if (is(i, Sort::since)) return Part::since_start;
    const bool behind_preposition = s_.is(m_.first_token - 1, Tag::preposition);
    if (behind_preposition && has(Sort::record) &&
        before(s_.begin(), kReach, [&](TokenIndex i) { return is(i, Sort::record); }) != kNoToken)
      return Part::record;
    if (is_planned() || is_lasting_still()) return Part::planned;
    const auto period = behind_preposition ? view_.find(m_.first_token - 1, Class::period) : nullptr;
    // «منذ 14 عاما»
    if (period && is_since(*period)) return Part::since_start;
    // «دامت الحرب 11 عاما»: all of it; not «بعد 11 عاما», «قبل عامين», «عقد لمدة 3 سنوات».
    return !period && has(Sort::level) && lasts() != kNoToken ? Part::total : Part::none;
  }

  bool is_since(const lexicon::Sense& s) const {
    const lexicon::PeriodWord& word = view_.lexicon().period[s.row];
    return word.role == lexicon::PeriodWord::Role::since && word.value == 0;
  }

  // «يستمر المعسكر 10 أيام», «يمتد لمدة 25 سنة»
  bool is_lasting_still() const {
    if (!has(Sort::level)) return false;
    const TokenIndex at = lasts();
    if (at == kNoToken) return false;
    Key word = view_[at].key;
    if (text::letter(word, 0) == text::kWaw) word >>= 8;
    return is_imperfect(word) && !said_right_before(Sort::rate) && !is_rate();
  }

  // The verb that says how long.
  TokenIndex lasts() const {
    return before(begin_, kReach, [&](TokenIndex i) { return is(i, Sort::level) && s_.verbal(i); });
  }

  bool is_level() const {
    return has(Sort::level) && before(s_.begin(), kReach, [&](TokenIndex i) { return is(i, Sort::level); }) != kNoToken;
  }

  bool is_rate() const {
    for (TokenIndex i = past_noun(); i < std::min(end_, past_noun() + kNear); ++i)
      if (is(i, Sort::rate)) return true;
    return said_right_before(Sort::rate);
  }

  // «صالحة بنسبة 85 %»
  bool is_share() const {
    TokenIndex at = start_;
    while (at > s_.begin() && view_.is_mark_of(at - 1, U"(")) --at;
    return at > s_.begin() && is(at - 1, Sort::general);
  }

  Part usual() const {
    switch (m_.kind) {
      case Kind::count: return of_count();
      case Kind::percent: return of_percent();
      case Kind::money: return of_money();
      case Kind::measure: return of_size();
      default: return Part::none;
    }
  }

  // A share, unless the quantity is a rate that has a level: inflation, taxes.
  Part of_percent() const {
    if (const Part part = of_list(); part != Part::none) return part;
    if (const Part part = of_joined(); part != Part::none) return part;
    if (is_share() || m_.unit == "portion") return Part::part;
    return is_level() ? Part::level : Part::part;
  }

  // «تصدر … بنسبة 5 %، يليه … بنسبة 4 %، وحل ثالثا …»: what the one before it is.
  Part of_list() const {
    constexpr TokenIndex kFarthest = 24;
    if (!has(Sort::passed)) return Part::none;
    bool listed = false;
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < kFarthest; --i) {
      listed = listed || (is(i - 1, Sort::passed) && (s_.is(i - 1, Tag::verb) || s_.is(i - 1, Tag::either)));
      const Mention* other = i <= m_.first_token ? s_.figure(i - 1) : nullptr;
      if (other == nullptr || other->kind != Kind::percent) continue;
      const auto k = static_cast<std::size_t>(other - figure_.mentions.data());
      return listed && k < before_.size() ? before_[k].part : Part::none;
    }
    return Part::none;
  }

  // «ارتفعت الصادرات 5 % والواردات 7 %»: of the same verb, and what the one before it is.
  Part of_joined() const {
    constexpr TokenIndex kFarthest = 16;
    const Mention* other = figure_.index == 0 ? nullptr : &figure_.mentions[figure_.index - 1];
    if (other == nullptr || other->field != m_.field || !s_.has(other->first_token)) return Part::none;
    if (other->kind != Kind::percent || start_ - other->last_token > kFarthest) return Part::none;
    bool joined = s_.joined(m_.first_token);
    for (TokenIndex i = other->last_token; i < start_; ++i) {
      const bool apart = s_.verbal(i) || s_.is(i, Tag::conjunction) || is(i, Sort::part) || is(i, Sort::compared);
      if (apart || (i == other->last_token && is(i, Sort::of))) return Part::none;
      joined = joined || s_.joined(i) || view_.is_mark_of(i, U"،,");
    }
    const Part part = before_.back().part;
    return joined && (part == Part::change || part == Part::level) ? part : Part::none;
  }

  // A price or what a period brings has a level; other sums are the whole of what is told.
  Part of_money() const {
    if (clause_.measure == kPrices || is_flow()) return Part::level;
    if (is_rate()) return Part::rate;
    return is_level() && !is_sum() ? Part::level : Part::total;
  }

  // Of frames.tsv, what a period or a day has: profits, debts; not what something costs.
  bool is_flow() const {
    if (clause_.head == kNoToken || clause_.measure.empty()) return false;
    const auto s = view_.find(clause_.head, Class::frame);
    return s && view_.lexicon().frame[s->row].of == lexicon::Frame::Of::sum && !is_sum() &&
           std::find(kPaid.begin(), kPaid.end(), clause_.measure) == kPaid.end();
  }

  // «بقيمة إجمالية», «إجمالي المبلغ», «بتكلفة»
  bool is_sum() const {
    if (std::find(kPaid.begin(), kPaid.end(), clause_.measure) != kPaid.end()) return true;
    for (TokenIndex i = clause_.quantity.first; i < clause_.quantity.last; ++i)
      if (is(i, Sort::tally)) return true;
    return false;
  }

  Part of_size() const {
    if (m_.unit.ends_with("byte") || m_.unit.ends_with("pixel")) return Part::capacity;
    if (is_rate()) return Part::rate;
    // «مساحتها 900 متر مربع», «تزن 9 أطنان»: all of it.
    if (clause_.measure == "area" || (clause_.measure == "weight" && m_.unit == "tonne")) return Part::total;
    if (clause_.measure == "height") return Part::level;
    if (is_dimension()) return Part::none;
    if (is_level() || is_share()) return Part::level;
    return m_.unit.ends_with("-per-day") ? Part::rate : Part::total;
  }

  bool is_dimension() const {
    if (clause_.measure == "distances") return true;
    return clause_.head != kNoToken && is(clause_.head, Sort::quantity);
  }

  // A count in news is the whole of what is told, unless it is of those just named, or one of a list.
  Part of_count() const {
    if (is_rate()) return Part::rate;
    if (is_level_of_count()) return Part::level;
    return goes_on() || is_listed() || continues_part() ? Part::part : Part::total;
  }

  // «عند مستوى 9 آلاف نقطة»; «ارتفع عددهم إلى 40»
  bool is_level_of_count() const {
    TokenIndex at = start_;
    if (is_points())
      while (at > s_.begin() && is(at - 1, Sort::general)) --at;
    if (at == s_.begin() || !is_towards(at - 1)) return false;
    return is_points() || is_change_before(start_);
  }

  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Figure& figure_;
  std::span<const Clause> before_;
  const Clause& clause_;
  std::array<std::uint32_t, kFar> sorts_{};  // of the tokens from first_kept_ to start_
  std::uint32_t any_ = 0;                    // of any of them
  std::uint32_t changes_ = 0;                // a bit for each of them that tells of a rise or fall
  bool future_ = false;
  TokenIndex first_kept_ = 0;
  TokenIndex start_ = 0;
  TokenIndex begin_ = 0;
  TokenIndex end_ = 0;
};

}  // namespace

Part part_of(const Figure& figure, std::span<const Clause> before, const Clause& clause) {
  switch (figure.mention.kind) {
    case Kind::count:
    case Kind::ordinal:
    case Kind::percent:
    case Kind::money:
    case Kind::measure:
    case Kind::duration: return Question(figure, before, clause).answer();
    default: return Part::none;
  }
}

}  // namespace factcheck::clause
