// In: two claims. Out: whether they are of the same thing, and on what ground.
//
// A figure is rarely named so well that its name alone tells what it is of. What speaks for two figures being of one
// thing: that their articles are alike, that both are what their articles are about, that their clauses share telling
// words and names, and that the same other figures stand beside them. What speaks against it is weighed first: another
// year, place, group or role, an article that gives both numbers, one that gives the parts of which the other gives the
// sum, and reports of one form that have no figures in common.
#include "compare/comparable.h"

#include <algorithm>

#include "factcheck/text.h"

namespace factcheck::compare {
namespace {

// Set on 480 pairs of figures from a real two-day batch that were read by hand.
constexpr double kAlikeStories = 0.27;  // of articles on one happening
constexpr double kCloseStories = 0.45;  // where the words of the figures say little
constexpr double kAlikeUndated = 0.5;
constexpr double kRelatedStories = 0.12;  // where the clauses are alike
constexpr int kTellingWords = 3;          // of clauses that are alike
constexpr int kTellingWeight = 120;
constexpr double kAlikeClauses = 0.5;
constexpr int kManyWords = 5;  // of long clauses that share a name of several words
constexpr double kShareOfMany = 0.3;
constexpr double kAlikeLines = 0.45;
constexpr double kEqualClauses = 0.75;
constexpr double kShareOfLonger = 0.6;
constexpr int kWordsOfEqual = 4;
constexpr int kWordsOfOldEvent = 4;
constexpr int kMostDaysApart = 4;
constexpr int kMostDaysOfOldEvent = 31;
// Background on an older event is told by articles that are not alike; alike ones, weeks apart, are of one form.
constexpr double kLikenessOfForm = 0.6;
constexpr std::int64_t kSmallNumber = 20;
constexpr int kFarFromWhole = 150;          // hundredths: half as much again
constexpr std::uint8_t kWeightOfName = 84;  // of a word in one of 340 articles
constexpr std::uint8_t kWeightOfCommonName = 68;
constexpr std::size_t kFewBeside = 2;
constexpr int kNearOfList = 125;  // hundredths

using Sort = FigureEntry::Sort;

bool is_number(const FigureEntry& f) { return f.sort == Sort::number; }

// Figures of one measure that are nearly the same: 26 dead beside the one, 27 beside the other.
bool nearly_in_common(const std::vector<FigureEntry>& a, const std::vector<FigureEntry>& b) {
  constexpr std::int64_t kFewest = 10;
  const auto value = [](const FigureEntry& f) {
    Value v;
    v.quantity = Quantity::of(f.number);
    return v;
  };
  for (const FigureEntry& f : a) {
    if (!is_number(f) || says_little(f.of) || f.said < Decimal(kFewest)) continue;
    for (const FigureEntry& g : b)
      if (is_number(g) && f.of == g.of && nearly_equal(value(f), value(g))) return true;
  }
  return false;
}

// Is it more than one or two of something?
bool is_telling(const FigureEntry& f) { return is_number(f) && (!f.said.integer() || Decimal(2) < f.said); }

std::size_t telling(const std::vector<FigureEntry>& figures) {
  return static_cast<std::size_t>(std::ranges::count_if(figures, is_telling));
}

std::size_t telling_in_both(const std::vector<FigureEntry>& a, const std::vector<FigureEntry>& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](const FigureEntry& f) {
    return is_telling(f) && std::ranges::binary_search(b, f.key(), {}, &FigureEntry::key);
  }));
}

// A role that nothing states fits every role of those that were there; the total of a body, a plan and what was added
// since are other figures.
bool roles_fit(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto is_plain = [](const std::string& r) { return r.empty() || r == "attended" || r == "part"; };
  return is_plain(a) && is_plain(b);
}

// Is it in the headline alone, and not in the text?
bool only_in_headline(const Statement& s, const Account& account) { return s.is_headline() && !account.gives(s); }

