// In: the claims of one article. Out: what is told of a part of a time and is a thousandth of what it may be: a second
// quarter of 2.4 million in a half-year of 4.1 billion.
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "compare/passes.h"

namespace factcheck::compare {
namespace {

// A sum that was earned, spent or sold in a time.
bool is_of_a_time(const Statement& s) {
  return s.kind == Kind::money && s.value.form == Value::Form::number && !s.furniture && !says_little(s.measure) &&
         (s.part == Part::total || s.part == Part::level) && s.time.basis == Period::Basis::stated &&
         !s.time.dates.empty();
}

struct Months {
  int first = 0;
  int last = 0;
};

// From which month to which, where whole months are told.
std::optional<Months> months_of(const DateRange& r) {
  constexpr int kYear = 12;
  const auto is_month = [](const Date& d) { return d.year != 0 && d.month != 0 && d.day == 0; };
  if (!is_month(r.from) || !is_month(r.to)) return std::nullopt;
  return Months{r.from.year * kYear + r.from.month, r.to.year * kYear + r.to.month};
}

// A quarter of a half-year, of nine months.
bool is_part_of_time(const DateRange& part, const DateRange& whole) {
  const auto p = months_of(part);
  const auto w = months_of(whole);
  return p && w && w->first <= p->first && p->last <= w->last && p->first < p->last &&
         p->last - p->first < w->last - w->first;
}

// «الشركة الوطنية للبتروكيماويات (بتروكيم)»: does a sentence give both names, the one behind the other?
bool are_of_one(const Statement& a, const Statement& b) {
  if (a.subject.id.empty() || b.subject.id.empty()) return false;
  if (a.subject.id == b.subject.id) return true;
  constexpr std::size_t kRoom = 4;
  const auto names_both = [&](const std::string& quote, const std::string& first, const std::string& second) {
    const std::size_t at = quote.find(first);
    const std::size_t then = at == std::string::npos ? at : quote.find(second, at + first.size());
    return then != std::string::npos && then - at - first.size() <= kRoom;
  };
  return std::ranges::any_of(
      std::initializer_list<const std::string*>{&a.quote.text, &b.quote.text}, [&](const std::string* q) {
        return names_both(*q, a.subject.text, b.subject.text) || names_both(*q, b.subject.text, a.subject.text);
      });
}

// Less than a hundredth, and a thousand times as much would be an eighth at least and no more than all.
bool may_be_thousandth(const Decimal& part, const Decimal& whole) {
  constexpr int kHundred = 100;
  constexpr int kThousand = 1000;
  constexpr int kEight = 8;
  const auto hundredfold = multiply(part, Decimal(kHundred));
  const auto thousandfold = multiply(part, Decimal(kThousand));
  const auto all = thousandfold ? multiply(*thousandfold, Decimal(kEight)) : std::nullopt;
  return hundredfold && all && *hundredfold < whole && *thousandfold <= whole && whole <= *all;
}

bool is_thousandth(const Statement& part, const Statement& whole) {
  return whole.measure == part.measure && whole.base_unit() == part.base_unit() &&
         is_part_of_time(part.time.dates, whole.time.dates) && are_of_one(part, whole) &&
         may_be_thousandth(part.base_value().quantity.said(), whole.base_value().quantity.said());
}

}  // namespace

void thousandths(const Account& account, std::vector<Finding>& findings) {
  std::vector<const Statement*> wholes;  // what the article opens with
  for (const Statement& s : account.statements())
    if (s.lead && is_of_a_time(s)) wholes.push_back(&s);
  if (wholes.empty()) return;
  for (const Statement& part : account.statements()) {
    if (!is_of_a_time(part)) continue;
    const auto whole = std::ranges::find_if(wholes, [&](const Statement* w) { return is_thousandth(part, *w); });
    if (whole == wholes.end()) continue;
    const Statement& w = **whole;
    findings.push_back(finding(Rule::implausible_value, Severity::warning, {{"why.thousandth", {w.text}}},
                               {Side{w.value, w.unit, {&w}}, Side{part.value, part.unit, {&part}}}));
  }
}

}  // namespace factcheck::compare
