// In: a figure in its sentence, and which quantity it gives. Out: the phrases that say which of those counted are
// meant.
#include "clause/group.h"

#include <algorithm>

#include "clause/governor.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

constexpr TokenIndex kLongest = 10;  // tokens of a relative clause

class Narrowing {
 public:
  Narrowing(const Figure& figure, const Clause& clause)
      : s_(figure.sentence), view_(figure.view()), m_(figure.mention), figure_(figure), clause_(clause) {}

  std::vector<Words> find() {
    if (m_.noun_token != kNoToken) {
      tail(m_.noun_token + 1, !s_.definite(m_.noun_token), s_.end());
    } else if (m_.kind == Kind::count) {
      tail(view_.skip_closing(m_.last_token), true, s_.end());
    } else if (m_.kind == Kind::percent && is(view_.skip_closing(m_.last_token), Sort::of)) {
      const TokenIndex whole = view_.skip_opening(view_.skip_closing(m_.last_token) + 1);
      tail(std::max(s_.phrase_at(whole).first, whole) + 1, true, s_.end());
    }
    if (!clause_.quantity.empty() && clause_.quantity.field == figure_.field() && clause_.head != kNoToken &&
        clause_.head != m_.noun_token)
      tail(clause_.head + 1, false, clause_.head < m_.first_token ? m_.first_token : s_.end());
    return std::move(found_);
  }

 private:
  bool is(TokenIndex i, Sort sort) const { return is_governor(view_, i, sort); }

  // What goes on with a noun: adjectives and genitive, «من نوع …», «للأفراد»; a verb, right behind an indefinite noun
  // or a relative pronoun; and behind an adjective or such a verb whatever a preposition joins to it.
  void tail(TokenIndex first, bool indefinite, TokenIndex end) {
    bool open = false;  // an adjective or a verb has been taken
    bool relative = indefinite;
    TokenIndex i = first;
    while (i < std::min(end, first + kLongest) && goes_on(i, open, relative)) {
      if (s_.verbal(i) || s_.is(i, Tag::adjective)) open = true;
      if (s_.is(i, Tag::conjunction)) relative = true;
      ++i;
    }
    while (i > first && !s_.nominal(i - 1) && !s_.verbal(i - 1)) --i;
    if (i > first) found_.push_back(figure_.words({first, i}));
  }

  bool goes_on(TokenIndex i, bool open, bool relative) const {
    if (s_.figure(i) != nullptr && s_.figure(i) != &m_) return false;
    if (is_time_word(view_, i) || is(i, Sort::passed) || is(i, Sort::compared) || is(i, Sort::part)) return false;
    if (s_.verbal(i)) return relative && !s_.joined(i) && !is(i, Sort::level) && !is_change(view_, i);
    switch (s_.tag(i)) {
      case Tag::preposition: return joins(i, open);
      case Tag::conjunction: return s_.verbal(i + 1) && !is(i + 1, Sort::level);
      case Tag::particle: return open && !s_.joined(i);
      case Tag::mark: return view_.is_mark_of(i, U"«»\"“”");
      case Tag::number:
      case Tag::figure: return false;
      default: break;
    }
    if (s_.joined(i)) return open && s_.is(i, Tag::adjective);
    if (!s_.has_preposition(i)) return true;
    return !is_general(view_, i) && !is_change(view_, i) && (open || is_for(i));
  }

  // «من نوع …» at once, «في الهاتف الثابت» behind «العاملة».
  bool joins(TokenIndex i, bool open) const {
    if (is_time_word(view_, i + 1) || s_.figure(i + 1) != nullptr || is_general(view_, i + 1)) return false;
    return (open || is(i, Sort::of)) && s_.nominal(i + 1) && !s_.joined(i);
  }

  // «للأفراد», not «بقيمة».
  bool is_for(TokenIndex i) const {
    const Key word = view_[i].key;
    return text::letter(word, 0) == text::kLam && !view_.find(i, Class::place);
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
    case Kind::percent:
    case Kind::money:
    case Kind::measure: return Narrowing(figure, clause).find();
    default: return {};
  }
}

}  // namespace factcheck::clause
