// In: the claims of one article. Out: one day told by two calendars that is not the same day, «16 رمضان 1436 الموافق
// 3 يونيو 2015», or one year, «1430هـ (1982م)»; two days told so that lie farther apart in one calendar than in the
// other, «من 20 شوال الموافق 8 أغسطس إلى 5 ذي القعدة الموافق 26 أغسطس»; and a year with the mark of the other calendar:
// «بعد 38 عاما، حين زارها عام 1415م» in 1453.
#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

#include "compare/between.h"
#include "compare/passes.h"
#include "factcheck/extract.h"

namespace factcheck::compare {
namespace {

// A month of the Hijra begins when its crescent is seen, a day or two from where tables have it.
constexpr int kSlack = 2;
constexpr int kFirstYear = 1900;  // before, dates may be Julian

bool is_full_day(const Statement& s) {
  return s.kind == Kind::date && !s.furniture && s.value.dates.from.full() && s.value.dates.to.full() &&
         s.value.dates.from.year >= kFirstYear;
}

bool is_hijri(const Statement& s) { return s.value.hijri.from.full(); }

// What stands between two dates, but for the letters of eras.
struct Between {
  bool equals = false;  // «الموافق», a slash or a bracket: one day is told again
  bool words = false;   // others than these
  bool marks = false;   // likewise
};

Between words_between(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  const Words told(between(first, second), cache);
  const lexicon::View& view = told.view();
  Between b;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    const auto* word = view.find(i, lexicon::Class::calendar);
    const auto role = word != nullptr ? view.lexicon().calendar[word->row].role : lexicon::Calendar::Role::other;
    if (view.is_mark_of(i, U"/=("))
      b.equals = true;
    else if (role == lexicon::Calendar::Role::equals)
      b.equals = true, i += word->words - 1;
    else if (role != lexicon::Calendar::Role::era)
      (view.is_word(i) ? b.words : b.marks) = true;
  }
  return b;
}

bool are_told_as_one(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  const Between b = words_between(first, second, cache);
  return b.equals && !b.words;
}

int days_between(const DateRange& a, const DateRange& b) {
  return std::max(day_number(a.from) - day_number(b.to), day_number(b.from) - day_number(a.to));
}

// A year of the common era by its letter or word: a bare number in brackets may be of a book.
bool is_common_year(const Statement& s, lexicon::WordCache& cache) {
  const bool year = s.kind == Kind::date && !s.furniture && s.rule != "relative-date" && s.value.hijri.empty() &&
                    s.value.dates.from.year > 0 && s.value.dates.from.month == 0 &&
                    s.value.dates.from == s.value.dates.to;
  if (!year) return false;
  const Words told(s.text, cache);
  return !told.view().is_digits(told.view().size() - 1);
}

DateRange days_of(const Date& year) { return {{year.year, 1, 1}, {year.year, 12, 31}}; }

class Calendars {
 public:
  Calendars(const Account& account, const Comparable& comparable, std::vector<Finding>& findings)
      : all_(account.statements()), own_day_(account.day()), words_(comparable.words()), findings_(findings) {}

  void find() {
    for (const Statement& s : all_) check_mark(s);
    for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
      const bool hijri_first = !all_[i].value.hijri.empty();
      check(hijri_first ? all_[i] : all_[i + 1], hijri_first ? all_[i + 1] : all_[i], all_[i], all_[i + 1]);
    }
  }

 private:
  void check(const Statement& hijri, const Statement& common, const Statement& first, const Statement& second) {
    if (hijri.value.hijri.empty() || !common.value.hijri.empty()) return;
    if (is_common_year(common, words_))
      check_year(hijri, common, first, second);
    else if (is_full_day(hijri) && is_hijri(hijri) && is_full_day(common) && are_told_as_one(first, second, words_))
      check_day(hijri, common);
  }

  void check_day(const Statement& hijri, const Statement& common) {
    if (days_between(hijri.value.dates, common.value.dates) > kSlack)
      report(hijri, common);
    else
      check_span(hijri, common);
  }

