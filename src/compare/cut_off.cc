// In: the claims of one article. Out: a headline that cuts the number of its text: «53 ألف حالة» over 53,894, which is
// nearer to 54 thousand, «37 %» over 37.84 %, and «7 ملايين» over 703 million.
#include <algorithm>
#include <string>

#include "compare/counts.h"
#include "compare/passes.h"

namespace factcheck::compare {
namespace {

constexpr std::int64_t kThousand = 1000;

// The scale that a round number is told in; 1 where it is told in none.
std::int64_t scale_of(std::int64_t number) {
  std::int64_t scale = 1;
  for (; number != 0 && number % kThousand == 0; number /= kThousand) scale *= kThousand;
  return scale;
}

bool is_told(const Statement& s) {
  return s.kind != Kind::duration && is_measured(s) && s.value.quantity.precision != Precision::vague &&
         s.value.quantity.precision != Precision::range;
}

bool is_number(const Statement& s) { return s.kind == Kind::count || s.kind == Kind::money; }

// «1.5 مليون كيلوغرام» over 1,568 tonnes: is the last digit that is told the one of the text, though the next is
// nearer?
bool is_cut_off_in_other_unit(const Statement& headline, const Statement& text) {
  constexpr int kFew = 2;
  if (headline.kind != Kind::measure || text.kind != Kind::measure || headline.unit == text.unit ||
      headline.base_unit() != text.base_unit() || headline.value.quantity.precision != Precision::exact ||
      text.value.quantity.precision != Precision::exact)
    return false;
  const Decimal& h = headline.base_value().quantity.said();
  const Decimal& t = text.base_value().quantity.said();
  const Decimal step = ten_to(-h.last_place());
  const auto off = add(t, negate(h));
  const auto twice = off ? add(*off, *off) : std::nullopt;
  return twice && h.significant_digits() >= kFew && *off < step && step < *twice;
}

// Are the thousands or millions those of the text, though the next are nearer? In one digit they are rounded coarsely.
bool is_cut_off(const Statement& headline, const Statement& text) {
  constexpr std::int64_t kFew = 10;
  const auto h = headline.value.quantity.said().integer();
  const auto t = text.value.quantity.said().integer();
  if (!h || !t || !is_exact_count(headline) || !is_exact_count(text)) return false;
  const std::int64_t scale = scale_of(*h);
  if (scale == 1 || *h / scale < kFew || *t < *h) return false;
  const std::int64_t off = *t - *h;
  return off < scale && off > scale / 2;
}

// «37 %» over 37.84 %: likewise, of whole numbers with two digits; tens are round.
bool is_cut_off_percent(const Statement& headline, const Statement& text) {
  constexpr std::int64_t kTen = 10;
  const auto h = headline.value.quantity.said().integer();
  if (headline.kind != Kind::percent || text.kind != Kind::percent || headline.unit != text.unit || !h ||
      *h % kTen == 0 || *h < kTen || headline.value.quantity.precision != Precision::exact ||
      text.value.quantity.precision != Precision::exact)
    return false;
  const auto off = add(text.value.quantity.said(), Decimal(-*h));
  const auto twice = off ? add(*off, *off) : std::nullopt;
  return twice && *off < Decimal(1) && Decimal(1) < *twice;
}

// Does the text tell more digits of the same scale? A sum is told without its currency in a headline.
bool has_lost_digits(const Statement& headline, const Statement& text) {
  const auto h = headline.value.quantity.said().integer();
  const auto t = text.value.quantity.said().integer();
  if (!h || !t || (headline.kind != text.kind && !headline.noun.empty())) return false;
  const std::int64_t scale = scale_of(*h);
  if (scale == 1 || scale_of(*t) != scale) return false;
  const std::string whole = std::to_string(*t / scale);
  const std::string part = std::to_string(*h / scale);
  return whole.size() > part.size() && whole.starts_with(part);
}

bool is_rounded(const Statement& headline) { return headline.kind != Kind::percent && !is_exact_count(headline); }

// Does the text give the number, or nearly?
bool gives(const Statements& all, const Statement& headline) {
  constexpr int kNearly = 110;
  return std::ranges::any_of(all, [&](const Statement& s) {
    return !s.is_headline() && is_measured(s) &&
           (s.value == headline.value || (is_rounded(headline) && within(s.value, headline.value, kNearly)));
  });
}

void check(const Statement& headline, const Statements& all, std::vector<Finding>& findings) {
  if (!headline.is_headline() || !is_told(headline) || gives(all, headline)) return;
  for (const Statement& s : all) {
    if (s.is_headline() || !s.lead || !is_told(s)) continue;
    const bool lost = is_number(headline) && is_number(s) && has_lost_digits(headline, s);
    if (!lost && !is_cut_off(headline, s) && !is_cut_off_in_other_unit(headline, s) && !is_cut_off_percent(headline, s))
      continue;
    findings.push_back(finding(Rule::headline_conflict, lost ? Severity::error : Severity::note,
                               {{lost ? "why.headline-lost-digits" : "why.headline-truncates"}},
                               {Side{s.value, s.unit, {&s}}, Side{headline.value, headline.unit, {&headline}}}));
    return;
  }
}

}  // namespace

void cut_off(const Account& account, std::vector<Finding>& findings) {
  for (const Statement& s : account.statements()) check(s, account.statements(), findings);
}

}  // namespace factcheck::compare
