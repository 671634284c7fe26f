// In: a report. Out: GitLab's code quality report.
#include <fmt/format.h>

#include "report/json_writer.h"
#include "report/place.h"
#include "text/hash.h"

namespace factcheck::report {
namespace {

std::string_view severity(Severity s) {
  constexpr std::string_view kNames[] = {"info", "major", "critical"};
  return kNames[static_cast<int>(s)];
}

}  // namespace

std::string gitlab(const Report& report) {
  JsonFile file;
  auto& json = file.json;
  const auto issue = [&](std::string_view check, std::string_view severity, const std::string& fingerprint,
                         const std::vector<std::string>& lines, const Place& place) {
    json.begin_object();
    json.field("description", fmt::format("{}", fmt::join(lines, "\n")));
    json.field("check_name", check);
    json.field("fingerprint", fingerprint);
    json.field("severity", severity);
    json.key("location");
    json.begin_object();
    json.untrusted_field("path", place.file);
    json.key("lines");
    json.begin_object();
    json.field("begin", std::uint64_t{place.line});
    json.end_object();
    json.end_object();
    json.end_object();
  };
  json.begin_array();
  for (const Finding& f : report.findings)
    issue(f.name, severity(f.severity), f.fingerprint, lines_on(f, report.words), place_of(*shown(f).at));
  for (const text::Skipped& s : unread(report))
    issue("skipped", "critical", text::hash_hex("skipped " + s.file() + "\n" + s.reason.english()),
          {told(s, report.words)}, {s.file(), 1, std::nullopt});
  json.end_array();
  return file.bytes();
}

}  // namespace factcheck::report
