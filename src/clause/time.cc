// In: an article's dates and a figure in its sentence. Out: the day, hour or period that the figure is of.
//
// A candidate is a time that the figure's sentence tells, one told before it or right behind, in headline or lead, or
// most often; the days before the article or its year; as long as the figure says until then or from then on. Each has
// signs (time_sign.h), and time_model.h chooses among them, or that it is of none.
#include "clause/time.h"

#include <algorithm>
#include <utility>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::PeriodWord;
using Basis = Period::Basis;

constexpr TokenIndex kBesideClause = 2;  // tokens: a dash, «الذي»
constexpr TokenIndex kLead = 70;         // tokens: about two sentences
constexpr TokenIndex kClose = 3;         // tokens
constexpr TokenIndex kLate = 300;        // tokens
constexpr std::int64_t kLongest = 400;   // of some unit; more is no length of time that news are of
constexpr std::int16_t kEarliest = 1500;
constexpr Key kAge =
    static_cast<Key>(0x39) | static_cast<Key>(text::kMeem) << 8 | static_cast<Key>(text::kReh) << 16;  // عمر

bool has_role(const View& view, TokenIndex first, TokenIndex last, PeriodWord::Role role) {
  for (TokenIndex i = first; i < last; ++i) {
    if (!view.may_be(i, lexicon::class_bit(Class::period))) continue;
    const auto s = view.find(i, Class::period);
    if (s && view.lexicon().period[s->row].role == role) return true;
  }
  return false;
}

enum class Tense { none, past, present, future };

// Of a verb: سيبلغ, يبلغ, بلغ. What begins with teh is of the present where it ends in no teh of the past, unless it is
// as often a noun (تراجع).
Tense tense_of(const Sentence& sentence, TokenIndex verb) {
  const Key word = sentence.view()[verb].key;
  const unsigned at = sentence.view().grammar(verb).conjunction ? 1 : 0;
  const std::uint8_t first = text::letter(word, at);
  if (text::begins_as_future(word >> (8 * at))) return Tense::future;
  if (first == text::kYeh) return Tense::present;
  if (first == text::kTeh && sentence.is(verb, Tag::verb) && text::last_letter(word) != text::kTeh &&
      text::length(word) > at + 3)
    return Tense::present;
  return Tense::past;
}

// Of what the sentence tells at a token.
Tense tense_at(const Sentence& s, TokenIndex at) {
  const TokenIndex begin = s.clause_begin(at);
  if (has_role(s.view(), begin, at, PeriodWord::Role::future)) return Tense::future;
  TokenIndex verb = s.verb_before(at, begin);
  if (verb == kNoToken) verb = s.verb_before(at, s.begin());
  return verb == kNoToken ? Tense::none : tense_of(s, verb);
}

Tense tense(const Figure& figure) { return tense_at(figure.sentence, figure.first()); }

// Is it told of what was, as a headline mostly does?
bool is_told(const Sentence& s, TokenIndex at) {
  const Tense t = tense_at(s, at);
  return t == Tense::past || (t != Tense::future && s.view().passage().field == Field::title);
}

// عمر, العمر, عمره
bool is_age_word(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::calendar);
  return view.is(i, kAge) || (s && view.lexicon().calendar[s->row].role == lexicon::Calendar::Role::age);
}

bool is_age(const Figure& figure, const Clause& clause) {
  const Mention& m = figure.mention;
  if (clause.measure == "age" || m.rule.text() == "age") return true;
  if (m.unit != "year" && m.unit != "month") return false;
  for (TokenIndex k = 1; k <= 3 && k <= m.first_token; ++k)
    if (is_age_word(figure.view(), m.first_token - k)) return true;
  return m.unit == "year" && m.first_token > 0 && figure.view().is_mark_of(m.first_token - 1, U"(«");
}

// The days before the article, among which is that of what it tells without a day. Of 530 places in articles of July
// 2015 that tell the article's own day, 96 % have it at most three days before the day that was given; what is told is
// mostly of the day before that, or of the one before.
constexpr int kDaysToldOf = 7;
constexpr int kDaysOfNews = 14;  // a day that lies farther back is of another story

