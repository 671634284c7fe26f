// In: a figure in its sentence, and which quantity it gives. Out: is it a level, a change, a part …?
//
// What speaks for each is weighed (part_model.h). But a figure that goes on with the one before it plays the same part:
// told again in another unit, or joined to it without a verb of its own; and what is set right against that one is
// compared.
#include "clause/part.h"

#include <algorithm>

#include "clause/governor.h"
#include "clause/part_model.h"
#include "clause/part_signs.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using Sort = Governor::Sort;

class WithOneBefore {
 public:
  // `before` are the clauses of the figures before it: of one, at least.
  WithOneBefore(const Figure& figure, std::span<const Clause> before)
      : s_(figure.sentence),
        view_(figure.view()),
        m_(figure.mention),
        other_(figure.mentions[figure.index - 1]),
        part_(before.back().part),
        start_(start_of_figure(view_, m_)) {}

  bool goes_on() const {
    if (other_.field != m_.field || !s_.has(other_.first_token)) return false;
    if (m_.kind != Kind::count && other_.kind == m_.kind && is_in_brackets()) return true;
    if (part_ == Part::change && other_.kind == Kind::percent && is_amount_of_change()) return true;
    if (m_.kind != Kind::percent) return false;
    if (part_ == Part::change && is_restated()) return true;
    return (part_ == Part::change || part_ == Part::level) && other_.kind == Kind::percent && is_joined();
  }

  // «60 مليون دولار مقابل 40 مليون دولار»
  bool is_set_against() const {
    constexpr TokenIndex kFarthest = 3;
    if (other_.field != m_.field || other_.kind != m_.kind || other_.unit != m_.unit) return false;
    const TokenIndex end = end_of_other();
    if (!s_.has(other_.first_token) || end >= start_ || start_ - end > kFarthest) return false;
    return is_governor(view_, end, Sort::compared);
  }

 private:
  TokenIndex end_of_other() const {
    return other_.noun_token == kNoToken ? other_.last_token : std::max(other_.last_token, other_.noun_token + 1);
  }

  // «25 مليون دينار (37 مليون دولار)»
  bool is_in_brackets() const {
    return end_of_other() + 1 == m_.first_token && view_.is_mark(m_.first_token - 1, U'(');
  }

  // «ارتفعت الودائع 3 % وبنحو 172 مليون دولار»
  bool is_amount_of_change() const {
    return end_of_other() == m_.first_token && s_.joined(m_.first_token) && s_.has_preposition(m_.first_token);
  }

  // «هبط 5 نقاط أو ما يعادل 2 %»: «أو», «أي بنسبة» and nothing else between the figures.
  bool is_restated() const {
    constexpr TokenIndex kFarthest = 5;
    const TokenIndex end = end_of_other();
    if (end >= start_ || start_ - end > kFarthest) return false;
    const auto word = view_.find(view_.is_mark_of(end, U"،,(") ? end + 1 : end, Class::restating);
    return word && view_.lexicon().restating[word->row].sort == lexicon::Restating::Sort::again;
  }

  // «ارتفعت الصادرات 5 % والواردات 7 %»: of the same verb.
  bool is_joined() const {
    constexpr TokenIndex kFarthest = 16;
    if (start_ - other_.last_token > kFarthest || is_governor(view_, other_.last_token, Sort::of)) return false;
    bool joined = s_.joined(m_.first_token);
    for (TokenIndex i = other_.last_token; i < start_; ++i) {
      constexpr std::uint32_t kApart = bit(Sort::part) | bit(Sort::compared);
      if (s_.verbal(i) || s_.is(i, Tag::conjunction) || (sorts_at(view_, i) & kApart) != 0) return false;
      joined = joined || s_.joined(i) || view_.is_mark_of(i, U"،,");
    }
    return joined;
  }

  const Sentence& s_;
  const View& view_;
  const Mention& m_;
  const Mention& other_;  // the one before it
  const Part part_;       // that it plays
  const TokenIndex start_;
};

}  // namespace

Part part_of(const Figure& figure, std::span<const Clause> before, const Clause& clause) {
  switch (figure.mention.kind) {
    case Kind::count:
    case Kind::ordinal:
    case Kind::percent:
    case Kind::money:
    case Kind::measure:
    case Kind::duration:
      if (!before.empty()) {
        const WithOneBefore with(figure, before);
        if (with.goes_on()) return before.back().part;
        if (with.is_set_against()) return Part::compared;
      }
      return PartModel::embedded().best(figure.mention.kind, part_signs(figure, before, clause));
    default: return Part::none;
  }
}

}  // namespace factcheck::clause
