// In: a figure in its sentence. Out: the phrase that governs it and what it says is counted or measured.
//
// The words before a figure are walked from right to left, as they lead to it: prepositions, times and other figures
// are stepped over, a general noun or a verb of level or change asks for what has it, and the first noun phrase that
// can be that is the answer: «ارتفع إجمالي عدد العمليات في العام الماضي بنسبة 14.7 %». What follows the figure comes
// first where only that can say it: «60 % من السكان».
#include "clause/quantity.h"

#include <algorithm>
#include <optional>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::string_view kAge = "age";
constexpr std::string_view kPortion = "portion";  // of a whole
constexpr std::string_view kWages = "wages";
constexpr std::string_view kDuration = "duration";
constexpr std::string_view kPrices = "prices";
constexpr std::string_view kDistances = "distances";
constexpr std::u32string_view kQuotesAndBrackets = U"()«»\"“”'‘’[]{}:";
constexpr TokenIndex kReach = 40;     // tokens before the figure
constexpr unsigned kMostCrossed = 3;  // clauses

struct Answer {
  Phrase phrase;
  TokenIndex head = TokenIndex(kNoToken);
  std::string_view measure;
  bool empty() const { return head == kNoToken; }
};

class Search {
 public:
  explicit Search(const Figure& figure)
      : s_(figure.sentence),
        view_(figure.view()),
        m_(figure.mention),
        figure_(figure),
        start_(start_of_figure(view_, m_)) {}

  Answer find() const {
    if (m_.kind == Kind::ordinal) return of_ordinal();
    if (m_.kind == Kind::duration) return of_duration();
    if (m_.unit == kPortion) return of_portion();
    if (Answer share = partitive(); !share.empty()) return share;
    if (Answer behind = heading(); !behind.empty()) return behind;
    if (Answer before = walk(); !before.empty() || !before.measure.empty()) return before;
    if (Answer behind = apposed(); !behind.empty()) return behind;
    if (m_.unit == "kilometer" || m_.unit == "mile") return {{}, kNoToken, kDistances};
    return changed();
  }

  // «بلغ عدد المسافرين 5 آلاف شخص»: the noun that is counted already, told more fully before.
  Answer tally() const {
    Answer a = walk();
    if (a.empty() || a.head >= m_.first_token) return {};
    if (is_general_noun() || concept_of(a.head) == concept_of(m_.noun_token)) return a;
    return {};
  }

  // «شخص», «حالة»
  bool is_general_noun() const {
    const auto noun = view_.find(m_.noun_token, Class::noun);
    return noun && view_.lexicon().noun[noun->row].generic;
  }

  std::string_view concept_of(TokenIndex i) const {
    const auto noun = view_.find(i, Class::noun);
    return noun ? view_.lexicon().concepts[view_.lexicon().noun[noun->row].concept_id].id : std::string_view();
  }

 private:
  bool is_count() const { return m_.kind == Kind::count; }
  bool is(TokenIndex i, Sort sort) const { return is_governor(view_, i, sort); }

  // --- what stands behind

  // «60 % من السكان», «2000 طن من الفواكه», «ثمان من المناطق»; of a length it is where it is measured from.
  Answer partitive() const {
    if (m_.kind != Kind::percent && m_.kind != Kind::measure && !is_count()) return {};
    const TokenIndex at = view_.skip_closing(m_.last_token);
    if (!is(at, Sort::of)) return {};
    if (m_.kind == Kind::measure && is_length()) return {};
    if (s_.is(view_.skip_opening(at + 1), Tag::name)) return {};
    const Phrase p = s_.phrase_at(view_.skip_opening(at + 1));
    if (p.empty() || is_time_word(view_, p.first)) return {};
    Answer a = named(p, s_.end());
    if (a.measure == kPrices) a.measure = {};
    return is_entity(a.head) ? Answer{} : a;
  }