std::int32_t first_day_of(const Date& d) {
  return day_number({d.year, std::max<std::int8_t>(d.month, 1), std::max<std::int8_t>(d.day, 1)});
}

std::int32_t last_day_of(const Date& d) {
  if (d.day != 0) return day_number(d);
  const Date next = d.month == 0 ? Date{static_cast<std::int16_t>(d.year + 1), 1, 0} : months_later(d, 1);
  return first_day_of(next) - 1;
}

Days days_of(const DateRange& r) { return {first_day_of(r.from), last_day_of(r.to)}; }

DateRange one(const Date& d) { return {d, d}; }

// «كرّم الأهالي …», «واس - باريس: نجحت الشرطة …»: news. Opinion, advice and history open with what they are of.
bool opens_with_verb(const std::vector<View>& views, Sentences& sentences) {
  constexpr TokenIndex kOpeningOfText = 30;  // tokens: a byline, a dateline, two short sentences
  for (const View& view : views) {
    if (view.passage().field != Field::text) continue;
    for (TokenIndex i = 0; i < std::min(view.size(), kOpeningOfText); ++i)
      if (may_begin_to_tell(view, 0, i) && view.is_word(i) && sentences.of(view, i).verbal(i)) return true;
  }
  return false;
}

}  // namespace

Times::Times(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day,
             Sentences& sentences) {
  if (mentions.empty()) return;
  if (day && day->full()) own_ = own_day(views, mentions, *day);
  TokenIndex words = 0;
  for (const View& view : views) {
    passages_.push_back({view.passage().field, times_said(view, mentions, own_), {}});
    read_told(passages_.back());
    words += view.size();
  }
  put(of_article_, Trait::news, opens_with_day(views) || (own_ && own_->told) || opens_with_verb(views, sentences));
  put(of_article_, Trait::brief, words < 128);
  put(of_article_, Trait::long_one, words >= 256 && words < 512);
  put(of_article_, Trait::longest, words >= 512);
  note_times();
  add_opening(views);
  add_article();
  of_every_figure_ = all_;
}

const Times::Passage& Times::passage(Field field) const {
  const auto found = std::ranges::find(passages_, field, &Passage::field);
  return found == passages_.end() ? passages_.front() : *found;
}

// The day of which headline or lead tell.
bool Times::opens_with_day(const std::vector<View>& views) const {
  return std::ranges::any_of(views, [&](const View& view) {
    const Field field = view.passage().field;
    return std::ranges::any_of(
        said(field).whens, [&](const When& w) { return (field != Field::text || w.first < kLead) && is_news_of(w); });
  });
}

bool Times::is_news_of(const When& w) const {
  if (w.coarse() || w.compared || w.since || w.aside || w.within) return false;
  if (!own_) return true;
  const Days days = days_of(w.period.dates);
  const int ago = day_number(own_->day) - days.last;
  return ago >= 0 && ago <= kDaysOfNews && days.last - days.first < kDaysOfNews;
}

// Of which times the article tells, and how often.
void Times::note_times() {
  if (!own_) return;
  const std::int32_t own = day_number(own_->day);
  int near = 0;
  for (const auto& [field, said, told] : passages_)
    for (const When& w : said.whens) {
      const Days days = days_of(w.period.dates);
      const int years = own_->day.year - w.period.dates.to.year;
      if (days.first > own) {
        put(of_article_, Trait::coming, true);
      } else if (!w.coarse()) {
        near += days.last >= own - kDaysToldOf ? 1 : 0;
        put(of_article_, Trait::other_days, days.last < own - kDaysToldOf);
      } else {
        put(of_article_, Trait::months, years == 0 && w.from().month != 0);
        put(of_article_, Trait::last_year, years == 1);
        put(of_article_, Trait::history, years > 1);
      }
    }
  put(of_article_, Trait::no_day, near == 0);
  put(of_article_, Trait::many_days, near > 1);
}

