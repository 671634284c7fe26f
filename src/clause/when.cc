// In: a passage, its mentions and the day of the article. Out: the times that it says; see when.h.
#include "clause/when.h"

#include <algorithm>

#include "clause/governor.h"
#include "factcheck/extract.h"
#include "text/fold.h"

namespace factcheck::clause {
namespace {

using lexicon::Calendar;
using lexicon::Class;
using lexicon::class_bit;
using lexicon::PeriodWord;
using Basis = Period::Basis;

constexpr lexicon::ClassSet kOpenings = class_bit(Class::period) | class_bit(Class::calendar) | class_bit(Class::unit) |
                                        class_bit(Class::weekday) | class_bit(Class::month);
constexpr TokenIndex kLead = 70;
constexpr Key kIn = static_cast<Key>(text::kFeh) | static_cast<Key>(text::kYeh) << 8;  // في
constexpr int kFirstWeekdayIso = 1;
constexpr int kBeginning = 0;  // value of a «since» that is no length
constexpr int kToCome = 2;     // value of a «since» within which something is to come

// «الماضي» -1, «الجاري» 0, «المقبل» 1; with its article.
std::optional<int> relation(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::relation);
  if (!s || !s->proclitics.article) return std::nullopt;
  return view.lexicon().relation[s->row].shift;
}

DateRange one(const Date& d) { return {d, d}; }

Date month_of(const Date& d) { return {d.year, d.month, 0}; }

// The last day of this name that is not after `day`.
Date latest(int name, Date day) {
  while (weekday(day) != name) day = days_later(day, -1);
  return day;
}

// The day before, the month before …: as long as the range is.
DateRange range_before(const DateRange& r) {
  if ((r.from.month == 0) != (r.to.month == 0) || (r.from.day == 0) != (r.to.day == 0)) return r;
  if (r.from.month == 0) return years_later(r, r.from.year - r.to.year - 1);
  if (r.from.day == 0) {
    const int months = month_number(r.from) - month_number(r.to) - 1;
    return {months_later(r.from, months), months_later(r.to, months)};
  }
  const int days = day_number(r.from) - day_number(r.to) - 1;
  return {days_later(r.from, days), days_later(r.to, days)};
}

class Reader {
 public:
  Reader(const View& view, const std::vector<Mention>& mentions, const std::optional<OwnDay>& own)
      : view_(view), mentions_(mentions), own_(own), said_(view, own) {}

  Said read() {
    const Field field = view_.passage().field;
    auto m = mentions_.begin();
    while (m != mentions_.end() && m->field != field) ++m;
    const auto token_of = [&] { return m != mentions_.end() && m->field == field ? m->first_token : kNoToken; };
    TokenIndex next = token_of();
    TokenIndex end_of_sentence = std::min(kLead, view_.size());
    for (TokenIndex i = 0; i < view_.size();) {
      while (next < i) {
        ++m;
        next = token_of();
      }
      if (i >= end_of_sentence) {
        // Behind the lead, only sentences with a figure or a date.
        if (next == kNoToken) break;
        i = std::max(i, view_.sentence_begin(next));
        end_of_sentence = view_.sentence_end(next);
      }
      TokenIndex end = i == next ? read_mention(*m) : i;
      if (end == i && view_.may_be(i, kOpenings)) end = read_words(i);
      i = std::max(end, i + 1);
      while (i < std::min(next, end_of_sentence) && !view_.may_be(i, kOpenings)) ++i;  // most words say no time
    }
    return said_.take();
  }

 private:
  // The time of a mention; its first token where it tells none.
  TokenIndex read_mention(const Mention& m) {
    if (m.kind == Kind::date || m.kind == Kind::date_range) {
      add_date(m);
      return m.last_token;
    }
    if (m.kind == Kind::time && m.value.form == Value::Form::time) {
      add_hours(m);
      return m.last_token;
    }
    return m.kind == Kind::duration ? read_length(m) : m.first_token;
  }

  void add_date(const Mention& m) {
    if (m.value.dates.from.year == 0) return;
    if (m.first_token > 0 && m.value.dates.from.day == 0 && is_role(view_, m.first_token - 1, PeriodWord::Role::name))
      return;
    said_.add(m.first_token, m.last_token, m.relative ? told_anew(m) : m.value.dates, Basis::stated);
  }

