// In: a noun phrase beside a figure. Out: which word of it says what the figure is of; see naming.h.
#include "clause/naming.h"

#include "text/fold.h"
#include "text/words.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::Frame;
using Sort = Governor::Sort;

constexpr std::string_view kSalaries = "salaries";

}  // namespace

bool Naming::is_entity(TokenIndex i) const {
  return s_.is(i, Tag::name) || s_.is(i, Tag::latin) || view_.find(i, Class::place) ||
         view_.find(i, Class::organisation);
}

// The concept of the word, or one that it is a part of.
bool Naming::is_person(TokenIndex i) const {
  constexpr int kDeepest = 8;
  const auto noun = view_.find(i, Class::noun);
  if (!noun) return false;
  std::uint16_t id = view_.lexicon().noun[noun->row].concept_id;
  for (int steps = 0; steps < kDeepest; ++steps) {
    const lexicon::Concept& c = view_.lexicon().concepts[id];
    if (c.id == "people") return true;
    if (c.broader == id) return false;
    id = c.broader;
  }
  return false;
}

bool Naming::is_who(TokenIndex i) const {
  using Type = lexicon::SubjectHead::Type;
  const Type type = s_.head(i).type;
  return type == Type::organisation || type == Type::person || type == Type::team || type == Type::group;
}

bool Naming::ends_in_pronoun(TokenIndex i) const {
  const Key word = view_[i].key;
  const unsigned n = text::length(word);
  if (n < 4) return false;
  const std::uint8_t before = text::letter(word, n - 2);
  const std::uint8_t last = text::letter(word, n - 1);
  if (last == text::kHeh) return before == text::kTeh;
  return before == text::kHeh && (last == text::kAlef || last == text::kMeem || last == text::kNoon);
}

bool Naming::names_quantity(TokenIndex i) const {
  if (!is(i, Sort::quantity)) return false;
  const std::string_view measure = governor_at(view_, i)->measure;
  if (measure == kAge) return m_.kind == Kind::duration;
  return measure == kSalaries ? may_be_priced() : m_.kind == Kind::measure;
}

Answer Naming::named(Phrase p, TokenIndex end) const {
  if (const Answer a = act_in(p); !a.empty()) return a;
  for (TokenIndex i = p.first; i < p.last; ++i) {
    if (!s_.nominal(i) && s_.tag(i) != Tag::figure) continue;
    const bool changes = is_change(view_, i);
    // «زاد روحاني ميزانية الجيش»: whose name stands first is not what rises.
    if (i == p.first && s_.is(i, Tag::name) && i + 1 < p.last && frame_at(i + 1) != nullptr) continue;
    // «صافي ربح الشركة»: what is said elsewhere of whoever gains.
    if (const Frame* f = frame_at(i); f != nullptr && (!changes || (f->of == Frame::Of::sum && i > p.first)))
      return {p, i, f->measure};
    if (names_quantity(i)) return {p, i, governor_at(view_, i)->measure};
    const bool describes = s_.is(i, Tag::adjective) && !(i == p.first && is(i, Sort::commodity));  // «الخام»
    if (is_general(view_, i) || changes || is(i, Sort::passed) || describes || is_time_word(view_, i)) continue;
    if (m_.kind == Kind::money && is(i, Sort::act) && i + 1 < p.last) continue;  // «دفع تعويض»
    // «المشاريع التي تعتزم البلدية إقامتها»: what is done to that which is measured.
    const bool has_verb = i > s_.begin() && s_.verbal(i - 1);
    if (m_.kind != Kind::duration && s_.is(i, Tag::verbal_noun) && ends_in_pronoun(i) && !has_verb) continue;
    if (causes(i, p.last)) continue;
    if (may_be_priced() && (is(i, Sort::commodity) || view_.find(i, Class::currency))) return {p, i, kPrices};
    return {p, i, {}};
  }
  TokenIndex next = p.last;
  if (s_.is(next, Tag::preposition)) ++next;
  if ((next == p.last && !s_.has_preposition(next)) || next >= end) return {};
  const Phrase more = s_.phrase_at(next);
  if (more.empty() || more.last > end || is_time_word(view_, more.first) || is_entity(more.first)) return {};
  Answer a = named_alone(more);
  if (!a.empty()) a.phrase.first = p.first;
  return a;
}

