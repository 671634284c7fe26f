// The rules by their ids. An id is stable and never used again; what a rule means stands in data/messages.tsv.
#include "compare/rules.h"

#include <array>

namespace factcheck::compare {
namespace {

constexpr std::array<RuleInfo, kRuleCount> kTable = {{
    {"FC001", "count-conflict", "error"},        {"FC002", "bound-conflict", "warning"},
    {"FC003", "same-number-other-noun", "note"}, {"FC004", "money-conflict", "error"},
    {"FC005", "percent-conflict", "error"},      {"FC006", "measure-conflict", "error"},
    {"FC007", "duration-conflict", "error"},     {"FC008", "toll-update", "note"},
    {"FC009", "headline-conflict", "error"},     {"FC010", "self-conflict", "error"},
    {"FC011", "parts-do-not-add-up", "error"},   {"FC012", "part-exceeds-whole", "error"},
    {"FC013", "percent-of-numbers", "error"},    {"FC014", "weekday-conflict", "error"},
    {"FC015", "date-conflict", "note"},          {"FC016", "order-conflict", "error"},
    {"FC017", "place-conflict", "error"},        {"FC018", "office-conflict", "note"},
    {"FC019", "scope-conflict", "error"},        {"FC020", "part-or-addition", "warning"},
    {"FC021", "edition-conflict", "error"},      {"FC022", "score-conflict", "error"},
    {"FC023", "forged-number", "warning"},       {"FC024", "time-conflict", "error"},
    {"FC025", "own-day-conflict", "warning"},    {"FC026", "calendar-conflict", "error"},
    {"FC027", "change-conflict", "error"},       {"FC028", "conversion-conflict", "error"},
    {"FC029", "slip-of-digits", "warning"},      {"FC030", "implausible-value", "warning"},
    {"FC031", "shares-exceed-whole", "note"},    {"FC032", "span-conflict", "error"},
}};

}  // namespace

const RuleInfo& info(Rule rule) { return kTable[static_cast<std::size_t>(rule)]; }

std::span<const RuleInfo> rules() { return kTable; }

Rule rule_of(Kind kind) {
  switch (kind) {
    case Kind::date:
    case Kind::date_range: return Rule::date_conflict;
    case Kind::time: return Rule::time_conflict;
    case Kind::ordinal: return Rule::order_conflict;
    case Kind::score: return Rule::score_conflict;
    case Kind::money: return Rule::money_conflict;
    case Kind::percent: return Rule::percent_conflict;
    case Kind::measure: return Rule::measure_conflict;
    case Kind::duration: return Rule::duration_conflict;
    default: return Rule::count_conflict;
  }
}

}  // namespace factcheck::compare
