// Numbers that a noun carries itself: the dual («مذكرتي تفاهم», «يومين») and the noun with one («يوم واحد»).
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

using lexicon::Number;

struct Counted {
  Kind kind = Kind::count;
  std::string_view unit;
  bool is_noun = false;
};

std::optional<Counted> counted(const View& view, const Sense& s) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (s.cls == Class::noun) return Counted{Kind::count, {}, true};
  if (s.cls == Class::unit) return Counted{lexicon.unit[s.row].kind, lexicon.unit[s.row].id, false};
  if (s.cls == Class::currency) {
    const auto& members = lexicon.family[s.row].members;
    for (const std::uint16_t id : members)
      if (lexicon.currency[id].by_default || members.size() == 1)
        return Counted{Kind::money, lexicon.currency[id].code, false};
    return Counted{Kind::money, {}, false};
  }
  return std::nullopt;
}

bool is_dual(Form form) { return form == Form::dual || form == Form::dual_oblique; }

// A dual that has lost its ن governs the next noun. Before a definite one it names things (مدينتي الرباط وسلا) and
// counts nothing that could be disputed.
bool names_its_things(const View& view, Index at) {
  const Key key = view[at].key;
  unsigned n = 0;
  while (n < 16 && static_cast<std::uint8_t>(key >> (8 * n)) != 0) ++n;
  const auto last = static_cast<std::uint8_t>(key >> (8 * (n - 1)));
  if (last == text::kNoon) return false;
  return !view.is_word(at + 1) || view.has_article(at + 1) || view.find(at + 1, Class::place).has_value() ||
         view.find(at + 1, Class::function).has_value();
}

std::optional<Reading> read_dual(const View& view, Index at) {
  for (const Sense& s : view.senses(at)) {
    if (!is_dual(s.form) || s.proclitics.article || s.words != 1) continue;
    const auto what = counted(view, s);
    if (!what || names_its_things(view, at)) continue;
    Mention m = make_mention(view, what->kind, at, at + 1, "dual");
    m.figure = m.span;
    m.value.quantity = Quantity::of(Decimal(2));
    m.unit = what->unit;
    m.in_words = true;
    if (what->is_noun) m.noun_token = at;
    return Reading{m, at + 1};
  }
  return std::nullopt;
}

std::optional<Reading> read_noun_and_one(const View& view, Index at) {
  const auto one = view.find(at + 1, Class::number);
  if (!one || !one->proclitics.none()) return std::nullopt;
  const Number& n = view.lexicon().number[one->row];
  if (n.role != Number::Role::unit || n.value > 2) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    const auto what = counted(view, s);
    const bool fits = n.value == 1 ? s.form == Form::plain || s.form == Form::tanwin
                                   : is_dual(s.form) || s.form == Form::dual_or_plural;
    if (!what || !fits || s.proclitics.article || s.words != 1) continue;
    Mention m = make_mention(view, what->kind, at, at + 2, "noun-and-one");
    m.figure = view.span(at + 1, at + 2);
    m.value.quantity = Quantity::of(Decimal(n.value));
    m.unit = what->unit;
    m.in_words = true;
    if (what->is_noun) m.noun_token = at;
    return Reading{m, at + 2};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Reading> read_inflected(const View& view, Index at, const Context&) {
  if (!view.is_word(at)) return std::nullopt;
  if (auto r = read_noun_and_one(view, at)) return r;
  return read_dual(view, at);
}

}  // namespace factcheck::extract