// «مسببين خسائر»: a word that no table has before an indefinite noun of sums.
bool Naming::causes(TokenIndex i, TokenIndex last) const {
  return i + 1 < last && !view_.find(i, Class::noun) && !s_.definite(i + 1) && frame_at(i + 1) != nullptr &&
         view_.owned_noun(i) == nullptr;
}

// «شراء أسهم», «دفع مبلغ»: what is done with a sum says what the sum is, if nothing else in the phrase does («دفع
// غرامة»).
Answer Naming::act_in(Phrase p) const {
  if (m_.kind != Kind::money || !s_.nominal(p.first) || s_.definite(p.first)) return {};
  if (s_.has_preposition(m_.first_token) || view_.glued(m_.first_token)) return {};  // «بيع الكيلوغرام بـ5 دنانير»
  const Answer act = act_of(p.first);
  if (act.measure.empty()) return {};
  for (TokenIndex i = p.first; i < p.last; ++i)
    if (frame_at(i) != nullptr) return {};
  return {p, p.first, act.measure};
}

Answer Naming::named_alone(Phrase p) const {
  for (TokenIndex i = p.first; i < p.last; ++i)
    if (s_.nominal(i) && !is_general(view_, i) && !is_change(view_, i) && !s_.is(i, Tag::adjective))
      return {p, i, may_be_priced() && is(i, Sort::commodity) ? kPrices : std::string_view()};
  return {};
}

Answer Naming::act_of(TokenIndex verb) const {
  constexpr std::uint32_t kActs = bit(Sort::act) | bit(Sort::yield);
  if ((sorts_at(view_, verb) & kActs) == 0) return {};
  for (const lexicon::Sense& s : view_.senses(verb)) {
    if (s.cls != Class::governor) continue;
    const Governor& g = view_.lexicon().governor[s.row];
    const bool lasts = g.sort == Sort::act && g.measure.empty();
    if (lasts && m_.kind == Kind::duration) return {{}, kNoToken, kDuration, g.name};
    const bool paid = g.sort == Sort::act && !lasts && g.measure != kDuration && m_.kind == Kind::money;
    if (paid || (g.sort == Sort::yield && (m_.kind == Kind::measure || m_.kind == Kind::money)))
      return {{}, kNoToken, g.measure, g.name};
  }
  return {};
}

Answer Naming::time_since(TokenIndex verb) const {
  if (!is(verb, Sort::act)) return {};
  for (const lexicon::Sense& s : view_.senses(verb)) {
    if (s.cls != Class::governor) continue;
    const Governor& g = view_.lexicon().governor[s.row];
    if (g.sort == Sort::act && g.measure == kDuration) return {{}, kNoToken, kDuration, g.name};
  }
  return {};
}

Answer Naming::general_measure(Phrase p) const {
  const Governor* g = governor_at(view_, p.first);
  const bool of_sum = m_.kind == Kind::money || m_.kind == Kind::percent || m_.kind == Kind::count;
  return g != nullptr && !g->measure.empty() && (of_sum || is(p.first, Sort::span)) ? Answer{p, p.first, g->measure}
                                                                                    : Answer{};
}

const Frame* Naming::frame_at(TokenIndex i) const {
  const Frame::Of of = lexicon::quantity_of(m_.kind);
  if (of == Frame::Of::none || !view_.may_be(i, lexicon::class_bit(Class::frame))) return nullptr;
  const Frame* sum = nullptr;  // «تراجعت الأرباح 5 %»: of what is paid, too
  for (const lexicon::Sense& s : view_.senses(i)) {
    if (s.cls != Class::frame) continue;
    const Frame& f = view_.lexicon().frame[s.row];
    if (f.of == of) return &f;
    if (f.of == Frame::Of::sum) sum = &f;
  }
  return of == Frame::Of::share && s_.nominal(i) ? sum : nullptr;
}

}  // namespace factcheck::clause
