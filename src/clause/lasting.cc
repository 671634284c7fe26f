// In: a length of time in its sentence. Out: what lasts so long, or since when it is; see lasting.h.
#include "clause/lasting.h"

#include "clause/walk.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

class Lasting : Naming {
 public:
  explicit Lasting(const Figure& figure) : Naming(figure), start_(start_of_figure(view_, m_)) {}

  // An age, a sentence; else how long that lasts which governs it.
  Answer of_duration() const {
    if (Answer a = age(); !a.measure.empty()) return a;
    const TokenIndex behind = view_.skip_closing(m_.last_token);
    if (const Frame* f = frame_at(behind); f != nullptr && !s_.joined(behind))
      return {{behind, behind + 1}, behind, f->measure};
    Answer a = span();
    if (a.empty() && a.measure.empty()) a = governing(figure_);
    // «خطة من 10 سنوات» is made of them.
    if (a.measure.empty() && !(a.empty() && is(m_.first_token - 1, Sort::of))) a.measure = kDuration;
    return a.measure == kDuration ? of_what_lasts(a) : a;
  }

 private:
  // «السنوات الخمس الماضية»: no length of anything.
  TokenIndex definite_unit() const {
    if (!view_.has_article(m_.first_token)) return kNoToken;
    for (TokenIndex i = m_.first_token; i < m_.last_token; ++i)
      if (view_.find(i, Class::unit)) return i;
    return kNoToken;
  }

  // «مدة الهدنة»; whoever passes the time does not last, nor what no table knows.
  Answer of_what_lasts(const Answer& a) const {
    if (const TokenIndex unit = definite_unit(); unit != kNoToken && (a.empty() || !is(a.head, Sort::record)))
      return {{unit, unit + 1}, unit, kDuration, name_of(view_, kDuration)};
    if (a.empty() || is(a.phrase.first, Sort::span) || is(a.head, Sort::record)) return a;
    if (!may_last(a)) return {{}, kNoToken, kDuration};
    return {a.phrase, a.head, kDuration, name_of(view_, kDuration)};
  }

  bool may_last(const Answer& a) const {
    const TokenIndex first = a.phrase.first;
    const bool reached = s_.definite(a.head) && first > s_.begin() && is(first - 1, Sort::level);  // «يستمر البينالي»
    const bool known =
        reached || s_.is(a.head, Tag::verbal_noun) || view_.find(a.head, Class::noun) || view_.owned_noun(a.head);
    return known && !(s_.joined(first) && !s_.definite(first)) && !s_.has_preposition(first) && !is_entity(a.head) &&
           !is_who(a.head) && !is_person(a.head) && !is_time_word(view_, first);
  }

  // «برنامج مدته عامان», «هدنة لمدة 5 أيام», «على مدى 3 سنوات»: what stands before the word of length, else that word.
  // «أدنى مستوى في 5 أعوام», «غياب منذ عامين»: before a preposition only what happens, or a record.
  Answer span() const {
    if (is(m_.first_token - 1, Sort::of) || is(start_ - 1, Sort::level) || is(m_.last_token, Sort::level)) return {};
    TokenIndex at = start_;
    while (at > s_.begin() && is(at - 1, Sort::span)) --at;
    const TokenIndex length = at;
    if (at > s_.begin() && s_.is(at - 1, Tag::preposition)) --at;
    if (at == start_ && !s_.has_preposition(m_.first_token)) return {};
    if (at > s_.begin() && s_.is(at - 1, Tag::mark)) --at;
    if (at > s_.begin() && s_.verbal(at - 1)) {
      const Answer since = time_since(at - 1);
      return since.measure.empty() ? act_of(at - 1) : since;
    }
    // «الأولى مع المصفاة ومدتها 10 أعوام»
    if (length < start_ && s_.joined(length)) return {{length, start_}, length, kDuration};
    const Phrase p = s_.phrase_before(at);
    // «توفي الشاعر قبل عامين»
    if (at < length && p.first > s_.begin() && s_.verbal(p.first - 1))
      if (Answer since = time_since(p.first - 1); !since.measure.empty()) return since;
    for (TokenIndex i = p.first; i < p.last; ++i)
      if (is(i, Sort::record)) return {p, i, kDuration};
    const Answer a = p.empty() ? Answer{} : named(p, start_);
    const bool within = at < length && is_within(at);
    const bool lasts = length < start_ && !within && !a.empty() && !s_.has_preposition(p.first) && !is_entity(a.head) &&
                       !is_who(a.head);
    const bool happens =
        !a.empty() && s_.is(a.head, Tag::verbal_noun) && (length < start_ || !s_.has_preposition(p.first));
    if ((happens || lasts) && !is_time_word(view_, p.first)) return a;
    // «مهلة أسبوعين», not «مدى».
    const Governor* g = length < start_ && s_.nominal(start_ - 1) ? governor_at(view_, start_ - 1) : nullptr;
    if (g != nullptr && !g->measure.empty()) return {{start_ - 1, start_}, start_ - 1, kDuration};
    return {{}, kNoToken, length < start_ ? kDuration : std::string_view()};
  }

  // «خلال»: what happens takes that long, but a thing does not.
  bool is_within(TokenIndex i) const {
    const auto period = view_.find(i, Class::period);
    if (!period) return false;
    const lexicon::PeriodWord& word = view_.lexicon().period[period->row];
    return word.role == lexicon::PeriodWord::Role::since && word.value == 2;
  }

  // «في التاسعة من عمره», «توفي عن 65 عاما», «محمد علي (22 عاما)».
  Answer age() const {
    const TokenIndex behind = view_.skip_closing(m_.last_token);
    if (is(behind, Sort::of) && is_age(behind + 1)) return {{behind + 1, behind + 2}, behind + 1, kAge};
    const bool years = m_.unit == "year";
    // «الشباب من 18 إلى 25 عاما»
    if (years && m_.value.form == Value::Form::number && m_.value.quantity.low != m_.value.quantity.high &&
        m_.first_token > s_.begin() && is_person(m_.first_token - 1))
      return {{}, kNoToken, kAge};
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
    if (!years || m_.first_token < 2) return false;
    const TokenIndex before = m_.first_token - 2;
    // «طفل رضيع (6 أشهر)», «وشقيقه (4 أعوام)»
    const bool child = (m_.unit == "year" || m_.unit == "month") && (s_.is(before, Tag::name) || is_person(before));
    const bool grown = m_.unit == "year" && *years >= kYoungest && *years <= kOldest;
    if (!grown && !child) return false;
    if (!view_.is_word(before) || view_.find(before, Class::function)) return false;
    // «سامي الخطيب، 31 عاما، …»
    if (view_.is_mark_of(before + 1, U"،,"))
      return view_.is_mark_of(m_.last_token, U"،,") && s_.nominal(before) && !s_.is(before, Tag::adjective) &&
             !is_time_word(view_, before);
    return view_.is_mark_of(before + 1, U"(«\"-–") && view_.is_mark_of(m_.last_token, U")»\"-–،");
  }

  TokenIndex start_;
};

}  // namespace

Answer lasting(const Figure& figure) { return Lasting(figure).of_duration(); }

}  // namespace factcheck::clause
