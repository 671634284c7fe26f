// In: a figure in its sentence, and which quantity it gives. Out: what speaks for one part of a figure or another.
//
// Most signs are what the tables say of the words beside it. The others are asked by rules, for they need more than one
// word: a word of comparison, of rest or of part right at the figure, a verb of rise before it, a list that it is in.
#include "clause/part_signs.h"

#include <algorithm>
#include <array>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr std::string_view kPrices = "prices";
constexpr std::array<std::string_view, 4> kPaid = {"cost", "fines", "prizes", "budgets"};
constexpr TokenIndex kNear = 3;        // tokens
constexpr TokenIndex kBefore = 12;     // whose words speak
constexpr TokenIndex kBeforeStem = 7;  // likewise, their stems
constexpr TokenIndex kBehind = 4;      // whose words speak
constexpr TokenIndex kBehindStem = 4;  // likewise, their stems
constexpr TokenIndex kReach = 14;      // tokens before the figure
constexpr TokenIndex kFar = 24;        // tokens before a percentage to what rises
constexpr TokenIndex kLead = 70;       // tokens

constexpr unsigned kRises = static_cast<unsigned>(kWordNames.size()) - 2;
constexpr unsigned kFuture = kRises + 1;

constexpr Key kMay = static_cast<Key>(0x42) | static_cast<Key>(0x2F) << 8;  // قد

bool is_number(const Mention& m) {
  return m.kind == Kind::count || m.kind == Kind::percent || m.kind == Kind::money || m.kind == Kind::measure ||
         m.kind == Kind::score;
}

class Question {
 public:
  // Puts what speaks for it into `signs`.
  Question(const Figure& figure, std::span<const Clause> before, const Clause& clause, PartSigns& signs)
      : signs_(signs),
        s_(figure.sentence),
        view_(figure.view()),
        m_(figure.mention),
        figure_(figure),
        before_(before),
        clause_(clause),
        start_(start_of_figure(figure.view(), figure.mention)) {
    begin_ = std::max(s_.clause_begin(m_.first_token),
                      m_.first_token > s_.begin() + kReach ? m_.first_token - kReach : s_.begin());
    end_ = s_.clause_end(m_.last_token);
    if (m_.noun_token != kNoToken) end_ = std::max(end_, m_.noun_token + 1);
    behind_ = past_noun();
    look();
  }

  void answer() {
    put_rules();
    put_words_before();
    put_words_behind();
    put_forms();
    put_neighbours();
    put_value();
  }

 private:
  void put_rules() {
    signs_.put(Is::figure);
    signs_.put(Is::ranked, is_rank());
    signs_.put(Is::rest, is_rest());
    const bool compared = is_compared();
    signs_.put(Is::compared, compared);
    signs_.put(Is::set_against, compared && is_behind_its_like());
    signs_.put(Is::change, is_change_by());
    signs_.put(Is::change_behind, is_change_behind());
    signs_.put(Is::to_come, has_future_date());
    signs_.put(Is::planned, is_planned());
    signs_.put(Is::share, is_partitive());
    signs_.put(Is::of_whole, is_of_whole());
    signs_.put(Is::goes_on, goes_on());
    signs_.put(Is::listed, is_listed());
    signs_.put(Is::in_part, continues_part());
    signs_.put(Is::rate, is_rate());
    signs_.put(Is::sum, is_sum());
    signs_.put(Is::general, is_share());
    signs_.put(Is::befell, !clause_.outcome.empty());
    signs_.put(Is::headline,
               m_.field == Field::title || view_[m_.first_token].span.begin < view_.passage().headline.end);
    signs_.put(Is::lead, s_.begin() < kLead);
    signs_.put(Is::joined, s_.joined(start_));
    signs_.put(Is::definite, s_.definite(start_));
    signs_.put(Is::bound, s_.has_preposition(start_));
    signs_.put(Is::in_words, m_.in_words);
    signs_.put(Of::measure, clause_.measure);
    signs_.put(Of::unit, m_.kind == Kind::money ? std::string_view() : m_.unit);
  }

