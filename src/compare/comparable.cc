// In: two claims. Out: whether they are of the same thing, and on what ground.
//
// A figure is rarely named so well that its name alone tells what it is of. What speaks for two figures being of one
// thing: that their articles are alike, that both are what their articles are about, that their clauses share telling
// words and names, and that the same other figures stand beside them. What speaks against it is weighed first: another
// year, place, group or role, an article that gives both numbers, one that gives the parts of which the other gives the
// sum, and reports of one form that have no figures in common.
#include "compare/comparable.h"

#include <algorithm>

#include "compare/units.h"
#include "factcheck/text.h"
#include "factcheck/view.h"
#include "text/stem.h"

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
constexpr std::size_t kMostWordsOfLine = 12;
constexpr std::size_t kFewBeside = 2;
constexpr int kNearOfList = 125;  // hundredths

std::vector<std::string> in_both(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

std::string_view number_of(const std::string& entry) { return std::string_view(entry).substr(entry.rfind('=') + 1); }

std::string_view measure_of(const std::string& entry) { return std::string_view(entry).substr(0, entry.rfind('=')); }

bool says_little(std::string_view measure) {
  return measure.empty() || measure.starts_with("stem:") || measure == "people" || measure == "cases";
}

// Figures of one measure that are nearly the same: 26 dead beside the one, 27 beside the other.
bool nearly_in_common(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  constexpr std::int64_t kFewest = 10;
  const auto value = [](const std::string& f) {
    Value v;
    const auto n = Decimal::parse(number_of(f));
    if (n) v.quantity = Quantity::of(*n);
    return v;
  };
  for (const std::string& f : a) {
    const Value x = value(f);
    if (says_little(measure_of(f)) || !x.quantity.low || *x.quantity.low < Decimal(kFewest)) continue;
    for (const std::string& g : b) {
      const Value y = value(g);
      if (measure_of(f) == measure_of(g) && y.quantity.low && nearly_equal(x, y)) return true;
    }
  }
  return false;
}

// How many of the figures are more than one or two of something.
std::size_t telling(const std::vector<std::string>& entries) {
  return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [](const std::string& f) {
    const auto n = Decimal::parse(number_of(f));
    return n && measure_of(f) != "month" && (!n->integer() || Decimal(2) < *n);
  }));
}

// A role that nothing states fits every role of those that were there; the total of a body, a plan and what was added
// since are other figures.
bool roles_fit(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const auto is_plain = [](const std::string& r) { return r.empty() || r == "attended" || r == "part"; };
  return is_plain(a) && is_plain(b);
}

bool gives(const Article& article, const Claim& c) {
  return std::binary_search(article.figures.begin(), article.figures.end(), figure_entry(c));
}

bool gives_number(const Article& article, const Claim& c) {
  const std::string number = c.value.quantity.said().str();
  return std::any_of(article.figures.begin(), article.figures.end(),
                     [&](const std::string& f) { return number_of(f) == number && says_little(measure_of(f)); });
}

bool only_in_headline(const Claim& c) { return (c.headline || c.field == Field::title) && !gives(*c.article, c); }

bool is_count(const Claim& c) { return c.kind == Kind::count; }

bool has(const std::vector<std::string>& entries, const Claim& c) {
  return std::binary_search(entries.begin(), entries.end(), figure_entry(c));
}

// The place that a figure holds of: its own, else that of its event.
const std::string& place_of(const Claim& c) { return c.scope.place.empty() ? c.event->place : c.scope.place; }

bool is_age(const Claim& c) { return c.measure == "age"; }

bool is_named(const Claim& c) { return !c.measure.empty() && !c.measure.starts_with("stem:"); }

// Of the figures in one unit that stand beside two of them all are the same, or of a longer list all but one.
bool in_one_list(const Claim& a, const Claim& b) {
  constexpr std::size_t kLongList = 3;
  const auto in_unit = [&](std::vector<std::string> entries) {
    std::erase_if(entries, [&](const std::string& f) { return measure_of(f) != a.unit; });
    return entries.size();
  };
  const std::size_t same = in_unit(in_both(a.beside, b.beside));
  const std::size_t fewer = std::min(in_unit(a.beside), in_unit(b.beside));
  return same >= fewer || (fewer >= kLongList && same + 1 == fewer);
}

bool is_dated(const Claim& c) { return !c.article->published.empty(); }