bool is_count(const Claim& c) { return c.kind == Kind::count; }

bool is_age(const Claim& c) { return c.measure == "age"; }

bool is_named(const Statement& s) {
  const std::string_view measure = s.compared_measure();
  return !measure.empty() && !measure.starts_with("stem:");
}

// Of the figures in one unit that stand beside two of them all are the same, or of a longer list all but one.
bool in_one_list(const Statement& a, const Statement& b) {
  constexpr std::size_t kLongList = 3;
  const auto in_unit = [&](const Statement& s) {
    std::vector<FigureEntry> figures;
    std::ranges::copy_if(s.beside, std::back_inserter(figures),
                         [&](const FigureEntry& f) { return is_number(f) && f.of == a.base_unit(); });
    return figures;
  };
  const std::vector<FigureEntry> of_a = in_unit(a);
  const std::vector<FigureEntry> of_b = in_unit(b);
  const std::size_t same = in_both(of_a, of_b);
  const std::size_t fewer = std::min(of_a.size(), of_b.size());
  return same >= fewer || (fewer >= kLongList && same + 1 == fewer);
}

// Do both sentences name an hour (or a month), and no one that is the same?
bool told_at_other(Sort times, const Claim& a, const Claim& b) {
  const auto is_time = [&](const FigureEntry& f) { return f.sort == times; };
  const auto both = [&](const FigureEntry& f) { return is_time(f) && std::ranges::binary_search(b.beside, f); };
  return std::ranges::any_of(a.beside, is_time) && std::ranges::any_of(b.beside, is_time) &&
         std::ranges::none_of(a.beside, both);
}

// The digits of a number without its point and its zeros at the ends: «1.6 و1.1 مليار» gives the first without its
// scale.
std::string digits_alone(std::string_view number) {
  std::string digits;
  for (const char ch : number)
    if (ch >= '0' && ch <= '9' && (!digits.empty() || ch != '0')) digits.push_back(ch);
  while (!digits.empty() && digits.back() == '0') digits.pop_back();
  return digits;
}

bool gives_without_scale(const std::vector<FigureEntry>& figures, const Claim& c) {
  constexpr std::size_t kFewestDigits = 2;
  const std::string wanted = digits_alone(c.value.quantity.said().str());
  return wanted.size() >= kFewestDigits && std::ranges::any_of(figures, [&](const FigureEntry& f) {
           return f.of.empty() && digits_alone(f.said.str()) == wanted;
         });
}

// «66 قتيلا» and «66 قتيلا وجريحا» count two things; «ضحية وشاهدًا» and «ضحية وشاهدا» one.
bool counts_more(const Claim& c) { return c.counted != c.noun; }
bool counts_other(const Claim& a, const Claim& b) {
  return counts_more(a) != counts_more(b) ||
         (counts_more(a) && text::fold_phrase(a.counted) != text::fold_phrase(b.counted));
}

}  // namespace

bool Comparable::same_story(const Pair& pair) {
  return pair.days_apart <= kMostDaysApart && pair.likeness >= kAlikeStories;
}

bool Comparable::are_of_their_own_days(const Match& m) {
  static const FigureEntry kDay = *FigureEntry::parse("hour=24");
  const auto tells_of_a_day = [&](const Claim& c) { return std::ranges::binary_search(c.beside, kDay); };
  return m.pair.days_apart > 0 && tells_of_a_day(m.a) && tells_of_a_day(m.b);
}

