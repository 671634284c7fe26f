// In: a figure in its sentence. Out: the phrase that governs it and what it says is counted or measured.
//
// What follows the figure comes first where only that can say it: «60 % من السكان»; then the words before it (walk.h).
#include "clause/quantity.h"

#include "clause/earlier.h"
#include "clause/lasting.h"
#include "clause/walk.h"
#include "factcheck/text.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr std::string_view kPortion = "portion";  // of a whole
constexpr std::string_view kDistances = "distances";
constexpr std::string_view kRanks = "ranks";
constexpr std::string_view kScore = "score";

class Search : Naming {
 public:
  explicit Search(const Figure& figure) : Naming(figure), start_(start_of_figure(view_, m_)) {}

  Answer find() const {
    if (m_.kind == Kind::ordinal) return of_ordinal();
    if (m_.kind == Kind::duration) return lasting(figure_);
    if (m_.unit == kPortion) return of_portion();
    if (Answer whole = of_counted_whole(); !whole.empty()) return whole;
    if (Answer share = has_own_noun() ? Answer{} : partitive(); !share.empty()) {
      // «بلغت الإيرادات 45 % من الناتج»
      const bool reached = is_reached() || (start_ > s_.begin() && is(start_ - 1, Sort::general));
      const Answer measured = m_.kind == Kind::percent && reached ? governing(figure_) : Answer{};
      return measured.measure.empty() || measured.empty() ? share : measured;
    }
    if (m_.kind == Kind::measure && (is_distance(start_) || is_distance(m_.first_token)))
      return {{}, kNoToken, kDistances};  // «على بعد 5 كيلومترات»
    if (Answer rise = is_change_behind() ? changed() : Answer{}; !rise.empty()) return rise;
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

  // «عدد الخطوط العاملة في القرى زاد في العام الماضي إلى 5 آلاف خط»: the same where the walk does not come that far.
  Answer far_tally() const {
    constexpr TokenIndex kFarthest = 30;
    const std::string_view counted = concept_of(m_.noun_token);
    if (counted.empty()) return {};
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < kFarthest; --i) {
      const Mention* other = s_.figure(i - 1);
      if (other != nullptr && other != &m_ && other->kind == Kind::count) break;
      if (i < start_ && is(i - 1, Sort::tally) && concept_of(i) == counted) return {s_.phrase_at(i), i};
    }
    return {};
  }

  // «هبط المؤشر 7 نقاط»: the index that has them; of a match nobody has them that is measured.
  Phrase index() const {
    constexpr TokenIndex kFarthest = 24;
    if (!is_of_points(view_, m_.noun_token)) return {};
    const auto is_market = [&](TokenIndex i) {
      return s_.nominal(i) && s_.head(i).type == lexicon::SubjectHead::Type::market && !is(i, Sort::commodity);
    };
    TokenIndex i = start_;
    while (i > s_.begin() && start_ - i < kFarthest && !is_market(i - 1)) --i;
    while (i > s_.begin() && is_market(i - 1)) --i;  // «مؤشر سوق الأسهم»
    return is_market(i) ? s_.phrase_at(i) : Phrase{};
  }

  // Does a word of tolls or a verb of level stand before it? Most counts have none, and no walk is needed.
  bool may_be_tallied() const {
    constexpr TokenIndex kFarthest = 24;
    constexpr std::uint32_t kTold = bit(Sort::tally) | bit(Sort::level);
    std::uint32_t sorts = 0;
    for (TokenIndex i = start_; i > s_.begin() && start_ - i < kFarthest; --i) sorts |= sorts_at(view_, i - 1);
    return (sorts & kTold) != 0;
  }

