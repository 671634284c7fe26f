// In: a word. Out: what the tables say it is to a figure.
#include "clause/governor.h"

namespace factcheck::clause {
namespace {

using lexicon::Class;
using lexicon::class_bit;

constexpr lexicon::ClassSet kTimes = class_bit(Class::month) | class_bit(Class::weekday) | class_bit(Class::calendar) |
                                     class_bit(Class::daypart) | class_bit(Class::clock) | class_bit(Class::decade);

// «من العمر», among the words of dates for «الأربعينات من العمر».
bool is_age_of_people(const View& view, const lexicon::Sense& s) {
  return s.cls == Class::calendar && view.lexicon().calendar[s.row].role == lexicon::Calendar::Role::age;
}

}  // namespace

std::string_view name_of(const View& view, std::string_view measure) {
  for (const Governor& g : view.lexicon().governor)
    if (g.measure == measure) return g.name;
  return {};
}

TokenIndex start_of_figure(const View& view, const Mention& mention) {
  TokenIndex i = mention.first_token;
  while (i + 1 < mention.last_token && view[i].span.end <= mention.figure.begin) ++i;
  return i;
}

const Governor* governor_at(const View& view, TokenIndex i) {
  const auto s = view.find(i, Class::governor);
  return s ? &view.lexicon().governor[s->row] : nullptr;
}

std::uint32_t known_sorts_at(const View& view, TokenIndex i) {
  std::uint32_t sorts = 0;
  for (const lexicon::Sense& s : view.senses(i)) {
    if (s.cls != Class::governor) continue;
    const Governor::Sort sort = view.lexicon().governor[s.row].sort;
    // «الآلي» is no «إلى»: verbs and prepositions have no article.
    if (sort != Governor::Sort::level || !s.proclitics.article) sorts |= bit(sort);
  }
  return sorts;
}

bool qualifies_change(const View& view, TokenIndex i) {
  for (const lexicon::Sense& s : view.senses(i))
    if (s.cls == Class::qualifier && view.lexicon().qualifier[s.row].place == lexicon::Qualifier::Place::change)
      return true;
  return false;
}

bool is_of_points(const View& view, TokenIndex i) {
  const auto noun = view.find(i, Class::noun);
  return noun && view.lexicon().concepts[view.lexicon().noun[noun->row].concept_id].id == "points";
}

bool leads_to_whole(const View& view, TokenIndex i) {
  const auto frame = view.find(i, Class::frame);
  return frame && view.lexicon().frame[frame->row].role == "whole";
}

bool is_time_word(const View& view, TokenIndex i) {
  if (view.may_be(i, kTimes))
    for (const lexicon::Sense& s : view.senses(i))
      if ((class_bit(s.cls) & kTimes) != 0 && !is_age_of_people(view, s)) return true;
  const auto unit = view.find(i, Class::unit);
  // «عقود الخام»: contracts, where «عقود» before a definite noun are no decades.
  if (unit && !view.has_article(i) && view.has_article(i + 1) && view.find(i, Class::noun) &&
      (view.senses(i + 1).empty() || view.find(i + 1, Class::noun) || view.find(i + 1, Class::governor)))
    return false;
  return unit && view.lexicon().unit[unit->row].kind == Kind::duration;
}

}  // namespace factcheck::clause
