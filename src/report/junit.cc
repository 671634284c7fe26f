// In: a report. Out: JUnit XML.
#include <algorithm>

#include <fmt/format.h>

#include "report/place.h"
#include "report/xml.h"

namespace factcheck::report {
namespace {

pugi::xml_node test_case(pugi::xml_node suite, const std::string& of, const std::string& name) {
  pugi::xml_node node = suite.append_child("testcase");
  attribute(node, "classname", of.empty() ? "factcheck" : "factcheck." + of);
  attribute(node, "name", name);
  return node;
}

void problem(pugi::xml_node node, const char* sort, const std::string& type, const std::vector<std::string>& lines) {
  pugi::xml_node child = node.append_child(sort);
  attribute(child, "type", type);
  attribute(child, "message", lines.front());
  text_of(child, lines);
}

std::string summary(const Report& r) {
  return r.words.say("junit.checked", {r.words.counted("summary.claims", r.summary.claims),
                                       r.words.counted("summary.articles", r.summary.documents)});
}

}  // namespace

std::string junit(const Report& report) {
  const auto failures = std::count_if(report.findings.begin(), report.findings.end(),
                                      [&](const Finding& f) { return report.is_failure(f); });
  // Beside findings and failures, the run itself: a suite of no tests would look as if nothing had been checked.
  const std::size_t tests = report.findings.size() + unread(report).size() + 1;

  pugi::xml_document document = new_xml();
  pugi::xml_node suites = document.append_child("testsuites");
  pugi::xml_node suite = suites.append_child("testsuite");
  for (pugi::xml_node node : {suites, suite}) {
    attribute(node, "name", "factcheck");
    attribute(node, "tests", fmt::format("{}", tests));
    attribute(node, "failures", fmt::format("{}", failures));
    attribute(node, "errors", fmt::format("{}", unread(report).size()));
  }
  test_case(suite, {}, summary(report));
  for (const Finding& f : report.findings) {
    std::vector<std::string> lines = lines_on(f, report.words);
    const Claim& at = *shown(f).at;
    lines.insert(lines.begin() + 1, fmt::format("{}: {}", str(place_of(at)), told(at, report.words)));
    pugi::xml_node node = test_case(suite, std::string(f.rule) + "." + std::string(f.name), lines.front());
    if (report.is_failure(f))
      problem(node, "failure", std::string(name(f.severity)), lines);
    else
      text_of(node.append_child("system-out"), lines);
  }
  for (const text::Skipped& s : unread(report))
    problem(test_case(suite, "input", s.file()), "error", "skipped", {told(s, report.words)});
  return serialised(document);
}

}  // namespace factcheck::report
