// In: the claims of one article. Out: one amount told in two units that is not the same amount: «10 أميال (26 كلم)»,
// «مليار ريال (375 مليون دولار)»; and two sums that the article changes into one currency at two rates.
//
// Units by data/ar/conversions.tsv. Of currencies without a fixed rate, the sums of one article are held to each other.
#include <algorithm>
#include <optional>

#include "compare/between.h"
#include "compare/passes.h"
#include "compare/precision.h"

namespace factcheck::compare {
namespace {

constexpr std::size_t kFarthest = 24;  // bytes between the two: room for « أي ما يعادل »

// An amount in the unit that it is compared in, as far as it was rounded.
struct Measured {
  std::string_view unit;
  Rounded number;
};

bool is_amount(const Statement& s) {
  const Quantity& q = s.value.quantity;
  return (s.kind == Kind::measure || s.kind == Kind::money) && s.value.form == Value::Form::number && !s.unit.empty() &&
         !s.furniture && (q.precision == Precision::exact || q.precision == Precision::about);
}

std::optional<Measured> measured(const Statement& s, const lexicon::Lexicon& lexicon) {
  Measured m{s.unit, rounded(s.value.quantity)};
  const auto change = [&](std::string_view base, const Decimal& factor) {
    const auto low = multiply(m.number.low, factor);
    const auto high = multiply(m.number.high, factor);
    if (low && high) m = {base, {*low, *high}};
    return low && high;
  };
  if (s.base_unit() != s.unit) {
    // What a base unit has of a number is what the number has of its own unit.
    const Value& v = s.base_value();
    m = {s.base_unit(), rounded(v.quantity)};
  }
  const auto row = std::ranges::find(lexicon.conversion, m.unit, &lexicon::Conversion::unit);
  if (row != lexicon.conversion.end() && !change(row->base, row->factor)) return std::nullopt;
  return m;
}

// «2 مليون دولار» may stand for 1.87: a number of thousands or millions in one digit.
bool is_coarse(const Statement& s) {
  constexpr std::int64_t kThousand = 1000;
  const std::string digits = s.value.quantity.said().str();
  return !(s.value.quantity.said() < Decimal(kThousand)) && digits.find_last_not_of('0') == 0;
}

// Is the one beyond what rounding, and a rate that is a little off, can make of the other?
bool are_apart(const Rounded& a, const Rounded& b, bool coarse) {
  constexpr int kSlack = 103;
  constexpr int kSlackOfCoarse = 108;
  const int slack = coarse ? kSlackOfCoarse : kSlack;
  return hundredths_of(a.high, slack) < b.low || hundredths_of(b.high, slack) < a.low;
}

// «(», «أي», «ما يعادل»: does the second tell the first again?
bool tells_again(const Statement& first, const Statement& second, lexicon::WordCache& cache) {
  const std::string_view words = between(first, second);
  if (words.empty() || words.size() > kFarthest) return false;
  const Words told(words, cache);
  const lexicon::View& view = told.view();
  bool again = false;
  for (lexicon::TokenIndex i = 0; i < view.size(); ++i) {
    if (view.is_mark(i, U'('))
      again = true;
    else if (const auto* word = view.find(i, lexicon::Class::restating);
             word != nullptr && view.lexicon().restating[word->row].sort == lexicon::Restating::Sort::again)
      again = true, i += word->words - 1;
    else
      return false;
  }
  return again;
}

class Conversions {
 public:
  Conversions(const Account& account, const Comparable& comparable, std::vector<Finding>& findings)
      : account_(account), comparable_(comparable), findings_(findings) {}

  void find() {
    const Statements& all = account_.statements();
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      const Statement& a = all[i];
      const Statement& b = all[i + 1];
      if (is_amount(a) && is_amount(b) && a.kind == b.kind && a.unit != b.unit &&
          tells_again(a, b, comparable_.words()))
        check(a, b);
    }
  }

 private:
  // A sum, and what the article changes it to.
  struct Changed {
    const Statement* from;
    const Statement* to;
  };

  void check(const Statement& a, const Statement& b) {
    const auto x = measured(a, comparable_.lexicon());
    const auto y = measured(b, comparable_.lexicon());
    if (!x || !y) return;
    if (x->unit == y->unit) {
      if (are_apart(x->number, y->number, is_coarse(a) || is_coarse(b))) report("why.conversion", a, b, {&a}, {&b});
    } else if (a.kind == Kind::money) {
      check_rate(a.unit < b.unit ? Changed{&a, &b} : Changed{&b, &a});
    }
  }

  // Each against the first of its two currencies.
  void check_rate(const Changed& now) {
    const auto before = std::ranges::find_if(
        changed_, [&](const Changed& c) { return c.from->unit == now.from->unit && c.to->unit == now.to->unit; });
    if (before == changed_.end())
      changed_.push_back(now);
    else if (are_at_two_rates(*before, now))
      report("why.rates", *before->to, *now.to, {before->to, before->from}, {now.to, now.from});
  }

  static bool are_at_two_rates(const Changed& x, const Changed& y) { return is_dearer(x, y) || is_dearer(y, x); }

  // Does x get more for its sum than y for its own, however both are rounded?
  static bool is_dearer(const Changed& x, const Changed& y) {
    const auto least = multiply(rounded(x.to->value.quantity).low, rounded(y.from->value.quantity).low);
    const auto most = multiply(rounded(y.to->value.quantity).high, rounded(x.from->value.quantity).high);
    constexpr int kSlack = 108;
    return least && most && hundredths_of(*most, kSlack) < *least;
  }

  void report(std::string_view why, const Statement& a, const Statement& b, std::vector<ClaimRef> of_a,
              std::vector<ClaimRef> of_b) {
    findings_.push_back(finding(Rule::conversion_conflict, Severity::error, {{why}},
                                {Side{a.value, a.unit, std::move(of_a)}, Side{b.value, b.unit, std::move(of_b)}}));
  }

  const Account& account_;
  const Comparable& comparable_;
  std::vector<Finding>& findings_;
  std::vector<Changed> changed_;
};

}  // namespace

void conversions(const Account& account, const Comparable& comparable, std::vector<Finding>& findings) {
  Conversions(account, comparable, findings).find();
}

}  // namespace factcheck::compare
