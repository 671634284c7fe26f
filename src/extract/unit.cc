#include "extract/unit.h"

#include <array>

namespace factcheck::extract {
namespace {

// Does the phrase stand at `at`, with the article or without on each of its words?
bool stands(const View& view, Index at, const std::vector<Key>& phrase) {
  for (std::size_t k = 0; k < phrase.size(); ++k) {
    const Index i = at + static_cast<Index>(k);
    if (!view.is_word(i)) return false;
    Key word = view[i].key;
    if (word != phrase[k] && view.has_article(i)) word >>= 16;
    if (word != phrase[k]) return false;
  }
  return !phrase.empty();
}

// Nothing in front but the article: «بالمئة دينار» begins something else.
bool is_bare(const Sense& s) {
  return s.proclitics.conjunction == Proclitics::Conjunction::none &&
         s.proclitics.preposition == Proclitics::Preposition::none;
}

struct Size {
  std::string_view unit;
  std::int64_t size;
};
constexpr std::array<Size, 5> kSeconds = {
    {{"second", 1}, {"minute", 60}, {"hour", 3'600}, {"day", 86'400}, {"week", 604'800}}};
constexpr std::array<Size, 4> kMonths = {{{"month", 1}, {"year", 12}, {"decade", 120}, {"century", 1'200}}};

template <class Table>
std::optional<std::int64_t> ratio_in(const Table& table, std::string_view big, std::string_view small) {
  std::int64_t of_big = 0;
  std::int64_t of_small = 0;
  for (const Size& s : table) {
    if (s.unit == big) of_big = s.size;
    if (s.unit == small) of_small = s.size;
  }
  if (of_small == 0 || of_big <= of_small) return std::nullopt;
  return of_big / of_small;
}

}  // namespace

UnitReading currency_of(const View& view, Index at, const Sense& sense) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  const auto& members = lexicon.family[sense.row].members;
  UnitReading unit{Kind::money, {}, Decimal(1), at + sense.words, false};
  for (const std::uint16_t id : members)
    if (lexicon.currency[id].by_default || members.size() == 1) unit.id = lexicon.currency[id].code;
  for (const std::uint16_t id : members) {
    for (const auto& phrase : lexicon.currency[id].qualified) {
      if (!stands(view, at + sense.words, phrase)) continue;
      unit.id = lexicon.currency[id].code;
      unit.end = at + sense.words + static_cast<Index>(phrase.size());
      return unit;
    }
  }
  return unit;
}

std::optional<UnitReading> read_unit(const View& view, Index at) {
  constexpr lexicon::ClassSet kUnits = lexicon::class_bit(Class::percent) | lexicon::class_bit(Class::currency) |
                                       lexicon::class_bit(Class::subunit) | lexicon::class_bit(Class::unit);
  if (!view.may_be(at, kUnits)) return std::nullopt;
  const Senses senses = view.senses(at);
  const lexicon::Lexicon& lexicon = view.lexicon();
  if (const Sense* s = senses.find(Class::percent)) {
    const bool points = lexicon.percent[s->row].points;
    return UnitReading{Kind::percent, points ? "percentage-point" : "percent", Decimal(1), at + s->words, false};
  }
  if (const Sense* s = senses.find(Class::currency); s != nullptr && is_bare(*s)) return currency_of(view, at, *s);
  if (const Sense* s = senses.find(Class::subunit); s != nullptr && s->proclitics.none()) {
    const lexicon::Subunit& part = lexicon.subunit[s->row];
    return UnitReading{Kind::money, part.code, part.fraction, at + 1, true};
  }
  const Sense* s = senses.find(Class::unit);
  if (s == nullptr || !is_bare(*s)) return std::nullopt;
  const lexicon::Unit& u = lexicon.unit[s->row];
  if (u.symbol && s->proclitics.article) return std::nullopt;
  // «400م» is metres; «5 م. أحمد» is an engineer.
  if (u.symbol && s->words == 1 && view.bytes(at).size() <= 2 && !view.glued(at)) return std::nullopt;
  return UnitReading{u.kind, u.id, Decimal(1), at + s->words, false};
}

std::optional<std::int64_t> exact_ratio(std::string_view big, std::string_view small) {
  if (const auto r = ratio_in(kSeconds, big, small)) return r;
  return ratio_in(kMonths, big, small);
}

}  // namespace factcheck::extract
