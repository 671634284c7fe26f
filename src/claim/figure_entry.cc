// In: a claim, or an entry as it is written. Out: the entry, with its number in the unit that its dimension is compared
// in, so that figures are told from each other whatever units their articles use.
#include <cassert>

#include "claim/units.h"
#include "factcheck/claim.h"

namespace factcheck {
namespace {

using Sort = FigureEntry::Sort;

constexpr std::string_view kMonth = "month";
constexpr std::string_view kTime = "time";

// Of what is measured in no unit, or in one that is no multiple of another.
FigureEntry plain(std::string_view of, const Decimal& said) { return {Sort::number, std::string(of), said, said, {}}; }

// By the unit alone.
FigureEntry by_unit(std::string_view unit, const Decimal& said) {
  const auto c = claim::conversion(unit);
  const auto number = c ? multiply(said, c->factor) : std::nullopt;
  if (!number) return plain(unit, said);
  return {Sort::number, std::string(c->base), *number, said, std::string(unit)};
}

// By what is measured.
FigureEntry by_measure(std::string_view of, std::string_view unit, const Decimal& said) {
  FigureEntry entry = plain(of, said);
  const auto c = claim::conversion(unit);
  const auto number = c ? multiply(said, c->factor) : std::nullopt;
  if (number) entry.number = *number, entry.unit = unit;
  return entry;
}

// Below a limit; nothing for what is no such number.
std::optional<int> below(int limit, std::string_view digits) {
  const auto n = Decimal::parse(digits);
  return n && n->integer() && *n->integer() >= 0 && *n->integer() < limit
             ? std::optional(static_cast<int>(*n->integer()))
             : std::nullopt;
}

std::optional<int> minutes(std::string_view time) {
  constexpr int kHours = 24;
  constexpr int kMinutes = 60;
  const std::size_t colon = time.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = below(kHours, time.substr(0, colon));
  const auto minute = below(kMinutes, time.substr(colon + 1));
  return hour && minute ? std::optional(*hour * kMinutes + *minute) : std::nullopt;
}

}  // namespace

FigureEntry figure_entry(const Claim& claim) {
  assert(claim.value.form != Value::Form::name && claim.value.form != Value::Form::score &&
         claim.value.form != Value::Form::out_of_range);
  if (claim.value.form == Value::Form::date) {
    const Decimal month(claim.value.dates.from.month);
    return {Sort::month, std::string(kMonth), month, month, {}};
  }
  if (claim.value.form == Value::Form::time) {
    const Decimal time(claim.value.times.from);
    return {Sort::time, std::string(kTime), time, time, {}};
  }
  // What a sum or a share is of is told in many words; its unit is the same in all of them.
  const bool named = !claim.measure.empty() && (claim.unit.empty() || claim.measure == "age");
  const Decimal& said = claim.value.quantity.said();
  return named ? by_measure(claim.measure, claim.unit, said) : by_unit(claim.unit, said);
}

// The unit stands behind the number where the measure does not tell it, and where a number of months would look like
// the month of a date: "area=5 square-kilometer", "month=3 month".
std::string str(const FigureEntry& entry) {
  if (entry.sort == Sort::time) return entry.of + "=" + time_str(static_cast<int>(entry.number.integer().value_or(0)));
  if (entry.sort == Sort::month) return entry.of + "=" + entry.number.str();
  if (entry.of == kMonth && entry.unit.empty()) return entry.of + "=" + entry.said.str() + " " + entry.of;
  const auto c = claim::conversion(entry.unit);
  const bool by_unit = c && c->base == entry.of;
  const std::string said = entry.said.str();
  std::string written;
  written.reserve(entry.of.size() + entry.unit.size() + said.size() + 2);
  written += by_unit ? entry.unit : entry.of;
  written += '=';
  written += said;
  if (!by_unit && !entry.unit.empty()) written.append(1, ' ').append(entry.unit);
  return written;
}

std::optional<FigureEntry> FigureEntry::parse(std::string_view written) {
  const std::size_t equals = written.rfind('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const std::string_view of = written.substr(0, equals);
  const std::string_view rest = written.substr(equals + 1);
  if (of == kTime) {
    if (const auto time = minutes(rest)) return FigureEntry{Sort::time, std::string(of), *time, *time, {}};
    return std::nullopt;
  }
  const std::size_t space = rest.find(' ');
  const auto said = Decimal::parse(rest.substr(0, space));
  if (!said) return std::nullopt;
  const std::string_view unit = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  if (of == kMonth && unit.empty()) return FigureEntry{Sort::month, std::string(of), *said, *said, {}};
  return unit.empty() || unit == of ? by_unit(of, *said) : by_measure(of, unit, *said);
}

}  // namespace factcheck