  // The words before the figure are asked for many things: looked up once.
  void look() {
    const TokenIndex reach = m_.kind == Kind::percent ? kFar : kReach;
    first_kept_ = std::max(s_.begin(), start_ - std::min(start_, reach));
    for (TokenIndex i = first_kept_; i < start_; ++i) {
      const std::uint32_t sorts = all_sorts_at(i);
      sorts_[i - first_kept_] = sorts;
      any_ |= sorts;
    }
  }
  // Of governors.tsv, and whether it tells of a rise or of the future.
  std::uint32_t all_sorts_at(TokenIndex i) const {
    const std::uint32_t sorts = sorts_at(view_, i);
    return sorts | std::uint32_t{is_change(view_, i, sorts)} << kRises | std::uint32_t{is_future(i)} << kFuture;
  }

  void put_words_before() {
    const TokenIndex from = std::max(s_.begin(), start_ - std::min(start_, kBefore));
    std::uint32_t near = 0;
    std::uint32_t far = 0;
    for (TokenIndex i = from; i < start_; ++i) (start_ - i <= kNear ? near : far) |= sorts_of(i);
    std::uint32_t clause = 0;
    for (TokenIndex i = std::max(begin_, first_kept_); i < start_; ++i) clause |= sorts_of(i);
    signs_.put_all(Group::near, near);
    signs_.put_all(Group::far, far);
    signs_.put_all(Group::clause, clause);
    signs_.put(Is::first, start_ == s_.begin());
    if (start_ > s_.begin()) signs_.put_all(Group::last, sorts_of(start_ - 1));
    for (TokenIndex i = std::max(s_.begin(), start_ - std::min(start_, kBeforeStem)); i < start_; ++i) {
      const TokenIndex far_from = start_ - i;
      add_word(i, bit(WordAt::before) | (far_from <= kNear ? bit(WordAt::near) : 0) |
                      (far_from == 1 ? bit(WordAt::last) : 0));
    }
  }

  void put_words_behind() {
    std::uint32_t behind = 0;
    const TokenIndex end = std::min(s_.end(), behind_ + kBehind);
    for (TokenIndex i = behind_ + 1; i < end; ++i) behind |= all_sorts_at(i);
    signs_.put_all(Group::behind, behind);
    if (s_.has(behind_)) {
      signs_.put_all(Group::next, all_sorts_at(behind_));
      signs_.put(Is::next_definite, s_.definite(behind_));
      signs_.put(Is::word_joined, s_.joined(behind_));
    }
    for (TokenIndex i = behind_; i < std::min(s_.end(), behind_ + kBehindStem); ++i)
      add_word(i, bit(WordAt::behind) | (i < behind_ + kNear ? bit(WordAt::soon) : 0) |
                      (i == behind_ ? bit(WordAt::next) : 0));
  }

  void add_word(TokenIndex i, unsigned at) {
    if (!view_.is_word(i)) return;
    if (const Key stem = view_.rarity(i).stem; stem != 0) signs_.add(stem, at);
  }

  void put_forms() {
    if (start_ > s_.begin()) put_form(Group::last_form, Group::last_known, start_ - 1);
    if (s_.has(behind_)) put_form(Group::next_form, Group::next_known, behind_);
    if (has_noun()) {
      signs_.put(Group::noun_form, s_.tag(m_.noun_token));
      signs_.put(Is::noun_definite, s_.definite(m_.noun_token));
      add_word(m_.noun_token, bit(WordAt::noun));
      if (const auto noun = view_.find(m_.noun_token, Class::noun)) {
        signs_.put(Of::counted, view_.lexicon().concepts[view_.lexicon().noun[noun->row].concept_id].id);
        signs_.put(Is::people, view_.lexicon().noun[noun->row].generic);
      }
    }
    if (clause_.head != kNoToken && clause_.quantity.field == m_.field && s_.has(clause_.head)) {
      signs_.put(Group::head_form, s_.tag(clause_.head));
      signs_.put(Is::head_definite, s_.definite(clause_.head));
      signs_.put(clause_.head < m_.first_token ? Is::head_before : Is::head_behind);
      add_word(clause_.head, bit(WordAt::head));
    }
    const TokenIndex verb = s_.verb_before(start_, begin_);
    if (verb != kNoToken) {
      signs_.put(is_imperfect(without_and(view_[verb].key)) ? Is::doing : Is::done);
      add_word(verb, bit(WordAt::verb));
    }
    add_word(s_.begin(), bit(WordAt::opens));
  }