void Times::add_opening(const std::vector<View>& views) {
  for (const View& view : views) {
    const Field field = view.passage().field;
    const Passage& of = passage(field);
    for (const When& w : of.said.whens) {
      if (field == Field::text && w.first >= kLead) break;
      const bool headline = field == Field::title || view[w.first].span.begin < view.passage().headline.end;
      add_told(of, w, bit(headline ? TimeSign::headline : TimeSign::lead));
    }
  }
  note_most(false);
  note_most(true);
}

// The day, or the month or longer, that is told most often.
void Times::note_most(bool coarse) {
  constexpr std::size_t kMost = 64;  // times that are looked at
  std::vector<std::pair<const When*, int>> times;
  for (const auto& [field, said, told] : passages_)
    for (const When& w : said.whens) {
      if (w.coarse() != coarse || w.compared || times.size() == kMost) continue;
      const auto known =
          std::ranges::find_if(times, [&](const auto& t) { return t.first->period.dates == w.period.dates; });
      if (known == times.end())
        times.emplace_back(&w, 1);
      else
        ++known->second;
    }
  const auto most = std::ranges::max_element(times, {}, [](const auto& t) { return t.second; });
  if (most != times.end() && most->second > 1) add(most->first->period, bit(TimeSign::most));
}

void Times::add_article() {
  if (!own_) return;
  const Date& own = own_->day;
  add({{days_later(own, 1 - kDaysToldOf), own}, Period::kNoTimes, Basis::article}, bit(TimeSign::article));
  add({one({own.year, 0, 0}), Period::kNoTimes, Basis::article}, bit(TimeSign::article));
}

// A beginning lasts until the article.
DateRange Times::dates_of(const When& w) const {
  return w.since && own_ ? DateRange{w.from(), own_->day} : w.period.dates;
}

void Times::read_told(Passage& passage) const {
  for (const When& w : passage.said.whens) {
    const Days days = days_of(dates_of(w));
    TimeSigns signs = when(days);
    put(signs, TimeSign::since, w.since);
    put(signs, TimeSign::aside, w.aside);
    passage.told.push_back({days, signs});
  }
}

// A time that the article tells.
void Times::add_told(const Passage& passage, const When& w, TimeSigns signs) {
  const TimeModel::Candidate& told = passage.told[static_cast<std::size_t>(&w - passage.said.whens.data())];
  if ((signs & bit(TimeSign::both_compared)) == 0) put(signs, TimeSign::compared, w.compared);
  add({dates_of(w), w.period.times, w.period.basis}, {told.days, told.signs | signs});
}

// When it is, and of which sort.
TimeSigns Times::when(const Days& days) const {
  constexpr std::int32_t kSome = 10;  // days
  constexpr std::int32_t kMonthAndHalf = 45;
  constexpr std::int32_t kYear = 366;
  const std::int32_t length = days.last - days.first + 1;
  const auto sort = [&](TimeSign far) {
    return length <= kSome ? far : length <= kMonthAndHalf ? TimeSign::month : TimeSign::year;
  };
  if (!own_) return bit(sort(TimeSign::day));
  const std::int32_t own = day_number(own_->day);
  const std::int32_t ago = own - days.last;
  if (days == Days{own + 1 - kDaysToldOf, own}) return bit(TimeSign::today) | bit(TimeSign::week);
  if (days.first > own) return bit(TimeSign::ahead) | bit(sort(TimeSign::day));
  if (ago <= 0) {
    const bool own_year = length + 1 >= kYear && length <= kYear;
    return length <= kSome ? bit(TimeSign::today) | bit(TimeSign::near)
                           : bit(TimeSign::lasts_still) | bit(own_year ? TimeSign::own_year : sort(TimeSign::near));
  }
  TimeSigns signs = bit(sort(ago <= kDaysToldOf ? TimeSign::near : TimeSign::day));
  const int years = own_->day.year - from_day_number(days.last).year;
  put(signs, TimeSign::day_before, ago == 1 && length <= kSome);
  put(signs, TimeSign::days_before, ago > 1 && ago <= kDaysToldOf);
  put(signs, TimeSign::weeks_before, ago > kDaysToldOf && ago <= kMonthAndHalf);
  put(signs, TimeSign::months_before, ago > kMonthAndHalf && years == 0);
  put(signs, TimeSign::year_before, years == 1);
  put(signs, TimeSign::older, years > 1);
  return signs;
}

