// In: a report. Out: workflow commands of GitHub Actions, a line each.
#include <fmt/format.h>

#include "report/place.h"

namespace factcheck::report {
namespace {

// The runner takes a line apart at these; the order of what it undoes does not matter, as each is a byte of its own.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos)
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out;
}
std::string of_message(std::string_view text) { return escaped(text, "%\r\n"); }
std::string of_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

const char* command(Severity s) {
  constexpr const char* kNames[] = {"notice", "warning", "error"};
  return kNames[static_cast<int>(s)];
}

std::string where(const Place& place) {
  std::string out = fmt::format("file={},line={}", of_property(printable(place.file)), place.line);
  if (!place.columns) return out;
  // A command has columns only where it is of one line.
  const auto& [begin, end] = *place.columns;
  return out + (begin.line == end.line
                    ? fmt::format(",endLine={},col={},endColumn={}", end.line, begin.column, end.column)
                    : fmt::format(",endLine={}", end.line));
}

}  // namespace

std::string github(const Report& report) {
  std::string out;
  for (const Finding& f : report.findings)
    out += fmt::format("::{} {},title={}::{}\n", command(f.severity), where(place_of(*shown(f).at)),
                       of_property(fmt::format("{} {}", f.rule, f.name)),
                       of_message(fmt::format("{}", fmt::join(lines_on(f, report.words), "\n"))));
  for (const text::Skipped& s : unread(report))
    out += fmt::format("::error file={}::{}\n", of_property(printable(s.file())), of_message(told(s, report.words)));
  return out;
}

}  // namespace factcheck::report
