// In: two articles. Out: contradictions between figures of one thing whose values part.
//
// Whether two figures are of one thing is no rule: the evidence for and against it is weighed (room evidence). Only
// what cannot be otherwise is decided here: values of other units, an article that knows both numbers side by side, a
// figure that is denied, one that names no number.
#include <algorithm>

#include "compare/misprint.h"
#include "compare/passes.h"
#include "compare/weighed.h"
#include "evidence/values.h"

namespace factcheck::compare {
namespace {

// Per cent from which on two figures are told to be of one thing: as a warning, as an error, and, where they have one
// value and another noun, at all.
constexpr int kWarning = 75;
constexpr int kError = 90;
constexpr int kOtherNoun = 75;
// Per cent from which on one is a later state of the other; and from which on they contradict each other, as one thing
// that is none: below it, it is no more than a note. The first was chosen by folds of stories, the second by what was
// right of findings on days that nothing was fitted to (docs/quality.md).
constexpr int kUpdate = 50;
constexpr int kConflict = 60;
constexpr std::string_view kEdition = "reason.edition";
// Per cent below which two figures are not of one thing though both are of one numbered event: the accused and the
// members of a committee. Where the words around them are known.
constexpr int kOfEdition = 12;
// Articles of so many days are news of one time: there, like attacks without a day are mostly one. On eleven days of
// July with their days struck, half of the tolls were rightly set against each other; on articles of fifteen years
// none.
constexpr int kDaysOfNews = 31;
// Set on 120 pairs of headlines.
constexpr int kWordsOfLine = 2;
constexpr double kShareOfLine = 0.45;

Severity lower(Severity s) { return s == Severity::note ? s : static_cast<Severity>(static_cast<int>(s) - 1); }

// Do both sentences name an hour (or a month), and no one that is the same?
bool told_at_other(FigureEntry::Sort times, const Claim& a, const Claim& b) {
  const auto is_time = [&](const FigureEntry& f) { return f.sort == times; };
  const auto both = [&](const FigureEntry& f) { return is_time(f) && std::ranges::binary_search(b.beside, f); };
  return std::ranges::any_of(a.beside, is_time) && std::ranges::any_of(b.beside, is_time) &&
         std::ranges::none_of(a.beside, both);
}

bool are_of_other_years(const Claim& a, const Claim& b) {
  return a.scope.period != 0 && b.scope.period != 0 && a.scope.period != b.scope.period;
}

// «47 حالة جديدة خلال الساعات الـ24 الماضية» and the 31 of the next day.
bool tells_of_a_day(const Claim& c) {
  static const FigureEntry kDay = *FigureEntry::parse("hour=24");
  return std::ranges::binary_search(c.beside, kDay);
}

// A market's price is another one minutes later, though not a hundred times as high.
bool are_passing_quotes(const evidence::Pair& pair) {
  if (!evidence::is_quote(*pair.a.claim) || !evidence::is_quote(*pair.b.claim)) return false;
  const TimeRange& hours = pair.a.time.times;
  const bool of_one_hour = hours != Period::kNoTimes && hours == pair.b.time.times;
  return !of_one_hour && !evidence::is_slip(pair.a.base.value, pair.b.base.value);
}

// «أدلى 900 ناخب بأصواتهم», of the 1400 on the rolls.
bool have_voted(const Claim& c) { return c.role == "voted"; }

// «66 قتيلا» and «66 قتيلا وجريحا» count two things.
bool counts_more(const Claim& c) { return c.counted != c.noun; }

class Figures {
 public:
  Figures(const Pair& pair, const evidence::ArticlePair& both, const Comparable& comparable, const Trace& trace,
          std::vector<Contradiction>& found)
      : pair_(pair),
        both_(both),
        comparable_(comparable),
        trace_(trace),
        found_(found),
        are_lines_(pair.are_lines()),
        least_(comparable.least()) {}

  void compare() {
    for (const evidence::Item& x : both_.a.items) {
      if (!x.stands) continue;
      for (const evidence::Item& y : both_.b.items)
        if (evidence::may_be_one(x, y) && y.stands) compare(x, y);
    }
  }

 private:
  static const Statement& statement(const evidence::Item& item) { return static_cast<const Statement&>(*item.claim); }

