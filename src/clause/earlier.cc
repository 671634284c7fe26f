// In: a figure and what is told of those before it. Out: the one whose quantity it takes up; see earlier.h.
#include "clause/earlier.h"

#include <algorithm>

#include "clause/governor.h"

namespace factcheck::clause {
namespace {

using Sort = Governor::Sort;

bool says(const Clause& c) { return !c.measure.empty() || c.head != kNoToken; }

}  // namespace

// «25 مليون دينار (37 مليون دولار)»; «مقابل 775 مليونا»: the last figure of its kind.
const Clause* Earlier::restated() const {
  if (is_conversion()) return last();
  return is_compared() ? last_of(true) : nullptr;
}

// «بلغ الإنتاج 5 أطنان بزيادة نسبتها 24 %»; «ارتفعت النسبة إلى 9 %»: of what the figure before is of.
const Clause* Earlier::risen_since() const {
  constexpr TokenIndex kFarthest = 6;
  constexpr std::uint32_t kSpan = bit(Sort::span);
  if (figure_.index == 0) return nullptr;
  const TokenIndex start = start_of_figure(view_, m_);
  for (TokenIndex i = start; i > s_.begin() && start - i < kFarthest; --i) {
    const TokenIndex t = i - 1;
    const std::uint32_t sorts = sorts_at(view_, t);
    const bool changes = is_change(view_, t, sorts);
    const bool general = (sorts & kGeneral) != 0 && (sorts & kSpan) == 0;
    const bool leads =
        general || changes || (sorts & bit(Sort::level)) != 0 || s_.is(t, Tag::preposition) || s_.is(t, Tag::particle);
    if (!leads || Naming(figure_).is_quantity_noun(t)) break;  // «بارتفاع 9 أمتار»
    if (changes && s_.nominal(t) && s_.has_preposition(t)) return last_of(false);
    if (general && s_.definite(t) && !s_.is(t + 1, Tag::preposition) && t + 1 < start) return last_of(true);
  }
  return nullptr;
}

// «60 % من الناتج، يليه قطاع السياحة بنسبة 9 %، ثم الزراعة 5 %»: shares of one whole.
const Clause* Earlier::of_one_whole() const {
  constexpr TokenIndex kFarthest = 16;
  if (m_.kind != Kind::percent || figure_.index == 0) return nullptr;
  const Mention& other = figure_.mentions[figure_.index - 1];
  if (other.kind != Kind::percent || other.field != m_.field || other.first_token < s_.begin()) return nullptr;
  if (m_.first_token - other.last_token > kFarthest || !is_of_whole(figure_.index - 1)) return nullptr;
  bool listed = false;
  const Clause& whole = told_.back();
  const TokenIndex begin =
      whole.head >= other.last_token && !whole.quantity.empty() ? whole.quantity.last : other.last_token;
  for (TokenIndex i = begin; i < m_.first_token; ++i) {
    const bool passed = is_governor(view_, i, Sort::passed);
    if ((s_.verbal(i) && !passed) || is_change(view_, i) || Naming(figure_).is_quantity_noun(i)) return nullptr;
    if (is_governor(view_, i, Sort::of)) return nullptr;
    listed = listed || passed || s_.joined(i) || s_.is(i, Tag::conjunction) || view_.is_mark_of(i, U"،,");
  }
  return listed ? &whole : nullptr;
}

// «نسخة خاصة مقابل 2 دولار»: not set against another sum, but paid.
bool Earlier::is_paid() const {
  if (m_.kind != Kind::money || !is_compared()) return false;
  const Mention* other = figure_.index == 0 ? nullptr : &figure_.mentions[figure_.index - 1];
  return other == nullptr || other->field != m_.field || other->first_token < s_.begin() || other->kind != m_.kind;
}

// «وصل 9 مسافرين، اثنان منهم مصابان»: the noun counted last.
TokenIndex Earlier::pronoun_of() const {
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
TokenIndex Earlier::spelt_out() const {
  if (figure_.index + 1 >= figure_.mentions.size()) return kNoToken;
  const Mention& next = figure_.mentions[figure_.index + 1];
  const bool same = next.field == m_.field && next.kind == Kind::count &&
                    next.first_token == view_.skip_closing(m_.last_token) && next.value.quantity == m_.value.quantity;
  return same ? next.noun_token : TokenIndex(kNoToken);
}

// Of the nearest figure before it in its sentence that is said to be of something, of its kind where one must be.
const Clause* Earlier::last_of(bool same_kind) const {
  for (std::size_t k = figure_.index; k > 0; --k) {
    const Mention& other = figure_.mentions[k - 1];
    if (other.field != m_.field || other.first_token < s_.begin()) break;
    if (other.kind == Kind::duration || other.kind == Kind::ordinal) continue;
    if ((!same_kind || other.kind == m_.kind) && says(told_[k - 1])) return &told_[k - 1];
  }
  return nullptr;
}

bool Earlier::is_of_paragraph(const Mention& other) const {
  for (TokenIndex i = other.last_token; i < m_.first_token; ++i)
    if (view_[i].kind == Token::Kind::line) return false;
  return true;
}

bool Earlier::is_part(TokenIndex i) const { return is_governor(view_, i, Sort::part); }

bool Earlier::is_conversion() const {
  if (figure_.index == 0 || m_.first_token < s_.begin() + 2 || !view_.is_mark(m_.first_token - 1, U'(')) return false;
  const Mention& other = figure_.mentions[figure_.index - 1];
  // «3386 صوتا (7 %)», «24 % (252 مليون ريال)»
  const bool alike = other.kind == m_.kind
                         ? m_.kind != Kind::count && m_.kind != Kind::duration
                         : m_.kind == Kind::percent || (m_.kind == Kind::money && other.kind == Kind::percent);
  const TokenIndex end =
      other.noun_token == kNoToken ? other.last_token : std::max(other.last_token, other.noun_token + 1);
  return other.field == m_.field && alike && other.kind != Kind::duration && other.kind != Kind::ordinal &&
         end + 1 == m_.first_token && says(told_.back());
}

bool Earlier::is_compared() const {
  constexpr TokenIndex kNear = 3;
  if (m_.kind == Kind::duration || m_.kind == Kind::ordinal) return false;
  for (TokenIndex i = m_.first_token; i > s_.begin() && m_.first_token - i < kNear; --i) {
    if (is_governor(view_, i - 1, Sort::compared)) return true;
    if (!s_.is(i - 1, Tag::preposition) && !s_.is(i - 1, Tag::particle) && !s_.is(i - 1, Tag::conjunction)) break;
  }
  return false;
}

// Is figure k said to be of what stands behind it, or of what another before it is that is?
bool Earlier::is_of_whole(std::size_t k) const {
  for (; told_[k].head != kNoToken; --k) {
    if (told_[k].head >= figure_.mentions[k].last_token) return true;
    if (k == 0 || told_[k - 1].head != told_[k].head) break;
  }
  return false;
}

}  // namespace factcheck::clause