// What of two claims does not go together; empty where all does.
std::string_view Comparable::misfit(const Match& m) const {
  const Statement& a = m.a;
  const Statement& b = m.b;
  const bool one_fate = a.group().empty() || b.group().empty() || a.role == b.role;
  static const std::string kNone;
  const auto role = [&](const Statement& s) -> const std::string& { return s.group().empty() ? s.role : kNone; };
  if (!one_fate || !roles_fit(role(a), role(b))) return "their roles are other ones";
  if (!a.unit.empty() && !b.unit.empty() && !m.values.in_one_unit) return "their units are other ones";
  if (a.scope.period != 0 && b.scope.period != 0 && a.scope.period != b.scope.period) return "they are of other years";
  if (a.is_part_of_its_kind() != b.is_part_of_its_kind()) return "one is a part of as many as the other";
  if (a.attribution.stance == "denied" || b.attribution.stance == "denied") return "one is denied";
  if (told_at_other(Sort::time, a, b)) return "they are of other hours";
  if (told_at_other(Sort::month, a, b)) return "they are of other months";
  if (are_of_their_own_days(m)) return "each is of the 24 hours before it";
  if (counts_other(a, b) && !(m.values.of_a == m.values.of_b)) return "one counts more than the other";
  // How old somebody is depends on neither place nor event.
  if (is_age(a) && is_age(b)) return {};
  if (!story::places_fit(a.place(), b.place(), lexicon_)) return "they are of other places";
  // A figure for a town beside one for its region, or for no place, and differs much: most likely of the whole.
  if ((a.names_town() || b.names_town()) && a.place() != b.place() &&
      !within(m.values.of_a, m.values.of_b, kFarFromWhole))
    return "one is of a place, the other of a wider one or of none, and far from it";
  return {};
}

std::string Comparable::measured(const Match& m) const {
  constexpr int kHundred = 100;
  const story::Overlap o = overlap(m.a, m.b);
  const auto hundredths = [](double x) { return std::to_string(static_cast<int>(x * kHundred)); };
  return " (articles alike " + hundredths(m.pair.likeness) + " %; clauses share " + std::to_string(o.words) +
         " words, " + hundredths(o.share) + " % of the shorter, " + hundredths(o.share_of_longer) + " % of the longer)";
}

Judgement Comparable::ground(const Match& m, bool main) const {
  const Statement& a = m.a;
  const Statement& b = m.b;
  if (const std::string_view reason = misfit(m); !reason.empty()) return {Ground::none, reason};
  const story::Events events = is_age(a) && is_age(b)
                                   ? story::Events::unknown
                                   : story::compare_events(*a.article_event, *b.article_event, lexicon_);
  if (events == story::Events::other) return {Ground::none, "their events are other ones"};
  if (events == story::Events::same && main && a.group() == b.group() && is_named(a))
    return {Ground::event, "ground.same-event"};
  if (m.pair.days_apart > kMostDaysOfOldEvent) return {Ground::none, "their articles are more than a month apart"};
  if (m.pair.likeness < kRelatedStories) return {Ground::none, "their articles have little in common"};
  // The tolls of one disaster may all have moved; of anything else, figures that mostly differ are of another day.
  if (!a.is_fate() && !b.is_fate() && m.pair.are_other_instances())
    return {Ground::none, "their articles are of one form, the other figures differ"};
  Judgement found = by_words(m, main, events == story::Events::same);
  found.by_words = true;
  return found;
}

// Of one person: by a name next to both, or where neither article gives another age.
Judgement Comparable::of_age(const Match& m) const {
  const story::Overlap o = story::overlap(m.a.context(words_).near, m.b.context(words_).near);
  if (o.rarest >= kWeightOfName || (o.words >= 2 && o.rarest >= kWeightOfCommonName))
    return {Ground::clause, "ground.same-name"};
  if (m.pair.likeness >= kCloseStories && m.pair.a.ages() <= 1 && m.pair.b.ages() <= 1)
    return {Ground::event, "ground.one-person"};
  return {Ground::none, "nothing tells that they are of one person"};
}

