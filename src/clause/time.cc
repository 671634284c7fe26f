// In: an article's dates and a figure in its sentence. Out: the day, hour or period that the figure is of.
//
// The nearest time of the figure's own words, not beyond a comparison («مقارنة بعام 2013») nor, if others are there,
// beyond another figure; else of the sentences before it in its paragraph; else of the lead; else the day of the
// article, as far as what the figure is tells of a day at all.
#include "clause/time.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::PeriodWord;
using Basis = Period::Basis;

constexpr TokenIndex kBesideClause = 2;  // tokens: a dash, «الذي»
constexpr int kFarBehind = 20;           // tokens to the time of a later clause
constexpr TokenIndex kLead = 70;         // tokens: about two sentences
constexpr std::uint8_t kSeen = 0x33;
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
Tense tense_of(const Figure& figure, TokenIndex verb) {
  const Key word = figure.view()[verb].key;
  const unsigned at = figure.view().grammar(verb).conjunction ? 1 : 0;
  const std::uint8_t first = text::letter(word, at);
  const std::uint8_t second = text::letter(word, at + 1);
  if (first == kSeen && (second == text::kYeh || second == text::kTeh)) return Tense::future;
  if (first == text::kYeh) return Tense::present;
  if (first == text::kTeh && figure.sentence.is(verb, Tag::verb) && text::last_letter(word) != text::kTeh &&
      text::length(word) > at + 3)
    return Tense::present;
  return Tense::past;
}

Tense tense(const Figure& figure) {
  const Sentence& s = figure.sentence;
  const TokenIndex begin = s.clause_begin(figure.first());
  if (has_role(figure.view(), begin, figure.first(), PeriodWord::Role::future)) return Tense::future;
  TokenIndex verb = s.verb_before(figure.first(), begin);
  if (verb == kNoToken) verb = s.verb_before(figure.first(), s.begin());
  return verb == kNoToken ? Tense::none : tense_of(figure, verb);
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

// The days before the article, among which is that of what it tells without a day. Of 530 articles of July 2015 that
// tell their own day, 96 % are dated not more than four days later; what they tell is of the day before.
constexpr int kDaysToldOf = 7;
constexpr int kDaysOfNews = 14;    // a day that lies farther back is of another story
constexpr int kYearsOfReport = 2;  // likewise a year

}  // namespace

Times::Times(const std::vector<View>& views, const std::vector<Mention>& mentions, std::optional<Date> day) {
  if (mentions.empty()) return;
  if (day && day->full()) own_ = own_day(views, mentions, *day);
  for (const View& view : views) said_.emplace_back(view.passage().field, times_said(view, mentions, own_));
  news_ = of_lead(false) != nullptr || of_lead(true) == nullptr;
}

const Said& Times::said(Field field) const {
  for (const auto& [of, said] : said_)
    if (of == field) return said;
  return said_.front().second;
}

