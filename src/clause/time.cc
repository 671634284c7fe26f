// In: an article's dates and a figure in its sentence. Out: the day, hour or period that the figure is of.
//
// The nearest time of the figure's own words, not beyond a comparison («مقارنة بعام 2013») nor, if others are there,
// beyond another figure; else of the sentences before it in its paragraph; else of the lead; else the day of the
// article, as far as what the figure is tells of a day at all.
#include "clause/time.h"

#include <algorithm>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::PeriodWord;
using Basis = Period::Basis;

constexpr TokenIndex kOpening = 3;       // tokens: «ومنذ بداية يونيو»
constexpr TokenIndex kBesideClause = 2;  // tokens: a dash, «الذي»
constexpr TokenIndex kFarBehind = 20;    // tokens to the time of a later clause
constexpr TokenIndex kLead = 70;         // tokens: about two sentences
constexpr Key kAge =
    static_cast<Key>(0x39) | static_cast<Key>(text::kMeem) << 8 | static_cast<Key>(text::kReh) << 16;  // عمر

bool is_number(const Mention& m) { return m.value.form == Value::Form::number && m.kind != Kind::ordinal; }

// Does another number stand between the figure and [first, last)?
bool is_beyond_figure(const Figure& figure, const When& w) {
  const bool after = w.first >= figure.last();
  const TokenIndex begin = after ? figure.last() : w.last;
  const TokenIndex end = after ? w.first : figure.first();
  const auto between = [&](const Mention& m) {
    return m.field == figure.field() && is_number(m) && m.first_token >= begin && m.last_token <= end;
  };
  if (after) {
    for (std::size_t i = figure.index + 1; i < figure.mentions.size() && figure.mentions[i].first_token < end; ++i)
      if (between(figure.mentions[i])) return true;
  } else {
    for (std::size_t i = figure.index; i > 0 && figure.mentions[i - 1].first_token >= begin; --i)
      if (between(figure.mentions[i - 1])) return true;
  }
  return false;
}

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

// «توفي أمس عن 65 عاما»; a year is never the time of an age in news.
bool is_no_time_of_age(const Figure& figure, const When& w) {
  return w.coarse() || w.last > figure.first() || w.first < figure.sentence.clause_begin(figure.first());
}

// The days before the article, among which is that of what it tells without a day. Of 530 places in articles of July
// 2015 that tell the article's own day, 96 % have it at most three days before the day that was given; what is told is
// mostly of the day before that, or of the one before.
constexpr int kDaysToldOf = 7;
constexpr int kDaysOfNews = 14;    // a day that lies farther back is of another story
constexpr int kYearsOfReport = 2;  // likewise a year

// What a report tells of the time that it is of: a count, a share, a sum; not how long ago or the how manieth.
bool is_of_report(const Mention& m) {
  return m.kind == Kind::count || m.kind == Kind::percent || m.kind == Kind::money || m.kind == Kind::measure;
}

// Does the sentence of token i tell such a figure?
bool tells_figure(const View& view, const std::vector<Mention>& mentions, TokenIndex i) {
  const TokenIndex begin = view.sentence_begin(i);
  const TokenIndex end = view.sentence_end(i);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.field == view.passage().field && m.first_token >= begin && m.first_token < end && is_of_report(m);
  });
}

// A month or longer, or what a report is of: «خلال أسبوعين». A Hijri month is told by its days.
bool is_long(const When& w) {
  constexpr int kMonth = 28;
  return w.coarse() || w.within || day_number(w.period.dates.to) - day_number(w.from()) >= kMonth;
}

// It is over, or going on.
bool has_begun(const When& w, const Date& own) {
  const DateRange& d = w.period.dates;
  return month_number(d.to) <= month_number(own) || (d.to.year == own.year && month_number(d.from) < month_number(own));
}

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
  for (const View& view : views) said_.emplace_back(view.passage().field, times_said(view, mentions, own_));
  day_of_lead_ = of_lead(views, [](const View&, const When& w) { return !is_long(w); });
  news_ = day_of_lead_ != nullptr || (own_ && own_->told) || opens_with_verb(views, sentences);
  if (day_of_lead_ != nullptr) return;
  reports_ = of_lead(views, [](const View&, const When& w) { return is_long(w); }) != nullptr;
  reported_ = of_lead(views, [&](const View& view, const When& w) {
    if (w.within && !is_told(sentences.of(view, w.first), w.first)) return false;
    return is_long(w) && (!own_ || has_begun(w, own_->day)) && tells_figure(view, mentions, w.first);
  });
}