  // A relative date, told from the article's own day.
  DateRange told_anew(const Mention& m) const {
    const DateRange& said = m.value.dates;
    if (!own_ || own_->day == own_->given) return said;
    const int late = day_number(own_->day) - day_number(own_->given);
    if (said.from.day == 0) {
      if (said.from.month == 0) return years_later(said, own_->day.year - own_->given.year);
      const int months = month_number(own_->day) - month_number(own_->given);
      return {months_later(said.from, months), months_later(said.to, months)};
    }
    if (said.from != said.to) return weeks_anew(said);
    if (weekday_at(view_, m.first_token) != 0) return weekday_anew(said.from);
    for (TokenIndex i = m.first_token; i < m.last_token; ++i)
      if (weekday_at(view_, i) != 0) return said;
    return calendar_word(view_, m.first_token) != nullptr ? one(days_later(said.from, late)) : said;
  }

  DateRange weekday_anew(const Date& said) const {
    const int name = weekday(said);
    const bool past = said < own_->given;
    return one(latest(name, past ? days_later(own_->day, -1) : days_later(own_->day, 7)));
  }

  DateRange weeks_anew(const DateRange& said) const {
    const auto monday = [](const Date& d) { return day_number(d) - weekday(d) + kFirstWeekdayIso; };
    const int days = monday(own_->day) - monday(own_->given);
    return {days_later(said.from, days), days_later(said.to, days)};
  }

  void add_hours(const Mention& m) {
    constexpr TokenIndex kNear = 5;
    if (said_.whens().empty()) return;
    When& day = said_.whens().back();
    if (!day.coarse() && m.first_token >= day.last && m.first_token - day.last <= kNear &&
        day.period.times == Period::kNoTimes)
      day.period.times = m.value.times;
  }

  // «السنوات الخمس الماضية», «قبل عامين», «الأشهر الأربعة الأولى من العام الجاري».
  TokenIndex read_length(const Mention& m) {
    const auto n = m.value.quantity.said().integer();
    if (!own_ || !n || *n < 1 || *n > 400) return m.first_token;
    const int length = static_cast<int>(*n);
    const TokenIndex next = std::max(m.last_token, m.noun_token == kNoToken ? 0 : m.noun_token + 1);
    if (const auto shift = shift_at(next)) return add_told_length(m, next, length, *shift);
    if (m.first_token > 0 && is_role(view_, m.first_token - 1, PeriodWord::Role::ago) && !is_of_something(next)) {
      said_.add(m.first_token, next, one(point(m.unit, -length)), Basis::stated);
      return next;
    }
    if (goes_on_until_now(m)) {
      const Date since = point(m.unit, -length);
      const Date now = since.month == 0 ? Date{own_->day.year, 0, 0} : own_->day;
      said_.add(m.first_token, next, {since, now}, Basis::stated);
      said_.whens().back().since = false;
      said_.whens().back().aside = true;
      return next;
    }
    if (is_within(m) && !is_first(next)) {
      said_.add(m.first_token, next, {point(m.unit, -length), own_->day}, Basis::stated);
      said_.whens().back().within = true;
      return next;
    }
    if (m.unit == "month" && is_first(next)) return add_first_months(m, next + 1, length);
    return m.first_token;
  }

  // «على مدى عشرين عاما», «منذ عامين», «ستة عقود»: decades are told of what lasts still.
  bool goes_on_until_now(const Mention& m) const {
    if (m.first_token == 0) return false;
    // «عقدا واحدا» is a contract as well.
    if (m.unit == "decade" && (view_.grammar(m.first_token - 1).part == lexicon::Speech::preposition ||
                               m.value.quantity.said().integer() != 1))
      return true;
    const PeriodWord* word = period_word(view_, m.first_token - 1);
    if (word == nullptr || word->role != PeriodWord::Role::since) return false;
    if (m.unit == "year") return word->value < kToCome;
    const bool days = m.unit == "day" || m.unit == "week" || m.unit == "month";
    return days && word->value == kBeginning && !is_behind_record(m.first_token);
  }

  // «أصدر المجلس 92 قرارا خلال ستة أشهر»: what headline or lead report. Elsewhere it is as often what something takes,
  // and years are as often those of a plan.
  bool is_within(const Mention& m) const {
    if (m.field == Field::text && m.first_token >= kLead) return false;
    if (m.first_token == 0 || (m.unit != "day" && m.unit != "week" && m.unit != "month")) return false;
    const PeriodWord* word = period_word(view_, m.first_token - 1);
    return word != nullptr && word->role == PeriodWord::Role::since && word->value == kToCome;
  }

  // «أدنى مستوى له منذ 3 أشهر»: no time of what reached it.
  bool is_behind_record(TokenIndex i) const {
    constexpr TokenIndex kReach = 6;
    const TokenIndex begin = std::max(view_.sentence_begin(i), i - std::min(i, kReach));
    for (TokenIndex k = begin; k < i; ++k)
      if (is_role(view_, k, PeriodWord::Role::record)) return true;
    return false;
  }

