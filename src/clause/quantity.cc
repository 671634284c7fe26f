// In: a figure in its sentence. Out: the phrase that governs it and what it says is counted or measured.
//
// What follows the figure comes first where only that can say it: «60 % من السكان»; then the words before it (walk.h).
#include "clause/quantity.h"

#include "clause/walk.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::string_view kPortion = "portion";  // of a whole
constexpr std::string_view kDistances = "distances";

class Search : Naming {
 public:
  explicit Search(const Figure& figure)
      : Naming(figure),
        s_(figure.sentence),
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
    if (Answer before = governing(figure_); !before.empty() || !before.measure.empty()) return before;
    if (Answer behind = apposed(); !behind.empty()) return behind;
    if (m_.unit == "kilometer" || m_.unit == "mile") return {{}, kNoToken, kDistances};
    return changed();
  }

  // «بلغ عدد المسافرين 5 آلاف شخص»: the noun that is counted already, told more fully before.
  Answer tally() const {
    Answer a = governing(figure_);
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
    Answer a = governing(figure_);
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
