// In: the words of a figure. Out: what else its digits may be meant as.
#include "compare/misprint.h"

#include "compare/between.h"

namespace factcheck::compare {
namespace {

constexpr std::int64_t kThousand = 1'000;
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::uint32_t kGroup = 3;  // digits between two marks
constexpr std::u32string_view kMarks = U",.،٬٫";

using lexicon::TokenIndex;

// More digits stand behind token i, and a mark between.
bool goes_on(const lexicon::View& view, TokenIndex i) {
  return view.is_mark_of(i, kMarks) && view.glued(i + 1) && view.is_digits(i + 1);
}

// A whole number in digits, with or without marks between its thousands, and the token past it.
struct Numeral {
  std::int64_t number = 0;
  TokenIndex end = 0;
};

std::optional<Numeral> numeral_at(const lexicon::View& view, TokenIndex i) {
  constexpr std::uint32_t kMostDigits = 9;  // with three groups behind them no more than 64 bits hold
  constexpr std::uint32_t kMostGroups = 3;
  if (!view.is_digits(i) || view.digit_count(i) > kMostDigits) return std::nullopt;
  Numeral n{static_cast<std::int64_t>(view.number(i)), i + 1};
  for (std::uint32_t groups = 0; groups < kMostGroups && goes_on(view, n.end); ++groups) {
    if (view.digit_count(n.end + 1) != kGroup) return std::nullopt;  // of a decimal point
    n.number = n.number * kThousand + static_cast<std::int64_t>(view.number(n.end + 1));
    n.end += 2;
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

// Do the marks of the first number leave its value in doubt? One mark before three digits may be one of thousands or of
// decimals; so may the last of marks that differ; and groups of other lengths are no thousands.
bool is_in_doubt(const lexicon::View& view) {
  TokenIndex i = 0;
  while (i < view.size() && !view.is_digits(i)) ++i;
  if (i == view.size() || !goes_on(view, i + 1)) return false;
  bool differ = false;
  bool thousands = true;
  TokenIndex marks = 0;
  for (TokenIndex k = i + 1; goes_on(view, k); k += 2, ++marks) {
    differ = differ || view.bytes(k) != view.bytes(i + 1);
    thousands = thousands && view.digit_count(k + 1) == kGroup;
  }
  return marks == 1 || differ ? thousands : !thousands;
}

bool is_thousand_times(const Decimal& more, const Decimal& less) {
  const auto product = multiply(less, Decimal(kThousand));
  return product && *product == more;
}

}  // namespace

const lexicon::Number* scale_at(const lexicon::View& view, TokenIndex i) {
  using Role = lexicon::Number::Role;
  const auto* word = view.find(i, lexicon::Class::number);
  if (word == nullptr || word->proclitics.conjunction != lexicon::Proclitics::Conjunction::none) return nullptr;
  const lexicon::Number& n = view.lexicon().number[word->row];
  return n.role == Role::scale || n.role == Role::scales || n.role == Role::scale_or_dual ? &n : nullptr;
}

std::optional<std::int64_t> told_without_scale(const lexicon::View& view, const Decimal& said) {
  for (TokenIndex i = 0; i < view.size(); ++i) {
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

bool may_be_one_misprinted(const Statement& a, const Statement& b, const Comparable& comparable) {
  const Values values(a, b);
  const Decimal& x = values.of_a.quantity.said();
  const Decimal& y = values.of_b.quantity.said();
  if (!is_thousand_times(x, y) && !is_thousand_times(y, x)) return false;
  const auto may_be_misprinted = [&](const Statement& s) {
    const Words told(s.text, comparable.words());
    return is_in_doubt(told.view()) || told_without_scale(told.view(), s.value.quantity.said());
  };
  return may_be_misprinted(a) || may_be_misprinted(b);
}

}  // namespace factcheck::compare
