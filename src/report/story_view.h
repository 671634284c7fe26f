// A report as a person reads it: findings under headings, stories first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/report.h"

namespace factcheck::report {

using ArticleRef = const Article*;

// What was said of one toll, day after day.
struct Course {
  struct Point {
    std::string day;
    ClaimRef claim = nullptr;
  };
  const Finding* of = nullptr;  // the first of its findings
  std::vector<Point> points;    // by day, then by number
};

// Findings under one heading, in the order in which they are shown.
struct Section {
  std::string id;                    // of the story, or of the rule; empty where nothing is grouped
  std::string title;                 // of a story: the headline that has most in common with the others
  std::string from, to;              // the days of its articles, ISO 8601; empty where none is dated
  std::vector<std::string> sources;  // its outlets, by name
  std::vector<ArticleRef> articles;  // by day, then by what they are known as
  std::vector<const Finding*> findings;
  std::vector<Course> courses;  // of the tolls of a story that were told on two days
};

// The stories, the gravest and surest first.
std::vector<Section> stories_of(const std::vector<Finding>& findings);
// The sections that the layout asks for.
std::vector<Section> sections_of(const Report& report);

// The day on which an article was published, ISO 8601; empty where that is not known.
std::string_view day_of(const Article& article);
// Who published it; what the article is called, where nothing says.
const std::string& outlet_of(const Article& article);
// "1 error, 2 warnings …", and what is kept out of the report.
std::string summary_line(const Report& report);

// Text for a cell of a spreadsheet, which takes what begins like a formula for one, and runs it.
std::string defused(std::string_view text);
// How sure it is that the sides are of one thing, in words.
std::string confidence_in(const Finding& finding, const Words& words);
// Who says it, as the article has it; empty where nobody is named.
std::string said_by(const Claim& claim, const Words& words);
// Does the claim stand in an article, or a copy of one, that its side has shown already?
bool is_repeated(const Side& side, std::size_t claim);

// A quote in three pieces, the figure with its words in the middle; what is left out at either end is too far from it.
struct MarkedQuote {
  std::string_view before, figure, behind;
  bool cut_before = false, cut_behind = false;
};
MarkedQuote marked_quote(const Claim& claim);

}  // namespace factcheck::report