// Do both sentences name an hour (or a month), and no one that is the same?
bool told_at_other(std::string_view times, const Claim& a, const Claim& b) {
  const auto is_time = [&](const std::string& f) { return measure_of(f) == times; };
  const auto names_any = [&](const Claim& c) { return std::any_of(c.beside.begin(), c.beside.end(), is_time); };
  const auto both = [&](const std::string& f) {
    return is_time(f) && std::binary_search(b.beside.begin(), b.beside.end(), f);
  };
  return names_any(a) && names_any(b) && std::none_of(a.beside.begin(), a.beside.end(), both);
}

// «2618 بلاغا، منها 705 بلاغات»: a part of a number of the same.
bool is_part_of_its_kind(const Claim& c) {
  return c.role == "part" && std::any_of(c.beside.begin(), c.beside.end(), [&](const std::string& f) {
           const auto n = Decimal::parse(number_of(f));
           return n && measure_of(f) == c.measure && c.value.quantity.said() < *n;
         });
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

bool gives_without_scale(const std::vector<std::string>& entries, const Claim& c) {
  constexpr std::size_t kFewestDigits = 2;
  const std::string wanted = digits_alone(c.value.quantity.said().str());
  return wanted.size() >= kFewestDigits && std::any_of(entries.begin(), entries.end(), [&](const std::string& f) {
           return measure_of(f).empty() && digits_alone(number_of(f)) == wanted;
         });
}

// «66 قتيلا» and «66 قتيلا وجريحا» count two things; «ضحية وشاهدًا» and «ضحية وشاهدا» one.
bool counts_more(const Claim& c) { return c.counted != c.noun; }
bool counts_other(const Claim& a, const Claim& b) {
  return counts_more(a) != counts_more(b) ||
         (counts_more(a) && text::fold_phrase(a.counted) != text::fold_phrase(b.counted));
}

// The stem of the word right behind the figure; 0 where there is none, or one that tells nothing.
Key word_behind(const Claim& c, lexicon::WordCache& words) {
  const Passage behind =
      text::make_passage(Field::text, std::string_view(c.quote.text).substr(c.span.end - c.quote.start), {});
  if (behind.tokens.empty()) return 0;
  const lexicon::View view(behind, words);
  return view.is_word(0) && !view.find(0, lexicon::Class::function) ? text::light_stem(view[0].key) : 0;
}

}  // namespace

bool Comparable::is_line(const Claim& c) { return c.article->signature.size() <= kMostWordsOfLine; }

Key first_stem(std::string_view words) {
  const Passage passage = text::make_passage(Field::text, words, {});
  const bool is_word = !passage.tokens.empty() && passage.tokens.front().kind == Token::Kind::word;
  return is_word ? text::light_stem(passage.tokens.front().key) : 0;
}

bool is_total(const std::string& role) { return role == "total" || role == "whole"; }

std::vector<Subject> Comparable::subjects(const Claim& c) const {
  if (c.furniture || c.value.form != Value::Form::number) return {};
  switch (c.kind) {
    case Kind::count:
    case Kind::money:
    case Kind::percent:
    case Kind::measure:
    case Kind::duration: break;
    default: return {};
  }
  const lexicon::Concept* counted = what(c);
  if (counted != nullptr && counted->incidental) return {};
  // A bare number is of anything; where an article is one line, the line says of what.
  if (is_count(c) && c.measure.empty() && !is_line(c)) return {};
  std::vector<Subject> all{{c.kind, c.measure, is_total(c.role)}};
  if (!group(c).empty()) all.push_back({c.kind, c.role, false});
  return all;
}

std::string_view Comparable::group(const Claim& c) const {
  if (!is_count(c)) return {};
  const lexicon::Concept* role = lexicon_.find_concept(c.role);
  return role != nullptr && role->fate ? std::string_view(c.measure) : std::string_view();
}

bool Comparable::names_town(const Claim& c) const {
  const lexicon::Place* p = lexicon_.find_place(c.scope.place);
  return p != nullptr && (p->type == "city" || p->type == "region");
}

bool Comparable::are_of_their_own_days(const Claim& a, const Claim& b) {
  const auto tells_of_a_day = [](const Claim& c) { return std::ranges::binary_search(c.beside, "hour=24"); };
  return tells_of_a_day(a) && tells_of_a_day(b) && story::days_apart(*a.article, *b.article) > 0;
}

