// The names of the rules that read figures, and of those that keep silent about what only looks like one. They are
// known to users: "rule" of a claim, `extract --annotate`, `-d extract`, `factcheck explain NAME`.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace factcheck {

// What each reads, with examples and counter-examples: data/ar/rules.tsv.
inline constexpr std::array<std::string_view, 49> kRuleNames = {
    // numbers
    "numeral",
    "cardinal-words",
    "cardinal-mixed",
    "vague",
    "fraction",
    "share",
    "counted-unit",
    "dual",
    "noun-and-one",
    "noun-range",
    "definite-number",
    "age",
    "ordinal-words",
    "ordinal-numeral",
    "out-of-range",
    // dates, times, results
    "date",
    "date-range",
    "hijri-date",
    "hijri-range",
    "decade",
    "part-of-year",
    "relative-date",
    "month",
    "time",
    "time-words",
    "time-range",
    "score",
    "score-words",
    // names
    "named-place",
    "office-holder",
    // no figures
    "idiom",
    "identifier",
    "identifier-shape",
    "part-of-name",
    "telephone",
    "dimensions",
    "minute-of-goal",
    "list-item",
    "markup",
    "zone-offset",
    "impossible-date",
    "years-of-old",
    "decade-of-life",
    "decade-of-hijra",
    "day-without-month",
    "minutes",
    "pointing-back",
    "ordinal-of-name",
    "ordinal-of-month",
};

// One of kRuleNames, or empty. A name that is not among them does not compile, so that no rule goes without its row.
class RuleName {
 public:
  constexpr RuleName() = default;
  // Implicit, because rules name themselves by a literal.
  consteval RuleName(const char* name) : text_(listed(name)) {}  // NOLINT(google-explicit-constructor)

  constexpr std::string_view text() const { return text_; }
  constexpr bool empty() const { return text_.empty(); }
  friend constexpr bool operator==(RuleName, RuleName) = default;

 private:
  static consteval std::string_view listed(std::string_view name) {
    const auto* const found = std::find(kRuleNames.begin(), kRuleNames.end(), name);
    if (found == kRuleNames.end()) no_such_rule();
    return *found;
  }
  static void no_such_rule();  // not constexpr, and so an error where it is reached

  std::string_view text_;
};

}  // namespace factcheck
