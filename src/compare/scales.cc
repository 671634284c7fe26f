// In: the claims of one article. Out: numbers whose scale is told twice, by their digits and by the word behind them:
// «22201 ألف طالب» for 22,201, «375,526,840 مليون ريال», «عشرة ملايين مليون».
#include <algorithm>

#include "compare/between.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;

const lexicon::Number* scale_at(const lexicon::View& view, lexicon::TokenIndex i) {
  using Role = lexicon::Number::Role;
  const auto* word = view.find(i, lexicon::Class::number);
  if (word == nullptr || word->proclitics.conjunction != lexicon::Proclitics::Conjunction::none) return nullptr;
  const lexicon::Number& n = view.lexicon().number[word->row];
  return n.role == Role::scale || n.role == Role::scales || n.role == Role::scale_or_dual ? &n : nullptr;
}

// A whole number in digits, with or without marks between its thousands, and the token past it.
struct Numeral {
  std::int64_t number = 0;
  lexicon::TokenIndex end = 0;
};

std::optional<Numeral> numeral_at(const lexicon::View& view, lexicon::TokenIndex i) {
  constexpr std::uint32_t kGroup = 3;
  constexpr std::uint32_t kMostDigits = 9;  // with three groups behind them no more than 64 bits hold
  if (!view.is_digits(i) || view.digit_count(i) > kMostDigits) return std::nullopt;
  Numeral n{static_cast<std::int64_t>(view.number(i)), i + 1};
  constexpr std::uint32_t kMostGroups = 3;
  std::uint32_t groups = 0;
  while (groups < kMostGroups && view.is_mark_of(n.end, U",.،٬") && view.glued(n.end + 1) &&
         view.is_digits(n.end + 1)) {
    if (view.digit_count(n.end + 1) != kGroup) return std::nullopt;  // of a decimal point
    n.number = n.number * kThousand + static_cast<std::int64_t>(view.number(n.end + 1));
    n.end += 2;
    ++groups;
  }
  return n;
}

// Has a number so many digits that nobody would tell it in thousands, or in millions? «2420 ألف طن» is told in
// statistics.
bool is_told_whole(std::int64_t number, const lexicon::Number& scale) {
  constexpr std::int64_t kTensOfThousands = 10'000;
  if (scale.value >= kMillion) return number >= kMillion;
  if (number >= kTensOfThousands) return true;
  return number >= kThousand && (scale.role == lexicon::Number::Role::scales || number % kThousand == 0);
}

// What is meant, where the scale is told twice.
std::optional<std::int64_t> meant(const lexicon::View& view, const Decimal& said) {
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    const auto numeral = numeral_at(view, i);
    if (!numeral) continue;
    const auto* scale = scale_at(view, view.skip_closing(numeral->end));
    if (scale == nullptr || !is_told_whole(numeral->number, *scale)) return std::nullopt;
    const auto product = multiply(Decimal(numeral->number), Decimal(scale->value));
    // «1500 ألف وخمسمئة» tells the number again, in words.
    const bool is_all = said == Decimal(numeral->number) || (product && said == *product);
    return is_all ? std::optional(numeral->number) : std::nullopt;
  }
  return std::nullopt;
}

// «عشرة ملايين مليون»; not «مليار مليار», as of the atoms of a gas, nor «ملايين الملايين».
bool repeats_scale(const lexicon::View& view) {
  for (lexicon::TokenIndex i = 0; i + 1 < view.size(); ++i) {
    const auto* first = scale_at(view, i);
    const auto* second = scale_at(view, i + 1);
    if (first != nullptr && second != nullptr && first->value == kMillion && second->value == kMillion) return true;
  }
  return false;
}

void check(const Statement& s, const Comparable& comparable, std::vector<Finding>& findings) {
  const bool is_number = s.value.form == Value::Form::number && !s.furniture &&
                         (s.kind == Kind::count || s.kind == Kind::money || s.kind == Kind::measure);
  if (!is_number || s.value.quantity.precision == Precision::vague || s.value.quantity.said() < Decimal(kMillion))
    return;
  const Words told(s.text, comparable.words());
  const auto number = meant(told.view(), s.value.quantity.said());
  if (!number && !repeats_scale(told.view())) return;
  Value whole;
  if (number) whole.quantity = Quantity::of(Decimal(*number), Precision::exact);
  Phrase why = number ? Phrase{"why.scale-twice", {whole}} : Phrase{"why.scale-repeated"};
  findings.push_back(
      finding(Rule::implausible_value, Severity::warning, {std::move(why)}, {Side{s.value, s.unit, {&s}}}));
}

}  // namespace

void scales(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  for (const Statement& s : account.statements()) check(s, comparable, findings);
}

}  // namespace factcheck::compare