void Times::add(const Period& period, TimeSigns signs) {
  const Days days = days_of(period.dates);
  add(period, {days, signs | when(days)});
}

void Times::add(const Period& period, const TimeModel::Candidate& candidate) {
  if (candidate.days.first > candidate.days.last) return;
  const auto known = std::ranges::find(all_.candidates, candidate.days, &TimeModel::Candidate::days);
  if (known == all_.candidates.end()) {
    all_.periods.push_back(period);
    all_.candidates.push_back(candidate);
    return;
  }
  known->signs |= candidate.signs;
  Period& same = all_.periods[static_cast<std::size_t>(known - all_.candidates.begin())];
  same.basis = std::min(same.basis, period.basis);
  if (same.times == Period::kNoTimes) same.times = period.times;
}

namespace {

std::vector<When>::const_iterator first_from(const std::vector<When>& whens, TokenIndex token) {
  return std::partition_point(whens.begin(), whens.end(), [token](const When& w) { return w.first < token; });
}

// Does what begins at token i, behind a comma or a dash, go on with the clause before it?
bool goes_on(const Sentence& s, const std::vector<When>& whens, TokenIndex i) {
  if (s.is(i, Tag::preposition) || s.has_preposition(i)) return true;
  const auto w = first_from(whens, i);
  return w != whens.end() && w->first == i;
}

bool has_verb(const Sentence& s, TokenIndex first, TokenIndex last) { return s.verb_before(last, first) != kNoToken; }

// «مقارنة بمايو بنسبة 3%»: what is compared has its time, and the figure behind it is not it.
bool says_time(const std::vector<When>& whens, TokenIndex first, TokenIndex last) {
  const auto w = first_from(whens, first + 1);
  return w != whens.end() && w->last <= last;
}

// The figure's clause with what stands around it: «وفي 2014، بلغ …», «…، في الأشهر التسعة الماضية».
Span reach(const Figure& figure, const std::vector<When>& whens) {
  const Sentence& s = figure.sentence;
  Span clause{s.clause_begin(figure.first()), s.clause_end(figure.last())};
  while (clause.begin > s.begin() + 1) {
    const TokenIndex before = s.clause_begin(clause.begin - 1);
    if (before >= clause.begin - 1 || has_verb(s, before, clause.begin - 1)) break;
    clause.begin = before;
  }
  while (clause.end + 1 < s.end() && s.is(clause.end, Tag::mark) && goes_on(s, whens, clause.end + 1))
    clause.end = s.clause_end(clause.end + 1);
  return clause;
}

}  // namespace

// The figure's sentence between comparisons, and whether it is itself what something is set against.
Times::Bounds Times::bounds(const Figure& figure) const {
  const Said& all = said(figure.field());
  const Sentence& s = figure.sentence;
  Bounds b{s.begin(), s.end(), false};
  const TokenIndex clause = s.clause_begin(figure.first());
  for (auto base = std::lower_bound(all.bases.begin(), all.bases.end(), clause);
       base != all.bases.end() && *base < b.end; ++base) {
    if (*base < figure.first() && !says_time(all.whens, *base, figure.first())) b = {*base, s.end(), true};
    if (*base >= figure.last()) b.end = *base;
  }
  return b;
}

