// In: a report. Out: a line for each finding, as compilers tell of errors and editors read them:
// "path:line:column: error[FC001] message". The severity is English whatever the reader's language, for it is read by
// programs.
#include <fmt/format.h>

#include "report/place.h"

namespace factcheck::report {

std::string concise(const Report& report) {
  std::string out;
  for (const Finding& f : report.findings)
    out += fmt::format("{}: {}[{}] {}\n", str(place_of(*shown(f).at)), name(f.severity), f.rule,
                       printable(report.words.say("message", {report.words.rule(f.rule), report.words.message(f)})));
  for (const text::Skipped& s : unread(report))
    out += fmt::format("{}:1: error[skipped] {}\n", printable(s.file()), told(s, report.words));
  return out;
}

}  // namespace factcheck::report
