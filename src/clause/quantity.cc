// In: a figure in its sentence. Out: the phrase that governs it and what it says is counted or measured.
//
// What follows the figure comes first where only that can say it: «60 % من السكان»; then the words before it (walk.h).
#include "clause/quantity.h"

#include "clause/walk.h"
#include "factcheck/text.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::string_view kPortion = "portion";  // of a whole
constexpr std::string_view kDistances = "distances";
constexpr std::string_view kRanks = "ranks";

// The noun that names a measure.
std::string_view name_of(const View& view, std::string_view measure) {
  for (const Governor& g : view.lexicon().governor)
    if (g.measure == measure) return g.name;
  return {};
}

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
    if (Answer share = partitive(); !share.empty()) {
      // «بلغت الإيرادات 45 % من الناتج»
      const Answer measured = m_.kind == Kind::percent && is_reached() ? governing(figure_) : Answer{};
      return measured.measure.empty() || measured.empty() ? share : measured;
    }
    if (m_.kind == Kind::measure && start_ >= s_.begin() + 2 && names_quantity(start_ - 2) &&
        s_.is(start_ - 2, Tag::preposition))
      return {{}, kNoToken, kDistances};  // «على بعد 5 كيلومترات»
    if (Answer behind = heading(); !behind.empty()) return behind;
    if (Answer before = governing(figure_); !before.empty() || !before.measure.empty()) return by_piece(before);
    if (Answer behind = apposed(); !behind.empty()) return behind;
    if (m_.unit == "kilometer" || m_.unit == "mile") return {{}, kNoToken, kDistances};
    if (Answer rise = changed(); !rise.empty()) return rise;
    return change_itself();
  }

  Answer paid() const { return {{}, kNoToken, kPrices}; }

  // «والنفط 9 في المائة، والغاز 4 في المائة», «من 3 ملايين إلى 5 ملايين», «أربعة منهم»: is the figure of what the one
  // before it is of?
  bool goes_on() const {
    constexpr TokenIndex kFarthest = 10;
    constexpr TokenIndex kShareFarthest = 24;
    const Mention* before = figure_.index == 0 ? nullptr : &figure_.mentions[figure_.index - 1];
    if (before == nullptr || before->field != m_.field || before->first_token < s_.begin()) return false;
    const TokenIndex begin = std::max(before->last_token, past_noun(*before));
    if (m_.first_token < begin) return false;
    // «60 % من البنين لا يمشون … وأن 15 % يركضون», «بينما يسكن 8 % في الخيام»: the other shares of a whole.
    const TokenIndex at = m_.first_token;
    if (m_.kind == Kind::percent && before->kind == Kind::percent && at - begin <= kShareFarthest && at > s_.begin() &&
        (s_.verbal(at - 1) || s_.is(at - 1, Tag::conjunction) || s_.is(at - 1, Tag::particle)) &&
        !is_change(view_, at - 1))
      return true;
    if (at - begin > kFarthest) return false;
    // «9 زوارق، و10 صناديق»: counted by its own noun, though no table has it.
    const TokenIndex behind = m_.last_token;
    if (is_count() && s_.nominal(behind) && !s_.joined(behind) && !s_.has_preposition(behind)) return false;
    const bool alike = before->kind == m_.kind || (is_count() && before->kind == Kind::money);
    // «123 ألف يورو (136 ألف دولار)», «8146، 8084 ريالا»
    if (alike && m_.first_token == begin + 1 && view_.is_mark_of(begin, U"(،,")) return true;
    bool joined = s_.joined(m_.first_token) || is(m_.first_token - 1, Sort::level);
    bool bare = true;  // «ارتفعت الصادرات 5 % وزادت من 6 ملايين»: nothing new is named
    for (TokenIndex i = begin; i < m_.first_token; ++i) {
      const bool leads = is(i, Sort::level) || is(i, Sort::passed) || is_change(view_, i);
      if (s_.verbal(i) && !leads) return false;
      joined = joined || s_.joined(i) || s_.is(i, Tag::conjunction) || leads;
      bare = bare && (!s_.nominal(i) || leads || is_general(view_, i));
    }
    return joined && (alike || (bare && before->value.form == Value::Form::number));
  }

  // «بلغ عدد المسافرين 5 آلاف شخص»: the noun that is counted already, told more fully before.
  Answer tally() const {
    Answer a = governing(figure_);
    if (a.empty() || a.head >= m_.first_token) return {};
    if (is_general_noun() || concept_of(a.head) == concept_of(m_.noun_token)) return a;
    return {};
  }

  // Does a word of tolls or a verb of level stand before it? Most counts have none, and no walk is needed.
  bool may_be_tallied() const {
    constexpr TokenIndex kFarthest = 24;
    constexpr std::uint32_t kTold = bit(Sort::tally) | bit(Sort::level);
    std::uint32_t sorts = 0;
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < kFarthest; --i) sorts |= sorts_at(view_, i - 1);
    return (sorts & kTold) != 0;
  }

  // «شخص», «حالة»
  bool is_general_noun() const {
    const auto noun = view_.find(m_.noun_token, Class::noun);
    return noun && view_.lexicon().noun[noun->row].generic;
  }

  // «107 عالميا»: a place among others.
  bool is_ranked_noun() const { return view_.find(m_.noun_token, Class::ranked) != nullptr; }

  std::string_view concept_of(TokenIndex i) const {
    const auto noun = view_.find(i, Class::noun);
    return noun ? view_.lexicon().concepts[view_.lexicon().noun[noun->row].concept_id].id : std::string_view();
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

 private:
  static TokenIndex past_noun(const Mention& m) { return m.noun_token == kNoToken ? 0 : m.noun_token + 1; }
  bool is_count() const { return m_.kind == Kind::count; }
  bool is(TokenIndex i, Sort sort) const { return is_governor(view_, i, sort); }

  // --- what stands behind

  // «60 % من السكان», «2000 طن من الفواكه», «ثمان من المناطق»; of a length it is where it is measured from.
  Answer partitive() const {
    if (m_.kind != Kind::percent && m_.kind != Kind::measure && !is_count()) return {};
    TokenIndex at = view_.skip_closing(m_.last_token);
    if (s_.is(at, Tag::particle)) ++at;  // «40 % فقط من المصانع»
    if (!is(at, Sort::of)) return {};
    if (m_.kind == Kind::measure && is_length()) return {};
    TokenIndex whole = view_.skip_opening(at + 1);
    if (is(whole, Sort::pointer)) ++whole;
    if (s_.is(whole, Tag::name)) return {};
    const Phrase p = s_.phrase_at(whole);
    if (p.empty() || is_time_word(view_, p.first)) return {};
    Answer a = named(p, s_.end());
    if (a.empty()) a = {p, p.first, {}};  // «من المواد الغذائية»
    if (a.measure == kPrices) a.measure = {};
    return is_entity(a.head) ? Answer{} : a;
  }

  // «نصف الطلاب», «ثلثا تجار السوق»: a part is of what stands in its genitive or behind «من».
  Answer of_portion() const {
    for (TokenIndex i = m_.first_token; i < m_.last_token; ++i) {
      const bool told = view_.is_word(i) && !view_.find(i, Class::fraction) && !view_.find(i, Class::number) &&
                        !view_.find(i, Class::function) && view_[i].span.begin >= m_.figure.begin;
      if (told && (view_.find(i, Class::noun) || view_.owned_noun(i))) return {{i, i + 1}, i, {}};
    }
    if (Answer share = partitive(); !share.empty()) return share;
    const Phrase p = s_.phrase_at(m_.last_token);
    return p.empty() || s_.joined(p.first) || is_time_word(view_, p.first) ? Answer{} : named(p, s_.end());
  }

  // «بلغت نسبته 45 %»: right behind a verb of level, or what leads to it.
  bool is_reached() const {
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < 3; --i)
      if (is(i - 1, Sort::level) && s_.verbal(i - 1)) return true;
    return false;
  }

  bool is_length() const { return m_.unit.ends_with("meter") || m_.unit == "mile" || m_.unit == "foot"; }

  // «322 مليار ريال حجم القروض»: a heading that begins with its figure.
  Answer heading() const {
    if (s_.clause_begin(m_.first_token) != m_.first_token) return {};
    const Answer a = apposed();
    const bool told = !a.empty() && (is_general(view_, a.phrase.first) || !a.measure.empty());
    return told || s_.begin() == m_.first_token ? a : Answer{};
  }

  // «نزلت عقود الخام إلى 50 دولارا للبرميل»: what is paid for a piece is a price.
  Answer by_piece(Answer a) const {
    const bool piece = m_.kind == Kind::money && s_.has_preposition(m_.last_token) && is(m_.last_token, Sort::rate);
    if (piece && a.measure.empty()) a.measure = kPrices;
    return a;
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

  // «تطالب بزيادة 5 %»: of a rise that nothing is said to have.
  Answer change_itself() const {
    if (m_.kind != Kind::percent || start_ == s_.begin() || !is_change(view_, start_ - 1)) return {};
    const TokenIndex at = start_ - 1;
    return s_.nominal(at) && !s_.is(at, Tag::adjective) ? Answer{{at, start_}, at} : Answer{};
  }

  // --- durations

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
    const bool lasts =
        length < start_ && !within && !a.empty() && !s_.has_preposition(p.first) && !is_entity(a.head) && !is_who(a.head);
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
        // «المرتبة السادسة … على الصعيد العربي والـ50 عالميا»
        if (view_.find(m_.last_token, Class::ranked) && !is(i - 1, Sort::rank))
          if (Answer before = of_one_before(); !before.empty()) return before;
        return {{i - 1, m_.first_token}, i - 1, is(i - 1, Sort::rank) ? kRanks : std::string_view()};
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

// «مساحته», «أعمارهم»: the noun without its pronoun, as the table has it; empty where the head is no such word.
std::string_view without_pronoun(const Figure& figure, const Answer& a) {
  if (a.empty() || a.head != a.phrase.first) return {};
  const Governor* g = governor_at(figure.view(), a.head);
  if (g == nullptr || g->measure.empty() || g->measure != a.measure) return {};
  const bool owned = text::last_letter(figure.view()[a.head].key) == text::kHeh &&
                     text::last_letter(text::fold_word(g->name)) != text::kHeh;  // عمره
  return owned || Naming(figure).ends_in_pronoun(a.head) ? g->name : std::string_view();
}

void put(const Figure& figure, const Answer& a, Clause& clause) {
  clause.measure = a.measure;
  clause.head = a.head;
  clause.implied = a.implied;
  if (!a.empty()) clause.quantity = figure.words(a.phrase);
  // «سعر الذهب»
  if (!a.empty() && a.measure == kPrices && a.head == a.phrase.first && !Naming(figure).is_quantity_noun(a.head))
    clause.implied = name_of(figure.view(), kPrices);
  if (const std::string_view plain = without_pronoun(figure, a); !plain.empty()) {
    clause.implied = plain;
    ++clause.quantity.first;
  }
  if (a.empty() && !a.measure.empty() && a.implied.empty()) clause.implied = name_of(figure.view(), a.measure);
}

// Of a count with its noun: what tells it more fully.
void find_fuller(const Figure& figure, const Search& search, Clause& clause) {
  clause.head = figure.mention.noun_token;
  if (search.is_ranked_noun()) {
    clause.measure = kRanks;
    clause.implied = name_of(figure.view(), kRanks);
    return;
  }
  if (!search.is_general_noun() && !search.may_be_tallied()) return;
  const Answer a = search.tally();
  if (a.empty()) return;
  if (search.is_general_noun()) clause.measure = search.concept_of(a.head);
  clause.head = a.head;
  clause.quantity = figure.words(a.phrase);
}

void inherit(const Clause& before, const Figure& figure, Clause& clause) {
  clause.measure = before.measure;
  clause.implied = before.implied;
  clause.head = before.head;
  clause.quantity = before.quantity;
  if (clause.quantity.empty() && clause.implied.empty() && clause.head != kNoToken)
    clause.quantity = {figure.field(), clause.head, clause.head + 1};
}

// What is told of the figures before it in its article, for one that takes up what another is of.
class Earlier {
 public:
  Earlier(const Figure& figure, std::span<const Clause> told)
      : figure_(figure), s_(figure.sentence), view_(figure.view()), m_(figure.mention), told_(told) {}

  const Clause* last() const { return told_.empty() ? nullptr : &told_.back(); }

  // «25 مليون دينار (37 مليون دولار)»; «مقابل 775 مليونا»: the last figure of its kind.
  const Clause* restated() const {
    if (is_conversion()) return last();
    return is_compared() ? last_of(true) : nullptr;
  }

  // «بلغ الإنتاج 5 أطنان بزيادة نسبتها 24 %»; «ارتفعت النسبة إلى 9 %»: of what the figure before is of.
  const Clause* risen_since() const {
    constexpr TokenIndex kFarthest = 6;
    const TokenIndex start = start_of_figure(view_, m_);
    for (TokenIndex i = start; i > s_.begin() && start - i < kFarthest; --i) {
      const TokenIndex t = i - 1;
      if (Naming(figure_).is_quantity_noun(t)) break;  // «بارتفاع 9 أمتار»
      if (is_change(view_, t) && s_.nominal(t) && s_.has_preposition(t)) return last_of(false);
      const bool general = is_general(view_, t) && !is_governor(view_, t, Sort::span);
      if (general && s_.definite(t) && !s_.is(t + 1, Tag::preposition) && t + 1 < start) return last_of(true);
      const bool leads = general || is_governor(view_, t, Sort::level) || is_change(view_, t) ||
                         s_.is(t, Tag::preposition) || s_.is(t, Tag::particle);
      if (!leads) break;
    }
    return nullptr;
  }

  // «60 % من الناتج، يليه قطاع السياحة بنسبة 9 %، ثم الزراعة 5 %»: shares of one whole.
  const Clause* of_one_whole() const {
    constexpr TokenIndex kFarthest = 16;
    if (m_.kind != Kind::percent || figure_.index == 0) return nullptr;
    const Mention& other = figure_.mentions[figure_.index - 1];
    if (other.kind != Kind::percent || other.field != m_.field || other.first_token < s_.begin()) return nullptr;
    if (m_.first_token - other.last_token > kFarthest || !is_of_whole(figure_.index - 1)) return nullptr;
    bool listed = false;
    const Clause& whole = told_.back();
    const TokenIndex begin = whole.head >= other.last_token && !whole.quantity.empty() ? whole.quantity.last : other.last_token;
    for (TokenIndex i = begin; i < m_.first_token; ++i) {
      const bool passed = is_governor(view_, i, Sort::passed);
      if ((s_.verbal(i) && !passed) || is_change(view_, i) || Naming(figure_).is_quantity_noun(i)) return nullptr;
      if (is_governor(view_, i, Sort::of)) return nullptr;
      listed = listed || passed || s_.joined(i) || s_.is(i, Tag::conjunction) || view_.is_mark_of(i, U"،,");
    }
    return listed ? &whole : nullptr;
  }

  // «نسخة خاصة مقابل 2 دولار»: not set against another sum, but paid.
  bool is_paid() const {
    if (m_.kind != Kind::money || !is_compared()) return false;
    const Mention* other = figure_.index == 0 ? nullptr : &figure_.mentions[figure_.index - 1];
    return other == nullptr || other->field != m_.field || other->first_token < s_.begin() || other->kind != m_.kind;
  }

  // «وصل 9 مسافرين، اثنان منهم مصابان»: the noun counted last.
  TokenIndex pronoun_of() const {
    constexpr TokenIndex kFarthest = 60;
    const bool behind = is_part(m_.last_token);
    const bool before = m_.first_token > s_.begin() && is_part(m_.first_token - 1);
    if (!behind && (!before || is_governor(view_, m_.last_token, Sort::of))) return kNoToken;
    for (std::size_t k = figure_.index; k > 0; --k) {
      const Mention& other = figure_.mentions[k - 1];
      if (other.field != m_.field || m_.first_token - other.last_token > kFarthest) break;
      if (other.kind == Kind::count && other.noun_token != kNoToken)
        return is_of_paragraph(other) ? other.noun_token : TokenIndex(kNoToken);
    }
    return kNoToken;
  }

  // «(97) سبعة وتسعين موقوفا»: digits, and the same in words.
  TokenIndex spelt_out() const {
    if (figure_.index + 1 >= figure_.mentions.size()) return kNoToken;
    const Mention& next = figure_.mentions[figure_.index + 1];
    const bool same = next.field == m_.field && next.kind == Kind::count &&
                      next.first_token == view_.skip_closing(m_.last_token) && next.value.quantity == m_.value.quantity;
    return same ? next.noun_token : TokenIndex(kNoToken);
  }

 private:
  // Of the nearest figure before it in its sentence that is said to be of something, of its kind where one must be.
  const Clause* last_of(bool same_kind) const {
    for (std::size_t k = figure_.index; k > 0; --k) {
      const Mention& other = figure_.mentions[k - 1];
      if (other.field != m_.field || other.first_token < s_.begin()) break;
      if (other.kind == Kind::duration || other.kind == Kind::ordinal) continue;
      if ((!same_kind || other.kind == m_.kind) && says(told_[k - 1])) return &told_[k - 1];
    }
    return nullptr;
  }

  bool is_of_paragraph(const Mention& other) const {
    for (TokenIndex i = other.last_token; i < m_.first_token; ++i)
      if (view_[i].kind == Token::Kind::line) return false;
    return true;
  }

  static bool says(const Clause& c) { return !c.measure.empty() || c.head != kNoToken; }
  bool is_part(TokenIndex i) const { return is_governor(view_, i, Sort::part); }

  bool is_conversion() const {
    if (figure_.index == 0 || m_.first_token < s_.begin() + 2 || !view_.is_mark(m_.first_token - 1, U'(')) return false;
    const Mention& other = figure_.mentions[figure_.index - 1];
    return other.field == m_.field && other.kind == m_.kind && m_.kind != Kind::count && m_.kind != Kind::duration &&
           other.last_token + 1 == m_.first_token && says(told_.back());
  }

  bool is_compared() const {
    constexpr TokenIndex kNear = 3;
    if (m_.kind == Kind::duration || m_.kind == Kind::ordinal) return false;
    for (TokenIndex i = m_.first_token; i > s_.begin() && m_.first_token - i < kNear; --i) {
      if (is_governor(view_, i - 1, Sort::compared)) return true;
      if (!s_.is(i - 1, Tag::preposition) && !s_.is(i - 1, Tag::particle) && !s_.is(i - 1, Tag::conjunction)) break;
    }
    return false;
  }

  // Is figure k said to be of what stands behind it, or of what another before it is that is?
  bool is_of_whole(std::size_t k) const {
    for (; told_[k].head != kNoToken; --k) {
      if (told_[k].head >= figure_.mentions[k].last_token) return true;
      if (k == 0 || told_[k - 1].head != told_[k].head) break;
    }
    return false;
  }

  const Figure& figure_;
  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  std::span<const Clause> told_;
};

void put_noun(const Figure& figure, TokenIndex noun, Clause& clause) {
  clause.head = noun;
  clause.quantity = {figure.field(), noun, noun + 1};
}

}  // namespace

void find_quantity(const Figure& figure, std::span<const Clause> told, Clause& clause) {
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
  const Search search(figure);
  const Earlier earlier(figure, told);
  if (m.kind == Kind::count && m.noun_token != kNoToken)
    return find_fuller(figure, search, clause);
  if (m.kind == Kind::count) {
    TokenIndex noun = earlier.spelt_out();
    if (noun == kNoToken) noun = earlier.pronoun_of();
    if (noun != kNoToken) return put_noun(figure, noun, clause);
  }
  if (const Clause* same = earlier.restated()) return inherit(*same, figure, clause);
  if (const Clause* whole = earlier.of_one_whole()) return inherit(*whole, figure, clause);
  if (const Clause* before = earlier.risen_since(); before != nullptr && search.changed().empty())
    return inherit(*before, figure, clause);
  if (const Answer a = earlier.is_paid() ? search.paid() : search.find(); !a.empty() || !a.measure.empty())
    put(figure, a, clause);
  else if (earlier.last() != nullptr && search.goes_on())
    inherit(*earlier.last(), figure, clause);
}

}  // namespace factcheck::clause