  void compare(const evidence::Item& x, const evidence::Item& y) {
    const Statement& a = statement(x);
    const Statement& b = statement(y);
    // An older event is told of again and again; any other article of so many days before is of another day.
    if (pair_.days_apart > story::kMostDaysApart && !is_of_one_event(a, b)) return;
    const evidence::Pair pair(x, y, both_);
    if (!pair.parted) return other_noun(pair);
    const evidence::Model& model = evidence::Model::same_thing();
    if (trace_) trace_(a, b, waterfall(model.weigh(pair), model.judge(pair).percent));
    const std::string_view rule = told_by_rule(x, y);
    const auto judged = model.judge(pair, least_by(rule, x, y));
    if (!judged || are_two_things(x, y) || are_whole_and_part(x, y)) return;
    const Verdict v = pair.verdict();
    const int percent = rule.empty() ? judged->percent : std::max(judged->percent, kError);
    if (percent < least_) return;
    const bool strained = v.parting == Parting::strained;
    Contradiction c{&a, &b, rule_of(a.kind), severity(percent, strained), {{v.why}}};
    if (strained && a.kind == Kind::count) c.rule = Rule::bound_conflict;
    c.is_toll = rule.empty() && x.is_fate && y.is_fate;
    const int update = may_be_update(pair, rule) ? how_likely_update(pair) : 0;
    // «30 قتيلا على الأقل» is no wrong toll of 32.
    if (percent * (100 - update) < kConflict * 100 || are_passing_quotes(pair) || are_of_other_happenings(a, b) ||
        (c.is_toll && (strained || may_be_of_any_days(pair))))
      c.severity = Severity::note;
    if (update >= kUpdate)
      c.rule = Rule::toll_update, c.severity = Severity::note,
      c.why = {{evidence::grew(pair) ? "why.later-higher" : "why.update"}};
    else if (may_be_one_misprinted(a, b, comparable_))
      c.severity = Severity::note, c.why = {{"why.misprint"}};
    c.confidence = percent;
    c.evidence = model.weigh(pair);
    if (rule.empty())
      add_reasons(c);
    else
      c.why.push_back({rule});
    found_.push_back(std::move(c));
  }

  // Per cent below which a pair is not looked at.
  int least_by(std::string_view rule, const evidence::Item& x, const evidence::Item& y) const {
    if (rule.empty()) return least_;
    const bool has_words = !x.clause.empty() && !y.clause.empty();
    return rule == kEdition && has_words ? kOfEdition : 0;
  }

  // Without days, of articles or of the figures themselves, nothing says which of two is the later. Where a rule tells
  // that two are of one thing, only an article of another day tells more.
  bool may_be_update(const evidence::Pair& pair, std::string_view rule) const {
    const Period& x = pair.a.claim->time;
    const Period& y = pair.b.claim->time;
    return rule.empty() ? both_.is_dated || (!x.dates.empty() && !y.dates.empty() && x.dates != y.dates)
                        : both_.days_apart != 0;
  }

  // What the articles tell of is named by one phrase each, and often after the wrong place: the figures may be of one
  // thing, but nobody is to be alarmed.
  bool are_of_other_happenings(const Claim& a, const Claim& b) const {
    return story::compare_events(*a.article_event, *b.article_event, comparable_.lexicon()) == story::Events::other;
  }

  // One has no day, of its article or of its own: in an archive of years two attacks in one country may be years apart,
  // unless the articles are nearly one text.
  bool may_be_of_any_days(const evidence::Pair& pair) const {
    if (comparable_.days() <= kDaysOfNews) return false;
    const bool has_days =
        (both_.a.day || !pair.a.claim->time.dates.empty()) && (both_.b.day || !pair.b.claim->time.dates.empty());
    return !has_days && pair_.likeness < story::kVeryAlike;
  }

  // Of what was counted up to a moment, another day's number is another state.
  static int how_likely_update(const evidence::Pair& pair) {
    constexpr int kCertain = 100;
    const bool both = pair.a.is_tally && pair.b.is_tally;
    const bool one = pair.a.is_tally || pair.b.is_tally;
    if (pair.articles.days_apart != 0 && (both || (one && evidence::grew(pair)))) return kCertain;
    return evidence::Model::update().judge(pair).percent;
  }

