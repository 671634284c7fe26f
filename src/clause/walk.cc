// In: a figure in its sentence. Out: the phrase before it that governs it; see walk.h.
#include "clause/walk.h"

#include <algorithm>
#include <optional>

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::u32string_view kQuotesAndBrackets = U"()«»\"“”'‘’[]{}:";
constexpr TokenIndex kReach = 40;     // tokens before the figure
constexpr unsigned kMostCrossed = 3;  // clauses

class Walk : Naming {
 public:
  explicit Walk(const Figure& figure) : Naming(figure), start_(start_of_figure(view_, m_)) {}

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
        if (fallback.empty())
          if (const Answer a = act_of(t); !a.measure.empty()) return a;
        if (m_.kind == Kind::money && fallback.empty() && is_change(view_, t))
          if (const Answer a = risen(t); !a.empty()) return a;
        if (!leads_on(t)) return m_.kind == Kind::duration ? lasting(t, fallback) : fallback;
        way.wanted = true;
        way.touching = false;
        way.at = way.verb = t;
      } else if (s_.nominal(t)) {
        if (const auto a = at_phrase(way, fallback)) return *a;
      } else if (const Answer noun = related(t, way); !noun.empty()) {
        return noun;
      } else if (!steps_over(t, way) || (way.crossed > 0 && !fallback.empty())) {  // «…، بقيمة 5 ملايين»
        break;
      }
    }
    return fallback;
  }

 private:
  bool is_count() const { return m_.kind == Kind::count; }
  // No things are counted by 91.54.
  bool is_fraction() const {
    return is_count() && m_.value.form == Value::Form::number && !m_.value.quantity.said().integer();
  }

  // How far the walk has come.
  struct Way {
    TokenIndex at = 0;                       // the token past the next one to look at
    bool wanted = false;                     // something has been passed that says nothing without what has it
    bool general = false;                    // and that was a noun: «بقيمة»
    bool touching = true;                    // nothing but marks and qualifiers so far
    TokenIndex verb = TokenIndex(kNoToken);  // the verb just passed, or what leads to it: nothing stands between
    unsigned crossed = 0;                    // clauses
  };

  // «تحل الأزمة خلال 3 أشهر»: what does something that long; people and places do not last.
  Answer lasting(TokenIndex verb, const Answer& fallback) const {
    const Phrase p = s_.subject_of(verb);
    const Answer a = p.empty() || p.last > start_ ? Answer{} : named(p, start_);
    return a.empty() || is_entity(a.head) || is_who(a.head) || is_time_word(view_, p.first) ? fallback : a;
  }

  // «ارتفع الخام 87 سنتا»: what rises and falls by sums, and is no measure itself, has a price.
  Answer risen(TokenIndex verb) const {
    Phrase p = s_.subject_of(verb);
    while (!p.empty() && p.first > s_.begin() && s_.is(p.first - 1, Tag::preposition))
      p = s_.phrase_before(p.first - 1);
    const Answer a = p.empty() || p.last > start_ ? Answer{} : named(p, start_);
    if (!a.measure.empty()) return a;
    return a.empty() || is_who(a.head) ? Answer{} : Answer{p, a.head, kPrices};
  }

  // A verb that says nothing itself: its subject has the figure.
  bool leads_on(TokenIndex verb) const {
    // «خسرت البلاد 5 مليارات»: who has lost is not what is measured.
    if (m_.kind == Kind::money && is(verb, Sort::change)) return false;
    if (is(verb, Sort::level) || is_change(view_, verb) || is(verb, Sort::planned)) return true;
    // «الأسعار شهدت ارتفاعا بنسبة 5 %», not «شهدت ارتفاعا بنسبة 5 % في الأسعار»
    const bool sees = s_.is(verb, Tag::verb) && s_.nominal(verb + 1) && !s_.definite(verb + 1);
    return sees && is_change(view_, verb + 1) && !is_told_behind();
  }

  // What rises stands behind the figure.
  bool is_told_behind() const {
    const TokenIndex at = view_.skip_closing(m_.last_token);
    const Phrase p = s_.is(at, Tag::preposition) ? s_.phrase_at(at + 1) : Phrase{};
    return !p.empty() && !is_time_word(view_, p.first) && !is_entity(p.first) &&
           (is_quantity_noun(p.first) || view_.find(p.first, Class::noun));
  }

  // The noun that a relative pronoun takes up.
  Answer related(TokenIndex pronoun, const Way& way) const {
    if (!way.wanted || !s_.is(pronoun, Tag::conjunction) || !s_.definite(pronoun)) return {};
    return is_count() ? counted_by_clause(pronoun) : measured_by_clause(pronoun, way);
  }

  // «المتقدمين الذين وصل عددهم إلى 42 ألفا»
  Answer counted_by_clause(TokenIndex pronoun) const {
    TokenIndex noun = pronoun;
    while (noun > s_.begin() && s_.is(noun - 1, Tag::adjective)) --noun;
    const bool counted = noun > s_.begin() && s_.nominal(noun - 1) && !is_entity(noun - 1);
    return counted ? Answer{{noun - 1, pronoun}, noun - 1} : Answer{};
  }

  // «المعسكر الذي سيستمر 10 أيام»: the verb right behind the pronoun leads to the figure.
  Answer measured_by_clause(TokenIndex pronoun, const Way& way) const {
    const Phrase p = way.verb == pronoun + 1 ? s_.phrase_before(pronoun) : Phrase{};
    const Answer a = p.empty() ? Answer{} : outer(p, named(p, start_));
    const bool other = a.empty() || is_entity(a.head) || is_who(a.head) || is_person(a.head);
    return other || is_time_word(view_, p.first) ? Answer{} : a;
  }

  // The qualifier's own noun.
  Answer of_qualifier(TokenIndex t, Way& way) const {
    way.at = t;
    if (is_quantity_noun(t)) return named({t, t + 1}, t);
    if (view_.find(t, Class::noun) && !view_.find(t, Class::qualifier) && !is_general(view_, t))
      return {{t, t + 1}, t, {}};
    if (is_general(view_, t)) way.wanted = way.general = true;
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
    // «طفل عمره 7 أعوام», «طريق طوله 9 أمتار»: the noun right before.
    if (const TokenIndex last = p.last - 1; p.first < last && names_quantity(last))
      return named({last, p.last}, start_);
    if (const Mention* other = p.first > s_.begin() ? s_.figure(p.first - 1) : nullptr; other != nullptr) {
      if (is_count()) return fallback;  // counted by that one
      // «إيجار المنازل ذات الأربع غرف»; «ارتفع المؤشر 9 نقاط أو ما نسبته 1 %»
      if (other->noun_token == p.first && (!way.general || is_of_points(view_, p.first))) {
        way.at = std::max(other->first_token, s_.begin());
        way.touching = false;
        return std::nullopt;
      }
    }
    // «العمليات التي نفذتها الأجهزة بنسبة 5 %»: whoever does something in a relative clause is passed with it.
    if (const TokenIndex relative = relative_before(p.first); relative != kNoToken) {
      way.at = relative;
      way.wanted = true;
      way.touching = false;
      return std::nullopt;
    }
    const Answer a = outer(p, named(p, start_));
    // «بارتفاع 9 أمتار», «يبلغ ارتفاع البرج 9 أمتار»: nothing rises.
    const bool is_reached = p.first > s_.begin() && s_.verbal(p.first - 1) && is(p.first - 1, Sort::level);
    // «ارتفاع الموج متران», not «ارتفاع مستوى النهر مترين».
    const bool is_height =
        m_.kind == Kind::measure && way.touching && p.last == p.first + 2 && s_.definite(p.first + 1);
    if (const Frame* f = frame_at(p.first);
        f != nullptr && (is_reached || is_height || (a.empty() && p.last - p.first == 1)))
      return Answer{p, p.first, f->measure};
    if (!a.empty() && accepts(p, a, way)) return a;
    if (a.empty() && (is_general(view_, p.first) || is_change(view_, p.first))) {
      way.wanted = way.general = true;
      if (fallback.empty() && (m_.kind == Kind::duration || !is(p.first, Sort::span))) fallback = general_measure(p);
      if (fallback.empty() && is_fraction()) fallback = {p, p.first};  // «النسبة الموزونة 91.54»
      if (!fallback.empty() && s_.joined(p.first) && p.last == start_) return fallback;  // «ومبلغ 5 ملايين»
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

  // «الضرائب على الأرباح»: of two nouns of sums it is the first that is measured.
  Answer outer(Phrase p, const Answer& a) const {
    if (p.first < s_.begin() + 2 || a.head != p.first || frame_at(a.head) == nullptr) return a;
    if (!s_.is(p.first - 1, Tag::preposition)) return a;
    const Phrase before = s_.phrase_before(p.first - 1);
    if (before.empty()) return a;
    const TokenIndex head = frame_at(before.first) != nullptr ? before.first : before.last - 1;
    const Frame* f = frame_at(head);
    if (f == nullptr || is_change(view_, head)) return a;
    return {{head, p.last}, head, f->measure};
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
    if (m_.kind != Kind::duration && is(p.first, Sort::span)) return false;  // «الفترة المماثلة»
    // «الناتج بالأسعار الجارية»
    if (!way.touching && way.verb != p.last && s_.has_preposition(p.first) && s_.definite(p.first)) return false;
    if (is_quantity_noun(a.head)) return true;
    if (!is_count() && view_.find(p.first, Class::saying)) return false;  // «تقرير الوزارة»
    if (a.measure.empty() && (is_entity(a.head) || (m_.kind == Kind::money && is_person(a.head)))) return false;
    if (names_its_own(p)) return true;
    if (m_.kind == Kind::percent && a.measure.empty() && is_predicate(p)) return false;
    if (a.measure.empty() && !is_count() && m_.kind != Kind::measure && a.head == p.first && is_who(a.head))
      return false;
    // «توقع المحللون زيادة قدرها 5 ملايين»
    if (a.measure.empty() && !is_count() && p.first > s_.begin() && s_.verbal(p.first - 1) && a.head == p.first &&
        is_person(a.head))
      return false;
    if (is_count()) return counts(p, a, way);
    if (s_.joined(p.first) && !s_.has_preposition(p.first)) return false;
    const TokenIndex open = p.first > s_.begin() && is(p.first - 1, Sort::pointer) ? p.first - 1 : p.first;
    const bool apart = open > s_.begin() && s_.is(open - 1, Tag::preposition);
    if (a.measure.empty() && open > s_.begin() && view_.is_mark_of(open - 1, U"«\"“")) return false;  // a name
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
    return (m_.kind == Kind::percent && way.wanted) || !(s_.definite(p.first) || view_.owned_noun(p.first));
  }

  // «المتاجر مرشحة للارتفاع»
  bool is_predicate(Phrase p) const {
    return p.first + 1 == p.last && p.first > s_.begin() && !s_.definite(p.first) && !s_.has_preposition(p.first) &&
           !s_.joined(p.first) && s_.nominal(p.first - 1) && s_.definite(p.first - 1);
  }

  // «سكان البلاد البالغ عددهم 65 مليونا»: the phrase itself leads to its figure.
  bool names_its_own(Phrase p) const {
    for (TokenIndex i = p.first + 1; i < p.last; ++i)
      if (is_general(view_, i) && ends_in_own_pronoun(i)) return p.last == start_;
    return false;
  }
  bool ends_in_own_pronoun(TokenIndex i) const {
    return ends_in_pronoun(i) || view_.bytes(i).ends_with("\u0647");  // ه, not ة
  }

  // «بأرباح 5 ملايين»
  bool is_with(TokenIndex i) const {
    const Key word = view_[i].key;
    const std::uint8_t first = text::letter(word, 0);
    return first == text::kBeh || (first == text::kWaw && text::letter(word, 1) == text::kBeh);
  }

  // A bare number counts what a noun of tolls or a plural right before it names; «الدور 29» has it as its name.
  bool counts(Phrase p, const Answer& a, const Way& way) const {
    if (is(p.first, Sort::tally)) return true;
    if (!way.touching && !way.wanted) return false;
    if (way.touching && p.last == start_ && p.first + 1 == p.last && s_.definite(p.first) &&
        view_.is_digits(m_.first_token) && view_.find(p.first, Class::noun) && !is_person(p.first))
      return true;
    // «على جميع الموضوعات» as well.
    const TokenIndex open = p.first > s_.begin() && s_.is(p.first - 1, Tag::particle) ? p.first - 1 : p.first;
    if (s_.has_preposition(open) || (open > s_.begin() && s_.is(open - 1, Tag::preposition))) return false;
    const auto noun = view_.find(a.head, Class::noun);
    return noun && noun->form == lexicon::Form::plural;
  }

  TokenIndex start_;
};

}  // namespace

Answer governing(const Figure& figure) { return Walk(figure).walk(); }

}  // namespace factcheck::clause