Judgement Comparable::by_words(const Match& m, bool main, bool same_event) const {
  const Statement& a = m.a;
  const Statement& b = m.b;
  const double alike = m.pair.likeness;
  const bool dated = m.pair.are_dated() || same_event;
  const story::Overlap o = overlap(a, b);
  const std::size_t beside = telling_in_both(a.beside, b.beside);
  const std::size_t fewer = std::min(telling(a.beside), telling(b.beside));
  const bool alike_clause = (o.words >= kTellingWords && o.weight >= kTellingWeight && o.share >= kAlikeClauses) ||
                            (o.words >= kManyWords && o.weight >= 2 * kTellingWeight && o.share >= kShareOfMany);
  const bool equal_clause = o.words >= kTellingWords && o.share >= kEqualClauses;
  // An article of a line has few words: what it says is what its one clause says.
  if (m.pair.are_lines() && o.words >= 2 && o.share >= kAlikeLines) return {Ground::equal, "ground.one-line"};
  if (is_age(a)) return of_age(m);
  // One attack is told like another; where the days are not known, more must be alike.
  if (!dated && alike < kAlikeUndated) return {Ground::none, "an article has no date, and they are not alike enough"};
  // Two lists that have no figure in common, and figures that are not near: two reports of one form.
  if (fewer >= kFewBeside && beside == 0 && !within(m.values.of_a, m.values.of_b, kNearOfList))
    return {Ground::none, "they stand among other figures"};
  if (m.pair.days_apart > kMostDaysApart)
    return alike_clause && o.words >= kWordsOfOldEvent && alike < kLikenessOfForm
               ? Judgement{Ground::clause, "ground.older-event"}
               : Judgement{Ground::none, "their articles are days apart"};
  const bool named = is_named(a);
  // Sums and shares stand in an article by the dozen, each of something else, and prices move by the minute: where no
  // name tells of what they are, all else must be the same.
  if (is_count(a) && a.measure.empty()) return {Ground::none, "nothing is counted"};
  if (!named && !is_count(a))
    return dated && o.words >= kWordsOfEqual && o.share_of_longer >= kShareOfLonger && alike >= kAlikeStories &&
                   in_one_list(a, b)
               ? Judgement{Ground::equal, "ground.but-for-figure"}
               : Judgement{Ground::none, "nothing names them, and their clauses or the figures beside them differ"};
  if (equal_clause && o.words >= kWordsOfEqual) return {Ground::equal, "ground.same-clause"};
  if (alike_clause || (equal_clause && beside > 0)) return {Ground::clause, "ground.alike-clause"};
  if ((a.scope.period != 0) != (b.scope.period != 0)) return {Ground::none, "one is of a year, the other is not"};
  if (a.measure != b.measure) return {Ground::none, "they are of other groups"};
  const bool close = o.words >= 2 && alike >= kAlikeStories;
  if (close && a.scope.period != 0) return {Ground::clause, "ground.one-year"};
  if (close && (beside > 0 || nearly_in_common(a.beside, b.beside))) return {Ground::clause, "ground.same-beside"};
  if (!main || !a.lead || !b.lead)
    return {Ground::none, "they are not what their articles are about, and their clauses differ"};
  if (alike >= kCloseStories && (named || o.words >= 2)) return {Ground::event, "ground.both-about"};
  if (named && alike >= kAlikeStories && o.words >= (is_count(a) ? 1 : 2)) return {Ground::event, "ground.both-about"};
  return {Ground::none, "their articles are not alike enough"};
}

bool Comparable::knows_both(const Match& m) const {
  const Statement& a = m.a;
  const Statement& b = m.b;
  if (holds(a.beside, b) || holds(b.beside, a)) return true;
  if (!is_count(a) && (gives_without_scale(a.beside, b) || gives_without_scale(b.beside, a))) return true;
  if (is_total(a.role) || (a.role == "part") != (b.role == "part")) return false;
  if (only_in_headline(a, m.pair.a) || only_in_headline(b, m.pair.b) || nearly_equal(m.values.of_a, m.values.of_b))
    return false;
  if (m.pair.a.gives(b) || m.pair.b.gives(a)) return true;
  // «133 إصابة و184 حالة مرضية»: the other's number under another noun, where the words do not tell the two apart.
  const auto is_large = [](const Claim& c) { return Decimal(kSmallNumber) < c.value.quantity.said(); };
  if (overlap(a, b).share >= kAlikeClauses) return false;
  return (is_large(b) && m.pair.a.gives_number(b)) || (is_large(a) && m.pair.b.gives_number(a));
}

