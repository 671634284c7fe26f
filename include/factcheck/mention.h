// A figure where it stands in an article, read but not yet interpreted.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "factcheck/date.h"
#include "factcheck/document.h"
#include "factcheck/quantity.h"
#include "factcheck/rule_name.h"
#include "factcheck/span.h"

namespace factcheck {

// Order is that of the contract; names are those of the JSON.
enum class Kind : std::uint8_t {
  count,
  ordinal,
  date,
  date_range,
  time,
  percent,
  money,
  measure,
  duration,
  score,
  place,
  person,
  organisation,
  office
};

constexpr std::string_view name(Kind k) {
  constexpr std::string_view kNames[] = {"count",   "ordinal", "date",         "date_range", "time",
                                         "percent", "money",   "measure",      "duration",   "score",
                                         "place",   "person",  "organisation", "office"};
  return kNames[static_cast<int>(k)];
}

constexpr std::uint32_t kNoToken = UINT32_MAX;

struct Value {
  enum class Form : std::uint8_t { number, date, time, score, name, out_of_range };
  Form form = Form::number;
  Quantity quantity;  // number; its precision holds for every form. A score has its two sides as low and high
  DateRange dates;    // date: Gregorian
  DateRange hijri;    // date: as said, where the article gave a Hijri date
  TimeRange times;    // time; of a name, the claim has it; of a number out of range, its figure is the digits
  friend auto operator<=>(const Value&, const Value&) = default;
};

// String views are into the lexicon or static; spans into the passage.
struct Mention {
  Kind kind = Kind::count;
  Field field = Field::text;
  Span span;                      // qualifier, figure, unit or noun: what is quoted
  Span figure;                    // the figure alone
  std::uint32_t first_token = 0;  // tokens of `span`, half-open
  std::uint32_t last_token = 0;
  std::uint32_t noun_token = kNoToken;  // token of the counted noun
  Value value;
  std::string_view unit;       // CLDR unit id, ISO 4217 code or "percent"; empty
  RuleName rule;               // that read it
  bool ambiguous = false;      // a guess between two readings (12.345)
  bool in_words = false;       // spelled, not in digits
  bool wrong_weekday = false;  // the weekday given is not that of the date
  bool relative = false;       // a date told by the day of the article: أمس, العام الماضي
};

}  // namespace factcheck