  std::optional<int> shift_at(TokenIndex i) const {
    if (const auto shift = relation(view_, i)) return shift;
    return is_role(view_, i, PeriodWord::Role::last) && view_.has_article(i) ? std::optional(-1) : std::nullopt;
  }

  TokenIndex add_told_length(const Mention& m, TokenIndex at, int length, int shift) {
    if (shift == 0) return m.first_token;
    const Date other = point(m.unit, shift < 0 ? -length : length);
    const Date here = other.day != 0 ? own_->day : other.month != 0 ? month_of(own_->day) : Date{own_->day.year, 0, 0};
    said_.add(m.first_token, at + 1, shift < 0 ? DateRange{other, here} : DateRange{here, other}, Basis::stated);
    return at + 1;
  }

  // So long before or after the day of the article, as exactly as the unit tells it.
  Date point(std::string_view unit, int n) const {
    const Date& own = own_->day;
    if (unit == "year") return {static_cast<std::int16_t>(own.year + n), 0, 0};
    if (unit == "decade") return {static_cast<std::int16_t>(own.year + 10 * n), 0, 0};
    if (unit == "century") return {static_cast<std::int16_t>(own.year + 100 * n), 0, 0};
    if (unit == "month") return months_later(month_of(own), n);
    if (unit == "week") return days_later(own, 7 * n);
    if (unit == "day") return days_later(own, n);
    if (unit == "hour") return days_later(own, n / 24);
    return own;
  }

  // «قبل يومين من الانتخابات» is told by another day.
  bool is_of_something(TokenIndex i) const { return is_governor(view_, i, Governor::Sort::of); }

  bool is_first(TokenIndex i) const {
    const auto s = view_.find(i, Class::ordinal);
    return s && s->proclitics.article && view_.lexicon().ordinal[s->row].value == 1;
  }

  TokenIndex add_first_months(const Mention& m, TokenIndex at, int months) {
    TokenIndex end = at;
    const int year = year_behind(at, end);
    if (months > 12 || year == 0) return m.first_token;
    const Date first{static_cast<std::int16_t>(year), 1, 0};
    said_.add(m.first_token, end, {first, months_later(first, months - 1)}, Basis::stated);
    return end;
  }

  // «من العام الجاري», «من 2015»: the year of a mention right behind; else that of the time told last, or the
  // article's own.
  int year_behind(TokenIndex at, TokenIndex& end) const {
    constexpr TokenIndex kNear = 3;
    const Field field = view_.passage().field;
    const auto before = [field](const Mention& m, TokenIndex token) {
      return m.field != field ? m.field == Field::title : m.first_token < token;
    };
    for (auto m = std::lower_bound(mentions_.begin(), mentions_.end(), at, before);
         m != mentions_.end() && m->field == field; ++m) {
      if (m->first_token > at + kNear || view_.sentence_end(at) <= m->first_token) break;
      if (m->kind != Kind::date || m->value.dates.from.year == 0 || m->value.dates.from.month != 0) continue;
      end = m->last_token;
      return m->value.dates.from.year;
    }
    if (const When* last = said_.last_coarse()) return last->from().year;
    return own_ ? own_->day.year : 0;
  }

  TokenIndex read_words(TokenIndex i) {
    TokenIndex words = 1;
    if (const PeriodWord* word = period_word(view_, i, &words)) {
      const TokenIndex end = read_period(i, i + words, *word);
      if (end != i) return end;
    }
    if (const Calendar* word = calendar_word(view_, i); word != nullptr && word->role == Calendar::Role::part)
      return read_part(i, word->value);
    if (view_.find(i, Class::month)) return read_hijri_month(i);
    if (view_.find(i, Class::unit)) return read_unit(i);
    return read_weekday(i);
  }

  // The end of what was read; i where nothing was.
  TokenIndex read_period(TokenIndex i, TokenIndex end, const PeriodWord& word) {
    using Role = PeriodWord::Role;
    switch (word.role) {
      case Role::base: said_.add_base(i); return end;
      case Role::same: return read_same(i, end);
      case Role::session: return read_session(i, end, word.value);
      case Role::feast: return read_feast(i, end, word.value);
      case Role::season: return read_season(i, end);
      case Role::ago: return read_ago(i, end);
      default: return i;
    }
  }