namespace {

// The days of a length of time; nothing for what is longer than some months or no length at all.
std::optional<int> days_of(const Mention& m) {
  constexpr std::int64_t kMost = 60;
  const auto n = m.value.quantity.said().integer();
  if (!n || *n > kMost) return std::nullopt;
  const int length = static_cast<int>(*n);
  if (m.unit == "hour") return (length + 23) / 24;
  if (m.unit == "day") return length;
  if (m.unit == "week") return 7 * length;
  return m.unit == "month" ? std::optional(30 * length) : std::nullopt;
}

// «من يوم الأحد 26 أبريل ولمدة أسبوعين»: from that day on.
std::optional<DateRange> lasting_from(const Figure& figure, const When& w) {
  constexpr TokenIndex kNear = 4;  // tokens: «وذلك لمدة»
  const auto days = days_of(figure.mention);
  if (figure.mention.kind != Kind::duration || !days || *days == 0 || w.coarse() || w.last > figure.first())
    return std::nullopt;
  if (figure.first() - w.last > kNear || !is_governor(figure.view(), figure.first() - 1, Governor::Sort::span))
    return std::nullopt;
  return DateRange{w.from(), days_later(w.from(), *days - 1)};
}

// So long before a day, or after it, as exactly as the unit tells it; no year where it tells none.
Date so_long_before(const Date& day, std::string_view unit, int n) {
  const auto years = [&](int k) {
    constexpr int kLatest = 9999;
    const int year = day.year - k * n;
    return year < kEarliest || year > kLatest ? Date{} : Date{static_cast<std::int16_t>(year), 0, 0};
  };
  if (unit == "century") return years(100);
  if (unit == "decade") return years(10);
  if (unit == "year") return years(1);
  if (unit == "month") return months_later({day.year, day.month, 0}, -n);
  if (unit == "week") return days_later(day, -7 * n);
  if (unit == "day") return days_later(day, -n);
  if (unit == "hour") return days_later(day, n < 0 ? (23 - n) / 24 : -((n + 23) / 24));
  return {};
}

// «القرن السابع عشر» is a time itself.
Period of_century(const Figure& figure, const Clause& clause) {
  constexpr std::int64_t kThisCentury = 21;
  const View& view = figure.view();
  if (figure.mention.kind != Kind::ordinal || clause.head == kNoToken || clause.quantity.field != figure.field())
    return {};
  const auto unit = view.find(clause.head, Class::unit);
  const auto n = figure.mention.value.quantity.said().integer();
  if (!unit || view.lexicon().unit[unit->row].id != "century" || !n || *n < 1 || *n > kThisCentury) return {};
  const auto first = static_cast<std::int16_t>(100 * (*n - 1) + 1);
  return {{{first, 0, 0}, {static_cast<std::int16_t>(first + 99), 0, 0}}, Period::kNoTimes, Basis::stated};
}

}  // namespace

namespace {

// «تأسست سنة 1923، وتضم اليوم 196 دولة»: of a verb of the figure's own clause.
bool is_present(const Figure& figure) {
  const TokenIndex verb = figure.sentence.verb_before(figure.first(), figure.sentence.clause_begin(figure.first()));
  return verb != kNoToken && figure.sentence.joined(verb) && tense_of(figure.sentence, verb) == Tense::present;
}

}  // namespace

// A year or month that is over.
bool Times::is_over(const When& w) const {
  return own_ && (w.period.dates.to.year < own_->day.year || w.period.dates.to.month != 0);
}

void Times::add_sentence(const Figure& figure) {
  const Passage& of = passage(figure.field());
  const Said& all = of.said;
  const Sentence& s = figure.sentence;
  const auto begin = first_from(all.whens, s.begin());
  const auto end = first_from(all.whens, s.end());
  if (begin == end) return;
  const auto behind = first_from(all.whens, figure.last());
  const Bounds b = bounds(figure);
  const Span reached = reach(figure, all.whens);
  const Span clause{s.clause_begin(figure.first()), s.clause_end(figure.last())};
  const bool present = is_present(figure);
  for (auto w = begin; w != end; ++w) {
    if (w->within && !is_told(s, figure.first())) continue;
    if (w->since && has_role(s.view(), s.clause_begin(w->first), w->first, PeriodWord::Role::record)) continue;
    const bool before = w->last <= figure.first();
    if (present && w->last <= clause.begin && w->coarse() && is_over(*w)) continue;
    TimeSigns t = bit(TimeSign::sentence);
    put(t, TimeSign::covers, !before && w->first < figure.last());
    put(t, TimeSign::before, before);
    put(t, TimeSign::behind, w->first >= figure.last());
    const TokenIndex far = before ? figure.first() - w->last : w->first - std::min(w->first, figure.last());
    put(t, TimeSign::close_before, before && far <= kClose);
    put(t, TimeSign::close_behind, !before && far <= kClose);
    put(t, TimeSign::nearest_before, before && (w + 1 == end || (w + 1)->last > figure.first()));
    put(t, TimeSign::nearest_behind, w == behind);
    put(t, TimeSign::clause, w->first >= clause.begin && w->first < clause.end);
    put(t, TimeSign::reach, w->last + kBesideClause >= reached.begin && w->first <= reached.end);
    put(t, TimeSign::beyond_base, w->first < b.begin || w->first >= b.end);
    put(t, TimeSign::both_compared, w->compared && b.compared);
    if (w->period.basis == Basis::weekday && tense(figure) == Tense::future)
      add({one(days_later(w->from(), 7)), Period::kNoTimes, Basis::weekday}, t);
    else
      add_told(of, *w, t);
    if (const auto dates = lasting_from(figure, *w))
      add({*dates, Period::kNoTimes, Basis::stated}, t | bit(TimeSign::lasting));
  }
}

