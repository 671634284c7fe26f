// In: a figure in its sentence. Out: who says it.
//
// The last verb of saying before the figure holds («أعلنت وزارة الصحة أن 12 …»), else what names a source behind it
// («… بحسب شهود عيان»). The source is what stands between that word and a mark, a particle or the next clause.
#include "claim/attribution.h"

#include <algorithm>

namespace factcheck::claim {
namespace {

using lexicon::Class;
using lexicon::Saying;
using lexicon::TokenIndex;
using lexicon::View;

constexpr TokenIndex kLongestSource = 7;

bool may_say(const View& view, TokenIndex i) { return view.may_be(i, lexicon::class_bit(Class::saying)); }

const Saying* saying_at(const View& view, TokenIndex i, Saying::Side side, TokenIndex& words) {
  const auto s = view.find(i, Class::saying);
  if (!s || s->proclitics.article || s->proclitics.preposition != lexicon::Proclitics::Preposition::none)
    return nullptr;
  const Saying& saying = view.lexicon().saying[s->row];
  words = s->words;
  return saying.side == side ? &saying : nullptr;
}

// «بلدية» is not «لديه» behind ب: a particle has nothing before it but «و» and «ف».
bool is_particle(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::function);
  return s && s->proclitics.preposition == lexicon::Proclitics::Preposition::none;
}

bool ends_source(const View& view, TokenIndex i) {
  return !view.is_word(i) || is_particle(view, i) || view.find(i, Class::calendar) || view.find(i, Class::weekday) ||
         view.find(i, Class::saying) || view.find(i, Class::number) ||
         view.find(i, Class::frame);  // «أعلن الدفاع المدني مقتل 5 أشخاص»
}

std::string source(const View& view, TokenIndex first, TokenIndex end) {
  end = std::min(end, first + kLongestSource);
  TokenIndex last = first;
  while (last < end && !ends_source(view, last)) ++last;
  return last == first ? std::string() : std::string(view.span(first, last).of(view.passage().bytes));
}

}  // namespace

Attribution attribution(const View& view, const Mention& figure) {
  const TokenIndex begin = view.sentence_begin(figure.first_token);
  const TokenIndex end = view.sentence_end(figure.last_token - 1);
  TokenIndex words = 1;
  // The words are walked through up to three times: from the first to the last that may say something.
  const auto next = [&](TokenIndex i) {
    while (i < end && !may_say(view, i)) ++i;
    return i;
  };
  const TokenIndex first = next(begin);
  if (first == end) return {};
  for (TokenIndex i = figure.first_token; i > first; --i)
    if (const Saying* s = may_say(view, i - 1) ? saying_at(view, i - 1, Saying::Side::before, words) : nullptr)
      return {source(view, i - 1 + words, figure.first_token), std::string(s->stance)};
  for (TokenIndex i = next(figure.last_token); i < end; i = next(i + 1))
    if (const Saying* s = saying_at(view, i, Saying::Side::after, words))
      return {source(view, i + words, end), std::string(s->stance)};
  for (TokenIndex i = first; i < figure.first_token; i = next(i + 1))
    if (const Saying* s = saying_at(view, i, Saying::Side::after, words))
      return {source(view, i + words, figure.first_token), std::string(s->stance)};
  return {};
}

}  // namespace factcheck::claim