  // «فريق من 9 أشخاص», not «من 9 أشخاص إلى 12», «ارتفع عدد السكان من»
  bool is_made_of() const {
    return start_ >= s_.begin() + 2 && is(start_ - 1, Sort::of) && s_.nominal(start_ - 2) && !s_.definite(start_ - 2) &&
           !is_change(view_, start_ - 2);
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

  // «زيادة بنسبة 40 % في الأجور», «40 % زيادة في الأجور»: what rises is told behind.
  Answer changed() const {
    if (m_.kind != Kind::percent && m_.kind != Kind::money) return {};
    TokenIndex at = view_.skip_closing(m_.last_token);
    bool rises = is_change_behind();
    if (rises) ++at;
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

  // «لا يتجاوز حجمه 2 ميغابايت من المتجر», «لا يتجاوز الدين 60 % من الناتج»
  bool has_own_noun() const {
    for (TokenIndex i = m_.first_token; i < start_; ++i)
      if (is_quantity_noun(i)) return true;
    return false;
  }

  bool is_change_behind() const {
    const TokenIndex at = view_.skip_closing(m_.last_token);
    return is_change(view_, at) && s_.nominal(at) && !s_.joined(at);
  }

  // «على بعد» right before it
  bool is_distance(TokenIndex at) const {
    return at >= s_.begin() + 2 && names_quantity(at - 2) && s_.is(at - 2, Tag::preposition);
  }

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

  // «في 16 من أصل 17 مباراة»
  Answer of_counted_whole() const {
    const TokenIndex at = view_.skip_closing(m_.last_token);
    if (!is_count() || !leads_to_whole(view_, at)) return {};
    const std::size_t next = figure_.index + 1;
    if (next >= figure_.mentions.size()) return {};
    const Mention& whole = figure_.mentions[next];
    constexpr TokenIndex kFarthest = 4;
    const bool near = whole.field == m_.field && whole.first_token < at + kFarthest && whole.kind == Kind::count;
    return near && whole.noun_token != kNoToken ? Answer{s_.phrase_at(whole.noun_token), whole.noun_token} : Answer{};
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
    // «بلغ حجم الإيرادات 45 %»
    const Phrase p = s_.phrase_before(start_);
    return !p.empty() && p.first > s_.begin() && is(p.first - 1, Sort::level) && s_.verbal(p.first - 1);
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

  // --- ordinals

  // «المرحلة الأولى», «ثاني جريدة»; a bare one goes on from the one before: «من المركز الثاني إلى الخامس».
  Answer of_ordinal() const {
    if (s_.joined(m_.first_token) && s_.definite(m_.first_token)) return of_one_before();
    if (!s_.definite(m_.first_token) && s_.nominal(m_.last_token) && !s_.joined(m_.last_token) &&
        !s_.has_preposition(m_.last_token)) {  // «فوز ثان للفريق»
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
void find_fuller(const Figure& figure, const Search& search, const Earlier& earlier, Clause& clause) {
  clause.head = figure.mention.noun_token;
  if (search.is_ranked_noun()) {
    clause.measure = kRanks;
    clause.implied = name_of(figure.view(), kRanks);
    return;
  }
  if (search.is_made_of()) return;
  // «40 طالبا جديدا مقابل 30 طالبا»
  const Clause* before = earlier.restated();
  if (before == nullptr) before = earlier.risen_since();
  if (before != nullptr && before->quantity.field == figure.field() &&
      search.concept_of(before->head) == search.concept_of(clause.head)) {
    clause.head = before->head;
    clause.quantity = before->quantity;
    return;
  }
  if (const Phrase index = search.index(); !index.empty()) {
    clause.quantity = figure.words(index);
    return;
  }
  if (!search.is_general_noun() && !search.may_be_tallied()) return;
  Answer a = search.tally();
  if (a.empty()) a = search.far_tally();
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
    case Kind::score:
      clause.measure = kScore;
      clause.implied = name_of(figure.view(), kScore);
      return;
    default: return;
  }
  const Search search(figure);
  const Earlier earlier(figure, told);
  if (m.kind == Kind::count && m.noun_token != kNoToken) return find_fuller(figure, search, earlier, clause);
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