// Of the times before the figure's sentence, those of its paragraph and the last ones; a paragraph is a line. And the
// first behind it.
void Times::add_before(const Figure& figure) {
  constexpr int kMost = 12;  // times that are looked at
  constexpr int kLast = 3;
  const Passage& of = passage(figure.field());
  const std::vector<When>& whens = of.said.whens;
  const View& view = figure.view();
  TokenIndex at = figure.sentence.begin();
  bool paragraph = true;
  bool day = true;
  bool coarse = true;
  auto w = first_from(whens, at);
  for (int n = 0; n < kMost && w != whens.begin(); ++n) {
    --w;
    for (; paragraph && at > w->last; --at) paragraph = view[at - 1].kind != Token::Kind::line;
    bool& open = w->coarse() ? coarse : day;
    const bool last_of_kind = open;
    if (!w->compared && !w->since && !w->aside && !w->within) open = false;
    if (!paragraph && !last_of_kind && n >= kLast) continue;
    TimeSigns t = 0;
    put(t, TimeSign::paragraph, paragraph);
    put(t, TimeSign::last, n == 0);
    put(t, TimeSign::last_day, last_of_kind && !w->coarse());
    put(t, TimeSign::last_coarse, last_of_kind && w->coarse());
    add_told(of, *w, t);
  }
  if (const auto next = first_from(whens, figure.sentence.end()); next != whens.end())
    add_told(of, *next, bit(TimeSign::after));
}

// «خلال عامين»: as long as the figure says, until the article or from then on.
void Times::add_length(const Figure& figure, Part part) {
  const Mention& m = figure.mention;
  const auto n = m.value.quantity.said().integer();
  if (!own_ || m.kind != Kind::duration || part == Part::record || !n || *n < 1 || *n > kLongest) return;
  const Date ago = so_long_before(own_->day, m.unit, static_cast<int>(*n));
  const Date to_come = so_long_before(own_->day, m.unit, -static_cast<int>(*n));
  if (ago.year == 0 || to_come.year == 0) return;
  const Date& own = own_->day;
  const Date now = ago.day != 0 ? own : ago.month != 0 ? Date{own.year, own.month, 0} : Date{own.year, 0, 0};
  add({{ago, now}, Period::kNoTimes, Basis::stated}, bit(TimeSign::ago));
  add({{now, to_come}, Period::kNoTimes, Basis::stated}, bit(TimeSign::to_come));
}

