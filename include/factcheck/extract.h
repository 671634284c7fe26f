// The door of the extract room: an article's figures.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/date.h"
#include "factcheck/document.h"
#include "factcheck/mention.h"
#include "factcheck/view.h"

namespace factcheck::extract {

// The day the article is from: as published, else as its own dateline or «اليوم الإثنين 24 نونبر 2025» says.
std::optional<Date> day_of_article(const Document& document, const std::vector<lexicon::View>& views);

// The Umm al-Qura calendar of Saudi Arabia, from ICU.
// The Gregorian days of a Hijri date: one day, or the first and the last of a month or a year. Nothing where the year
// is not known. Sightings differ from the calendar by up to a day; the calendar's own reading is given.
std::optional<DateRange> gregorian(const Date& hijri);
// The Hijri date of a full Gregorian one.
Date hijri(const Date& gregorian);

// What was decided of a token at which a figure may begin.
struct Decision {
  const lexicon::View& view;
  lexicon::TokenIndex at;
  std::span<const std::string_view> asked;  // rules, in order; the last one answered, where `answered`
  bool answered = false;
  lexicon::TokenIndex end = 0;       // past what was decided upon
  const Mention* mention = nullptr;  // the figure; null where there is none
  RuleName silent = {};              // the rule that says so
};
using Trace = std::function<void(const Decision&)>;

// Of one article so many figures are read, and one more that tells of the rest: a file of numbers is no news, and each
// costs kilobytes.
constexpr std::size_t kMostFigures = 20'000;

// The figures of one article, in order of place, title first. Nothing can fail: text that no rule understands yields
// nothing. Dates without a year take it from `day`, the day of the article, where that is known.
std::vector<Mention> extract(const std::vector<lexicon::View>& views, std::optional<Date> day);
// The same, and each decision is told to `trace`.
std::vector<Mention> extract(const std::vector<lexicon::View>& views, std::optional<Date> day, const Trace& trace);

// A name where it stands: of a place, or of who holds an office.
struct Name {
  Kind kind = Kind::place;  // place or office
  Field field = Field::text;
  Span span;  // head and name: «منطقة الصوابر», «مدير الصحة بالمنطقة محمد المرشد»
  Span head;                      // «منطقة», «مدير الصحة بالمنطقة»
  Span name;                      // «الصوابر», «محمد المرشد»
  std::uint32_t first_token = 0;  // tokens of `span`, half-open
  std::uint32_t last_token = 0;
  std::string id;       // settled: id of data/ar/places.tsv, or the folded name
  std::string office;   // settled: the stems of its words, in order of the alphabet; empty for a place
  bool acting = false;  // he holds the office for another: «بالإنابة»
  RuleName rule;
};

// The names in headline and lead, in order of place.
std::vector<Name> names(const std::vector<lexicon::View>& views);

// What is wrong with a pattern of identifier_patterns.tsv; empty where nothing is.
std::string fault_of_pattern(std::string_view pattern);

}  // namespace factcheck::extract
