// In: a number. Out: the range that it begins, if the words around it and a second number make one.
#include "extract/range.h"

#include <array>

namespace factcheck::extract {
namespace {

constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
constexpr std::u32string_view kDashes = U"-–—‑−";

// The number that ends a range begun at [first, number.end): «من X إلى Y», «بين X وY», «X-Y», «X أو Y».
struct Ends {
  Index first = 0;
  Number high;
};

std::optional<Number> second_number(const View& view, Index at) {
  at = view.skip_opening(at);
  return exact_number(view, at);
}

std::optional<Ends> read_ends(const View& view, Index first, const Number& low, Index after_unit) {
  const bool between = first > 0 && view.is(first - 1, words::kBayn);
  const bool from = first > 0 && view.is(first - 1, words::kMin);
  Ends r;
  r.first = first;
  if (between) r.first = first >= 2 && view.is(first - 2, words::kMa) ? first - 2 : first - 1;
  if (from) r.first = first - 1;
  const auto finish = [&](Index at) -> std::optional<Ends> {
    const auto high = second_number(view, at);
    if (!high || high->quantity.precision != Precision::exact) return std::nullopt;
    r.high = *high;
    return r;
  };
  if (view.is_mark_of(low.end, kDashes) && view.glued(low.end) && view.glued(low.end + 1) &&
      view.is_digits(low.end + 1) && !low.in_words)
    return finish(low.end + 1);
  Index next = 0;
  if (between && view.joined(after_unit, next)) return finish(next);
  if (view.is(after_unit, words::kIla) || (from && view.is(after_unit, words::kHatta))) return finish(after_unit + 1);
  if (view.is(after_unit, words::kAw)) return finish(after_unit + 1);
  return std::nullopt;
}

// «من 3 إلى 4 آلاف» is 3,000 to 4,000.
Decimal scaled_like(const Decimal& low, const Number& high) {
  if (!high.scaled) return low;
  for (const std::int64_t scale : kScales) {
    if (high.quantity.said() < Decimal(scale)) continue;
    const auto product = multiply(low, Decimal(scale));
    return low < Decimal(1000) && product && *product <= high.quantity.said() ? *product : low;
  }
  return low;
}

}  // namespace

std::optional<Range> read_range(const View& view, Index first, const Number& low,
                                const std::optional<UnitReading>& low_unit) {
  if (low.quantity.precision != Precision::exact) return std::nullopt;
  const auto ends = read_ends(view, first, low, low_unit ? low_unit->end : low.end);
  if (!ends) return std::nullopt;
  const auto unit = read_unit(view, view.skip_closing(ends->high.end));
  if (low_unit && unit && (unit->kind != low_unit->kind || unit->id != low_unit->id)) return std::nullopt;
  // «16 سنتا إلى 56 دولارا», «19 مليار دولار إلى 159 مليارا» are a change and a level.
  const bool announced = first > 0 && (view.is(first - 1, words::kMin) || view.is(first - 1, words::kBayn));
  if (low_unit && !announced && low_unit->end > low.end && low_unit->kind != Kind::duration &&
      view.is(low_unit->end, words::kIla))
    return std::nullopt;
  if (low_unit && !unit && low_unit->end != low.end && view.find(ends->high.end, Class::noun)) return std::nullopt;
  const Decimal from = scaled_like(low.quantity.said(), ends->high);
  const Decimal to = ends->high.quantity.said();
  if (!(from < to)) return std::nullopt;
  return Range{{from, to, Precision::range}, ends->first, ends->high.end, unit};
}

}  // namespace factcheck::extract