bool Comparable::is_sum(const Statement& whole, const Statement& part) const {
  const Decimal& sum = whole.base_value().quantity.said();
  const Decimal& own = part.base_value().quantity.said();
  // «مقتل 12 بالغا و3 أطفال»: people of two sorts, of whom one thing is told. The injured are no part of the dead.
  const auto goes_with = [&](std::string_view of) {
    if (of.empty() || of == part.measure) return true;
    const lexicon::Concept* c = lexicon_.find_concept(of);
    return c != nullptr && !c->fate && is_sort_of(c, "people") && part.is_fate();
  };
  return std::ranges::any_of(part.beside, [&](const FigureEntry& f) {
    const auto both = is_number(f) ? add(own, f.number) : std::nullopt;
    return both && *both == sum && goes_with(f.of);
  });
}

bool Comparable::is_sort_of(const lexicon::Concept* c, std::string_view broader) const {
  constexpr int kDeepest = 8;
  for (int steps = 0; c != nullptr && steps < kDeepest; ++steps) {
    if (c->id == broader) return true;
    c = &lexicon_.concepts[c->broader];
  }
  return false;
}

bool Comparable::go_on_otherwise(const Statement& a, const Statement& b) const {
  const Key x = a.word_behind(words_);
  const Key y = b.word_behind(words_);
  return x != 0 && y != 0 && x != y;
}

Verdict Comparable::verdict(const Match& m) {
  if (!is_age(m.a) || !is_age(m.b)) return compare_values(m.values.of_a, m.values.of_b);
  const auto exact = [](Value v) {
    if (v.quantity.precision == Precision::about) v.quantity.precision = Precision::exact;
    return v;
  };
  return compare_values(exact(m.values.of_a), exact(m.values.of_b));
}

bool Comparable::is_verbatim(const Statement& a, const Statement& b) const {
  constexpr std::size_t kLeastWords = 7;
  constexpr std::size_t kLeastOfSentence = 4;  // where the sentences are the same from end to end
  constexpr std::size_t kLeastBefore = 2;
  constexpr std::size_t kLeastTelling = 2;  // «الأحد 18 أكتوبر 2009، 12:13» says when something was printed
  const story::Surroundings& x = a.surroundings(words_);
  const story::Surroundings& y = b.surroundings(words_);
  const story::Run before = story::same_words(x.before, y.before);
  const story::Run behind = story::same_words(x.behind, y.behind);
  const bool whole = before.to_the_end && behind.to_the_end;
  return before.words >= kLeastBefore && before.telling + behind.telling >= kLeastTelling &&
         (behind.words > 0 || behind.to_the_end) &&
         before.words + behind.words >= (whole ? kLeastOfSentence : kLeastWords);
}

bool Comparable::is_update(const Match& m) {
  const Statement& a = m.a;
  const Statement& b = m.b;
  const auto& x = m.pair.a.day();
  const auto& y = m.pair.b.day();
  if (a.kind != Kind::count || !x || !y || *x == *y) return false;
  // Who attended and how many there are in all does not grow from one day to the next; a toll and a tally do.
  const bool grows = (a.what() != nullptr && a.what()->cumulative) || (a.role != "attended" && b.role != "attended");
  if (!grows || is_total(a.role)) return false;
  return (*x < *y) == (m.values.of_a.quantity.said() < m.values.of_b.quantity.said());
}

story::Overlap Comparable::overlap(const Statement& a, const Statement& b) const {
  return story::overlap(a.context(words_).clause, b.context(words_).clause);
}

}  // namespace factcheck::compare