// What of two claims does not go together; empty where all does.
std::string_view Comparable::misfit(const Claim& a, const Claim& b) const {
  const bool one_fate = group(a).empty() || group(b).empty() || a.role == b.role;
  const auto role = [&](const Claim& c) { return group(c).empty() ? c.role : std::string(); };
  if (!one_fate || !roles_fit(role(a), role(b))) return "their roles are other ones";
  if (!a.unit.empty() && !b.unit.empty() && a.unit != b.unit) return "their units are other ones";
  if (a.scope.period != 0 && b.scope.period != 0 && a.scope.period != b.scope.period) return "they are of other years";
  if (is_part_of_its_kind(a) != is_part_of_its_kind(b)) return "one is a part of as many as the other";
  if (a.attribution.stance == "denied" || b.attribution.stance == "denied") return "one is denied";
  if (told_at_other("time", a, b)) return "they are of other hours";
  if (told_at_other("month", a, b)) return "they are of other months";
  if (are_of_their_own_days(a, b)) return "each is of the 24 hours before it";
  if (counts_other(a, b) && !(a.value == b.value)) return "one counts more than the other";
  // How old somebody is depends on neither place nor event.
  if (is_age(a) && is_age(b)) return {};
  if (!story::places_fit(place_of(a), place_of(b), lexicon_)) return "they are of other places";
  // A figure for a town beside one for its region, or for no place, and differs much: most likely of the whole.
  if ((names_town(a) || names_town(b)) && place_of(a) != place_of(b) && !within(a.value, b.value, kFarFromWhole))
    return "one is of a place, the other of a wider one or of none, and far from it";
  return {};
}

void Comparable::measure_reason(const Claim& a, const Claim& b) {
  constexpr int kHundred = 100;
  const story::Overlap o = overlap(a, b);
  const auto hundredths = [](double x) { return std::to_string(static_cast<int>(x * kHundred)); };
  reason_ += " (articles alike " + hundredths(likeness_) + " %; clauses share " + std::to_string(o.words) + " words, " +
             hundredths(o.share) + " % of the shorter, " + hundredths(o.share_of_longer) + " % of the longer)";
}

Comparable::Ground Comparable::ground(const Claim& a, const Claim& b, bool main) {
  if (const std::string_view reason = misfit(a, b); !reason.empty()) return because(Ground::none, reason);
  const story::Events events =
      is_age(a) && is_age(b) ? story::Events::unknown : story::compare_events(*a.event, *b.event, lexicon_);
  if (events == story::Events::other) return because(Ground::none, "their events are other ones");
  if (events == story::Events::same && main && group(a) == group(b) && is_named(a))
    return because(Ground::event, "ground.same-event");
  if (days_apart_ > kMostDaysOfOldEvent) return because(Ground::none, "their articles are more than a month apart");
  if (likeness_ < kRelatedStories) return because(Ground::none, "their articles have little in common");
  // The tolls of one disaster may all have moved; of anything else, figures that mostly differ are of another day.
  if (!is_fate(a) && !is_fate(b) && are_other_instances())
    return because(Ground::none, "their articles are of one form, the other figures differ");
  const Ground found = by_words(a, b, main, events == story::Events::same);
  if (measured_) measure_reason(a, b);
  return found;
}

// Of one person: by a name next to both, or where neither article gives another age.
Comparable::Ground Comparable::of_age(const Claim& a, const Claim& b) {
  const story::Overlap o = story::overlap(context(a).near, context(b).near);
  if (o.rarest >= kWeightOfName || (o.words >= 2 && o.rarest >= kWeightOfCommonName))
    return because(Ground::clause, "ground.same-name");
  const auto ages = [](const Article& x) {
    return std::count_if(x.figures.begin(), x.figures.end(),
                         [](const std::string& f) { return measure_of(f) == "age"; });
  };
  if (likeness_ >= kCloseStories && ages(*a.article) <= 1 && ages(*b.article) <= 1)
    return because(Ground::event, "ground.one-person");
  return because(Ground::none, "nothing tells that they are of one person");
}

