// In: a figure in its sentence, and which quantity it gives. Out: the phrases that say which of those counted are meant.
#include "clause/group.h"

#include <algorithm>

#include "clause/governor.h"

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
      const Phrase counted = s_.phrase_at(m_.noun_token);
      add({m_.noun_token + 1, counted.last});
      after(std::max(counted.last, m_.noun_token + 1));
    } else if (m_.kind == Kind::count || m_.kind == Kind::percent) {
      after(m_.last_token);
    }
    if (!clause_.quantity.empty() && clause_.quantity.field == figure_.field() && clause_.head != kNoToken)
      governed();
    return std::move(found_);
  }

 private:
  bool is(TokenIndex i, Sort sort) const { return is_governor(view_, i, sort); }

  void add(Phrase p) {
    if (p.first < p.last) found_.push_back(figure_.words(p));
  }

  // «من رجال الأمن», «من نوع …», then «كانوا محتجزين», «الذين …».
  void after(TokenIndex i) {
    i = view_.skip_closing(i);
    if (is(i, Sort::of) && m_.kind != Kind::percent) {
      const Phrase p = s_.whole_phrase_at(view_.skip_opening(i + 1));
      if (p.empty() || is_time_word(view_, p.first)) return;
      add(p);
      i = p.last;
    } else if (is(i, Sort::of)) {
      i = s_.phrase_at(view_.skip_opening(i + 1)).last;
    } else if (is_for(i)) {
      const Phrase p = s_.phrase_at(i);
      add(p);
      i = p.last;
    }
    relative(i);
  }

  bool is_for(TokenIndex i) const {
    return s_.has_preposition(i) && s_.nominal(i) && !is_time_word(view_, i) && !is(i, Sort::passed) &&
           !is(i, Sort::general) && !view_.find(i, Class::place);
  }

  // A verb right behind an indefinite noun tells of it, so does what «الذين» begins.
  void relative(TokenIndex i) {
    const bool pronoun = s_.is(i, Tag::conjunction) && s_.verbal(i + 1);
    const bool verb = s_.verbal(i) && !s_.joined(i);
    if (!pronoun && !verb) return;
    const TokenIndex first = pronoun ? i + 1 : i;
    TokenIndex last = std::min(s_.clause_end(first + 1), first + kLongest);
    for (TokenIndex k = first; k < last; ++k)
      if (s_.figure(k) != nullptr) last = k;
    add({first, last});
  }

  // What follows the head in the phrase that governs the figure: «القروض المشتركة للمقيمين».
  void governed() {
    const TokenIndex end = clause_.quantity.last;
    add({clause_.head + 1, end});
    const TokenIndex next = s_.is(end, Tag::preposition) ? end + 1 : end;
    if ((next == end && !s_.has_preposition(next)) || !s_.nominal(next)) return;
    if (is_time_word(view_, next) || is_general(view_, next) || is_change(view_, next) || view_.find(next, Class::place))
      return;
    const Phrase p = s_.phrase_at(next);
    if (p.last <= m_.first_token || p.first >= m_.last_token) add(p);
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
