// Numbers that a noun carries itself: the dual («مذكرتي تفاهم», «يومين») and the noun with one («يوم واحد»).
#include <algorithm>

#include "extract/cardinal.h"
#include "extract/parts.h"
#include "extract/qualifier.h"
#include "extract/rules.h"
#include "extract/sign.h"
#include "extract/unit.h"
#include "text/words.h"

namespace factcheck::extract {
namespace {

using lexicon::Number;

struct Counted {
  Kind kind = Kind::count;
  std::string_view unit;
  bool is_noun = false;
};

std::optional<Counted> counted(const View& view, Index at, const Sense& s) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (s.cls == Class::noun) return Counted{Kind::count, {}, true};
  if (s.cls == Class::unit && !is_thing(view, at, at + 1, lexicon.unit[s.row].id))
    return Counted{lexicon.unit[s.row].kind, lexicon.unit[s.row].id, false};
  if (s.cls == Class::currency) return Counted{Kind::money, currency_of(view, at, s).id, false};
  return std::nullopt;
}

// A dual that has lost its ن governs the next noun. Before a definite one it names things (مدينتي الرباط وسلا) and
// counts nothing that could be disputed.
bool names_its_things(const View& view, Index at) {
  const std::uint8_t last = text::last_letter(view[at].key);
  if (last == text::kNoon) return false;
  // «صديقتي» is mostly my friend: the ت of the feminine and ي need a bare noun behind them to be two of it.
  if (last == text::kYeh) {
    const auto next = view.find(at + 1, Class::noun);
    const auto unit = view.find(at + 1, Class::unit);
    if (!(next && next->proclitics.none()) && !(unit && unit->proclitics.none())) return true;
  }
  return !view.is_word(at + 1) || view.has_article(at + 1) || view.find(at + 1, Class::place) ||
         view.find(at + 1, Class::function);
}

// «مذكرتي تفاهم مهمتين», «الشرطيان عازبان»: what describes a dual agrees with it and counts nothing. An object does
// not: «يملك الفريقان مباراتين».
bool agrees_with_a_dual(const View& view, Index at, bool oblique) {
  for (Index back = 1; back <= 2 && back <= at; ++back)
    for (const Sense& s : view.senses(at - back))
      if (is_dual(s.form) && (s.cls == Class::noun || s.cls == Class::unit) && !(oblique && s.proclitics.article))
        return true;
  return false;
}

// «برلين», «بن قردان»: the word is, or ends, the name of a place or a body.
bool is_named(const View& view, Index at) {
  Index first = 0;
  for (const Class cls : {Class::place, Class::organisation})
    if (view.find(at, cls) || view.find_before(at + 1, cls, first, 3)) return true;
  return false;
}

// The ت of a feminine dual: «مذكرتين», «مذكرتي», «مذكرتان».
bool is_feminine(const View& view, Index at) {
  const Key word = view[at].key;
  const unsigned n = text::length(word);
  const unsigned ending = n > 0 && text::letter(word, n - 1) == text::kNoon ? 2 : 1;
  return n > ending && text::letter(word, n - 1 - ending) == text::kTeh;
}

// «تابعين», «مسلحين»; but not «عقدين».
bool looks_like_participle(const View& view, Index at) {
  const Key word = view[at].key;
  return text::letter(word, 0) == text::kMeem || text::letter(word, 1) == text::kAlef ||
         text::letter(word, 2) == text::kYeh;
}

// «أفراد تابعين»: what describes a plural is a sound plural, though it looks like a dual. Of a definite plural it may
// still be the object: «وقع البلدان مذكرتي تفاهم».
bool follows_a_plural(const View& view, Index at) {
  if (at == 0) return false;
  for (const Sense& s : view.senses(at - 1))
    if (s.cls == Class::noun && s.form == Form::plural)
      return !(s.proclitics.article && (is_feminine(view, at) || !looks_like_participle(view, at)));
  return false;
}

// «، مستندين إلى الحق», «موظفين ومصنعين»: a participle in the sound plural, though a noun has a dual of that form.
bool may_be_participle(const View& view, Index at, const Sense& s) {
  if (s.form != Form::dual_oblique || at == 0) return false;
  if (s.proclitics.none()) return text::letter(view[at].key, 0) == text::kMeem && view.is_mark_of(at - 1, U"،,");
  if (s.proclitics.conjunction == Proclitics::Conjunction::none || !view.is_word(at - 1)) return false;
  const Key before = view[at - 1].key;
  const unsigned n = text::length(before);
  if (is_feminine(view, at) || n < 5 || view.find(at - 1, Class::place) || text::letter(before, n - 1) != text::kNoon ||
      text::letter(before, n - 2) != text::kYeh)
    return false;
  const Senses senses = view.senses(at - 1);
  return std::none_of(senses.begin(), senses.end(), [](const Sense& other) { return is_dual(other.form); });
}

// «محمد بن عاشقين»: of a name.
bool is_of_a_name(const View& view, Index at) {
  return at > 0 && (view.is(at - 1, words::kBin) || view.is(at - 1, words::kIbn));
}

// The figure of the words [at, last), whose number begins at `figure`: «درجتين تحت الصفر» is below zero.
Reading inflected(const View& view, Index at, Index last, Index figure, const Counted& what, Decimal value,
                  RuleName rule) {
  const Sign sign = what.is_noun ? Sign{false, at, last} : read_sign(view, at, last, true);
  if (sign.negative) value = negate(value);
  const Qualified around = qualified(view, sign.first, sign.last, !what.is_noun);
  Mention m = make_mention(view, what.kind, around.first, around.last, rule);
  m.figure = view.span(figure, last);
  m.value.quantity = with_precision(Quantity::of(value), around.precision);
  m.unit = what.unit;
  m.in_words = true;
  if (what.is_noun) m.noun_token = at;
  return {m, sign.last};
}

std::optional<Reading> read_dual(const View& view, Index at) {
  if (is_of_a_name(view, at)) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    if (!is_dual(s.form) || s.proclitics.article || s.words != 1) continue;
    // No preposition governs a nominative: «ببطلان» and «كامران» are other words.
    if (s.form == Form::dual && s.proclitics.preposition != Proclitics::Preposition::none) continue;
    // «كمخبرين», as informers, is a sound plural.
    if (s.proclitics.preposition == Proclitics::Preposition::kaf && !is_feminine(view, at)) continue;
    if (is_named(view, at) || (s.proclitics.none() && follows_a_plural(view, at))) continue;
    if (s.proclitics.none() && agrees_with_a_dual(view, at, s.form == Form::dual_oblique)) continue;
    const auto what = counted(view, at, s);
    if (!what || names_its_things(view, at) || (what->is_noun && may_be_participle(view, at, s))) continue;
    const auto part = what->is_noun ? part_of_thing(view, at + 1, at) : std::nullopt;
    const auto value = part ? add(Decimal(2), part->value) : std::nullopt;
    return inflected(view, at, value ? part->end : at + 1, at, *what, value.value_or(Decimal(2)), "dual");
  }
  return std::nullopt;
}

std::optional<Reading> read_noun_and_one(const View& view, Index at) {
  const auto one = view.find(at + 1, Class::number);
  if (!one || !one->proclitics.none()) return std::nullopt;
  const Number& n = view.lexicon().number[one->row];
  // «واحد وعشرين» is a number of its own.
  const auto whole = read_cardinal(view, at + 1);
  if (!whole || whole->end != at + 2) return std::nullopt;
  if (n.role != Number::Role::unit || n.value > 2 || view.find(at, Class::identifier)) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    const auto what = counted(view, at, s);
    const bool fits = n.value == 1 ? s.form == Form::plain || s.form == Form::tanwin
                                   : is_dual(s.form) || s.form == Form::dual_or_plural;
    if (!what || !fits || s.proclitics.article || s.words != 1) continue;
    return inflected(view, at, at + 2, at + 1, *what, Decimal(n.value), "noun-and-one");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reading> read_inflected(const View& view, Index at, const Context&) {
  if (!view.is_word(at)) return std::nullopt;
  if (auto r = read_counted_unit(view, at)) return r;
  if (auto r = read_noun_and_one(view, at)) return r;
  return read_dual(view, at);
}

}  // namespace factcheck::extract