Comparable::Ground Comparable::by_words(const Claim& a, const Claim& b, bool main, bool same_event) {
  const double alike = likeness_;
  const bool dated = (is_dated(a) && is_dated(b)) || same_event;
  const story::Overlap o = overlap(a, b);
  const std::size_t beside = telling(in_both(a.beside, b.beside));
  const std::size_t fewer = std::min(telling(a.beside), telling(b.beside));
  const bool alike_clause = (o.words >= kTellingWords && o.weight >= kTellingWeight && o.share >= kAlikeClauses) ||
                            (o.words >= kManyWords && o.weight >= 2 * kTellingWeight && o.share >= kShareOfMany);
  const bool equal_clause = o.words >= kTellingWords && o.share >= kEqualClauses;
  // An article of a line has few words: what it says is what its one clause says.
  if (is_line(a) && is_line(b) && o.words >= 2 && o.share >= kAlikeLines)
    return because(Ground::equal, "ground.one-line");
  if (is_age(a)) return of_age(a, b);
  // One attack is told like another; where the days are not known, more must be alike.
  if (!dated && alike < kAlikeUndated)
    return because(Ground::none, "an article has no date, and they are not alike enough");
  // Two lists that have no figure in common, and figures that are not near: two reports of one form.
  if (fewer >= kFewBeside && beside == 0 && !within(a.value, b.value, kNearOfList))
    return because(Ground::none, "they stand among other figures");
  if (days_apart_ > kMostDaysApart)
    return alike_clause && o.words >= kWordsOfOldEvent && alike < kLikenessOfForm
               ? because(Ground::clause, "ground.older-event")
               : because(Ground::none, "their articles are days apart");
  const bool named = is_named(a);
  // Sums and shares stand in an article by the dozen, each of something else, and prices move by the minute: where no
  // name tells of what they are, all else must be the same.
  if (is_count(a) && a.measure.empty()) return because(Ground::none, "nothing is counted");
  if (!named && !is_count(a))
    return dated && o.words >= kWordsOfEqual && o.share_of_longer >= kShareOfLonger && alike >= kAlikeStories &&
                   in_one_list(a, b)
               ? because(Ground::equal, "ground.but-for-figure")
               : because(Ground::none, "nothing names them, and their clauses or the figures beside them differ");
  if (equal_clause && o.words >= kWordsOfEqual) return because(Ground::equal, "ground.same-clause");
  if (alike_clause || (equal_clause && beside > 0)) return because(Ground::clause, "ground.alike-clause");
  if ((a.scope.period != 0) != (b.scope.period != 0))
    return because(Ground::none, "one is of a year, the other is not");
  if (a.measure != b.measure) return because(Ground::none, "they are of other groups");
  const bool close = o.words >= 2 && alike >= kAlikeStories;
  if (close && a.scope.period != 0) return because(Ground::clause, "ground.one-year");
  if (close && (beside > 0 || nearly_in_common(a.beside, b.beside)))
    return because(Ground::clause, "ground.same-beside");
  if (!main || !a.lead || !b.lead)
    return because(Ground::none, "they are not what their articles are about, and their clauses differ");
  if (alike >= kCloseStories && (named || o.words >= 2)) return because(Ground::event, "ground.both-about");
  if (named && alike >= kAlikeStories && o.words >= (is_count(a) ? 1 : 2))
    return because(Ground::event, "ground.both-about");
  return because(Ground::none, "their articles are not alike enough");
}

bool Comparable::knows_both(const Claim& a, const Claim& b) {
  if (has(a.beside, b) || has(b.beside, a)) return true;
  if (!is_count(a) && (gives_without_scale(a.beside, b) || gives_without_scale(b.beside, a))) return true;
  if (is_total(a.role) || (a.role == "part") != (b.role == "part")) return false;
  if (only_in_headline(a) || only_in_headline(b) || nearly_equal(a.value, b.value)) return false;
  if (gives(*a.article, b) || gives(*b.article, a)) return true;
  // «133 إصابة و184 حالة مرضية»: the other's number under another noun, where the words do not tell the two apart.
  const auto is_telling = [](const Claim& c) {
    const Decimal& v = c.value.quantity.said();
    return Decimal(kSmallNumber) < v;
  };
  if (overlap(a, b).share >= kAlikeClauses) return false;
  return (is_telling(b) && gives_number(*a.article, b)) || (is_telling(a) && gives_number(*b.article, a));
}

bool Comparable::is_sum(const Claim& whole, const Claim& part) const {
  const Decimal& sum = whole.value.quantity.said();
  const Decimal& own = part.value.quantity.said();
  // «مقتل 12 بالغا و3 أطفال»: people of two sorts, of whom one thing is told. The injured are no part of the dead.
  const auto goes_with = [&](std::string_view of) {
    if (of.empty() || of == part.measure) return true;
    const lexicon::Concept* c = lexicon_.find_concept(of);
    return c != nullptr && !c->fate && is_sort_of(c, "people") && is_fate(part);
  };
  for (const std::string& f : part.beside) {
    const auto other = Decimal::parse(number_of(f));
    if (!other) continue;
    const auto both = add(own, *other);
    if (both && *both == sum && goes_with(measure_of(f))) return true;
  }
  return false;
}

bool Comparable::give_same_figures(const Claim& a, const Claim& b) {
  const std::size_t fewer = std::min(a.article->figures.size(), b.article->figures.size());
  if (fewer == 0) return (is_line(a) && is_line(b)) || likeness_ >= kCloseStories;
  return in_both(a.article->figures, b.article->figures).size() == fewer;
}

