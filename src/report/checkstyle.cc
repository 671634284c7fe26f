// In: a report. Out: Checkstyle XML.
#include <fmt/format.h>
#include <map>

#include "report/place.h"
#include "report/xml.h"

namespace factcheck::report {
namespace {

const char* severity(Severity s) {
  constexpr const char* kNames[] = {"info", "warning", "error"};
  return kNames[static_cast<int>(s)];
}

void error(pugi::xml_node file, const Place& place, const char* severity, const std::vector<std::string>& lines,
           const std::string& rule) {
  pugi::xml_node node = file.append_child("error");
  attribute(node, "line", fmt::format("{}", place.line));
  if (place.columns) attribute(node, "column", fmt::format("{}", place.columns->begin.column));
  attribute(node, "severity", severity);
  attribute(node, "message", fmt::format("{}", fmt::join(lines, " · ")));
  attribute(node, "source", "factcheck." + rule);
}

}  // namespace

std::string checkstyle(const Report& report) {
  pugi::xml_document document = new_xml();
  pugi::xml_node root = document.append_child("checkstyle");
  attribute(root, "version", "4.3");  // of Checkstyle, whose format it is since
  std::map<std::string, pugi::xml_node> files;
  const auto file = [&](const std::string& path) {
    const auto [it, is_new] = files.try_emplace(path);
    if (is_new) attribute(it->second = root.append_child("file"), "name", path);
    return it->second;
  };
  for (const Finding& f : report.findings) {
    const Place place = place_of(*shown(f).at);
    error(file(place.file), place, severity(f.severity), lines_on(f, report.words), std::string(f.rule));
  }
  for (const text::Skipped& s : unread(report))
    error(file(s.file()), {s.file(), 1, std::nullopt}, "error", {told(s, report.words)}, "skipped");
  return serialised(document);
}

}  // namespace factcheck::report