  void put_form(Group form, Group known, TokenIndex i) {
    constexpr std::array<std::pair<Class, Known>, 9> kTables = {{{Class::noun, Known::counted},
                                                                 {Class::place, Known::place},
                                                                 {Class::happening, Known::happening},
                                                                 {Class::ranked, Known::ranked},
                                                                 {Class::qualifier, Known::qualifier},
                                                                 {Class::frame, Known::frame},
                                                                 {Class::period, Known::period},
                                                                 {Class::saying, Known::saying},
                                                                 {Class::restating, Known::restating}}};
    signs_.put(form, s_.tag(i));
    for (const auto& [table, sign] : kTables) signs_.put(known, sign, view_.find(i, table) != nullptr);
    signs_.put(known, Known::time, is_time_word(view_, i));
    signs_.put(known, Known::whole, leads_to_whole(view_, i));
  }

  // The other figures of its sentence, and those like it near.
  void put_neighbours() {
    unsigned same = 0;
    unsigned others = 0;
    const std::size_t n = figure_.mentions.size();
    std::size_t first = figure_.index;
    while (first > 0 && is_here(figure_.mentions[first - 1])) --first;
    std::size_t last = figure_.index + 1;
    while (last < n && is_here(figure_.mentions[last])) ++last;
    for (std::size_t k = first; k < last; ++k) {
      const Mention& other = figure_.mentions[k];
      if (&other == &m_) continue;
      same += other.kind == m_.kind ? 1 : 0;
      others += is_number(other) ? 1 : 0;
      if (other.value.form == Value::Form::date) put_year(other);
      if (is_like(other)) put_like(k < figure_.index ? Group::alike_before : Group::alike_after, other);
    }
    constexpr unsigned kMost = static_cast<unsigned>(kHowManyNames.size()) - 1;
    signs_.put(Group::same, std::min(same, kMost));
    signs_.put(Group::figures, std::min(others, kMost));
    if (first < figure_.index) {
      const Mention& other = figure_.mentions[figure_.index - 1];
      put_beside(Group::before, Group::gap_before, Group::gap_before_alike, other, past_noun(other), m_.first_token);
    }
    if (figure_.index + 1 < last) {
      const Mention& other = figure_.mentions[figure_.index + 1];
      put_beside(Group::after, Group::gap_after, Group::gap_after_alike, other, behind_, other.first_token);
      signs_.put(Is::next_joined, s_.joined(other.first_token));
    }
  }
  bool is_here(const Mention& other) const { return other.field == m_.field && s_.has(other.first_token); }

  void put_beside(Group kind, Group gap, Group alike, const Mention& other, TokenIndex from, TokenIndex to) {
    if (other.kind > Kind::score) return;
    signs_.put(kind, other.kind);
    const TokenIndex tokens = from < to ? to - from : 0;
    const unsigned size = tokens == 0 ? 0 : tokens == 1 ? 1 : tokens <= 3 ? 2 : tokens <= 6 ? 3 : 4;
    signs_.put(gap, size);
    signs_.put(alike, size, other.kind == m_.kind);
  }

  void put_year(const Mention& date) {
    if (!figure_.day) return;
    const auto order = date.value.dates.from.year <=> figure_.day->year;
    signs_.put(Group::year, order < 0 ? 0 : order == 0 ? 1 : 2);
  }

