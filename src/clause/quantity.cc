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

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::string_view kAge = "age";
constexpr std::string_view kPrices = "prices";
constexpr std::u32string_view kQuotesAndBrackets = U"()«»\"“”'‘’[]{}:";
constexpr TokenIndex kReach = 40;   // tokens before the figure
constexpr unsigned kMostCrossed = 3;  // clauses

Frame::Of quantity_of(Kind kind) {
  switch (kind) {
    case Kind::money: return Frame::Of::sum;
    case Kind::percent: return Frame::Of::share;
    case Kind::measure: return Frame::Of::size;
    case Kind::duration: return Frame::Of::time;
    default: return Frame::Of::none;
  }
}

struct Answer {
  Phrase phrase;
  TokenIndex head = TokenIndex(kNoToken);
  std::string_view measure;
  bool empty() const { return head == kNoToken; }
};

class Search {
 public:
  explicit Search(const Figure& figure)
      : s_(figure.sentence), view_(figure.view()), m_(figure.mention), figure_(figure), start_(start_of_figure(view_, m_)) {}

  Answer find() const {
    if (m_.kind == Kind::ordinal) return of_ordinal();
    if (Answer share = partitive(); !share.empty()) return share;
    if (is_age_in_brackets()) return {{}, kNoToken, kAge};
    if (Answer behind = heading(); !behind.empty()) return behind;
    if (Answer before = walk(); !before.empty() || !before.measure.empty()) return before;
    return apposed();
  }

  // «بلغ عدد المسافرين 5 آلاف شخص»: who those are that a general noun counts; empty where it does not say.
  std::string_view counted_by_governor() const {
    const Answer a = walk();
    const auto noun = a.empty() ? std::nullopt : view_.find(a.head, Class::noun);
    if (!noun || view_.lexicon().noun[noun->row].generic) return {};
    return view_.lexicon().concepts[view_.lexicon().noun[noun->row].concept_id].id;
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
    const Phrase p = s_.phrase_at(view_.skip_opening(at + 1));
    if (p.empty() || is_time_word(view_, p.first)) return {};
    return named(p, s_.end());
  }

  bool is_length() const { return m_.unit.ends_with("meter") || m_.unit == "mile" || m_.unit == "foot"; }

  // «322 مليار ريال حجم القروض»: a heading that begins with its figure.
  Answer heading() const {
    if (s_.clause_begin(m_.first_token) != m_.first_token) return {};
    const Answer a = apposed();
    return !a.empty() && (is_general(view_, a.phrase.first) || s_.begin() == m_.first_token) ? a : Answer{};
  }

  // A noun right behind: «80 ألف ريال جوائز».
  Answer apposed() const {
    if (is_count() || m_.kind == Kind::duration) return {};
    const TokenIndex at = view_.skip_closing(m_.last_token);
    if (!s_.nominal(at) || s_.joined(at) || s_.has_preposition(at) || is_change(view_, at)) return {};
    if (s_.is(at, Tag::adjective) || s_.is(at, Tag::name) || is_time_word(view_, at)) return {};
    const bool known = is_general(view_, at) || frame_at(at) != nullptr || view_.find(at, Class::noun);
    return known ? named(s_.phrase_at(at), s_.end()) : Answer{};
  }

  // --- what stands before

  Answer walk() const {
    // «خطة من 10 سنوات»: made of them.
    if (m_.kind == Kind::duration && start_ > s_.begin() && is(start_ - 1, Sort::of)) return {};
    Answer fallback;
    bool wanted = false;  // something has been passed that says nothing without what has it
    bool touching = true;  // nothing but prepositions and marks so far
    unsigned crossed = 0;
    TokenIndex i = start_;
    while (i > s_.begin() && start_ - i < kReach) {
      const TokenIndex t = i - 1;
      if (t >= m_.first_token && t < start_) {
        // The qualifier's own noun.
        if (const Answer a = named({t, i}, t); is_quantity_noun(t) && !a.empty()) return a;
        if (is_general(view_, t)) wanted = true;
        i = t;
        continue;
      }
      if (const Mention* other = s_.figure(t); other != nullptr && other != &m_) {
        if (is_count() && touching && !s_.joined(start_) && !wanted) break;
        i = std::max(other->first_token, s_.begin());
        touching = false;
        continue;
      }
      switch (s_.tag(t)) {
        case Tag::mark:
          if (!view_.is_mark_of(t, kQuotesAndBrackets) && !view_.glued(t + 1)) {
            if (!wanted || ++crossed > kMostCrossed) return fallback;
          }
          i = t;
          continue;
        case Tag::conjunction:
          if (!wanted || ++crossed > kMostCrossed) return fallback;
          i = t;
          continue;
        case Tag::preposition:
        case Tag::particle:
        case Tag::number:
        case Tag::figure:
        case Tag::latin:
          i = t;
          continue;
        default: break;
      }
      if (s_.verbal(t)) {
        if (is(t, Sort::quantity)) return {{t, i}, t, governor_at(view_, t)->measure};
        if (!is(t, Sort::level) && !is_change(view_, t) && !is(t, Sort::planned)) return fallback;
        wanted = true;
        touching = false;
        i = t;
        continue;
      }
      const Phrase p = s_.phrase_before(i);
      if (p.empty()) break;
      const Answer a = named(p, start_);
      if (a.empty()) {
        if (is_general(view_, p.first) || is_change(view_, p.first)) {
          wanted = true;
          if (fallback.empty()) fallback = general_measure(p);
        }
      } else if (accepts(p, a, touching, wanted)) {
        return a;
      }
      touching = false;
      i = p.first;
    }
    return fallback;
  }