const Said& Times::said(Field field) const {
  for (const auto& [of, said] : said_)
    if (of == field) return said;
  return said_.front().second;
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
Span reach(const Figure& figure, const std::vector<When>& whens, TokenIndex begin, TokenIndex end) {
  const Sentence& s = figure.sentence;
  Span clause{s.clause_begin(figure.first()), s.clause_end(figure.last())};
  while (clause.begin > s.begin() + 1) {
    const TokenIndex before = s.clause_begin(clause.begin - 1);
    if (before >= clause.begin - 1 || has_verb(s, before, clause.begin - 1)) break;
    clause.begin = before;
  }
  while (clause.end + 1 < s.end() && s.is(clause.end, Tag::mark) && goes_on(s, whens, clause.end + 1))
    clause.end = s.clause_end(clause.end + 1);
  return {std::max(begin, clause.begin), std::min(end, clause.end)};
}

// The smaller the nearer: behind the figure sooner than before it, not beyond another figure, in its clause, and not
// the time at which it was said.
int cost_of(const Figure& figure, const When& w, bool in_clause) {
  const bool after = w.first >= figure.last();
  int cost = static_cast<int>(after ? w.first - figure.last() : figure.first() - w.last);
  if (!after) cost += 1000;
  if (is_beyond_figure(figure, w)) cost += after ? 4000 : 2000;
  if (!in_clause) cost += after ? 20000 : 10000;
  if (w.within) cost += 40000;
  if (!after && has_role(figure.view(), w.last, figure.first(), PeriodWord::Role::that)) cost += 30000;
  return cost;
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

// «تأسست سنة 1923، وتضم اليوم 196 دولة»: of a verb of the figure's own clause.
bool is_present(const Figure& figure) {
  const TokenIndex verb = figure.sentence.verb_before(figure.first(), figure.sentence.clause_begin(figure.first()));
  return verb != kNoToken && figure.sentence.joined(verb) && tense_of(figure.sentence, verb) == Tense::present;
}

}  // namespace

const When* Times::in_sentence(const Figure& figure) const {
  const Said& all = said(figure.field());
  const auto first = first_from(all.whens, figure.sentence.begin());
  if (first == all.whens.end() || first->first >= figure.sentence.end()) return nullptr;
  const Bounds b = bounds(figure);
  const Span clause = reach(figure, all.whens, b.begin, b.end);
  const When* best = nullptr;
  int best_cost = INT32_MAX;
  for (auto w = first_from(all.whens, b.begin); w != all.whens.end() && w->first < b.end; ++w) {
    if (w->last > b.end) continue;
    if (w->within && !is_told(figure.sentence, figure.first())) continue;
    if (!w->within && w->first < figure.last() && figure.first() < w->last) return &*w;  // «خلال الأشهر التسعة الماضية»
    if (w->compared && !b.compared) continue;
    const bool in_clause = w->last + kBesideClause >= clause.begin && w->first <= clause.end;
    if (!in_clause && !(b.compared && w->compared) && !holds_beyond_clause(*w, figure)) continue;
    // «ومنذ يونيو يدخل 900 شخص»
    const bool opens = w->first < figure.first() && w->first - std::min(w->first, clause.begin) <= kOpening;
    if (w->since && (!in_clause || (w->first < figure.last() && !opens))) continue;
    if (w->last <= figure.sentence.clause_begin(figure.first()) && w->coarse() && is_past(*w) && is_present(figure))
      continue;
    const int cost = cost_of(figure, *w, in_clause);
    if (cost >= best_cost) continue;
    best_cost = cost;
    best = &*w;
  }
  return best;
}

// Does the time hold for a figure of another clause? No comparison, nothing told aside, nothing to come. A month or a
// year holds for what reports tell: shares and sums, and counts where headline and lead tell of no day.
bool Times::carries(const When& w, const Figure& figure) const {
  const Kind kind = figure.mention.kind;
  const bool report = kind == Kind::percent || kind == Kind::money || kind == Kind::measure;
  if (w.coarse() && !report && (kind != Kind::count || !reports_)) return false;
  return carries(w);
}

// A year or month that is over.
bool Times::is_past(const When& w) const {
  return own_ && (w.period.dates.to.year < own_->day.year || w.period.dates.to.month != 0);
}

// Of the figure's sentence, in another clause.
bool Times::holds_beyond_clause(const When& w, const Figure& figure) const {
  if (w.first < figure.last()) return !w.compared && !w.since && (!w.aside || !w.coarse());
  return w.first - figure.last() <= kFarBehind && carries(w, figure);
}

bool Times::carries(const When& w) const {
  if (w.compared || w.since || w.aside || w.within) return false;
  if (!own_) return true;
  if (w.coarse()) return w.from().year <= own_->day.year && w.from().year + kYearsOfReport >= own_->day.year;
  if (!w.period.dates.to.full()) return false;
  const int ago = day_number(own_->day) - day_number(w.period.dates.to);
  return ago >= 0 && ago <= kDaysOfNews;
}

// The last of the times before the figure's sentence for which `holds` is true, of so many as are looked at.
template <class Holds>
const When* last_before(const std::vector<When>& whens, TokenIndex sentence, Holds holds) {
  constexpr int kMost = 48;
  auto w = first_from(whens, sentence);
  for (int n = 0; n < kMost && w != whens.begin(); ++n) {
    --w;
    if (holds(*w)) return &*w;
  }
  return nullptr;
}

// The time told last in the paragraph before the figure's sentence; a paragraph is a line.
const When* Times::before_sentence(const Figure& figure) const {
  const View& view = figure.view();
  const TokenIndex sentence = figure.sentence.begin();
  const When* last =
      last_before(said(figure.field()).whens, sentence, [&](const When& w) { return carries(w, figure); });
  if (last == nullptr) return nullptr;
  for (TokenIndex i = sentence; i > last->last; --i)
    if (view[i - 1].kind == Token::Kind::line) return nullptr;
  return last;
}

// The day told last before the figure, in whatever paragraph.
const When* Times::last_day(const Figure& figure) const {
  return last_before(said(figure.field()).whens, figure.sentence.begin(),
                     [&](const When& w) { return !w.coarse() && carries(w); });
}

// The first time of headline and lead that may be that of other figures, and for which `holds` is true.
template <class Holds>
const When* Times::of_lead(const std::vector<View>& views, Holds holds) const {
  for (const View& view : views) {
    const Field field = view.passage().field;
    for (const When& w : said(field).whens) {
      if (field == Field::text && w.first >= kLead) break;
      if ((w.within || carries(w)) && holds(view, w)) return &w;
    }
  }
  return nullptr;
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

}  // namespace

// «سيعلن خلال أسبوعين»: from the article's day on.
Period Times::to_come(const Figure& figure) const {
  const Mention& m = figure.mention;
  const auto days = days_of(m);
  if (!own_ || !days || m.first_token == 0 || tense(figure) != Tense::future) return {};
  if (!has_role(figure.view(), m.first_token - 1, m.first_token, PeriodWord::Role::since)) return {};
  return {{own_->day, days_later(own_->day, *days)}, Period::kNoTimes, Basis::stated};
}

namespace {

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

}  // namespace

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

Period of_year(const Date& day) {
  const Date year{day.year, 0, 0};
  return {{year, year}, Period::kNoTimes, Basis::article};
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

Period Times::by_article(const Figure& figure, Part part) const {
  if (!own_) return {};
  const Date& own = own_->day;
  const Tense t = figure.field() == Field::title ? Tense::past : tense(figure);
  if (t == Tense::future) return {};
  if (t == Tense::present && (part == Part::rank || figure.mention.kind == Kind::percent)) return of_year(own);
  if (!news_) return {};
  return {{days_later(own, 1 - kDaysToldOf), own}, Period::kNoTimes, Basis::article};
}

Period Times::of(const Figure& figure, const Clause& clause) const {
  const Kind kind = figure.mention.kind;
  if (kind == Kind::date || kind == Kind::date_range || kind == Kind::time) return {};
  if (const Period century = of_century(figure, clause); !century.dates.empty()) return century;
  const bool age = is_age(figure, clause);
  if (const When* w = in_sentence(figure); w != nullptr && !(age && is_no_time_of_age(figure, *w))) {
    Period p = w->period;
    if (const auto dates = lasting_from(figure, *w)) p.dates = *dates;
    if (p.basis == Basis::weekday && tense(figure) == Tense::future)
      p.dates = {days_later(p.dates.from, 7), days_later(p.dates.to, 7)};
    if (w->since && own_) {
      const TokenIndex begin = figure.sentence.clause_begin(figure.first());
      if (has_role(figure.view(), begin, w->first, PeriodWord::Role::record)) return {};
      p.dates.to = own_->day;
    }
    return p;
  }
  if (kind == Kind::duration && !age && clause.part != Part::record) return to_come(figure);
  if (own_ && is_held(figure)) return of_year(own_->day);
  if (kind == Kind::measure && tense(figure) != Tense::past) return {};
  if (const When* w = before_sentence(figure); w != nullptr && (!age || !w->coarse())) return w->period;
  const bool report = kind == Kind::percent || kind == Kind::money;
  if (report || figure.field() == Field::title || figure.first() < kLead)
    if (day_of_lead_ != nullptr) return day_of_lead_->period;
  if (report)
    if (const When* w = last_day(figure)) return w->period;
  if (reported_ != nullptr) return reported_->period;
  return by_article(figure, clause.part);
}

}  // namespace factcheck::clause
