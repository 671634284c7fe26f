// Numbers in digits that are larger than any value: they are told as what they are, and compared with nothing. Without
// a thing that they count they are the number of an account or a code, and no figure.
#include "extract/amount.h"
#include "extract/counted.h"
#include "extract/rules.h"
#include "extract/unit.h"

namespace factcheck::extract {
namespace {

constexpr std::uint32_t kMostTogether = 18;  // digits that a token has the value of
constexpr std::uint32_t kMost = 26;          // digits of a Decimal

struct Digits {
  Index end = 0;
  std::uint32_t count = 0;
  bool fit = true;
};

// A run of digits, and groups of three behind it.
Digits digits_at(const View& view, Index at) {
  Digits d{at + 1, view.digit_count(at), view.digit_count(at) <= kMostTogether};
  const auto is_group = [&](Index sign) {
    return view.glued(sign) && view.is_mark_of(sign, U",.٬،’") && view.glued(sign + 1) && view.is_digits(sign + 1) &&
           view.digit_count(sign + 1) == 3 && view[sign].key == view[at + 1].key;
  };
  for (; is_group(d.end); d.end += 2) d.count += 3;
  d.fit = d.fit && d.count <= kMost;
  return d;
}

bool begins_with_zero(const View& view, Index at) {
  const std::string_view bytes = view.bytes(at);
  return bytes.starts_with("0") || bytes.starts_with("٠") || bytes.starts_with("۰");
}

}  // namespace

std::optional<Reading> read_out_of_range(const View& view, Index at, const Context&) {
  if (!view.is_digits(at) || begins_with_zero(view, at)) return std::nullopt;
  const Digits digits = digits_at(view, at);
  if (digits.fit) return std::nullopt;
  Number number;
  number.quantity = Quantity::of(Decimal(INT64_MAX));
  number.end = digits.end;
  while (view.find(number.end, Class::number)) ++number.end;
  const auto unit = unit_behind(view, number, false);
  Index end = unit ? unit->end : number.end;
  const auto noun = unit ? std::nullopt : noun_after(view, view.skip_closing(end), false, end);
  // «… مليار» behind it: what the two make together is not told.
  if (number.end != digits.end) return Reading{std::nullopt, number.end, "out-of-range"};
  if (!unit && !noun) return std::nullopt;
  Mention m = make_mention(view, unit ? unit->kind : Kind::count, at, std::max(end, digits.end), "out-of-range");
  m.value.form = Value::Form::out_of_range;
  m.figure = view.span(at, digits.end);
  if (unit) m.unit = unit->id;
  if (noun) m.noun_token = *noun;
  return Reading{m, std::max(end, digits.end)};
}

}  // namespace factcheck::extract
