// In: a number with nothing behind it. Out: the unit of the list that it is in: «0.98 و0.97 %», «8146، 8084، 7990
// ريالا», «الـ16، والـ32، والـ64 جيجا بايت», «100 × 300 متر».
#include "extract/list_unit.h"

#include <array>

#include "extract/amount.h"

namespace factcheck::extract {
namespace {

constexpr int kMostMembers = 12;

struct Link {
  Index next = 0;
  bool loose = false;  // a comma, which may also part two sentences
};

// What joins two numbers of a list, behind the first.
std::optional<Link> link_at(const View& view, Index at) {
  Link link{view.skip_closing(at), false};
  const Index begin = link.next;
  if (view.is_mark_of(link.next, U"×*")) return Link{link.next + 1, false};
  if (view.is_mark_of(link.next, U"،,")) {
    ++link.next;
    link.loose = true;
  }
  if (view.is(link.next, words::kWa) || view.is(link.next, words::kWaAl) || view.is(link.next, words::kAw))
    ++link.next;
  else if (view.is_word(link.next) && !view.joined(link.next, link.next))
    return std::nullopt;
  if (view.is(link.next, words::kAl)) ++link.next;
  link.next = view.skip_opening(link.next);
  return link.next != begin || view.is_word(begin) ? std::optional(link) : std::nullopt;
}

bool follows_a_member(const View& view, Index at) {
  while (at > 0 && (view.is_mark_of(at - 1, U"(«\"") || view.is(at - 1, words::kAl) || view.is(at - 1, words::kWaAl)))
    --at;
  if (at > 0 && view.is(at - 1, words::kWa)) --at;
  if (at > 0 && view.is_mark_of(at - 1, U"،,")) --at;
  return at > 0 && view.is_digits(at - 1);
}

// The scale of «30 ألف», where the first of the list can be in it as well.
std::int64_t shared_scale(const Number& first, const Number& last) {
  constexpr std::array<std::int64_t, 4> kScales = {1'000'000'000'000, 1'000'000'000, 1'000'000, 1'000};
  if (!last.scaled || first.scaled || last.in_words != first.in_words) return 1;
  for (const std::int64_t scale : kScales) {
    if (last.quantity.said() < Decimal(scale)) continue;
    const auto most = multiply(last.quantity.said(), Decimal(10));
    const auto scaled = multiply(first.quantity.said(), Decimal(scale));
    return most && scaled && *scaled < *most && first.quantity.said() < Decimal(1'000) ? scale : 1;
  }
  return 1;
}

bool is_decimal(const Number& n) { return !n.quantity.said().is_integer(); }

}  // namespace

std::optional<ListUnit> unit_of_list(const View& view, Index at, const Number& first) {
  if (first.quantity.precision != Precision::exact || first.definite || first.vague) return std::nullopt;
  Number last = first;
  bool loose = false;
  int members = follows_a_member(view, at) ? 2 : 1;
  for (int n = 0; n < kMostMembers; ++n) {
    const auto link = link_at(view, last.end);
    if (!link || !view.has(link->next)) return std::nullopt;
    const auto number = exact_number(view, link->next);
    if (!number || number->quantity.precision != Precision::exact || number->definite) return std::nullopt;
    loose = loose || link->loose;
    ++members;
    last = *number;
    const auto unit = unit_behind(view, last, false);
    if (!unit) continue;
    if (loose && members < 3 && !(is_decimal(first) && is_decimal(last))) return std::nullopt;
    return ListUnit{*unit, shared_scale(first, last)};
  }
  return std::nullopt;
}

}  // namespace factcheck::extract
