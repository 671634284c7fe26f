// In: a figure in its sentence. Out: the place and the year that it is of.
//
// A place is taken from right behind the figure sooner than from before it: «15 حالة وفاة و40 مصابا بمحافظة القاهرة»
// gives both figures to Cairo, «في مروة قتل 11 شخصا» the one to Maroua.
#include "claim/scope.h"

#include <algorithm>

#include "claim/nearby.h"
#include "text/fold.h"
#include "text/words.h"

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::TokenIndex;
using lexicon::View;

constexpr TokenIndex kReachBehind = 10;
constexpr TokenIndex kReachBefore = 12;

constexpr Key kIn = static_cast<Key>(text::kFeh) | static_cast<Key>(text::kYeh) << 8;  // «في»

bool begins_with_beh(const View& view, TokenIndex i) {
  return view.is_word(i) && text::letter(view[i].key, 0) == text::kBeh;
}

// A place in which something is: «في مروة», «بالقاهرة», «بمحافظة القاهرة», «في مطار عدن»; not «الطريق مع عطبرة».
const lexicon::Place* known_place_at(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::place);
  if (!s || s->proclitics.article) return nullptr;
  const bool inside = s->proclitics.preposition == lexicon::Proclitics::Preposition::beh ||
                      (i > 0 && (view.is(i - 1, kIn) || begins_with_beh(view, i - 1))) ||
                      (i > 1 && (view.is(i - 2, kIn) || view.find(i - 1, Class::name_head)));
  return inside ? &view.lexicon().place[s->row] : nullptr;
}

const lexicon::Place* place_at(const View& view, TokenIndex i) {
  return view.may_be(i, lexicon::class_bit(Class::place)) ? known_place_at(view, i) : nullptr;
}

// «66 شخصا، بينهم 40 بالقاهرة»: what follows is of a part.
bool opens_part(const View& view, TokenIndex i) {
  if (!view.may_be(i, lexicon::class_bit(Class::frame))) return false;
  const auto s = view.find(i, Class::frame);
  return s && view.lexicon().frame[s->row].role == "part";
}

std::string place(const View& view, const Mention& figure) {
  const TokenIndex begin = view.sentence_begin(figure.first_token);
  const TokenIndex end = view.sentence_end(figure.first_token);
  for (TokenIndex i = figure.last_token; i < std::min(end, figure.last_token + kReachBehind) && !opens_part(view, i);
       ++i)
    if (const lexicon::Place* p = place_at(view, i)) return std::string(p->id);
  for (TokenIndex i = figure.first_token; i > begin && figure.first_token - i < kReachBefore; --i)
    if (const lexicon::Place* p = place_at(view, i - 1)) return std::string(p->id);
  return {};
}

// The year named in the figure's sentence, the nearest of several. A day is of something that happened, unless it is of
// another year: «في أبريل 2008 أفرجت عن 90».
std::int16_t period(const View& view, const std::vector<Mention>& mentions, const Mention& figure,
                    std::optional<Date> day) {
  const TokenIndex begin = view.sentence_begin(figure.first_token);
  const TokenIndex end = view.sentence_end(figure.first_token);
  std::int16_t year = 0;
  TokenIndex nearest = end - begin;
  for (const Mention& m : mentions_between(mentions, figure.field, begin, end)) {
    if (m.kind != Kind::date || !m.value.hijri.empty() || m.value.dates.from.year == 0) continue;
    const bool own_year = day && m.value.dates.from.year == day->year;
    if (own_year && (m.value.dates.from.month != 0 || m.relative)) continue;
    if (!day && (m.value.dates.from.month != 0 || m.relative)) continue;
    const TokenIndex distance =
        m.first_token < figure.first_token ? figure.first_token - m.first_token : m.first_token - figure.first_token;
    if (distance > nearest) continue;
    nearest = distance;
    year = m.value.dates.from.year;
  }
  return year;
}

}  // namespace

Scope scope(const View& view, const std::vector<Mention>& mentions, const Mention& figure, std::optional<Date> day) {
  return {place(view, figure), {}, period(view, mentions, figure, day)};
}

}  // namespace factcheck::claim