  // What cannot be of one thing: an article that tells the two apart itself, other numbers of one event, other years,
  // months or hours but of tallies that go on, the 24 hours before each of two days, people of whom more is counted,
  // those who voted and those who may, a part and what is none.
  bool are_two_things(const evidence::Item& x, const evidence::Item& y) const {
    const Statement& a = statement(x);
    const Statement& b = statement(y);
    const bool go_on = x.is_tally && y.is_tally;
    return holds(a.beside, b) || holds(b.beside, a) || counts_more(a) != counts_more(b) ||
           have_voted(a) != have_voted(b) || a.is_part_of_its_kind() != b.is_part_of_its_kind() ||
           are_of_other_years(a, b) ||
           (!go_on &&
            (told_at_other(FigureEntry::Sort::month, a, b) || told_at_other(FigureEntry::Sort::time, a, b))) ||
           (pair_.days_apart > 0 && tells_of_a_day(a) && tells_of_a_day(b)) ||
           are_other_editions(*a.article_event, *b.article_event);
  }

  // «12 بين قتيل وجريح», where the other article gives 5 dead and 7 injured side by side.
  bool are_whole_and_part(const evidence::Item& x, const evidence::Item& y) const {
    const lexicon::Lexicon& lexicon = comparable_.lexicon();
    return x.claim->measure != y.claim->measure && (evidence::is_sum(x, y, lexicon) || evidence::is_sum(y, x, lexicon));
  }

  // What is of one thing whatever the words say: identifiers that agree; and two lines that say the same but for the
  // figure, for a line has no article that could be weighed.
  // Why; empty where they are not.
  std::string_view told_by_rule(const evidence::Item& x, const evidence::Item& y) const {
    const Statement& a = statement(x);
    const Statement& b = statement(y);
    if (are_lines_) {
      const story::Overlap o = comparable_.overlap(a, b);
      const bool same =
          a.kind != Kind::count || a.measure == b.measure || says_little(a.measure) || says_little(b.measure);
      return same && o.words >= kWordsOfLine && o.share >= kShareOfLine ? "reason.line" : "";
    }
    const bool same =
        x.first && y.first && x.names.measure == y.names.measure && a.what() != nullptr && a.role == b.role &&
        is_numbered_event(*a.article_event) && a.article_event->edition == b.article_event->edition &&
        story::compare_events(*a.article_event, *b.article_event, comparable_.lexicon()) == story::Events::same;
    return same ? kEdition : "";
  }

  // A report has its number as well, but tells of a hundred things.
  bool is_numbered_event(const EventRef& event) const {
    return event.edition && std::ranges::none_of(comparable_.lexicon().event, [&](const lexicon::Event& e) {
             return e.kind == event.kind && e.sort == lexicon::Event::Sort::recurrent;
           });
  }

  static bool is_of_one_event(const Claim& a, const Claim& b) {
    return !a.article_event->key.empty() && a.article_event->key == b.article_event->key;
  }

  // What is strained is one grade lower.
  static Severity severity(int percent, bool strained) {
    const Severity s = percent >= kError ? Severity::error : percent >= kWarning ? Severity::warning : Severity::note;
    return strained ? lower(s) : s;
  }

  // The same exact number, but one article counts something more with it.
  void other_noun(const evidence::Pair& pair) {
    const Claim& a = *pair.a.claim;
    const Claim& b = *pair.b.claim;
    if (a.kind != Kind::count || counts_more(a) == counts_more(b) || !(a.value == b.value) ||
        a.value.quantity.precision != Precision::exact || a.value.quantity.said() <= Decimal(2))
      return;
    const auto judged = evidence::Model::same_thing().judge(pair, std::max(kOtherNoun, least_));
    if (!judged) return;
    const Claim& more = counts_more(a) ? a : b;
    const Claim& less = counts_more(a) ? b : a;
    found_.push_back({&a,
                      &b,
                      Rule::same_number_other_noun,
                      Severity::note,
                      {{"why.same-number", {more.counted, less.counted}}},
                      judged->percent,
                      {}});
  }

  const Pair& pair_;
  const evidence::ArticlePair& both_;
  const Comparable& comparable_;
  const Trace& trace_;
  std::vector<Contradiction>& found_;
  const bool are_lines_;
  const int least_;
};

}  // namespace

void figures(const Pair& pair, const evidence::ArticlePair& both, const Comparable& comparable, const Trace& trace,
             std::vector<Contradiction>& found) {
  Figures(pair, both, comparable, trace, found).compare();
}

}  // namespace factcheck::compare
