#include "extract/unit.h"

#include <algorithm>
#include <array>

namespace factcheck::extract {
namespace {

// Does the phrase stand at `at`, with the article or without on each of its words?
bool stands(const View& view, Index at, const std::vector<Key>& phrase) {
  for (std::size_t k = 0; k < phrase.size(); ++k) {
    const Index i = at + static_cast<Index>(k);
    if (!view.is_word(i)) return false;
    const Key word = view[i].key;
    if (word != phrase[k] && (word >> 16 != phrase[k] || !view.has_article(i))) return false;
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
// Ascending.
constexpr std::array<Size, 5> kSeconds = {
    {{"second", 1}, {"minute", 60}, {"hour", 3'600}, {"day", 86'400}, {"week", 604'800}}};
constexpr std::array<Size, 4> kMonths = {{{"month", 1}, {"year", 12}, {"decade", 120}, {"century", 1'200}}};
// Lengths in millimetres, masses in milligrams, volumes in millilitres.
constexpr std::array<Size, 4> kMillimeters = {
    {{"millimeter", 1}, {"centimeter", 10}, {"meter", 1'000}, {"kilometer", 1'000'000}}};
constexpr std::array<Size, 4> kMilligrams = {
    {{"milligram", 1}, {"gram", 1'000}, {"kilogram", 1'000'000}, {"tonne", 1'000'000'000}}};
constexpr std::array<Size, 3> kMilliliters = {{{"milliliter", 1}, {"centiliter", 10}, {"liter", 1'000}}};

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

// «1.80 م»: a single letter apart from its number is a unit where the number has decimals, which no year has.
bool after_decimals(const View& view, Index at) {
  return at >= 3 && view.is_digits(at - 1) && view.glued(at - 1) && view.is_mark_of(at - 2, U".,٫") &&
         view.glued(at - 2) && view.is_digits(at - 3);
}

// Capitals alone: USD, but not «all».
bool is_code(const View& view, Index at) {
  const std::string_view word = view.bytes(at);
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The adjective behind the noun of a currency that settles which, as the number of its words.
Index qualifier_length(const View& view, Index at, const lexicon::Currency& currency) {
  Index longest = 0;
  for (const auto& phrase : currency.qualified)
    if (phrase.size() > longest && stands(view, at, phrase)) longest = static_cast<Index>(phrase.size());
  return longest;
}

// A part of a currency: «سنتا», «فلسا كويتيا».
UnitReading part_of(const View& view, Index at, const Sense& s) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  const lexicon::Subunit& part = lexicon.subunit[s.row];
  UnitReading unit{Kind::money, part.code, part.fraction, at + s.words, true};
  for (const lexicon::Subunit::Share& share : part.shares) {
    const lexicon::Currency& currency = lexicon.currency[share.currency];
    const Index length = qualifier_length(view, unit.end, currency);
    if (length == 0) continue;
    return {Kind::money, currency.code, share.fraction, unit.end + length, true};
  }
  return unit;
}

}  // namespace

namespace {

// What the clues at `at` make of the unit, if there is one for it on that side.
std::optional<bool> clue_at(const View& view, Index at, bool before, std::string_view unit) {
  if (!view.may_be(at, lexicon::class_bit(Class::clue))) return std::nullopt;
  for (const Sense& s : view.senses(at)) {
    if (s.cls != Class::clue) continue;
    const lexicon::Clue& clue = view.lexicon().clue[s.row];
    if (clue.before == before && clue.unit == unit) return clue.thing;
  }
  return std::nullopt;
}

// The clue for the word of a unit at [at, end): the one behind it, else the nearest before it.
std::optional<bool> clue_for(const View& view, Index at, Index end, std::string_view unit) {
  constexpr Index kReach = 5;
  const auto& clues = view.lexicon().clue;
  if (std::none_of(clues.begin(), clues.end(), [&](const lexicon::Clue& c) { return c.unit == unit; }))
    return std::nullopt;
  if (const auto thing = clue_at(view, end, false, unit)) return thing;
  for (Index n = 1; n <= std::min(at, kReach); ++n) {
    if (view[at - n].kind == Token::Kind::line || view.is_mark_of(at - n, U".؛!؟،:")) return std::nullopt;
    if (const auto thing = clue_at(view, at - n, true, unit)) return thing;
  }
  return std::nullopt;
}

// «وزنه 180 باوند»: no money.
bool is_said_to_be_unit(const View& view, Index at) {
  const auto s = view.find(at, Class::unit);
  return s && clue_for(view, at, at + s->words, view.lexicon().unit[s->row].id) == false;
}

}  // namespace

bool is_thing(const View& view, Index at, Index end, std::string_view unit) {
  return clue_for(view, at, end, unit).value_or(false);
}

UnitReading currency_of(const View& view, Index at, const Sense& sense) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  const auto& members = lexicon.family[sense.row].members;
  UnitReading unit{Kind::money, {}, Decimal(1), at + sense.words};
  for (const std::uint16_t id : members)
    if (lexicon.currency[id].by_default || members.size() == 1) unit.id = lexicon.currency[id].code;
  if (!view.is_word(unit.end)) return unit;
  for (const std::uint16_t id : members) {
    const Index end = at + sense.words + qualifier_length(view, at + sense.words, lexicon.currency[id]);
    if (end <= unit.end) continue;
    unit.id = lexicon.currency[id].code;
    unit.end = end;
  }
  return unit;
}

namespace {

// The reading of one sense right after a number, if it is a unit there.
std::optional<UnitReading> reading_of(const View& view, Index at, const Sense& s) {
  const lexicon::Lexicon& lexicon = view.lexicon();
  switch (s.cls) {
    case Class::percent: {
      const bool points = lexicon.percent[s.row].points;
      return UnitReading{Kind::percent, points ? "percentage-point" : "percent", Decimal(1), at + s.words};
    }
    case Class::currency:
      if (!is_bare(s) || is_said_to_be_unit(view, at)) return std::nullopt;
      return currency_of(view, at, s);
    case Class::subunit:
      if (!s.proclitics.none()) return std::nullopt;
      return part_of(view, at, s);
    case Class::unit: {
      const lexicon::Unit& u = lexicon.unit[s.row];
      if (!is_bare(s) || (u.symbol && s.proclitics.article)) return std::nullopt;
      // «400م» is metres; «5 م. أحمد» is an engineer.
      if (u.glued && !view.glued(at) && !after_decimals(view, at)) return std::nullopt;
      if (is_thing(view, at, at + s.words, u.id)) return std::nullopt;
      UnitReading unit{u.kind, u.id, Decimal(1), at + s.words};
      unit.most = u.most;
      return unit;
    }
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<UnitReading> read_unit(const View& view, Index at) {
  constexpr lexicon::ClassSet kUnits = lexicon::class_bit(Class::percent) | lexicon::class_bit(Class::currency) |
                                       lexicon::class_bit(Class::subunit) | lexicon::class_bit(Class::unit);
  if (!view.may_be(at, kUnits)) return std::nullopt;
  const Senses senses = view.senses(at);
  const Sense* best = nullptr;
  std::optional<UnitReading> unit;
  // The longest phrase counts: «سنتي متر» is no cent, «كيلو واط ساعة» no kilo.
  for (const Class cls : {Class::percent, Class::currency, Class::subunit, Class::unit}) {
    for (const Sense& s : senses) {
      if (s.cls != cls || (best != nullptr && s.words <= best->words)) continue;
      auto reading = reading_of(view, at, s);
      if (!reading) continue;
      best = &s;
      unit = reading;
    }
  }
  return unit;
}

std::optional<UnitReading> read_unit_before(const View& view, Index first, Index end, Index& begin) {
  constexpr Index kLongest = 3;  // US$
  constexpr lexicon::ClassSet kSigns = lexicon::class_bit(Class::percent) | lexicon::class_bit(Class::currency);
  if (first == 0) return std::nullopt;
  const bool code = view.is_latin(first - 1);
  if (!code && view[first - 1].kind != Token::Kind::mark) return std::nullopt;
  if (!code && !view.may_be(first - 1, kSigns)) return std::nullopt;
  if (code && view.glued(first)) return std::nullopt;  // COP28
  std::optional<UnitReading> unit;
  if (view.find(first - 1, Class::percent)) {
    begin = first - 1;
    unit = UnitReading{Kind::percent, "percent"};
  } else if (const auto s = view.find_before(first, Class::currency, begin, kLongest)) {
    for (Index i = begin; i < first; ++i)
      if (view.is_word(i) && !is_code(view, i)) return std::nullopt;
    unit = currency_of(view, begin, *s);
  }
  // «5% 10», «100 USD 200»: of the figure before; «AFC CUP 2015»: of a name.
  if (!unit || (begin > 0 && (view.is_digits(begin - 1) || (code && view.is_latin(begin - 1))))) return std::nullopt;
  unit->end = end;
  return unit;
}

std::optional<std::int64_t> exact_ratio(std::string_view big, std::string_view small) {
  if (const auto r = ratio_in(kSeconds, big, small)) return r;
  return ratio_in(kMonths, big, small);
}

std::optional<Smaller> next_smaller(std::string_view unit) {
  const auto below = [&](const auto& table) -> std::optional<Smaller> {
    for (std::size_t i = 1; i < table.size(); ++i)
      if (table[i].unit == unit) return Smaller{table[i - 1].unit, table[i].size / table[i - 1].size};
    return std::nullopt;
  };
  if (auto s = below(kSeconds)) return s;
  return below(kMonths);
}

bool is_larger(std::string_view big, std::string_view small) {
  const auto rank = [](std::string_view unit) {
    for (std::size_t i = 0; i < kSeconds.size(); ++i)
      if (kSeconds[i].unit == unit) return static_cast<int>(i);
    for (std::size_t i = 0; i < kMonths.size(); ++i)
      if (kMonths[i].unit == unit) return static_cast<int>(kSeconds.size() + i);
    return -1;
  };
  return rank(small) >= 0 && rank(big) > rank(small);
}

std::optional<Decimal> metric_part(std::string_view big, std::string_view small) {
  auto ratio = ratio_in(kMillimeters, big, small);
  if (!ratio) ratio = ratio_in(kMilligrams, big, small);
  if (!ratio) ratio = ratio_in(kMilliliters, big, small);
  if (!ratio) return std::nullopt;
  int scale = 0;
  for (std::int64_t rest = *ratio; rest > 1; rest /= 10) ++scale;
  return Decimal::make(1, scale);
}

}  // namespace factcheck::extract