  // Of the same unit, or the same noun.
  bool is_like(const Mention& other) const {
    if (other.kind != m_.kind || other.value.form != Value::Form::number) return false;
    if (m_.kind != Kind::count) return other.unit == m_.unit;
    return has_noun() && other.noun_token != kNoToken &&
           view_.rarity(m_.noun_token).stem == view_.rarity(other.noun_token).stem;
  }
  bool is_behind_its_like() const {
    if (figure_.index == 0) return false;
    const Mention& other = figure_.mentions[figure_.index - 1];
    return is_here(other) && other.kind == m_.kind && (m_.kind == Kind::count || other.unit == m_.unit);
  }
  void put_like(Group group, const Mention& other) {
    if (m_.value.form != Value::Form::number) return;
    const auto order = other.value.quantity.said() <=> m_.value.quantity.said();
    signs_.put(group, order < 0 ? 0 : order == 0 ? 1 : 2);
  }

  void put_value() {
    if (m_.value.form != Value::Form::number) return;
    constexpr std::array<std::int64_t, 5> kMost = {1, 2, 10, 100, 1000};
    const auto above =
        std::ranges::find_if(kMost, [&](std::int64_t n) { return m_.value.quantity.said() <= Decimal(n); });
    signs_.put(Group::value, above - kMost.begin());
  }

  std::uint32_t sorts_of(TokenIndex i) const { return i < first_kept_ ? all_sorts_at(i) : sorts_[i - first_kept_]; }
  bool is(TokenIndex i, Sort sort) const {
    if (i < first_kept_ || i >= start_) return is_governor(view_, i, sort);
    return (sorts_[i - first_kept_] & bit(sort)) != 0;
  }
  bool changes(TokenIndex i) const { return rises(i) && !(m_.kind == Kind::measure && is_height(i)); }
  // «على ارتفاع 900 متر», «ارتفاع الموج متران»: as high as that.
  bool is_height(TokenIndex i) const { return s_.nominal(i) && view_.may_be(i, lexicon::class_bit(Class::frame)); }
  bool rises(TokenIndex i) const {
    if (i < first_kept_ || i >= start_) return is_change(view_, i);
    return (sorts_[i - first_kept_] >> kRises & 1) != 0;
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
    if ((any_ >> kRises & 1) == 0) return false;
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
    if (!has(Sort::planned) && (any_ >> kFuture & 1) == 0) return false;
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
    const Key word = without_and(view_[i].key);
    if (i > s_.begin() && view_.is(i - 1, kMay) && is_imperfect(word)) return true;
    return text::begins_as_future(word);
  }
  static Key without_and(Key verb) {
    return text::letter(verb, 0) == text::kWaw || text::letter(verb, 0) == text::kFeh ? verb >> 8 : verb;
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

  bool is_rate() const {
    for (TokenIndex i = past_noun(); i < std::min(end_, past_noun() + kNear); ++i)
      if (is(i, Sort::rate)) return true;
    return said_right_before(Sort::rate);
  }

  // «بقيمة إجمالية», «إجمالي المبلغ», «بتكلفة»
  bool is_sum() const {
    if (std::find(kPaid.begin(), kPaid.end(), clause_.measure) != kPaid.end()) return true;
    for (TokenIndex i = clause_.quantity.first; i < clause_.quantity.last; ++i)
      if (is(i, Sort::tally)) return true;
    return false;
  }

  // «صالحة بنسبة 85 %»
  bool is_share() const {
    TokenIndex at = start_;
    while (at > s_.begin() && view_.is_mark_of(at - 1, U"(")) --at;
    return at > s_.begin() && is(at - 1, Sort::general);
  }

  PartSigns& signs_;
  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Figure& figure_;
  std::span<const Clause> before_;
  const Clause& clause_;
  std::array<std::uint32_t, kFar> sorts_{};  // of the tokens from first_kept_ to start_
  std::uint32_t any_ = 0;                    // of any of them
  TokenIndex first_kept_ = 0;
  TokenIndex start_ = 0;
  TokenIndex behind_ = 0;  // past the figure and its noun
  TokenIndex begin_ = 0;
  TokenIndex end_ = 0;
};

}  // namespace

PartSigns part_signs(const Figure& figure, std::span<const Clause> before, const Clause& clause) {
  PartSigns signs;
  Question(figure, before, clause, signs).answer();
  return signs;
}

}  // namespace factcheck::clause
