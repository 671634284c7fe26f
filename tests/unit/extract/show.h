// Figures as text, for tables of tests.
#pragma once

#include <string>

#include "../article.h"
#include "factcheck/extract.h"

namespace factcheck::test {

// "196", "more_than 800", "range 3..4", "2025-11-24..2025-11-27", "14:21", "08:00..16:00", "3-0".
inline std::string show(const Value& v) {
  switch (v.form) {
    case Value::Form::date: {
      const std::string from = str(v.dates.from);
      std::string out = v.dates.from == v.dates.to ? from : from + ".." + str(v.dates.to);
      if (!v.hijri.empty()) out += " = " + str(v.hijri.from) + " h";
      return out;
    }
    case Value::Form::time: {
      const std::string from = time_str(v.times.from);
      return v.times.from == v.times.to ? from : from + ".." + time_str(v.times.to);
    }
    case Value::Form::out_of_range: return "out of range";
    case Value::Form::name: break;
    case Value::Form::score: return v.quantity.low->str() + "-" + v.quantity.high->str();
    case Value::Form::number: break;
  }
  const Quantity& q = v.quantity;
  const std::string precision = q.precision == Precision::exact ? "" : std::string(name(q.precision)) + " ";
  if (q.low && q.high && !(*q.low == *q.high)) return precision + q.low->str() + ".." + q.high->str();
  return precision + q.said().str();
}

inline std::vector<Mention> mentions_of(const Document& document) {
  lexicon::WordCache words(embedded());
  const std::vector<lexicon::View> views = lexicon::views(document, words);
  return extract::extract(views, extract::day_of_article(document, views));
}

// The figures of a text, a line each: "count 196 «196 دولة»", "money 3.5 MAD «…»".
inline std::string figures(std::string text, std::string published = {}) {
  const auto document = article(std::move(text), "a.txt", {}, std::move(published));
  std::string out;
  for (const Mention& m : mentions_of(*document)) {
    out += std::string(name(m.kind)) + " " + show(m.value);
    if (!m.unit.empty()) out += " " + std::string(m.unit);
    out += " «" + std::string(m.span.of(document->text)) + "»";
    if (m.ambiguous) out += " ?";
    if (m.wrong_weekday) out += " !";
    out += "\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace factcheck::test