  // May a phrase before the figure say what it is of?
  bool accepts(Phrase p, const Answer& a, bool touching, bool wanted) const {
    if (is_time_word(view_, p.first)) return false;
    if (is_quantity_noun(a.head)) return true;
    if (is_entity(a.head)) return false;
    if (is_count()) return counts(p, a, touching, wanted);
    if (s_.joined(p.first) && !s_.has_preposition(p.first)) return false;
    const bool apart = s_.is(p.first - 1, Tag::preposition) && p.first > s_.begin();
    if (apart || s_.has_preposition(p.first)) {
      if (apart && p.first >= s_.begin() + 2 && is_change(view_, p.first - 2)) return true;  // «زيادة في المبيعات»
      const bool general = is_general(view_, p.first) || is_change(view_, p.first);
      if (touching) return s_.has_preposition(p.first) || general || !s_.definite(p.first);
      return general;
    }
    if (m_.kind == Kind::percent || wanted) return true;
    // «دفعت الشركة 5 ملايين»: who does something is not what is measured.
    const bool has_verb = p.first > s_.begin() && s_.verbal(p.first - 1);
    if (has_verb && s_.definite(p.first)) return is(p.first - 1, Sort::level) || is_change(view_, p.first - 1);
    return true;
  }

  // A bare number counts what a noun of tolls or a plural right before it names.
  bool counts(Phrase p, const Answer& a, bool touching, bool wanted) const {
    if (is(p.first, Sort::tally)) return true;
    if (!touching && !wanted) return false;
    const bool prepositional =
        s_.has_preposition(p.first) || (p.first > s_.begin() && s_.is(p.first - 1, Tag::preposition));
    if (prepositional) return false;
    const auto noun = view_.find(a.head, Class::noun);
    return noun && noun->form == lexicon::Form::plural;
  }

  bool is_entity(TokenIndex i) const {
    return s_.is(i, Tag::name) || view_.find(i, Class::place) || view_.find(i, Class::organisation);
  }

  bool is_quantity_noun(TokenIndex i) const { return is(i, Sort::quantity) || frame_at(i) != nullptr; }

  // The first word of a phrase that says something, or of the phrase that a preposition joins to it («نمو للأسعار»),
  // which ends before `end`.
  Answer named(Phrase p, TokenIndex end) const {
    for (TokenIndex i = p.first; i < p.last; ++i) {
      if (!s_.nominal(i) && s_.tag(i) != Tag::figure) continue;
      const bool changes = is_change(view_, i);
      if (const Frame* f = frame_at(i); f != nullptr && !changes) return {p, i, f->measure};
      if (is(i, Sort::quantity)) return {p, i, governor_at(view_, i)->measure};
      if (is_general(view_, i) || changes || s_.is(i, Tag::adjective)) continue;
      if (is(i, Sort::commodity) || view_.find(i, Class::currency)) return {p, i, kPrices};
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
        return {p, i, is(i, Sort::commodity) ? kPrices : std::string_view()};
    return {};
  }

  // «بقيمة 5 ملايين» where nothing says of what.
  Answer general_measure(Phrase p) const {
    const Governor* g = governor_at(view_, p.first);
    return g != nullptr && !g->measure.empty() ? Answer{p, p.first, g->measure} : Answer{};
  }

  const Frame* frame_at(TokenIndex i) const {
    const Frame::Of of = quantity_of(m_.kind);
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
    if (!s_.definite(m_.first_token) && s_.nominal(m_.last_token)) {
      const Phrase p = s_.phrase_at(m_.last_token);
      for (TokenIndex i = p.first; i < p.last; ++i)
        if (!s_.is(i, Tag::adjective)) return {p, i, {}};
    }
    const Phrase p = s_.phrase_before(m_.first_token);
    for (TokenIndex i = p.last; i > p.first; --i)
      if (s_.nominal(i - 1) && !s_.is(i - 1, Tag::adjective)) return {{p.first, m_.first_token}, i - 1, {}};
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
    if (g.sort == Sort::quantity && g.measure == measure) return g.name;
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
    const auto noun = figure.view().find(m.noun_token, Class::noun);
    if (noun && figure.view().lexicon().noun[noun->row].generic) clause.measure = Search(figure).counted_by_governor();
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