  // «الفترة نفسها من العام الماضي»: the months told last, of that year.
  TokenIndex read_same(TokenIndex i, TokenIndex end) {
    const When* last = said_.last_coarse();
    if (last == nullptr) return end;
    DateRange range = last->period.dates;
    TokenIndex behind = end;
    const int year = year_behind(end, behind);
    if (behind != end) range = years_later(range, year - range.from.year);
    // «خلال الفترة نفسها» alone compares nothing.
    said_.add(i, behind, range, Basis::stated, behind != end);
    return behind;
  }

  TokenIndex read_session(TokenIndex i, TokenIndex end, int days) {
    if (!own_) return end;
    Date day = own_->day;
    if (!own_->told) {
      const When* last = said_.last_that([](const When& w) { return !w.coarse(); });
      if (last == nullptr && days == 0) return end;  // «عند الإغلاق» of a day that nothing tells
      if (last != nullptr) day = last->period.dates.to;
    }
    if (day.full()) said_.add(i, end, one(days_later(day, days)), Basis::stated);
    return end;
  }

  // «خلال شهر رجب»: that of the Hijri year of the article, or of the year before where it is not near yet. Extract
  // reads one only beside a day, a year or «الماضي».
  TokenIndex read_hijri_month(TokenIndex i) {
    constexpr int kNear = 62;  // days: the month after the next
    const auto sense = view_.find(i, Class::month);
    const lexicon::Month& month = view_.lexicon().month[sense->row];
    if (!own_ || !month.hijri || !is_month_here(i)) return i;
    Date hijri = hijri_of_article();
    hijri.month = month.month;
    hijri.day = 0;
    const auto days = last_of(hijri, kNear);
    if (days) said_.add(i, i + sense->words, *days, Basis::stated);
    return i + sense->words;
  }

  // «شهر رجب», «في رجب», «طوال رجب», «نهاية رجب», «شعبان ورجب»; رجب alone is a name as well.
  bool is_month_here(TokenIndex i) {
    if (i == 0) return false;
    if (!said_.whens().empty() && said_.whens().back().last == i) return true;
    const PeriodWord* period = period_word(view_, i - 1);
    const Calendar* word = calendar_word(view_, i - 1);
    const auto unit = view_.find(i - 1, Class::unit);
    const std::string_view of = unit ? std::string_view(view_.lexicon().unit[unit->row].id) : std::string_view();
    return view_.is(i - 1, kIn) || of == "month" || of == "day" || (word && word->role == Calendar::Role::edge) ||
           (period && period->role == PeriodWord::Role::since);
  }

  const Date& hijri_of_article() {
    if (!hijri_) hijri_ = extract::hijri(own_->day);
    return *hijri_;
  }

  // The days of a Hijri date, a year before where they are more than so many days ahead.
  std::optional<DateRange> last_of(Date hijri, int ahead) const {
    auto days = extract::gregorian(hijri);
    if (days && days->from > days_later(own_->day, ahead)) {
      --hijri.year;
      days = extract::gregorian(hijri);
    }
    return days;
  }

  // The last feast of this name, unless it is «المقبل».
  TokenIndex read_feast(TokenIndex i, TokenIndex end, int day) {
    constexpr int kDays = 3;
    constexpr int kNear = 7;
    if (!own_ || !is_time_here(i)) return end;
    const auto shift = relation(view_, end);
    Date hijri = hijri_of_article();
    hijri.month = static_cast<std::int8_t>(day / 100);
    hijri.day = static_cast<std::int8_t>(day % 100);
    const auto days = shift && *shift > 0 ? extract::gregorian(hijri) : last_of(hijri, kNear);
    if (!days) return end;
    said_.add(i, end, {days->from, days_later(days->from, kDays - 1)}, Basis::stated);
    said_.whens().back().aside = true;
    return end;
  }

  // «في العيد», «أول أيام العيد», not «فعاليات العيد».
  bool is_time_here(TokenIndex i) const {
    if (i == 0) return false;
    if (view_.find(i - 1, Class::unit)) return true;
    return view_.is_word(i - 1) && view_.grammar(i - 1).part == lexicon::Speech::preposition;
  }

  // «الموسم الماضي»
  TokenIndex read_season(TokenIndex i, TokenIndex end) {
    constexpr std::int8_t kBegins = 8;
    const auto shift = relation(view_, end);
    if (!own_ || !shift || *shift > 0 || !view_.has_article(i)) return i;
    const int begun = own_->day.month >= kBegins ? own_->day.year : own_->day.year - 1;
    const auto year = static_cast<std::int16_t>(begun + *shift);
    said_.add(i, end + 1, {{year, kBegins, 0}, {static_cast<std::int16_t>(year + 1), kBegins - 1, 0}}, Basis::stated);
    return end + 1;
  }