namespace {

// «تضم المدينة 168 ألف نسمة», «يبلغ عدد القراء 4 ملايين»: what somebody has, has it for long.
bool is_held(const Figure& figure) {
  if (figure.mention.kind != Kind::count) return false;
  const View& view = figure.view();
  const TokenIndex begin = figure.sentence.clause_begin(figure.first());
  const TokenIndex verb = figure.sentence.verb_before(figure.first(), begin);
  if (verb == kNoToken) return false;
  const std::uint8_t letter = text::letter(view[verb].key, view.grammar(verb).conjunction ? 1 : 0);
  if (letter == text::kYeh && is_governor(view, verb, Governor::Sort::level)) return true;
  if (letter != text::kYeh && letter != text::kTeh) return false;
  for (const lexicon::Sense& s : view.senses(verb))
    if (s.cls == Class::frame && view.lexicon().frame[s.row].role == "total") return true;
  return false;
}

TimeSigns trait_of(Part part) {
  switch (part) {
    case Part::level: return bit(Trait::level);
    case Part::change: return bit(Trait::change);
    case Part::compared: return bit(Trait::compared);
    case Part::planned:
    case Part::target: return bit(Trait::planned);
    case Part::capacity: return bit(Trait::capacity);
    case Part::rate: return bit(Trait::rate);
    case Part::record: return bit(Trait::record);
    case Part::rank: return bit(Trait::rank);
    default: return 0;
  }
}

TimeSigns trait_of(Kind kind) {
  switch (kind) {
    case Kind::count: return bit(Trait::count);
    case Kind::ordinal: return bit(Trait::ordinal);
    case Kind::percent: return bit(Trait::percent);
    case Kind::money: return bit(Trait::money);
    case Kind::measure: return bit(Trait::measure);
    case Kind::duration: return bit(Trait::duration);
    case Kind::score: return bit(Trait::score);
    default: return 0;
  }
}

TimeSigns trait_of(Tense tense) {
  switch (tense) {
    case Tense::past: return bit(Trait::past);
    case Tense::present: return bit(Trait::present);
    case Tense::future: return bit(Trait::future);
    default: return 0;
  }
}

TimeSigns trait_of(SubjectType type) {
  switch (type) {
    case SubjectType::organisation: return bit(Trait::organisation);
    case SubjectType::person: return bit(Trait::person);
    case SubjectType::place: return bit(Trait::place);
    case SubjectType::team: return bit(Trait::team);
    case SubjectType::market: return bit(Trait::market);
    case SubjectType::product: return bit(Trait::product);
    case SubjectType::group: return bit(Trait::group);
    case SubjectType::event: return bit(Trait::happening);
    default: return 0;
  }
}

}  // namespace

TimeSigns Times::traits_of(const Figure& figure, const Clause& clause) const {
  const Mention& m = figure.mention;
  const Sentence& s = figure.sentence;
  const bool title = figure.field() == Field::title;
  const Tense told = tense(figure);
  TimeSigns t = of_article_ | trait_of(m.kind) | trait_of(told) | trait_of(clause.subject.type) | trait_of(clause.part);
  put(t, Trait::headline, title);
  put(t, Trait::lead, !title && figure.first() < kLead);
  put(t, Trait::late, !title && figure.first() > kLate);
  const auto n = m.value.quantity.said().integer();
  put(t, Trait::few, m.kind == Kind::count && n && *n <= 2);
  put(t, Trait::many, m.kind == Kind::count && n && *n >= 1000);
  put(t, Trait::age, is_age(figure, clause));
  put(t, Trait::held, is_held(figure));
  put(t, Trait::standing, m.kind == Kind::measure && told != Tense::past);
  put(t, Trait::event, !clause.event.empty());
  const std::vector<When>& whens = said(figure.field()).whens;
  const TokenIndex begin = s.clause_begin(figure.first());
  const TokenIndex end = s.clause_end(figure.last());
  for (auto w = first_from(whens, s.begin()); w != whens.end() && w->first < s.end(); ++w) {
    put(t, Trait::time_in_clause, w->first >= begin && w->first < end);
    put(t, Trait::day_in_sentence, !w->coarse());
  }
  return t;
}

Period Times::of(const Figure& figure, const Clause& clause) {
  const Kind kind = figure.mention.kind;
  if (kind == Kind::date || kind == Kind::date_range || kind == Kind::time) return {};
  if (const Period century = of_century(figure, clause); !century.dates.empty()) return century;
  all_ = of_every_figure_;
  add_sentence(figure);
  add_before(figure);
  add_length(figure, clause.part);
  traits_ = traits_of(figure, clause);
  const std::size_t best = model_.choose(all_.candidates, traits_, sums_);
  return best < all_.periods.size() ? all_.periods[best] : Period{};
}

}  // namespace factcheck::clause