  // Who knows but the year may take the one that follows.
  void check_year(const Statement& hijri, const Statement& common, const Statement& first, const Statement& second) {
    constexpr int kFewDays = 15;
    constexpr int kYear = 366;
    const DateRange& days = hijri.value.dates;
    if (hijri.kind != Kind::date || hijri.furniture || !days.from.full() || !days.to.full()) return;
    const int slack = is_full_day(hijri) && is_hijri(hijri) ? kFewDays : kYear;
    if (days_between(days, days_of(common.value.dates.from)) <= slack) return;
    const Between b = words_between(first, second, words_);
    if (b.words || (b.marks && !b.equals) || between(first, second).empty()) return;
    if (slack == kFewDays)
      report(hijri, common);
    else
      report(hijri, common, {"why.calendars-year", {hijri.text, of_day(days.from)}});
  }

  // Months of the Hijra have 29 days or 30, wherever their crescent is seen.
  void check_span(const Statement& hijri, const Statement& common) {
    constexpr int kLeast = 29;
    constexpr int kMost = 30;
    constexpr int kYear = 12;
    if (before_ != nullptr) {
      const Date& from = before_->value.hijri.from;
      const Date& to = hijri.value.hijri.from;
      const int months = (to.year - from.year) * kYear + to.month - from.month;
      const int days = day_number(common.value.dates.from) - day_number(before_common_->value.dates.from);
      const int rest = to.day - from.day;
      if (months >= 0 && months < kYear && (days < months * kLeast + rest || days > months * kMost + rest))
        report(hijri, common, {"why.calendars-span", {before_->text}});
    }
    before_ = &hijri;
    before_common_ = &common;
  }

  // As many years ago as its sentence tells, counted in the other calendar.
  void check_mark(const Statement& year) {
    if (!may_be_hijri_year(year) || !own_day_ || !own_day_->full() || !is_common_year(year, words_)) return;
    const int ago = extract::hijri(*own_day_).year - year.value.dates.from.year;
    const auto length = std::ranges::find_if(all_, [&](const Statement& s) { return is_years(s, ago, year); });
    if (length == all_.end()) return;
    findings_.push_back(finding(Rule::calendar_conflict, Severity::error, {{"why.calendars-mark", {length->text}}},
                                {Side{year.value, {}, {&year}}, Side{length->value, length->unit, {&*length}}}));
  }

  // Of the years of the Hijra that people remember.
  static bool may_be_hijri_year(const Statement& s) {
    constexpr int kFirst = 1320;
    constexpr int kLast = 1500;
    return s.kind == Kind::date && s.value.hijri.empty() && kFirst <= s.value.dates.from.year &&
           s.value.dates.from.year <= kLast;
  }

  // Who knows but it was the year before or after; of few years chance is as near.
  static bool is_years(const Statement& s, int ago, const Statement& year) {
    constexpr std::int64_t kFew = 5;
    const auto n = s.value.quantity.said().integer();
    return s.kind == Kind::duration && s.unit == "year" && s.value.form == Value::Form::number && n && *n > kFew &&
           std::abs(*n - ago) <= 1 && s.field == year.field && year.quote.start <= s.span.begin &&
           s.span.end <= year.span.begin;
  }

  void report(const Statement& hijri, const Statement& common) {
    report(hijri, common, {"why.calendars", {hijri.text, of_day(hijri.value.dates.from)}});
  }
  void report(const Statement& hijri, const Statement& common, Phrase why) {
    // Long ago, which year it was is a matter of history.
    const bool recent = kFirstYear <= common.value.dates.from.year;
    findings_.push_back(finding(Rule::calendar_conflict, recent ? Severity::error : Severity::note, {std::move(why)},
                                {Side{hijri.value, {}, {&hijri}}, Side{common.value, {}, {&common}}}));
  }

  const Statements& all_;
  const std::optional<Date>& own_day_;
  lexicon::WordCache& words_;
  std::vector<Finding>& findings_;
  const Statement* before_ = nullptr;  // the day that was last told by both
  const Statement* before_common_ = nullptr;
};

}  // namespace

void calendars(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  Calendars(account, comparable, findings).find();
}

}  // namespace factcheck::compare