  // «قبل عام»
  TokenIndex read_ago(TokenIndex i, TokenIndex end) {
    const auto unit = view_.find(end, Class::unit);
    if (!own_ || !unit || !unit->proclitics.none() || unit->form != lexicon::Form::plain || is_of_something(end + 1))
      return i;
    said_.add(end, end + 1, one(point(view_.lexicon().unit[unit->row].id, -1)), Basis::stated);
    return end + 1;
  }

  // «الربع الثاني», «النصف الأول», «الربع السابق», without a year of its own.
  TokenIndex read_part(TokenIndex i, int months) {
    if (!view_.has_article(i)) return i;
    if (is_role(view_, i + 1, PeriodWord::Role::previous)) return read_previous(i);
    const int parts = 12 / months;
    const auto ordinal = view_.find(i + 1, Class::ordinal);
    const Calendar* word = calendar_word(view_, i + 1);
    int number = 0;
    if (ordinal && ordinal->proclitics.article)
      number = static_cast<int>(view_.lexicon().ordinal[ordinal->row].value);
    else if (word != nullptr && word->role == Calendar::Role::last)
      number = parts;
    if (number < 1 || number > parts || is_part_of_other(i + 2)) return i;
    TokenIndex end = i + 2;
    const int year = year_behind(end, end);
    if (year == 0) return end;
    Date from{static_cast<std::int16_t>(year), static_cast<std::int8_t>((number - 1) * months + 1), 0};
    if (end == i + 2 && own_ && from > month_of(own_->day)) --from.year;
    said_.add(i, end, {from, months_later(from, months - 1)}, Basis::stated);
    return end;
  }

  // «النصف الأول من المباراة»
  bool is_part_of_other(TokenIndex i) const {
    if (!view_.is_word(i) || view_.grammar(i).part != lexicon::Speech::preposition) return false;
    const TokenIndex of = i + 1;
    return view_.is_word(of) && view_.has_article(of) && !view_.find(of, Class::unit);
  }

  // «الشهر السابق»: the one before the time told last.
  TokenIndex read_unit(TokenIndex i) {
    if (!view_.has_article(i)) return i;
    if (is_role(view_, i + 1, PeriodWord::Role::previous)) return read_previous(i);
    const auto unit = view_.find(i, Class::unit);
    const std::string_view id = view_.lexicon().unit[unit->row].id;
    const auto shift = relation(view_, i + 1);
    if (unit->form != lexicon::Form::plain || !shift || !own_ || *shift == 0) return i;
    // «العام الماضي» behind a definite noun, which extract takes for the adjective of «المدير العام الحالي».
    const Date other = point(id, *shift);
    if (id == "year") said_.add(i, i + 2, one(other), Basis::stated);
    if (id != "decade") return i + 2;
    const Date here{own_->day.year, 0, 0};
    said_.add(i, i + 2, *shift < 0 ? DateRange{other, here} : DateRange{here, other}, Basis::stated);
    return i + 2;
  }

  TokenIndex read_previous(TokenIndex i) {
    if (const When* last = said_.last_that([](const When& w) { return !w.compared && !w.since; }))
      said_.add(i, i + 2, range_before(last->period.dates), Basis::stated, true);
    return i + 2;
  }

  // «يوم الخميس»: the last of that name, for a paper tells of what was; the next where «المقبل» or the like is read by
  // extract.
  TokenIndex read_weekday(TokenIndex i) {
    const int name = weekday_at(view_, i);
    if (name == 0 || !own_) return i;
    if (i > 0 && is_role(view_, i - 1, PeriodWord::Role::every)) return i;
    if (i > 1 && is_role(view_, i - 2, PeriodWord::Role::every)) return i;
    for (TokenIndex k = 1; k <= 2; ++k)  // «من السبت حتى الأربعاء»: of every week
      if (weekday_at(view_, i + k) != 0 || (i >= k && weekday_at(view_, i - k) != 0)) return i;
    said_.add(i, i + 1, one(latest(name, own_->day)), Basis::weekday);
    return i + 1;
  }

  const View& view_;
  const std::vector<Mention>& mentions_;
  const std::optional<OwnDay>& own_;
  std::optional<Date> hijri_;  // the article's day, once asked for
  Gathering said_;
};

}  // namespace

Said times_said(const View& view, const std::vector<Mention>& mentions, const std::optional<OwnDay>& own) {
  return Reader(view, mentions, own).read();
}

}  // namespace factcheck::clause
