// In: a number. Out: the range that it begins, if the words around it and a second number make one:
//
//   بين X وY · من X إلى Y · X إلى Y · X-Y · X – Y what is counted · X أو Y
//
// The unit, or the noun, stands behind the second or behind both. «من X إلى Y» behind a word of change («ارتفع») is no
// range but two levels.
#include "extract/range.h"

#include <array>

#include "extract/amount.h"
#include "extract/counted.h"
#include "extract/qualifier.h"
#include "extract/rules.h"

namespace factcheck::extract {
namespace {

constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
constexpr std::u32string_view kDashes = U"-–—‑−";

// What stands before the first number.
struct Announced {
  bool from = false;     // من
  bool between = false;  // بين
  Index first = 0;       // of those words
  bool any() const { return from || between; }
};

Announced announced_by(const View& view, Index first) {
  Announced a{false, false, first};
  Index at = first;
  while (at > 0 && view.is_mark_of(at - 1, U"(«\"")) --at;
  if (at == 0) return a;
  --at;
  a.from = view.is(at, words::kMin);
  a.between = is_between(view, at) || view.is(at, words::kMaBayn);
  // «من بين 24 و27» are some of them.
  if (a.between && at > 0 && view.is(at - 1, words::kMin)) a.between = false;
  if (!a.any()) return a;
  a.first = a.between && at > 0 && view.is(at - 1, words::kMa) ? at - 1 : at;
  return a;
}

// What joins the two numbers.
struct Link {
  enum class Sort : std::uint8_t { dash, loose_dash, to, other };
  Sort sort = Sort::other;
  Index next = 0;  // the second number
};

// «$10-$15», «%12»
bool is_sign_of_unit(const View& view, Index at) {
  return view.has(at) && view[at].kind == Token::Kind::mark &&
         (view.find(at, Class::percent) || view.find(at, Class::currency));
}

// White space may stand on both sides of a loose dash, or on one («15- 35»), and a unit before it («10%-15%»).
std::optional<Link> dash_at(const View& view, Index at) {
  if (!view.is_mark_of(at, kDashes)) return std::nullopt;
  const bool tight = view.glued(at) && view.glued(at + 1);
  const bool number_behind = view.is_digits(at + 1) || is_sign_of_unit(view, at + 1);
  if (tight && number_behind && (view.is_digits(at - 1) || is_sign_of_unit(view, at - 1)))
    return Link{Link::Sort::dash, at + 1};
  const bool apart = !view.glued(at) && !view.glued(at + 1);
  if (apart || number_behind) return Link{Link::Sort::loose_dash, at + 1};
  return std::nullopt;
}

std::optional<Link> link_at(const View& view, Index at, const Announced& a) {
  if (auto dash = dash_at(view, at)) return dash;
  Index next = 0;
  if (view.is(at, words::kIla)) return Link{Link::Sort::to, view.is(at + 1, words::kGhaya) ? at + 2 : at + 1};
  if (view.is(at, words::kAw)) return Link{Link::Sort::other, at + 1};
  if (!a.any()) return std::nullopt;
  for (const Key to : {words::kHatta, words::kWaHatta, words::kWaIla, words::kLighaya})
    if (view.is(at, to)) return Link{Link::Sort::to, at + 1};
  if (a.between && view.joined(at, next)) return Link{Link::Sort::other, next};
  return std::nullopt;
}

// The second number, with its unit. A unit of time may be its own number: «من شهر إلى سنة».
struct High {
  Number number;
  std::optional<UnitReading> unit;
};

// «مترين ونصف», of the unit that the number stands in.
void add_part(const View& view, High& high) {
  Decimal value = high.number.quantity.said();
  add_part_behind(view, *high.unit, value);
  high.number.quantity = Quantity::of(value);
}

std::optional<High> read_high(const View& view, Index at, const std::optional<UnitReading>& low_unit) {
  at = view.skip_opening(at);
  if (const auto date = read_date(view, at, {}); date && date->mention) return std::nullopt;
  High high;
  const bool sign = is_sign_of_unit(view, at);
  if (const auto n = exact_number(view, sign ? at + 1 : at)) {
    if (n->quantity.precision != Precision::exact) return std::nullopt;
    high.number = *n;
    high.unit = sign ? read_unit_before(view, at + 1, n->end, at) : unit_behind(view, *n, false);
    if (high.unit && !sign) add_part(view, high);
    return high;
  }
  Decimal value = 1;
  if (!low_unit) return std::nullopt;
  high.unit = unit_with_number(view, at, value);
  if (!high.unit) return std::nullopt;
  high.number.quantity = Quantity::of(value);
  high.number.end = high.unit->end;
  add_part(view, high);
  high.number.end = high.unit->end;
  return high;
}

bool same_noun(const View& view, Index a, Index b) {
  if (!view.is_word(a) || !view.is_word(b)) return false;
  if (view[a].key == view[b].key) return true;
  const auto one = view.find(a, Class::noun);
  const auto other = view.find(b, Class::noun);
  const auto& nouns = view.lexicon().noun;
  return one && other && nouns[one->row].concept_id == nouns[other->row].concept_id;
}

// «من 3 إلى 4 آلاف» is 3,000 to 4,000; so is a level that fell, «من 2 إلى 1.5 مليون», but not «من 800 إلى مليون».
Decimal scaled_like(const Decimal& low, const Number& high, bool may_fall) {
  if (!high.scaled) return low;
  for (const std::int64_t scale : kScales) {
    if (high.quantity.said() < Decimal(scale)) continue;
    constexpr int kMostFall = 100;
    const auto product = multiply(low, Decimal(scale));
    const auto most = multiply(high.quantity.said(), Decimal(may_fall ? kMostFall : 1));
    const bool fits = low < Decimal(1'000) && product && most && !(*most < *product);
    return fits ? *product : low;
  }
  return low;
}

// Brings two durations to one unit, the smaller, where that is exact. False: they are of different things.
bool to_one_unit(Decimal& low, std::optional<UnitReading>& unit, Decimal& high, const UnitReading& high_unit) {
  if (!unit || (unit->kind == high_unit.kind && unit->id == high_unit.id)) {
    unit = high_unit;
    return true;
  }
  if (unit->kind != Kind::duration || high_unit.kind != Kind::duration) return false;
  const auto rescale = [](Decimal& value, std::int64_t ratio) {
    const auto product = multiply(value, Decimal(ratio));
    if (product) value = *product;
    return product.has_value();
  };
  if (const auto ratio = exact_ratio(high_unit.id, unit->id)) {
    unit->end = high_unit.end;
    return rescale(high, *ratio);
  }
  const auto ratio = exact_ratio(unit->id, high_unit.id);
  unit = high_unit;
  return ratio && rescale(low, *ratio);
}

// The link behind the first number, its unit or its noun; `noun` is set where one stands between.
std::optional<Link> link_behind(const View& view, Index after, bool with_unit, const Announced& a,
                                std::optional<Index>& noun) {
  after = view.skip_closing(after);
  if (auto link = link_at(view, after, a)) return link;
  if (with_unit || !a.any() || !view.is_word(after)) return std::nullopt;
  noun = after;
  return link_at(view, after + 1, a);
}

// «10% - 15%», and no third behind them, which would make a list.
bool is_one_of_two(const View& view, const UnitReading& low, const UnitReading& high) {
  return low.kind == high.kind && low.id == high.id && !view.is_mark_of(high.end, kDashes);
}

}  // namespace

std::optional<Range> read_range(const View& view, Index first, const Number& lower,
                                const std::optional<UnitReading>& lower_unit) {
  if (lower.quantity.precision != Precision::exact) return std::nullopt;
  const Announced a = announced_by(view, first);
  Number low = lower;
  std::optional<UnitReading> low_unit = lower_unit;
  if (low_unit) {
    Decimal value = low.quantity.said();
    add_part_behind(view, *low_unit, value);
    low.quantity = Quantity::of(value);
  }
  std::optional<Index> noun;
  const auto link = link_behind(view, low_unit ? low_unit->end : low.end, low_unit.has_value(), a, noun);
  if (!link) return std::nullopt;
  const auto high = read_high(view, link->next, low_unit);
  if (!high) return std::nullopt;
  if (noun && !same_noun(view, *noun, view.skip_closing(high->number.end))) return std::nullopt;
  Index noun_end = 0;
  const bool counts = noun_after(view, view.skip_closing(high->number.end), false, noun_end).has_value();
  if (low_unit && !high->unit && counts) return std::nullopt;
  // «كل أسبوع إلى 20»: one that only its unit says begins a range where it is announced, or before two.
  const bool unsaid = low_unit && low_unit->end == low.end && low.quantity.said() == Decimal(1);
  if (unsaid && !a.any() && !(high->number.quantity.said() == Decimal(2))) return std::nullopt;
  // «16 سنتا إلى 56 دولارا», «19 مليار دولار إلى 159 مليارا» are a change and a level.
  const bool to = link->sort == Link::Sort::to;
  if (low_unit && !a.any() && low_unit->kind != Kind::duration && to) return std::nullopt;
  if (link->sort == Link::Sort::loose_dash && !a.any()) {
    const bool known = high->unit || view.find(view.skip_closing(high->number.end), Class::noun);
    const bool of_two_units = low_unit && !(high->unit && is_one_of_two(view, *low_unit, *high->unit));
    if (of_two_units || view.begins_sentence(first) || !known) return std::nullopt;
  }

  const Trend trend = a.from && to ? trend_before(view, a.first) : Trend::none;
  const bool may_fall = a.from && to && trend != Trend::spread;
  Decimal from = scaled_like(low.quantity.said(), high->number, may_fall);
  Decimal up_to = high->number.quantity.said();
  Range range;
  range.unit = low_unit;
  if (high->unit && !to_one_unit(from, range.unit, up_to, *high->unit)) return std::nullopt;
  if (trend == Trend::change || (may_fall && up_to < from)) {
    range.change = true;
    range.quantity = Quantity::of(from);
    range.first = first;
    range.end = low.end;
    range.last = low_unit ? low_unit->end : noun ? *noun + 1 : low.end;
    range.noun = noun;
    return range;
  }
  // «بين 1.2% إلى 0.4%»: of two bounds the higher may be said first.
  if (up_to < from && a.between) std::swap(from, up_to);
  if (!(from < up_to)) return std::nullopt;
  range.quantity = {from, up_to, Precision::range};
  range.first = a.first;
  range.end = high->number.end;
  range.last = high->unit ? high->unit->end : range.end;
  return range;
}

}  // namespace factcheck::extract
