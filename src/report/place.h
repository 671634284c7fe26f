// Where a finding is shown by a program that shows files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "factcheck/finding.h"
#include "factcheck/report.h"

namespace factcheck::report {

struct Place {
  // Behind the lines of an article that is a file of its own.
  struct Columns {
    Position begin;
    Position end;  // behind the last character
  };
  std::string file;                // its settled path; what the article is known by where only its claims were read
  std::uint32_t line = 1;          // of the file
  std::optional<Columns> columns;  // none for an article that is a line of a file, or its title
};
Place place_of(const Claim& claim);
// "file:line:column", printable.
std::string str(const Place& place);

// The first row of a report in CSV, by which it is known again.
inline constexpr std::string_view kCsvHeader =
    "fingerprint,severity,rule,rule_name,confidence,event,measure,subject,side,value,low,high,unit,sources,article,"
    "source,"
    "published,title,path,line,column,quote,said_by,others,why,hint";

// A finding's claims: the one at which it is shown, one of the new batch where there is one, and the others by side.
struct Shown {
  ClaimRef at;
  std::vector<ClaimRef> others;
};
Shown shown(const Finding& finding);

// What the claim says, on one printable line: 196 «… 196 دولة …».
std::string told(const Claim& claim, const Words& words);

// What is said of a finding, a printable line each: the message, why, a hint.
std::vector<std::string> sentences_on(const Finding& finding, const Words& words);
// The same, and the other claims: for a format that has no place for them.
std::vector<std::string> lines_on(const Finding& finding, const Words& words);

// The sentence on input that could not be read.
std::string told(const text::Skipped& skipped, const Words& words);
// What could not be read, without the files of other kinds that a walk passed by.
std::vector<text::Skipped> unread(const Report& report);

}  // namespace factcheck::report
