// A report as a person is told it: the words of its headings, sides and voices. Text, HTML and Markdown lay them out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/report.h"
#include "report/story_view.h"

namespace factcheck::report {

// An article that gives a value.
struct Voice {
  ClaimRef claim = nullptr;
  std::string outlet;  // empty where nobody is named
  std::string day;     // in words; empty where it is not known
  std::string link;    // its address in the web; empty where it has none
  MarkedQuote quote;
  std::string said_by;  // empty where nobody is named
};

struct ToldSide {
  std::string value;
  std::vector<Voice> voices;
  std::vector<ClaimRef> again;  // other places, in articles, or copies of such, that are quoted already
};

struct Reason {
  std::string label, words;
};

struct ToldFinding {
  std::string severity;
  std::string sentence;
  std::vector<ToldSide> sides;
  std::vector<Reason> reasons;
};

// What was said of a toll on one day.
struct ToldDay {
  struct Number {
    std::string value, outlet;
  };
  std::string day;
  std::vector<Number> numbers;
};

class Teller {
 public:
  // `put` makes of a piece of an article what the format shows; whatever is returned holds such pieces in sentences,
  // facts and reasons alone.
  Teller(const Report& report, Put put) : report_(report), words_(report.words), put_(std::move(put)) {}

  std::string title(const Section& section) const;
  // Its days, how many articles it has, its outlets.
  std::string facts(const Section& section) const;
  ToldFinding tell(const Finding& finding) const;
  // The same, its sentence headed by the name of its rule.
  ToldFinding tell_headed(const Finding& finding) const;
  std::string title(const Course& course) const;
  std::vector<ToldDay> days(const Course& course) const;

 private:
  ToldFinding tell(const Finding& finding, std::string sentence) const;
  ToldSide tell(const Side& side, const Finding& finding) const;
  Voice voice(const Claim& claim) const;
  std::vector<Reason> reasons(const Finding& finding) const;

  const Report& report_;
  const Words& words_;
  Put put_;
};

// A day as a newspaper writes it, of one in ISO 8601.
std::string day_in_words(std::string_view day, const Words& words);

}  // namespace factcheck::report