  // «نصف الطلاب», «ثلثا تجار السوق»: a part is of what stands in its genitive or behind «من».
  Answer of_portion() const {
    for (TokenIndex i = m_.first_token; i < m_.last_token; ++i) {
      const bool told = view_.is_word(i) && !view_.find(i, Class::fraction) && !view_.find(i, Class::number) &&
                        !view_.find(i, Class::function) && view_[i].span.begin >= m_.figure.begin;
      if (told && view_.find(i, Class::noun)) return {{i, i + 1}, i, {}};
    }
    if (Answer share = partitive(); !share.empty()) return share;
    const Phrase p = s_.phrase_at(m_.last_token);
    return p.empty() || s_.joined(p.first) || is_time_word(view_, p.first) ? Answer{} : named(p, s_.end());
  }

  bool is_length() const { return m_.unit.ends_with("meter") || m_.unit == "mile" || m_.unit == "foot"; }

  // «322 مليار ريال حجم القروض»: a heading that begins with its figure.
  Answer heading() const {
    if (s_.clause_begin(m_.first_token) != m_.first_token) return {};
    const Answer a = apposed();
    const bool told = !a.empty() && (is_general(view_, a.phrase.first) || !a.measure.empty());
    return told || s_.begin() == m_.first_token ? a : Answer{};
  }

  // A noun right behind: «80 ألف ريال جوائز».
  Answer apposed() const {
    const TokenIndex at = view_.skip_closing(m_.last_token);
    if (m_.kind == Kind::duration || (is_count() && !is_general(view_, at))) return {};
    if (!s_.nominal(at) || s_.joined(at) || s_.has_preposition(at) || is_change(view_, at)) return {};
    if (s_.is(at, Tag::adjective) || s_.is(at, Tag::name) || is_time_word(view_, at)) return {};
    const bool known = is_general(view_, at) || frame_at(at) != nullptr || view_.find(at, Class::noun);
    return known ? named(s_.phrase_at(at), s_.end()) : Answer{};
  }