std::size_t Comparable::beside_both(const Claim& a, const Claim& b) { return in_both(a.beside, b.beside).size(); }

bool Comparable::is_fate(const Claim& claim) const {
  const auto befalls = [&](std::string_view measure) {
    const lexicon::Concept* c = lexicon_.find_concept(measure);
    return c != nullptr && (c->fate || c->cumulative);
  };
  if (befalls(claim.measure) || !group(claim).empty()) return true;
  // «11 مصابا، بينهم 8 رجال إطفاء»: a part of a toll is one.
  return claim.role == "part" && std::any_of(claim.beside.begin(), claim.beside.end(),
                                             [&](const std::string& f) { return befalls(measure_of(f)); });
}

bool Comparable::counts_people(const Claim& claim) const { return is_sort_of(what(claim), "people"); }

bool Comparable::is_sort_of(const lexicon::Concept* c, std::string_view broader) const {
  constexpr int kDeepest = 8;
  for (int steps = 0; c != nullptr && steps < kDeepest; ++steps) {
    if (c->id == broader) return true;
    c = &lexicon_.concepts[c->broader];
  }
  return false;
}

bool Comparable::go_on_otherwise(const Claim& a, const Claim& b) const {
  const Key x = word_behind(a, words_);
  const Key y = word_behind(b, words_);
  return x != 0 && y != 0 && x != y;
}

Verdict Comparable::verdict(const Claim& a, const Claim& b) {
  if (!is_age(a) || !is_age(b)) return compare_values(a.value, b.value);
  const auto exact = [](Value v) {
    if (v.quantity.precision == Precision::about) v.quantity.precision = Precision::exact;
    return v;
  };
  return compare_values(exact(a.value), exact(b.value));
}

void Comparable::enter(const Article& a, const Article& b, double likeness) {
  a_ = &a;
  b_ = &b;
  likeness_ = likeness;
  days_apart_ = story::days_apart(a, b);
  other_instances_.reset();
}

bool Comparable::same_story() const { return days_apart_ <= kMostDaysApart && likeness_ >= kAlikeStories; }

bool Comparable::are_other_instances() {
  if (!other_instances_) other_instances_ = story::is_other_instance(*a_, *b_);
  return *other_instances_;
}

ClaimRef Comparable::in_base(const Claim& c) {
  const auto it = in_base_.find(&c);
  return &(it != in_base_.end() ? it->second : in_base_.emplace(&c, in_base_unit(c)).first->second);
}

void Comparable::forget(const std::vector<ClaimRef>& claims) {
  for (const ClaimRef c : claims) {
    contexts_.erase(c);
    in_base_.erase(c);
  }
}

const story::Context& Comparable::context(const Claim& c) {
  const auto [it, fresh] = contexts_.try_emplace(&c);
  if (fresh) it->second = story::context(c, words_);
  return it->second;
}

bool Comparable::is_verbatim(const Claim& a, const Claim& b) const {
  constexpr std::size_t kLeastWords = 7;
  constexpr std::size_t kLeastOfSentence = 4;  // where the sentences are the same from end to end
  constexpr std::size_t kLeastBefore = 2;
  constexpr std::size_t kLeastTelling = 2;  // «الأحد 18 أكتوبر 2009، 12:13» says when something was printed
  const story::Surroundings x = story::surroundings(a, words_);
  const story::Surroundings y = story::surroundings(b, words_);
  const story::Run before = story::same_words(x.before, y.before);
  const story::Run behind = story::same_words(x.behind, y.behind);
  const bool whole = before.to_the_end && behind.to_the_end;
  return before.words >= kLeastBefore && before.telling + behind.telling >= kLeastTelling &&
         (behind.words > 0 || behind.to_the_end) &&
         before.words + behind.words >= (whole ? kLeastOfSentence : kLeastWords);
}

bool Comparable::is_update(const Claim& a, const Claim& b) const {
  const lexicon::Concept* c = what(a);
  const auto x = parse_date(a.article->published);
  const auto y = parse_date(b.article->published);
  if (a.kind != Kind::count || !x || !y || *x == *y) return false;
  // Who attended and how many there are in all does not grow from one day to the next; a toll and a tally do.
  const bool grows = (c != nullptr && c->cumulative) || (a.role != "attended" && b.role != "attended");
  if (!grows || is_total(a.role)) return false;
  return (*x < *y) == (a.value.quantity.said() < b.value.quantity.said());
}

story::Overlap Comparable::overlap(const Claim& a, const Claim& b) {
  return story::overlap(context(a).clause, context(b).clause);
}

}  // namespace factcheck::compare