namespace {

// Does what begins at token i, behind a comma or a dash, go on with the clause before it?
bool goes_on(const Sentence& s, const std::vector<When>& whens, TokenIndex i) {
  if (s.is(i, Tag::preposition) || s.has_preposition(i)) return true;
  return std::any_of(whens.begin(), whens.end(), [i](const When& w) { return w.first == i; });
}

bool has_verb(const Sentence& s, TokenIndex first, TokenIndex last) { return s.verb_before(last, first) != kNoToken; }

// «مقارنة بمايو بنسبة 3%»: what is compared has its time, and the figure behind it is not it.
bool says_time(const std::vector<When>& whens, TokenIndex first, TokenIndex last) {
  return std::any_of(whens.begin(), whens.end(), [&](const When& w) { return w.first > first && w.last <= last; });
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

}  // namespace

const When* Times::in_sentence(const Figure& figure) const {
  const Said& all = said(figure.field());
  const Sentence& s = figure.sentence;
  TokenIndex begin = s.begin();
  TokenIndex end = s.end();
  const TokenIndex own_clause = s.clause_begin(figure.first());
  for (const TokenIndex base : all.bases) {
    if (base >= own_clause && base < figure.first() && !says_time(all.whens, base, figure.first())) begin = base;
    if (base >= figure.last() && base < end) end = base;
  }
  const bool compared = begin != s.begin();
  const Span clause = reach(figure, all.whens, begin, end);
  const When* best = nullptr;
  int best_cost = INT32_MAX;
  for (const When& w : all.whens) {
    if (w.first < begin || w.last > end) continue;
    if (w.first < figure.last() && figure.first() < w.last) return &w;  // «خلال الأشهر التسعة الماضية»
    const bool after = w.first >= figure.last();
    const bool in_clause = w.last + kBesideClause >= clause.begin && w.first <= clause.end;
    if (w.since && (!after || !in_clause)) continue;
    const int distance = static_cast<int>(after ? w.first - figure.last() : figure.first() - w.last);
    if (!in_clause && !(compared && w.compared) &&
        !(after ? distance <= kFarBehind && carries(w, figure) : holds_in_sentence(w)))
      continue;
    int cost = distance;
    if (!after) cost += 1000;
    if (is_beyond_figure(figure, w)) cost += after ? 4000 : 2000;
    if (!in_clause) cost += after ? 20000 : 10000;
    if (!after && has_role(figure.view(), w.last, figure.first(), PeriodWord::Role::that)) cost += 30000;
    if (cost >= best_cost) continue;
    best_cost = cost;
    best = &w;
  }
  return best;
}

// Does the time hold for a figure of another clause? No comparison, nothing told aside, nothing to come. A month or a
// year holds for what reports tell: shares and sums, and counts where headline and lead tell of no day.
bool Times::carries(const When& w, const Figure& figure) const {
  const Kind kind = figure.mention.kind;
  const bool report = kind == Kind::percent || kind == Kind::money || kind == Kind::measure;
  if (w.coarse() && !report && (kind != Kind::count || news_)) return false;
  return carries(w);
}

bool Times::holds_in_sentence(const When& w) const { return !w.compared && !w.since && (!w.aside || !w.coarse()); }

bool Times::carries(const When& w) const {
  if (w.compared || w.since || w.aside) return false;
  if (!own_) return true;
  if (w.coarse()) return w.from().year <= own_->day.year && w.from().year + kYearsOfReport >= own_->day.year;
  const int ago = day_number(own_->day) - day_number(w.period.dates.to);
  return ago >= 0 && ago <= kDaysOfNews;
}

// The time told last in the paragraph before the figure's sentence; a paragraph is a line.
const When* Times::before_sentence(const Figure& figure) const {
  const View& view = figure.view();
  const When* last = nullptr;
  for (const When& w : said(figure.field()).whens) {
    if (w.first >= figure.sentence.begin()) break;
    if (carries(w, figure)) last = &w;
  }
  if (last == nullptr) return nullptr;
  for (TokenIndex i = last->last; i < figure.sentence.begin(); ++i)
    if (view[i].kind == Token::Kind::line) return nullptr;
  return last;
}

// The day told last before the figure, in whatever paragraph.
const When* Times::last_day(const Figure& figure) const {
  const When* last = nullptr;
  for (const When& w : said(figure.field()).whens) {
    if (w.first >= figure.sentence.begin()) break;
    if (!w.coarse() && carries(w)) last = &w;
  }
  return last;
}

// The day or the months that headline and lead tell of.
const When* Times::of_lead(bool report) const {
  for (const auto& [field, said] : said_)
    for (const When& w : said.whens)
      if (carries(w) && w.coarse() == report && (field == Field::title || w.first < kLead)) return &w;
  return nullptr;
}

// «سيعلن خلال أسبوعين»: from the article's day on.
Period Times::to_come(const Figure& figure) const {
  const Mention& m = figure.mention;
  const auto n = m.value.quantity.said().integer();
  if (!own_ || !n || *n > 60 || m.first_token == 0 || tense(figure) != Tense::future) return {};
  if (!has_role(figure.view(), m.first_token - 1, m.first_token, PeriodWord::Role::since)) return {};
  const int length = static_cast<int>(*n);
  const Date& own = own_->day;
  Date end = own;
  if (m.unit == "hour")
    end = days_later(own, (length + 23) / 24);
  else if (m.unit == "day")
    end = days_later(own, length);
  else if (m.unit == "week")
    end = days_later(own, 7 * length);
  else if (m.unit == "month")
    end = days_later(own, 30 * length);
  else
    return {};
  return {{own, end}, Period::kNoTimes, Basis::stated};
}

Period Times::by_article(const Figure& figure) const {
  if (!own_) return {};
  const Date& own = own_->day;
  const Date year{own.year, 0, 0};
  const Tense t = figure.field() == Field::title ? Tense::past : tense(figure);
  if (t == Tense::future) return {};
  if (t == Tense::present && figure.mention.kind == Kind::percent)
    return {{year, year}, Period::kNoTimes, Basis::article};
  return {{days_later(own, 1 - kDaysToldOf), own}, Period::kNoTimes, Basis::article};
}

Period Times::of(const Figure& figure, const Clause& clause) const {
  const Kind kind = figure.mention.kind;
  if (kind == Kind::date || kind == Kind::date_range || kind == Kind::time) return {};
  const bool age = is_age(figure, clause);
  if (const When* w = in_sentence(figure); w != nullptr && !(age && is_no_time_of_age(figure, *w))) {
    Period p = w->period;
    if (p.basis == Basis::weekday && tense(figure) == Tense::future)
      p.dates = {days_later(p.dates.from, 7), days_later(p.dates.to, 7)};
    if (w->since && own_) {
      const TokenIndex begin = figure.sentence.clause_begin(figure.first());
      if (has_role(figure.view(), begin, w->first, PeriodWord::Role::record)) return {};
      p.dates.to = own_->day;
    }
    return p;
  }
  if (kind == Kind::duration && !age) return to_come(figure);
  if (kind == Kind::measure && tense(figure) != Tense::past) return {};
  if (const When* w = before_sentence(figure); w != nullptr && (!age || !w->coarse())) return w->period;
  const bool report = kind == Kind::percent || kind == Kind::money;
  if (report || figure.field() == Field::title || figure.first() < kLead)
    if (const When* w = of_lead(false)) return w->period;
  if (report) {
    if (const When* w = last_day(figure)) return w->period;
    if (const When* w = of_lead(true)) return w->period;
  }
  return by_article(figure);
}

}  // namespace factcheck::clause