  // «زيادة بنسبة 40 % في الأجور»: what rises is told behind.
  Answer changed() const {
    if (m_.kind != Kind::percent && m_.kind != Kind::money) return {};
    const TokenIndex at = view_.skip_closing(m_.last_token);
    bool rises = false;
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < 4 && !rises; --i) rises = is_change(view_, i - 1);
    if (!rises || !s_.is(at, Tag::preposition)) return {};
    const Phrase p = s_.phrase_at(at + 1);
    if (p.empty() || is_time_word(view_, p.first)) return {};
    const Answer a = named(p, s_.end());
    return a.measure.empty() && is_entity(a.head) ? Answer{} : a;
  }

  // --- durations

  // An age, a sentence; else how long that lasts which governs it.
  Answer of_duration() const {
    if (Answer a = age(); !a.measure.empty()) return a;
    const TokenIndex behind = view_.skip_closing(m_.last_token);
    if (const Frame* f = frame_at(behind); f != nullptr && !s_.joined(behind))
      return {{behind, behind + 1}, behind, f->measure};
    Answer a = walk();
    if (!a.empty() && a.measure.empty()) a.measure = kDuration;
    return a;
  }

  // «في التاسعة من عمره», «توفي عن 65 عاما», «محمد علي (22 عاما)».
  Answer age() const {
    const TokenIndex behind = view_.skip_closing(m_.last_token);
    if (is(behind, Sort::of) && is_age(behind + 1)) return {{behind + 1, behind + 2}, behind + 1, kAge};
    const bool years = m_.unit == "year";
    if (years && m_.first_token > s_.begin() && is(m_.first_token - 1, Sort::age)) return {{}, kNoToken, kAge};
    return is_age_in_brackets() ? Answer{{}, kNoToken, kAge} : Answer{};
  }

  bool is_age(TokenIndex i) const {
    const Governor* g = governor_at(view_, i);
    return g != nullptr && g->measure == kAge;
  }

  // --- what stands before

  // How far the walk has come.
  struct Way {
    TokenIndex at = 0;                       // the token past the next one to look at
    bool wanted = false;                     // something has been passed that says nothing without what has it
    bool touching = true;                    // nothing but marks and qualifiers so far
    TokenIndex verb = TokenIndex(kNoToken);  // the verb just passed, or what leads to it: nothing stands between
    unsigned crossed = 0;                    // clauses
  };

  Answer walk() const {
    // «خطة من 10 سنوات»: made of them.
    // «قبل عامين», «خلال 5 سنوات»: when, and not how long.
    const bool reaches = is(start_ - 1, Sort::level) || is(m_.last_token, Sort::level);  // «من 13 إلى 16 عاما»
    const bool behind_preposition = (start_ > s_.begin() && s_.is(start_ - 1, Tag::preposition)) ||
                                    (m_.first_token > s_.begin() && s_.is(m_.first_token - 1, Tag::preposition));
    if (m_.kind == Kind::duration && behind_preposition && !reaches) return {};
    Answer fallback;
    Way way;
    way.at = start_;
    while (way.at > s_.begin() && start_ - way.at < kReach) {
      const TokenIndex t = way.at - 1;
      if (t >= m_.first_token) {
        if (const Answer a = of_qualifier(t, way); !a.empty()) return a;
      } else if (const Mention* other = s_.figure(t); other != nullptr) {
        if (is_count() && (other->kind == Kind::count || (way.touching && !way.wanted))) break;
        way.touching = false;
        way.verb = kNoToken;
        way.at = std::max(other->first_token, s_.begin());
      } else if (is(t, Sort::compared) || is(t, Sort::passed)) {
        way.wanted = way.wanted || is(t, Sort::compared);  // with what was told before
        way.touching = false;
        way.at = t;
      } else if (s_.verbal(t)) {
        if (names_quantity(t)) return {{t, way.at}, t, governor_at(view_, t)->measure};
        if (const Frame* f = frame_at(t); f != nullptr && !is_change(view_, t)) return {{t, way.at}, t, f->measure};
        if (!leads_on(t)) return m_.kind == Kind::duration ? lasting(t, fallback) : fallback;
        way.wanted = true;
        way.touching = false;
        way.at = way.verb = t;
      } else if (s_.nominal(t)) {
        if (const auto a = at_phrase(way, fallback)) return *a;
      } else if (!steps_over(t, way)) {
        break;
      }
    }
    return fallback;
  }

  // «تحل الأزمة خلال 3 أشهر»: what does something that long; people and places do not last.
  Answer lasting(TokenIndex verb, const Answer& fallback) const {
    const Phrase p = s_.subject_of(verb);
    const Answer a = p.empty() || p.last > start_ ? Answer{} : named(p, start_);
    return a.empty() || is_entity(a.head) || is_time_word(view_, p.first) ? fallback : a;
  }

  // A verb that says nothing itself: its subject has the figure.
  bool leads_on(TokenIndex verb) const {
    // «خسرت البلاد 5 مليارات»: who has lost is not what is measured.
    if (m_.kind == Kind::money && is(verb, Sort::change)) return false;
    return is(verb, Sort::level) || is_change(view_, verb) || is(verb, Sort::planned);
  }

  // The qualifier's own noun.
  Answer of_qualifier(TokenIndex t, Way& way) const {
    way.at = t;
    if (is_quantity_noun(t)) return named({t, t + 1}, t);
    if (view_.find(t, Class::noun) && !view_.find(t, Class::qualifier) && !is_general(view_, t))
      return {{t, t + 1}, t, {}};
    if (is_general(view_, t)) way.wanted = true;
    if (is(t, Sort::level)) {
      way.wanted = true;
      way.verb = t;
    }
    return {};
  }

  // Marks, prepositions, particles; false where the walk ends.
  bool steps_over(TokenIndex t, Way& way) const {
    way.at = t;
    switch (s_.tag(t)) {
      case Tag::mark:
        if (view_.is_mark_of(t, U")]")) way.at = opening_of(t);
        if (view_.is_mark_of(t, kQuotesAndBrackets) || view_.glued(t + 1)) return true;
        way.verb = kNoToken;
        // «وبلغت ديون الشركات، لدى المصارف 5 ملايين»: what is put in between begins with a preposition.
        return (way.wanted || s_.is(t + 1, Tag::preposition)) && ++way.crossed <= kMostCrossed;
      case Tag::conjunction:
        if (way.verb == t + 1) way.verb = t;
        return way.wanted && ++way.crossed <= kMostCrossed;
      case Tag::particle:
        if (way.verb == t + 1) way.verb = t;
        return true;
      case Tag::preposition:
        way.touching = false;
        way.verb = way.verb == t + 1 ? t : TokenIndex(kNoToken);
        return true;
      default: return true;
    }
  }

  TokenIndex opening_of(TokenIndex closing) const {
    constexpr TokenIndex kLongest = 14;
    for (TokenIndex i = closing; i > s_.begin() && closing - i < kLongest; --i)
      if (view_.is_mark_of(i - 1, U"([")) return i - 1;
    return closing;
  }

  // The noun phrase that ends where the walk is: an answer, or nothing and the walk goes on before it.
  std::optional<Answer> at_phrase(Way& way, Answer& fallback) const {
    const Phrase p = s_.phrase_before(way.at);
    if (p.empty()) return fallback;
    if (is_count() && p.first > s_.begin() && s_.figure(p.first - 1) != nullptr)
      return fallback;  // counted by that one
    // «طفل عمره 7 أعوام», «طريق طوله 9 أمتار»: the noun right before.
    if (const TokenIndex last = p.last - 1; p.first < last && names_quantity(last))
      return named({last, p.last}, start_);
    // «العمليات التي نفذتها الأجهزة بنسبة 5 %»: whoever does something in a relative clause is passed with it.
    if (const TokenIndex relative = relative_before(p.first); relative != kNoToken) {
      way.at = relative;
      way.wanted = true;
      way.touching = false;
      return std::nullopt;
    }
    const Answer a = named(p, start_);
    // «بارتفاع 9 أمتار», «يبلغ ارتفاع البرج 9 أمتار»: nothing rises.
    const bool is_reached = p.first > s_.begin() && s_.verbal(p.first - 1) && is(p.first - 1, Sort::level);
    if (const Frame* f = frame_at(p.first); f != nullptr && (is_reached || (a.empty() && p.last - p.first == 1)))
      return Answer{p, p.first, f->measure};
    if (!a.empty() && accepts(p, a, way)) return a;
    if (a.empty() && (is_general(view_, p.first) || is_change(view_, p.first))) {
      way.wanted = true;
      if (fallback.empty()) fallback = general_measure(p);
      // «المشروع الأول … وبلغت قيمته 8 ملايين»: whose it is stands clauses before.
      if (!fallback.empty() && p.first > s_.begin() && s_.verbal(p.first - 1) && s_.joined(p.first - 1))
        return fallback;
      way.verb = s_.has_preposition(p.first) ? TokenIndex(kNoToken) : p.first;  // «جائزة مقدارها 5 آلاف»
    } else {
      way.verb = way.verb == p.last ? p.first : TokenIndex(kNoToken);  // «فائض في المعروض قدره 5 أطنان»
    }
    way.touching = false;
    way.at = p.first;
    return std::nullopt;
  }

  // «التي نفذتها», «التي صادق عليها» right before a phrase: the pronoun.
  TokenIndex relative_before(TokenIndex first) const {
    TokenIndex verb = first;
    for (int steps = 0; steps < 2 && verb > s_.begin(); ++steps) {
      --verb;
      if (!s_.is(verb, Tag::particle)) break;
    }
    if (verb <= s_.begin() || verb == first || !s_.is(verb - 1, Tag::conjunction) || !s_.definite(verb - 1))
      return kNoToken;
    return (s_.verbal(verb) || (verb + 1 < first && s_.nominal(verb))) && !leads_on(verb) ? verb - 1
                                                                                          : TokenIndex(kNoToken);
  }

  // May a phrase before the figure say what it is of?
  bool accepts(Phrase p, const Answer& a, const Way& way) const {
    if (is_time_word(view_, p.first)) return false;
    if (is_quantity_noun(a.head)) return true;
    if (a.measure.empty() && is_entity(a.head)) return false;
    if (is_count()) return counts(p, a, way);
    if (s_.joined(p.first) && !s_.has_preposition(p.first)) return false;
    const bool apart = p.first > s_.begin() && s_.is(p.first - 1, Tag::preposition);
    // «بأصول تتجاوز 5 مليارات», «على جائزة مقدارها 5 آلاف»: what the verb or the noun goes on with.
    if (way.verb == p.last && !s_.definite(p.first) && !s_.definite(p.last - 1) && !s_.is(p.last - 1, Tag::name))
      return true;
    if (m_.kind == Kind::duration && !way.touching && (apart || s_.has_preposition(p.first))) return false;
    if (apart || s_.has_preposition(p.first)) {
      if (apart && p.first >= s_.begin() + 2 && is_change(view_, p.first - 2)) return true;  // «زيادة في المبيعات»
      if (is_general(view_, p.first) || is_change(view_, p.first)) return true;
      // «بأرباح 5 ملايين»; what is so many per cent more stands before its own preposition.
      return way.touching && !apart && m_.kind != Kind::percent && is_with(p.first) && !is_with(m_.first_token);
    }
    const bool has_verb = p.first > s_.begin() && s_.verbal(p.first - 1);
    if (!has_verb || leads_on(p.first - 1)) return true;
    // «دفعت الشركة 5 ملايين»: who does something is not what is measured.
    return (m_.kind == Kind::percent && way.wanted) || !s_.definite(p.first);
  }

  // «بأرباح 5 ملايين»
  bool is_with(TokenIndex i) const {
    const Key word = view_[i].key;
    const std::uint8_t first = text::letter(word, 0);
    return first == text::kBeh || (first == text::kWaw && text::letter(word, 1) == text::kBeh);
  }

  // A bare number counts what a noun of tolls or a plural right before it names.
  bool counts(Phrase p, const Answer& a, const Way& way) const {
    if (is(p.first, Sort::tally)) return true;
    if (!way.touching && !way.wanted) return false;
    const bool prepositional =
        s_.has_preposition(p.first) || (p.first > s_.begin() && s_.is(p.first - 1, Tag::preposition));
    if (prepositional) return false;
    const auto noun = view_.find(a.head, Class::noun);
    return noun && noun->form == lexicon::Form::plural;
  }

  bool is_entity(TokenIndex i) const {
    return s_.is(i, Tag::name) || view_.find(i, Class::place) || view_.find(i, Class::organisation);
  }

  bool may_be_priced() const { return m_.kind == Kind::percent || m_.kind == Kind::money; }

  // A noun of a quantity that a figure of this kind may be of: no percentage is a width.
  bool names_quantity(TokenIndex i) const {
    if (!is(i, Sort::quantity)) return false;
    const std::string_view measure = governor_at(view_, i)->measure;
    if (measure == kAge) return m_.kind == Kind::duration;
    return measure == kWages ? may_be_priced() : m_.kind == Kind::measure;
  }

  bool is_quantity_noun(TokenIndex i) const { return names_quantity(i) || frame_at(i) != nullptr; }

  // The first word of a phrase that says something, or of the phrase that a preposition joins to it («نمو للأسعار»),
  // which ends before `end`.
  Answer named(Phrase p, TokenIndex end) const {
    for (TokenIndex i = p.first; i < p.last; ++i) {
      if (!s_.nominal(i) && s_.tag(i) != Tag::figure) continue;
      const bool changes = is_change(view_, i);
      if (const Frame* f = frame_at(i); f != nullptr && !changes) return {p, i, f->measure};
      if (names_quantity(i)) return {p, i, governor_at(view_, i)->measure};
      if (is_general(view_, i) || changes || is(i, Sort::passed) || s_.is(i, Tag::adjective)) continue;
      if (may_be_priced() && (is(i, Sort::commodity) || view_.find(i, Class::currency))) return {p, i, kPrices};
      return {p, i, {}};
    }
    TokenIndex next = p.last;
    if (s_.is(next, Tag::preposition)) ++next;
    if ((next == p.last && !s_.has_preposition(next)) || next >= end) return {};
    const Phrase more = s_.phrase_at(next);
    if (more.empty() || more.last > end || is_time_word(view_, more.first) || is_entity(more.first)) return {};
    Answer a = named_alone(more);
    if (!a.empty()) a.phrase.first = p.first;
    return a;
  }

  Answer named_alone(Phrase p) const {
    for (TokenIndex i = p.first; i < p.last; ++i)
      if (s_.nominal(i) && !is_general(view_, i) && !is_change(view_, i) && !s_.is(i, Tag::adjective))
        return {p, i, may_be_priced() && is(i, Sort::commodity) ? kPrices : std::string_view()};
    return {};
  }

  // «بقيمة 5 ملايين» where nothing says of what.
  Answer general_measure(Phrase p) const {
    const Governor* g = governor_at(view_, p.first);
    return g != nullptr && !g->measure.empty() ? Answer{p, p.first, g->measure} : Answer{};
  }

  const Frame* frame_at(TokenIndex i) const {
    const Frame::Of of = lexicon::quantity_of(m_.kind);
    if (of == Frame::Of::none || !view_.may_be(i, lexicon::class_bit(Class::frame))) return nullptr;
    for (const lexicon::Sense& s : view_.senses(i))
      if (s.cls == Class::frame && view_.lexicon().frame[s.row].of == of) return &view_.lexicon().frame[s.row];
    return nullptr;
  }

  // «محمد علي (22 عاما)»: years alone in brackets right behind a word, as newspapers give an age.
  bool is_age_in_brackets() const {
    constexpr std::int64_t kYoungest = 5;
    constexpr std::int64_t kOldest = 120;
    const auto years = m_.value.quantity.said().integer();
    if (m_.unit != "year" || !years || *years < kYoungest || *years > kOldest || m_.first_token < 2) return false;
    return view_.is_mark_of(m_.first_token - 1, U"(«\"-–") && view_.is_mark_of(m_.last_token, U")»\"-–،") &&
           view_.is_word(m_.first_token - 2) && !view_.find(m_.first_token - 2, Class::function);
  }

  // --- ordinals

  // «المرحلة الأولى», «ثاني جريدة»; a bare one goes on from the one before: «من المركز الثاني إلى الخامس».
  Answer of_ordinal() const {
    if (s_.joined(m_.first_token) && s_.definite(m_.first_token)) return of_one_before();
    if (!s_.definite(m_.first_token) && s_.nominal(m_.last_token) && !s_.joined(m_.last_token)) {
      const Phrase p = s_.phrase_at(m_.last_token);
      for (TokenIndex i = p.first; i < p.last; ++i)
        if (!s_.is(i, Tag::adjective)) return {p, i, {}};
    }
    const Phrase p = s_.phrase_before(m_.first_token);
    for (TokenIndex i = p.last; i > p.first; --i)
      if (s_.nominal(i - 1) && !s_.is(i - 1, Tag::adjective)) {
        const Governor* g = governor_at(view_, i - 1);
        return {{i - 1, m_.first_token}, i - 1, g != nullptr ? g->measure : std::string_view()};
      }
    // «في الدقيقة 35»: what else is an adjective stands alone.
    if (p.last == p.first + 1) return {{p.first, m_.first_token}, p.first, {}};
    return of_one_before();
  }

  Answer of_one_before() const {
    for (std::size_t k = figure_.index; k > 0; --k) {
      const Mention& other = figure_.mentions[k - 1];
      if (other.field != m_.field || other.first_token < s_.begin()) break;
      if (other.kind == Kind::ordinal) return Search({s_, other, figure_.mentions, k - 1, figure_.day}).of_ordinal();
      if (other.kind == Kind::count && other.noun_token != kNoToken)
        return {s_.phrase_at(other.noun_token), other.noun_token, {}};
    }
    return {};
  }

  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Figure& figure_;
  TokenIndex start_;
};

// The noun that names a measure.
std::string_view name_of(const View& view, std::string_view measure) {
  for (const Governor& g : view.lexicon().governor)
    if (g.measure == measure) return g.name;
  return {};
}

}  // namespace

void find_quantity(const Figure& figure, Clause& clause) {
  const Mention& m = figure.mention;
  switch (m.kind) {
    case Kind::count:
    case Kind::ordinal:
    case Kind::percent:
    case Kind::money:
    case Kind::measure:
    case Kind::duration: break;
    default: return;
  }
  if (m.kind == Kind::count && m.noun_token != kNoToken) {
    clause.head = m.noun_token;
    const Search search(figure);
    const Answer a = search.tally();
    if (a.empty()) return;
    if (search.is_general_noun()) clause.measure = search.concept_of(a.head);
    clause.head = a.head;
    clause.quantity = figure.words(a.phrase);
    return;
  }
  const Answer a = Search(figure).find();
  clause.measure = a.measure;
  if (a.empty() && !a.measure.empty()) clause.implied = name_of(figure.view(), a.measure);
  if (a.empty()) return;
  clause.head = a.head;
  clause.quantity = figure.words(a.phrase);
}

}  // namespace factcheck::clause
