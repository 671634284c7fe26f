// In: a figure in its sentence, and which quantity it gives. Out: the phrases that say which of those counted are
// meant.
#include "clause/group.h"

#include <algorithm>

#include "clause/governor.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr TokenIndex kLongest = 8;  // tokens

class Narrowing {
 public:
  Narrowing(const Figure& figure, const Clause& clause)
      : s_(figure.sentence), view_(figure.view()), m_(figure.mention), figure_(figure), clause_(clause) {}

  std::vector<Words> find() {
    if (m_.kind == Kind::duration) return record();
    superlative();
    if (m_.noun_token != kNoToken) {
      // «أصيب 7 آخرون»: not those counted before.
      if (is(m_.noun_token, Sort::rest)) found_.push_back(figure_.words({m_.noun_token, m_.noun_token + 1}));
      tail(std::max(m_.noun_token + 1, m_.last_token), !s_.definite(m_.noun_token), s_.end());
    } else if (m_.kind == Kind::count) {
      tail(view_.skip_closing(m_.last_token), true, s_.end());
    } else if (const TokenIndex of = view_.skip_closing(m_.last_token); is(of, Sort::of)) {
      // «38 % من أصحاب المنشآت فكروا …»; of a size or a sum the whole itself: «5 أطنان من الدقيق»
      const TokenIndex whole = view_.skip_opening(of + 1);
      tail(whole + (m_.kind == Kind::percent ? 1 : 0), true, s_.end());
    } else {
      tail(of, false, s_.end());
    }
    if (!clause_.quantity.empty() && clause_.quantity.field == figure_.field() && clause_.head != kNoToken &&
        clause_.head != m_.noun_token && !is_whole_of_other() && !is_ordered_before())
      tail(clause_.head + 1, false, clause_.head < m_.first_token ? m_.first_token : s_.end());
    return std::move(found_);
  }

 private:
  // «يسكن 20 % من النازحين في المباني، فيما يعيش 8 % في الخيام»: what narrows the others does not narrow these.
  bool is_whole_of_other() const {
    constexpr TokenIndex kNear = 4;
    if (figure_.index == 0 || clause_.head >= m_.first_token) return false;
    const Mention& other = figure_.mentions[figure_.index - 1];
    return other.field == m_.field && clause_.head > other.last_token && clause_.head - other.last_token <= kNear &&
           is(other.last_token, Sort::of);
  }

  // «3 مراحل طويلة، الثانية»: what narrows them all narrows not this one; «رحلته الطويلة الثالثة» it does.
  bool is_ordered_before() const {
    return m_.kind == Kind::ordinal && clause_.head < m_.first_token && clause_.quantity.last != m_.first_token;
  }

  // «أدنى مستوى في 7 أشهر»
  std::vector<Words> record() {
    if (clause_.part == Part::record && !clause_.quantity.empty()) found_.push_back(clause_.quantity);
    return std::move(found_);
  }

  // «آخر 7 مباريات», «أفضل 10 شركات»
  void superlative() {
    const TokenIndex at = m_.first_token;
    if (at > s_.begin() && (is(at - 1, Sort::record) || is(at - 1, Sort::rest)))
      found_.push_back(figure_.words({at - 1, at}));
  }

  bool is(TokenIndex i, Sort sort) const { return is_governor(view_, i, sort); }

  // What goes on with a noun: adjectives and genitive, what prepositions join to it, «يوميا»; a verb, right behind an
  // indefinite noun or a relative pronoun; a name of a place alone narrows nothing.
  void tail(TokenIndex first, bool indefinite, TokenIndex end) {
    bool open = false;  // something that tells has been taken
    bool relative = indefinite;
    TokenIndex i = first;
    while (i < std::min(end, first + kLongest) && goes_on(i, i == first, open, relative)) {
      if (s_.verbal(i) || s_.nominal(i)) open = true;
      if (s_.is(i, Tag::conjunction)) relative = true;
      ++i;
    }
    while (i > first && !s_.nominal(i - 1) && !s_.verbal(i - 1) && !is_rate(i - 1)) --i;
    for (TokenIndex k = first; k < i; ++k)
      if (tells(k)) {
        found_.push_back(figure_.words({first, i}));
        return;
      }
  }

  bool tells(TokenIndex i) const {
    if (s_.verbal(i) || is_rate(i)) return true;
    return s_.nominal(i) && !s_.is(i, Tag::name) && !view_.find(i, Class::place);
  }

  // «يوميا», «عالميا»
  bool is_rate(TokenIndex i) const { return is(i, Sort::rate) || view_.find(i, Class::ranked); }

  bool goes_on(TokenIndex i, bool begins, bool open, bool relative) const {
    constexpr std::uint32_t kStops = bit(Sort::passed) | bit(Sort::compared) | bit(Sort::part);
    if (s_.figure(i) != nullptr) return false;
    const std::uint32_t sorts = sorts_at(view_, i);
    if (!s_.joined(i) && ((sorts & bit(Sort::rate)) != 0 || view_.find(i, Class::ranked))) return true;
    if ((sorts & kStops) != 0 || is_time_word(view_, i)) return false;
    if (s_.verbal(i)) return relative && !s_.joined(i) && (sorts & bit(Sort::level)) == 0 && !is_change(view_, i);
    switch (s_.tag(i)) {
      case Tag::preposition: return joins(i);
      case Tag::conjunction: return s_.definite(i) && s_.verbal(i + 1) && !is(i + 1, Sort::level);  // «التي», not «مما»
      case Tag::particle: return (open || (sorts & bit(Sort::pointer)) != 0) && !s_.joined(i);
      case Tag::mark: return view_.is_mark_of(i, U"«»\"“”()");
      case Tag::number:
      case Tag::figure: return false;
      default: break;
    }
    const bool governs = s_.has_preposition(i) || begins;  // «بنسبة», not «في مختلف الدرجات»
    if (governs && ((sorts & kGeneral) != 0 || is_change(view_, i))) return false;
    // «للأدوية والكتب», «33 متفوقا ومتفوقة»; a verb or a figure behind it begins another clause.
    if (s_.joined(i)) return (open || begins) && s_.figure(i + 1) == nullptr && !s_.verbal(i + 1);
    return true;
  }

  // «من نوع …», «في الهاتف الثابت»
  bool joins(TokenIndex i) const {
    const TokenIndex next = view_.skip_opening(i + 1);
    if (s_.joined(i) || is_time_word(view_, next) || s_.figure(next) != nullptr || is_general(view_, next))
      return false;
    // «أصيب 12 عاملا في حريق»: what happened narrows nothing; «18 فوزا في البطولة» it does.
    if (!s_.definite(next) && view_.find(next, Class::happening)) return false;
    return s_.nominal(next) || is(next, Sort::pointer);
  }

  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Figure& figure_;
  const Clause& clause_;
  std::vector<Words> found_;
};

}  // namespace

std::vector<Words> groups_of(const Figure& figure, const Clause& clause) {
  switch (figure.mention.kind) {
    case Kind::count:
    case Kind::ordinal:
    case Kind::percent:
    case Kind::money:
    case Kind::measure:
    case Kind::duration: return Narrowing(figure, clause).find();
    default: return {};
  }
}

}  // namespace factcheck::clause
